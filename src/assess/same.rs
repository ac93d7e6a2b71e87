//! Entities that their links declare to be the same.

use petgraph::unionfind::UnionFind;
use rustc_hash::FxHashMap;

use crate::model::{Model, Name, Object};

/// For each entity that shares a link with others, the one that stands for all of them.
#[derive(Debug, Default)]
pub(super) struct Same(FxHashMap<Name, Name>);

impl Same {
    /// The entities of a model that have a `same-as` in common.
    pub(super) fn of(model: &Model) -> Self {
        let mut first_with: FxHashMap<Name, usize> = FxHashMap::default();
        let mut sets = UnionFind::new(model.entities.len());
        let mut is_shared = false;
        for (at, entity) in model.entities.iter().enumerate() {
            for link in &entity.same_as {
                let first = *first_with.entry(link.value).or_insert(at);
                is_shared |= sets.union(first, at);
            }
        }
        if !is_shared {
            return Self::default();
        }
        let name = |at: usize| model.entities.get(at).map(|entity| entity.id.value);
        let pairs = (0..model.entities.len()).filter_map(|at| {
            let (entity, first) = (name(at)?, name(sets.find(at))?);
            (entity != first).then_some((entity, first))
        });
        Self(pairs.collect())
    }

    /// The entity that stands for all that are the same as this one.
    pub(super) fn entity(&self, name: Name) -> Name {
        if self.0.is_empty() { name } else { self.0.get(&name).copied().unwrap_or(name) }
    }

    /// The same for the object of a claim.
    pub(super) fn object(&self, object: Object) -> Object {
        match object {
            Object::Entity(name) => Object::Entity(self.entity(name)),
            other => other,
        }
    }
}
