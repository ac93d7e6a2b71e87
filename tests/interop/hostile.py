"""Writes a dossier whose names, titles, texts and notes are strings that break careless writers."""

import json
from pathlib import Path

STRINGS = json.loads((Path(__file__).parent / "../hostile/strings.json").read_text("utf-8"))
"""Strings that a dossier may hold: each must come out as it went in."""

REFUSED = [
    "\u0000",
    "\u0001",
    "\u000b",
    "\u001b[31m",
    "\u007f",
    "\u0085",
    "\u2028",
    "\ufffe",
    "\U0001ffff",
    "\ufdd0",
]
"""Strings that are refused when they are read."""


def write(folder: Path, strings: list[str]) -> None:
    """Writes a dossier with an entity, a source and four claims for each string."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = [
        "[dossier]",
        f"title = {toml(strings[0])}",
        'base = "https://example.org/hostile/"',
    ]
    shown = ", ".join(f'"person-{number}"' for number in range(len(strings)))
    tables += ["[entity.place]", 'type = "Place"', 'name = "the place"']
    tables += ["[picture]", f"title = {toml(strings[-2])}", f"show = [{shown}]"]
    for number, string in enumerate(strings):
        text = toml(string)
        tables += [
            f"[entity.person-{number}]",
            'type = "Person"',
            f"name = {{ en = {text}, es = {text} }}",
            f"aka = {text}",
            f"[source.source-{number}]",
            'type = "NewsArticle"',
            f"title = {text}",
            f'publisher = "person-{number}"',
            f'author = "person-{number}"',
        ]
        for claim in (
            f'property = "characterised-as"\nvalue = {text}',
            f'property = "condition"\nvalue = {text}\nmodality = "alleged"',
            f'property = "leaves"\nobject = "place"\nmanner = {text}\naccording-to = "person-{number}"',
            f'property = "met-with"\nobject = "person-{(number + 1) % len(strings)}"',
        ):
            tables += [
                "[[claim]]",
                f'subject = "person-{number}"',
                claim,
                f"note = {text}",
                f'source = "source-{number}"',
                'cite = "0-30"',
            ]
    (folder / "dossier.toml").write_text("\n".join(tables) + "\n", encoding="utf-8")


def toml(string: str) -> str:
    """A basic string of TOML: JSON's escapes, and two that JSON does not have."""
    escaped = json.dumps(string, ensure_ascii=False).replace("\u007f", "\\u007F")
    return "".join(f"\\u{ord(c):04X}" if ord(c) in range(0x80, 0xA0) else c for c in escaped)
