//! Tooltips: what cards, chips and boxes say in full, where it stands, and why they bear marks.

use std::collections::HashSet;

use super::cards::description;
use super::escape::Quoted;
use super::picture::Card;
use super::share::Chip;
use crate::digest::Citation;
use crate::model::EntityId;
use crate::wording::{Phrases, Qualifier, Statement, told};

/// Name and description, the facts that are shown, why figures among them bear a mark, and then the
/// facts that the card has no room for: of a long tooltip, the end is cut.
pub(super) fn card(phrases: &Phrases, card: &Card) -> Quoted {
    let mut tooltip = phrases.name(card.entity);
    let description = description(phrases, card);
    if !description.is_empty() {
        tooltip = format!("{tooltip}, {}", description.join("; "));
    }
    for fact in card.facts.iter().chain(&card.introductions) {
        tooltip.extend([". ", &fact_told(phrases, fact)]);
    }
    let mut reasons = Vec::new();
    // Two rows that differ have one reason.
    let mut known = HashSet::new();
    for statement in card.introductions.iter().chain(&card.facts) {
        let property = phrases.label(statement.sense.property);
        let own = statement.reasons(phrases).into_iter();
        let own = own.map(|reason| format!("{property}: {reason}"));
        reasons.extend(own.filter(|reason| known.insert(reason.clone())));
    }
    tooltip.push_str(&told(&reasons, phrases.words));
    for fact in &card.rest {
        tooltip.extend([". ", &fact_told(phrases, fact)]);
    }
    Quoted::new(&tooltip)
}

/// "capacity: 40,000 inmates, says X (anewz 1314-1358)".
fn fact_told(phrases: &Phrases, fact: &Statement) -> String {
    let property = phrases.qualified(phrases.property(&fact.sense), &fact.sense);
    let voice = phrases.voice(&fact.sense);
    let opposition = fact.opposition(phrases.words);
    let remarks = voice.as_deref().into_iter().chain(opposition);
    let remarks: String = remarks.flat_map(|one| [", ", one]).collect();
    let passages = passages(phrases, [fact].into_iter()).join(", ");
    format!("{property}: {}{remarks} ({passages})", phrases.object(fact.object))
}

/// What a chip says, for all of its ends, and why figures of it bear a mark.
pub(super) fn chip(phrases: &Phrases, chip: &Chip) -> Quoted {
    let reasons = chip.statements.iter().flat_map(|one| one.reasons(phrases));
    let names = |ids: &[EntityId]| {
        let names: Vec<_> = ids.iter().map(|id| phrases.name(*id)).collect();
        names.join(", ")
    };
    let ends = [names(&chip.subjects), names(&chip.objects)];
    let passages = passages(phrases, chip.statements.iter());
    Quoted::new(&tell(phrases, chip.first(), &ends, &passages, reasons.collect()))
}

/// What a statement says, in full: `A — paid — B, 2024, says C. Sources: anewz 780-833`; and why
/// figures of it bear a mark.
pub(super) fn statement(phrases: &Phrases, statement: &Statement) -> Quoted {
    let ends = [phrases.name(statement.subject), phrases.object(statement.object)];
    let passages = passages(phrases, [statement].into_iter());
    let reasons = statement.reasons(phrases);
    Quoted::new(&tell(phrases, statement, &ends, &passages, reasons))
}

fn tell(
    phrases: &Phrases,
    statement: &Statement,
    [subjects, objects]: &[String; 2],
    passages: &[String],
    mut reasons: Vec<String>,
) -> String {
    let sense = &statement.sense;
    let property = phrases.property(sense);
    // Parentheses are for what the author concluded.
    let objects = phrases.qualified(objects.clone(), sense);
    let opposition = statement.opposition(phrases.words).map(str::to_owned);
    let remarks = [phrases.voice(sense), phrases.chain(statement), opposition];
    let remarks: Vec<_> =
        [String::new()].into_iter().chain(remarks.into_iter().flatten()).collect();
    let remarks = remarks.join(", ");
    let sources = match passages {
        [] => String::new(),
        some => format!(". {} {}", phrases.words.sources, some.join(", ")),
    };
    reasons.sort_unstable();
    reasons.dedup();
    let said = format!("{subjects} — {property} — {objects}{remarks}{sources}");
    said + &told(&reasons, phrases.words)
}

/// Where statements stand: "anewz 780-833".
fn passages<'s>(phrases: &Phrases, statements: impl Iterator<Item = &'s Statement>) -> Vec<String> {
    let model = &phrases.view.model;
    let claims = statements.flat_map(|one| &one.claims).map(|id| model.claim(*id));
    Citation::all(model, claims).iter().map(ToString::to_string).collect()
}

/// Qualifiers in a row, each with its mark.
pub(super) fn together(qualifiers: &[Qualifier]) -> String {
    let words: Vec<_> = qualifiers.iter().map(Qualifier::marked).collect();
    words.join(" · ")
}
