// Reads scripts with Neo4j's own parser of Cypher and prints, as JSON, how many statements they have
// and what is wrong with them.
const fs = require("node:fs");
const { lintCypherQuery, parseStatementsStrs } = require("@neo4j-cypher/language-support");

const texts = process.argv.slice(2).map((file) => fs.readFileSync(file, "utf8"));
// Statements one by one, so that the parser need not hold a tree of the whole.
const statements = texts.flatMap((text) => parseStatementsStrs(text)).filter((statement) => statement.trim());
const faults = statements.flatMap((statement) => lintCypherQuery(statement, {}).diagnostics);
const told = faults.map((fault) => fault.message.slice(0, 300));
console.log(JSON.stringify({ statements: statements.length, faults: told }));
