//! The table: statements are dealt to the cards of a picture, or to the lines between them.

use super::picture::{Card, is_value, object};
use super::room;
use super::share::{Chip, Relation};
use crate::assess::Assert;
use crate::graph::View;
use crate::model::EntityId;
use crate::wording::{Gathering, Statement};

/// Above so many cards, they have no facts.
const CARDS_WITH_FACTS: usize = 60;

/// The cards while statements are dealt to them.
pub(super) struct Table<'v> {
    view: &'v View,
    cards: Vec<Card>,
    /// The place of each entity's card.
    places: Vec<Option<usize>>,
}

impl<'v> Table<'v> {
    /// Empty cards of entities.
    pub(super) fn new(view: &'v View, entities: &[EntityId]) -> Self {
        let mut places = vec![None; view.model.entities.len()];
        let mut cards = Vec::with_capacity(entities.len());
        for entity in entities.iter().copied() {
            if let Some(place) = places.get_mut(entity.index()) {
                *place = Some(cards.len());
            }
            let [introductions, facts, rest] = [const { Vec::new() }; 3];
            cards.push(Card { entity, introductions, facts, rest, degree: 0 });
        }
        Self { view, cards, places }
    }

    /// What is said of the entities on the table.
    pub(super) fn gather(&self) -> Vec<Statement> {
        let mut gathering = Gathering::new(self.view);
        for id in self.view.claims.iter().copied() {
            let subject = self.view.model.entity_named(self.view.model.claim(id).subject.value);
            if let Some(subject) = subject.filter(|subject| self.place(*subject).is_some()) {
                gathering.add(id, subject);
            }
        }
        gathering.finish()
    }

    /// Puts a statement where it is drawn, if it is.
    pub(super) fn deal(&mut self, statement: Statement, relations: &mut Vec<Relation>) {
        let introduces = self.introduces(&statement);
        let object = object(&self.view.model, &statement).filter(|id| self.place(*id).is_some());
        let place = self.place(statement.subject);
        let Some(card) = place.and_then(|place| self.cards.get_mut(place)) else { return };
        if introduces {
            card.introductions.push(statement.clone());
        } else if is_value(&statement) {
            card.facts.push(statement.clone());
        }
        if let Some(object) = object {
            relations.push(Relation { statement, object });
        }
    }

    /// Whether a statement is the line under a name: a plain fact that says who this is.
    fn introduces(&self, statement: &Statement) -> bool {
        let (view, id) = (self.view, statement.first());
        let claim = view.model.claim(id);
        let property = view.model.property_named(claim.property.value);
        property.is_some_and(|(_, property)| property.introduces)
            && view.assessment.is_asserted(&view.model, id, claim, Assert::Stated)
    }

    /// The cards by class and id, with as many facts as they hold.
    pub(super) fn finish(mut self, chips: &[Chip]) -> Vec<Card> {
        for end in chips.iter().flat_map(|chip| chip.subjects.iter().chain(&chip.objects)) {
            if let Some(card) = self.place(*end).and_then(|place| self.cards.get_mut(place)) {
                card.degree += 1;
            }
        }
        let model = &self.view.model;
        let has_facts = self.cards.len() <= CARDS_WITH_FACTS;
        for card in &mut self.cards {
            room::trim(card, model, has_facts);
        }
        // The sort keeps the order of ids within a class.
        self.cards.sort_by_key(|card| {
            let class = model.class_of(model.entity(card.entity)).map(|(id, _)| id);
            (class.is_none(), class)
        });
        self.cards
    }

    fn place(&self, entity: EntityId) -> Option<usize> {
        self.places.get(entity.index()).copied().flatten()
    }
}
