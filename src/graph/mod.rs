//! The graph: entities as nodes, claims between entities as edges, claims with a value as facts.

mod community;
mod drawing;
mod filter;
pub mod path;
pub mod rank;
mod view;

use petgraph::graph::{DiGraph, NodeIndex};

use crate::model::{ClaimId, EntityId, Model, Object};
pub(crate) use community::communities;
pub use drawing::{Cluster, Direction, Drawing, Layout, Theme};
pub use filter::{Filter, Period};
pub(crate) use view::ends;
pub use view::{CsvHeaders, LeftOut, ProfileId, Selection, View};

/// The graph of a dossier. The index of a node is that of its entity; several claims between two
/// entities are several edges.
pub type Graph = DiGraph<Node, Edge>;

/// An entity with what is said of it alone.
#[derive(Clone, Debug)]
pub struct Node {
    /// The entity.
    pub entity: EntityId,
    /// The claims that give it a figure, a date or a text, in the order of reading.
    pub facts: Vec<ClaimId>,
}

/// A claim between two entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The claim.
    pub claim: ClaimId,
}

/// The graph of a model's entities and of some of its claims. Claims on entities that do not exist
/// are left out: checks report them.
pub fn build(model: &Model, claims: impl IntoIterator<Item = ClaimId>) -> Graph {
    let claims = claims.into_iter();
    let mut graph = Graph::with_capacity(model.entities.len(), claims.size_hint().0);
    for (entity, _) in model.entities() {
        graph.add_node(Node { entity, facts: Vec::new() });
    }
    for id in claims {
        let claim = model.claim(id);
        let Some(subject) = model.entity_named(claim.subject.value).map(node) else { continue };
        match claim.object.value {
            Object::Entity(object) => {
                if let Some(object) = model.entity_named(object).map(node) {
                    graph.add_edge(subject, object, Edge { claim: id });
                }
            }
            Object::Figure(_) | Object::Date(_) | Object::Text(_) | Object::Unreadable => {
                if let Some(node) = graph.node_weight_mut(subject) {
                    node.facts.push(id);
                }
            }
        }
    }
    graph
}

/// The node of an entity.
pub fn node(entity: EntityId) -> NodeIndex {
    NodeIndex::new(entity.index())
}
