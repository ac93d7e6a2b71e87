//! What comparing two claims shows.

use crate::model::{ClaimId, Name};

/// Two claims on one thing, and how they go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// One of them; where one refines the other, the narrower.
    pub a: ClaimId,
    /// The other.
    pub b: ClaimId,
    /// How they go together.
    pub verdict: Verdict,
    /// What of them was compared.
    pub aspect: Aspect,
}

/// How two claims on one thing go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// They exclude each other.
    Contradict,
    /// They can both hold, and do not say the same: bounds with different limits, vague figures.
    Differ,
    /// The first says the same as the second, more narrowly.
    Refine,
    /// They say the same, as far as their figures are precise.
    Agree,
    /// They are on different things, and neither speaks against the other.
    OtherScope(Apart),
}

/// What of two claims was compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// Their objects or values.
    Object,
    /// What qualifies both, by the name of the property.
    Qualifier(Name),
    /// That one says what the other denies.
    Polarity,
}

/// What sets two claims apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Apart {
    /// They are on different subjects.
    Subject,
    /// They hold at different times.
    Time,
    /// A qualifier of both is different, by the name of its property.
    Qualifier(Name),
    /// Their figures measure different kinds of things.
    Unit,
    /// The author says so.
    Declared,
}

impl Comparison {
    /// The claim that one of them was compared with.
    pub fn other(&self, claim: ClaimId) -> ClaimId {
        if self.a == claim { self.b } else { self.a }
    }
}

impl Verdict {
    /// Its word in options.
    pub fn word(self) -> &'static str {
        match self {
            Self::Contradict => "contradict",
            Self::Differ => "differ",
            Self::Refine => "refine",
            Self::Agree => "agree",
            Self::OtherScope(_) => "other-scope",
        }
    }
}
