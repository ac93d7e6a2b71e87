//! A script for Neo4j, as Cypher: entities as nodes, claims between them as relationships.

mod escape;

use std::borrow::Cow;
use std::io::{self, Write};

use super::network::{Attribute, EDGE, EdgeRecord, NODE, Network, NodeRecord, Value, kind};
use super::{Exporter, Written};
use crate::graph::View;
use crate::model::{ClaimId, EntityId};
use escape::{Comment, Name, Text};

/// [Cypher], the language of Neo4j. Run twice, the script changes nothing.
///
/// [Cypher]: https://neo4j.com/docs/cypher-manual/current/
pub(super) struct Cypher;

/// How many rows a statement has: servers hold one statement in memory.
const ROWS: usize = 1000;

/// Nobody should take a relationship for a fact.
const HEAD: &str = "\
// Each relationship is a claim as somebody makes it, and no fact by itself. A type such as
// `praised` stands for claims that affirm it, allegations among them; what a claim says does not
// hold, be it negated or denied, has the type `not-praised`. Ask each relationship for
//   modality  stated, reported, alleged, announced, opined or denied
//   status    uncontested, contested or retracted
//   negated   true where its type begins with `not-`
//   speaker   who says it, and via who relays it; null in the source's own voice
//   inferred  what the author concluded and no text prints; null where that is nothing
// Stated in a source's own voice, and opposed by nobody:
//   MATCH (a)-[r]->(b) WHERE r.modality = 'stated' AND r.status = 'uncontested' AND NOT r.negated
//   AND r.speaker IS NULL AND r.via IS NULL AND r.inferred IS NULL RETURN a, r, b
// Running this twice changes nothing.
// What is gone, corrected or private by now stays in the database. This removes all that any dossier
// has put there, so that it can be written anew:
//   MATCH (e:Entity) DETACH DELETE e
";

/// An id is that of one entity.
const CONSTRAINT: &str = "\
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
";

impl Exporter for Cypher {
    fn name(&self) -> &'static str {
        "Cypher"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["cypher", "cql"]
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        let network = Network::new(view);
        write_head(&network, out)?;
        for entities in by_class(view).chunk_by(|a, b| class(view, *a) == class(view, *b)) {
            let label =
                entities.first().map(|id| class(view, *id)).filter(|class| !class.is_empty());
            let label = label.map(|class| format!(", e:{}", Name::new(class)));
            let merge = format!(
                "MERGE (e:Entity {{id: row.id}}) SET e += row{};",
                label.unwrap_or_default()
            );
            write_rows(network.nodes_of(entities), &merge, out, write_node)?;
        }
        for claims in by_kind(view).chunk_by(|a, b| of_kind(view, *a) == of_kind(view, *b)) {
            let name = claims.first().map(|id| of_kind(view, *id)).unwrap_or_default();
            let merge = format!(
                "MATCH (a:Entity {{id: row.source}})\nMATCH (b:Entity {{id: row.target}})\n\
                 MERGE (a)-[r:{} {{claim: row.says.claim}}]->(b) SET r += row.says;",
                Name::new(&name)
            );
            write_rows(network.edges_of(claims), &merge, out, write_edge)?;
        }
        Ok(Written { counts: network.counts(), loss: network.loss_without_list() })
    }
}

/// What readers must know, and which sources the citations name.
fn write_head(network: &Network, out: &mut dyn Write) -> io::Result<()> {
    let title = network.title();
    if !title.is_empty() {
        writeln!(out, "{}", Comment::new(&title))?;
    }
    write!(out, "{HEAD}")?;
    for (at, source) in network.sources().enumerate() {
        if at == 0 {
            writeln!(out, "// The sources that citations name:")?;
        }
        writeln!(out, "{}", Comment::new(&source))?;
    }
    write!(out, "{CONSTRAINT}")
}

/// The entities, those of a class together: a label cannot be a value.
fn by_class(view: &View) -> Vec<EntityId> {
    let mut entities = view.entities.clone();
    entities.sort_by_key(|id| class(view, *id));
    entities
}

fn class(view: &View, id: EntityId) -> &str {
    let class = view.model.entity(id).class;
    class.map_or("", |class| view.model.names.text(class.value))
}

/// The claims, those of a kind together: a type cannot be a value.
fn by_kind(view: &View) -> Vec<ClaimId> {
    let mut claims = view.claims.clone();
    claims.sort_by_cached_key(|id| of_kind(view, *id));
    claims
}

fn of_kind(view: &View, id: ClaimId) -> Cow<'_, str> {
    kind(&view.model, view.model.claim(id))
}

/// Writes rows into statements that merge them, as few as hold them.
fn write_rows<R>(
    rows: impl Iterator<Item = R>,
    merge: &str,
    out: &mut dyn Write,
    write: fn(&R, &mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut count = 0;
    for row in rows {
        if count == ROWS {
            write!(out, "\n] AS row\n{merge}\n")?;
            count = 0;
        }
        write!(out, "{}", if count == 0 { "\nUNWIND [\n  " } else { ",\n  " })?;
        write(&row, out)?;
        count += 1;
    }
    if count > 0 {
        write!(out, "\n] AS row\n{merge}\n")?;
    }
    Ok(())
}

fn write_node(node: &NodeRecord, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{{id: {}, ", Text::new(node.id))?;
    write_map(NODE, &node.values(), out)?;
    write!(out, "}}")
}

fn write_edge(edge: &EdgeRecord, out: &mut dyn Write) -> io::Result<()> {
    let [source, target] = [edge.source, edge.target].map(Text::new);
    write!(out, "{{source: {source}, target: {target}, says: {{")?;
    write_map(EDGE, &edge.values(), out)?;
    write!(out, "}}}}")
}

/// Keys and values. What a record does not have is null, which takes away what an earlier version
/// of the dossier had there.
fn write_map(attributes: &[Attribute], values: &[Value], out: &mut dyn Write) -> io::Result<()> {
    for (at, (attribute, value)) in attributes.iter().zip(values).enumerate() {
        let comma = if at > 0 { ", " } else { "" };
        write!(out, "{comma}{}: ", Name::key(attribute.name))?;
        match value {
            Value::Text("") => write!(out, "null")?,
            Value::Text(text) => write!(out, "{}", Text::new(text))?,
            Value::Whole(number) => write!(out, "{number}")?,
            Value::Flag(flag) => write!(out, "{flag}")?,
        }
    }
    Ok(())
}
