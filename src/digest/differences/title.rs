//! What a topic is called.

use std::hash::Hash;

use rustc_hash::FxHashSet;

use crate::assess::Statement;
use crate::model::{Claim, ClaimId, Object};
use crate::wording::{Phrases, fill};

/// How many subjects a title names.
const SUBJECTS: usize = 3;

/// What the title of a topic says, which its positions need not repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::digest) enum Said {
    /// What the claims are on, and the property.
    SubjectAndProperty,
    /// The other end as well.
    Everything,
    /// What the claims are on; they have several properties.
    Subject,
    /// Too little: the claims are on several subjects.
    Nothing,
}

/// "contract – annual fee", "company – paid – adviser", and how much of the claims that says.
pub(super) fn title(phrases: &Phrases<'_>, claims: &[ClaimId]) -> (String, Said) {
    let model = &phrases.view.model;
    let claims: Vec<_> = claims.iter().map(|id| model.claim(*id)).collect();
    let subject = |claim: &&Claim| phrases.named(claim.subject.value);
    let mut subjects = once(claims.iter().map(subject));
    let mut properties = once(claims.iter().map(|claim| claim.property.value));
    let objects = once(claims.iter().map(|claim| claim.object.value));
    let is_named = objects.iter().all(|one| matches!(one, Object::Entity(_) | Object::Text(_)));
    let said = match (subjects.len(), properties.len(), objects.len()) {
        (1, 1, 1) if is_named => Said::Everything,
        (1, 1, _) => Said::SubjectAndProperty,
        (1, _, _) => Said::Subject,
        _ => Said::Nothing,
    };
    // From both ends the same can be said: the first claim's way of saying it will do.
    let is_same = once(claims.iter().map(|claim| Statement::of(model, claim))).len() == 1;
    if is_same {
        subjects.truncate(1);
        properties.truncate(1);
    }
    let names = match subjects.len().saturating_sub(SUBJECTS) {
        0 => phrases.list(&subjects),
        more => {
            let first = subjects.get(..SUBJECTS).unwrap_or_default().join(", ");
            format!("{first} {}", fill(&phrases.words.more, &[&more.to_string()]))
        }
    };
    let labels: Vec<_> = properties.iter().map(|name| phrases.label(*name)).collect();
    let object = objects.first().filter(|_| is_named && (is_same || said == Said::Everything));
    let object = object.map(|object| phrases.object(*object));
    let parts = [names, phrases.list(&labels)].into_iter().chain(object);
    (parts.collect::<Vec<_>>().join(" – "), said)
}

/// "people in the group", "reported cases of – torture": what claims on several subjects have in
/// common.
pub(super) fn common(phrases: &Phrases<'_>, claims: &[ClaimId]) -> String {
    let claims = || claims.iter().map(|id| phrases.view.model.claim(*id));
    let properties = once(claims().map(|claim| claim.property.value));
    let labels: Vec<_> = properties.iter().map(|name| phrases.label(*name)).collect();
    let objects = once(claims().map(|claim| claim.object.value));
    let labels = phrases.list(&labels);
    match objects.as_slice() {
        [object @ (Object::Entity(_) | Object::Text(_))] => {
            format!("{labels} – {}", phrases.object(*object))
        }
        _ => labels,
    }
}

/// Each of several things once, in the order of their first.
fn once<T: Clone + Eq + Hash>(things: impl Iterator<Item = T>) -> Vec<T> {
    let mut known = FxHashSet::default();
    things.filter(|thing| known.insert(thing.clone())).collect()
}
