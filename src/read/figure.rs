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
    bounds: Vec<(String, Bound)>,
    /// What joins two numbers where "between" stands before the first, and only there.
    companions: Vec<String>,
    multipliers: Vec<(String, BigDecimal)>,
    currencies: Vec<(String, UnitId)>,
    ontology: Arc<Ontology>,
}

/// Why words are no figure, and what to write instead.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) what: &'static str,
    pub(super) instead: Option<String>,
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
        let mut companions = Vec::new();
        for concept in ontology.list("bounds") {
            let bound = Bound::ALL.into_iter().find(|bound| bound.name() == concept.name);
            let words = concept.words().map(str::to_lowercase);
            bounds.extend(words.zip(std::iter::repeat(bound)).filter_map(|(w, b)| Some((w, b?))));
            if bound == Some(Bound::Between) {
                companions.extend(concept.companions.iter().map(|word| word.to_lowercase()));
            }
        }
        let mut multipliers = Vec::new();
        for concept in ontology.list("multipliers") {
            let words = concept.words().map(str::to_lowercase);
            multipliers.extend(words.filter_map(|w| Some((w, concept.factor.clone()?))));
        }
        let is_currency = |id: UnitId| ontology.unit(id).currency.is_some();
        let words = ontology.unit_words();
        let mut currencies: Vec<_> = words
            .filter_map(|word| Some((word.to_lowercase(), ontology.unit_written(word)?)))
            .filter(|(_, id)| is_currency(*id))
            .collect();
        bounds.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        multipliers.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        currencies.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        Self { bounds, companions, multipliers, currencies, ontology: Arc::clone(ontology) }
    }

    /// The figure that words denote.
    pub(super) fn figure(&self, words: Name, names: &mut Names) -> Result<Figure, Fault> {
        let text = names.text(words).replace(is_blank, " ");
        let (bound, rest) = self.bound(text.trim());
        let figure = |bound, unit, unit_words| Figure {
            words,
            bound,
            amount: None,
            upper: None,
            last_decimal: None,
            unit,
            unit_words,
        };
        if bound == Bound::Vague {
            let (unit, word) = self.unit(after_of(rest), None, names)?;
            return Ok(figure(bound, unit, word));
        }
        if let (Bound::Vague, rest) = self.bound(rest) {
            let (unit, word) = self.unit(after_of(rest), None, names)?;
            return Ok(figure(Bound::Vague, unit, word));
        }
        let (currency, rest) = self.currency(rest);
        let (lower, rest) = self.quantity(rest)?;
        let Some((upper, rest)) = self.upper(bound, currency, rest)? else {
            if bound == Bound::Between {
                return Err(fault("a range has two numbers", None));
            }
            let (unit, word) = self.unit(rest, currency, names)?;
            let (amount, last_decimal) = (Some(lower.amount), lower.last_decimal);
            return Ok(Figure { amount, last_decimal, ..figure(bound, unit, word) });
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
        let (unit, word) = self.unit(rest, currency, names)?;
        let (amount, upper) = (Some(lower), Some(upper.amount));
        Ok(Figure { amount, upper, ..figure(Bound::Between, unit, word) })
    }

    /// The bound that words start with.
    fn bound<'t>(&self, text: &'t str) -> (Bound, &'t str) {
        for (word, bound) in &self.bounds {
            // A dash joins two numbers; before the first it is a sign.
            if *bound == Bound::Between && !word.contains(char::is_alphabetic) {
                continue;
            }
            if let Some(rest) = after_word(text, word) {
                return (*bound, rest);
            }
        }
        (Bound::Exactly, text)
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

    fn quantity<'t>(&self, text: &'t str) -> Result<(Quantity, &'t str), Fault> {
        let (amount, rest) = number(text)?;
        let rest = rest.trim_start();
        let decimals = amount.fractional_digit_count();
        let last_decimal = (decimals > 0).then(|| BigDecimal::new(1.into(), decimals));
        for (word, factor) in &self.multipliers {
            if let Some(rest) = after_word(rest, word) {
                let (amount, factor) = (whole(amount * factor), Some(factor.clone()));
                let last_decimal = last_decimal.zip(factor.as_ref()).map(|(a, b)| whole(a * b));
                return Ok((Quantity { amount, factor, last_decimal }, rest));
            }
        }
        Ok((Quantity { amount, factor: None, last_decimal }, rest))
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
        self.quantity(rest).map(Some)
    }

    /// The unit that is left after the number.
    fn unit(
        &self,
        rest: &str,
        currency: Option<UnitId>,
        names: &mut Names,
    ) -> Result<(Option<UnitId>, Option<Name>), Fault> {
        let rest = rest.trim();
        if rest.is_empty() {
            return Ok((currency, None));
        }
        let unit = self.ontology.unit_written(rest);
        if currency.is_some() && unit != currency {
            return Err(fault("a figure has one unit, or one currency", None));
        }
        Ok((unit, Some(names.add(rest))))
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
fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
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
