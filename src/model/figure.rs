//! Numbers as they are printed.

use bigdecimal::BigDecimal;

use super::Name;
use crate::ontology::UnitId;

/// A figure of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureId(pub(crate) u32);

/// A number as printed: "more than 260 people".
#[derive(Clone, Debug)]
pub struct Figure {
    /// The words as the author wrote them.
    pub words: Name,
    /// What the words before the number do to it.
    pub bound: Bound,
    /// The number; of a range, the lower one; none where it is vague.
    pub amount: Option<BigDecimal>,
    /// The upper number of a range.
    pub upper: Option<BigDecimal>,
    /// What the last printed digit of the number is worth, where it has decimals: 0.01 in `0.60`,
    /// 100,000 in `15.5 million`.
    pub last_decimal: Option<BigDecimal>,
    /// The unit or currency, where the ontology has it.
    pub unit: Option<UnitId>,
    /// The word or symbol of the unit, as written.
    pub unit_words: Option<Name>,
    /// Whether these words, which are no unit, are what is counted where the property counts.
    pub can_be_counted: bool,
}

/// How a figure bounds the number that it states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// That number.
    #[default]
    Exactly,
    /// "about"
    Approximately,
    /// "more than"
    MoreThan,
    /// "at least"
    AtLeast,
    /// "fewer than"
    LessThan,
    /// "up to"
    AtMost,
    /// "65 to 70"
    Between,
    /// "hundreds": no number is stated.
    Vague,
}

impl FigureId {
    /// Its rank among the figures of its model.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl Bound {
    /// All of them, in the order of the closed list.
    pub const ALL: [Self; 8] = [
        Self::Exactly,
        Self::Approximately,
        Self::MoreThan,
        Self::AtLeast,
        Self::LessThan,
        Self::AtMost,
        Self::Between,
        Self::Vague,
    ];

    /// The local name of its term in the ontology.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exactly => "Exactly",
            Self::Approximately => "Approximately",
            Self::MoreThan => "MoreThan",
            Self::AtLeast => "AtLeast",
            Self::LessThan => "LessThan",
            Self::AtMost => "AtMost",
            Self::Between => "Between",
            Self::Vague => "Vague",
        }
    }
}
