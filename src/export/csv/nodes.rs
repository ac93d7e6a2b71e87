//! Entities as rows.

use std::io::{self, Write};

use super::Sheet;
use crate::export::network::{NODE, Network};
use crate::export::{Count, Exporter, Written};
use crate::graph::{CsvHeaders, View};
use crate::model::{ClaimId, Object};

/// Entities as [CSV]: with the headers of Gephi, safe for spreadsheets; or with those of
/// [`neo4j-admin`], each text as it is.
///
/// [CSV]: https://www.rfc-editor.org/rfc/rfc4180
/// [`neo4j-admin`]: https://neo4j.com/docs/operations-manual/current/import/
pub(in crate::export) struct Nodes;

impl Exporter for Nodes {
    fn name(&self) -> &'static str {
        "CSV of nodes"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["nodes.csv"]
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        let network = Network::new(view);
        let headers = view.csv_headers;
        let first: &[_] = match headers {
            CsvHeaders::Gephi => &["Id"],
            CsvHeaders::Neo4j => &["id:ID", ":LABEL"],
        };
        let mut sheet = Sheet::new(headers, first, NODE, out)?;
        for node in network.nodes() {
            let values = node.values();
            match headers {
                CsvHeaders::Gephi => sheet.row(&[node.id], &values)?,
                CsvHeaders::Neo4j => sheet.row(&[node.id, &labels(node.class)], &values)?,
            }
        }
        let rows = Count { number: 0, one: "entity", many: "entities" };
        let number = view.claims.iter().filter(|id| is_relation(view, **id)).count();
        let other =
            Count { number, one: "claim between entities", many: "claims between entities" };
        Ok(sheet.written(rows, other, network.loss_without_list()))
    }
}

/// Whether a claim is between two entities, and so in the other file.
fn is_relation(view: &View, id: ClaimId) -> bool {
    matches!(view.model.claim(id).object.value, Object::Entity(_))
}

/// `Entity;Prison`; a class that would be read as several is none.
fn labels(class: &str) -> String {
    let is_one = !class.is_empty() && !class.contains(';');
    if is_one { format!("Entity;{class}") } else { "Entity".to_owned() }
}
