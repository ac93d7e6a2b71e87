//! Dossiers without an address.

use super::gaps::{Gaps, has_unread_file};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, NO_BASE};

/// No `base` under which things get their addresses.
pub(super) struct MissingBase;

impl Check for MissingBase {
    fn code(&self) -> &'static str {
        "missing-base"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "The table `[dossier]` has a `base`: the beginning of the IRIs of \
                   everything in it.",
            why: "Without it, what is exported gets addresses under `https://kg.invalid/`, \
                  which can never be looked up, and which the things of other dossiers have \
                  as well.",
            example: "[dossier]\ntitle = \"The old harbour\"",
            instead: "[dossier]\n\
                      title = \"The old harbour\"\n\
                      base  = \"https://example.org/harbour/\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let Some(place) = model.anywhere().filter(|_| !has_unread_file(model)) else { return };
        if model.dossier.base.is_some() || Gaps::of(model, "base").are_in(place) {
            return;
        }
        let message = "the dossier has no `base`";
        let advice = "write `base = \"https://…/\"` under `[dossier]`: an address of your own, \
                      under which nothing needs to be published";
        found.push(
            Diagnostic::warning(self.code(), message, place)
                .help(format!("until then, everything gets an address under `{NO_BASE}`"))
                .help(advice),
        );
    }
}
