//! Topics: who says what on one thing, and how each pair goes together.

use super::outcome::Outcome;
use super::position::Position;

/// One thing that several claims are on.
#[derive(Clone, Debug)]
pub struct Topic {
    /// What it is called: subject and property, and the other end where that is always the same.
    pub title: String,
    /// The gravest verdict on its pairs.
    pub outcome: Outcome,
    /// Its claims, one by one, in the order of the view.
    pub claims: Vec<Position>,
    /// What comparing the claims showed.
    pub comparisons: Vec<Pair>,
    /// Its claims, those that say the same in one voice together, in the order of their first.
    pub positions: Vec<Position>,
    /// What comparing the positions showed.
    pub pairs: Vec<Pair>,
    /// How many independent origins its claims have, all of them together.
    pub origins: usize,
    /// The same with the number of sources, in words, where there are several.
    pub origins_in_words: Option<String>,
    /// How many pairs of claims were not compared.
    pub omitted: usize,
    /// Whether it is a plain statement on which all agree, so that there is no more to say of it
    /// than who makes it.
    pub is_repeated: bool,
    /// Whether the title says all of that statement, and not only what it is on.
    pub is_named: bool,
}

/// The parts of a whole, and what they count together.
#[derive(Clone, Debug)]
pub struct Sum {
    /// What the whole is called.
    pub title: String,
    /// The claim on the whole, then those on its parts.
    pub claims: Vec<Position>,
    /// Whether the whole can hold its parts.
    pub fits: bool,
    /// Whether one source counts both the whole and its parts.
    pub is_own: bool,
    /// The addition in words.
    pub sentence: String,
}

/// Two of several, by their places, and how they go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// How they go together.
    pub outcome: Outcome,
    /// The place of one; where one refines the other, of the narrower.
    pub a: usize,
    /// The place of the other.
    pub b: usize,
    /// Why, in words: the arithmetic of figures.
    pub sentence: String,
    /// Whether either has an origin that the other has not.
    pub is_independent: bool,
}
