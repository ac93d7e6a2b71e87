//! Which part of the graph is wanted: claims first, then how far from an entity, then which classes.

use std::sync::Arc;

use jiff::civil;
use petgraph::graph::NodeIndex;
use petgraph::unionfind::UnionFind;
use rustc_hash::FxHashSet;

use super::view::ends;
use super::{View, node};
use crate::assess::Status;
use crate::model::{Claim, ClaimId, Date, EntityId, Modality, Name, SourceId};
use crate::ontology::{ClassId, PropertyId};

/// What is wanted of a view. Each list means any of its members, and an empty one everything; what
/// several fields ask for is wanted together.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// The entities in the middle.
    pub focus: Vec<EntityId>,
    /// How many claims away from them others may be; of use with a focus alone.
    pub hops: usize,
    /// Classes of entities, those below them included. Claims need both ends; the focus is always
    /// shown.
    pub classes: Vec<ClassId>,
    /// Properties of claims.
    pub properties: Vec<PropertyId>,
    /// Sources that claims cite.
    pub sources: Vec<SourceId>,
    /// Who says it: speakers, and the publishers of sources that say it in their own voice.
    pub speakers: Vec<EntityId>,
    /// How claims are said.
    pub modalities: Vec<Modality>,
    /// Whether claims stand unopposed.
    pub statuses: Vec<Status>,
    /// When claims hold.
    pub period: Option<Period>,
    /// On how many independent origins claims rest at least.
    pub min_origins: usize,
    /// Whether only the largest part is wanted that hangs together.
    pub largest_component: bool,
}

/// When claims must hold. What has no date may hold on any day, and happened within no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// What had begun by a day, and what has no date.
    AsOf(civil::Date),
    /// What has a date that may lie within; open where no day is given.
    Within(Option<civil::Date>, Option<civil::Date>),
}

impl View {
    /// The part of the view that a filter wants.
    #[must_use]
    pub fn filtered(&self, filter: &Filter) -> Self {
        let wanted = |id: &ClaimId| filter.takes(self, *id);
        let mut part = if filter.is_on_claims() {
            let claims: Vec<_> = self.claims.iter().copied().filter(wanted).collect();
            self.only(&filter.focus, &claims)
        } else {
            self.clone()
        };
        if !filter.focus.is_empty() {
            let near = part.near(&filter.focus, filter.hops);
            part = part.between(|id| near.contains(&id));
        }
        if !filter.classes.is_empty() {
            part = part.between(|id| filter.focus.contains(&id) || filter.takes_class(self, id));
        }
        if filter.largest_component {
            let largest = part.largest_component();
            part = part.between(|id| largest.contains(&id));
        }
        part.filter = Arc::new(filter.clone());
        part
    }

    /// The same with some of the entities alone, and the claims that need no others.
    fn between(&self, is_wanted: impl Fn(EntityId) -> bool) -> Self {
        let entities: Vec<_> = self.entities.iter().copied().filter(|id| is_wanted(*id)).collect();
        let is_inside = |id: &ClaimId| {
            ends(&self.model, *id).into_iter().flatten().all(|end| {
                // An end that this view does not show is not brought back.
                self.shows_entity(end) && is_wanted(end)
            })
        };
        let claims: Vec<_> = self.claims.iter().copied().filter(is_inside).collect();
        self.only(&entities, &claims)
    }

    /// The entities within so many claims of some, whichever way the claims point.
    fn near(&self, focus: &[EntityId], hops: usize) -> FxHashSet<EntityId> {
        let mut near: FxHashSet<_> = focus.iter().copied().collect();
        let mut edge: Vec<NodeIndex> = focus.iter().map(|id| node(*id)).collect();
        for _ in 0..hops {
            let neighbours = edge.iter().flat_map(|from| self.graph.neighbors_undirected(*from));
            let entities =
                neighbours.filter_map(|to| Some((to, self.graph.node_weight(to)?.entity)));
            edge = entities.filter(|(_, entity)| near.insert(*entity)).map(|(to, _)| to).collect();
            if edge.is_empty() {
                break;
            }
        }
        near
    }

    /// The entities of the largest part that hangs together; of two as large, the one with the
    /// first id.
    fn largest_component(&self) -> FxHashSet<EntityId> {
        let mut sets = UnionFind::<usize>::new(self.graph.node_count());
        for edge in self.graph.edge_indices() {
            if let Some((from, to)) = self.graph.edge_endpoints(edge) {
                sets.union(from.index(), to.index());
            }
        }
        let labels = sets.into_labeling();
        let label = |id: &EntityId| labels.get(id.index()).copied();
        let mut sizes = vec![0_usize; labels.len()];
        for at in self.entities.iter().filter_map(label) {
            if let Some(size) = sizes.get_mut(at) {
                *size += 1;
            }
        }
        let size = |id: &EntityId| label(id).and_then(|at| sizes.get(at).copied());
        // Of equal ones, `max_by_key` takes the last.
        let largest = self.entities.iter().rev().max_by_key(|id| size(id)).and_then(label);
        self.entities.iter().copied().filter(|id| label(id) == largest).collect()
    }
}

impl Filter {
    /// Whether it asks anything of claims.
    fn is_on_claims(&self) -> bool {
        let lists = [
            self.properties.is_empty(),
            self.sources.is_empty(),
            self.speakers.is_empty(),
            self.modalities.is_empty(),
            self.statuses.is_empty(),
            self.period.is_none(),
            self.min_origins < 2,
        ];
        lists.contains(&false)
    }

    /// Whether a claim is wanted.
    fn takes(&self, view: &View, id: ClaimId) -> bool {
        let (model, assessment) = (&view.model, &view.assessment);
        let claim = model.claim(id);
        let property = model.property_named(claim.property.value).map(|(id, _)| id);
        let mut sources = model.sources_of(claim).filter_map(|name| model.source_named(name));
        is_any(&self.properties, property)
            && (self.sources.is_empty() || sources.any(|id| self.sources.contains(&id)))
            && (self.speakers.is_empty() || self.takes_voice(view, claim))
            && is_any(&self.modalities, Some(claim.modality))
            && is_any(&self.statuses, Some(assessment.status(id)))
            && self.period.is_none_or(|period| period.takes(claim.when.map(|id| model.date(id))))
            && (self.min_origins < 2 || assessment.support(model, id) >= self.min_origins)
    }

    fn takes_voice(&self, view: &View, claim: &Claim) -> bool {
        let model = &view.model;
        let is_wanted =
            |name: Name| model.entity_named(name).is_some_and(|id| self.speakers.contains(&id));
        let speakers = model.speakers(claim);
        if !speakers.is_empty() {
            return speakers.iter().any(|speaker| is_wanted(speaker.value));
        }
        let mut sources = model.sources_of(claim).filter_map(|name| model.source_named(name));
        sources.any(|id| model.source(id).publisher.is_some_and(|name| is_wanted(name.value)))
    }

    fn takes_class(&self, view: &View, id: EntityId) -> bool {
        let model = &view.model;
        let class = model.class_of(model.entity(id)).map(|(_, class)| class);
        class.is_some_and(|class| self.classes.iter().any(|id| class.ancestors.contains(id)))
    }
}

impl Period {
    fn takes(self, when: Option<&Date>) -> bool {
        match (self, when) {
            (Self::AsOf(_), None) => true,
            (Self::AsOf(day), Some(when)) => when.earliest.is_none_or(|earliest| earliest <= day),
            (Self::Within(..), None) => false,
            (Self::Within(from, to), Some(when)) => {
                // The day of a year that is not known may be any.
                let has_begun = to.is_none_or(|to| when.earliest.is_none_or(|first| first <= to));
                has_begun && from.is_none_or(|from| when.latest.is_none_or(|last| last >= from))
            }
        }
    }
}

/// Whether a thing is in a list, or the list asks for nothing.
fn is_any<T: PartialEq>(list: &[T], thing: Option<T>) -> bool {
    list.is_empty() || thing.is_some_and(|thing| list.contains(&thing))
}
