//! For notes and web pages: a table for each section.

use std::io::{self, Write};

use super::{Section, Stats, Value};
use crate::diagnostic::grouped;
use crate::digest::markdown::markdown;
use crate::digest::table::Table;

pub(super) fn write(stats: &Stats, out: &mut dyn Write) -> io::Result<()> {
    let mut gap = "";
    if let Some(title) = &stats.title {
        writeln!(out, "# {}", markdown(title))?;
        gap = "\n";
    }
    let sections = stats.sections.iter();
    for section in sections.filter(|one| !one.rows.is_empty() || one.remark.is_some()) {
        writeln!(out, "{gap}## {}\n", markdown(&section.title))?;
        gap = "\n";
        match &section.remark {
            Some(remark) => writeln!(out, "{}", markdown(remark))?,
            None => write_table(section, stats, out)?,
        }
    }
    Ok(())
}

fn write_table(section: &Section, stats: &Stats, out: &mut dyn Write) -> io::Result<()> {
    let words = &stats.words.stats;
    let is_scored = section.rows.iter().any(|row| matches!(row.value, Value::Score(_)));
    let header: &[&str] = match section.total {
        _ if is_scored => &["", &words.score],
        None => &["", &words.number],
        Some(_) => &["", &words.number, &words.share],
    };
    let rows = section.rows.iter().map(|row| match row.value {
        Value::Count(count) => {
            let cells = [row.label.clone(), grouped(count)];
            cells.into_iter().chain(section.share(count)).collect()
        }
        Value::Score(score) => vec![row.label.clone(), score.to_string()],
    });
    Table { header, rows: rows.collect() }.write_markdown(out)
}
