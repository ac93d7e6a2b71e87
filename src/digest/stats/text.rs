//! For a terminal: a table for each section, with bars, in lines that fit.

use std::io::{self, Write};

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use super::{Section, Stats, Value};
use crate::diagnostic::grouped;
use crate::digest::differences::write_heading;
use crate::report::clean;
use crate::wording::{fill, filled};

/// How wide a line is.
const WIDTH: usize = 80;
/// How wide a label is.
const LABEL: usize = 40;
/// How wide a number is.
const NUMBER: usize = 11;
/// How wide a share is.
const SHARE: usize = 8;
/// How wide the longest bar is.
const BAR: usize = 16;
/// How many rows are shown of a section.
const ROWS: usize = 15;

const TITLE: Style = Style::new().bold();
const ASIDE: Style = Style::new().dimmed();

pub(super) fn write(stats: &Stats, out: &mut dyn Write) -> io::Result<()> {
    let title = stats.title.iter();
    for line in title.flat_map(|title| filled(&clean(title), WIDTH)) {
        writeln!(out, "{TITLE}{line}{TITLE:#}")?;
    }
    let sections = stats.sections.iter();
    let telling = sections.filter(|section| !section.rows.is_empty() || section.remark.is_some());
    for section in telling {
        write_heading(&section.title, Style::new(), out)?;
        write_section(section, stats, out)?;
    }
    Ok(())
}

fn write_section(section: &Section, stats: &Stats, out: &mut dyn Write) -> io::Result<()> {
    for line in section.remark.iter().flat_map(|remark| filled(remark, WIDTH - 2)) {
        writeln!(out, "  {line}")?;
    }
    let largest = section.rows.iter().map(|row| weight(row.value)).max().unwrap_or_default();
    for row in section.rows.iter().take(ROWS) {
        let label = label(&row.label);
        let gap = " ".repeat(LABEL.saturating_sub(label.width()));
        let number = match row.value {
            Value::Count(count) => grouped(count),
            Value::Score(score) => score.to_string(),
        };
        write!(out, "  {label}{gap}{number:>NUMBER$}")?;
        let share = row.count().and_then(|count| section.share(count));
        let is_drawn = share.is_some() || matches!(row.value, Value::Score(_));
        if let Some(share) = &share {
            write!(out, "{share:>SHARE$}")?;
        } else if is_drawn {
            write!(out, "{:>SHARE$}", "")?;
        }
        let bar = if is_drawn { bar(weight(row.value), largest) } else { String::new() };
        if !bar.is_empty() {
            write!(out, "  {ASIDE}{bar}{ASIDE:#}")?;
        }
        writeln!(out)?;
    }
    match section.rows.len().saturating_sub(ROWS) {
        0 => Ok(()),
        more => writeln!(out, "  {ASIDE}{}{ASIDE:#}", fill(&stats.words.more, &[&grouped(more)])),
    }
}

/// A label in its column, cut where it is wider.
fn label(label: &str) -> String {
    let label = clean(label).replace(['\t', '\n'], " ");
    if label.width() <= LABEL {
        return label;
    }
    let first = filled(&label, LABEL - 1).into_iter().next().unwrap_or_default();
    format!("{first}…")
}

/// What bars are measured by.
fn weight(value: Value) -> u64 {
    match value {
        Value::Count(count) => count as u64,
        Value::Score(score) => score.hundred_thousandths().into(),
    }
}

/// A bar of full and half blocks.
fn bar(weight: u64, largest: u64) -> String {
    let halves = (weight * 2 * BAR as u64).div_ceil(largest.max(1));
    let full = usize::try_from(halves / 2).unwrap_or_default();
    format!("{}{}", "█".repeat(full), if halves % 2 == 1 { "▌" } else { "" })
}
