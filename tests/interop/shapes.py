"""The shapes find nothing in the program's exports, and each planted fault alone."""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import pyshacl
import rdflib

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
PLANTED = Path("tests/interop/planted")

BASE = "https://example.org/cecot/"

PARTS = {
    "around one": ["--focus", "cecot", "--hops", "1"],
    "of one source": ["--source", "anewz"],
}
"""Parts of the dossier of CECOT, with the options that select them."""

failures = 0


def main() -> int:
    binary = Path(sys.argv[1]).resolve()
    shapes, ontology = rdflib.Graph().parse("ontology/shapes.ttl"), rdflib.Graph()
    for file in sorted(Path("ontology").glob("*.ttl")):
        if file.name != "shapes.ttl":
            ontology.parse(file)
    for dossier in ["dossiers/cecot", "dossiers/harbour", PLANTED / "dossier"]:
        graph = rdflib.Graph().parse(data=export(binary, dossier), format="turtle")
        own = ontology + rdflib.Graph()
        for file in sorted(Path(dossier).glob("ontology/*.ttl")):
            own.parse(file)
        found = messages(graph, shapes, own)
        tell(str(dossier), not found, f"{len(graph)} triples", found)
    whole = rdflib.Graph().parse(data=export(binary, "dossiers/cecot"), format="turtle")
    for name, options in PARTS.items():
        graph = rdflib.Graph().parse(data=export(binary, "dossiers/cecot", options), format="turtle")
        found = messages(graph, shapes, ontology)
        is_part = 0 < len(graph) < len(whole)
        tell(f"{name}, by the shapes", is_part and not found, f"{len(graph)} of {len(whole)} triples", found)
        named, left = dangling(graph)
        tell(f"{name}, by its IRIs", bool(named) and not left, f"{len(named)} IRIs, all described", left)
    turtle = export(binary, PLANTED / "dossier")
    clean = rdflib.Graph().parse(data=turtle, format="turtle")
    prefixes = "".join(line + "\n" for line in turtle.splitlines() if line.startswith("@prefix"))
    snippet = lambda text: rdflib.Graph().parse(data=prefixes + text, format="turtle")
    for fault in tomllib.loads((PLANTED / "faults.toml").read_text(encoding="utf-8"))["fault"]:
        removed, added = snippet(fault.get("remove", "")), snippet(fault.get("add", ""))
        is_there = all(triple in clean for triple in removed)
        found = messages(clean - removed + added, shapes, ontology)
        tell(fault["name"], is_there and found == {fault["says"]}, fault["says"], found)
    print(f"\n{failures} failed" if failures else "\nthe shapes say what they should")
    return 1 if failures else 0


def dangling(graph: rdflib.Graph) -> tuple[set[str], set[str]]:
    """The IRIs that the dossier mints, and those of them that nothing is said of."""
    minted = {str(term) for triple in graph for term in triple if isinstance(term, rdflib.URIRef)}
    minted = {iri for iri in minted if iri.startswith(BASE)}
    return minted, minted - {str(subject) for subject in graph.subjects(rdflib.RDF.type)}


def export(binary: Path, dossier: Path | str, options: list[str] = []) -> str:
    with tempfile.TemporaryDirectory(prefix="quipu-shapes-") as folder:
        output = Path(folder) / "graph.ttl"
        subprocess.run([binary, "export", dossier, *options, "-o", output], check=True, capture_output=True)
        return output.read_text(encoding="utf-8")


def messages(graph: rdflib.Graph, shapes: rdflib.Graph, ontology: rdflib.Graph) -> set[str]:
    """What is said of a graph."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=ontology)
    results = report.subjects(rdflib.RDF.type, SH.ValidationResult)
    return {str(message) for result in results for message in report.objects(result, SH.resultMessage)}


def tell(what: str, good: bool, expected: str, found: set[str]) -> None:
    global failures
    failures += not good
    print(f"{what:<32} {'good' if good else 'FAILED':<7} {expected}", flush=True)
    if not good:
        print(f"    said: {sorted(found)}")


if __name__ == "__main__":
    sys.exit(main())
