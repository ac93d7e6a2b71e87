//! How two entities are connected, claim by claim, in several forms.

mod distance;
mod json;
mod text;

use std::io::{self, Write};

use super::differences::{Position, Positions, Said};
use crate::assess::Status;
use crate::graph::View;
use crate::graph::path::{self, Chains, Support};
use crate::model::{ClaimId, EntityId};
use crate::wording::{Conflict, Gathering, Phrases, Statement, Style, Words, fill};
pub use distance::{Bridge, Distance, Term};

/// The chains between two entities, or what comes nearest to one.
#[derive(Clone, Debug)]
pub struct Path {
    /// Where it begins and ends.
    pub ends: [Entity; 2],
    /// The chains, in their order; none where the two are not connected.
    pub chains: Vec<Chain>,
    /// Whether more were found than were asked for.
    pub has_more: bool,
    /// Whether not all were looked for.
    pub is_cut_short: bool,
    /// Whether only a part of the dossier was looked at.
    pub is_in_part: bool,
    /// How far apart they are that no chain connects.
    pub distance: Option<Distance>,
    /// The words that are not the dossier's.
    words: &'static Words,
}

/// An entity of a chain.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// Entities, each of which has claims with the next.
#[derive(Clone, Debug)]
pub struct Chain {
    /// The entities, from the first end to the second.
    pub entities: Vec<Entity>,
    /// What connects each with the next.
    pub hops: Vec<Hop>,
    /// How well the hop is supported that is supported worst.
    pub support: Support,
}

/// What connects two entities.
#[derive(Clone, Debug)]
pub struct Hop {
    /// What all claims say that both are ends of; what several say alike is said once.
    pub sentences: Vec<Sentence>,
    /// How well they support it.
    pub support: Support,
}

/// What one claim says, or several that say the same.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// The words, who says them, and where.
    pub position: Position,
    /// Whether it stands unopposed.
    pub status: Status,
    /// How another claim contradicts it.
    pub(crate) conflict: Option<Conflict>,
    /// Why its figures and dates do not go together with those of other claims.
    pub reasons: Vec<String>,
}

/// A form of the report.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Its name on the command line.
    pub name: &'static str,
    /// The ending of its files.
    pub ending: &'static str,
    /// Writes it.
    pub write: fn(&Path, &mut dyn Write) -> io::Result<()>,
}

/// Every form, the usual one first.
pub const FORMS: &[Form] = &[
    Form { name: "text", ending: "txt", write: text::write },
    Form { name: "json", ending: "json", write: json::write },
];

/// What the chains between two entities of a view say.
pub fn path(view: &View, from: EntityId, to: EntityId, chains: &Chains) -> Path {
    let phrases = Phrases::new(view, Style::Full);
    let is_apart = chains.chains.is_empty();
    Path {
        ends: [from, to].map(|end| entity(&phrases, end)),
        chains: chains.chains.iter().map(|chain| told(&phrases, chain)).collect(),
        has_more: chains.has_more,
        is_cut_short: chains.is_cut_short,
        is_in_part: !view.is_whole(),
        distance: is_apart.then(|| distance::of(&phrases, &path::apart(view, from, to))),
        words: phrases.words,
    }
}

impl Path {
    /// What stands above the chains: what they connect, or that they do not.
    pub fn title(&self) -> String {
        let words = &self.words.path;
        let [from, to] = self.ends.each_ref().map(|end| end.name.as_str());
        let title = if self.is_connected() { &words.title } else { &words.only_denied };
        fill(title, &[from, to])
    }

    /// Whether a chain connects the two: one through what is said not to be so does not.
    pub fn is_connected(&self) -> bool {
        self.chains.iter().any(|chain| chain.support != Support::Denied)
    }
}

fn entity(phrases: &Phrases, id: EntityId) -> Entity {
    let model = &phrases.view.model;
    let own = model.entity(id).id.value;
    Entity { id: model.names.text(own).to_owned(), name: phrases.name(id) }
}

fn told(phrases: &Phrases, chain: &path::Chain) -> Chain {
    let hops = chain
        .hops
        .iter()
        .map(|hop| Hop { sentences: sentences(phrases, &hop.claims), support: hop.support });
    Chain {
        entities: chain.entities.iter().map(|id| entity(phrases, *id)).collect(),
        hops: hops.collect(),
        support: chain.weakest(),
    }
}

fn sentences(phrases: &Phrases, claims: &[ClaimId]) -> Vec<Sentence> {
    let model = &phrases.view.model;
    let mut gathering = Gathering::new(phrases.view);
    for id in claims.iter().copied() {
        if let Some(subject) = model.entity_named(model.claim(id).subject.value) {
            gathering.add(id, subject);
        }
    }
    let sentence = |statement: &Statement| Sentence {
        position: Positions(phrases).of(statement, Said::Nothing),
        status: statement.sense.status,
        conflict: statement.sense.contradiction(),
        reasons: statement.reasons(phrases),
    };
    gathering.finish().iter().map(sentence).collect()
}
