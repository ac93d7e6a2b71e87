//! For a terminal: what is known in a few words, then what is said, in lines that fit.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::{Content, Count, Entry, Field, Group, Listed, Page, Verdict};
use crate::assess::Status;
use crate::diagnostic::grouped;
use crate::digest::differences::{colour, write_filled, write_heading, write_topics};
use crate::report::clean;
use crate::wording::{Words, fill};

/// How wide a line is.
const WIDTH: usize = 80;
/// What stands before what belongs to a section.
const MARGIN: &str = "  ";
/// What stands before what is said, and before who says it.
const SAID: &str = "    ";
const ABOUT: &str = "      ";
/// How wide the numbers of counts are.
const NUMBER: usize = 7;

const TITLE: Style = Style::new().bold();
const ASIDE: Style = Style::new().dimmed();
const DOUBTFUL: Style = AnsiColor::Red.on_default();

pub(super) fn write(page: &Page, out: &mut dyn Write) -> io::Result<()> {
    write_filled("", "", TITLE, &page.name, out)?;
    if page.id != page.name {
        write_filled("", "", ASIDE, &page.id, out)?;
    }
    if !page.fields.is_empty() {
        writeln!(out)?;
    }
    write_fields(&page.fields, out)?;
    for section in &page.sections {
        write_heading(&section.title, Style::new(), out)?;
        write_content(&section.content, page.words, out)?;
    }
    if page.sections.is_empty() {
        writeln!(out)?;
        write_filled("", "", ASIDE, &page.words.show.nothing, out)?;
    }
    Ok(())
}

/// Labels in a column of their own.
fn write_fields(fields: &[Field], out: &mut dyn Write) -> io::Result<()> {
    let widest = fields.iter().map(|field| field.label.width()).max().unwrap_or_default();
    let below = " ".repeat(widest + 4);
    for field in fields {
        let gap = " ".repeat(widest.saturating_sub(field.label.width()));
        let first = format!("{MARGIN}{ASIDE}{}{ASIDE:#}{gap}  ", field.label);
        if let [value] = field.values.as_slice()
            && field.is_address
        {
            writeln!(out, "{first}{}", one_line(&value.words))?;
            continue;
        }
        let words: Vec<_> = field.values.iter().map(|value| value.words.as_str()).collect();
        write_filled(&first, &below, Style::new(), &words.join("; "), out)?;
    }
    Ok(())
}

fn write_content(content: &Content, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    match content {
        Content::Groups(groups) => groups.iter().try_for_each(|one| write_group(one, words, out)),
        Content::Verdicts(all) => all.iter().try_for_each(|one| write_verdict(one, words, out)),
        Content::Differences(differences) => write_topics(differences, out),
        Content::Counts(counts) => counts.iter().try_for_each(|count| write_count(count, out)),
        Content::Sources(sources) => sources.iter().try_for_each(|one| write_source(one, out)),
    }
}

fn write_group(group: &Group, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    write_filled(MARGIN, MARGIN, TITLE, &group.label, out)?;
    group.entries.iter().try_for_each(|entry| write_entry(entry, words, out))
}

fn write_entry(entry: &Entry, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let style = match entry.status {
        Status::Uncontested => ASIDE,
        Status::Contested | Status::Retracted => DOUBTFUL,
    };
    write_filled(SAID, SAID, Style::new(), &entry.position.words, out)?;
    for line in on_few_lines(entry.about()) {
        write_filled(ABOUT, ABOUT, style, &line, out)?;
    }
    for note in &entry.position.notes {
        write_filled(ABOUT, ABOUT, Style::new(), &fill(&words.note, &[note]), out)?;
    }
    Ok(())
}

/// Two texts on one line, where both have room on it.
fn on_few_lines(texts: [String; 2]) -> Vec<String> {
    let texts: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    let line = texts.join(" · ");
    if ABOUT.len() + line.width() <= WIDTH { vec![line] } else { texts }
}

/// How a claim goes together with another one, that one, and why.
fn write_verdict(verdict: &Verdict, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    write_filled(MARGIN, MARGIN, colour(verdict.outcome).bold(), &verdict.phrase, out)?;
    write_entry(&verdict.other, words, out)?;
    let ids = verdict.other.position.claims.join(", ");
    write_filled(ABOUT, ABOUT, ASIDE, &ids, out)?;
    write_filled(ABOUT, ABOUT, Style::new(), &verdict.sentence, out)
}

fn write_count(count: &Count, out: &mut dyn Write) -> io::Result<()> {
    let first = format!("{:>NUMBER$}  ", grouped(count.number));
    let below = " ".repeat(first.width());
    write_filled(&first, &below, Style::new(), &count.label, out)
}

/// The number, what the source is, and its address in one piece, to be copied.
fn write_source(source: &Listed, out: &mut dyn Write) -> io::Result<()> {
    let first = format!("{MARGIN}[{}] ", source.number);
    let below = " ".repeat(first.width());
    write_filled(&first, &below, Style::new(), &source.about(), out)?;
    match &source.url {
        Some(url) => writeln!(out, "{below}{ASIDE}{}{ASIDE:#}", one_line(url)),
        None => Ok(()),
    }
}

fn one_line(text: &str) -> String {
    clean(text).replace(['\t', '\n'], " ")
}
