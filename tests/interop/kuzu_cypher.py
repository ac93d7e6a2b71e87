"""Rewrites the script for Neo4j in the dialect of kuzu, which differs in these points:

* It has tables, which are declared first, each with its columns: one of entities, and one for each
  type of relationship. A node has one label, so that its class becomes a column, `labels`.
* It has no constraints: the primary key of the table does what the script's constraint does.
* It cannot set all properties of a map at once: `SET e += row` becomes an assignment a property.
* It has no `\\uXXXX` in strings: the character itself stands there.
* A reserved word, such as `end`, is no key of a map unless it stands in backticks.

Rows, matching and merging stay as they are."""

import re

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`|//[^\n]*|;|/|[^"`;/]+')
ESCAPE = re.compile(r"((?:\\u[0-9A-F]{4})+)|\\.")
NODE = re.compile(r"MERGE \(e:Entity \{`id`: row\.id\}\) SET e \+= row(?:, e:(`(?:[^`]|``)*`))?$")
EDGE = re.compile(r"MERGE \(a\)-\[r:(`(?:[^`]|``)*`) \{`claim`: row\.says\.claim\}\]->\(b\) SET r \+= row\.says$")


def rewrite(script: str, nodes: dict[str, str], edges: dict[str, str]) -> list[str]:
    """The statements for kuzu. The columns of both kinds of tables have their types."""
    constraint, *statements = split(script)
    assert constraint.startswith("CREATE CONSTRAINT entity_id IF NOT EXISTS"), constraint
    types, rewritten = [], []
    for statement in statements:
        if found := NODE.search(statement):
            label = (found[1] or "``")[1:-1].replace("``", "`")
            values = [f"e.`{name}` = row.`{name}`" for name in nodes if name != "id"]
            values.append(f"e.`labels` = {quoted(label)}")
            merge = f"MERGE (e:Entity {{id: row.id}}) SET {', '.join(values)}"
        else:
            found = EDGE.search(statement)
            assert found, statement[-300:]
            types.append(found[1])
            values = [f"r.`{name}` = row.`says`.`{name}`" for name in edges]
            merge = f"MERGE (a)-[r:{found[1]} {{claim: row.says.claim}}]->(b) SET {', '.join(values)}"
        rewritten.append(statement[: found.start()] + merge)
    columns = ", ".join(f"`{name}` {kind}" for name, kind in nodes.items() if name != "id")
    tables = [f"CREATE NODE TABLE Entity(id STRING PRIMARY KEY, `labels` STRING, {columns})"]
    columns = ", ".join(f"`{name}` {kind}" for name, kind in edges.items())
    tables += [f"CREATE REL TABLE {name}(FROM Entity TO Entity, {columns})" for name in dict.fromkeys(types)]
    return tables + rewritten


def split(script: str) -> list[str]:
    statements = [[]]
    for token in TOKEN.findall(script):
        if token == ";":
            statements.append([])
        elif token.startswith('"'):
            statements[-1].append(ESCAPE.sub(character, token))
        elif not token.startswith("//"):
            statements[-1].append(re.sub(r"\b([a-z]+): ", r"`\1`: ", token))
    joined = ("".join(tokens).strip() for tokens in statements)
    return [statement for statement in joined if statement]


def character(escape: re.Match) -> str:
    if not escape[1]:
        return escape[0]
    units = bytes.fromhex(escape[1].replace("\\u", ""))
    return units.decode("utf-16-be")


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
