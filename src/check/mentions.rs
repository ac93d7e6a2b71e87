//! The entities that a claim names.

use crate::files::Spanned;
use crate::model::{Claim, Model, Name, Object};

/// Every id of an entity that a claim names, its subject first.
pub(super) fn named_by(model: &Model, claim: &Claim) -> impl Iterator<Item = Spanned<Name>> {
    std::iter::once(claim.subject).chain(beside_subject(model, claim))
}

/// Every id of an entity that a claim names beside its subject.
pub(super) fn beside_subject(model: &Model, claim: &Claim) -> impl Iterator<Item = Spanned<Name>> {
    let qualifiers = model.qualifiers(claim).iter();
    entity(claim.object)
        .into_iter()
        .chain(qualifiers.filter_map(|qualifier| entity(qualifier.value)))
        .chain(model.speakers(claim).iter().copied())
        .chain(model.via(claim).iter().copied())
}

fn entity(object: Spanned<Object>) -> Option<Spanned<Name>> {
    match object.value {
        Object::Entity(name) => Some(Spanned::new(name, object.span)),
        _ => None,
    }
}
