//! What claims name, and where.

use std::collections::HashSet;

use super::characters::unseen;
use crate::files::{Span, Spanned};
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

/// Where ids and names of terms stand that hold what does not show: they name nothing, or
/// something with an unfit id, and are told of as that.
pub(super) fn names_with_unseen(model: &Model) -> HashSet<Span> {
    let entities = model.claims.iter().flat_map(|claim| named_by(model, claim));
    let properties = model.claims.iter().map(|claim| claim.property);
    let entity_classes = model.entities.iter().filter_map(|entity| entity.class);
    let source_classes = model.sources.iter().filter_map(|source| source.class);
    let names = entities.chain(properties).chain(entity_classes).chain(source_classes);
    let unseen = names.filter(|name| unseen(model.names.text(name.value)).is_some());
    unseen.map(|name| name.span).collect()
}

fn entity(object: Spanned<Object>) -> Option<Spanned<Name>> {
    match object.value {
        Object::Entity(name) => Some(Spanned::new(name, object.span)),
        _ => None,
    }
}
