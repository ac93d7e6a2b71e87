// Draws each DOT file that is named with Graphviz as WebAssembly, and prints the pictures as a list in JSON.
import fs from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [, , modules, ...paths] = process.argv;
const found = createRequire(`${modules}/`).resolve("@hpcc-js/wasm-graphviz");
const { Graphviz } = await import(pathToFileURL(found));

const graphviz = await Graphviz.load();
const pictures = paths.map((path) => {
  try {
    return { svg: graphviz.layout(fs.readFileSync(path, "utf8"), "svg", "dot") };
  } catch (fault) {
    return { fault: String(fault) };
  }
});
console.log(JSON.stringify({ version: graphviz.version(), pictures }));
