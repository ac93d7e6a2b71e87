"""Writes a dossier whose names, titles, texts and notes are strings that break careless writers."""

import json
from pathlib import Path

STRINGS = [
    'say "hello"',
    "it's 'quoted'",
    '"""',
    "'''",
    "back\\slash",
    "ends in a backslash\\",
    '\\"',
    "\\n is no newline",
    "\\u0041 is no A",
    "two\nlines",
    "two\r\nlines of Windows",
    "a\ttab",
    " blanks around ",
    "<script>alert(1)</script>",
    "<b>bold</b> & <i>italic</i>",
    "&amp; &#60; &quot;",
    "]]>",
    "<!-- no comment -->",
    "{record|fields}",
    "digraph { a -> b }",
    "strict",
    "node",
    "a -> b; b -- c",
    "# no comment",
    "// no comment",
    "/* no comment */",
    "@prefix e: <x> .",
    '"@en',
    '"^^<http://www.w3.org/2001/XMLSchema#integer>',
    "<http://example.org/>",
    "a . b . c .",
    "SELECT * WHERE { ?s ?p ?o }",
    "'; DROP TABLE claims; --",
    "=1+1",
    "@SUM(A1)",
    "%s %d %n",
    "$HOME `id` $(id)",
    "../../etc/passwd",
    "javascript:alert(1)",
    "😀 👩\u200d👩\u200d👧",
    "𝒜 𐍈 𠀀",
    "مرحبا بالعالم",
    "שלום עולם",
    "漢字かな交じり文",
    "สวัสดี",
    "e\u0301 and \u00e9",
    "Z\u0351\u0357a\u0349l\u0338g\u0321o",
    "\u00a0no-break\u00a0blank\u00a0",
    "\ufffd",
    "\u202edesrever",
    "zero\u200bwidth",
    "0",
    "-0.0e5",
    "true",
    "null",
    ".",
    "long " * 4000,
]
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
    """Writes a dossier with an entity, a source and three claims for each string."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = [
        "[dossier]",
        f"title = {toml(strings[0])}",
        'base = "https://example.org/hostile/"',
    ]
    shown = ", ".join(f'"person-{number}"' for number in range(len(strings)))
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
        ]
        for claim in (
            f'property = "characterised-as"\nvalue = {text}',
            f'property = "condition"\nvalue = {text}\nmodality = "alleged"',
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
