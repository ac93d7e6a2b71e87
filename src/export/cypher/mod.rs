//! A script for Neo4j, as Cypher: entities as nodes, claims between them as relationships.

mod escape;

use std::io::{self, Write};

use super::network::{Attribute, EDGE, EdgeRecord, NODE, Network, NodeRecord, Value};
use super::{Exporter, Written};
use crate::graph::View;
use crate::model::{ClaimId, EntityId};
use escape::{Name, Text};

/// [Cypher], the language of Neo4j. Run twice, the script changes nothing.
///
/// [Cypher]: https://neo4j.com/docs/cypher-manual/current/
pub(super) struct Cypher;

/// How many rows a statement has: servers hold one statement in memory.
const ROWS: usize = 1000;

/// Nobody should take a relationship for a fact.
const HEAD: &str = "\
// Each relationship is a claim as somebody makes it, and no fact by itself: ask for its modality,
// negated and status. Running this twice changes nothing.
// What is gone or private by now stays in the database unless you first run: MATCH (e:Entity) DETACH DELETE e;
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
        write!(out, "{HEAD}")?;
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
        for claims in by_property(view).chunk_by(|a, b| property(view, *a) == property(view, *b)) {
            let name = claims.first().map(|id| property(view, *id)).unwrap_or_default();
            let merge = format!(
                "MATCH (a:Entity {{id: row.source}})\nMATCH (b:Entity {{id: row.target}})\n\
                 MERGE (a)-[r:{} {{claim: row.says.claim}}]->(b) SET r += row.says;",
                Name::new(name)
            );
            write_rows(network.edges_of(claims), &merge, out, write_edge)?;
        }
        Ok(Written { counts: network.counts(), loss: network.loss() })
    }
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

/// The claims, those of a property together: a type cannot be a value.
fn by_property(view: &View) -> Vec<ClaimId> {
    let mut claims = view.claims.clone();
    claims.sort_by_key(|id| property(view, *id));
    claims
}

fn property(view: &View, id: ClaimId) -> &str {
    view.model.names.text(view.model.claim(id).property.value)
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
