//! The part of a view that is told: the same entities as in its picture.

use crate::assess::Assert;
use crate::graph::View;
use crate::model::{EntityId, Object};
use crate::wording::{Gathering, Statement};

/// What is told.
#[derive(Debug)]
pub(super) struct Part {
    /// Everything that is said, in the order of the claims.
    pub statements: Vec<Statement>,
    /// The entities, by class and id.
    pub entities: Vec<About>,
    /// How many claims are told.
    pub claims: usize,
    /// How many entities of the dossier are not.
    pub entities_left_out: usize,
    /// How many claims of the dossier are not.
    pub claims_left_out: usize,
}

/// An entity, with the places of what is said of it.
#[derive(Debug)]
pub(super) struct About {
    pub entity: EntityId,
    /// Figures, dates, texts, and what introduces it.
    pub facts: Vec<usize>,
    /// What it has to do with others.
    pub outgoing: Vec<usize>,
    /// What others have to do with it.
    pub incoming: Vec<usize>,
}

impl Part {
    /// Chooses what is told of a view.
    pub(super) fn new(view: &View) -> Self {
        let selection = view.selection();
        let mut desks = Desks::new(view, &selection.entities);
        let statements = desks.gather();
        let mut claims = 0;
        for (place, statement) in statements.iter().enumerate() {
            if desks.deal(place, statement) {
                claims += statement.claims.len();
            }
        }
        Self {
            statements,
            entities: desks.sorted(),
            claims,
            entities_left_out: selection.left_out,
            claims_left_out: view.model.claims.len() - claims,
        }
    }

    /// The numbers of the sources of what is told, each once.
    pub(super) fn sources(&self) -> Vec<usize> {
        let told = self.entities.iter().flat_map(|about| about.facts.iter().chain(&about.outgoing));
        let told = told.filter_map(|place| self.statements.get(*place));
        let mut numbers: Vec<_> = told.flat_map(|one| &one.sources).copied().collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

/// Entities while statements are dealt to them.
struct Desks<'v> {
    view: &'v View,
    entities: Vec<About>,
    /// The place of each entity.
    places: Vec<Option<usize>>,
}

impl<'v> Desks<'v> {
    fn new(view: &'v View, entities: &[EntityId]) -> Self {
        let mut places = vec![None; view.model.entities.len()];
        for (at, entity) in entities.iter().enumerate() {
            if let Some(place) = places.get_mut(entity.index()) {
                *place = Some(at);
            }
        }
        let entities = entities.iter().map(|entity| About {
            entity: *entity,
            facts: Vec::new(),
            outgoing: Vec::new(),
            incoming: Vec::new(),
        });
        Self { view, entities: entities.collect(), places }
    }

    /// What is said of the entities.
    fn gather(&self) -> Vec<Statement> {
        let mut gathering = Gathering::new(self.view);
        for id in self.view.claims.iter().copied() {
            let subject = self.view.model.entity_named(self.view.model.claim(id).subject.value);
            if let Some(subject) = subject.filter(|subject| self.place(*subject).is_some()) {
                gathering.add(id, subject);
            }
        }
        gathering.finish()
    }

    /// Puts a statement where it is told; says whether it is.
    fn deal(&mut self, place: usize, statement: &Statement) -> bool {
        let subject = statement.subject;
        match statement.object {
            Object::Figure(_) | Object::Date(_) | Object::Text(_) => {
                self.about(subject).is_some_and(|about| put(&mut about.facts, place))
            }
            Object::Unreadable => false,
            Object::Entity(name) => {
                let object = self.view.model.entity_named(name);
                let Some(object) = object.filter(|object| self.place(*object).is_some()) else {
                    let introduces = self.introduces(statement);
                    let about = self.about(subject).filter(|_| introduces);
                    return about.is_some_and(|about| put(&mut about.facts, place));
                };
                if let Some(about) = self.about(object).filter(|_| object != subject) {
                    about.incoming.push(place);
                }
                self.about(subject).is_some_and(|about| put(&mut about.outgoing, place))
            }
        }
    }

    /// Whether a statement says who its subject is, as a plain fact.
    fn introduces(&self, statement: &Statement) -> bool {
        let (view, id) = (self.view, statement.first());
        let claim = view.model.claim(id);
        let property = view.model.property_named(claim.property.value);
        property.is_some_and(|(_, property)| property.introduces)
            && view.assessment.is_asserted(&view.model, id, claim, Assert::Stated)
    }

    fn sorted(mut self) -> Vec<About> {
        let model = &self.view.model;
        // The sort keeps the order of ids within a class.
        self.entities.sort_by_key(|about| {
            let class = model.class_of(model.entity(about.entity)).map(|(id, _)| id);
            (class.is_none(), class)
        });
        self.entities
    }

    fn about(&mut self, entity: EntityId) -> Option<&mut About> {
        self.place(entity).and_then(|place| self.entities.get_mut(place))
    }

    fn place(&self, entity: EntityId) -> Option<usize> {
        self.places.get(entity.index()).copied().flatten()
    }
}

fn put(places: &mut Vec<usize>, place: usize) -> bool {
    places.push(place);
    true
}
