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

impl Model {
    /// Marks as private what another version of the dossier marks, by its ids.
    pub fn mark_private_as(&mut self, other: &Self) {
        let marked = |id: Name| other.names.text(id);
        let entities = other.entities.iter().filter(|entity| entity.private);
        let entities: FxHashSet<_> = entities.map(|entity| marked(entity.id.value)).collect();
        let sources = other.sources.iter().filter(|source| source.private);
        let sources: FxHashSet<_> = sources.map(|source| marked(source.id.value)).collect();
        let claims = other.claims.iter().filter(|claim| claim.private);
        let claims: FxHashSet<_> = claims.map(|claim| other.claim_name(claim)).collect();
        for entity in &mut self.entities {
            entity.private |= entities.contains(self.names.text(entity.id.value));
        }
        for source in &mut self.sources {
            source.private |= sources.contains(self.names.text(source.id.value));
        }
        if claims.is_empty() {
            return;
        }
        let is_marked = |claim: &Claim| claims.contains(&self.claim_name(claim));
        let is_marked: Vec<_> = self.claims.iter().map(is_marked).collect();
        for (claim, is_marked) in self.claims.iter_mut().zip(is_marked) {
            claim.private |= is_marked;
        }
    }
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
        [
            Count { number: self.entities.len(), one: "entity", many: "entities" },
            Count { number: claims, one: "claim", many: "claims" },
            Count { number: self.sources.len(), one: "source", many: "sources" },
        ]
        .into_iter()
        .filter(|count| count.number > 0)
        .collect()
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
