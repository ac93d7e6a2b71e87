//! For spreadsheets: a row for each number, with its section.

use std::io::{self, Write};

use super::{Stats, Value};
use crate::digest::table::Table;

const HEADER: &[&str] = &["section", "id", "label", "count", "score", "of"];

pub(super) fn write(stats: &Stats, out: &mut dyn Write) -> io::Result<()> {
    let rows = stats.sections.iter().flat_map(|section| {
        section.rows.iter().map(|row| {
            let (count, score) = match row.value {
                Value::Count(count) => (count.to_string(), String::new()),
                Value::Score(score) => (String::new(), score.to_string()),
            };
            let total = section.total.map(|total| total.to_string()).unwrap_or_default();
            let name = section.name.to_owned();
            vec![name, row.key.clone(), row.label.clone(), count, score, total]
        })
    });
    Table { header: HEADER, rows: rows.collect() }.write_csv(out)
}
