//! Authors' words on which claims are on the same thing.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::files::Span;
use crate::model::{ClaimId, Model, Name};

/// Pairs of claims that an author says are on the same thing, or are not.
#[derive(Debug, Default)]
pub(super) struct Scopings(FxHashMap<(ClaimId, ClaimId), bool>);

impl Scopings {
    /// What the authors of a dossier say; words on claims that do not exist are left out.
    pub(super) fn of(model: &Model) -> Self {
        if model.scopings.is_empty() {
            return Self::default();
        }
        let named = named(model);
        let mut places: FxHashMap<Span, ClaimId> =
            model.claims().map(|(id, claim)| (claim.span, id)).collect();
        // What stands in a claim that was said before is said of the first.
        places.extend(model.doubled.iter().map(|doubled| (doubled.span, doubled.first)));
        let pairs = model.scopings.iter().filter_map(|scoping| {
            let (a, b) = (places.get(&scoping.claim)?, named.get(&scoping.other.value)?);
            Some((ordered(*a, *b), scoping.is_same))
        });
        Self(pairs.collect())
    }

    /// Whether an author says of two claims that they are, or are not, on the same thing.
    pub(super) fn get(&self, a: ClaimId, b: ClaimId) -> Option<bool> {
        if self.0.is_empty() { None } else { self.0.get(&ordered(a, b)).copied() }
    }

    /// The claims of which an author says so.
    pub(super) fn claims(&self) -> FxHashSet<ClaimId> {
        self.0.keys().flat_map(|(a, b)| [*a, *b]).collect()
    }

    /// The pairs that are on the same thing, in order.
    pub(super) fn same(&self) -> Vec<(ClaimId, ClaimId)> {
        self.pairs(true)
    }

    /// The pairs that are on different things, in order.
    pub(super) fn apart(&self) -> Vec<(ClaimId, ClaimId)> {
        self.pairs(false)
    }

    fn pairs(&self, wanted: bool) -> Vec<(ClaimId, ClaimId)> {
        let mut pairs: Vec<_> = self
            .0
            .iter()
            .filter(|(_, is_same)| **is_same == wanted)
            .map(|(pair, _)| *pair)
            .collect();
        pairs.sort_unstable();
        pairs
    }
}

/// The claims that authors name in `same-scope` and `other-scope`, by their ids.
pub fn named(model: &Model) -> FxHashMap<Name, ClaimId> {
    let wanted: FxHashMap<&str, Name> = model
        .scopings
        .iter()
        .map(|scoping| (model.names.text(scoping.other.value), scoping.other.value))
        .collect();
    let claims = model.claims().filter_map(|(id, claim)| {
        wanted.get(model.claim_name(claim).as_str()).map(|name| (*name, id))
    });
    claims.collect()
}

fn ordered(a: ClaimId, b: ClaimId) -> (ClaimId, ClaimId) {
    (a.min(b), a.max(b))
}
