//! How a view is drawn.

use super::View;
use crate::model::EntityId;
use crate::ontology::PropertyId;

/// Above so many cards, `dot` takes seconds and more, and nobody finds anything.
const MOST_CARDS: usize = 250;

/// What is asked of a picture.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    /// What it shows; none: what its size allows.
    pub layout: Option<Layout>,
    /// Which way it reads.
    pub direction: Direction,
    /// What its entities are grouped by.
    pub cluster: Option<Cluster>,
    /// Its colours.
    pub theme: Theme,
    /// What it is headed with; none: the title of the picture, else of the dossier.
    pub title: Option<String>,
    /// The entity in the middle; none: the one with most claims.
    pub centre: Option<EntityId>,
}

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Who did what: entities as cards, claims on the lines between them.
    Cards,
    /// One entity: which source makes which claim on it.
    Evidence,
    /// Everything, names alone.
    Overview,
}

/// Which way a picture of cards or of evidence reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From left to right, as sentences do.
    #[default]
    LeftToRight,
    /// From top to bottom, for portrait pages.
    TopToBottom,
    /// From right to left.
    RightToLeft,
    /// From bottom to top.
    BottomToTop,
}

/// What the entities of a picture are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cluster {
    /// Their class.
    Class,
    /// The entity at the other end of a claim with this property that stands as a fact.
    Property(PropertyId),
    /// With whom they have most claims.
    Community,
}

/// The colours of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark on white.
    #[default]
    Light,
    /// Light on black.
    Dark,
    /// Greys, for paper.
    Print,
}

impl View {
    /// What a picture of it shows: what is asked for, else what its size allows.
    pub fn layout(&self) -> Layout {
        let is_small = || self.selection().entities.len() <= MOST_CARDS;
        let by_size = || if is_small() { Layout::Cards } else { Layout::Overview };
        self.drawing.layout.unwrap_or_else(by_size)
    }
}
