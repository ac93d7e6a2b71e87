//! Whole numbers beyond 64 bits.

use bigdecimal::{BigDecimal, ToPrimitive};

use super::figures::{Place, first_places};
use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Figure, Model};

/// Numbers that some stores of RDF refuse.
pub(super) struct LargeNumber;

impl Check for LargeNumber {
    fn code(&self) -> &'static str {
        "large-number"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A whole number lies between -9,223,372,036,854,775,808 and \
                   9,223,372,036,854,775,807.",
            why: "Larger ones are right by the standard, but some stores then refuse the \
                  whole file. And no report counts that far: digits were probably pasted \
                  twice.",
            example: "value = \"14500145001450014500\"",
            instead: "value = \"14,500\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let is_large: Vec<_> = model.figures.iter().map(is_large).collect();
        if !is_large.contains(&true) {
            return;
        }
        let is_place = |place: &Place| is_large.get(place.figure.value.index()) == Some(&true);
        for Place { figure, within, .. } in first_places(model, is_place) {
            let message = "this number is larger than most programs can hold";
            let fault = Diagnostic::warning(self.code(), message, figure.span);
            let fault = fault.label("beyond 64 bits").help("is it the number that is printed?");
            found.push(in_table(fault, Some(within), "claim"));
        }
    }
}

fn is_large(figure: &Figure) -> bool {
    let is_large = |number: &BigDecimal| number.is_integer() && number.to_i64().is_none();
    figure.amount.iter().chain(&figure.upper).any(is_large)
}
