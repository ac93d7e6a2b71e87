//! Which claims agree, refine, differ or contradict, and why, in several forms.

mod csv;
mod groups;
mod json;
mod lines;
mod markdown;
mod order;
mod outcome;
mod position;
mod summary;
mod text;
mod title;
mod topic;
mod topics;

use std::collections::BTreeMap;
use std::io::{self, Write};

use petgraph::unionfind::UnionFind;
use rustc_hash::FxHashMap;

use crate::assess::LookAlike;
use crate::graph::View;
use crate::model::ClaimId;
use crate::wording::{Phrases, Style, Words};
pub(super) use json::{Report, report};
pub(super) use markdown::write_topics as write_topics_as_markdown;
pub use outcome::Outcome;
pub use position::Position;
pub(super) use position::Positions;
pub(super) use text::{colour, write_filled, write_heading, write_topics};
pub(super) use title::Said;
pub use topic::{Pair, Sum, Topic};
use topics::Topics;

/// What comparing the claims of a view showed.
#[derive(Clone, Debug)]
pub struct Differences {
    /// The topics, those with the gravest verdicts first, then in the order of the view.
    pub topics: Vec<Topic>,
    /// Claims that could be taken for claims on one thing, and are on several.
    pub look_alikes: Vec<Topic>,
    /// The parts of wholes, and what they count together.
    pub sums: Vec<Sum>,
    /// How many pairs of claims were not compared.
    pub omitted: usize,
    /// Whether only some verdicts are kept.
    pub is_part: bool,
    /// The words that are not the dossier's.
    words: &'static Words,
}

/// A form of the report.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Its name on the command line.
    pub name: &'static str,
    /// The ending of its files.
    pub ending: &'static str,
    /// Writes it.
    pub write: fn(&Differences, &mut dyn Write) -> io::Result<()>,
}

/// Every form, the usual one first.
pub const FORMS: &[Form] = &[
    Form { name: "text", ending: "txt", write: text::write },
    Form { name: "json", ending: "json", write: json::write },
    Form { name: "csv", ending: "csv", write: csv::write },
    Form { name: "md", ending: "md", write: markdown::write },
];

/// What comparing the claims of a view showed. The order of files does not matter: topics, claims
/// and pairs are in that of the view.
pub fn differences(view: &View) -> Differences {
    concerning(view, |_| true)
}

/// What comparing some claims of a view with others showed.
pub(super) fn concerning(view: &View, is_wanted: impl Fn(ClaimId) -> bool) -> Differences {
    let assessment = &view.assessment;
    let phrases = Phrases::new(view, Style::Full);
    let topics = Topics::new(&phrases);
    let any = |claims: &[ClaimId]| claims.iter().any(|id| is_wanted(*id));
    let alike = assessment.look_alikes.iter().copied();
    let alike: Vec<_> = alike.filter(|pair| any(&[pair.a, pair.b])).collect();
    let look_alikes = families(&alike);
    let sums = assessment.sums.iter().filter(|sum| is_wanted(sum.whole) || any(&sum.parts));
    let mut sums: Vec<_> = sums.filter_map(|sum| topics.sum(sum)).collect();
    // What a source itself adds up comes first.
    let place = |rank, sum: &Sum| (rank, !sum.is_own);
    sums.sort_by(|(a, one), (b, other)| {
        (place(*a, one), &one.sentence).cmp(&(place(*b, other), &other.sentence))
    });
    let wanted = || assessment.topics.iter().filter(|topic| any(&topic.claims));
    Differences {
        topics: in_order(wanted().filter_map(|topic| topics.of(topic))),
        look_alikes: in_order(look_alikes.iter().filter_map(|family| topics.alike(family))),
        sums: sums.into_iter().map(|(_, sum)| sum).collect(),
        omitted: wanted().map(|topic| topic.omitted).sum(),
        is_part: false,
        words: phrases.words,
    }
}

/// Topics, those with the gravest verdicts first, then by the places of their claims.
fn in_order(topics: impl Iterator<Item = (Vec<u32>, Topic)>) -> Vec<Topic> {
    let mut topics: Vec<_> = topics.collect();
    topics.sort_by(|(a, one), (b, other)| (one.outcome, a).cmp(&(other.outcome, b)));
    topics.into_iter().map(|(_, topic)| topic).collect()
}

/// Pairs that look alike, those that have a claim in common together. What an author says of two
/// claims stands by itself: they need not have a property in common.
fn families(pairs: &[LookAlike]) -> Vec<Vec<LookAlike>> {
    let mut sets = UnionFind::new(pairs.len());
    let mut first_with: FxHashMap<(ClaimId, bool), usize> = FxHashMap::default();
    for (at, pair) in pairs.iter().enumerate() {
        for id in [pair.a, pair.b] {
            sets.union(*first_with.entry((id, pair.is_declared)).or_insert(at), at);
        }
    }
    let mut families: BTreeMap<usize, Vec<LookAlike>> = BTreeMap::new();
    for (at, pair) in pairs.iter().enumerate() {
        families.entry(sets.find(at)).or_default().push(*pair);
    }
    families.into_values().collect()
}

impl Differences {
    /// Whether no two claims were compared.
    pub(super) fn is_empty(&self) -> bool {
        self.topics.is_empty() && self.look_alikes.is_empty() && self.sums.is_empty()
    }

    /// Keeps the pairs with these verdicts, and the topics that have any. What looks alike is on
    /// different things, and parts that a whole cannot hold contradict it.
    pub fn keep(&mut self, wanted: &[Outcome]) {
        self.is_part = true;
        self.topics.retain_mut(|topic| {
            topic.comparisons.retain(|pair| wanted.contains(&pair.outcome));
            topic.pairs.retain(|pair| wanted.contains(&pair.outcome));
            let gravest = topic.comparisons.iter().map(|pair| pair.outcome).min();
            topic.outcome = gravest.unwrap_or(topic.outcome);
            gravest.is_some()
        });
        self.topics.sort_by_key(|topic| topic.outcome);
        self.look_alikes.retain(|_| wanted.contains(&Outcome::OtherScope));
        self.sums.retain(|sum| !sum.fits && wanted.contains(&Outcome::Contradict));
    }

    /// The topics of a section that say more than who makes a statement.
    fn section(&self, outcome: Outcome) -> impl Iterator<Item = &Topic> {
        self.topics.iter().filter(move |topic| topic.outcome == outcome && !topic.is_repeated)
    }

    /// The statements on which all agree.
    fn repeated(&self) -> impl Iterator<Item = &Topic> {
        self.topics.iter().filter(|topic| topic.is_repeated)
    }
}
