//! Licences that are not named by their id.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, UnreadKind};

/// Licences in words.
pub(super) struct UnfitLicence;

impl Check for UnfitLicence {
    fn code(&self) -> &'static str {
        "unfit-licence"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "The licence of a dossier is named by its SPDX id: `CC-BY-4.0`, `CC0-1.0`, \
                   `ODbL-1.0`.",
            why: "Programs that collect data look for the licence by its id. In words it is \
                  not found, and nobody may use what nobody knows to be free.",
            example: "licence = \"Creative Commons Attribution\"",
            instead: "licence = \"CC-BY-4.0\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Licence(licence) = unread.kind else { continue };
            let message = format!("`{}` is not the id of a licence", model.names.text(licence));
            found.push(
                Diagnostic::error(self.code(), message, unread.span)
                    .help("licences are named as in `CC-BY-4.0` (https://spdx.org/licenses)"),
            );
        }
    }
}
