//! The grammar of figures: "more than 260 people", "approximately $6 million", "65 to 70".
//!
//! Its words (bounds, multipliers, units, currencies) come from the ontology; here is only their
//! order: bound, currency, number, multiplier, unit, and a second number for a range.

use std::sync::Arc;

use bigdecimal::BigDecimal;

use super::number::number;
use crate::model::{Bound, Figure, Name, Names};
use crate::ontology::{Ontology, UnitId};

/// The words of figures, the longest first, in lower case.
pub(super) struct Grammar {
    pub(super) bounds: Vec<(String, Bound)>,
    /// What joins two numbers where "between" stands before the first, and only there.
    pub(super) companions: Vec<String>,
    /// Bounds that stand after the number: "or more".
    after: Vec<(String, Bound)>,
    pub(super) multipliers: Vec<(String, BigDecimal)>,
    /// Multipliers of money alone: in "45m" the letter is a unit, in "$45m" it is a million.
    of_money: Vec<(String, BigDecimal)>,
    currencies: Vec<(String, UnitId)>,
    /// Words that are never part of what is counted.
    pub(super) never_counted: Vec<String>,
    pub(super) ontology: Arc<Ontology>,
}

/// Why words are no figure, and what to write instead.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) what: &'static str,
    pub(super) instead: Option<String>,
}

/// What stands after a number.
struct Unit {
    id: Option<UnitId>,
    words: Option<Name>,
    can_be_counted: bool,
}

/// A number with its multiplier.
struct Quantity {
    amount: BigDecimal,
    factor: Option<BigDecimal>,
    last_decimal: Option<BigDecimal>,
}

impl Grammar {
    pub(super) fn new(ontology: &Arc<Ontology>) -> Self {
        let mut bounds = Vec::new();
        let (mut companions, mut after) = (Vec::new(), Vec::new());
        for concept in ontology.list("bounds") {
            let bound = Bound::ALL.into_iter().find(|bound| bound.name() == concept.name);
            let words = concept.words().map(str::to_lowercase);
            bounds.extend(words.zip(std::iter::repeat(bound)).filter_map(|(w, b)| Some((w, b?))));
            let hidden = concept.companions.iter().map(|word| word.to_lowercase());
            match bound {
                Some(Bound::Between) => companions.extend(hidden),
                Some(bound) => after.extend(hidden.map(|word| (word, bound))),
                None => {}
            }
        }
        let (mut multipliers, mut of_money) = (Vec::new(), Vec::new());
        for concept in ontology.list("multipliers") {
            let Some(factor) = &concept.factor else { continue };
            let multiplier = |word: &str| (word.to_lowercase(), factor.clone());
            multipliers.extend(concept.words().map(multiplier));
            of_money.extend(concept.companions.iter().map(|word| multiplier(word)));
        }
        let is_currency = |id: UnitId| ontology.unit(id).currency.is_some();
        let words = ontology.unit_words();
        let mut currencies: Vec<_> = words
            .filter_map(|word| Some((word.to_lowercase(), ontology.unit_written(word)?)))
            .filter(|(_, id)| is_currency(*id))
            .collect();
        bounds.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        after.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        multipliers.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        of_money.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        currencies.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        let counts = ontology.units().filter(|(_, unit)| unit.counts());
        let never_counted = counts.flat_map(|(_, unit)| &unit.never);
        let never_counted = never_counted.map(|word| word.to_lowercase()).collect();
        let ontology = Arc::clone(ontology);
        Self {
            bounds,
            companions,
            after,
            multipliers,
            of_money,
            currencies,
            never_counted,
            ontology,
        }
    }

    /// The figure that words denote.
    pub(super) fn figure(&self, words: Name, names: &mut Names) -> Result<Figure, Fault> {
        let text = names.text(words).replace(is_blank, " ");
        let (bound, rest) = self.bound(text.trim());
        let figure = |bound, unit: Unit| Figure {
            words,
            bound,
            amount: None,
            upper: None,
            last_decimal: None,
            unit: unit.id,
            unit_words: unit.words,
            can_be_counted: unit.can_be_counted,
        };
        if bound == Bound::Vague {
            return Ok(figure(bound, self.unit(after_of(rest), None, names)?));
        }
        if let (Bound::Vague, rest) = self.bound(rest) {
            return Ok(figure(Bound::Vague, self.unit(after_of(rest), None, names)?));
        }
        let (currency, rest) = self.currency(rest);
        let (lower, rest) = self.quantity(rest, currency)?;
        let Some((upper, rest)) = self.upper(bound, currency, rest)? else {
            if bound == Bound::Between {
                return Err(fault("a range has two numbers", None));
            }
            let (bound, rest) = self.bound_after(bound, rest);
            let unit = self.unit(lower.without_of(rest), currency, names)?;
            let (amount, last_decimal) = (Some(lower.amount), lower.last_decimal);
            return Ok(Figure { amount, last_decimal, ..figure(bound, unit) });
        };
        if !matches!(bound, Bound::Exactly | Bound::Approximately | Bound::Between) {
            return Err(fault("before a range stands no other bound than `about`", None));
        }
        // In "6 to 7 million" the multiplier is that of both.
        let lower = match (&lower.factor, &upper.factor) {
            (None, Some(factor)) => whole(lower.amount * factor),
            _ => lower.amount,
        };
        if upper.amount < lower {
            return Err(fault("the range ends before it starts", None));
        }
        let unit = self.unit(upper.without_of(rest), currency, names)?;
        let (amount, upper) = (Some(lower), Some(upper.amount));
        Ok(Figure { amount, upper, ..figure(Bound::Between, unit) })
    }

    /// The bound that words start with.
    fn bound<'t>(&self, text: &'t str) -> (Bound, &'t str) {
        for (word, bound) in &self.bounds {
            // A dash joins two numbers; before the first it is a sign.
            if *bound == Bound::Between && !word.contains(char::is_alphabetic) {
                continue;
            }
            // In "A$45" the letter is part of the currency.
            let is_apart = |rest: &&str| {
                !word.ends_with(char::is_alphabetic)
                    || rest.is_empty()
                    || text.strip_suffix(rest).is_some_and(|word| word.ends_with(is_blank))
            };
            if let Some(rest) = after_word(text, word).filter(is_apart) {
                return (*bound, rest);
            }
        }
        (Bound::Exactly, text)
    }

    /// The bound that stands after a number that has none before it.
    fn bound_after<'t>(&self, bound: Bound, text: &'t str) -> (Bound, &'t str) {
        let mut after = self.after.iter().filter(|_| bound == Bound::Exactly);
        let found = after.find_map(|(word, bound)| Some((*bound, after_word(text, word)?)));
        found.unwrap_or((bound, text))
    }

    /// The currency that words start with.
    fn currency<'t>(&self, text: &'t str) -> (Option<UnitId>, &'t str) {
        for (symbol, unit) in &self.currencies {
            if let Some(rest) = strip_prefix(text, symbol) {
                return (Some(*unit), rest.trim_start());
            }
        }
        (None, text)
    }

    /// A number, and the multiplier behind it.
    fn quantity<'t>(
        &self,
        text: &'t str,
        currency: Option<UnitId>,
    ) -> Result<(Quantity, &'t str), Fault> {
        let (amount, rest) = number(text)?;
        let rest = rest.trim_start();
        let decimals = amount.fractional_digit_count();
        let last_decimal = (decimals > 0).then(|| BigDecimal::new(1.into(), decimals));
        let Some((factor, rest)) = self.multiplier(after_hyphen(rest), currency) else {
            return Ok((Quantity { amount, factor: None, last_decimal }, rest));
        };
        let (amount, factor) = (whole(amount * factor), Some(factor.clone()));
        let last_decimal = last_decimal.zip(factor.as_ref()).map(|(a, b)| whole(a * b));
        Ok((Quantity { amount, factor, last_decimal }, rest))
    }

    /// The multiplier that words start with; those of money only beside a currency.
    fn multiplier<'t>(
        &self,
        text: &'t str,
        currency: Option<UnitId>,
    ) -> Option<(&BigDecimal, &'t str)> {
        let is_money = |rest: &str| {
            currency.is_some() || self.is_currency(self.ontology.unit_written(after_of(rest)))
        };
        for (word, factor) in &self.multipliers {
            if let Some(rest) = after_word(text, word) {
                return Some((factor, rest));
            }
        }
        for (word, factor) in &self.of_money {
            if let Some(rest) = after_word(text, word).filter(|rest| is_money(rest)) {
                return Some((factor, rest));
            }
        }
        None
    }

    fn is_currency(&self, unit: Option<UnitId>) -> bool {
        unit.is_some_and(|unit| self.ontology.unit(unit).currency.is_some())
    }

    /// The second number of a range: after a word for ranges, or, where "between" stands before
    /// the first, after a word that goes with that.
    fn upper<'t>(
        &self,
        bound: Bound,
        currency: Option<UnitId>,
        text: &'t str,
    ) -> Result<Option<(Quantity, &'t str)>, Fault> {
        let words = self.bounds.iter().filter(|(_, bound)| *bound == Bound::Between);
        let companions = self.companions.iter().filter(|_| bound == Bound::Between);
        let mut joining = words.map(|(word, _)| word).chain(companions);
        let Some(rest) = joining.find_map(|word| after_word(text, word)) else { return Ok(None) };
        let (second, rest) = self.currency(rest.trim_start());
        if !rest.trim_start_matches(['-', '−']).starts_with(|c: char| c.is_ascii_digit()) {
            return Ok(None);
        }
        if second.is_some() && second != currency {
            return Err(fault("a figure has one unit, or one currency", None));
        }
        self.quantity(rest, currency).map(Some)
    }

    /// The unit that is left after the number.
    fn unit(&self, rest: &str, currency: Option<UnitId>, names: &mut Names) -> Result<Unit, Fault> {
        let rest = after_hyphen(rest.trim());
        if rest.is_empty() {
            return Ok(Unit { id: currency, words: None, can_be_counted: false });
        }
        let id = self.ontology.unit_written(rest);
        if currency.is_some() && id.is_none() {
            return Err(fault("after a sum of money stands nothing but its multiplier", None));
        }
        if currency.is_some() && id != currency {
            return Err(fault("a figure has one unit, or one currency", None));
        }
        let can_be_counted = id.is_none() && self.can_be_counted(rest);
        Ok(Unit { id, words: Some(names.add(rest)), can_be_counted })
    }
}

impl Quantity {
    /// What follows, without the "of" that belongs to a multiplier: "3 millones de personas".
    fn without_of<'t>(&self, rest: &'t str) -> &'t str {
        if self.factor.is_some() { after_of(rest) } else { rest }
    }
}

pub(super) fn fault(what: &'static str, instead: Option<String>) -> Fault {
    Fault { what, instead }
}

/// A number without the decimals that a multiplier has made superfluous: 15.5 million is 15500000.
fn whole(number: BigDecimal) -> BigDecimal {
    if number.is_integer() { number.with_scale(0) } else { number }
}

/// Blanks that stand in numbers and between a number and its unit.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
}

/// What follows a word, where a text starts with it and the word ends there.
pub(super) fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = strip_prefix(text, word)?;
    let ends = !rest.starts_with(char::is_alphanumeric) || !word.ends_with(char::is_alphanumeric);
    ends.then(|| rest.trim_start())
}

/// What follows a prefix in lower case, in whatever case the text has it.
fn strip_prefix<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for wanted in prefix.chars() {
        let mut lower = rest.next()?.to_lowercase();
        if lower.next() != Some(wanted) || lower.next().is_some() {
            return None;
        }
    }
    Some(rest.as_str())
}

/// "-foot" without the hyphen that joins it to its number.
fn after_hyphen(text: &str) -> &str {
    let joined = text.strip_prefix(['-', '\u{2010}', '\u{2011}']);
    joined.filter(|rest| rest.starts_with(char::is_alphabetic)).unwrap_or(text)
}

/// "of inmates" without its first word, as in "hundreds of inmates".
fn after_of(text: &str) -> &str {
    text.strip_prefix("of ").or_else(|| text.strip_prefix("de ")).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> String {
        let ontology = Arc::new(Ontology::built_in());
        let grammar = Grammar::new(&ontology);
        let mut names = Names::default();
        let name = names.add(words);
        match grammar.figure(name, &mut names) {
            Ok(figure) => {
                let number = |n: Option<BigDecimal>| n.map_or("-".into(), |n| n.to_plain_string());
                let unit = figure.unit.map_or("-", |unit| ontology.unit(unit).iri.as_str());
                let unit = unit.rsplit('/').next().unwrap_or_default();
                let (amount, upper) = (number(figure.amount), number(figure.upper));
                format!("{:?} {amount} {upper} {unit}", figure.bound)
            }
            Err(fault) => format!("{} {:?}", fault.what, fault.instead.unwrap_or_default()),
        }
    }

    #[test]
    fn figures_as_they_are_printed() {
        for (words, expected) in [
            ("14,500", "Exactly 14500 - -"),
            ("40 000 inmates", "Exactly 40000 - NUM"),
            ("40\u{a0}000", "Exactly 40000 - -"),
            ("more than 260 people", "MoreThan 260 - NUM"),
            ("More than 84,000 arrests", "MoreThan 84000 - NUM"),
            ("over 360", "MoreThan 360 - -"),
            ("at least 261 people", "AtLeast 261 - NUM"),
            ("up to 40,000 inmates", "AtMost 40000 - NUM"),
            ("fewer than 300", "LessThan 300 - -"),
            ("approximately $6 million", "Approximately 6000000 - USD"),
            ("$6 million", "Exactly 6000000 - USD"),
            ("6 million USD", "Exactly 6000000 - USD"),
            ("65 to 70 prisoners", "Between 65 70 NUM"),
            ("65–70", "Between 65 70 -"),
            ("between 65 and 70", "Between 65 70 -"),
            ("between 65 and 70 people", "Between 65 70 NUM"),
            ("entre 65 y 70", "Between 65 70 -"),
            ("between 65 to 70", "Between 65 70 -"),
            ("about 65 to 70", "Between 65 70 -"),
            ("about between 65 and 70", "a figure has a number in digits \"\""),
            ("up to 65 to 70", "before a range stands no other bound than `about` \"\""),
            ("more than 65–70", "before a range stands no other bound than `about` \"\""),
            ("between 5 of 10 people", "a range has two numbers \"\""),
            ("A$45 million", "Exactly 45000000 - AUD"),
            ("a 45", "a range has two numbers \"\""),
            ("$45 a day", "after a sum of money stands nothing but its multiplier \"\""),
            ("$45 km", "a figure has one unit, or one currency \"\""),
            ("125-foot", "Exactly 125 - FT"),
            ("14-mile", "Exactly 14 - MI"),
            ("38\u{2011}metre", "Exactly 38 - M"),
            ("65-70-foot", "Between 65 70 FT"),
            ("$45-million", "Exactly 45000000 - USD"),
            ("$45m", "Exactly 45000000 - USD"),
            ("$45m to $50m", "Between 45000000 50000000 USD"),
            ("€40M", "Exactly 40000000 - EUR"),
            ("40 M€", "Exactly 40000000 - EUR"),
            ("45m dollars", "Exactly 45000000 - USD"),
            ("45M de euros", "Exactly 45000000 - EUR"),
            ("US$45 MM", "Exactly 45000000 - USD"),
            ("45m", "Exactly 45 - M"),
            ("45 mm", "Exactly 45 - MilliM"),
            ("60K", "Exactly 60000 - -"),
            ("60k people", "Exactly 60000 - NUM"),
            ("60 km", "Exactly 60 - KiloM"),
            ("1.2bn", "Exactly 1200000000 - -"),
            ("$1.2b", "Exactly 1200000000 - USD"),
            ("40 millones de euros", "Exactly 40000000 - EUR"),
            ("3 millones de personas", "Exactly 3000000 - NUM"),
            ("casi 3 millones de metros cúbicos", "Approximately 3000000 - M3"),
            ("6 to 7 million of people", "Between 6000000 7000000 NUM"),
            ("3 billones de pesos colombianos", "Exactly 3000000000000 - COP"),
            ("3 hundred people", "Exactly 300 - NUM"),
            ("43+", "AtLeast 43 - -"),
            ("40,000 or more inmates", "AtLeast 40000 - NUM"),
            ("260 o menos", "AtMost 260 - -"),
            ("30 or so", "Approximately 30 - -"),
            ("Q45 million", "Exactly 45000000 - GTQ"),
            ("S/ 45", "Exactly 45 - PEN"),
            ("38 cm", "Exactly 38 - CentiM"),
            ("3 and 5 people", "Exactly 3 - -"),
            ("65 a 70", "Between 65 70 -"),
            ("$5 to $10", "Between 5 10 USD"),
            ("$1 to €2", "a figure has one unit, or one currency \"\""),
            ("65 acres", "Exactly 65 - AC"),
            ("6 to 7 million", "Between 6000000 7000000 -"),
            ("0.60 m²", "Exactly 0.60 - M2"),
            ("0.60sq meters", "Exactly 0.60 - M2"),
            ("133%", "Exactly 133 - PERCENT"),
            ("around 45 miles", "Approximately 45 - MI"),
            ("70 km", "Exactly 70 - KiloM"),
            ("57 acres", "Exactly 57 - AC"),
            ("hundreds", "Vague - - -"),
            ("tens of thousands of people", "Vague - - NUM"),
            ("-400 m", "Exactly -400 - M"),
            ("−400 m", "Exactly -400 - M"),
            ("-10 to -5", "Between -10 -5 -"),
            ("1,234,567.89", "Exactly 1234567.89 - -"),
            ("0.125", "Exactly 0.125 - -"),
            ("40.000", "a point stands before decimals, not between thousands \"40,000\""),
            ("6,5", "decimals stand after a point, thousands in groups of three \"6.5\""),
            ("70 to 65", "the range ends before it starts \"\""),
            ("many people", "Vague - - NUM"),
            ("people", "a figure has a number in digits \"\""),
            ("", "a figure has a number in digits \"\""),
        ] {
            assert_eq!(read(words), expected, "{words}");
        }
    }
}
