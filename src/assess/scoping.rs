//! Authors' words on which claims are on the same thing.

use rustc_hash::FxHashMap;

use crate::files::Span;
use crate::model::{ClaimId, Model, Name};

/// Pairs of claims that an author says are on the same thing, or are not.
#[derive(Debug, Default)]
pub(super) struct Scopings {
    pairs: FxHashMap<(ClaimId, ClaimId), bool>,
    /// For each claim of which an author says so, the others.
    others: FxHashMap<ClaimId, Vec<ClaimId>>,
}

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
        let pairs: FxHashMap<_, _> = pairs.collect();
        let mut sorted: Vec<_> = pairs.keys().copied().collect();
        sorted.sort_unstable();
        let mut others: FxHashMap<ClaimId, Vec<ClaimId>> = FxHashMap::default();
        for (a, b) in sorted {
            others.entry(a).or_default().push(b);
            others.entry(b).or_default().push(a);
        }
        Self { pairs, others }
    }

    /// Whether an author says of two claims that they are, or are not, on the same thing.
    pub(super) fn get(&self, a: ClaimId, b: ClaimId) -> Option<bool> {
        if self.pairs.is_empty() { None } else { self.pairs.get(&ordered(a, b)).copied() }
    }

    /// Whether an author says anything of what a claim is on.
    pub(super) fn is_named(&self, claim: ClaimId) -> bool {
        self.others.contains_key(&claim)
    }

    /// The claims that an author says are on the same thing as this one.
    pub(super) fn same_as(&self, claim: ClaimId) -> impl Iterator<Item = ClaimId> {
        let others = self.others.get(&claim).into_iter().flatten().copied();
        others.filter(move |other| self.get(claim, *other) == Some(true))
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
            .pairs
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
