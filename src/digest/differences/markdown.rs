//! For notes and web pages: a table for each topic, and what was found below it.

use std::io::{self, Write};

use super::lines::{Finding, addition, findings};
use super::{Differences, Outcome, Position, Topic};
use crate::digest::markdown::markdown;
use crate::digest::table::Table;
use crate::wording::{Words, counted};

const HEADER: &[&str] = &["", "Statement", "Said by", "Citations"];
const HEADER_WITH_NOTES: &[&str] = &["", "Statement", "Said by", "Citations", "Note"];

pub(super) fn write(differences: &Differences, out: &mut dyn Write) -> io::Result<()> {
    let words = differences.words;
    writeln!(out, "{}", markdown(&differences.summary()))?;
    for outcome in Outcome::ALL {
        let mut topics = differences.section(outcome).peekable();
        if topics.peek().is_some() {
            writeln!(out, "\n## {}", markdown(outcome.of(&words.differences.headings)))?;
        }
        for topic in topics {
            write_topic(topic, words, out)?;
        }
    }
    if !differences.look_alikes.is_empty() {
        writeln!(out, "\n## {}", markdown(&words.differences.look_alikes))?;
    }
    differences.look_alikes.iter().try_for_each(|topic| write_topic(topic, words, out))?;
    if !differences.sums.is_empty() {
        writeln!(out, "\n## {}", markdown(&words.differences.sums))?;
    }
    for sum in &differences.sums {
        write_positions(&sum.title, &sum.claims, out)?;
        write_finding(&addition(sum, words), out)?;
    }
    let mut repeated = differences.repeated().peekable();
    if repeated.peek().is_some() {
        writeln!(out, "\n## {}\n", markdown(&words.differences.said_by_several))?;
    }
    repeated.try_for_each(|topic| writeln!(out, "* {}", markdown(&topic.repeated(words))))
}

/// Every topic, one below the other, without the headings of verdicts.
pub(in crate::digest) fn write_topics(
    differences: &Differences,
    out: &mut dyn Write,
) -> io::Result<()> {
    let words = differences.words;
    let topics = differences.topics.iter().filter(|topic| !topic.is_repeated);
    for topic in topics.chain(&differences.look_alikes) {
        write_topic(topic, words, out)?;
    }
    for sum in &differences.sums {
        write_positions(&sum.title, &sum.claims, out)?;
        write_finding(&addition(sum, words), out)?;
    }
    let mut repeated = differences.repeated().peekable();
    if repeated.peek().is_some() {
        writeln!(out, "\n### {}\n", markdown(&words.differences.said_by_several))?;
    }
    repeated.try_for_each(|topic| writeln!(out, "* {}", markdown(&topic.repeated(words))))
}

fn write_topic(topic: &Topic, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    write_positions(&topic.title, &topic.positions, out)?;
    for finding in findings(topic, words) {
        write_finding(&finding, out)?;
    }
    if topic.omitted > 0 {
        let omitted = counted(&words.differences.omitted, topic.omitted);
        writeln!(out, "* {}", markdown(&omitted))?;
    }
    Ok(())
}

fn write_positions(title: &str, positions: &[Position], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n### {}\n", markdown(title))?;
    let has_notes = positions.iter().any(|position| !position.notes.is_empty());
    let row = |(at, position): (usize, &Position)| {
        let number = (at + 1).to_string();
        let notes = has_notes.then(|| position.notes.join("; "));
        let cells = [number, position.words.clone(), position.about(), position.places()];
        cells.into_iter().chain(notes).collect()
    };
    let rows = positions.iter().enumerate().map(row).collect();
    let header = if has_notes { HEADER_WITH_NOTES } else { HEADER };
    Table { header, rows }.write_markdown(out)?;
    writeln!(out)
}

fn write_finding(finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let (verdict, sentence) = (markdown(&finding.verdict), markdown(&finding.sentence));
    writeln!(out, "* **{verdict}**: {sentence}")
}
