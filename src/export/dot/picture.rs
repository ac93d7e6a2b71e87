//! What a picture shows: which claims become cards' descriptions, rows and chips.

use super::share::{Chip, Relation, share};
use crate::assess::Assert;
use crate::graph::View;
use crate::model::{EntityId, Model, Object};
use crate::ontology::{Kind, PropertyId};
use crate::wording::{Gathering, Phrases, Sense, Statement, Style};

/// Above so many cards, they have no facts.
const CARDS_WITH_FACTS: usize = 60;
/// How many facts a card holds.
const FACTS: usize = 12;
/// How many claims introduce an entity, in the line under its name.
const INTRODUCTIONS: usize = 2;

/// The part of a view that is drawn.
#[derive(Debug)]
pub(super) struct Picture<'v> {
    /// How everything is said.
    pub phrases: Phrases<'v>,
    /// The entities, by class and id.
    pub cards: Vec<Card>,
    /// The claims between them, by their first claim.
    pub chips: Vec<Chip>,
    /// The claims that have a box of their own.
    pub boxes: Vec<Statement>,
    /// How many claims are drawn.
    pub claims: usize,
    /// How many entities are.
    pub entities: usize,
    /// How many entities are not.
    pub entities_left_out: usize,
    /// How many claims are not.
    pub claims_left_out: usize,
    /// The entity that all of it is about; none where it is about several.
    pub centre: Option<EntityId>,
    /// How many entities and claims are not drawn though they are asked for.
    pub loss: [usize; 2],
}

/// An entity with what is said of it alone.
#[derive(Debug)]
pub(super) struct Card {
    /// The entity.
    pub entity: EntityId,
    /// What introduces it.
    pub introductions: Vec<Statement>,
    /// Figures, dates and texts.
    pub facts: Vec<Statement>,
    /// The facts that it has no room for.
    pub rest: Vec<Statement>,
    /// How many lines lead to it.
    pub degree: usize,
}

impl<'v> Picture<'v> {
    /// Chooses what a picture of a view shows.
    pub(super) fn new(view: &'v View, entities: &[EntityId]) -> Self {
        let mut table = Table::new(view, entities);
        let mut relations = Vec::new();
        for statement in table.gather() {
            table.deal(statement, &mut relations);
        }
        let chips = share(relations);
        let cards = table.finish(&chips);
        let claims = count_claims(&cards, &chips);
        let entities_left_out = view.model.entities.len() - entities.len();
        let claims_left_out = view.model.claims.len() - claims;
        // What nobody asked for is no loss.
        let loss = [
            entities_left_out.saturating_sub(view.left_out.entities),
            claims_left_out.saturating_sub(view.left_out.claims),
        ];
        Self {
            phrases: Phrases::new(view, Style::Short),
            cards,
            chips,
            boxes: Vec::new(),
            claims,
            entities: entities.len(),
            entities_left_out,
            claims_left_out,
            centre: None,
            loss,
        }
    }

    /// The names and lines alone, without what stands in cards.
    pub(super) fn names_alone(mut self) -> Self {
        for card in &mut self.cards {
            card.introductions.clear();
            card.facts.clear();
            card.rest.clear();
        }
        let claims = count_claims(&self.cards, &self.chips);
        let left_out = self.claims - claims;
        self.claims_left_out += left_out;
        let [_, lost] = &mut self.loss;
        *lost += left_out;
        self.claims = claims;
        self
    }

    /// Every statement that is drawn.
    pub(super) fn statements(&self) -> impl Iterator<Item = &Statement> {
        let in_cards =
            self.cards.iter().flat_map(|card| card.introductions.iter().chain(&card.facts));
        in_cards.chain(self.lines()).chain(&self.boxes)
    }

    /// Those that have a line.
    pub(super) fn lines(&self) -> impl Iterator<Item = &Statement> {
        self.chips.iter().flat_map(|chip| &chip.statements)
    }
}

impl Card {
    /// Keeps as much as a card holds, what matters most first.
    fn trim(&mut self, model: &Model, has_facts: bool) {
        // An office says better who somebody is than a description does.
        self.introductions.sort_by_key(is_value);
        let rest = self.introductions.split_off(INTRODUCTIONS.min(self.introductions.len()));
        self.facts.extend(rest.into_iter().filter(is_value));
        if !has_facts {
            self.facts.clear();
        }
        // What is in dispute comes first: the cut must not hide one half of a pair.
        self.facts.sort_by_key(|fact| (fact.sense.conflicts.is_empty(), rank(model, &fact.sense)));
        self.rest = self.facts.split_off(FACTS.min(self.facts.len()));
    }
}

/// The cards while statements are dealt to them.
struct Table<'v> {
    view: &'v View,
    cards: Vec<Card>,
    /// The place of each entity's card.
    places: Vec<Option<usize>>,
}

impl<'v> Table<'v> {
    fn new(view: &'v View, entities: &[EntityId]) -> Self {
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

    /// Puts a statement where it is drawn, if it is.
    fn deal(&mut self, statement: Statement, relations: &mut Vec<Relation>) {
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
    fn finish(mut self, chips: &[Chip]) -> Vec<Card> {
        for end in chips.iter().flat_map(|chip| chip.subjects.iter().chain(&chip.objects)) {
            if let Some(card) = self.place(*end).and_then(|place| self.cards.get_mut(place)) {
                card.degree += 1;
            }
        }
        let model = &self.view.model;
        let has_facts = self.cards.len() <= CARDS_WITH_FACTS;
        for card in &mut self.cards {
            card.trim(model, has_facts);
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

/// Dates and figures come before texts, and then everything in the order of the ontology.
fn rank(model: &Model, sense: &Sense) -> (u8, Option<PropertyId>) {
    let property = model.property_named(sense.property);
    let kind = match property.map(|(_, property)| property.kind) {
        Some(Kind::Moment) => 0,
        Some(Kind::Measure) => 1,
        Some(Kind::Detail | Kind::Relation) | None => 2,
    };
    (kind, property.map(|(id, _)| id))
}

fn is_value(statement: &Statement) -> bool {
    matches!(statement.object, Object::Figure(_) | Object::Date(_) | Object::Text(_))
}

/// The entity at the other end of a statement.
pub(super) fn object(model: &Model, statement: &Statement) -> Option<EntityId> {
    match statement.object {
        Object::Entity(name) => model.entity_named(name),
        Object::Figure(_) | Object::Date(_) | Object::Text(_) | Object::Unreadable => None,
    }
}

/// How many claims are drawn: one that introduces an entity may be a line as well.
fn count_claims(cards: &[Card], chips: &[Chip]) -> usize {
    let in_cards = cards.iter().flat_map(|card| card.introductions.iter().chain(&card.facts));
    let on_lines = chips.iter().flat_map(|chip| &chip.statements);
    let mut claims: Vec<_> =
        in_cards.chain(on_lines).flat_map(|statement| statement.claims.iter().copied()).collect();
    claims.sort_unstable();
    claims.dedup();
    claims.len()
}
