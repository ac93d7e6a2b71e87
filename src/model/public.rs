//! A model without what is private: nothing that is written out is made of anything else.

use rustc_hash::FxHashSet;

use super::{ClaimId, Mentions, Model, Name, Passage, Private, Run, Source};
use crate::files::{Span, Spanned};

impl Model {
    /// The model without what is private, everything else in the same order. What only checks and
    /// the lock are made of goes as a whole. The words of what is private stay among the names,
    /// where nothing that is left leads to them.
    #[must_use]
    pub fn without(mut self, private: &Private) -> Self {
        if private.is_empty() {
            return self;
        }
        let kept: Vec<_> =
            self.sources.iter().map(|source| !private.has_source(source.id.value)).collect();
        self.texts = ranked(std::mem::take(&mut self.texts), &kept);
        self.sources = ranked(std::mem::take(&mut self.sources), &kept);
        for source in &mut self.sources {
            source.forget(private);
        }
        self.entities.retain(|entity| !private.has_entity(entity.id.value));
        self.named_sources.retain(|source| !private.has_source(source.value));
        self.dossier.show.retain(|entity| !private.has_entity(entity.value));
        self.forget_claims(private);
        self.forget_skips(private);
        self.forget_scopings();
        self.forget_digests();
        self.unread.clear();
        self.lock = None;
        self.source_by_name.clear();
        self.link();
        self
    }

    /// Drops claims, and of the others what lay in the same lists and the citations of private
    /// sources.
    fn forget_claims(&mut self, private: &Private) {
        let kept: Vec<_> = self.claims().map(|(id, _)| !private.has_claim(id)).collect();
        let mut next = 0;
        let ranks: Vec<_> = kept
            .iter()
            .map(|is_kept| {
                let rank = is_kept.then_some(ClaimId(next));
                next += u32::from(*is_kept);
                rank
            })
            .collect();
        self.doubled.retain_mut(|doubled| {
            let rank = ranks.get(doubled.first.index()).copied().flatten();
            doubled.first = rank.unwrap_or(doubled.first);
            rank.is_some()
        });
        let mut claims = ranked(std::mem::take(&mut self.claims), &kept);
        let passages = std::mem::take(&mut self.passages);
        let mentions = std::mem::take(&mut self.mentions);
        let qualifiers = std::mem::take(&mut self.qualifiers);
        let quotes = std::mem::take(&mut self.quotes);
        for claim in &mut claims {
            let cites = public(claim.cites.of(&passages), private);
            claim.cites = Run::add(&mut self.passages, cites);
            let names = [
                claim.mentions.speakers(&mentions),
                claim.mentions.via(&mentions),
                claim.mentions.inferred(&mentions),
            ];
            claim.mentions = Mentions::add(&mut self.mentions, names.map(<[_]>::to_vec));
            let own = claim.qualifiers.of(&qualifiers).iter().copied();
            claim.qualifiers = Run::add(&mut self.qualifiers, own);
            claim.quote = Run::add(&mut self.quotes, claim.quote.of(&quotes).iter().copied());
        }
        self.claims = claims;
    }

    /// Drops passages of private sources that carry no claim.
    fn forget_skips(&mut self, private: &Private) {
        for skip in &mut self.skips {
            skip.cites = public(&skip.cites, private);
        }
        self.skips.retain(|skip| !skip.source.is_some_and(|source| private.has_source(source)));
    }

    /// Drops what is said by, or of, a claim that is no longer there.
    fn forget_scopings(&mut self) {
        if self.scopings.is_empty() {
            return;
        }
        let doubled = self.doubled.iter().map(|doubled| doubled.span);
        let places: FxHashSet<Span> =
            self.claims.iter().map(|claim| claim.span).chain(doubled).collect();
        let named: FxHashSet<&str> =
            self.scopings.iter().map(|scoping| self.names.text(scoping.other.value)).collect();
        let claims = self.claims.iter().map(|claim| self.claim_name(claim));
        let claims = claims.filter(|name| named.contains(name.as_str()));
        let known: FxHashSet<Name> = claims.filter_map(|name| self.names.find(&name)).collect();
        self.scopings.retain(|scoping| {
            places.contains(&scoping.claim) && known.contains(&scoping.other.value)
        });
    }

    /// Drops the digests of passages that nothing cites any more.
    fn forget_digests(&mut self) {
        let skipped = self.skips.iter().flat_map(|skip| &skip.cites);
        let cited: FxHashSet<Passage> =
            self.passages.iter().chain(skipped).map(|cite| cite.value).collect();
        self.digests.retain(|passage, _| cited.contains(passage));
    }
}

impl Source {
    /// Drops what is private of whom it is from and of what it is made. Whether two sources share
    /// an origin was found out before, and is not lost with the name of it.
    fn forget(&mut self, private: &Private) {
        self.publisher = self.publisher.filter(|name| !private.has_entity(name.value));
        self.authors.retain(|name| !private.has_entity(name.value));
        for names in [&mut self.derives_from, &mut self.reprints, &mut self.same_publisher] {
            names.retain(|name| !private.has_source(name.value));
        }
    }
}

/// Those of a list that are kept, by their ranks.
fn ranked<T>(list: Vec<T>, kept: &[bool]) -> Vec<T> {
    list.into_iter().zip(kept).filter(|(_, is_kept)| **is_kept).map(|(item, _)| item).collect()
}

/// Those of some passages that are not of private sources.
fn public(passages: &[Spanned<Passage>], private: &Private) -> Vec<Spanned<Passage>> {
    passages.iter().filter(|cite| !private.has_source(cite.value.source())).copied().collect()
}
