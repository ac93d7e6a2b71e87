//! Claims in words: what records of nodes and of edges say of them alike.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::{Network, append};
use crate::model::{Claim, Name};
use crate::wording::fill;

/// How long most citations are.
const CITATION: usize = 48;

impl Network<'_> {
    /// The label of the property of a claim, with "not" where it is negated.
    pub(super) fn property(&self, claim: &Claim) -> String {
        let label = self.label(claim.property.value);
        if claim.negated { fill(&self.phrases.words.not, &[&label]) } else { label.into_owned() }
    }

    /// The label of a property. Those of claims are known: they are few, and claims are many.
    pub(super) fn label(&self, property: Name) -> Cow<'_, str> {
        match self.labels.get(&property) {
            Some(label) => label.into(),
            None => self.phrases.label(property).into(),
        }
    }

    /// What entities are called.
    pub(super) fn named(&self, ids: impl Iterator<Item = Name>) -> String {
        let mut named = String::new();
        for id in ids {
            append(&mut named, "; ", &self.phrases.named(id));
        }
        named
    }

    /// The passages that a claim cites; of one that cites none, the source that it stands under.
    pub(super) fn cited(&self, claim: &Claim) -> String {
        let model = &self.phrases.view.model;
        let mut places = String::with_capacity(CITATION);
        for passage in model.cites(claim).iter().map(|cite| cite.value) {
            append(&mut places, "; ", model.names.text(passage.source()));
            // Nothing keeps a text from taking more.
            let _ = write!(places, " {}-{}", passage.start(), passage.end());
        }
        match claim.source.filter(|_| places.is_empty()) {
            Some(source) => model.names.text(source).to_owned(),
            None => places,
        }
    }
}
