//! For a terminal: the entries below their dates, in lines that fit.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::{Entry, Timeline};
use crate::assess::Status;
use crate::report::clean;
use crate::wording::{fill, filled};

/// How wide a line is.
const WIDTH: usize = 80;
/// What stands before a statement.
const STATEMENT: &str = "  ";
/// What stands before what is said of it.
const BELOW: &str = "    ";

const DATE: Style = Style::new().bold();
const PART: Style = Style::new().bold().underline();
const ASIDE: Style = Style::new().dimmed();
const DOUBTFUL: Style = AnsiColor::Red.on_default();

pub(super) fn write(timeline: &Timeline, out: &mut dyn Write) -> io::Result<()> {
    let words = timeline.words;
    if timeline.dated.is_empty() && timeline.undated.is_empty() {
        return writeln!(out, "{}", words.no_dates);
    }
    write_part(timeline, &timeline.dated, out)?;
    if !timeline.undated.is_empty() {
        let gap = if timeline.dated.is_empty() { "" } else { "\n" };
        writeln!(out, "{gap}{PART}{}{PART:#}\n", words.undated)?;
        write_part(timeline, &timeline.undated, out)?;
    }
    Ok(())
}

/// A date that several entries have is said once.
fn write_part(timeline: &Timeline, entries: &[Entry], out: &mut dyn Write) -> io::Result<()> {
    let mut before = None;
    for entry in entries {
        let date = (&entry.date.edtf, entry.is_date_concluded);
        if before != Some(date) {
            if before.is_some() {
                writeln!(out)?;
            }
            write_date(timeline, entry, out)?;
            before = Some(date);
        }
        write_entry(timeline, entry, out)?;
    }
    Ok(())
}

/// `12 May 2024 · 2024-05-12`
fn write_date(timeline: &Timeline, entry: &Entry, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{DATE}{}{DATE:#}", clean(&entry.date_in_words))?;
    if entry.date_in_words != entry.date.edtf {
        write!(out, "{ASIDE} · {}{ASIDE:#}", clean(&entry.date.edtf))?;
    }
    if entry.is_date_concluded {
        write!(out, " · {}", timeline.words.not_printed)?;
    }
    writeln!(out)
}

fn write_entry(timeline: &Timeline, entry: &Entry, out: &mut dyn Write) -> io::Result<()> {
    let remarks = match entry.status {
        Status::Uncontested => Style::new(),
        Status::Contested | Status::Retracted => DOUBTFUL,
    };
    let citations: Vec<_> = entry.citations.iter().map(ToString::to_string).collect();
    let notes =
        entry.notes.iter().map(|note| (BELOW, Style::new(), fill(&timeline.words.note, &[note])));
    let lines = [
        (STATEMENT, Style::new(), entry.statement.clone()),
        (BELOW, remarks, entry.remarks.join("; ")),
        (BELOW, ASIDE, citations.join(", ")),
    ];
    for (margin, style, words) in lines.into_iter().chain(notes) {
        for line in filled(&clean(&words), WIDTH - margin.len()) {
            writeln!(out, "{margin}{style}{line}{style:#}")?;
        }
    }
    Ok(())
}
