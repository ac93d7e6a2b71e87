//! Characters that hide, or change the order of others.

use super::characters::{called, is_control, kept};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;

/// Bidirectional controls and characters without width.
pub(super) struct HiddenCharacter;

impl Check for HiddenCharacter {
    fn code(&self) -> &'static str {
        "hidden-character"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Texts hold no characters that turn the direction of others, and none that \
                   take up no room.",
            why: "With such a character a name can look like another one, and two ids that \
                  look alike are different. They come in by copying, and sometimes on \
                  purpose.",
            example: "name = \"Old\\u202E Harbour\"",
            instead: "name = \"Old Harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for (c, span) in kept(model, |c| !is_control(c)) {
            let message = format!("this text holds {}", called(c));
            found.push(
                Diagnostic::warning(self.code(), message, span)
                    .label("it is in here, though it does not show")
                    .help("delete it, unless the language of the text needs it"),
            );
        }
    }
}
