//! What a claim is known by, so that it is found again in the other dossier.

use super::pairs::Pairs;
use super::side::{Side, Sides};
use crate::graph::View;
use crate::model::{Claim, ClaimId, Object};

/// What two claims must have in common beside subject, property and source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// The other end.
    Object,
    /// Who says it.
    Speakers,
    /// Whether it says that the statement holds.
    Polarity,
    /// When it holds, and what qualifies it.
    Scope,
    /// The passages that it cites; there must be some.
    Passages,
}

/// How claims that have no common id are found again, the surest way first.
const STAGES: &[&[Part]] = &[
    // The same claim: an author named it, or its subject has another id.
    &[Part::Object, Part::Speakers, Part::Polarity, Part::Scope, Part::Passages],
    &[Part::Object, Part::Speakers, Part::Polarity],
    // It holds now, or no longer.
    &[Part::Object, Part::Speakers],
    // Another value.
    &[Part::Speakers, Part::Polarity, Part::Scope, Part::Passages],
    &[Part::Speakers, Part::Polarity, Part::Passages],
    &[Part::Speakers, Part::Polarity, Part::Scope],
    // Another speaker.
    &[Part::Object, Part::Polarity, Part::Passages],
];

/// What a claim has of some parts.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Key<'m> {
    subject: &'m str,
    property: &'m str,
    source: Option<&'m str>,
    object: Option<Value<'m>>,
    speakers: Option<Vec<&'m str>>,
    negated: Option<bool>,
    scope: Option<Scope<'m>>,
    passages: Option<Vec<Place<'m>>>,
}

/// When a claim holds, as EDTF, and its qualifiers.
type Scope<'m> = (Option<&'m str>, Vec<(&'m str, Value<'m>)>);

/// A passage: source, start and end.
type Place<'m> = (&'m str, u32, u32);

/// The other end of a claim, in words that mean the same in both dossiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Value<'m> {
    Entity(&'m str),
    Figure(&'m str),
    Date(&'m str),
    Text(&'m str),
    None,
}

/// The claims that both dossiers have: by id, then by what they say where nothing else says it.
pub(super) fn claims(sides: &Sides<'_>, old: &View, new: &View) -> Pairs<ClaimId> {
    let mut pairs = Pairs::none(&old.claims, &new.claims);
    let id = |side: &Side<'_>, id| Some(side.model.claim_name(side.model.claim(id)));
    pairs.find(|one| id(&sides.old, one), |one| id(&sides.new, one), |_, _| true);
    for parts in STAGES {
        pairs.find(
            |one| key(&sides.old, sides.old.model.claim(one), parts),
            |one| key(&sides.new, sides.new.model.claim(one), parts),
            |old, new| parts.contains(&Part::Object) || is_one_claim(sides, old, new),
        );
    }
    pairs
}

/// Whether a claim is as it was, to the letter.
pub(super) fn is_same(sides: &Sides<'_>, before: &Claim, after: &Claim) -> bool {
    const ALL: &[Part] = &[Part::Object, Part::Speakers, Part::Polarity, Part::Scope];
    let [old, new] = [(&sides.old, before), (&sides.new, after)];
    key(old.0, before, ALL) == key(new.0, after, ALL)
        && rest(old.0, before) == rest(new.0, after)
        && old.0.scoping(before) == new.0.scoping(after)
        && (before.modality, before.retracted) == (after.modality, after.retracted)
}

/// What no key has of a claim: passages with the digests of their words, relays, what the author
/// concluded, remark, quotation and own id.
fn rest<'m>(side: &Side<'m>, claim: &Claim) -> impl PartialEq + use<'m> {
    let model = side.model;
    let text = |name| model.names.text(name);
    let cites = model.cites(claim).iter().map(|cite| cite.value);
    let digests: Vec<_> =
        cites.map(|cite| model.digests.get(&cite).map(|one| one.sha256)).collect();
    let via: Vec<_> = model.via(claim).iter().map(|name| side.entity(name.value)).collect();
    let inferred: Vec<_> = model.inferred(claim).iter().map(|name| text(name.value)).collect();
    let quote = model.quote(claim).map(|name| text(name.value));
    let own_id = claim.own_id.map(|name| text(name.value));
    (places(side, claim), digests, via, inferred, claim.note.map(text), quote, own_id)
}

fn key<'m>(side: &Side<'m>, claim: &Claim, parts: &[Part]) -> Option<Key<'m>> {
    let has = |part| parts.contains(&part);
    let passages = has(Part::Passages).then(|| places(side, claim));
    if passages.as_ref().is_some_and(Vec::is_empty) {
        return None;
    }
    let speakers = || {
        let speakers = side.model.speakers(claim).iter().map(|name| side.entity(name.value));
        sorted(speakers)
    };
    Some(Key {
        subject: side.entity(claim.subject.value),
        property: side.model.names.text(claim.property.value),
        source: claim.source.map(|name| side.source(name)),
        object: has(Part::Object).then(|| side.value(claim.object.value)),
        speakers: has(Part::Speakers).then(speakers),
        negated: has(Part::Polarity).then_some(claim.negated),
        scope: has(Part::Scope).then(|| scope(side, claim)),
        passages,
    })
}

fn scope<'m>(side: &Side<'m>, claim: &Claim) -> Scope<'m> {
    let when = claim.when.map(|date| side.model.date(date).edtf.as_str());
    let qualifiers = side.model.qualifiers(claim).iter();
    let name = |one| side.model.names.text(one);
    (when, sorted(qualifiers.map(|one| (name(one.property.value), side.value(one.value.value)))))
}

fn places<'m>(side: &Side<'m>, claim: &Claim) -> Vec<Place<'m>> {
    let cites = side.model.cites(claim).iter().map(|cite| cite.value);
    sorted(cites.map(|cite| (side.source(cite.source()), cite.start(), cite.end())))
}

fn sorted<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<_> = items.collect();
    items.sort_unstable();
    items
}

/// Whether two claims with different values are one that was corrected. A figure or a date takes
/// the place of another; of entities and texts there can be several, unless the property has one
/// at a time, so that only what stands in the same words is one.
fn is_one_claim(sides: &Sides<'_>, old: ClaimId, new: ClaimId) -> bool {
    let [before, after] = [sides.old.model.claim(old), sides.new.model.claim(new)];
    let is_value =
        |claim: &Claim| matches!(claim.object.value, Object::Figure(_) | Object::Date(_));
    let is_single = |side: &Side<'_>, claim: &Claim| {
        let property = side.model.property_named(claim.property.value);
        property.is_some_and(|(_, property)| property.is_single)
    };
    (is_value(before) && is_value(after))
        || (is_single(&sides.old, before) && is_single(&sides.new, after))
        || overlap(&places(&sides.old, before), &places(&sides.new, after))
}

/// Whether passages have words in common.
fn overlap(old: &[Place<'_>], new: &[Place<'_>]) -> bool {
    old.iter().any(|(source, start, end)| {
        new.iter().any(|(other, from, to)| source == other && start < to && from < end)
    })
}

impl<'m> Side<'m> {
    /// The other end of a claim.
    pub(super) fn value(&self, object: Object) -> Value<'m> {
        let model = self.model;
        match object {
            Object::Entity(name) => Value::Entity(self.entity(name)),
            Object::Figure(id) => Value::Figure(model.names.text(model.figure(id).words)),
            Object::Date(id) => Value::Date(&model.date(id).edtf),
            Object::Text(name) => Value::Text(model.names.text(name)),
            Object::Unreadable => Value::None,
        }
    }
}
