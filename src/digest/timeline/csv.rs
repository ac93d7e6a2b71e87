//! For spreadsheets: a row an entry.

use std::io::{self, Write};

use super::{Entry, Timeline, day, precision};
use crate::digest::table::Table;

const HEADER: &[&str] = &[
    "date",
    "date in words",
    "precision",
    "earliest",
    "latest",
    "date concluded",
    "statement",
    "remarks",
    "note",
    "modality",
    "status",
    "citations",
    "claims",
];

pub(super) fn write(timeline: &Timeline, out: &mut dyn Write) -> io::Result<()> {
    let rows = timeline.dated.iter().chain(&timeline.undated).map(row).collect();
    Table { header: HEADER, rows }.write_csv(out)
}

fn row(entry: &Entry) -> Vec<String> {
    let date = &entry.date;
    let citations: Vec<_> = entry.citations.iter().map(ToString::to_string).collect();
    vec![
        date.edtf.clone(),
        entry.date_in_words.clone(),
        precision(date.precision).to_owned(),
        date.earliest.map(day).unwrap_or_default(),
        date.latest.map(day).unwrap_or_default(),
        if entry.is_date_concluded { "yes" } else { "no" }.to_owned(),
        entry.statement.clone(),
        entry.remarks.join("; "),
        entry.notes.join("; "),
        entry.modality.word().to_owned(),
        entry.status.word().to_owned(),
        citations.join("; "),
        entry.claims.join("; "),
    ]
}
