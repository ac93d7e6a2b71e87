//! For pull requests and notes: lists below headings.

use std::io::{self, Write};

use super::lines::words;
use super::{ClaimDiff, Diff, Section, ThingDiff};
use crate::digest::markdown::{at_start, markdown};
use crate::wording::{Words, fill};

pub(super) fn write(diff: &Diff, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", item(&diff.summary()))?;
    for section in Section::ALL {
        let mut claims = diff.section(section).peekable();
        if claims.peek().is_some() {
            write_heading(section.of(&diff.words.diff.headings), out)?;
        }
        claims.try_for_each(|claim| write_claim(claim, section, diff.words, out))?;
    }
    let words = &diff.words.diff;
    for (heading, things) in [(&words.entity, &diff.entities), (&words.source, &diff.sources)] {
        if !things.is_empty() {
            write_heading(heading, out)?;
        }
        things.iter().try_for_each(|thing| write_thing(thing, out))?;
    }
    if !diff.dossier.is_empty() {
        write_heading(&words.itself, out)?;
    }
    let mark = Section::Changed.mark();
    diff.dossier.iter().try_for_each(|change| writeln!(out, "* **{mark}** {}", item(&change.words)))
}

fn write_heading(words: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n## {}\n", markdown(words))
}

fn write_claim(
    claim: &ClaimDiff,
    section: Section,
    words: &Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Some(said) = claim.said() else { return Ok(()) };
    let mark = section.sign_of_claim().map(|mark| format!("**{mark}** ")).unwrap_or_default();
    writeln!(out, "* {mark}{}", item(&said.words))?;
    for line in claim.lines(words) {
        match line.standing {
            Some(standing) => writeln!(out, "  * **{}** {}", standing.mark(), item(&line.words))?,
            None => writeln!(out, "  * {}", item(&line.words))?,
        }
    }
    let about = [said.about(), said.places()].into_iter().filter(|part| !part.is_empty());
    writeln!(out, "  * {}", item(&about.collect::<Vec<_>>().join(" · ")))?;
    let notes = said.notes.iter();
    notes
        .map(|note| fill(&words.note, &[note]))
        .try_for_each(|note| writeln!(out, "  * {}", item(&note)))
}

fn write_thing(thing: &ThingDiff, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "* **{}** {}", thing.fate.section().mark(), item(&thing.words()))?;
    words(&thing.changes).try_for_each(|words| writeln!(out, "  * {}", item(words)))
}

/// Text as an item or the rest of one.
fn item(text: &str) -> String {
    at_start(&markdown(text))
}
