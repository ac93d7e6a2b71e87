"""Loads the built-in dossier into real servers on this machine, counts what arrived, and compares
the answers to every shipped question with those that were written by hand.

Fuseki, GraphDB, RDF4J, QLever, Stardog and Blazegraph are not run: neither Debian nor PyPI has them.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

BASE = "https://example.org/cecot/"
QUESTIONS = Path("dossiers/cecot/questions")
PATTERNS = {
    "claims": "{c} <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> {s} ; "
    "<http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate> {p} ; "
    "<http://www.w3.org/1999/02/22-rdf-syntax-ns#object> {o} .",
    "rdf12": "{c} <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( {s} {p} {o} )>> .",
    "graphs": "GRAPH {c} {{ {s} {p} {o} }}",
}
TRUTH = {"1": "true", "0": "false"}
VIRTUOSO = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
"""


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """A server in a fresh folder, for as long as a `with` lasts."""

    user = None

    def __init__(self, work: Path):
        self.folder = work / "servers" / self.name
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/"

    def __enter__(self):
        command, environment = self.command()
        with open(self.folder / "output.txt", "wb") as out:
            self.process = subprocess.Popen(
                command, stdout=out, stderr=out, cwd=self.folder, env={**os.environ, **environment}
            )
        for _ in range(150):
            try:
                urllib.request.urlopen(self.url, timeout=5)
                return self
            except urllib.error.HTTPError:
                return self
            except OSError:
                assert self.process.poll() is None, (self.folder / "output.txt").read_text()
                time.sleep(0.2)
        raise AssertionError(f"{self.name} does not answer")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)

    def ask(self, query: str, graph: str | None = None, named: list[str] = []) -> dict:
        form = {"query": query, "named-graph-uri": named} | ({"default-graph-uri": graph} if graph else {})
        request = urllib.request.Request(
            self.url + self.query,
            data=urllib.parse.urlencode(form, doseq=True).encode(),
            headers={"Accept": "application/sparql-results+json"},
        )
        with urllib.request.urlopen(request, timeout=60) as reply:
            return json.load(reply)["results"]["bindings"]


class Oxigraph(Server):
    name, query, profiles = "oxigraph", "query", ["claims", "rdf12", "graphs", "direct"]

    def command(self):
        program = Path(sys.executable).parent / "oxigraph"
        return [program, "serve", "--bind", f"127.0.0.1:{self.port}", "--location", self.folder / "store"], {}


class Virtuoso(Server):
    name, query, profiles, user = "virtuoso", "sparql", ["claims", "direct"], ("dba", "dba")

    def command(self):
        root = self.folder.parent.parent / "virtuoso"
        settings = self.folder / "virtuoso.ini"
        settings.write_text(VIRTUOSO.format(folder=self.folder, sql=free_port(), http=self.port))
        libraries = [str(path) for path in [*root.glob("usr/lib/*-linux-gnu"), *root.glob("lib/*-linux-gnu")]]
        command = [root / "usr/bin/virtuoso-t", "+configfile", settings, "+foreground"]
        return command, {"LD_LIBRARY_PATH": ":".join(libraries)}


class RdflibEndpoint(Server):
    name, query, profiles = "rdflib-endpoint", "", ["claims", "direct"]

    def command(self):
        program = Path(sys.executable).parent / "rdflib-endpoint"
        options = ["--host", "127.0.0.1", "--port", str(self.port), "--enable-update"]
        return [program, "serve", *options], {}


def short(cell: dict | None) -> str:
    """A term as the tables of answers have it."""
    if cell is None:
        return ""
    value = cell["value"]
    if cell["type"] != "uri":
        # Virtuoso has no truth values, but 1 and 0; no table has other whole numbers that small.
        return TRUTH.get(value, value)
    if not value.startswith(BASE):
        return value.replace("#", "/").rsplit("/", 1)[-1]
    kind, _, minted = value.removeprefix(BASE).partition("/")
    if kind == "passage":
        source, start, end = minted.rsplit("-", 2)
        return f"{source}:{start}-{end}"
    return minted


def filled(question: str, pattern: str) -> str:
    while (start := question.find("@claim(")) >= 0:
        end = question.index(")", start)
        terms = [term.strip() for term in question[start + len("@claim("):end].split(",")]
        question = question[:start] + pattern.format(**dict(zip("cspo", terms))) + question[end + 1:]
    return question


def compare(server: Server, profile: str) -> int:
    """How many questions were answered as in their tables."""
    named = []
    if profile == "graphs":
        rows = server.ask("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")
        named = [row["g"]["value"] for row in rows if row["g"]["value"] != BASE]
    paths = sorted(QUESTIONS.glob("*.rq"))
    for path in paths:
        header, *expected = path.with_suffix(".tsv").read_text().splitlines()
        rows = server.ask(filled(path.read_text(), PATTERNS[profile]), BASE, named)
        names = header.split("\t")
        found = {"\t".join(short(row.get(name)) for name in names) for row in rows}
        assert found == set(expected), f"{server.name}, {profile}, {path.name}: {found ^ set(expected)}"
    assert paths
    return len(paths)


def load(quipu: str, server: Server, profile: str) -> str:
    command = [quipu, "load", "dossiers/cecot", "--to", server.url, "--profile", profile, "--yes"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QUIPU_")}
    if server.user:
        name, environment["QUIPU_PASSWORD"] = server.user
        command += ["--user", name]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, f"{server.name}, {profile}: {done.stderr}"
    assert "answered there as here" in done.stderr and "warning: the question" not in done.stderr, done.stderr
    return next(line for line in done.stderr.splitlines() if line.startswith("loaded "))


def main() -> None:
    quipu, work = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve()
    for kind in [Oxigraph, Virtuoso, RdflibEndpoint]:
        with kind(work) as server:
            for profile in server.profiles:
                said = load(quipu, server, profile)
                count = server.ask(f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{BASE}> {{ ?s ?p ?o }} }}")
                left = server.ask(
                    "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } "
                    f'FILTER(STRSTARTS(STR(?g), "{BASE}") && ?g != <{BASE}>) }}'
                )
                inside, beside = int(count[0]["n"]["value"]), int(left[0]["n"]["value"])
                total = int(said.split()[1].replace(",", ""))
                assert inside + beside == total and (profile == "graphs" or not beside), (said, inside, beside)
                asked = compare(server, profile) if profile in PATTERNS else 0
                print(f"{server.name}, {profile}: {total} statements, {asked} questions answered as written")


main()
