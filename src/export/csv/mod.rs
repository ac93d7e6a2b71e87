//! Nodes and edges as CSV, a file each: for Gephi and spreadsheets, or for Neo4j.

mod edges;
mod nodes;

use std::borrow::Cow;
use std::io::{self, Write};

use super::network::{Attribute, Kind, Value};
use super::{Count, Written};
use crate::digest::table::{Csv, safe};
use crate::graph::CsvHeaders;
pub(super) use edges::Edges;
pub(super) use nodes::Nodes;

/// A file while its rows are written.
struct Sheet<'o> {
    csv: Csv<'o>,
    headers: CsvHeaders,
    rows: usize,
    /// How many cells are no longer as they were, so that no spreadsheet computes them.
    changed: usize,
}

impl<'o> Sheet<'o> {
    /// A file that begins with the names of its columns.
    fn new(
        headers: CsvHeaders,
        first: &[&str],
        attributes: &[Attribute],
        out: &'o mut dyn Write,
    ) -> io::Result<Self> {
        let mut csv = Csv::new(out);
        let first = first.iter().map(|name| Cow::Borrowed(*name));
        let columns: Vec<_> =
            first.chain(attributes.iter().map(|one| column(headers, *one))).collect();
        csv.record(&columns)?;
        Ok(Self { csv, headers, rows: 0, changed: 0 })
    }

    /// Writes a row: what its first columns hold, and the values of its attributes.
    fn row(&mut self, first: &[&str], values: &[Value]) -> io::Result<()> {
        let first = first.iter().map(|cell| Cow::Borrowed(*cell));
        let cells = first.chain(values.iter().map(|value| cell(*value)));
        let cells: Vec<_> = cells.map(|cell| self.fit(cell)).collect();
        self.rows += 1;
        self.csv.record(&cells)
    }

    /// A cell as whoever reads the file wants it: as it is for programs.
    fn fit<'c>(&mut self, cell: Cow<'c, str>) -> Cow<'c, str> {
        if self.headers == CsvHeaders::Neo4j {
            return cell;
        }
        let safe = safe(&cell);
        self.changed += usize::from(safe != cell);
        safe.into()
    }

    /// What was written: the rows. Beside what the records lost, what is in the other file, and the
    /// cells that changed.
    fn written(self, rows: Count, other: Count, mut loss: Vec<Count>) -> Written {
        let one = "cell as it was, which a spreadsheet would compute";
        let many = "cells as they were, which a spreadsheet would compute";
        loss.insert(0, other);
        loss.push(Count { number: self.changed, one, many });
        loss.retain(|count| count.number > 0);
        Written { counts: vec![Count { number: self.rows, ..rows }], loss }
    }
}

/// What the column of an attribute is called.
fn column(headers: CsvHeaders, attribute: Attribute) -> Cow<'static, str> {
    match (headers, attribute.name, attribute.kind) {
        (CsvHeaders::Gephi, "label", _) => "Label".into(),
        (CsvHeaders::Gephi, "weight", _) => "Weight".into(),
        // Gephi keeps parallel edges apart where their kinds differ.
        (CsvHeaders::Gephi, "property", _) => "Kind".into(),
        (CsvHeaders::Gephi, name, _) | (CsvHeaders::Neo4j, name, Kind::Text) => name.into(),
        (CsvHeaders::Neo4j, name, Kind::Whole) => format!("{name}:int").into(),
        (CsvHeaders::Neo4j, name, Kind::Flag) => format!("{name}:boolean").into(),
    }
}

fn cell(value: Value<'_>) -> Cow<'_, str> {
    match value {
        Value::Text(text) => text.into(),
        Value::Whole(number) => number.to_string().into(),
        Value::Flag(true) => "true".into(),
        Value::Flag(false) => "false".into(),
    }
}
