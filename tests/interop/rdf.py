"""Reads RDF with independent readers, each to a set of quads that compare with those of others."""

import json
import os
import subprocess
from pathlib import Path

import pyoxigraph
import rdflib

ENDINGS = ["ttl", "trig", "nt", "nq", "rdf", "jsonld"]
PROFILES = {
    "claims": ENDINGS,
    "rdf12": ["ttl", "trig", "nt", "nq"],
    "graphs": ["trig", "nq", "jsonld"],
    "direct": ENDINGS,
}
"""The files of each profile."""

DEFAULT = ("default",)

# "0.60" stays "0.60": readers are compared by what is written, not by what it is worth.
rdflib.NORMALIZE_LITERALS = False


class Oxigraph:
    name = "oxigraph"
    formats = {
        "ttl": pyoxigraph.RdfFormat.TURTLE,
        "trig": pyoxigraph.RdfFormat.TRIG,
        "nt": pyoxigraph.RdfFormat.N_TRIPLES,
        "nq": pyoxigraph.RdfFormat.N_QUADS,
        "rdf": pyoxigraph.RdfFormat.RDF_XML,
        "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    }
    knows_triple_terms = True

    def read(self, path: Path) -> set:
        return quads(pyoxigraph.parse(path=str(path), format=self.formats[path.suffix[1:]]))


class Rdflib:
    name = "rdflib"
    formats = {"ttl": "turtle", "trig": "trig", "nt": "nt", "nq": "nquads", "rdf": "xml", "jsonld": "json-ld"}
    knows_triple_terms = False

    def read(self, path: Path) -> set:
        return self.kept(path, None)

    def kept(self, path: Path, refused: list | None) -> set:
        """What is in the store after reading; a refusal is told to the list, if there is one."""
        data = rdflib.Dataset()
        try:
            data.parse(path, format=self.formats[path.suffix[1:]])
        except Exception as fault:
            if refused is None:
                raise
            refused.append(str(fault))
        return {tuple(map(self.term, quad)) for quad in data.quads((None, None, None, None))}

    def refuses(self, path: Path) -> bool:
        refused = []
        return not self.kept(path, refused) and bool(refused)

    def term(self, term) -> tuple:
        if term is None or term == rdflib.graph.DATASET_DEFAULT_GRAPH_ID:
            return DEFAULT
        if isinstance(term, rdflib.URIRef):
            return ("iri", str(term))
        if isinstance(term, rdflib.Literal):
            string = rdflib.RDF.langString if term.language else rdflib.XSD.string
            return ("literal", str(term), (term.language or "").lower(), str(term.datatype or string))
        return ("blank", str(term))


class Command:
    """A reader that is a program: it prints what it read, and says by its exit status if it did."""

    knows_triple_terms = False

    def refuses(self, path: Path) -> bool:
        done = self.run(path)
        return done.returncode != 0 and not done.stdout.strip()

    def run(self, path: Path) -> subprocess.CompletedProcess:
        command = [str(part) for part in self.command(path)]
        environment = os.environ | self.environment()
        return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, env=environment)

    def read(self, path: Path) -> set:
        done = self.run(path)
        if not self.is_content(done, path):
            raise ValueError(done.stderr.decode() or f"ended with {done.returncode}")
        return self.quads(done.stdout)

    def is_content(self, done: subprocess.CompletedProcess, path: Path) -> bool:
        return done.returncode == 0 and not done.stderr

    def quads(self, output: bytes) -> set:
        return quads(pyoxigraph.parse(input=output, format=pyoxigraph.RdfFormat.N_QUADS))

    def environment(self) -> dict:
        return {}


class Raptor(Command):
    name = "raptor"
    formats = {"ttl": "turtle", "trig": "trig", "nt": "ntriples", "nq": "nquads", "rdf": "rdfxml"}

    def command(self, path: Path) -> list:
        syntax = self.formats[path.suffix[1:]]
        return ["rapper", "-q", "-i", syntax, "-o", "nquads", path, "https://example.org/"]


class Riot(Command):
    """Jena of Debian 12: its jars need a folder in front in which Xerces finds its messages."""

    name = "riot"
    formats = {"ttl": "ttl", "trig": "trig", "nt": "nt", "nq": "nq", "rdf": "rdfxml", "jsonld": "jsonld10"}
    jars = (
        "jena-arq jena-base jena-cmds jena-core jena-iri jena-dboe-base commons-compress commons-io "
        "httpclient-cache guava thrift jackson-annotations jackson-core jackson-databind jsonld-java slf4j-nop"
    ).split()

    def __init__(self, work: Path):
        jars = [f"/usr/share/java/{jar}.jar" for jar in self.jars]
        self.classpath = os.pathsep.join([str(work / "jena"), *jars])

    def command(self, path: Path) -> list:
        java = ["java", "-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp", self.classpath]
        return [*java, "riotcmd.riot", f"--syntax={self.formats[path.suffix[1:]]}", "--output=nq", path]

    def is_content(self, done: subprocess.CompletedProcess, path: Path) -> bool:
        # It warns of U+FFFD with the status of an error; whether all was read, the sets tell.
        return done.returncode == 0 or "\ufffd" in path.read_text(encoding="utf-8")


class N3(Command):
    name = "n3.js"
    formats = {"ttl": "Turtle", "trig": "TriG", "nt": "N-Triples", "nq": "N-Quads"}
    knows_triple_terms = True

    def __init__(self, work: Path):
        self.modules = work / "node" / "node_modules"

    def command(self, path: Path) -> list:
        return ["node", Path(__file__).with_name("n3.cjs"), path, self.formats[path.suffix[1:]]]

    def environment(self) -> dict:
        return {"NODE_PATH": str(self.modules)}

    def quads(self, output: bytes) -> set:
        return {tuplets(json.loads(line)) for line in output.splitlines()}


def readers(work: Path) -> list:
    return [Oxigraph(), Rdflib(), Raptor(), Riot(work), N3(work)]


def tuplets(value):
    return tuple(map(tuplets, value)) if isinstance(value, list) else value


def quads(statements) -> set:
    """What pyoxigraph parsed, of our own files or of the output of another reader."""
    return {
        (*map(term, (s.subject, s.predicate, s.object)), graph(getattr(s, "graph_name", None)))
        for s in statements
    }


def graph(name) -> tuple:
    return DEFAULT if name is None or isinstance(name, pyoxigraph.DefaultGraph) else term(name)


def term(term_) -> tuple:
    if isinstance(term_, pyoxigraph.NamedNode):
        return ("iri", term_.value)
    if isinstance(term_, pyoxigraph.Literal):
        return ("literal", term_.value, (term_.language or "").lower(), term_.datatype.value)
    if isinstance(term_, pyoxigraph.Triple):
        return ("triple", *map(term, (term_.subject, term_.predicate, term_.object)))
    return ("blank", str(term_))


class Table:
    """Which reader read which file, and why one was not asked."""

    REASONS = {
        "a": "has no reader of this syntax",
        "b": "knows no RDF 1.2, and these syntaxes have no version at which it would stop",
    }

    def __init__(self, names: list[str]):
        self.names, self.rows = names, []

    def add(self, file: str, cells: list[str]) -> None:
        self.rows.append([file, *cells])

    def print(self) -> None:
        print("\n" + "".join(cell.ljust(width) for cell, width in zip(["file", *self.names], [22] + [14] * 5)))
        for row in self.rows:
            print("".join(cell.ljust(width) for cell, width in zip(row, [22] + [14] * 5)).rstrip())
        for letter, reason in self.REASONS.items():
            print(f"({letter}) not asked: {reason}")


def read_all(profile: str, what: str, folder: Path, all_readers: list, table: Table, tell) -> set:
    """Reads every file of a profile with every reader that can take it: equal sets of quads."""
    reference = Oxigraph().read(folder / "graph.nq")
    for ending in PROFILES[profile]:
        path, cells = folder / f"graph.{ending}", []
        for reader in all_readers:
            label = f"{what} .{ending}"
            if ending not in reader.formats:
                cells.append("(a)")
            elif profile == "rdf12" and not reader.knows_triple_terms:
                cells.append("refuses" if ending in ("ttl", "trig") else "(b)")
                if cells[-1] == "refuses":
                    tell(label, reader.name, reader.refuses(path), "refused, nothing stored")
            else:
                cells.append(read_one(reader, path, reference, label, tell))
        table.add(f"{what} .{ending}", cells)
    return reference


def read_one(reader, path: Path, reference: set, label: str, tell) -> str:
    try:
        found = reader.read(path)
    except Exception as fault:  # whatever a reader raises is a finding
        tell(label, reader.name, False, (str(fault).splitlines() or [repr(fault)])[0][:120])
        return "FAILED"
    missing, extra = len(reference - found), len(found - reference)
    counts = f"{len(found)} quads" + (f", {missing} missing, {extra} extra" if missing + extra else "")
    tell(label, reader.name, found == reference and bool(found), counts)
    return f"{len(found):,}" if found == reference else "FAILED"
