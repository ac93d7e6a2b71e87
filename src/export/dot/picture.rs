//! What a picture shows: which claims become cards' descriptions, rows and chips.

use super::share::{Chip, share};
use super::table::Table;
use crate::graph::View;
use crate::model::{EntityId, Model, Object};
use crate::wording::{Phrases, Statement, Style};

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

/// Whether a card has a row for a statement: a figure, a date or a text.
pub(super) fn is_value(statement: &Statement) -> bool {
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
