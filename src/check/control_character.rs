//! Characters that no text may hold.

use super::characters::{called, is_control, kept};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;

/// Control characters and code points that are no characters.
pub(super) struct ControlCharacter;

impl Check for ControlCharacter {
    fn code(&self) -> &'static str {
        "control-character"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "No text of a dossier holds a control character other than tab and line \
                   end, or a code point that Unicode keeps free of characters.",
            why: "Such characters come in by copying from other programs. Nobody sees them, \
                  some formats cannot hold them, and a terminal may take them for orders.",
            example: "name = \"Old\\u0007 Harbour\"",
            instead: "name = \"Old Harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for (c, span) in kept(model, is_control) {
            let message = format!("no text may hold {}", called(c));
            found.push(
                Diagnostic::error(self.code(), message, span)
                    .label("it is in here, though it may not show")
                    .help("delete it, or write the words anew"),
            );
        }
    }
}
