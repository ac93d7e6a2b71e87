//! Which statements share a chip, and which way it points.

use std::collections::HashMap;

use petgraph::algo::greedy_feedback_arc_set;
use petgraph::graph::DiGraph;
use petgraph::visit::EdgeRef;

use crate::model::EntityId;
use crate::wording::{Sense, Statement};

/// Statements that differ in one end only, and so share their label.
#[derive(Debug)]
pub(super) struct Chip {
    /// Where its lines begin.
    pub subjects: Vec<EntityId>,
    /// Where its lines end; of subjects and objects, one has one member.
    pub objects: Vec<EntityId>,
    /// What it says; never empty.
    pub statements: Vec<Statement>,
    /// Whether it is drawn from right to left.
    pub is_backward: bool,
}

/// A statement between two entities that are shown.
#[derive(Debug)]
pub(super) struct Relation {
    /// What is said.
    pub statement: Statement,
    /// The entity at its other end.
    pub object: EntityId,
}

/// Gives statements between entities to chips, as few as one pass can make.
pub(super) fn share(relations: Vec<Relation>) -> Vec<Chip> {
    let backward = backward(&relations);
    let mut crowds: HashMap<End, usize> = HashMap::new();
    for (relation, is_backward) in relations.iter().zip(&backward) {
        for end in ends(relation, *is_backward) {
            *crowds.entry(end).or_default() += 1;
        }
    }
    let crowd = |end: &End| crowds.get(end).copied().unwrap_or_default();
    let mut chips: Vec<Chip> = Vec::new();
    let mut places: HashMap<End, usize> = HashMap::new();
    for (relation, is_backward) in relations.into_iter().zip(backward) {
        let [from, to] = ends(&relation, is_backward);
        let end = if crowd(&from) >= crowd(&to) { from } else { to };
        let place = *places.entry(end).or_insert(chips.len());
        match chips.get_mut(place) {
            Some(chip) => chip.add(relation),
            None => chips.push(Chip::new(relation, is_backward)),
        }
    }
    chips
}

/// Which relations close a circle. Drawn from right to left they spare the picture a loop around
/// their chip; everything else reads from left to right.
fn backward(relations: &[Relation]) -> Vec<bool> {
    // Nodes come in the order of the claims: that of the files must not show.
    let mut graph = DiGraph::<(), ()>::new();
    let mut nodes = HashMap::new();
    for relation in relations {
        let [subject, object] = [relation.statement.subject, relation.object]
            .map(|entity| *nodes.entry(entity).or_insert_with(|| graph.add_node(())));
        graph.add_edge(subject, object, ());
    }
    let mut backward = vec![false; relations.len()];
    for edge in greedy_feedback_arc_set(&graph) {
        if let Some(is_backward) = backward.get_mut(edge.id().index()) {
            *is_backward = true;
        }
    }
    backward
}

/// The end that statements of a chip have in common, and what else they have.
type End = (Side, EntityId, bool, Sense, Vec<usize>, usize);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Side {
    From,
    To,
}

fn ends(relation: &Relation, is_backward: bool) -> [End; 2] {
    let statement = &relation.statement;
    [(Side::From, statement.subject), (Side::To, relation.object)].map(|(side, entity)| {
        let (sense, sources) = (statement.sense.clone(), statement.sources.clone());
        (side, entity, is_backward, sense, sources, statement.origins)
    })
}

impl Chip {
    fn new(relation: Relation, is_backward: bool) -> Self {
        Self {
            subjects: vec![relation.statement.subject],
            objects: vec![relation.object],
            statements: vec![relation.statement],
            is_backward,
        }
    }

    fn add(&mut self, relation: Relation) {
        for (ends, end) in
            [(&mut self.subjects, relation.statement.subject), (&mut self.objects, relation.object)]
        {
            // One side is the same for all, and on the other everybody comes once.
            if ends.last() != Some(&end) {
                ends.push(end);
            }
        }
        self.statements.push(relation.statement);
    }

    /// The statement that stands for all of them.
    pub(super) fn first(&self) -> &Statement {
        self.statements.first().expect("a chip is made for a statement")
    }
}
