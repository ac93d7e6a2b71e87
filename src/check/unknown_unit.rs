//! Units that the ontology does not have.

use super::figures::{Place, first_places};
use super::nearest::{nearest, written};
use super::unfit_unit::called;
use super::wording::{in_table, with_article};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;
use crate::ontology::{Ontology, Property};

/// The letters of units that cannot be told apart when misspelt: symbols.
const LONGEST_SYMBOL: usize = 3;

/// How many units are looked up among the known ones in one check: a file of nothing but mistakes
/// must not keep anybody waiting.
const MOST_LOOKED_UP: usize = 1000;

/// Words behind a number that are no unit.
pub(super) struct UnknownUnit;

impl Check for UnknownUnit {
    fn code(&self) -> &'static str {
        "unknown-unit"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "The word behind a number is a unit or a currency that the ontology has, in \
                   English or Spanish. Where the property counts, up to three plain words are \
                   what is counted, and need no entry.",
            why: "Figures are compared by their units. One whose unit is not known can be \
                  compared with nothing, not even with itself in other words.",
            example: "value = \"70 kilometrs\"",
            instead: "value = \"70 kilometres\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let units: Vec<_> = model.ontology.unit_words().collect();
        let places = first_places(model, |place| is_unknown(model, place));
        for (number, place) in places.iter().enumerate() {
            let figure = model.figure(place.figure.value);
            let Some(unit) = figure.unit_words else { continue };
            let (words, unit) = (model.names.text(figure.words), model.names.text(unit));
            let message = format!("no unit is called `{unit}`");
            let span = place.figure.span;
            let fault = Diagnostic::error(self.code(), message, span);
            let known: &[&str] = if number < MOST_LOOKED_UP { &units } else { &[] };
            let likely = likely(&model.ontology, known, unit, place.property);
            let fault = match (likely, words.trim_end().strip_suffix(unit)) {
                (Some(likely), Some(number)) => {
                    let likely = format!("{number}{likely}");
                    let instead = written(&likely, words, span);
                    fault.edit(format!("write `{likely}`"), span, instead)
                }
                _ => fault.help(advice(place.property)),
            };
            found.push(in_table(fault, Some(place.within), "claim"));
        }
    }
}

/// Whether a figure has words behind its number that are neither a unit nor what is counted.
fn is_unknown(model: &Model, place: &Place) -> bool {
    let figure = model.figure(place.figure.value);
    let is_counted = figure.can_be_counted && place.property.is_some_and(Property::counts);
    figure.unit.is_none() && figure.unit_words.is_some() && !is_counted
}

/// The unit that was probably meant: one of the kind that the property wants, and as many words.
fn likely<'o>(
    ontology: &Ontology,
    known: &[&'o str],
    unit: &str,
    property: Option<&Property>,
) -> Option<&'o str> {
    let wanted = property.and_then(|property| property.quantity.as_deref());
    let is_of_kind = |word: &&str| {
        let unit = ontology.unit_written(word).map(|unit| ontology.unit(unit));
        wanted.is_none() || unit.is_some_and(|unit| unit.quantity.as_deref() == wanted)
    };
    let of_kind = || known.iter().copied().filter(is_of_kind);
    let mut in_other_case = of_kind().filter(|word| word.to_lowercase() == unit.to_lowercase());
    match (in_other_case.next(), in_other_case.next()) {
        (Some(only), None) => Some(only),
        _ => nearest(unit, of_kind().filter(|word| is_comparable(unit, word))),
    }
}

/// Whether two units have as many words, and those that are not the same are long enough to be
/// misspelt: of three letters, any is like any other.
fn is_comparable(unit: &str, candidate: &str) -> bool {
    let is_long = |word: &str| word.chars().count() > LONGEST_SYMBOL;
    unit.split(' ').count() == candidate.split(' ').count()
        && unit
            .split(' ')
            .zip(candidate.split(' '))
            .all(|(a, b)| a == b || is_long(a) && is_long(b))
}

/// What to write, or to add, by the kind of quantity that the property wants.
fn advice(property: Option<&Property>) -> String {
    match property.and_then(|property| property.quantity.as_deref()) {
        Some(_) if property.is_some_and(Property::counts) => {
            "what is counted is up to three plain words right after the number, such as \
             `19 fishing boats`; the rest belongs in a `note`"
                .to_owned()
        }
        Some(quantity) => {
            let kind = called(quantity);
            format!(
                "write {} as a number and a unit of {kind}; a unit that is missing is a \
                 `qudt:Unit` in a file `ontology/units.ttl`, with its words, its kind of quantity \
                 <{quantity}> and its `qudt:conversionMultiplier`",
                with_article(&kind)
            )
        }
        None => "write a number and a unit; a unit that is missing is a `qudt:Unit` in a file \
                 `ontology/units.ttl`, with its words and its kind of quantity"
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likely_units_only() {
        let ontology = Ontology::built_in();
        let words: Vec<_> = ontology.unit_words().collect();
        let property = |name| ontology.property_named(name).map(|id| ontology.property(id));
        for (name, unit, expected) in [
            ("distance", "kilometrs", Some("kilometers")),
            ("distance", "cubits", None),
            ("distance", "mts", None),
            ("distance", "mineros", None),
            ("distance", "dollras", None),
            ("distance", "centimtres", Some("centimetres")),
            ("site-area", "sq metrs", Some("sq meters")),
            ("site-area", "sq", None),
            ("amount", "m dolars", None),
            ("amount", "dolars", Some("dollars")),
            ("amount", "mXn", Some("MXN")),
            ("amount", "K", None),
            ("group-size", "men", None),
        ] {
            assert_eq!(likely(&ontology, &words, unit, property(name)), expected, "{unit}");
        }
    }
}
