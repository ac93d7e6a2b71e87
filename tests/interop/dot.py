"""Draws the program's DOT with two builds of Graphviz, and compares what is drawn with what is written: nodes,
edges, every label, every tooltip. A label that Graphviz cannot read is missing in a picture that looks whole."""

import html
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import hostile

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}"

VARIANTS = {
    "whole": [],
    "in Spanish": ["--lang", "es"],
    "around one": ["--focus", "{}", "--hops", "1"],
    "contested": ["--status", "contested"],
    "evidence": ["--view", "evidence", "--focus", "{}"],
    "overview": ["--view", "overview"],
    "dark": ["--theme", "dark"],
    "printed": ["--theme", "print", "--rankdir", "TB"],
    "communities": ["--cluster-by", "community"],
}
"""The pictures of a real dossier, with the options that make them; `{}` is one of its entities."""

RENDERED = {"svg": b"</svg>", "png": b"\x89PNG", "pdf": b"%PDF-"}
"""The pictures that the program has drawn, with bytes that are in them."""

CARDS = 50
"""So many hostile strings are in one picture: above 60, cards have no facts."""

TOKEN = re.compile(
    r'\s+|//[^\n]*|"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<word>[A-Za-z_0-9.\-\u0080-\uffff]+)|(?P<mark>->|.)', re.DOTALL
)

failures = 0


@dataclass
class Picture:
    """What a picture has, however it is laid out."""

    nodes: int
    edges: int
    labels: Counter
    tooltips: set


def main() -> int:
    binary, tools = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory(prefix="quipu-dot-") as folder:
        work = Path(folder)
        files = {}
        for name, dossier, entity in (
            ("built-in", [], "cecot"),
            ("harbour", [Path("dossiers/harbour").resolve()], "marenza"),
        ):
            for variant, options in VARIANTS.items():
                options = [option.format(entity) for option in options]
                files[f"{name} {variant}"] = export(binary, work, f"{name} {variant}.dot", dossier, options)
            pictures(binary, work, name, dossier)
        files |= hostile_strings(binary, work)
        found = {what: compare(what, path) for what, path in files.items()}
        webassembly(tools, files, found)
        for what in (what for what in files if what.startswith("hostile")):
            one, other = found[what], found[what.replace("hostile", "harmless")]
            same = (one.nodes, one.edges) == (other.nodes, other.edges)
            tell(what, "as with x", same, f"{one.nodes} nodes, {one.edges} edges")
    print(f"\n{failures} failed" if failures else "\nevery picture is whole")
    return 1 if failures else 0


def hostile_strings(binary: Path, work: Path) -> dict[str, Path]:
    """Pictures of all hostile strings, and of as many harmless ones."""
    files = {}
    for start in range(0, len(hostile.STRINGS), CARDS):
        strings = hostile.STRINGS[start : start + CARDS]
        for name, strings in ("hostile", strings), ("harmless", ["x"] * len(strings)):
            what = f"{name} {start}"
            hostile.write(work / f"{what}-dossier", strings)
            files[what] = export(binary, work, f"{what}.dot", [work / f"{what}-dossier"], [])
    return files


def export(binary: Path, work: Path, name: str, dossier: list, options: list) -> Path:
    """Runs the program where it finds no dossier."""
    run([binary, "export", *dossier, *options, "-o", name], cwd=work)
    return work / name


def pictures(binary: Path, work: Path, name: str, dossier: list) -> None:
    """The program has the same pictures drawn."""
    for ending, mark in RENDERED.items():
        data = export(binary, work, f"{name}.{ending}", dossier, []).read_bytes()
        tell(f"{name} .{ending}", "by the program", mark in data, f"{len(data)} bytes")


def compare(what: str, path: Path) -> Picture:
    """What is written in DOT, after looking for all of it in what native Graphviz draws."""
    written = read(path.read_text(encoding="utf-8"))
    counted = run(["gc", "-n", "-e", path]).stdout.split()
    written.nodes, written.edges = int(counted[0]), int(counted[1])
    done = run(["dot", "-Tsvg", path], expected=None)
    quiet = done.returncode == 0 and not done.stderr
    tell(what, "dot -Tsvg", quiet, done.stderr.decode(errors="replace")[:80] or "silent")
    dots = run(["dot", "-Tpng", path], expected=None)
    quiet = dots.returncode == 0 and not dots.stderr
    tell(what, "dot -Tpng", quiet, dots.stderr.decode(errors="replace")[:80] or "silent")
    check(what, "native", written, done.stdout)
    return written


def webassembly(tools: Path, files: dict, found: dict) -> None:
    """The same of the WebAssembly build, whose other layouts spread without limit."""
    script = Path(__file__).with_name("graphviz.mjs")
    files = {what: path for what, path in files.items() if "layout=" not in path.read_text(encoding="utf-8")}
    tell("layout by dot", "WebAssembly", bool(files), f"{len(files)} of {len(found)} pictures")
    done = json.loads(run(["node", script, tools / "node" / "node_modules", *files.values()]).stdout)
    for what, picture in zip(files, done["pictures"], strict=True):
        reader = f"WebAssembly {done['version']}"
        if "fault" in picture:
            tell(what, reader, False, picture["fault"][:200])
        else:
            check(what, reader, found[what], picture["svg"].encode())


def check(what: str, reader: str, written: Picture, svg: bytes) -> None:
    try:
        drawn = parse(svg)
    except ET.ParseError as fault:
        tell(what, reader, False, f"expat: {fault}")
        return
    same = (drawn.nodes, drawn.edges) == (written.nodes, written.edges)
    tell(what, reader, same, f"{drawn.nodes} nodes, {drawn.edges} edges")
    lost = written.labels - drawn.labels
    tell(what, reader, not lost, f"{written.labels.total()} labels")
    unsaid = written.tooltips - drawn.tooltips
    tell(what, reader, not unsaid, f"{len(written.tooltips)} tooltips")
    for text in [*lost, *unsaid][:5]:
        print(f"    lost: {text[:200]!r}")


def parse(svg: bytes) -> Picture:
    """What is drawn: a label is the text of a group, whatever its order, as columns may turn it."""
    root = ET.fromstring(svg)
    groups = [group for group in root.iter(f"{SVG}g") if group.get("class") in ("graph", "cluster", "node", "edge")]
    labels = Counter()
    for group in groups:
        inner = {text for other in groups if other is not group for text in other.iter(f"{SVG}text")}
        own = group.iter(f"{SVG}text") if group.get("class") != "graph" else (
            text for text in group.iter(f"{SVG}text") if text not in inner
        )
        labels[letters("".join("".join(text.itertext()) for text in own))] += 1
    for link in root.iter(f"{SVG}a"):
        target = link.get(f"{LINK}href", "https://")
        if not target.startswith(("https://", "http://", "mailto:")):
            raise ET.ParseError(f"a link to {target}")
    tooltips = {folded(link.get(f"{LINK}title")) for link in root.iter(f"{SVG}a") if link.get(f"{LINK}title")}
    classes = Counter(group.get("class") for group in groups)
    return Picture(classes["node"], classes["edge"], labels, tooltips)


def read(dot: str) -> Picture:
    """The labels and tooltips of a file in DOT, by a reader of our own."""
    labels, tooltips = Counter(), set()
    for name, value in attributes(dot):
        if name == "label" and letters(value):
            labels[letters(value)] += 1
        elif name == "tooltip" and value.strip():
            tooltips.add(folded(value))
    return Picture(0, 0, labels, tooltips)


def attributes(dot: str):
    """Every `name=value`, with the value as text."""
    at, before = 0, ["", ""]
    while at < len(dot):
        if dot[at] == "<" and before[1] == "=":
            end = markup_end(dot, at)
            inside = re.sub(r"<br/>|</td>|</tr>", " ", dot[at + 1 : end])
            yield before[0], plain(html.unescape(re.sub(r"<[^>]*>", "", inside)))
            at, before = end + 1, ["", ""]
            continue
        found = TOKEN.match(dot, at)
        at = found.end()
        token = next((part for part in found.groups() if part is not None), None)
        if token is None:
            continue
        if found["quoted"] is not None:
            token = plain(html.unescape(token.replace('\\"', '"')))
            # Graphviz takes the backslashes of tooltips for its own twice.
            token = plain(token) if before[0] == "tooltip" else token
        if before[1] == "=" and found["mark"] is None:
            yield before[0], token
        before = [before[1], token]


def plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


def markup_end(dot: str, start: int) -> int:
    """Where the label ends that begins with a bracket."""
    depth = 0
    for at in range(start, len(dot)):
        depth += {"<": 1, ">": -1}.get(dot[at], 0)
        if depth == 0:
            return at
    raise ValueError("a label without an end")


def letters(text: str) -> str:
    """The letters of a text in a fixed order, without white space."""
    return "".join(sorted("".join(text.split())))


def folded(text: str) -> str:
    return " ".join(text.split())


def run(command: list, expected: int | None = 0, cwd: Path | None = None) -> subprocess.CompletedProcess:
    command = [str(part) for part in command]
    done = subprocess.run(command, capture_output=True, cwd=cwd, stdin=subprocess.DEVNULL)
    if expected is not None and done.returncode != expected:
        raise ValueError(f"{' '.join(command)[:500]} ended with {done.returncode}: {done.stderr.decode()}")
    return done


def tell(what: str, reader: str, good: bool, counts: str) -> None:
    global failures
    failures += not good
    print(f"{what:<20} {reader:<24} {'good' if good else 'FAILED':<7} {counts}".rstrip(), flush=True)


if __name__ == "__main__":
    sys.exit(main())
