"""Reads the program's exports with independent readers and compares what they found."""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree
from pathlib import Path

import pyshacl
import rdflib

import hostile
import rdf

QP = rdflib.Namespace("https://w3id.org/quipu/ns#")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
SCHEMA = rdflib.Namespace("http://schema.org/")
RDF = rdflib.RDF
SVG = "{http://www.w3.org/2000/svg}"

failures = 0


def main() -> int:
    binary, tools = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    readers = rdf.readers(tools)
    table = rdf.Table([reader.name for reader in readers])
    with tempfile.TemporaryDirectory(prefix="quipu-interop-") as folder:
        work = Path(folder)
        built_in(binary, work, readers, table)
        hostile_strings(binary, work, readers, table)
    table.print()
    print(f"\n{failures} failed" if failures else "\nall readers agree")
    return 1 if failures else 0


def built_in(binary: Path, work: Path, readers: list, table: rdf.Table) -> None:
    """The built-in dossier: every format, in every profile, by every reader."""
    first, second = export(binary, work / "first"), export(binary, work / "second")
    for name, data in first.items():
        tell(name, "a second run", data == second[name] and bool(data), "the same bytes")
    for profile in rdf.PROFILES:
        folder = work / profile
        export(binary, folder, options=["--profile", profile])
        endings = {file.suffix[1:] for file in folder.iterdir()} & set(rdf.ENDINGS)
        tell(profile, "its files", endings == set(rdf.PROFILES[profile]), " ".join(sorted(endings)))
        reference = rdf.read_all(profile, profile, folder, readers, table, tell)
        lines(profile, folder, reference)
    graph = rdflib.Graph().parse(work / "first" / "graph.ttl", format="turtle")
    claims = len(set(graph.subjects(RDF.type, QP.Claim)))
    leaked, plain = leaks(graph)
    tell("plain triples", "the asserting rule", not leaked and plain > 0, f"{plain} of {claims} claims")
    for leak in leaked:
        print(f"    leaked: {leak}")
    shapes(graph)
    drawn = pictures("built-in", work / "first")
    tell("built-in", "pictures", bool(drawn), f"{len(drawn)}")


def hostile_strings(binary: Path, work: Path, readers: list, table: rdf.Table) -> None:
    """Strings that break careless writers give as many triples as harmless ones."""
    for name, strings in ("hostile", hostile.STRINGS), ("harmless", ["x"] * len(hostile.STRINGS)):
        hostile.write(work / f"{name}-dossier", strings)
        export(binary, work / name, work / f"{name}-dossier")
    found = rdf.read_all("claims", "hostile", work / "hostile", readers, table, tell)
    lines("hostile", work / "hostile", found)
    expected = rdf.Oxigraph().read(work / "harmless" / "graph.nq")
    tell("hostile", "as many as with x", len(found) == len(expected), f"{len(found)} quads")
    kept = {term[1] for quad in found for term in quad if term[0] == "literal"}
    lost = [string for string in hostile.STRINGS if string not in kept]
    tell("hostile", "every string as it was", not lost, f"{len(hostile.STRINGS)} strings")
    for string in lost:
        print(f"    lost: {string!r}")
    counts = pictures("hostile", work / "hostile"), pictures("harmless", work / "harmless")
    tell("hostile", "pictures as with x", counts[0] == counts[1], "nodes and edges")
    for number, string in enumerate(hostile.REFUSED):
        folder, output = work / f"refused-{number}", work / f"refused-{number}-output"
        hostile.write(folder, [string, "x"])
        output.mkdir()
        done = run([binary, "export", folder, "-o", output], expected=None)
        refused = done.returncode == 1 and not list(output.iterdir())
        tell("refused", f"U+{ord(string[0]):04X}", refused, "nothing written")


def export(
    binary: Path, folder: Path, dossier: Path | None = None, options: list[str] | None = None
) -> dict:
    """Runs the program, in an empty folder so that it finds no dossier there."""
    folder.mkdir()
    run([binary, "export", *([dossier] if dossier else []), *(options or []), "-o", folder], cwd=folder)
    return content(folder)


def content(path: Path) -> bytes | dict:
    """The bytes of a file; of a folder, such as a vault, what is in it."""
    return path.read_bytes() if path.is_file() else {one.name: content(one) for one in sorted(path.iterdir())}


def lines(what: str, folder: Path, reference: set) -> None:
    """No statement is written twice, and none has a blank node."""
    written = (folder / "graph.nq").read_text(encoding="utf-8").splitlines()
    tell(f"{what} .nq", "no statement twice", len(written) == len(reference), f"{len(written)} lines")
    blank = [quad for quad in reference for term in quad if term[0] == "blank"]
    tell(f"{what} .nq", "no blank nodes", not blank, f"{len(blank)}")


def leaks(graph: rdflib.Graph) -> tuple[list, int]:
    """Plain triples that no claim may assert: it is reported, alleged, negated, contested …"""
    asserted, said = set(), set()
    for claim in graph.subjects(RDF.type, QP.Claim):
        statement = tuple(graph.value(claim, part) for part in (RDF.subject, RDF.predicate, RDF.object))
        said.add(statement)
        concluded = set(graph.objects(claim, QP.inferred)) & {RDF.subject, RDF.predicate, RDF.object}
        if (
            graph.value(claim, QP.modality) == QP.Stated
            and graph.value(claim, QP.status) == QP.Uncontested
            and not graph.value(claim, QP.negated)
            and not graph.value(claim, QP.via)
            and not concluded
            and set(graph.objects(claim, PROV.wasAttributedTo)) <= own_voices(graph, claim)
        ):
            asserted.add(statement)
    plain = {statement for statement in said if statement in graph}
    return sorted(plain - asserted), len(plain)


def own_voices(graph: rdflib.Graph, claim) -> set:
    """Those who speak where a source does so itself: its publisher, else the source."""
    sources = {
        graph.value(passage, OA.hasSource) for passage in graph.objects(claim, PROV.wasDerivedFrom)
    }
    return {graph.value(source, SCHEMA.publisher) or source for source in sources}


def shapes(graph: rdflib.Graph) -> None:
    """The shapes that the project ships find nothing, and find an allegation planted as a fact."""
    shape = rdflib.Graph().parse("ontology/shapes.ttl")
    ontology = rdflib.Graph()
    for file in sorted(Path("ontology").glob("*.ttl")):
        if file.name != "shapes.ttl":
            ontology.parse(file)
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shape, ont_graph=ontology)
    tell("shapes", "pyshacl", conforms, f"{len(graph)} triples")
    if not conforms:
        print(report[:2000])
    claim = min(graph.subjects(QP.modality, QP.Alleged))
    parts = (RDF.subject, RDF.predicate, RDF.object)
    graph.add(tuple(graph.value(claim, part) for part in parts))
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shape, ont_graph=ontology)
    tell("a planted leak", "pyshacl", not conforms and "Exported as a fact" in report, "reported")
    leaked, _ = leaks(graph)
    tell("a planted leak", "the asserting rule", len(leaked) == 1, "reported")


def pictures(what: str, folder: Path) -> list[tuple[int, int]]:
    """Graphviz draws every picture without a word, and the drawing has all nodes and edges."""
    counts = []
    for path in sorted(folder.glob("*.dot")):
        counted = run(["gc", "-n", "-e", path]).stdout.split()
        expected = int(counted[0]), int(counted[1])
        done = run(["dot", "-Tsvg", path], expected=None)
        quiet = done.returncode == 0 and not done.stderr
        tell(f"{what} {path.name}", "dot -Tsvg", quiet, done.stderr.decode()[:80])
        try:
            groups = [g.get("class") for g in xml.etree.ElementTree.fromstring(done.stdout).iter(f"{SVG}g")]
        except xml.etree.ElementTree.ParseError as fault:
            tell(f"{what} {path.name}", "expat", False, str(fault))
            continue
        drawn = groups.count("node"), groups.count("edge")
        tell(f"{what} {path.name}", "expat", drawn == expected, f"{drawn[0]} nodes, {drawn[1]} edges")
        counts.append(expected)
    return counts


def run(command: list, expected: int | None = 0, cwd: Path | None = None) -> subprocess.CompletedProcess:
    command = [str(part) for part in command]
    done = subprocess.run(command, capture_output=True, cwd=cwd, stdin=subprocess.DEVNULL)
    if expected is not None and done.returncode != expected:
        raise ValueError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.decode()}")
    return done


def tell(what: str, reader: str, good: bool, counts: str) -> None:
    global failures
    failures += not good
    print(f"{what:<20} {reader:<24} {'good' if good else 'FAILED':<7} {counts}".rstrip(), flush=True)


if __name__ == "__main__":
    sys.exit(main())
