//! For notes and web pages: a table for each topic, and what was found below it.

use std::io::{self, Write};

use super::lines::findings;
use super::{Differences, Outcome, Topic};
use crate::digest::table::{Table, markdown};
use crate::wording::Words;

const HEADER: &[&str] = &["", "Statement", "Said by", "Citations"];

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
    let mut repeated = differences.repeated().peekable();
    if repeated.peek().is_some() {
        writeln!(out, "\n## {}\n", markdown(&words.differences.said_by_several))?;
    }
    repeated.try_for_each(|topic| writeln!(out, "* {}", markdown(&topic.repeated())))
}

fn write_topic(topic: &Topic, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n### {}\n", markdown(&topic.title))?;
    let positions = topic.positions.iter().enumerate();
    let row = |(at, position): (usize, &super::Position)| {
        vec![(at + 1).to_string(), position.words.clone(), position.about(), position.places()]
    };
    Table { header: HEADER, rows: positions.map(row).collect() }.write_markdown(out)?;
    writeln!(out)?;
    for finding in findings(topic, words) {
        let (verdict, sentence) = (markdown(&finding.verdict), markdown(&finding.sentence));
        writeln!(out, "* **{verdict}**: {sentence}")?;
    }
    if topic.omitted > 0 {
        let omitted = crate::wording::counted(&words.differences.omitted, topic.omitted);
        writeln!(out, "* {}", markdown(&omitted))?;
    }
    Ok(())
}
