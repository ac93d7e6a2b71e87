//! Figures without the unit that their property wants.

use super::figures::places;
use super::{Check, Explanation};
use crate::assess::{Assessment, Dimension, Meaning};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;

/// A distance of 70, and nobody knows what of.
pub(super) struct MissingUnit;

impl Check for MissingUnit {
    fn code(&self) -> &'static str {
        "missing-unit"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A figure of something that is measured has its unit: a length, an area, a share, \
                   a sum of money.",
            why: "Seventy kilometres and seventy miles are not the same. Without its unit a figure \
                  is compared with no other.",
            example: "property = \"distance\"\nvalue    = \"70\"",
            instead: "property = \"distance\"\nvalue    = \"70 km\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for place in places(model) {
            let Some(property) = place.property.filter(|one| one.quantity.is_some()) else {
                continue;
            };
            let figure = model.figure(place.figure.value);
            let meaning = Meaning::of(model, Some(property), figure);
            if meaning.dimension == Dimension::Bare && figure.amount.is_some() {
                let words = model.names.text(figure.words);
                let message = format!("`{}` has a unit, and this has none", property.name);
                found.push(
                    Diagnostic::warning(self.code(), message, place.figure.span)
                        .label(format!("{words} of what?"))
                        .context(place.name, "")
                        .help("write the unit that the source prints after the number"),
                );
            }
        }
    }
}
