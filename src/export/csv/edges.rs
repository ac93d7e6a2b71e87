//! Claims between two entities as rows.

use std::io::{self, Write};

use super::Sheet;
use crate::export::network::{EDGE, Network};
use crate::export::{Count, Exporter, Written};
use crate::graph::{CsvHeaders, View};

/// Claims between entities as [CSV]: with the headers of Gephi, safe for spreadsheets; or with
/// those of [`neo4j-admin`], each text as it is.
///
/// [CSV]: https://www.rfc-editor.org/rfc/rfc4180
/// [`neo4j-admin`]: https://neo4j.com/docs/operations-manual/current/import/
pub(in crate::export) struct Edges;

impl Exporter for Edges {
    fn name(&self) -> &'static str {
        "CSV of edges"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["edges.csv"]
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        let network = Network::new(view);
        let headers = view.csv_headers;
        let first: &[_] = match headers {
            CsvHeaders::Gephi => &["Source", "Target", "Type", "Id"],
            CsvHeaders::Neo4j => &[":START_ID", ":END_ID", ":TYPE"],
        };
        let mut sheet = Sheet::new(headers, first, EDGE, out)?;
        for edge in network.edges() {
            let values = edge.values();
            let first: &[_] = match headers {
                CsvHeaders::Gephi => &[edge.source, edge.target, "Directed", &edge.id],
                CsvHeaders::Neo4j => &[edge.source, edge.target, &edge.property],
            };
            sheet.row(first, &values)?;
        }
        let rows = Count { number: 0, one: "claim", many: "claims" };
        let other = Count {
            number: view.claims.len() - sheet.rows,
            one: "claim with a figure, date or text",
            many: "claims with figures, dates or texts",
        };
        Ok(sheet.written(rows, other, network.loss_without_list()))
    }
}
