//! Room: which facts a card holds, what matters most first.

use std::collections::BTreeMap;

use super::picture::{Card, is_value};
use crate::model::{Model, Name};
use crate::ontology::{Kind, PropertyId};
use crate::wording::Statement;

/// How many facts a card holds.
const FACTS: usize = 12;
/// How many claims introduce an entity, in the line under its name.
const INTRODUCTIONS: usize = 2;

/// Keeps as much as a card holds.
pub(super) fn trim(card: &mut Card, model: &Model, has_facts: bool) {
    // An office says better who somebody is than a description does.
    card.introductions.sort_by_key(is_value);
    let rest = card.introductions.split_off(INTRODUCTIONS.min(card.introductions.len()));
    card.facts.extend(rest.into_iter().filter(is_value));
    if !has_facts {
        card.facts.clear();
    }
    for group in groups(std::mem::take(&mut card.facts), model) {
        let (kept, left) = split(group, FACTS - card.facts.len());
        card.facts.extend(kept);
        card.rest.extend(left);
    }
}

/// What comes first: what is in dispute, then dates and figures before texts, of each what several
/// sources speak of before the rest, in the order of the ontology.
type Rank<'m> = (bool, bool, bool, u8, Option<PropertyId>, &'m str);

/// The facts by property. Those of one stand together, so that figures can be compared.
fn groups(facts: Vec<Statement>, model: &Model) -> Vec<Vec<Statement>> {
    let mut by_property: BTreeMap<Name, Vec<Statement>> = BTreeMap::new();
    for fact in facts {
        by_property.entry(fact.sense.property).or_default().push(fact);
    }
    let mut groups: Vec<_> = by_property.into_values().collect();
    for group in &mut groups {
        group.sort_by_key(|fact| !is_disputed(fact));
    }
    groups.sort_by_key(|group| rank(group, model));
    groups
}

/// The rank of properties whose values are words.
const TEXT: u8 = 2;

fn rank<'m>(group: &[Statement], model: &'m Model) -> Option<Rank<'m>> {
    let first = group.first()?;
    let property = model.property_named(first.sense.property);
    let kind = match property.map(|(_, property)| property.kind) {
        Some(Kind::Moment) => 0,
        Some(Kind::Measure) => 1,
        Some(Kind::Detail | Kind::Relation) | None => TEXT,
    };
    let is_of_one = group
        .iter()
        .flat_map(|fact| &fact.sources)
        .all(|source| first.sources.first() == Some(source));
    let id = property.map(|(id, _)| id);
    // Properties that the ontology does not have are told by their names.
    let name = model.names.text(first.sense.property);
    Some((!is_disputed(first), kind == TEXT, is_of_one, kind, id, name))
}

/// The facts of one property that there is room for, and those that there is none for: all or
/// none, unless they would fill a card alone; of more, those in dispute.
fn split(mut group: Vec<Statement>, room: usize) -> (Vec<Statement>, Vec<Statement>) {
    let disputed = group.iter().take_while(|fact| is_disputed(fact)).count();
    let kept = match group.len() {
        all if all <= room => all,
        all if all > FACTS => room,
        _ if disputed <= room => disputed,
        _ => 0,
    };
    let left = group.split_off(kept);
    (group, left)
}

fn is_disputed(fact: &Statement) -> bool {
    !fact.sense.conflicts.is_empty()
}
