//! Clusters: entities of a picture in frames.

use std::collections::BTreeMap;
use std::hash::Hash;

use rustc_hash::{FxHashMap, FxHashSet};

use super::picture::{Card, Picture, object};
use crate::assess::Assert;
use crate::graph::{Cluster, View, communities};
use crate::model::{EntityId, Object};
use crate::ontology::PropertyId;
use crate::wording::{fill, shown};

/// The cards of a picture by the label of their frame; those with none stand outside.
pub(super) fn clusters<'p>(picture: &'p Picture) -> BTreeMap<Option<String>, Vec<&'p Card>> {
    let mut labels = match picture.phrases.view.drawing.cluster {
        None => vec![None; picture.cards.len()],
        Some(Cluster::Class) => picture.cards.iter().map(|card| class(picture, card)).collect(),
        Some(Cluster::Property(property)) => groups(picture, property),
        Some(Cluster::Community) => around(picture),
    };
    dissolve(&mut labels);
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

/// The first thing that each stands in a relation to. What a frame is named after stands inside it,
/// where it is in no other.
fn groups(picture: &Picture, property: PropertyId) -> Vec<Option<String>> {
    let firsts = firsts(picture.phrases.view, property);
    let mut frames: Vec<_> =
        picture.cards.iter().map(|card| firsts.get(&card.entity).copied()).collect();
    adopt(picture, &mut frames);
    dissolve(&mut frames);
    // Whose own frame went may still stand in the one that is named after it.
    adopt(picture, &mut frames);
    frames.into_iter().map(|frame| Some(picture.phrases.object(frame?))).collect()
}

/// The first object of each entity, as a fact: a frame alleges nothing.
fn firsts(view: &View, property: PropertyId) -> FxHashMap<EntityId, Object> {
    let model = &view.model;
    let mut firsts = FxHashMap::default();
    for id in view.claims.iter().copied() {
        let claim = model.claim(id);
        let has = model.property_named(claim.property.value).is_some_and(|(id, _)| id == property);
        if has
            && view.assessment.is_asserted(model, id, claim, Assert::Stated)
            && let Some(subject) = model.entity_named(claim.subject.value)
        {
            firsts.entry(subject).or_insert(claim.object.value);
        }
    }
    firsts
}

/// Puts cards that stand in no frame into those that are named after them.
fn adopt(picture: &Picture, frames: &mut [Option<Object>]) {
    let model = &picture.phrases.view.model;
    let names: FxHashSet<_> = frames.iter().flatten().copied().collect();
    for (card, frame) in picture.cards.iter().zip(frames) {
        let own = Object::Entity(model.entity(card.entity).id.value);
        *frame = frame.or(names.contains(&own).then_some(own));
    }
}

/// Takes frames away that would be around one card.
fn dissolve<T: Clone + Eq + Hash>(frames: &mut [Option<T>]) {
    let mut sizes: FxHashMap<T, usize> = FxHashMap::default();
    for frame in frames.iter().flatten() {
        *sizes.entry(frame.clone()).or_default() += 1;
    }
    for frame in frames {
        frame.take_if(|frame| sizes.get(frame) == Some(&1));
    }
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
    for (card, label) in cards.iter().zip(&labels) {
        let centre = centres.entry(*label).or_insert(card);
        if card.degree > centre.degree {
            *centre = card;
        }
    }
    let name = |label: &usize| {
        let centre = centres.get(label)?;
        let name = picture.phrases.name(centre.entity);
        Some(fill(&picture.phrases.words.around, &[&name]))
    };
    labels.iter().map(name).collect()
}
