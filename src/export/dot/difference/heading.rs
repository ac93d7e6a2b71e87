//! The heading: title, how much is otherwise, and what the marks mean; it is the label of the graph.

use std::io::{self, Write};

use super::look::{LOOKS, in_ink};
use super::table;
use crate::digest::diff::{Diff, Section, ThingDiff};
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

/// The marks that occur, each in its colours.
fn legend(diff: &Diff) -> Html {
    let claims = diff.claims.iter();
    let own = claims.flat_map(|claim| [claim.section()].into_iter().chain(claim.standings()));
    let things = diff.entities.iter().chain(&diff.sources);
    let mut sections: Vec<_> = own.chain(things.map(|thing| thing.fate.section())).collect();
    sections.sort_unstable();
    sections.dedup();
    let marks = sections.iter().copied().map(|section| {
        let words = format!("{} {}", section.mark(), section.of(&diff.words.diff.marks));
        LOOKS.of(section).bold(&LOOKS.size.legend, Html::text(&words))
    });
    let has_dashes = diff
        .claims
        .iter()
        .any(|claim| claim.old_object.is_some() && claim.old_object != claim.object)
        || sections.contains(&Section::Gone);
    let dashes = has_dashes
        .then(|| LOOKS.before.set(&LOOKS.size.legend, Html::text(&diff.words.diff.dashed)));
    Html::join(marks.chain(dashes), "&#8195;")
}
