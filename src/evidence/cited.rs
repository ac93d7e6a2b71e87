//! Every passage that claims cite and that is skipped, by source.

use crate::model::{Model, Name, Passage};

/// The passages of a dossier, sorted, each once.
pub(super) struct Cited {
    claims: Vec<Passage>,
    skips: Vec<Passage>,
}

impl Cited {
    pub(super) fn new(model: &Model) -> Self {
        let claims = model.claims.iter().flat_map(|claim| model.cites(claim));
        let skips = model.skips.iter().flat_map(|skip| &skip.cites);
        Self {
            claims: sorted(claims.map(|cite| cite.value)),
            skips: sorted(skips.map(|cite| cite.value)),
        }
    }

    /// Those of a source that claims cite.
    pub(super) fn by_claims(&self, source: Name) -> &[Passage] {
        of(&self.claims, source)
    }

    /// Those of a source that are skipped.
    pub(super) fn by_skips(&self, source: Name) -> &[Passage] {
        of(&self.skips, source)
    }

    /// All of a source, each once.
    pub(super) fn all(&self, source: Name) -> Vec<Passage> {
        sorted(self.by_claims(source).iter().chain(self.by_skips(source)).copied())
    }
}

fn sorted(passages: impl Iterator<Item = Passage>) -> Vec<Passage> {
    let mut passages: Vec<_> = passages.collect();
    passages.sort_unstable();
    passages.dedup();
    passages
}

/// Passages are ordered by source first.
fn of(passages: &[Passage], source: Name) -> &[Passage] {
    let start = passages.partition_point(|passage| passage.source() < source);
    let end = passages.partition_point(|passage| passage.source() <= source);
    passages.get(start..end).unwrap_or_default()
}
