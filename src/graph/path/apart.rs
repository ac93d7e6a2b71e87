//! What two entities have in common that no chain of claims connects.

use std::collections::BTreeMap;

use super::neighbours::{Neighbours, UNREACHED};
use crate::graph::View;
use crate::model::{ClaimId, EntityId, Model, Name, Object, SourceId};
use crate::ontology::ClassId;

/// How many of the nearest bridges are told.
const BRIDGES: usize = 3;

/// What comes nearest to a connection of two entities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// How many others each is connected with.
    pub reach: [usize; 2],
    /// Who names both, or things that they are connected with: the nearest, three at most.
    pub bridges: Vec<Bridge>,
    /// The nearest class that both belong to.
    pub class: Option<ClassId>,
    /// The properties that claims on both have, by name.
    pub properties: Vec<Name>,
}

/// Who names an entity on either side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bridge {
    /// Who does.
    pub by: Sharer,
    /// On either side the entity that is named, and how many hops it is away.
    pub ends: [(EntityId, u32); 2],
}

/// Who names entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sharer {
    /// A source.
    Source(SourceId),
    /// A speaker.
    Speaker(EntityId),
}

/// What is known of two entities that are not connected in a view.
pub fn apart(view: &View, from: EntityId, to: EntityId) -> Apart {
    let neighbours = Neighbours::connected(view);
    let sides = [from, to].map(|end| Side::of(&neighbours, end));
    Apart {
        reach: [0, 1].map(|at: usize| sides.get(at).map_or(0, Side::reach)),
        bridges: bridges(view, &sides),
        class: class(&view.model, from, to),
        properties: properties(view, from, to),
    }
}

/// An entity, and how far others are from it.
struct Side<'n> {
    end: EntityId,
    neighbours: &'n Neighbours,
    distances: Vec<u32>,
}

impl<'n> Side<'n> {
    fn of(neighbours: &'n Neighbours, end: EntityId) -> Self {
        let distances = neighbours.rank(end).map(|rank| neighbours.distances(rank));
        Self { end, neighbours, distances: distances.unwrap_or_default() }
    }

    fn reach(&self) -> usize {
        self.distances.iter().filter(|hops| !matches!(**hops, 0 | UNREACHED)).count()
    }

    /// How many hops an entity is away; an end is near itself even where the view does not show it.
    fn hops(&self, entity: EntityId) -> Option<u32> {
        let known = || self.distances.get(self.neighbours.rank(entity)? as usize).copied();
        let hops = if entity == self.end { Some(0) } else { known() };
        hops.filter(|hops| *hops != UNREACHED)
    }
}

/// For each side, the nearest that somebody names: its hops, its id as text, the entity.
type Nearest<'n> = [Option<(u32, &'n str, EntityId)>; 2];

fn bridges(view: &View, sides: &[Side<'_>; 2]) -> Vec<Bridge> {
    let model = &view.model;
    let text = |id: EntityId| model.names.text(model.entity(id).id.value);
    let mut nearest: BTreeMap<Sharer, Nearest> = BTreeMap::new();
    for id in &view.claims {
        let named = named(model, *id);
        for by in sharers(model, *id) {
            let own = if let Sharer::Speaker(speaker) = by { Some(speaker) } else { None };
            let place = nearest.entry(by).or_default();
            for (place, side) in place.iter_mut().zip(sides) {
                let near = named.iter().copied().chain(own);
                let near = near.filter_map(|one| Some((side.hops(one)?, text(one), one)));
                *place = near.chain(*place).min();
            }
        }
    }
    // Who speaks of both ties them more than a source, which names much.
    let known = |by: Sharer| match by {
        Sharer::Speaker(id) => (0, text(id)),
        Sharer::Source(id) => (1, model.names.text(model.source(id).id.value)),
    };
    let both = nearest.into_iter().filter_map(|(by, [from, to])| Some((by, from?, to?)));
    let mut both: Vec<_> = both.collect();
    both.sort_by_key(|(by, from, to)| (from.0 + to.0, known(*by)));
    let fewest = both.first().map(|(_, from, to)| from.0 + to.0);
    let both = both.into_iter().filter(|(_, from, to)| Some(from.0 + to.0) == fewest);
    let ends = |(hops, _, entity)| (entity, hops);
    both.take(BRIDGES).map(|(by, from, to)| Bridge { by, ends: [from, to].map(ends) }).collect()
}

/// The sources and speakers of a claim.
fn sharers(model: &Model, id: ClaimId) -> Vec<Sharer> {
    let claim = model.claim(id);
    let sources = model.sources_of(claim).filter_map(|name| model.source_named(name));
    let speakers = model.speakers(claim).iter().filter_map(|name| model.entity_named(name.value));
    sources.map(Sharer::Source).chain(speakers.map(Sharer::Speaker)).collect()
}

/// The entities that a claim names: its ends, its qualifiers, its speakers.
fn named(model: &Model, id: ClaimId) -> Vec<EntityId> {
    let claim = model.claim(id);
    let speakers = model.speakers(claim).iter().map(|name| Object::Entity(name.value));
    let qualifiers = model.qualifiers(claim).iter().map(|one| one.value.value);
    let ends = [Object::Entity(claim.subject.value), claim.object.value].into_iter();
    let names = ends.chain(speakers).chain(qualifiers).filter_map(|object| match object {
        Object::Entity(name) => model.entity_named(name),
        Object::Figure(_) | Object::Date(_) | Object::Text(_) | Object::Unreadable => None,
    });
    names.collect()
}

fn class(model: &Model, from: EntityId, to: EntityId) -> Option<ClassId> {
    let above = |id| Some(&model.class_of(model.entity(id))?.1.ancestors);
    let (own, other) = (above(from)?, above(to)?);
    own.iter().copied().find(|class| other.contains(class))
}

fn properties(view: &View, from: EntityId, to: EntityId) -> Vec<Name> {
    let model = &view.model;
    let of = |end: EntityId| {
        let claims = view.claims.iter().map(|id| model.claim(*id));
        let of_end = claims.filter(move |claim| {
            let is_end = |name| model.entity_named(name) == Some(end);
            is_end(claim.subject.value)
                || matches!(claim.object.value, Object::Entity(name) if is_end(name))
        });
        of_end.map(|claim| claim.property.value)
    };
    let mut own: Vec<_> = of(from).collect();
    own.sort_unstable();
    own.dedup();
    let mut others: Vec<_> = of(to).collect();
    others.sort_unstable();
    own.retain(|name| others.binary_search(name).is_ok());
    own.sort_unstable_by_key(|name| model.names.text(*name));
    own
}
