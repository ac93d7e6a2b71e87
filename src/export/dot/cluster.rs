//! Clusters: entities of a picture in frames.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::picture::{Card, Picture, object};
use crate::assess::Assert;
use crate::graph::{Cluster, communities};
use crate::model::{ClaimId, EntityId};
use crate::ontology::PropertyId;
use crate::wording::{fill, shown};

/// The cards of a picture by the label of their frame; those with none stand outside.
pub(super) fn clusters<'p>(picture: &'p Picture) -> BTreeMap<Option<String>, Vec<&'p Card>> {
    let labels = match picture.phrases.view.drawing.cluster {
        None => vec![None; picture.cards.len()],
        Some(Cluster::Class) => picture.cards.iter().map(|card| class(picture, card)).collect(),
        Some(Cluster::Property(property)) => groups(picture, property),
        Some(Cluster::Community) => around(picture),
    };
    let mut clusters: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (card, label) in picture.cards.iter().zip(labels) {
        clusters.entry(label).or_default().push(card);
    }
    clusters
}

fn class(picture: &Picture, card: &Card) -> Option<String> {
    let view = picture.phrases.view;
    let (_, class) = view.model.class_of(view.model.entity(card.entity))?;
    Some(shown(class.labels.in_language(&view.language)))
}

/// The first entity that each stands in a relation to, as a fact: a frame alleges nothing.
fn groups(picture: &Picture, property: PropertyId) -> Vec<Option<String>> {
    let view = picture.phrases.view;
    let model = &view.model;
    let mut firsts: FxHashMap<EntityId, ClaimId> = FxHashMap::default();
    for id in view.claims.iter().copied() {
        let claim = model.claim(id);
        let has = model.property_named(claim.property.value).is_some_and(|(id, _)| id == property);
        if has
            && view.assessment.is_asserted(model, id, claim, Assert::Stated)
            && let Some(subject) = model.entity_named(claim.subject.value)
        {
            firsts.entry(subject).or_insert(id);
        }
    }
    let name = |card: &Card| {
        let claim = firsts.get(&card.entity)?;
        Some(picture.phrases.object(model.claim(*claim).object.value))
    };
    picture.cards.iter().map(name).collect()
}

/// The entity with most lines in the community of each.
fn around(picture: &Picture) -> Vec<Option<String>> {
    let cards = &picture.cards;
    let places = cards.iter().enumerate().map(|(at, card)| (card.entity, at));
    let places: FxHashMap<_, _> = places.collect();
    let place = |id| places.get(&id).copied();
    let model = &picture.phrases.view.model;
    let statements = picture.chips.iter().flat_map(|chip| &chip.statements);
    let lines = statements
        .filter_map(|one| Some((place(one.subject)?, place(object(model, one)?)?)))
        .collect::<Vec<_>>();
    let labels = communities(cards.len(), &lines);
    let mut centres: BTreeMap<usize, &Card> = BTreeMap::new();
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for (card, label) in cards.iter().zip(&labels) {
        *sizes.entry(*label).or_default() += 1;
        let centre = centres.entry(*label).or_insert(card);
        if card.degree > centre.degree {
            *centre = card;
        }
    }
    let name = |label: &usize| {
        let centre = centres.get(label).filter(|_| sizes.get(label) > Some(&1))?;
        let name = picture.phrases.name(centre.entity);
        Some(fill(&picture.phrases.words.around, &[&name]))
    };
    labels.iter().map(name).collect()
}
