//! For repositories: a heading for each property, which gives it its anchor.

use std::io::{self, Write};

use super::words::Words;
use super::{Entry, Fact, Said, Section, sections};
use crate::digest::markdown::markdown;
use crate::ontology::Ontology;

pub(super) fn write(ontology: &Ontology, language: &str, out: &mut dyn Write) -> io::Result<()> {
    let words = Words::of(language);
    writeln!(out, "# {}\n\n{}", words.get("title"), words.get("intro"))?;
    for section in sections(ontology, language) {
        writeln!(out, "\n## {}\n\n{}\n", section.heading, section.about)?;
        for (rank, entry) in section.entries.iter().enumerate() {
            if section.kind == "property" {
                write_property(rank, entry, out)?;
            } else {
                write_item(&section, entry, out)?;
            }
        }
    }
    Ok(())
}

fn write_property(rank: usize, entry: &Entry, out: &mut dyn Write) -> io::Result<()> {
    let gap = if rank == 0 { "" } else { "\n" };
    let iri = entry.iri.as_deref().map(code).unwrap_or_default();
    writeln!(out, "{gap}### {}\n", code(&entry.name))?;
    writeln!(out, "**{}** · {iri}  ", markdown(&entry.label))?;
    writeln!(out, "{}\n", markdown(&entry.comment))?;
    for fact in &entry.facts {
        writeln!(out, "- {}", said(fact))?;
    }
    Ok(())
}

/// A line of a list, indented as deep as it is in the tree.
fn write_item(section: &Section, entry: &Entry, out: &mut dyn Write) -> io::Result<()> {
    let indent = "  ".repeat(entry.depth);
    write!(out, "{indent}- {}", code(&entry.name))?;
    if entry.iri.is_none() {
        return writeln!(out, ": {}", markdown(&entry.label));
    }
    write!(out, " **{}**", markdown(&entry.label))?;
    if !entry.comment.is_empty() {
        write!(out, ": {}", markdown(&entry.comment))?;
    }
    for fact in &entry.facts {
        let gap = if section.kind == "class" { " — " } else { " · " };
        write!(out, "{gap}{}", said(fact))?;
    }
    writeln!(out, " {}", entry.iri.as_deref().map(code).unwrap_or_default())
}

fn said(fact: &Fact) -> String {
    let values: Vec<_> = fact.values.iter().map(value).collect();
    let gap = if values.is_empty() { "" } else { ": " };
    format!("{}{gap}{}", markdown(fact.what), values.join(", "))
}

fn value(value: &Said) -> String {
    match value {
        Said::Term("property", name) => format!("[{}](#{})", code(name), slug(name)),
        Said::Term(_, word) | Said::Word(word) => code(word),
        Said::Text(text) => markdown(text),
    }
}

/// The anchor that GitHub gives to a heading: letters, digits, hyphens.
fn slug(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect()
}

/// Words as code. Between grave accents nothing is markup but those: such words are set as text.
fn code(words: &str) -> String {
    let is_plain = !words.contains(['`', '\n', '\r']) && words.trim() == words && !words.is_empty();
    if is_plain { format!("`{}`", crate::report::clean(words)) } else { markdown(words) }
}
