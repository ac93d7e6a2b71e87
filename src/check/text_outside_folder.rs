//! Copies of texts that are not below the folder.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, UnreadKind};

/// A text that a dossier cannot take along.
pub(super) struct TextOutsideFolder;

impl Check for TextOutsideFolder {
    fn code(&self) -> &'static str {
        "text-outside-folder"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "`text` names a file below the folder of the dossier.",
            why: "A dossier is a folder that can be handed on. What lies outside of it is \
                  not part of it, and a dossier from strangers must not reach for the files \
                  of whoever opens it.",
            example: "text = \"../articles/gazette.txt\"",
            instead: "text = \"texts/gazette.txt\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::TextPlace(path, why) = unread.kind else { continue };
            let message = format!("`{}` {why}", model.names.text(path));
            let advice = if why == "is no file" {
                "name the file itself, such as `texts/gazette.txt`"
            } else {
                "copy the text into the dossier, for example to `texts/`"
            };
            found.push(Diagnostic::error(self.code(), message, unread.span).help(advice));
        }
    }
}
