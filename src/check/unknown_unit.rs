//! Units that the ontology does not have.

use super::figures::first_places;
use super::nearest::{Nearest, written};
use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Figure, Model};

/// Words behind a number that are no unit.
pub(super) struct UnknownUnit;

impl Check for UnknownUnit {
    fn code(&self) -> &'static str {
        "unknown-unit"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "The word behind a number is a unit, a currency, or a word for what is \
                   counted that the ontology has, in English or Spanish.",
            why: "Figures are compared by their units. One whose unit is not known can be \
                  compared with nothing, not even with itself in other words.",
            example: "value = \"70 kilometrs\"",
            instead: "value = \"70 kilometres\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let is_unknown = |figure: &Figure| figure.unit.is_none() && figure.unit_words.is_some();
        if !model.figures.iter().any(is_unknown) {
            return;
        }
        let mut units = Nearest::new(model.ontology.unit_words());
        for (figure, within) in first_places(model, |id| is_unknown(model.figure(id))) {
            let Figure { words, unit_words: Some(unit), .. } = *model.figure(figure.value) else {
                continue;
            };
            let (words, unit) = (model.names.text(words), model.names.text(unit));
            let message = format!("no unit is called `{unit}`");
            let mut fault = Diagnostic::error(self.code(), message, figure.span);
            fault = match (units.to(unit), words.trim_end().strip_suffix(unit)) {
                (Some(likely), Some(number)) => {
                    let likely = format!("{number}{likely}");
                    let instead = written(&likely, words, figure.span);
                    fault.edit(format!("write `{likely}`"), figure.span, instead)
                }
                _ => fault.help(advice(unit)),
            };
            found.push(in_table(fault, Some(within), "claim"));
        }
    }
}

/// How to add a unit: what is counted is a word of `unit:NUM`.
fn advice(unit: &str) -> String {
    let unit = unit.replace(['"', '\\', '\n'], " ");
    format!(
        "if it is a word for what is counted, add it in a file `ontology/units.ttl`: \
         `<http://qudt.org/vocab/unit/NUM> <http://www.w3.org/2004/02/skos/core#altLabel> \
         \"{unit}\"@en .`"
    )
}
