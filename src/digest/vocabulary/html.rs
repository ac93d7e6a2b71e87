//! One page that needs no network and no script, with an anchor for each term.

use std::io::{self, Write};

use super::words::Words;
use super::{Entry, Fact, Said, Section, sections};
use crate::digest::markup::escaped;
use crate::ontology::Ontology;

const HEAD: &str = r#"<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
"#;

const STYLE: &str = include_str!("page.css");

pub(super) fn write(ontology: &Ontology, language: &str, out: &mut dyn Write) -> io::Result<()> {
    let words = Words::of(language);
    let title = escaped(words.get("title"));
    let sections = sections(ontology, language);
    writeln!(out, "<!DOCTYPE html>\n<html lang=\"{}\">", words.get("tag"))?;
    writeln!(out, "{HEAD}<title>{title}</title>\n<style>\n{STYLE}</style>\n<h1>{title}</h1>")?;
    writeln!(out, "<p>{}</p>\n<nav>", escaped(words.get("intro")))?;
    for (rank, section) in sections.iter().enumerate() {
        let count = section.entries.iter().filter(|entry| entry.iri.is_some()).count();
        let heading = escaped(section.heading);
        let link = format!("<a href=\"#section-{rank}\">{heading}</a>");
        writeln!(out, "<span>{link} <small>{count}</small></span>")?;
    }
    writeln!(out, "</nav>")?;
    for (rank, section) in sections.iter().enumerate() {
        write_section(rank, section, words, out)?;
    }
    writeln!(out, "</html>")
}

fn write_section(
    rank: usize,
    section: &Section,
    words: Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    let heading = escaped(section.heading);
    writeln!(out, "<h2 id=\"section-{rank}\">{heading}</h2>")?;
    writeln!(out, "<p>{}</p>", marked(section.about))?;
    for entry in &section.entries {
        write_entry(section, entry, words, out)?;
    }
    Ok(())
}

fn write_entry(
    section: &Section,
    entry: &Entry,
    words: Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    // Deeper than this nobody sees the difference, and a narrow screen has no room.
    let depth = entry.depth.min(6);
    let (name, label) = (escaped(&entry.name), escaped(&entry.label));
    let anchor = anchor(section.kind, &entry.name);
    let Some(iri) = &entry.iri else {
        let link = format!("<a href=\"#{anchor}\"><code>{name}</code></a>");
        return writeln!(out, "<p class=\"in-{depth}\">{link} <small>{label}</small></p>");
    };
    writeln!(out, "<article class=\"in-{depth}\" id=\"{anchor}\">")?;
    writeln!(out, "<h3><a href=\"#{anchor}\"><code>{name}</code></a> {label}</h3>")?;
    if !entry.comment.is_empty() {
        writeln!(out, "<p>{}</p>", escaped(&entry.comment))?;
    }
    writeln!(out, "<dl>")?;
    for fact in &entry.facts {
        writeln!(out, "{}", said(fact))?;
    }
    let iri = escaped(iri);
    writeln!(out, "<dt>{}<dd><code>{iri}</code>\n</dl>\n</article>", words.get("iri"))
}

fn said(fact: &Fact) -> String {
    if fact.values.is_empty() {
        return format!("<dd class=\"plain\">{}", escaped(fact.what));
    }
    let values: Vec<_> = fact.values.iter().map(value).collect();
    format!("<dt>{}<dd>{}", escaped(fact.what), values.join(", "))
}

fn value(value: &Said) -> String {
    match value {
        Said::Term(kind, name) => {
            format!("<a href=\"#{}\"><code>{}</code></a>", anchor(kind, name), escaped(name))
        }
        Said::Word(word) => format!("<code>{}</code>", escaped(word)),
        Said::Text(text) => escaped(text),
    }
}

/// The anchor of a term; a blank would end it.
fn anchor(kind: &str, name: &str) -> String {
    format!("{kind}-{}", escaped(&name.replace(char::is_whitespace, "-")))
}

/// Words of the program in which grave accents set code.
fn marked(words: &str) -> String {
    let parts = escaped(words);
    let mut marked = String::with_capacity(parts.len() + 16);
    for (rank, part) in parts.split('`').enumerate() {
        let is_code = rank % 2 == 1;
        marked.push_str(if is_code { "<code>" } else { "" });
        marked.push_str(part);
        marked.push_str(if is_code { "</code>" } else { "" });
    }
    marked
}
