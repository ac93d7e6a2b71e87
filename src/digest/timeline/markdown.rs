//! For notes and web pages: a table, and a second one for what has no year.

use std::io::{self, Write};

use super::{Entry, Timeline};
use crate::digest::markdown::markdown;
use crate::digest::table::Table;
use crate::wording::fill;

const HEADER: &[&str] = &["Date", "EDTF", "Statement", "Remarks", "Sources"];

pub(super) fn write(timeline: &Timeline, out: &mut dyn Write) -> io::Result<()> {
    let words = timeline.words;
    if timeline.dated.is_empty() && timeline.undated.is_empty() {
        return writeln!(out, "{}", markdown(&words.no_dates));
    }
    if !timeline.dated.is_empty() {
        table(timeline, &timeline.dated).write_markdown(out)?;
    }
    if !timeline.undated.is_empty() {
        let gap = if timeline.dated.is_empty() { "" } else { "\n" };
        writeln!(out, "{gap}## {}\n", markdown(&words.undated))?;
        table(timeline, &timeline.undated).write_markdown(out)?;
    }
    Ok(())
}

fn table(timeline: &Timeline, entries: &[Entry]) -> Table<'static> {
    Table { header: HEADER, rows: entries.iter().map(|entry| row(timeline, entry)).collect() }
}

fn row(timeline: &Timeline, entry: &Entry) -> Vec<String> {
    let date = &entry.date_in_words;
    let notes = entry.notes.iter().map(|note| fill(&timeline.words.note, &[note]));
    let citations: Vec<_> = entry.citations.iter().map(ToString::to_string).collect();
    vec![
        if entry.is_date_concluded {
            format!("{date} ({})", timeline.words.not_printed)
        } else {
            date.clone()
        },
        entry.date.edtf.clone(),
        entry.statement.clone(),
        entry.remarks.iter().cloned().chain(notes).collect::<Vec<_>>().join("; "),
        citations.join(", "),
    ]
}
