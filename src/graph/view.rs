//! The part of the graph that an export shows, in the order in which it is written.

use std::cmp::Reverse;
use std::sync::Arc;

use petgraph::Direction;
use rustc_hash::FxHashMap;

use super::{Drawing, Filter, Graph, Layout, build, node};
use crate::assess::{Assert, Assessment, assess, public};
use crate::model::{ClaimId, EntityId, Model, Name, Object, SourceId};

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
    /// What was asked of it, in so far as it is a part of something.
    pub filter: Arc<Filter>,
    /// How it is drawn.
    pub drawing: Drawing,
    /// What the columns of CSV are called, and for whom.
    pub csv_headers: CsvHeaders,
    /// The sources that are shown, by id.
    pub sources: Vec<SourceId>,
    /// The entities that are shown, by id.
    pub entities: Vec<EntityId>,
    /// The claims that are shown, by subject, property and id.
    pub claims: Vec<ClaimId>,
    /// What the dossier has beside them.
    pub left_out: LeftOut,
    /// Every source of the dossier, by id.
    every_source: Arc<Vec<SourceId>>,
    /// What is shown, by rank; none where everything is.
    shown: Option<Arc<Shown>>,
}

/// How many things of a dossier a view does not show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Entities.
    pub entities: usize,
    /// Claims.
    pub claims: usize,
    /// Sources.
    pub sources: usize,
}

/// Whether things are shown, by their rank in the model.
#[derive(Debug)]
struct Shown {
    entities: Vec<bool>,
    claims: Vec<bool>,
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

/// Whom a CSV file of nodes or edges is for: its headers differ, and whether spreadsheets are
/// kept from computing its cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CsvHeaders {
    /// Gephi and spreadsheets.
    #[default]
    Gephi,
    /// `neo4j-admin database import`, and other programs that want the text as it is.
    Neo4j,
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
    /// The whole dossier without what is private.
    pub fn new(model: Model) -> Self {
        let assessment = assess(&model);
        let public = public(model, assessment);
        Self::assessed(public.model, public.assessment)
    }

    /// A whole model, where the claims are already compared. What is private is in it unless
    /// [`public`] has taken it out.
    pub fn assessed(model: Model, assessment: Assessment) -> Self {
        let graph = build(&model, model.claims().map(|(id, _)| id));
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
            filter: Arc::default(),
            drawing: Drawing::default(),
            csv_headers: CsvHeaders::default(),
            every_source: Arc::new(sources.clone()),
            sources,
            entities,
            claims,
            left_out: LeftOut::default(),
            shown: None,
        }
    }

    /// The same with some of its entities and claims alone, the ends of those claims, and their
    /// sources. What comparing all claims showed stays: a claim is contested even where the other
    /// one is not shown.
    #[must_use]
    pub fn only(&self, entities: &[EntityId], claims: &[ClaimId]) -> Self {
        let model = &self.model;
        let ends = claims.iter().flat_map(|id| ends(model, *id).into_iter().flatten());
        let entities = entities.iter().copied().chain(ends);
        let entities = marks(entities.map(EntityId::index), model.entities.len());
        let claims = marks(claims.iter().map(|id| id.index()), model.claims.len());
        let is = |marks: &[bool], index: usize| marks.get(index).copied().unwrap_or_default();
        let mut part = self.clone();
        part.entities.retain(|id| is(&entities, id.index()));
        part.claims.retain(|id| is(&claims, id.index()));
        let sources = sources_of(model, &part.claims);
        part.sources.retain(|id| is(&sources, id.index()));
        part.graph = Arc::new(build(model, part.claims.iter().copied()));
        part.left_out = LeftOut {
            entities: model.entities.len() - part.entities.len(),
            claims: model.claims.len() - part.claims.len(),
            sources: model.sources.len() - part.sources.len(),
        };
        part.shown = Some(Arc::new(Shown { entities, claims }));
        part
    }

    /// Whether a claim is shown.
    pub fn shows(&self, claim: ClaimId) -> bool {
        let is_shown = |shown: &Arc<Shown>| shown.claims.get(claim.index()) == Some(&true);
        self.shown.as_ref().is_none_or(is_shown)
    }

    /// Whether an entity is shown.
    pub fn shows_entity(&self, entity: EntityId) -> bool {
        let is_shown = |shown: &Arc<Shown>| shown.entities.get(entity.index()) == Some(&true);
        self.shown.as_ref().is_none_or(is_shown)
    }

    /// Whether everything is shown.
    pub fn is_whole(&self) -> bool {
        self.left_out == LeftOut::default()
    }

    /// The source with a number in brackets: its rank among all of the dossier, from 1, so that it
    /// keeps its number whatever is shown.
    pub fn source_numbered(&self, number: usize) -> Option<SourceId> {
        self.every_source.get(number.checked_sub(1)?).copied()
    }

    /// The numbers of all sources, by their rank in the model.
    pub fn source_numbers(&self) -> Vec<usize> {
        let mut numbers = vec![0; self.every_source.len()];
        for (number, source) in (1..).zip(self.every_source.iter()) {
            if let Some(place) = numbers.get_mut(source.index()) {
                *place = number;
            }
        }
        numbers
    }

    /// The entities that are shown and those that what is shown names: speakers, relays, publishers
    /// and those in qualifiers. By id.
    pub fn named_entities(&self) -> Vec<EntityId> {
        if self.shown.is_none() {
            return self.entities.clone();
        }
        let model = &self.model;
        let in_claims = self.claims.iter().flat_map(|id| names_in(model, *id));
        let in_sources = self.sources.iter().flat_map(|id| {
            let source = model.source(*id);
            source.publisher.iter().chain(&source.authors).map(|name| name.value)
        });
        let named = in_claims.chain(in_sources).filter_map(|name| model.entity_named(name));
        let mut named: Vec<_> = named.chain(self.entities.iter().copied()).collect();
        named.sort_unstable();
        named.dedup();
        named.sort_by_key(|id| model.names.text(model.entity(*id).id.value));
        named
    }

    /// The entities of a picture: all of a part, and all where an overview is asked for; else those
    /// that the dossier lists, or the thirty with most claims.
    pub fn selection(&self) -> Selection {
        if self.shown.is_some() || self.drawing.layout == Some(Layout::Overview) {
            let left_out = self.left_out.entities;
            return Selection { entities: self.entities.clone(), left_out };
        }
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
        let left_out = self.model.entities.len() - entities.len();
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

fn marks(ranks: impl Iterator<Item = usize>, length: usize) -> Vec<bool> {
    let mut marks = vec![false; length];
    for rank in ranks {
        if let Some(mark) = marks.get_mut(rank) {
            *mark = true;
        }
    }
    marks
}

/// The sources that claims cite, and those that these are made from.
fn sources_of(model: &Model, claims: &[ClaimId]) -> Vec<bool> {
    let cited = claims.iter().flat_map(|id| model.sources_of(model.claim(*id)));
    let mut waiting: Vec<_> = cited.filter_map(|name| model.source_named(name)).collect();
    let mut known = vec![false; model.sources.len()];
    while let Some(id) = waiting.pop() {
        let is_known = known.get_mut(id.index()).is_none_or(|mark| std::mem::replace(mark, true));
        if !is_known {
            let origins = model.source(id).derives_from.iter();
            waiting.extend(origins.filter_map(|name| model.source_named(name.value)));
        }
    }
    known
}

/// The entities that a claim names.
fn names_in(model: &Model, id: ClaimId) -> impl Iterator<Item = Name> {
    let claim = model.claim(id);
    let named = |object| if let Object::Entity(name) = object { Some(name) } else { None };
    let ends = [Some(claim.subject.value), named(claim.object.value)].into_iter().flatten();
    let voices = model.speakers(claim).iter().chain(model.via(claim)).map(|name| name.value);
    let qualifiers = model.qualifiers(claim).iter();
    ends.chain(voices).chain(qualifiers.filter_map(move |one| named(one.value.value)))
}

/// The entities that a claim is between; the second is none where it gives a value.
pub(crate) fn ends(model: &Model, id: ClaimId) -> [Option<EntityId>; 2] {
    let claim = model.claim(id);
    let object = match claim.object.value {
        Object::Entity(name) => model.entity_named(name),
        Object::Figure(_) | Object::Date(_) | Object::Text(_) | Object::Unreadable => None,
    };
    [model.entity_named(claim.subject.value), object]
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
