//! What fits: above these limits, Mermaid draws an error in place of the picture.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{Look, THEME};
use crate::graph::View;
use crate::model::EntityId;
use crate::wording::{Signs, Statement};

/// How many entities are shown: more cannot be read.
const NODES: usize = 49;
/// How many lines Mermaid draws (`maxEdges`).
const EDGES: usize = 500;
/// How many characters it takes (`maxTextSize`); a byte is at most one.
const TEXT: usize = 50_000;
/// How much of that is kept for the key, and for the looks of lines and classes.
const FOOT: usize = 10_000;
/// How much of that is not for the key.
const LOOKS: usize = 4_000;

/// How lines are drawn that are no facts: what Mermaid calls dotted is hardly dashed.
const DASHED: &str = "stroke-dasharray:6 4";
/// The same with several origins, as strong as Mermaid draws thick lines.
const DASHED_AND_THICK: &str = "stroke-width:3.5px,stroke-dasharray:6 4";
/// How the key is set.
const KEY: &str = "text-align:left,font-size:14px,white-space:nowrap";

/// A diagram while it is written.
#[derive(Debug)]
pub(super) struct Page {
    text: String,
    /// The looks that occur, by their names.
    looks: BTreeMap<&'static str, &'static Look>,
    shown: HashSet<EntityId>,
    edges: usize,
    /// Which of the lines are dashed, and which of them thick as well.
    dashed: Vec<usize>,
    dashed_and_thick: Vec<usize>,
    claims: usize,
    /// The signs that occur.
    pub signs: Signs,
    /// The numbers of the sources that occur.
    numbers: BTreeSet<usize>,
    /// What lines, marks and numbers mean.
    key: String,
    /// How many sources the key has no room for.
    pub sources_left_out: usize,
}

impl Page {
    /// A page that begins so.
    pub(super) fn new(opening: &str) -> Self {
        Self {
            text: opening.to_owned(),
            looks: BTreeMap::new(),
            shown: HashSet::new(),
            edges: 0,
            dashed: Vec::new(),
            dashed_and_thick: Vec::new(),
            claims: 0,
            signs: Signs::default(),
            numbers: BTreeSet::new(),
            key: String::new(),
            sources_left_out: 0,
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
            match (statement.sense.is_doubtful(), statement.origins) {
                (true, 2..) => self.dashed_and_thick.push(self.edges),
                (true, _) => self.dashed.push(self.edges),
                (false, _) => {}
            }
            self.edges += 1;
            self.claims += statement.claims.len();
            self.signs.add(statement);
            self.signs.add_line(statement);
            self.numbers.extend(&statement.sources);
        }
    }

    /// Adds lines to the key, if there is room.
    pub(super) fn add_to_key(&mut self, lines: &str) -> bool {
        let fits = self.text.len() + self.key.len() + lines.len() <= TEXT - LOOKS;
        if fits {
            self.key.push_str(lines);
        }
        fits
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

    /// All of it, with the looks that occur at its end.
    pub(super) fn text(&self) -> String {
        let mut text = self.text.clone();
        let key = self.key.trim_end_matches("<br/>");
        if !key.is_empty() {
            // Ids of entities have another beginning.
            text.extend(["  key[\"", key, "\"]:::key\n"]);
        }
        for (lines, look) in [(&self.dashed, DASHED), (&self.dashed_and_thick, DASHED_AND_THICK)] {
            let lines: Vec<_> = lines.iter().map(ToString::to_string).collect();
            if !lines.is_empty() {
                text.extend(["  linkStyle ", &lines.join(","), " ", look, "\n"]);
            }
        }
        for (name, Look { border, tint, caption, .. }) in &self.looks {
            text.extend(["  classDef ", name, " ", &colours(tint, border, caption), "\n"]);
        }
        if !key.is_empty() {
            let (ground, ink) = (&THEME.ground, &THEME.other.caption);
            text.extend(["  classDef key ", &colours(ground, ground, ink), ",", KEY, "\n"]);
        }
        text
    }
}

fn colours(fill: &str, stroke: &str, ink: &str) -> String {
    format!("fill:{fill},stroke:{stroke},color:{ink}")
}
