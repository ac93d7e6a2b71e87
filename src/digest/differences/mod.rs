//! Which claims agree, refine, differ or contradict, and why, in several forms.

mod csv;
mod json;
mod lines;
mod markdown;
mod outcome;
mod position;
mod summary;
mod text;
mod title;
mod topic;

use std::io::{self, Write};

use crate::graph::View;
use crate::wording::{Gathering, Phrases, Style, Words};
pub use outcome::Outcome;
pub use position::Position;
use topic::Topics;
pub use topic::{Pair, Topic};

/// What comparing the claims of a view showed.
#[derive(Clone, Debug)]
pub struct Differences {
    /// The topics, those with the gravest verdicts first, then in the order of the view.
    pub topics: Vec<Topic>,
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
    let model = &view.model;
    let mut ranks = vec![None; model.claims.len()];
    let mut gathering = Gathering::new(view);
    for (rank, id) in (0..).zip(&view.claims) {
        let is_compared = view.assessment.topics_of(*id).next().is_some();
        let subject = model.entity_named(model.claim(*id).subject.value).filter(|_| is_compared);
        let Some(subject) = subject else { continue };
        gathering.add(*id, subject);
        if let Some(place) = ranks.get_mut(id.index()) {
            *place = Some(rank);
        }
    }
    let statements = gathering.finish();
    let mut statement_of = vec![None; model.claims.len()];
    for (at, statement) in statements.iter().enumerate() {
        for id in &statement.claims {
            if let Some(place) = statement_of.get_mut(id.index()) {
                *place = Some(at);
            }
        }
    }
    let phrases = Phrases::new(view, Style::Full);
    let topics = Topics {
        phrases: &phrases,
        ranks: &ranks,
        statements: &statements,
        statement_of: &statement_of,
    };
    let mut found: Vec<_> =
        view.assessment.topics.iter().filter_map(|topic| topics.of(topic)).collect();
    found.sort_by(|(a, one), (b, other)| (one.outcome, a).cmp(&(other.outcome, b)));
    Differences {
        topics: found.into_iter().map(|(_, topic)| topic).collect(),
        omitted: view.assessment.omitted(),
        is_part: false,
        words: phrases.words,
    }
}

impl Differences {
    /// Keeps the pairs with these verdicts, and the topics that have any.
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
