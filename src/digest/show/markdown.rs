//! For notes and web pages: lists below headings.

use std::io::{self, Write};

use super::{Content, Entry, Field, Group, Listed, Page, Value, Verdict};
use crate::diagnostic::grouped;
use crate::digest::differences::write_topics_as_markdown;
use crate::digest::markdown::{link, markdown};
use crate::wording::{Words, fill};

pub(super) fn write(page: &Page, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}", markdown(&page.name))?;
    if page.id != page.name {
        writeln!(out, "\n{}", markdown(&page.id))?;
    }
    if !page.fields.is_empty() {
        writeln!(out)?;
    }
    page.fields.iter().try_for_each(|field| write_field(field, out))?;
    for section in &page.sections {
        writeln!(out, "\n## {}", markdown(&section.title))?;
        write_content(&section.content, page.words, out)?;
    }
    if page.sections.is_empty() {
        writeln!(out, "\n{}", markdown(&page.words.show.nothing))?;
    }
    Ok(())
}

fn write_field(field: &Field, out: &mut dyn Write) -> io::Result<()> {
    let text = if field.is_address { linked } else { markdown };
    let words = |value: &Value| text(&value.words);
    let values: Vec<_> = field.values.iter().map(words).collect();
    writeln!(out, "* **{}**: {}", markdown(&field.label), values.join("; "))
}

fn write_content(content: &Content, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    if !matches!(content, Content::Differences(_) | Content::Groups(_)) {
        writeln!(out)?;
    }
    match content {
        Content::Groups(groups) => groups.iter().try_for_each(|one| write_group(one, words, out)),
        Content::Verdicts(all) => all.iter().try_for_each(|one| write_verdict(one, words, out)),
        Content::Differences(differences) => write_topics_as_markdown(differences, out),
        Content::Counts(counts) => counts.iter().try_for_each(|count| {
            writeln!(out, "* {}: {}", markdown(&count.label), grouped(count.number))
        }),
        Content::Sources(sources) => sources.iter().try_for_each(|one| write_source(one, out)),
    }
}

fn write_group(group: &Group, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n### {}\n", markdown(&group.label))?;
    group.entries.iter().try_for_each(|entry| writeln!(out, "* {}", line(entry, words)))
}

/// "40,000 inmates · the post, in its own voice · \[1\] 5-9".
fn line(entry: &Entry, words: &Words) -> String {
    let notes = entry.position.notes.iter().map(|note| fill(&words.note, &[note]));
    let [about, places] = entry.about();
    let about = [about].into_iter().chain(notes).collect::<Vec<_>>().join("; ");
    let parts = [entry.position.words.clone(), about, places];
    let parts = parts.iter().filter(|part| !part.is_empty()).map(|part| markdown(part));
    parts.collect::<Vec<_>>().join(" · ")
}

fn write_verdict(verdict: &Verdict, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let phrase = markdown(&verdict.phrase);
    let ids = markdown(&verdict.other.position.claims.join(", "));
    let sentence = markdown(&verdict.sentence);
    writeln!(out, "* **{phrase}** {} ({ids}): {sentence}", line(&verdict.other, words))
}

fn write_source(source: &Listed, out: &mut dyn Write) -> io::Result<()> {
    let number = markdown(&format!("[{}]", source.number));
    let url = source.url.iter().map(|url| format!(", {}", linked(url)));
    writeln!(out, "* {number} {}{}", markdown(&source.about()), url.collect::<String>())
}

/// An address on the web as a link that leads where it says, all else as text.
fn linked(text: &str) -> String {
    link(text).unwrap_or_else(|| markdown(text))
}
