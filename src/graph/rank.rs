//! Which entities are central: page rank as petgraph has it, betweenness as rustworkx has it.

use std::cmp::Reverse;
use std::fmt;

use petgraph::algo::page_rank;
use petgraph::graph::{DiGraph, NodeIndex, UnGraph};
use rustworkx_core::centrality::betweenness_centrality;

use super::View;
use crate::model::{EntityId, Object};

/// How likely somebody follows a relation, and does not begin anew somewhere else.
const DAMPING: f64 = 0.85;
/// How often ranks are passed on; after that the fifth decimal rests.
const ITERATIONS: usize = 60;
/// How many entities times connections page rank is computed for: petgraph looks at each entity
/// with each connection in every iteration.
const MOST_FOR_PAGE_RANK: usize = 20_000_000;
/// The same for betweenness, which looks at each once.
const MOST_FOR_BETWEENNESS: usize = 40_000_000;
/// What a score is a whole number of.
const UNIT: f64 = 100_000.0;

/// How central an entity is, in hundred-thousandths: what is rounded is the same everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u32);

/// The entities of a view that have one, the most central first; those alike by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ranking {
    /// Each with its score.
    Scores(Vec<(EntityId, Score)>),
    /// The graph is too large for a method that looks at each entity with each connection.
    TooLarge,
}

/// How central the entities of a view are. Several claims between two entities are one
/// connection, and claims that are denied or taken back count like others: it is about who is
/// written of together, not about what holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranks {
    /// How often somebody comes by who follows relations from subject to object, or begins anew
    /// anywhere. Petgraph leaves out the new beginnings at what a relation leads to, so that the
    /// numbers are a little off those of other programs; the order is the same but for close ones.
    pub page_rank: Ranking,
    /// Which share of the shortest connections between two others goes through it, in whichever
    /// direction relations run.
    pub betweenness: Ranking,
}

impl Score {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn of(share: f64) -> Self {
        // No share is below 0 or above 1.
        Self((share.clamp(0.0, 1.0) * UNIT).round() as u32)
    }

    /// How many hundred-thousandths it is.
    pub fn hundred_thousandths(self) -> u32 {
        self.0
    }

    /// The number, rounded.
    pub fn number(self) -> f64 {
        f64::from(self.0) / UNIT
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.5}", self.number())
    }
}

/// How central the entities of a view are.
pub fn ranks(view: &View) -> Ranks {
    let pairs = pairs(view);
    let size = view.entities.len() * (view.entities.len() + pairs.len());
    Ranks {
        page_rank: ranking(view, size <= MOST_FOR_PAGE_RANK, || {
            let graph = directed(view.entities.len(), &pairs);
            page_rank(&graph, DAMPING, ITERATIONS).into_iter().map(Score::of).collect()
        }),
        betweenness: ranking(view, size <= MOST_FOR_BETWEENNESS, || {
            let graph = undirected(view.entities.len(), &pairs);
            // One thread adds up in one order: the same bits everywhere.
            let shares = betweenness_centrality(&graph, false, true, usize::MAX);
            shares.into_iter().map(|share| Score::of(share.unwrap_or_default())).collect()
        }),
    }
}

fn ranking(view: &View, is_feasible: bool, scores: impl FnOnce() -> Vec<Score>) -> Ranking {
    if !is_feasible {
        return Ranking::TooLarge;
    }
    let mut ranked: Vec<_> = view.entities.iter().copied().zip(scores()).collect();
    // Entities are by id already.
    ranked.sort_by_key(|(_, score)| Reverse(*score));
    Ranking::Scores(ranked)
}

/// Subjects and objects of relations by their places in the view, each pair once, sorted.
fn pairs(view: &View) -> Vec<(u32, u32)> {
    let model = &view.model;
    let mut places = vec![None; model.entities.len()];
    for (place, id) in (0..).zip(&view.entities) {
        if let Some(known) = places.get_mut(id.index()) {
            *known = Some(place);
        }
    }
    let place = |name| places.get(model.entity_named(name)?.index()).copied().flatten();
    let pair = |subject, object| place(subject).zip(place(object)).filter(|(a, b)| a != b);
    let claims = view.claims.iter().map(|id| model.claim(*id));
    let mut pairs: Vec<(u32, u32)> = claims
        .filter_map(|claim| match claim.object.value {
            Object::Entity(object) => pair(claim.subject.value, object),
            Object::Figure(_) | Object::Date(_) | Object::Text(_) | Object::Unreadable => None,
        })
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn directed(entities: usize, pairs: &[(u32, u32)]) -> DiGraph<(), ()> {
    let mut graph = DiGraph::with_capacity(entities, pairs.len());
    for _ in 0..entities {
        graph.add_node(());
    }
    graph.extend_with_edges(pairs.iter().copied().map(ends));
    graph
}

fn undirected(entities: usize, pairs: &[(u32, u32)]) -> UnGraph<(), ()> {
    let mut pairs: Vec<_> = pairs.iter().map(|(a, b)| (*a.min(b), *a.max(b))).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut graph = UnGraph::with_capacity(entities, pairs.len());
    for _ in 0..entities {
        graph.add_node(());
    }
    graph.extend_with_edges(pairs.iter().copied().map(ends));
    graph
}

fn ends((a, b): (u32, u32)) -> (NodeIndex, NodeIndex) {
    (a.into(), b.into())
}
