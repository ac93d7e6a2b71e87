//! Stretches of numbers.

use bigdecimal::BigDecimal;

/// The numbers between two limits; a side without a limit is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interval {
    /// Where it starts.
    pub low: Option<Limit>,
    /// Where it ends.
    pub high: Option<Limit>,
}

/// An end of an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Where it lies.
    pub number: BigDecimal,
    /// Whether that number belongs to the interval.
    pub is_included: bool,
}

impl Interval {
    /// From one number to another, both included.
    pub(super) fn between(low: BigDecimal, high: BigDecimal) -> Self {
        Self { low: Some(Limit::at(low)), high: Some(Limit::at(high)) }
    }

    /// All numbers that lie so far from one, or nearer.
    pub(super) fn around(middle: &BigDecimal, reach: &BigDecimal) -> Self {
        Self::between(middle - reach, middle + reach)
    }

    /// The same stretch in another unit.
    pub(super) fn scaled(&self, factor: &BigDecimal) -> Self {
        let scaled = |limit: &Option<Limit>| {
            limit.as_ref().map(|l| Limit { number: &l.number * factor, ..l.clone() })
        };
        Self { low: scaled(&self.low), high: scaled(&self.high) }
    }
}

impl Limit {
    /// A limit that belongs to its interval.
    pub(super) fn at(number: BigDecimal) -> Self {
        Self { number, is_included: true }
    }

    /// A limit that does not.
    pub(super) fn beyond(number: BigDecimal) -> Self {
        Self { number, is_included: false }
    }
}
