//! Characters that hide, or change the order of others.

use super::characters::{called, is_control};
use super::mentions::names_with_unseen;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, UnreadKind};

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
        let kept = model.unread.iter().filter_map(|unread| match unread.kind {
            UnreadKind::Character(c) if !is_control(c) => Some((c, unread.span)),
            _ => None,
        });
        let kept: Vec<_> = kept.collect();
        if kept.is_empty() {
            return;
        }
        let names = names_with_unseen(model);
        for (c, span) in kept.into_iter().filter(|(_, span)| !names.contains(span)) {
            let message = format!("this text holds {}", called(c));
            found.push(
                Diagnostic::warning(self.code(), message, span)
                    .label("it is in here, though it does not show")
                    .help("delete it, unless the language of the text needs it"),
            );
        }
    }
}
