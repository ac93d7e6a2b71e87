//! The heading: title, how much is otherwise, and what the marks mean; it is the label of the graph.

use std::io::{self, Write};

use super::look::{LOOKS, in_ink};
use super::relations::former_end;
use super::{is_relation, table};
use crate::digest::diff::{Diff, Fate, Section, ThingDiff};
use crate::export::dot::escape::Html;
use crate::wording::{balanced, fill};

/// How wide a title is, in columns.
const TITLE: usize = 70;
/// How wide the lines below it are.
const WIDTH: usize = 120;
/// How many changes of sources and of the dossier itself the heading tells.
const CHANGES: usize = 20;

/// Writes the label of the graph.
pub(super) fn write(diff: &Diff, out: &mut dyn Write) -> io::Result<()> {
    let size = &LOOKS.size;
    let title = fill(&diff.words.diff.title, &[&diff.title]);
    let mut rows = vec![in_ink(&size.title, Html::lines(&balanced(&title, TITLE)))];
    rows.push(LOOKS.other.set(&size.heading, Html::lines(&balanced(&diff.summary(), WIDTH))));
    rows.push(legend(diff));
    // Sources have no cards.
    let told = diff.sources.iter().map(|source| (source.fate.section(), source_words(source)));
    let own = diff.dossier.iter().map(|change| (Section::Changed, change.words.clone()));
    let told: Vec<_> = told.chain(own).collect();
    rows.extend(told.iter().take(CHANGES).map(|(section, words)| {
        let words = format!("{} {words}", section.mark());
        LOOKS.of(*section).set(&size.heading, Html::lines(&balanced(&words, WIDTH)))
    }));
    if let more @ 1.. = told.len().saturating_sub(CHANGES) {
        let more = fill(&diff.words.more, &[&more.to_string()]);
        rows.push(LOOKS.other.set(&size.heading, Html::text(&more)));
    }
    write!(out, "<{}>", table(rows))
}

fn source_words(source: &ThingDiff) -> String {
    let changes = source.changes.iter().map(|change| change.words.clone());
    [source.words()].into_iter().chain(changes).collect::<Vec<_>>().join("; ")
}

/// The marks that occur, each in its colours, and what lines are made of.
fn legend(diff: &Diff) -> Html {
    let marks = sections(diff).into_iter().map(|section| {
        let words = format!("{} {}", section.mark(), section.of(&diff.words.diff.marks));
        LOOKS.of(section).bold(&LOOKS.size.legend, Html::text(&words))
    });
    let relations = || diff.claims.iter().filter(|claim| is_relation(diff, claim));
    let has_dots = diff.entities.iter().any(|thing| thing.fate == Fate::Gone)
        || relations().any(|claim| claim.fate == Fate::Gone || former_end(diff, claim).is_some());
    let has_dashes = relations().any(|claim| claim.is_doubtful && claim.fate != Fate::Gone);
    let lines = [(has_dots, &diff.words.diff.dotted), (has_dashes, &diff.words.dashed)];
    let lines = lines
        .into_iter()
        .filter(|(occurs, _)| *occurs)
        .map(|(_, words)| LOOKS.other.set(&LOOKS.size.legend, Html::text(words)));
    Html::join(marks.chain(lines), "&#8195;")
}

/// What became of anything that the picture tells, each once.
fn sections(diff: &Diff) -> Vec<Section> {
    let claims = diff.claims.iter();
    let claims = claims.flat_map(|claim| [claim.section()].into_iter().chain(claim.standings()));
    let things = diff.entities.iter().chain(&diff.sources).map(|thing| thing.fate.section());
    let own = diff.dossier.iter().map(|_| Section::Changed);
    let mut sections: Vec<_> = claims.chain(things).chain(own).collect();
    sections.sort_unstable();
    sections.dedup();
    sections
}
