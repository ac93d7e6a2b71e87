// Reads a graph with the reader of a format and prints what that found, as JSON: the attributes of
// each node and of each edge, by their ids, and the two ends of each edge.
const fs = require("node:fs");
const { MultiDirectedGraph } = require("graphology");
const cytoscape = require("cytoscape");
const gexf = require("graphology-gexf");
const graphml = require("graphology-graphml");

const [, , path] = process.argv;
const text = fs.readFileSync(path, "utf8");

function ofGraphology(graph) {
  return {
    nodes: graph.mapNodes((id, attributes) => [id, attributes]),
    edges: graph.mapEdges((id, attributes, source, target) => [id, source, target, attributes]),
  };
}

function ofCytoscape(graph) {
  return {
    nodes: graph.nodes().map((node) => [node.id(), node.data()]),
    edges: graph.edges().map((edge) => [edge.id(), edge.source().id(), edge.target().id(), edge.data()]),
  };
}

const readers = {
  gexf: () => ofGraphology(gexf.parse(MultiDirectedGraph, text)),
  graphml: () => ofGraphology(graphml.parse(MultiDirectedGraph, text)),
  cyjs: () => ofCytoscape(cytoscape({ headless: true, elements: JSON.parse(text).elements })),
};
console.log(JSON.stringify(readers[path.split(".").pop()]()));
