"""Reads CSV with Python and kuzu, the script of Cypher with Neo4j's parser and kuzu, and diagrams of
Mermaid with its parser and in a browser, and compares what they found."""

import csv
import html
import json
import re
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import kuzu
import pyoxigraph

import hostile
import kuzu_cypher
import readers
from coverage import browse
from readers import export, run, tell

QP = "https://w3id.org/quipu/ns#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
KINDS = {"int": "INT64", "boolean": "BOOLEAN", "": "STRING"}
ENDS = ":START_ID", ":END_ID", ":TYPE"
# What stands before a cell that a spreadsheet would compute.
FORMULA = re.compile(r"^[^\S\t\r]*[=+\-@\t\r]", re.M)
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


@dataclass
class Graph:
    """Nodes by id, and edges by the id of their claim: their labels or ends and type, and the rest.
    What is empty is not there."""

    nodes: dict[str, tuple[str, dict]] = field(default_factory=dict)
    edges: dict[str, tuple[str, str, str, dict]] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{len(self.nodes)} nodes, {len(self.edges)} edges"


def main() -> int:
    binary, tools = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory(prefix="quipu-rows-") as folder:
        work = Path(folder)
        found = compare("built-in", work / "built-in", binary)
        against_quads(found, work / "built-in" / "graph.nq")
        scripts("built-in", [work / "built-in" / "graph.cypher"], tools)
        diagrams("built-in", work, [work / "built-in" / "graph.mmd"], tools)
        graphs, counts = [], []
        for name, strings in ("hostile", hostile.STRINGS), ("harmless", ["x"] * len(hostile.STRINGS)):
            hostile.write(work / f"{name}-dossier", strings)
            graphs.append(compare(name, work / name, binary, work / f"{name}-dossier"))
            files = small_files(name, strings, work, binary)
            scripts(name, [file.with_suffix(".cypher") for file in files], tools)
            counts.append(diagrams(name, work, files, tools))
        keys = [(graph.nodes.keys(), graph.edges.keys()) for graph in graphs]
        tell("hostile", "as many as with x", keys[0] == keys[1], str(graphs[0]))
        tell("hostile .mmd", "as many as with x", counts[0] == counts[1], f"{len(counts[0])} diagrams")
    print(f"\n{readers.failures} failed" if readers.failures else "\nall readers of rows agree")
    return 1 if readers.failures else 0


def small_files(what: str, strings: list[str], work: Path, binary: Path) -> list[Path]:
    """Diagrams, with scripts beside them, that together show every string: one shows few entities."""
    files = []
    for start in range(0, len(strings), 40):
        dossier, file = work / f"{what}-{start}-dossier", work / f"{what}-{start}.mmd"
        hostile.write(dossier, (strings * 2)[start : start + 40])
        run([binary, "export", dossier, "-o", file, "-o", file.with_suffix(".cypher")])
        files.append(file)
    return files


def compare(what: str, folder: Path, binary: Path, dossier: Path | None = None) -> Graph:
    """Every reader of rows finds what Python finds in the CSV for Neo4j."""
    export(binary, folder, dossier)
    raw = folder.with_name(f"{folder.name}-raw")
    export(binary, raw, dossier, ["--csv-headers", "neo4j"])
    nodes, edges = raw / "graph.nodes.csv", raw / "graph.edges.csv"
    truth = by_python(nodes, edges)
    tell(f"{what} .csv", "python", bool(truth.edges), str(truth))
    for_spreadsheets(what, folder, raw)
    same(f"{what} .csv", "kuzu COPY", truth, copied(nodes, edges))
    script = folder / "graph.cypher"
    same(f"{what} .cypher", "kuzu, run twice", truth, merged(script, nodes, edges))
    return truth


def scripts(what: str, files: list[Path], tools: Path) -> None:
    """Neo4j's own parser has nothing to say of the scripts, not even a warning."""
    node = ["env", f"NODE_PATH={tools / 'node' / 'node_modules'}", "node"]
    found = json.loads(run([*node, Path(__file__).with_name("cypher.cjs"), *files]).stdout)
    good = found["statements"] > 2 * len(files) and not found["faults"]
    tell(f"{what} .cypher", "Neo4j's parser", good, f"{found['statements']} statements")
    for fault in found["faults"][:3]:
        print(f"    {fault}")


def same(what: str, reader: str, truth: Graph, found: Graph) -> None:
    tell(what, reader, found == truth, str(found))
    for name in "nodes", "edges":
        expected, others = getattr(truth, name), getattr(found, name)
        differing = [key for key in expected.keys() | others.keys() if expected.get(key) != others.get(key)]
        for key in sorted(differing)[:3]:
            print(f"    {name} {key}:\n      {expected.get(key)!r:.600}\n      {others.get(key)!r:.600}")


def table(path: Path) -> list[list[str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file, strict=True))


def columns(path: Path) -> dict[str, str]:
    """The columns of attributes, with their types in kuzu."""
    named = [name.split(":") for name in table(path)[0] if not name.startswith(":")]
    return {name: KINDS.get("" if kind == ["ID"] else "".join(kind)) for name, *kind in named}


def typed(text: str, kind: str):
    return {"INT64": int, "BOOLEAN": "true".__eq__, "STRING": str}[kind](text)


def by_python(nodes: Path, edges: Path) -> Graph:
    graph = Graph()
    for path in nodes, edges:
        header, *rows = table(path)
        kinds = columns(path)
        for row in rows:
            assert len(row) == len(header), row
            cells = dict(zip(header, row))
            values = {name.split(":")[0]: cell for name, cell in cells.items() if not name.startswith(":")}
            values = {name: typed(cell, kinds[name]) for name, cell in values.items() if cell}
            if path == nodes:
                assert values["id"] not in graph.nodes
                graph.nodes[values.pop("id")] = cells[":LABEL"].removeprefix("Entity").lstrip(";"), values
            else:
                assert values["claim"] not in graph.edges
                graph.edges[values["claim"]] = *(cells[end] for end in ENDS), values
    return graph


def for_spreadsheets(what: str, folder: Path, raw: Path) -> None:
    """The files for spreadsheets say the same, in lines that end as RFC 4180 has it, and no cell of
    theirs is computed."""
    for name in "graph.nodes.csv", "graph.edges.csv":
        data = (folder / name).read_bytes()
        plain = re.sub(rb'"(?:[^"]|"")*"', b"", data)
        tell(f"{what} {name[6:]}", "line ends", plain.count(b"\r\n") == plain.count(b"\n") > 0, "CRLF")
        rows, raws = table(folder / name), table(raw / name)
        ids = 1 if "nodes" in name else 3
        first = ["Id"] if "nodes" in name else ["Source", "Target", "Type", "Id"]
        cells = [cell for row in rows for cell in row]
        computed = [cell for cell in cells if FORMULA.search(cell) and not NUMBER.fullmatch(cell)]
        marked = [cell for cell in cells if cell.startswith("'")]
        good = not computed and rows[0][: len(first)] == first and len(rows) == len(raws)
        tell(f"{what} {name[6:]}", "no formula", good, f"{len(marked)} cells marked")
        offset = len(first) - (2 if "nodes" in name else ids)
        for row, plain_row in zip(rows[1:], raws[1:]):
            own, other = row[len(first) :], plain_row[len(first) - offset :]
            assert [cell.removeprefix("'") for cell in own] == [cell.removeprefix("'") for cell in other], row


def connection(folder: str) -> kuzu.Connection:
    return kuzu.Connection(kuzu.Database(f"{folder}/graph", buffer_pool_size=256 << 20))


def copied(nodes: Path, edges: Path) -> Graph:
    with tempfile.TemporaryDirectory() as folder:
        kuzu_graph = connection(folder)
        for path, opening in (
            (nodes, "NODE TABLE Entity(`id` STRING PRIMARY KEY, `labels` STRING"),
            (edges, "REL TABLE Claim(FROM Entity TO Entity, `type` STRING"),
        ):
            named = ", ".join(f"`{name}` {kind}" for name, kind in columns(path).items() if name != "id")
            kuzu_graph.execute(f"CREATE {opening}, {named})")
            kind = "Entity" if path == nodes else "Claim"
            kuzu_graph.execute(f"COPY {kind} FROM '{path}' (HEADER=true, PARALLEL=false)")
        return of_kuzu(kuzu_graph)


def merged(script: Path, nodes: Path, edges: Path) -> Graph:
    """The script's statements, each run twice."""
    text = script.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        kuzu_graph = connection(folder)
        statements = kuzu_cypher.rewrite(text, columns(nodes), columns(edges))
        tables = [one for one in statements if one.startswith("CREATE ")]
        for statement in tables + 2 * statements[len(tables) :]:
            kuzu_graph.execute(statement)
        return of_kuzu(kuzu_graph)


def of_kuzu(kuzu_graph: kuzu.Connection) -> Graph:
    graph = Graph()

    def plain(record: dict) -> dict:
        kept = {name: value for name, value in record.items() if value is not None and value != ""}
        return {name: value for name, value in kept.items() if not name.startswith("_")}

    found = kuzu_graph.execute("MATCH (e:Entity) RETURN e")
    while found.has_next():
        values = plain(found.get_next()[0])
        label = values.pop("labels", "").removeprefix("Entity").lstrip(";")
        graph.nodes[values.pop("id")] = label, values
    found = kuzu_graph.execute("MATCH (a)-[r]->(b) RETURN a.id, r, b.id")
    while found.has_next():
        source, edge, target = found.get_next()
        values = plain(edge)
        assert values["claim"] not in graph.edges, values["claim"]
        graph.edges[values["claim"]] = source, target, values.pop("type", edge["_label"]), values
    return graph


def against_quads(found: Graph, path: Path) -> None:
    """Nodes are the entities and edges the claims between them, as the N-Quads have them."""
    told: dict[str, dict[str, str]] = {}
    for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS):
        told.setdefault(quad.subject.value, {})[quad.predicate.value] = quad.object.value
    base = next(iri for iri in told if re.fullmatch(r".*/claim/[^/]*", iri)).rsplit("claim/")[0]
    entity, claim = f"{base}entity/", f"{base}claim/"
    nodes = {iri.removeprefix(entity) for iri in told if iri.startswith(entity)}
    tell("built-in", "nodes by N-Quads", found.nodes.keys() == nodes, f"{len(nodes)} entities")
    edges = {
        iri.removeprefix(claim): (
            *(own[RDF + end].removeprefix(entity) for end in ("subject", "object")),
            own[f"{QP}modality"].removeprefix(QP).lower(),
            own[f"{QP}status"].removeprefix(QP).lower(),
            # A denial says that it is not so; that of a negation, that it is.
            (own.get(f"{QP}negated") == "true") != (own[f"{QP}modality"] == f"{QP}Denied"),
            int(own[f"{QP}origins"]),
        )
        for iri, own in told.items()
        if iri.startswith(claim) and own[f"{RDF}object"].startswith(entity)
    }
    names = "modality", "status", "negated", "sources"
    kinds = {kind.startswith("not-") == values["negated"] for *_, kind, values in found.edges.values()}
    tell("built-in", "denials by type", kinds == {True}, "not- before what does not hold")
    seen = {key: (*ends, *map(values.get, names)) for key, (*ends, _, values) in found.edges.items()}
    tell("built-in", "edges by N-Quads", seen == edges, f"{len(edges)} claims")
    for key in [key for key in edges if seen.get(key) != edges[key]][:3]:
        print(f"    {key}:\n      {edges[key]}\n      {seen.get(key)}")


def diagrams(what: str, folder: Path, files: list[Path], tools: Path) -> list[tuple[int, int]]:
    """Mermaid parses what each file has, and a browser draws it, label for label."""
    modules = tools / "node" / "node_modules"
    script = Path(__file__).with_name("mermaid.cjs")
    lines = run(["env", f"NODE_PATH={modules}", "node", script, *files]).stdout.splitlines()
    parsed, texts = [json.loads(line) for line in lines], [file.read_text("utf-8") for file in files]
    good = len(parsed) == len(files) and all(map(is_whole, parsed, texts))
    counts = [(len(one["nodes"]), len(one["edges"])) for one in parsed]
    told = f"{sum(nodes for nodes, _ in counts)} nodes, {sum(edges for _, edges in counts)} edges"
    tell(f"{what} .mmd", "mermaid.parse", good, told)
    page = folder / f"{what}.html"
    source = json.dumps(texts).replace("<", "\\u003c")
    page.write_text(PAGE.format(modules=modules.as_uri(), texts=source), encoding="utf-8")
    drawn = browse("--allow-file-access-from-files", "--virtual-time-budget=600000", "--dump-dom", page.as_uri())
    state = re.search(r'<html data-state="(.*?)"', drawn)
    state = json.loads(html.unescape(state[1])) if state else {"fault": "nothing was drawn"}
    expected = [drawing(one) for one in parsed]
    found = [one | {key: sorted(one[key]) for key in ("nodes", "edges")} for one in state.get("drawn", [])]
    good = found == expected and state.get("executed") == 0
    tell(f"{what} .mmd", "chromium", good, "drawn, label for label; nothing executed")
    if not good:
        print(f"    {state.get('fault')}, {state.get('executed')} executed")
    for one, other in zip(found, expected):
        wrong = sorted(set(one["nodes"] + one["edges"]) ^ set(other["nodes"] + other["edges"]))
        if one != other:
            print(f"    {one['lines']} of {other['lines']} lines: {wrong!r:.1200}")
    return counts


def is_whole(parsed: dict, text: str) -> bool:
    """All that is written is there, not too much, and nothing can be clicked."""
    nodes, edges = parsed["nodes"], parsed["edges"]
    written = [len(re.findall(mark, text, re.M)) for mark in (r'^  (?:n_\S+|key)\["', r'^  n_\S+ \S+\|"')]
    is_clickable = any(node["clicks"] for node in nodes)
    return written == [len(nodes), len(edges)] and 0 < len(nodes) <= 50 and not is_clickable


def drawing(parsed: dict) -> dict:
    """What is to be seen of a diagram."""
    return {
        "nodes": sorted(label(node["label"]) for node in parsed["nodes"]),
        "edges": sorted(label(edge[2]) for edge in parsed["edges"]),
        "lines": len(parsed["edges"]),
    }


def label(text: str) -> str:
    """A label as a page has it: its lines one after the other."""
    return " ".join(text.replace("<br/>", "").replace("<br>", "").split())


PAGE = """<!doctype html><meta charset="utf-8"><body>
<script>
window.executed = 0;
for (const name of ["alert", "confirm", "open", "print", "prompt"]) window[name] = () => window.executed++;
</script>
<script src="{modules}/mermaid/dist/mermaid.min.js"></script>
<script>
const words = (selector) => [...document.querySelectorAll(selector)]
  .map((label) => label.textContent.split(/\\s+/).filter(Boolean).join(" "));
async function draw() {{
  mermaid.initialize({{ startOnLoad: false }});
  const drawn = [];
  for (const text of {texts}) {{
    const {{ svg }} = await mermaid.render("drawn", text);
    document.body.innerHTML = svg;
    await new Promise((done) => setTimeout(done, 100));
    drawn.push({{
      nodes: words("g.node .nodeLabel"),
      edges: words("g.edgeLabels .edgeLabel .edgeLabel"),
      lines: document.querySelectorAll("g.edgePaths path").length,
    }});
    window.executed += document.querySelectorAll("svg script, svg a, svg img, svg iframe").length;
  }}
  return {{ drawn, executed: window.executed }};
}}
draw().catch((fault) => ({{ fault: String(fault) }}))
  .then((state) => document.documentElement.setAttribute("data-state", JSON.stringify(state)));
</script>
"""


if __name__ == "__main__":
    sys.exit(main())
