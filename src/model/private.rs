//! What is private: what its author marked so, and what depends on that.

use rustc_hash::FxHashSet;

use super::{Claim, ClaimId, Model, Name, Object};
use crate::diagnostic::Count;

/// What of a model stays out of everything that is written out.
#[derive(Clone, Debug, Default)]
pub struct Private {
    entities: FxHashSet<Name>,
    sources: FxHashSet<Name>,
    /// The claims by their ranks; empty where none is private.
    claims: Vec<bool>,
}

impl Private {
    /// Looks at what is marked, and then at the claims that name it.
    pub fn of(model: &Model) -> Self {
        let entities = model.entities.iter().filter(|entity| entity.private);
        let sources = model.sources.iter().filter(|source| source.private);
        let mut private = Self {
            entities: entities.map(|entity| entity.id.value).collect(),
            sources: sources.map(|source| source.id.value).collect(),
            claims: Vec::new(),
        };
        let claims: Vec<_> = model.claims.iter().map(|claim| private.keeps(model, claim)).collect();
        if claims.contains(&true) {
            private.claims = claims;
        }
        private
    }

    /// Whether nothing is private.
    pub fn is_empty(&self) -> bool {
        self.entities.is_empty() && self.sources.is_empty() && self.claims.is_empty()
    }

    /// Whether an entity of this id is private.
    pub fn has_entity(&self, id: Name) -> bool {
        self.entities.contains(&id)
    }

    /// Whether a source of this id is private.
    pub fn has_source(&self, id: Name) -> bool {
        self.sources.contains(&id)
    }

    /// Whether a claim is private, or depends on what is.
    pub fn has_claim(&self, id: ClaimId) -> bool {
        self.claims.get(id.index()).copied().unwrap_or_default()
    }

    /// How much of each sort is private, in numbers alone; nothing of a sort has no count.
    pub fn counts(&self) -> Vec<Count> {
        let claims = self.claims.iter().filter(|is_private| **is_private).count();
        counts([self.entities.len(), claims, self.sources.len()])
    }

    /// How much of each sort is private in the new version of a dossier and was public in the old
    /// one, by its ids.
    pub fn withdrawn(old: &Model, new: &Model) -> Vec<Count> {
        let (was, is) = (Self::of(old), Self::of(new));
        let known = |id: Name| old.names.find(new.names.text(id));
        let entities = is
            .entities
            .iter()
            .filter_map(|id| known(*id))
            .filter(|id| old.entity_named(*id).is_some() && !was.has_entity(*id));
        let sources = is
            .sources
            .iter()
            .filter_map(|id| known(*id))
            .filter(|id| old.source_named(*id).is_some() && !was.has_source(*id));
        let private = new.claims().filter(|(id, _)| is.has_claim(*id));
        let private: FxHashSet<_> = private.map(|(_, claim)| new.claim_name(claim)).collect();
        let claims = old.claims().filter(|(id, claim)| {
            !private.is_empty() && !was.has_claim(*id) && private.contains(&old.claim_name(claim))
        });
        counts([entities.count(), claims.count(), sources.count()])
    }

    /// Whether a claim is marked, names a private entity, or stands in a private source alone.
    fn keeps(&self, model: &Model, claim: &Claim) -> bool {
        claim.private
            || !self.entities.is_empty() && self.names_entity(model, claim)
            || !self.sources.is_empty() && self.is_of_source(model, claim)
    }

    fn names_entity(&self, model: &Model, claim: &Claim) -> bool {
        let has = |object: Object| matches!(object, Object::Entity(id) if self.has_entity(id));
        let mut people = model.speakers(claim).iter().chain(model.via(claim));
        self.has_entity(claim.subject.value)
            || has(claim.object.value)
            || people.any(|name| self.has_entity(name.value))
            || model.qualifiers(claim).iter().any(|qualifier| has(qualifier.value.value))
    }

    fn is_of_source(&self, model: &Model, claim: &Claim) -> bool {
        let cites = model.cites(claim);
        claim.source.is_some_and(|source| self.has_source(source))
            || !cites.is_empty() && cites.iter().all(|cite| self.has_source(cite.value.source()))
    }
}

/// Counts of entities, claims and sources, without those that are none.
fn counts([entities, claims, sources]: [usize; 3]) -> Vec<Count> {
    let counts = [
        Count { number: entities, one: "entity", many: "entities" },
        Count { number: claims, one: "claim", many: "claims" },
        Count { number: sources, one: "source", many: "sources" },
    ];
    counts.into_iter().filter(|count| count.number > 0).collect()
}
