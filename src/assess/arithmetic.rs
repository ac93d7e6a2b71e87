//! The arithmetic of two figures, in words.

use bigdecimal::{BigDecimal, RoundingMode};

use super::interval::{Interval, Limit};
use super::meaning::{Dimension, Meaning, Rule};
use super::rounding::ROUNDING;
use super::verdict::Verdict;
use crate::model::{Figure, FigureId, Model, Name};
use crate::ontology::{Unit, UnitId};

/// How many digits of a number with decimals are shown at least.
const DIGITS: u64 = 3;
/// How many are shown at most, where fewer would make two numbers look the same.
const MOST_DIGITS: u64 = 40;

/// Two figures, what they mean, and the unit in which their numbers are told.
#[derive(Debug)]
pub(super) struct Arithmetic<'m> {
    model: &'m Model,
    figures: [&'m Figure; 2],
    meanings: [Meaning; 2],
    /// The unit that both are told in, where they are of one dimension.
    unit: Option<UnitId>,
}

impl<'m> Arithmetic<'m> {
    pub(super) fn new(model: &'m Model, property: Name, figures: [FigureId; 2]) -> Self {
        let property = model.property_named(property).map(|(_, property)| property);
        let figures = figures.map(|id| model.figure(id));
        let meanings = figures.map(|figure| Meaning::of(model, property, figure));
        let unit = told_in(model, figures);
        Self { model, figures, meanings, unit }
    }

    /// What each figure means, that of another unit first: "45 mi to the nearest five is 68.4 to
    /// 76.4 km; 70 km to the nearest ten is 65 to 75 km".
    pub(super) fn meanings(&self) -> String {
        let digits = self.digits();
        let [first, second] = &self.figures;
        let is_converted = |figure: &Figure| figure.unit != self.unit;
        let [first, second] =
            if is_converted(second) && !is_converted(first) { [1, 0] } else { [0, 1] }
                .map(|at| self.meaning(at, digits));
        if first == second { first } else { format!("{first}; {second}") }
    }

    /// What the intervals show.
    pub(super) fn outcome(&self, verdict: Verdict) -> String {
        let [x, y] = self.figures.map(|figure| self.model.names.text(figure.words));
        let is_vague = self.meanings.iter().any(|meaning| meaning.interval.is_none());
        match verdict {
            Verdict::Contradict => "they have no number in common".to_owned(),
            Verdict::Differ if is_vague => "both can hold, but they are not the same".to_owned(),
            Verdict::Differ => "both can hold, with different limits".to_owned(),
            Verdict::Refine => format!("“{x}” lies within “{y}”"),
            _ if is_vague => "the words are the same".to_owned(),
            _ if self.meanings[0].interval == self.meanings[1].interval => {
                "they are the same".to_owned()
            }
            _ => "they overlap".to_owned(),
        }
    }

    /// Why the figures are not compared.
    pub(super) fn units(&self) -> String {
        let currency =
            |figure: &Figure| self.known(figure.unit).and_then(|unit| unit.currency.as_deref());
        let [x, y] = self.figures.map(|figure| self.model.names.text(figure.words));
        match (currency(self.figures[0]), currency(self.figures[1])) {
            (Some(a), Some(b)) => format!("{a} and {b} are not converted into each other"),
            _ => format!("“{x}” and “{y}” are not in units of one kind"),
        }
    }

    /// What one of the figures means.
    fn meaning(&self, at: usize, digits: u64) -> String {
        let (Some(figure), Some(meaning)) = (self.figures.get(at), self.meanings.get(at)) else {
            return String::new();
        };
        let words = self.model.names.text(figure.words);
        let words = match &meaning.rule {
            Rule::Nearest(step) => {
                format!("{words} to the nearest {}", ROUNDING.step_in_words(step))
            }
            Rule::About => format!("{words}, give or take {},", ROUNDING.about.words),
            Rule::Exact | Rule::Bound | Rule::Range | Rule::Vague => words.to_owned(),
        };
        let Some(interval) = &meaning.interval else { return format!("{words} states no number") };
        let is_told = figure.unit == self.unit;
        match meaning.rule {
            Rule::Exact if is_told => format!("{words} is exact"),
            Rule::Range if is_told => format!("{words} is from the one to the other"),
            _ => format!("{words} is {}", self.numbers(interval, meaning.dimension, digits)),
        }
    }

    /// An interval in the unit that both figures are told in.
    fn numbers(&self, interval: &Interval, dimension: Dimension, digits: u64) -> String {
        let shown = |limit: &Limit| shown(&self.in_unit(&limit.number), digits);
        let unit = self.unit_words();
        let less = if dimension == Dimension::Count { "fewer" } else { "less" };
        match (&interval.low, &interval.high) {
            (Some(low), Some(high)) if low == high => format!("{}{unit}", shown(low)),
            (Some(low), Some(high)) => format!("{} to {}{unit}", shown(low), shown(high)),
            (Some(low), None) if low.is_included => format!("{}{unit} or more", shown(low)),
            (Some(low), None) => format!("above {}{unit}", shown(low)),
            (None, Some(high)) if high.is_included => format!("{}{unit} or {less}", shown(high)),
            (None, Some(high)) => format!("below {}{unit}", shown(high)),
            (None, None) => "any number".to_owned(),
        }
    }

    fn in_unit(&self, number: &BigDecimal) -> BigDecimal {
        match self.known(self.unit).and_then(|unit| unit.factor.as_ref()) {
            Some(factor) => number / factor,
            None => number.clone(),
        }
    }

    fn known(&self, unit: Option<UnitId>) -> Option<&'m Unit> {
        unit.map(|unit| self.model.ontology.unit(unit))
    }

    /// The unit after a number, as the figure that is in it has it.
    fn unit_words(&self) -> String {
        if let Some(code) = self.known(self.unit).and_then(|unit| unit.currency.as_deref()) {
            return format!(" {code}");
        }
        let own = self.figures.iter().find(|figure| figure.unit == self.unit);
        let words = own.and_then(|figure| figure.unit_words);
        words.map_or_else(String::new, |words| {
            let words = self.model.names.text(words);
            if words.starts_with('%') { words.to_owned() } else { format!(" {words}") }
        })
    }

    /// As many digits as tell the limits apart as they truly lie.
    fn digits(&self) -> u64 {
        let limits = self.meanings.iter().filter_map(|meaning| meaning.interval.as_ref());
        let limits = limits.flat_map(|interval| [&interval.low, &interval.high]).flatten();
        let numbers: Vec<_> = limits.map(|limit| self.in_unit(&limit.number)).collect();
        let tells_apart = |digits: u64| {
            numbers.iter().all(|x| {
                numbers.iter().all(|y| x.cmp(y) == rounded(x, digits).cmp(&rounded(y, digits)))
            })
        };
        (DIGITS..MOST_DIGITS).find(|digits| tells_apart(*digits)).unwrap_or(MOST_DIGITS)
    }
}

/// A number as people write it, with commas between thousands.
pub(super) fn shown(number: &BigDecimal, digits: u64) -> String {
    let plain = rounded(number, digits).normalized().to_plain_string();
    let (sign, plain) = match plain.strip_prefix('-') {
        Some(rest) => ("−", rest.to_owned()),
        None => ("", plain),
    };
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut grouped = String::with_capacity(plain.len() + plain.len() / 3);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{grouped}{point}{decimals}")
}

/// A whole number as it is; any other to so many digits, and to one decimal at least.
fn rounded(number: &BigDecimal, digits: u64) -> BigDecimal {
    if number.is_integer() {
        return number.clone();
    }
    let scale = number.with_prec(digits).fractional_digit_count().max(1);
    number.with_scale_round(scale, RoundingMode::HalfUp)
}

/// The unit that two figures are told in: theirs, else the one whose factor is a power of ten,
/// else the larger one.
fn told_in(model: &Model, figures: [&Figure; 2]) -> Option<UnitId> {
    let factor = |unit: UnitId| model.ontology.unit(unit).factor.as_ref();
    let is_metric = |unit: UnitId| {
        factor(unit).is_some_and(|factor| {
            let digits = factor.normalized().to_plain_string();
            digits.replace(['0', '.'], "") == "1"
        })
    };
    let [a, b] = figures.map(|figure| figure.unit);
    match (a, b) {
        (Some(a), Some(b)) => {
            Some(if (is_metric(a), factor(a), a) >= (is_metric(b), factor(b), b) { a } else { b })
        }
        (one, other) => one.or(other),
    }
}
