//! One of two dossiers, with the ids that its entities and sources have in both.

use rustc_hash::FxHashMap;

use super::pairs::Pairs;
use crate::files::Span;
use crate::graph::View;
use crate::model::{Claim, EntityId, Model, Name, SourceId};
use crate::wording::{Phrases, Style};

/// A dossier that is compared with another.
#[derive(Debug)]
pub(super) struct Side<'v> {
    pub(super) model: &'v Model,
    pub(super) phrases: Phrases<'v>,
    /// The ids that others have in the new dossier.
    entities: FxHashMap<Name, &'v str>,
    sources: FxHashMap<Name, &'v str>,
    /// What authors say of which claims are on the same thing, by the place of the claim.
    scopings: FxHashMap<Span, Vec<(bool, &'v str)>>,
}

/// Both dossiers, and which of their entities and sources are the same.
#[derive(Debug)]
pub(super) struct Sides<'v> {
    pub(super) old: Side<'v>,
    pub(super) new: Side<'v>,
    pub(super) entities: Pairs<EntityId>,
    pub(super) sources: Pairs<SourceId>,
}

impl<'v> Sides<'v> {
    /// Entities and sources of one id are the same, then those that nothing else looks like.
    pub(super) fn new(old: &'v View, new: &'v View) -> Self {
        let [mut old_side, new_side] = [old, new].map(Side::new);
        let entities = entities(old, new);
        for (before, after) in &entities.both {
            let [before, after] = [old.model.entity(*before), new.model.entity(*after)];
            let id = new.model.names.text(after.id.value);
            if old.model.names.text(before.id.value) != id {
                old_side.entities.insert(before.id.value, id);
            }
        }
        let sources = sources(old, new);
        for (before, after) in &sources.both {
            let [before, after] = [old.model.source(*before), new.model.source(*after)];
            let id = new.model.names.text(after.id.value);
            if old.model.names.text(before.id.value) != id {
                old_side.sources.insert(before.id.value, id);
            }
        }
        Self { old: old_side, new: new_side, entities, sources }
    }
}

impl<'v> Side<'v> {
    fn new(view: &'v View) -> Self {
        let mut scopings: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for scoping in &view.model.scopings {
            let other = view.model.names.text(scoping.other.value);
            scopings.entry(scoping.claim).or_default().push((scoping.is_same, other));
        }
        Self {
            model: &view.model,
            phrases: Phrases::new(view, Style::Full),
            entities: FxHashMap::default(),
            sources: FxHashMap::default(),
            scopings,
        }
    }

    /// The id of an entity in both dossiers.
    pub(super) fn entity(&self, name: Name) -> &'v str {
        self.entities.get(&name).copied().unwrap_or(self.model.names.text(name))
    }

    /// The claims that an author says are on the same thing as a claim, or on another.
    pub(super) fn scoping(&self, claim: &Claim) -> &[(bool, &'v str)] {
        self.scopings.get(&claim.span).map_or(&[], Vec::as_slice)
    }

    /// The id of a source in both dossiers.
    pub(super) fn source(&self, name: Name) -> &'v str {
        self.sources.get(&name).copied().unwrap_or(self.model.names.text(name))
    }
}

/// By id; then by the same links elsewhere; then by class and name.
fn entities(old: &View, new: &View) -> Pairs<EntityId> {
    let mut pairs = Pairs::none(&old.entities, &new.entities);
    let id = |model: &'_ Model, id| model.names.text(model.entity(id).id.value).to_owned();
    pairs.find(|one| Some(id(&old.model, one)), |one| Some(id(&new.model, one)), |_, _| true);
    let links = |model: &Model, id| {
        let links = model.entity(id).same_as.iter().map(|link| model.names.text(link.value));
        let mut links: Vec<_> = links.map(str::to_owned).collect();
        links.sort_unstable();
        Some(links).filter(|links| !links.is_empty())
    };
    pairs.find(|one| links(&old.model, one), |one| links(&new.model, one), |_, _| true);
    let called = |model: &Model, id| {
        let entity = model.entity(id);
        let class = entity.class.map(|class| model.names.text(class.value).to_owned());
        let names = entity.name.iter(&model.names);
        let mut names: Vec<_> =
            names.map(|(tag, name)| (tag.to_owned(), name.to_owned())).collect();
        names.sort_unstable();
        Some((class, names)).filter(|(_, names)| !names.is_empty())
    };
    pairs.find(|one| called(&old.model, one), |one| called(&new.model, one), |_, _| true);
    pairs
}

/// By id; then by address.
fn sources(old: &View, new: &View) -> Pairs<SourceId> {
    let mut pairs = Pairs::none(&old.sources, &new.sources);
    let id = |model: &Model, id| model.names.text(model.source(id).id.value).to_owned();
    pairs.find(|one| Some(id(&old.model, one)), |one| Some(id(&new.model, one)), |_, _| true);
    let address =
        |model: &Model, id| model.source(id).url.map(|url| model.names.text(url.value).to_owned());
    pairs.find(|one| address(&old.model, one), |one| address(&new.model, one), |_, _| true);
    pairs
}
