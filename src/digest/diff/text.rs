//! For a terminal: what is otherwise, below what became of it, in lines that fit.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::lines::words;
use super::{ClaimDiff, Diff, Section, ThingDiff};
use crate::report::clean;
use crate::wording::{Words, fill, filled};

/// How wide a line is.
const WIDTH: usize = 80;
/// What stands before what belongs to a claim.
const BELOW: &str = "    ";
/// What stands before the further lines of that.
const FURTHER: &str = "      ";

const TITLE: Style = Style::new().bold();
const ASIDE: Style = Style::new().dimmed();
const PLAIN: Style = Style::new();

pub(super) fn write(diff: &Diff, out: &mut dyn Write) -> io::Result<()> {
    write_filled("", "", TITLE, &diff.summary(), out)?;
    for section in Section::ALL {
        let mut claims = diff.section(section).peekable();
        if claims.peek().is_some() {
            write_heading(section.of(&diff.words.diff.headings), colour(section), out)?;
        }
        claims.try_for_each(|claim| write_claim(claim, section, diff.words, out))?;
    }
    let words = &diff.words.diff;
    for (heading, things) in [(&words.entity, &diff.entities), (&words.source, &diff.sources)] {
        if !things.is_empty() {
            write_heading(heading, PLAIN, out)?;
            writeln!(out)?;
        }
        things.iter().try_for_each(|thing| write_thing(thing, out))?;
    }
    if !diff.dossier.is_empty() {
        write_heading(&words.itself, PLAIN, out)?;
        writeln!(out)?;
    }
    diff.dossier.iter().try_for_each(|change| {
        let mark = mark(Section::Changed);
        write_filled(&mark, BELOW, PLAIN, &change.words, out)
    })
}

/// `── New claims ──────`
fn write_heading(words: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let style = style.bold();
    let rule = "─".repeat(WIDTH.saturating_sub(words.width() + 4));
    writeln!(out, "\n{ASIDE}──{ASIDE:#} {style}{words}{style:#} {ASIDE}{rule}{ASIDE:#}")
}

/// `  + `, in the colour of the section.
fn mark(section: Section) -> String {
    let style = colour(section).bold();
    let marked = |mark: &str| format!("  {style}{mark}{style:#} ");
    section.sign_of_claim().map_or_else(|| BELOW.to_owned(), marked)
}

fn write_claim(
    claim: &ClaimDiff,
    section: Section,
    words: &Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Some(said) = claim.said() else { return Ok(()) };
    writeln!(out)?;
    write_filled(&mark(section), BELOW, PLAIN, &said.words, out)?;
    for line in claim.lines(words) {
        let style = colour(line.standing.unwrap_or(section));
        let text = match line.standing {
            Some(standing) => format!("{} {}", standing.mark(), line.words),
            None => line.words,
        };
        write_filled(BELOW, FURTHER, style, &text, out)?;
    }
    write_filled(BELOW, BELOW, PLAIN, &said.about(), out)?;
    write_filled(BELOW, BELOW, ASIDE, &said.places(), out)?;
    said.notes
        .iter()
        .try_for_each(|note| write_filled(BELOW, BELOW, PLAIN, &fill(&words.note, &[note]), out))
}

fn write_thing(thing: &ThingDiff, out: &mut dyn Write) -> io::Result<()> {
    let section = thing.fate.section();
    write_filled(&mark(section), BELOW, PLAIN, &thing.words(), out)?;
    words(&thing.changes)
        .try_for_each(|words| write_filled(BELOW, FURTHER, colour(section), words, out))
}

fn write_filled(
    first: &str,
    below: &str,
    style: Style,
    text: &str,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut margin = first;
    for line in filled(&clean(text), WIDTH - below.width()) {
        writeln!(out, "{margin}{style}{line}{style:#}")?;
        margin = below;
    }
    Ok(())
}

fn colour(section: Section) -> Style {
    let colour = match section {
        Section::New | Section::More => AnsiColor::Green,
        Section::Gone | Section::Contested => AnsiColor::Red,
        Section::Changed | Section::Fewer => AnsiColor::Yellow,
        Section::Uncontested => AnsiColor::Cyan,
    };
    colour.on_default()
}
