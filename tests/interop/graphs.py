"""Reads GraphML, GEXF and Cytoscape JSON with independent readers, and compares every attribute of
every node and edge with the file itself, with the other formats, and with the N-Quads of the run."""

import json
import re
import sys
import tempfile
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

import igraph
import networkx
import pyoxigraph

import hostile
import readers
from readers import export, run, tell

QP = "https://w3id.org/quipu/ns#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://gexf.net/1.3}"
ENDINGS = ["graphml", "gexf", "cyjs"]


@dataclass
class Graph:
    """Nodes by id, and edges by the id of their claim, with their attributes."""

    nodes: dict[str, dict] = field(default_factory=dict)
    edges: dict[str, tuple[str, str, dict]] = field(default_factory=dict)
    count: int = 0

    def edge(self, source: str, target: str, attributes: dict) -> None:
        self.count += 1
        self.edges[attributes["claim"]] = source, target, attributes


def main() -> int:
    binary, tools = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory(prefix="quipu-graphs-") as folder:
        work = Path(folder)
        export(binary, work / "built-in")
        found = compare("built-in", work / "built-in", tools)
        against_quads(found, work / "built-in" / "graph.nq")
        for name, strings in ("hostile", hostile.STRINGS), ("harmless", ["x"] * len(hostile.STRINGS)):
            hostile.write(work / f"{name}-dossier", strings)
            export(binary, work / name, work / f"{name}-dossier")
        found, harmless = compare("hostile", work / "hostile", tools), compare("x", work / "harmless", tools)
        same = found.nodes.keys() == harmless.nodes.keys() and found.count == harmless.count
        tell("hostile", "as many as with x", same, sizes(found))
        kept(found)
    print(f"\n{readers.failures} failed" if readers.failures else "\nall readers of graphs agree")
    return 1 if readers.failures else 0


def compare(what: str, folder: Path, tools: Path) -> Graph:
    """Every reader of every format finds what expat finds in the GraphML."""
    files = {ending: folder / f"graph.{ending}" for ending in ENDINGS}
    truth = graphml_by_expat(files["graphml"])
    tell(f"{what} .graphml", "expat", truth.count == len(truth.edges) > 0, sizes(truth))
    for ending, reader, read in (
        ("gexf", "expat", gexf_by_expat),
        ("graphml", "networkx", graphml_by_networkx),
        ("gexf", "networkx", gexf_by_networkx),
        ("cyjs", "networkx", cyjs_by_networkx),
        ("graphml", "igraph", by_igraph),
        ("graphml", "graphology", lambda path: by_node(path, tools)),
        ("gexf", "graphology", lambda path: by_node(path, tools)),
        ("cyjs", "cytoscape", lambda path: by_node(path, tools)),
    ):
        found = read(files[ending])
        good = found == truth
        tell(f"{what} .{ending}", reader, good, sizes(found))
        if not good:
            differences(truth, found)
    return truth


def differences(truth: Graph, found: Graph) -> None:
    for name in "nodes", "edges":
        expected, others = getattr(truth, name), getattr(found, name)
        differing = [key for key in expected.keys() | others.keys() if expected.get(key) != others.get(key)]
        for key in sorted(differing)[:3]:
            print(f"    {name} {key}:\n      {expected.get(key)!r:.600}\n      {others.get(key)!r:.600}")


def graphml_by_expat(path: Path) -> Graph:
    root = ElementTree.parse(path).getroot()
    convert = {"string": str, "int": int, "boolean": lambda text: text == "true"}
    keys = {
        key.get("id"): (key.get("attr.name"), convert[key.get("attr.type")])
        for key in root.iter(f"{GRAPHML}key")
    }

    def data(element) -> dict:
        found = {}
        for one in element.iter(f"{GRAPHML}data"):
            name, kind = keys[one.get("key")]
            found[name] = kind(one.text)
        return found

    graph = Graph()
    for node in root.iter(f"{GRAPHML}node"):
        graph.nodes[node.get("id")] = data(node)
    for edge in root.iter(f"{GRAPHML}edge"):
        attributes = data(edge)
        assert edge.get("id") == attributes["claim"]
        graph.edge(edge.get("source"), edge.get("target"), attributes)
    return graph


def gexf_by_expat(path: Path) -> Graph:
    root = ElementTree.parse(path).getroot()
    convert = {"string": str, "integer": int, "boolean": lambda text: text == "true"}
    kinds = {one.get("id"): convert[one.get("type")] for one in root.iter(f"{GEXF}attribute")}

    def values(element) -> dict:
        found = {one.get("for"): one.get("value") for one in element.iter(f"{GEXF}attvalue")}
        return {name: kinds[name](value) for name, value in found.items()} | {"label": element.get("label")}

    graph = Graph()
    for node in root.iter(f"{GEXF}node"):
        graph.nodes[node.get("id")] = values(node)
    for edge in root.iter(f"{GEXF}edge"):
        attributes = values(edge) | {"weight": int(edge.get("weight"))}
        spells = [dict(spell.attrib) for spell in edge.iter(f"{GEXF}spell")]
        days = {name: attributes[name] for name in ("start", "end") if name in attributes}
        assert edge.get("kind") == attributes["property"] and edge.get("id") == attributes["claim"]
        assert spells == ([days] if days else [])
        graph.edge(edge.get("source"), edge.get("target"), attributes)
    return graph


def graphml_by_networkx(path: Path) -> Graph:
    return of_networkx(networkx.read_graphml(path, force_multigraph=True))


def gexf_by_networkx(path: Path) -> Graph:
    read = of_networkx(networkx.read_gexf(path, version="1.3"))
    for attributes in read.nodes.values():
        viz = attributes.pop("viz")
        assert viz["size"] >= 10 and set(viz["color"]) == {"r", "g", "b", "a"}
    for claim, (_, _, attributes) in read.edges.items():
        days = attributes.get("start"), attributes.get("end")
        # What is left open is the word "None" there.
        assert attributes.pop("spells", []) == ([tuple(map(str, days))] if any(days) else [])
        assert attributes.pop("id") == claim
    return read


def cyjs_by_networkx(path: Path) -> Graph:
    read = of_networkx(networkx.cytoscape_graph(json.loads(path.read_text(encoding="utf-8"))))
    for node, attributes in read.nodes.items():
        assert attributes.pop("id") == attributes.pop("value") == node
        assert attributes.pop("name") == attributes["label"]
    for source, target, attributes in read.edges.values():
        assert (attributes.pop("source"), attributes.pop("target")) == (source, target)
        assert attributes.pop("id") == attributes.pop("key")
        assert attributes.pop("interaction") == attributes["property"]
    return read


def of_networkx(read) -> Graph:
    graph = Graph()
    for node, attributes in read.nodes(data=True):
        graph.nodes[node] = attributes
    for source, target, attributes in read.edges(data=True):
        graph.edge(source, target, attributes)
    return graph


def by_igraph(path: Path) -> Graph:
    """igraph has one list of attributes for all nodes, with blanks where one has none; the ids
    that it gives edges are not those of the file."""
    read = igraph.Graph.Read_GraphML(str(path))
    graph = Graph()

    def plain(attributes: dict) -> dict:
        kept = {name: value for name, value in attributes.items() if value != "" and name != "id"}
        return {name: int(value) if isinstance(value, float) else value for name, value in kept.items()}

    for vertex in read.vs:
        graph.nodes[vertex["id"]] = plain(vertex.attributes())
    for edge in read.es:
        ends = (read.vs[end]["id"] for end in edge.tuple)
        graph.edge(*ends, plain(edge.attributes()))
    return graph


def by_node(path: Path, tools: Path) -> Graph:
    """graphology and cytoscape, without what they have for drawing."""
    script = Path(__file__).with_name("graphs.cjs")
    read = json.loads(run(["env", f"NODE_PATH={tools / 'node' / 'node_modules'}", "node", script, path]).stdout)
    drawing = {"id", "key", "value", "source", "target", "name", "interaction", "color", "size", "shape", "kind"}
    graph = Graph()
    for node, attributes in read["nodes"]:
        graph.nodes[node] = {name: value for name, value in attributes.items() if name not in drawing}
    for _, source, target, attributes in read["edges"]:
        kept = {name: value for name, value in attributes.items() if name not in drawing}
        graph.edge(source, target, kept)
    return graph


def against_quads(found: Graph, path: Path) -> None:
    """Nodes are the entities and edges the claims between them, as the N-Quads have them."""
    quads: dict[str, dict[str, set[str]]] = {}
    for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS):
        quads.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, set()).add(quad.object.value)
    base = next(subject for subject in quads if re.fullmatch(r".*/claim/[^/]*", subject)).rsplit("claim/")[0]
    nodes = {iri.removeprefix(f"{base}entity/") for iri in quads if iri.startswith(f"{base}entity/")}
    tell("built-in", "nodes by N-Quads", found.nodes.keys() == nodes, f"{len(nodes)} entities")
    edges, values = {}, 0
    for iri, told in quads.items():
        if not iri.startswith(f"{base}claim/"):
            continue
        (target,) = told[f"{RDF}object"]
        if target.startswith(f"{base}entity/"):
            edges[iri.removeprefix(f"{base}claim/")] = edge_of(told, base)
        else:
            values += 1
    seen = {claim: edge_seen(edge) for claim, edge in found.edges.items()}
    tell("built-in", "edges by N-Quads", seen == edges, f"{len(edges)} claims, and {values} with a value")
    for claim in [claim for claim in edges if seen.get(claim) != edges[claim]][:3]:
        print(f"    {claim}:\n      {edges[claim]}\n      {seen.get(claim)}")
    # Claims that read alike are one: a node has at least one for each value that is told of it.
    silent = [node for node in nodes if has_value(quads, base, node) != ("claims" in found.nodes[node])]
    tell("built-in", "values by N-Quads", not silent, f"{len(nodes)} entities")


def edge_of(told: dict[str, set[str]], base: str) -> dict:
    """What the N-Quads tell of a claim, as the attributes of an edge have it."""
    def one(iri: str, default: str = "") -> str:
        return next(iter(told.get(iri, {default}))).removeprefix(QP)

    return {
        "ends": tuple(one(f"{RDF}{end}").removeprefix(f"{base}entity/") for end in ("subject", "object")),
        "property": one(f"{RDF}predicate").rsplit("/")[-1].rsplit("#")[-1],
        "modality": one(f"{QP}modality").lower(),
        "status": one(f"{QP}status").lower(),
        # A denial says that it is not so; that of a negation, that it is.
        "negated": (one(f"{QP}negated") == "true") != (one(f"{QP}modality") == "Denied"),
        "sources": int(one(f"{QP}origins")),
        "when": one(f"{QP}when"),
        "note": one(f"{RDFS}comment"),
        "citations": {
            iri.removeprefix(f"{base}passage/") for iri in told["http://www.w3.org/ns/prov#wasDerivedFrom"]
        },
    }


def edge_seen(edge: tuple[str, str, dict]) -> dict:
    source, target, attributes = edge
    kind = attributes["property"]
    assert kind.startswith("not-") == attributes["negated"]
    words = kind.removeprefix("not-").split("-")
    return {
        "ends": (source, target),
        "property": words[0] + "".join(word.capitalize() for word in words[1:]),
        **{name: attributes.get(name, "") for name in ("modality", "status", "negated", "sources", "when", "note")},
        "citations": {citation.replace(" ", "-") for citation in attributes["citations"].split("; ")},
    }


def has_value(quads: dict, base: str, node: str) -> bool:
    return any(
        told.get(f"{RDF}subject") == {f"{base}entity/{node}"}
        and not next(iter(told[f"{RDF}object"])).startswith(f"{base}entity/")
        for iri, told in quads.items()
        if iri.startswith(f"{base}claim/")
    )


def kept(found: Graph) -> None:
    """Names come out as they went in, but for white space, what is hidden, and what is very long."""
    plain = {
        f"person-{number}": string
        for number, string in enumerate(hostile.STRINGS)
        if len(string.encode()) <= 1024 and not any(is_hidden(c) for c in string)
    }
    lost = [
        string
        for node, string in plain.items()
        if found.nodes[node]["label"] != re.sub("[\t\r\n]", " ", string).strip()
    ]
    tell("hostile", "every name as it was", not lost, f"{len(plain)} strings")
    for string in lost:
        print(f"    lost: {string!r}")


def is_hidden(c: str) -> bool:
    """Whether a character shows nothing, or changes how others look."""
    return unicodedata.category(c) in ("Cf", "Zl", "Zp") or c in "\u115f\u1160\u3164\uffa0"


def sizes(graph: Graph) -> str:
    return f"{len(graph.nodes)} nodes, {graph.count} edges"


if __name__ == "__main__":
    sys.exit(main())
