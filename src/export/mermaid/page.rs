//! What fits: above these limits, Mermaid draws an error in place of the picture.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::Look;
use crate::graph::View;
use crate::model::EntityId;
use crate::wording::Statement;

/// How many entities are shown: more cannot be read.
const NODES: usize = 50;
/// How many lines Mermaid draws (`maxEdges`).
const EDGES: usize = 500;
/// How many characters it takes (`maxTextSize`); a byte is at most one.
const TEXT: usize = 50_000;
/// How much of that is kept for the names of sources and the looks of classes.
const FOOT: usize = 10_000;

/// A diagram while it is written.
#[derive(Debug)]
pub(super) struct Page {
    text: String,
    /// The looks that occur, by their names.
    looks: BTreeMap<&'static str, &'static Look>,
    shown: HashSet<EntityId>,
    edges: usize,
    claims: usize,
    /// The numbers of the sources that occur.
    numbers: BTreeSet<usize>,
    /// How many of these are listed.
    listed: usize,
}

impl Page {
    /// A page that begins so.
    pub(super) fn new(opening: &str) -> Self {
        Self {
            text: opening.to_owned(),
            looks: BTreeMap::new(),
            shown: HashSet::new(),
            edges: 0,
            claims: 0,
            numbers: BTreeSet::new(),
            listed: 0,
        }
    }

    /// The entities of a picture of a view; where they are too many, those with most claims.
    pub(super) fn choose(view: &View) -> Vec<EntityId> {
        let entities = view.selection().entities;
        let mut ranks: Vec<_> = (0..entities.len()).collect();
        let degree = |rank: &usize| entities.get(*rank).map(|id| view.degree(*id));
        ranks.sort_by_cached_key(|rank| Reverse(degree(rank)));
        ranks.truncate(NODES);
        ranks.sort_unstable();
        ranks.into_iter().filter_map(|rank| entities.get(rank).copied()).collect()
    }

    /// Adds an entity, if there is room.
    pub(super) fn add_node(
        &mut self,
        entity: EntityId,
        line: &str,
        look: (&'static str, &'static Look),
    ) {
        if self.add(line, TEXT - FOOT) {
            self.shown.insert(entity);
            self.looks.insert(look.0, look.1);
        }
    }

    /// Adds a line between entities, if there is room.
    pub(super) fn add_edge(&mut self, line: &str, statement: &Statement) {
        if self.edges < EDGES && self.add(line, TEXT - FOOT) {
            self.edges += 1;
            self.claims += statement.claims.len();
            self.numbers.extend(&statement.sources);
        }
    }

    /// Adds what a number stands for, if there is room.
    pub(super) fn add_source(&mut self, line: &str) {
        self.listed += usize::from(self.add(line, TEXT - FOOT / 4));
    }

    fn add(&mut self, line: &str, limit: usize) -> bool {
        let fits = self.text.len() + line.len() <= limit;
        if fits {
            self.text.push_str(line);
        }
        fits
    }

    /// Whether an entity is on it.
    pub(super) fn shows(&self, entity: EntityId) -> bool {
        self.shown.contains(&entity)
    }

    /// The numbers of the sources that occur.
    pub(super) fn numbers(&self) -> Vec<usize> {
        self.numbers.iter().copied().collect()
    }

    /// How many entities are on it.
    pub(super) fn nodes(&self) -> usize {
        self.shown.len()
    }

    /// How many claims are.
    pub(super) fn claims(&self) -> usize {
        self.claims
    }

    /// How many sources are not listed.
    pub(super) fn sources_left_out(&self) -> usize {
        self.numbers.len() - self.listed
    }

    /// All of it, with the looks that occur at its end.
    pub(super) fn text(&self) -> String {
        let looks = self.looks.iter().map(|(name, look)| {
            let Look { border, tint, caption, .. } = look;
            format!("  classDef {name} fill:{tint},stroke:{border},color:{caption}\n")
        });
        let looks: String = looks.collect();
        format!("{}{looks}", self.text)
    }
}
