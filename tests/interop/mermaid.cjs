// Parses diagrams with Mermaid, in a page of jsdom, and prints for each its nodes and edges, as a
// line of JSON.
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { JSDOM } = require("jsdom");

const { window } = new JSDOM("<!doctype html><body></body>");
for (const name of ["Element", "HTMLElement", "Node", "SVGElement"]) globalThis[name] = window[name];
Object.assign(globalThis, { document: window.document, window });

// Mermaid keeps entities in a form of its own until it draws.
function decoded(text) {
  const holder = window.document.createElement("textarea");
  holder.innerHTML = text.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
  return holder.value;
}

async function read(mermaid, file) {
  const text = fs.readFileSync(file, "utf8");
  const { diagramType } = await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const nodes = [...db.getVertices().values()].map(({ id, text, classes, link, haveCallback }) => ({
    id,
    label: decoded(text),
    classes,
    clicks: Boolean(link || haveCallback),
  }));
  const edges = db.getEdges().map(({ start, end, text, stroke, type }) => [start, end, decoded(text), stroke, type]);
  console.log(JSON.stringify({ diagramType, title: db.getDiagramTitle(), nodes, edges }));
}

async function main() {
  const module = path.join(process.env.NODE_PATH, "mermaid/dist/mermaid.core.mjs");
  const { default: mermaid } = await import(pathToFileURL(module));
  for (const file of process.argv.slice(2)) await read(mermaid, file);
}

main();
