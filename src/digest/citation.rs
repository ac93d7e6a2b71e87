//! Where claims stand: a source, and a range of its text.

use std::fmt;

use serde::Serialize;

use crate::model::{Claim, Model};

/// A passage that says so. Programs get its source, start and end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(into = "Cited")]
pub struct Citation {
    /// The id of the source.
    pub source: String,
    /// The first code point, and the one after the last; none for a quotation that is not pinned
    /// yet.
    pub range: Option<(u32, u32)>,
}

/// A citation as programs get it.
#[derive(Serialize)]
struct Cited {
    source: String,
    start: Option<u32>,
    end: Option<u32>,
}

impl From<Citation> for Cited {
    fn from(citation: Citation) -> Self {
        let (start, end) = citation.range.unzip();
        Self { source: citation.source, start, end }
    }
}

impl Citation {
    /// The passages of claims, sorted; of a claim that cites none, the source that it stands under.
    pub(crate) fn all<'c>(model: &Model, claims: impl IntoIterator<Item = &'c Claim>) -> Vec<Self> {
        sorted(claims.into_iter().flat_map(|claim| of(model, claim)))
    }
}

fn of(model: &Model, claim: &Claim) -> Vec<Citation> {
    let source = |name| model.names.text(name).to_owned();
    let cites = model.cites(claim).iter().map(|cite| Citation {
        source: source(cite.value.source()),
        range: Some((cite.value.start(), cite.value.end())),
    });
    let own = claim.source.filter(|_| model.cites(claim).is_empty());
    cites.chain(own.map(|name| Citation { source: source(name), range: None })).collect()
}

/// Each of several things once, in order.
pub(super) fn sorted<T: Ord>(things: impl Iterator<Item = T>) -> Vec<T> {
    let mut things: Vec<_> = things.collect();
    things.sort_unstable();
    things.dedup();
    things
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.range {
            Some((start, end)) => write!(f, "{} {start}-{end}", self.source),
            None => f.write_str(&self.source),
        }
    }
}
