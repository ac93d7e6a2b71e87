//! Cards: the entities, with what is otherwise of them and of their figures, dates and texts.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::look::{LOOKS, in_ink};
use super::{RULE, is_relation, table, told};
use crate::digest::diff::{ClaimDiff, Diff, ThingDiff};
use crate::export::dot::escape::{Html, Id, Quoted};
use crate::wording::{balanced, fill, shown};

/// How wide a name is, in columns.
const NAME: usize = 26;
/// How many claims a card tells of.
const CLAIMS: usize = 12;

/// Writes every card, by id.
pub(super) fn write(diff: &Diff, out: &mut dyn Write) -> io::Result<()> {
    let known: BTreeMap<_, _> = diff.entities.iter().map(|one| (&one.id, one)).collect();
    let mut facts: BTreeMap<&String, Vec<&ClaimDiff>> = BTreeMap::new();
    for claim in diff.claims.iter().filter(|claim| !is_relation(diff, claim)) {
        facts.entry(&claim.subject).or_default().push(claim);
    }
    for (id, (name, class)) in &diff.touched {
        let thing = known.get(id).copied();
        let facts = facts.get(id).map_or(&[][..], Vec::as_slice);
        let look = thing.map_or(&LOOKS.other, |thing| LOOKS.of(thing.fate.section()));
        let label = label(diff, (name, class), thing, facts);
        let tooltip = Quoted::new(&tooltip((name, class), thing));
        let card = look.card();
        writeln!(out, "  {} [{card}, tooltip={tooltip}, label=<{label}>]", Id::entity(id))?;
    }
    Ok(())
}

/// What it is called and what it is.
type Called<'d> = (&'d String, &'d String);

fn label(
    diff: &Diff,
    (name, class): Called<'_>,
    thing: Option<&ThingDiff>,
    facts: &[&ClaimDiff],
) -> Html {
    let size = &LOOKS.size;
    let section = thing.map(|thing| thing.fate.section());
    let look = section.map_or(&LOOKS.other, |section| LOOKS.of(section));
    let mark = section.map(|section| format!("{} ", section.mark())).unwrap_or_default();
    let caption = Html::text(&shown(class).to_uppercase());
    let name = Html::lines(&balanced(&format!("{mark}{name}"), NAME));
    let name = match section {
        Some(_) => look.bold(&size.name, name),
        None => in_ink(&size.name, name),
    };
    let mut rows = vec![look.bold(&size.caption, caption), name];
    let changes = thing.into_iter().flat_map(|thing| &thing.changes);
    rows.extend(
        changes.map(|change| {
            look.set(&size.claim, Html::lines(&balanced(&change.words, super::ASIDE)))
        }),
    );
    for claim in facts.iter().take(CLAIMS) {
        rows.push(Html::markup(RULE));
        rows.extend(told(diff, claim, LOOKS.of(claim.section())));
    }
    if let more @ 1.. = facts.len().saturating_sub(CLAIMS) {
        let more = fill(&diff.words.more, &[&more.to_string()]);
        rows.push(LOOKS.other.set(&size.claim, Html::text(&more)));
    }
    table(rows)
}

fn tooltip((name, class): Called<'_>, thing: Option<&ThingDiff>) -> String {
    let mark = thing.map(|thing| format!("{} ", thing.fate.section().mark()));
    let changes = thing.into_iter().flat_map(|thing| &thing.changes);
    let called = format!("{}{name} ({class})", mark.unwrap_or_default());
    let words = changes.map(|change| change.words.clone());
    [called].into_iter().chain(words).collect::<Vec<_>>().join(". ")
}
