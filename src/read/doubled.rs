//! Claims with one id: they are one claim, or they differ in something.

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::Reading;
use crate::files::Spanned;
use crate::model::{Claim, ClaimId, Doubled, Name, Run};

impl Reading {
    /// Makes claims with the same made id one with all citations, or keeps that they differ.
    pub(super) fn merge_doubled(&mut self) {
        let mut claims = std::mem::take(&mut self.model.claims);
        let mut seen = FxHashMap::with_capacity_and_hasher(claims.len(), FxBuildHasher);
        // Those that are kept move up in place: a second list would take as much again.
        let mut kept = 0;
        for at in 0..claims.len() {
            let Some(claim) = claims.get(at).copied() else { break };
            let id = ClaimId(u32::try_from(kept).unwrap_or(u32::MAX));
            let key = (claim.subject.value, claim.property.value, claim.hash);
            let first = match claim.own_id {
                Some(_) => id,
                None => *seen.entry(key).or_insert(id),
            };
            if first == id {
                claims.swap(kept, at);
                kept += 1;
                continue;
            }
            let Some(earlier) = claims.get_mut(first.index()) else { continue };
            let difference = self.difference(earlier, &claim);
            if difference.is_none() {
                self.cite_both(earlier, &claim);
            }
            let (span, place) = (claim.span, claim.subject.span);
            self.model.doubled.push(Doubled { first, span, place, difference });
        }
        claims.truncate(kept);
        self.model.claims = claims;
    }

    /// The first thing in which two claims of one id differ.
    fn difference(&self, a: &Claim, b: &Claim) -> Option<&'static str> {
        let model = &self.model;
        let names = |of: &[Spanned<Name>]| of.iter().map(|name| name.value).collect::<Vec<_>>();
        let qualifiers = |claim: &Claim| {
            let all = claim.qualifiers.of(&model.qualifiers).iter();
            all.map(|q| (q.property.value, q.value.value)).collect::<Vec<_>>()
        };
        [
            ("object", a.object.value != b.object.value),
            ("modality", a.modality != b.modality),
            ("when", a.when != b.when),
            ("status", a.retracted != b.retracted),
            ("via", names(model.via(a)) != names(model.via(b))),
            ("inferred", names(model.inferred(a)) != names(model.inferred(b))),
            ("note", a.note != b.note),
            ("qualifiers", qualifiers(a) != qualifiers(b)),
        ]
        .into_iter()
        .find_map(|(what, differs)| differs.then_some(what))
    }

    /// Gives the first of two claims that are alike the passages of both.
    fn cite_both(&mut self, first: &mut Claim, second: &Claim) {
        let mut cites = first.cites.of(&self.model.passages).to_vec();
        for cite in second.cites.of(&self.model.passages) {
            if !cites.iter().any(|known| known.value == cite.value) {
                cites.push(*cite);
            }
        }
        first.cites = Run::add(&mut self.model.passages, cites);
    }
}
