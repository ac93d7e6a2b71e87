//! Figures in a unit of another kind.

use super::figures::places;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;

/// Areas in kilometres and lengths in people.
pub(super) struct UnfitUnit;

impl Check for UnfitUnit {
    fn code(&self) -> &'static str {
        "unfit-unit"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "The unit of a figure measures what its property is: a length, an area, a \
                   sum of money, a number of people.",
            why: "Figures are compared only with figures of their kind. One of another kind \
                  is mostly a claim with the wrong property.",
            example: "property = \"site-area\"\nvalue    = \"70 km\"",
            instead: "property = \"distance\"\nvalue    = \"70 km\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for place in places(model) {
            let unit = model.figure(place.figure.value).unit;
            let (Some(property), Some(unit)) = (place.property, unit) else { continue };
            let unit = model.ontology.unit(unit);
            if let (Some(wanted), Some(is)) = (&property.quantity, &unit.quantity)
                && wanted != is
            {
                let (wanted, is) = (called(wanted), called(is));
                let message = format!("`{}` is {wanted}, not {is}", property.name);
                found.push(
                    Diagnostic::warning(self.code(), message, place.figure.span)
                        .label(format!("in a unit of {is}"))
                        .context(place.name, "")
                        .help("is it the right property?"),
                );
            }
        }
    }
}

/// What a kind of quantity is called: its IRI's last part, in words.
pub(super) fn called(quantity: &str) -> String {
    let local = quantity.rsplit('/').next().unwrap_or_default();
    let mut words = String::with_capacity(local.len() + 4);
    for letter in local.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}
