//! What comparing the claims shows: which are on the same thing, and whether they agree.

mod addition;
mod arithmetic;
mod assert;
mod crowd;
mod division;
mod extent;
mod interval;
mod lineage;
mod look_alikes;
mod meaning;
mod numerals;
mod origins;
mod pair;
mod parts;
mod public;
mod rounding;
mod same;
mod scope;
mod scoping;
mod sentence;
mod statement;
mod tally;
mod telling;
mod topics;
mod verdict;
mod words;

use crate::model::{ClaimId, Model};
pub use assert::Assert;
pub use interval::{Interval, Limit};
pub use look_alikes::LookAlike;
pub use meaning::{Dimension, Meaning, Rule};
pub use origins::Origins;
use pair::Context;
pub use parts::Sum;
pub use public::{Public, public};
use same::Same;
use scoping::Scopings;
pub use scoping::named;
pub use sentence::{apart, sentence};
pub use statement::Statement;
pub use topics::Topic;
pub use verdict::{Apart, Aspect, Comparison, Verdict};
pub(crate) use words::fill;

/// What is known of each claim once all are seen.
#[derive(Debug, Default)]
pub struct Assessment {
    /// The things that two claims or more are on, and what comparing these showed.
    pub topics: Vec<Topic>,
    /// Claims that could be taken for claims on one thing, and are on several.
    pub look_alikes: Vec<LookAlike>,
    /// What the parts of a whole count together, beside the whole.
    pub sums: Vec<Sum>,
    /// Which sources are independent of each other.
    pub origins: Origins,
    statuses: Vec<Status>,
    /// Each claim of a topic with the topic's rank, sorted.
    topic_of: Vec<(ClaimId, u32)>,
    /// Each claim of a comparison with the ranks of the topic and of the comparison in it, sorted:
    /// a claim among many on one thing finds its own without looking at all.
    compared: Vec<(ClaimId, u32, u32)>,
}

/// Whether a claim stands unopposed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// No claim of the dossier contradicts it.
    #[default]
    Uncontested,
    /// A claim of the dossier contradicts or denies it.
    Contested,
    /// Whoever said it took it back.
    Retracted,
}

/// Compares the claims of a model.
pub fn assess(model: &Model) -> Assessment {
    with_origins(model, Origins::of(model))
}

/// Compares the claims of a model of which it is known where the reports come from.
fn with_origins(model: &Model, origins: Origins) -> Assessment {
    let context = Context { model, same: Same::of(model), scopings: Scopings::of(model) };
    let topics = topics::topics(&context);
    let statuses = statuses(model, &topics);
    let topic_of = (0..).zip(&topics);
    let topic_of = topic_of.flat_map(|(at, topic)| topic.claims.iter().map(move |id| (*id, at)));
    let mut topic_of: Vec<_> = topic_of.collect();
    topic_of.sort_unstable();
    let compared = compared(&topics);
    Assessment {
        look_alikes: look_alikes::look_alikes(&context, &topics),
        topics,
        sums: parts::sums(&context, &origins),
        origins,
        statuses,
        topic_of,
        compared,
    }
}

fn compared(topics: &[Topic]) -> Vec<(ClaimId, u32, u32)> {
    let mut compared = Vec::new();
    for (topic, at) in topics.iter().zip(0..) {
        for (comparison, rank) in topic.comparisons.iter().zip(0..) {
            compared.extend([comparison.a, comparison.b].map(|claim| (claim, at, rank)));
        }
    }
    compared.sort_unstable();
    compared
}

fn statuses(model: &Model, topics: &[Topic]) -> Vec<Status> {
    let retracted = |retracted| if retracted { Status::Retracted } else { Status::Uncontested };
    let mut statuses: Vec<_> =
        model.claims.iter().map(|claim| retracted(claim.retracted)).collect();
    let comparisons = topics.iter().flat_map(|topic| &topic.comparisons);
    for comparison in comparisons.filter(|found| found.verdict == Verdict::Contradict) {
        for id in [comparison.a, comparison.b] {
            if let Some(status) = statuses.get_mut(id.index()) {
                *status = Status::Contested;
            }
        }
    }
    statuses
}

impl Assessment {
    /// Whether a claim stands unopposed.
    pub fn status(&self, claim: ClaimId) -> Status {
        self.statuses.get(claim.index()).copied().unwrap_or_default()
    }

    /// The topics that a claim belongs to.
    pub fn topics_of(&self, claim: ClaimId) -> impl Iterator<Item = &Topic> {
        let start = self.topic_of.partition_point(|(id, _)| *id < claim);
        let own = self.topic_of.iter().skip(start).take_while(move |(id, _)| *id == claim);
        own.filter_map(|(_, at)| self.topics.get(*at as usize))
    }

    /// What comparing a claim with others showed.
    pub fn comparisons_of(&self, claim: ClaimId) -> impl Iterator<Item = &Comparison> {
        let start = self.compared.partition_point(|(id, ..)| *id < claim);
        let own = self.compared.iter().skip(start).take_while(move |(id, ..)| *id == claim);
        own.filter_map(|(_, topic, rank)| {
            self.topics.get(*topic as usize)?.comparisons.get(*rank as usize)
        })
    }

    /// How many pairs of claims on one thing were not compared, because the claims are many.
    pub fn omitted(&self) -> usize {
        self.topics.iter().map(|topic| topic.omitted).sum()
    }
}

impl Status {
    /// The local name of its term in the ontology.
    pub fn name(self) -> &'static str {
        match self {
            Self::Uncontested => "Uncontested",
            Self::Contested => "Contested",
            Self::Retracted => "Retracted",
        }
    }

    /// Its word in options.
    pub fn word(self) -> &'static str {
        match self {
            Self::Uncontested => "uncontested",
            Self::Contested => "contested",
            Self::Retracted => "retracted",
        }
    }
}
