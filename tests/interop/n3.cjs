// Reads a file with N3.js, strictly by its format, and prints each statement as a line of JSON.
const fs = require("node:fs");
const { Parser } = require("n3");

const [, , path, format] = process.argv;

function term(node) {
  switch (node.termType) {
    case "NamedNode": return ["iri", node.value];
    case "Literal": return ["literal", node.value, node.language.toLowerCase(), node.datatype.value];
    case "DefaultGraph": return ["default"];
    case "Quad": return ["triple", term(node.subject), term(node.predicate), term(node.object)];
    default: return ["blank", node.value];
  }
}

const quads = new Parser({ format }).parse(fs.readFileSync(path, "utf8"));
for (const { subject, predicate, object, graph } of quads) {
  console.log(JSON.stringify([subject, predicate, object, graph].map(term)));
}
