//! For a terminal: topics below their verdicts, in lines that fit.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::lines::{Finding, addition, findings};
use super::{Differences, Outcome, Position, Topic};
use crate::report::clean;
use crate::wording::{Words, counted, fill, filled};

/// How wide a line is.
const WIDTH: usize = 80;
/// What stands before what belongs to a topic.
const MARGIN: &str = "  ";
/// What stands before a finding, and before its further lines.
const FINDING: &str = "  → ";
const BELOW: &str = "    ";

const TITLE: Style = Style::new().bold();
const ASIDE: Style = Style::new().dimmed();

pub(super) fn write(differences: &Differences, out: &mut dyn Write) -> io::Result<()> {
    let words = differences.words;
    write_filled("", "", Style::new(), &differences.summary(), out)?;
    for outcome in Outcome::ALL {
        let mut topics = differences.section(outcome).peekable();
        if topics.peek().is_some() {
            write_heading(outcome.of(&words.differences.headings), colour(outcome), out)?;
        }
        for topic in topics {
            writeln!(out)?;
            write_topic(topic, words, out)?;
        }
    }
    if !differences.look_alikes.is_empty() {
        write_heading(&words.differences.look_alikes, colour(Outcome::OtherScope), out)?;
    }
    for topic in &differences.look_alikes {
        writeln!(out)?;
        write_topic(topic, words, out)?;
    }
    if !differences.sums.is_empty() {
        write_heading(&words.differences.sums, colour(Outcome::OtherScope), out)?;
    }
    for sum in &differences.sums {
        writeln!(out)?;
        write_positions(&sum.title, &sum.claims, words, out)?;
        write_finding(&addition(sum, words), out)?;
    }
    let mut repeated = differences.repeated().peekable();
    if repeated.peek().is_some() {
        write_heading(&words.differences.said_by_several, colour(Outcome::Agree), out)?;
        writeln!(out)?;
    }
    repeated.try_for_each(|topic| write_repeated(topic, words, out))
}

/// Every topic, one below the other, without the headings of verdicts.
pub(in crate::digest) fn write_topics(
    differences: &Differences,
    out: &mut dyn Write,
) -> io::Result<()> {
    let words = differences.words;
    let mut gap = "";
    let topics = differences.topics.iter().filter(|topic| !topic.is_repeated);
    for topic in topics.chain(&differences.look_alikes) {
        write!(out, "{gap}")?;
        write_topic(topic, words, out)?;
        gap = "\n";
    }
    for sum in &differences.sums {
        write!(out, "{gap}")?;
        write_positions(&sum.title, &sum.claims, words, out)?;
        write_finding(&addition(sum, words), out)?;
        gap = "\n";
    }
    let mut repeated = differences.repeated().peekable();
    if repeated.peek().is_some() {
        write_filled(gap, "", TITLE, &words.differences.said_by_several, out)?;
    }
    repeated.try_for_each(|topic| write_repeated(topic, words, out))
}

/// `── Contradict ──────`
pub(in crate::digest) fn write_heading(
    words: &str,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let style = style.bold();
    let rule = "─".repeat(WIDTH.saturating_sub(words.width() + 4));
    writeln!(out, "\n{ASIDE}──{ASIDE:#} {style}{words}{style:#} {ASIDE}{rule}{ASIDE:#}")
}

fn write_topic(topic: &Topic, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    write_positions(&topic.title, &topic.positions, words, out)?;
    for finding in findings(topic, words) {
        write_finding(&finding, out)?;
    }
    if topic.omitted > 0 {
        let omitted = counted(&words.differences.omitted, topic.omitted);
        write_filled(FINDING, BELOW, ASIDE, &omitted, out)?;
    }
    Ok(())
}

fn write_positions(
    title: &str,
    positions: &[Position],
    words: &Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    write_filled("", "", TITLE, title, out)?;
    let digits = positions.len().to_string().len();
    for (at, position) in positions.iter().enumerate() {
        write_position(&format!("{MARGIN}{:>digits$}  ", at + 1), position, words, out)?;
    }
    Ok(())
}

fn write_position(
    number: &str,
    position: &Position,
    words: &Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    let below = " ".repeat(number.width());
    write_filled(number, &below, Style::new(), &position.words, out)?;
    write_filled(&below, &below, Style::new(), &position.about(), out)?;
    write_filled(&below, &below, ASIDE, &position.places(), out)?;
    for note in &position.notes {
        write_filled(&below, &below, Style::new(), &fill(&words.note, &[note]), out)?;
    }
    Ok(())
}

/// The verdict in its colour, and the reason.
fn write_finding(finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let style = colour(finding.outcome).bold();
    let text = format!("{}: {}", finding.verdict, finding.sentence);
    for (at, line) in filled(&clean(&text), WIDTH - FINDING.width()).iter().enumerate() {
        match line.strip_prefix(&finding.verdict).filter(|_| at == 0) {
            Some(reason) => {
                writeln!(out, "{FINDING}{style}{}{style:#}{reason}", finding.verdict)?;
            }
            None => writeln!(out, "{}{line}", if at == 0 { FINDING } else { BELOW })?,
        }
    }
    Ok(())
}

/// Statement and sources, in as few lines as can be.
fn write_repeated(topic: &Topic, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    write_filled(MARGIN, BELOW, Style::new(), &topic.repeated(words), out)
}

/// Text in lines that fit, the first behind one margin, the others behind another.
pub(in crate::digest) fn write_filled(
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

/// The colour of a verdict.
pub(in crate::digest) fn colour(outcome: Outcome) -> Style {
    let colour = match outcome {
        Outcome::Contradict => AnsiColor::Red,
        Outcome::Differ => AnsiColor::Yellow,
        Outcome::Refine => AnsiColor::Cyan,
        Outcome::Agree => AnsiColor::Green,
        Outcome::OtherScope => AnsiColor::Blue,
    };
    colour.on_default()
}
