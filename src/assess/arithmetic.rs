//! The arithmetic of two figures, in words.

use bigdecimal::BigDecimal;

use super::extent::{Extent, Overlap};
use super::interval::{Interval, Limit};
use super::meaning::{Dimension, Meaning, Rule};
use super::numerals::{MOST_DIGITS, digits_that_tell_apart, shown};
use super::telling::Telling;
use super::verdict::Verdict;
use super::words::fill;
use crate::model::{Figure, FigureId, Model, Name};
use crate::ontology::{Unit, UnitId};

/// Two figures, what they mean, and the unit in which their numbers are told.
#[derive(Debug)]
pub(super) struct Arithmetic<'m> {
    telling: Telling<'m>,
    figures: [&'m Figure; 2],
    meanings: [Meaning; 2],
    /// The unit that both are told in, where they are of one dimension.
    unit: Option<UnitId>,
}

impl<'m> Arithmetic<'m> {
    pub(super) fn new(telling: Telling<'m>, property: Name, figures: [FigureId; 2]) -> Self {
        let model = telling.model;
        let property = model.property_named(property).map(|(_, property)| property);
        let figures = figures.map(|id| model.figure(id));
        let meanings = figures.map(|figure| Meaning::of(model, property, figure));
        let unit = told_in(model, figures);
        Self { telling, figures, meanings, unit }
    }

    /// What each figure means, that of another unit first: "“45 mi” to the nearest five means 68.4
    /// to 76.4 km; “70 km” to the nearest ten means 65 to 75 km".
    pub(super) fn meanings(&self) -> String {
        let digits = self.digits();
        let [first, second] = &self.figures;
        let is_converted = |figure: &Figure| !self.is_told(figure);
        let [first, second] =
            if is_converted(second) && !is_converted(first) { [1, 0] } else { [0, 1] }
                .map(|at| self.meaning(at, digits));
        if first == second { first } else { format!("{first}; {second}") }
    }

    /// Whether the figures are of one dimension, so that their numbers can be told in one unit.
    pub(super) fn is_comparable(&self) -> bool {
        let [first, second] = &self.meanings;
        first.dimension == second.dimension
    }

    /// What the intervals show.
    pub(super) fn outcome(&self, verdict: Verdict) -> String {
        let [x, y] = self.words();
        let words = &self.telling.words.figures;
        let is_vague = self.meanings.iter().any(|meaning| meaning.interval.is_none());
        let phrase = match verdict {
            Verdict::Contradict => &words.none_in_common,
            Verdict::Differ if is_vague => &words.nothing,
            Verdict::Differ => &words.other_limits,
            Verdict::Refine => return fill(&words.within, &[x, y]),
            _ if x.to_lowercase() == y.to_lowercase() => &words.same,
            _ if self.meanings[0].interval == self.meanings[1].interval => &words.same_meaning,
            _ => match self.meeting() {
                Some(number) => return fill(&words.meet, &[&number]),
                None => &words.overlap,
            },
        };
        phrase.clone()
    }

    /// Where two stretches have no more than one number in common, that number.
    fn meeting(&self) -> Option<String> {
        let [first, second] = self.meanings.each_ref().map(|meaning| meaning.interval.as_ref());
        let ends = |one: &Interval, other: &Interval| {
            let (low, high) = (one.low.as_ref()?, other.high.as_ref()?);
            (low.number == high.number)
                .then(|| Interval { low: Some(low.clone()), high: Some(high.clone()) })
        };
        let (first, second) = (first?, second?);
        let at = ends(first, second).or_else(|| ends(second, first))?;
        Some(self.numbers(&at, Dimension::Bare, Some(MOST_DIGITS), self.figures[0]))
    }

    /// What the intervals show where one of the figures is denied.
    pub(super) fn denial(&self) -> String {
        let [x, y] = self.words();
        let words = &self.telling.words.figures;
        let [first, second] = self.meanings.each_ref().map(|meaning| meaning.interval.as_ref());
        let (Some(first), Some(second)) = (first, second) else {
            return self.telling.words.one_denies.clone();
        };
        match Extent::of_intervals([first, second].into_iter()).as_slice() {
            [a, b] if a == b => words.same_denied.clone(),
            [a, b] if a.overlap(*b) == Overlap::Within => fill(&words.within_denied, &[x, y]),
            _ => fill(&words.within_denied, &[y, x]),
        }
    }

    /// Why the figures are not compared.
    pub(super) fn units(&self) -> String {
        let currency =
            |figure: &Figure| self.known(figure.unit).and_then(|unit| unit.currency.as_deref());
        let [x, y] = self.words();
        let words = &self.telling.words.figures;
        let has_unit = |meaning: &Meaning| meaning.dimension != Dimension::Bare;
        match (currency(self.figures[0]), currency(self.figures[1])) {
            (Some(a), Some(b)) => fill(&words.currencies, &[a, b]),
            _ if !has_unit(&self.meanings[0]) => fill(&words.no_unit, &[x, y]),
            _ if !has_unit(&self.meanings[1]) => fill(&words.no_unit, &[y, x]),
            _ => fill(&words.other_units, &[x, y]),
        }
    }

    /// Whether its number is told as it is printed.
    fn is_told(&self, figure: &Figure) -> bool {
        figure.unit.is_none() || figure.unit == self.unit
    }

    fn words(&self) -> [&'m str; 2] {
        self.figures.map(|figure| self.telling.model.names.text(figure.words))
    }

    /// What one of the figures means, and by which rule.
    fn meaning(&self, at: usize, digits: u64) -> String {
        let (Some(figure), Some(meaning)) = (self.figures.get(at), self.meanings.get(at)) else {
            return String::new();
        };
        let words = &self.telling.words.figures;
        let printed = self.telling.model.names.text(figure.words);
        let Some(interval) = &meaning.interval else { return fill(&words.no_number, &[printed]) };
        let is_told = self.is_told(figure);
        // What is not converted is told as it is.
        let digits = if is_told { None } else { Some(digits) };
        let numbers = self.numbers(interval, meaning.dimension, digits, figure);
        let phrase = match &meaning.rule {
            Rule::Nearest(step) => {
                let step = self.telling.words.step(step.to_plain_string());
                return fill(&words.nearest, &[printed, &step, &numbers]);
            }
            Rule::About => &words.about,
            Rule::Exact if meaning.dimension == Dimension::Count => &words.exact_count,
            Rule::Exact => &words.exact,
            Rule::Range if is_told => &words.range,
            Rule::Range => &words.range_of,
            Rule::Bound | Rule::Vague => &words.means,
        };
        fill(phrase, &[printed, &numbers])
    }

    /// An interval in the unit that both figures are told in.
    fn numbers(
        &self,
        interval: &Interval,
        dimension: Dimension,
        digits: Option<u64>,
        figure: &Figure,
    ) -> String {
        let shown = |limit: &Limit| shown(&self.in_unit(&limit.number), digits);
        let unit = self.unit_words(figure);
        let words = &self.telling.words.figures;
        let less = if dimension == Dimension::Count { &words.or_fewer } else { &words.or_less };
        let one = |phrase, limit| fill(phrase, &[&shown(limit), &unit]);
        match (&interval.low, &interval.high) {
            (Some(low), Some(high)) if low == high => format!("{}{unit}", shown(low)),
            (Some(low), Some(high)) => fill(&words.span, &[&shown(low), &shown(high), &unit]),
            (Some(low), None) if low.is_included => one(&words.or_more, low),
            (Some(low), None) => one(&words.above, low),
            (None, Some(high)) if high.is_included => one(less, high),
            (None, Some(high)) => one(&words.below, high),
            (None, None) => words.any.clone(),
        }
    }

    fn in_unit(&self, number: &BigDecimal) -> BigDecimal {
        match self.known(self.unit).and_then(|unit| unit.factor.as_ref()) {
            Some(factor) => number / factor,
            None => number.clone(),
        }
    }

    fn known(&self, unit: Option<UnitId>) -> Option<&'m Unit> {
        unit.map(|unit| self.telling.model.ontology.unit(unit))
    }

    /// The unit after a number of a figure, in its own words if it is in that unit.
    fn unit_words(&self, figure: &Figure) -> String {
        if let Some(code) = self.known(self.unit).and_then(|unit| unit.currency.as_deref()) {
            return format!(" {code}");
        }
        let mut those = [figure].into_iter().chain(self.figures);
        // What is counted has its own words, in whatever unit the other figure is.
        let has_own = |figure: &&Figure| figure.unit.is_none() && figure.unit_words.is_some();
        let own = those.find(|figure| figure.unit == self.unit || has_own(figure));
        let words = own.and_then(|figure| figure.unit_words);
        words.map_or_else(String::new, |words| {
            let words = self.telling.model.names.text(words);
            if words.starts_with(['%', '°']) { words.to_owned() } else { format!(" {words}") }
        })
    }

    /// As many digits as tell the limits apart as they truly lie.
    fn digits(&self) -> u64 {
        let limits = self.meanings.iter().filter_map(|meaning| meaning.interval.as_ref());
        let limits = limits.flat_map(|interval| [&interval.low, &interval.high]).flatten();
        let numbers: Vec<_> = limits.map(|limit| self.in_unit(&limit.number)).collect();
        digits_that_tell_apart(&numbers)
    }
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
