//! What a figure can mean: a kind of thing, and a stretch of numbers in the base unit of its kind.

use bigdecimal::{BigDecimal, RoundingMode, Zero};

use super::interval::{Interval, Limit};
use super::rounding::ROUNDING;
use crate::model::{Bound, Figure, Model, Name};
use crate::ontology::{Ontology, Property, UnitId};

/// QUDT's kind of quantity of percentages.
const RATIO: &str = "http://qudt.org/vocab/quantitykind/DimensionlessRatio";

/// What a figure can mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// What it measures: only figures of one dimension are compared.
    pub dimension: Dimension,
    /// The numbers that it can stand for, in the base unit of its dimension; none where it is vague.
    pub interval: Option<Interval>,
    /// How its words came to stand for these numbers.
    pub rule: Rule,
}

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// How many people or things.
    Count,
    /// A kind of quantity, by the first unit that measures it.
    Quantity(UnitId),
    /// A unit that is converted into no other: a currency, a month.
    Unit(UnitId),
    /// A unit that the ontology does not have, by its words.
    Unknown(Name),
    /// A number without a unit.
    Bare,
}

/// How the words of a figure came to stand for an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Counted, and so exact.
    Exact,
    /// Rounded to the nearest of these, in the unit that is printed.
    Nearest(BigDecimal),
    /// Rounded, and "about" reaches further than that.
    About,
    /// A bound word, which leaves a side open.
    Bound,
    /// From one number to another, as printed.
    Range,
    /// No number is stated.
    Vague,
}

impl Meaning {
    /// What a figure of a property can mean.
    pub fn of(model: &Model, property: Option<&Property>, figure: &Figure) -> Self {
        let ontology = &model.ontology;
        let wants_count = property.is_some_and(Property::counts);
        let dimension = Dimension::of(ontology, wants_count, figure);
        let unit = figure.unit.map(|unit| ontology.unit(unit));
        let is_percentage = unit.is_some_and(|unit| unit.quantity.as_deref() == Some(RATIO));
        let (interval, rule) = printed(figure, dimension == Dimension::Count, is_percentage);
        let factor = unit.and_then(|unit| unit.factor.as_ref());
        let interval = match (interval, factor) {
            (Some(interval), Some(factor)) => Some(interval.scaled(factor)),
            (interval, _) => interval,
        };
        Self { dimension, interval, rule }
    }
}

impl Dimension {
    fn of(ontology: &Ontology, wants_count: bool, figure: &Figure) -> Self {
        let Some(unit) = figure.unit else {
            return match figure.unit_words {
                Some(_) if wants_count && figure.can_be_counted => Self::Count,
                Some(words) => Self::Unknown(words),
                None if wants_count => Self::Count,
                None => Self::Bare,
            };
        };
        let known = ontology.unit(unit);
        match known.quantity.as_deref().filter(|_| known.factor.is_some()) {
            Some(_) if known.counts() => Self::Count,
            Some(kind) if known.currency.is_none() => {
                Self::Quantity(ontology.first_unit_of(kind).unwrap_or(unit))
            }
            _ => Self::Unit(unit),
        }
    }
}

/// The numbers that a figure can stand for in the unit that is printed, and by which rule.
fn printed(figure: &Figure, is_count: bool, is_percentage: bool) -> (Option<Interval>, Rule) {
    let Some(amount) = &figure.amount else { return (None, Rule::Vague) };
    match figure.bound {
        Bound::Exactly if is_count && figure.last_decimal.is_none() => {
            (Some(Interval::between(amount.clone(), amount.clone())), Rule::Exact)
        }
        Bound::Exactly if amount.is_zero() && figure.last_decimal.is_none() => {
            (Some(Interval::between(amount.clone(), amount.clone())), Rule::Exact)
        }
        Bound::Exactly => {
            let step = ROUNDING.step(figure, amount, is_percentage);
            (Some(Interval::around(amount, &half(&step))), Rule::Nearest(step))
        }
        Bound::Approximately => {
            let (interval, rule) = about(figure, amount, is_percentage);
            let is_whole = is_count && amount.is_integer();
            (Some(if is_whole { whole(&interval) } else { interval }), rule)
        }
        Bound::Between => {
            let upper = figure.upper.as_ref().unwrap_or(amount);
            (Some(Interval::between(amount.clone(), upper.clone())), Rule::Range)
        }
        Bound::MoreThan | Bound::AtLeast | Bound::LessThan | Bound::AtMost => {
            (Some(bounded(figure.bound, amount, is_count)), Rule::Bound)
        }
        Bound::Vague => (None, Rule::Vague),
    }
}

/// "about": what it would be rounded to, and never less than a share of it.
fn about(figure: &Figure, amount: &BigDecimal, is_percentage: bool) -> (Interval, Rule) {
    let step = ROUNDING.step(figure, amount, is_percentage);
    let share = amount.abs() * &ROUNDING.about.share;
    let rounding = half(&step);
    if share > rounding {
        (Interval::around(amount, &share), Rule::About)
    } else {
        (Interval::around(amount, &rounding), Rule::Nearest(step))
    }
}

/// The whole numbers of an interval: nobody counts a share of a person.
fn whole(interval: &Interval) -> Interval {
    let at = |limit: &Option<Limit>, mode| {
        limit.as_ref().map(|limit| Limit::at(limit.number.with_scale_round(0, mode)))
    };
    let (low, high) = (RoundingMode::Ceiling, RoundingMode::Floor);
    Interval { low: at(&interval.low, low), high: at(&interval.high, high) }
}

/// An interval that is open on one side. Of things that are counted, more than 260 is 261 or more.
fn bounded(bound: Bound, amount: &BigDecimal, is_count: bool) -> Interval {
    let one = BigDecimal::from(1);
    let down = || amount.with_scale_round(0, RoundingMode::Floor);
    let up = || amount.with_scale_round(0, RoundingMode::Ceiling);
    let low = |low| Interval { low: Some(low), high: None };
    let high = |high| Interval { low: None, high: Some(high) };
    match (bound, is_count) {
        (Bound::MoreThan, true) => low(Limit::at(down() + one)),
        (Bound::MoreThan, false) => low(Limit::beyond(amount.clone())),
        (Bound::LessThan, true) => high(Limit::at(up() - one)),
        (Bound::LessThan, false) => high(Limit::beyond(amount.clone())),
        (Bound::AtMost, true) => high(Limit::at(down())),
        (Bound::AtMost, false) => high(Limit::at(amount.clone())),
        (_, true) => low(Limit::at(up())),
        (_, false) => low(Limit::at(amount.clone())),
    }
}

fn half(step: &BigDecimal) -> BigDecimal {
    step.half()
}
