//! What formats of nodes and edges have in common: entities and the claims between them as
//! records, one at a time, with the same attributes everywhere.

mod edge;
mod heading;
mod loss;
mod node;
mod standing;
mod telling;
#[cfg(test)]
pub(super) mod tests;

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Count;
use crate::graph::View;
use crate::model::{Claim, ClaimId, EntityId, Name, Object};
use crate::wording::{Phrases, Style};
pub(super) use edge::{EDGE, EdgeRecord, kind};
pub(super) use node::{NODE, NodeRecord};

/// The part of a view that formats of nodes and edges write: nothing is kept of it but ids.
#[derive(Debug)]
pub(super) struct Network<'v> {
    phrases: Phrases<'v>,
    /// For each entity of the model, where its claims stand among those of the view, which are
    /// sorted by subject.
    claims: Vec<Range<usize>>,
    /// For each entity of the model, how many edges end at it.
    degrees: Vec<usize>,
    /// For each source of the model, its number in brackets.
    numbers: Vec<usize>,
    /// The labels of properties of claims.
    labels: FxHashMap<Name, String>,
    edges: usize,
    /// How many claims give an entity a value.
    values: usize,
}

/// An attribute of nodes or edges.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attribute {
    /// Its name, in kebab-case.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
}

/// What the values of an attribute are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words, in one line.
    Text,
    /// A whole number, never negative.
    Whole,
    /// Yes or no.
    Flag,
}

/// A value of an attribute, of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value<'r> {
    /// Words; empty: the record has none, and formats that can leave it out do.
    Text(&'r str),
    /// A number.
    Whole(usize),
    /// Yes or no.
    Flag(bool),
}

impl<'v> Network<'v> {
    /// The entities of a view, and its claims between them.
    pub(super) fn new(view: &'v View) -> Self {
        let mut network = Self {
            phrases: Phrases::new(view, Style::Full),
            claims: vec![0..0; view.model.entities.len()],
            degrees: vec![0; view.model.entities.len()],
            numbers: view.source_numbers(),
            labels: FxHashMap::default(),
            edges: 0,
            values: 0,
        };
        network.place();
        network
    }

    /// Finds the claims of each entity, and counts what there is.
    fn place(&mut self) {
        let view = self.phrases.view;
        let subject = |id: &ClaimId| view.model.claim(*id).subject.value;
        let mut start = 0;
        for claims in view.claims.chunk_by(|a, b| subject(a) == subject(b)) {
            let end = start + claims.len();
            let first = claims.first().and_then(|id| view.model.entity_named(subject(id)));
            if let Some(place) = first.and_then(|id| self.claims.get_mut(id.index())) {
                *place = start..end;
            }
            start = end;
        }
        for claim in view.claims.iter().map(|id| view.model.claim(*id)) {
            let property = claim.property.value;
            self.labels.entry(property).or_insert_with(|| self.phrases.label(property));
            if let Some((_, ends)) = self.ends(claim) {
                self.edges += 1;
                for end in ends {
                    if let Some(degree) = self.degrees.get_mut(end.index()) {
                        *degree += 1;
                    }
                }
            } else if self.has_value(claim) {
                self.values += 1;
            }
        }
    }

    /// The entities as nodes, in the order of the view.
    pub(super) fn nodes(&self) -> impl Iterator<Item = NodeRecord<'v>> {
        self.nodes_of(&self.phrases.view.entities)
    }

    /// The claims between two entities as edges, in the order of the view.
    pub(super) fn edges(&self) -> impl Iterator<Item = EdgeRecord<'v>> {
        self.edges_of(&self.phrases.view.claims)
    }

    /// Some of the entities as nodes.
    pub(super) fn nodes_of(&self, ids: &[EntityId]) -> impl Iterator<Item = NodeRecord<'v>> {
        ids.iter().map(|id| self.node(*id))
    }

    /// Those of some claims that are between two entities, as edges.
    pub(super) fn edges_of(&self, ids: &[ClaimId]) -> impl Iterator<Item = EdgeRecord<'v>> {
        ids.iter().filter_map(|id| {
            let (ends, _) = self.ends(self.phrases.view.model.claim(*id))?;
            Some(self.edge(*id, ends))
        })
    }

    /// Whether an entity of the dossier has an id, be it that of a claim too.
    pub(super) fn is_entity(&self, id: &str) -> bool {
        let model = &self.phrases.view.model;
        model.names.find(id).and_then(|name| model.entity_named(name)).is_some()
    }

    /// How many entities and claims the records tell of.
    pub(super) fn counts(&self) -> Vec<Count> {
        let entities = self.phrases.view.entities.len();
        vec![
            Count { number: entities, one: "entity", many: "entities" },
            Count { number: self.edges + self.values, one: "claim", many: "claims" },
        ]
    }

    /// The ids of the two entities of a claim, and these, where both are shown.
    fn ends(&self, claim: &Claim) -> Option<([Name; 2], [EntityId; 2])> {
        let Object::Entity(object) = claim.object.value else { return None };
        let ids = [claim.subject.value, object];
        Some((ids, [self.shown(ids[0])?, self.shown(ids[1])?]))
    }

    /// Whether a claim gives an entity that is shown a figure, a date or a text.
    fn has_value(&self, claim: &Claim) -> bool {
        let is_value =
            matches!(claim.object.value, Object::Figure(_) | Object::Date(_) | Object::Text(_));
        is_value && self.shown(claim.subject.value).is_some()
    }

    /// The entity of an id, where it is shown.
    fn shown(&self, id: Name) -> Option<EntityId> {
        let view = self.phrases.view;
        view.model.entity_named(id).filter(|entity| view.shows_entity(*entity))
    }
}

/// Appends words to a text, behind a separator where it has some already.
fn append(text: &mut String, separator: &str, words: &str) {
    if !text.is_empty() && !words.is_empty() {
        text.push_str(separator);
    }
    text.push_str(words);
}
