//! The part of the graph that an export shows, in the order in which it is written.

use std::cmp::Reverse;
use std::sync::Arc;

use petgraph::Direction;
use rustc_hash::FxHashMap;

use super::{Graph, build, node};
use crate::assess::{Assert, Assessment, assess};
use crate::model::{ClaimId, EntityId, Model, Name, SourceId};

/// How many entities a picture shows where the dossier does not say which.
const SHOWN: usize = 30;

/// A model with its assessment and graph, and everything in total order.
#[derive(Clone, Debug)]
pub struct View {
    /// What the dossier says.
    pub model: Arc<Model>,
    /// What comparing the claims showed.
    pub assessment: Arc<Assessment>,
    /// Entities and the claims between them.
    pub graph: Arc<Graph>,
    /// Which claims become plain triples.
    pub assert: Assert,
    /// How RDF has the claims.
    pub profile: ProfileId,
    /// The language of labels, as a tag of BCP 47.
    pub language: String,
    /// The sources, by id.
    pub sources: Vec<SourceId>,
    /// The entities, by id.
    pub entities: Vec<EntityId>,
    /// The claims, by subject, property and id.
    pub claims: Vec<ClaimId>,
}

/// One of the ways to write claims as RDF; what each writes is told by `rdf`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProfileId {
    /// Each claim a node with its statement beside it.
    #[default]
    Claims,
    /// Each claim a reifier of RDF 1.2.
    Rdf12,
    /// Each claim a named graph.
    Graphs,
    /// Facts alone.
    Direct,
}

/// The entities of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Those that are shown, by id.
    pub entities: Vec<EntityId>,
    /// How many the dossier has beside them.
    pub left_out: usize,
}

impl View {
    /// The whole dossier.
    pub fn new(model: Model) -> Self {
        let assessment = assess(&model);
        Self::assessed(model, assessment)
    }

    /// The whole dossier, where the claims are already compared.
    pub fn assessed(model: Model, assessment: Assessment) -> Self {
        let graph = build(&model);
        let mut sources: Vec<_> = model.sources().map(|(id, _)| id).collect();
        sources.sort_by_key(|id| model.names.text(model.source(*id).id.value));
        let mut entities: Vec<_> = model.entities().map(|(id, _)| id).collect();
        entities.sort_by_key(|id| model.names.text(model.entity(*id).id.value));
        let claims = sorted_claims(&model, &entities);
        Self {
            model: Arc::new(model),
            assessment: Arc::new(assessment),
            graph: Arc::new(graph),
            assert: Assert::default(),
            profile: ProfileId::default(),
            language: "en".to_owned(),
            sources,
            entities,
            claims,
        }
    }

    /// The entities of a picture: those that the dossier lists, else the thirty with most claims.
    pub fn selection(&self) -> Selection {
        let listed = self.model.dossier.show.iter();
        let mut entities: Vec<_> =
            listed.filter_map(|name| self.model.entity_named(name.value)).collect();
        if entities.is_empty() {
            entities.clone_from(&self.entities);
            entities.sort_by_cached_key(|id| Reverse(self.degree(*id)));
            entities.truncate(SHOWN);
        }
        let name = |id: &EntityId| self.model.names.text(self.model.entity(*id).id.value);
        entities.sort_by_key(name);
        entities.dedup();
        let left_out = self.entities.len() - entities.len();
        Selection { entities, left_out }
    }

    /// How many claims an entity is an end of.
    pub fn degree(&self, entity: EntityId) -> usize {
        let facts = self.graph.node_weight(node(entity)).map_or(0, |node| node.facts.len());
        [Direction::Incoming, Direction::Outgoing]
            .into_iter()
            .map(|way| self.graph.edges_directed(node(entity), way).count())
            .sum::<usize>()
            + facts
    }
}

/// The claims by subject, property and id: comparing ranks is much faster than comparing ids.
fn sorted_claims(model: &Model, entities: &[EntityId]) -> Vec<ClaimId> {
    let mut ranks = vec![0_u32; entities.len()];
    for (rank, id) in (0..).zip(entities) {
        if let Some(place) = ranks.get_mut(id.index()) {
            *place = rank;
        }
    }
    let rank = |id: EntityId| ranks.get(id.index()).copied().unwrap_or(u32::MAX);
    let mut properties: Vec<_> = model.claims.iter().map(|claim| claim.property.value).collect();
    properties.sort_unstable();
    properties.dedup();
    properties.sort_unstable_by_key(|name| model.names.text(*name));
    let properties: FxHashMap<Name, u32> = properties.into_iter().zip(0..).collect();
    let mut claims: Vec<_> = model
        .claims()
        .map(|(id, claim)| {
            let subject = model.entity_named(claim.subject.value).map_or(u32::MAX, rank);
            let own = claim.own_id.map(|own| model.names.text(own.value));
            (subject, properties.get(&claim.property.value), own, claim.hash, id)
        })
        .collect();
    claims.sort_unstable();
    claims.into_iter().map(|(.., id)| id).collect()
}
