//! Language tags that are none.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, UnreadKind};

/// Tags that do not follow BCP 47.
pub(super) struct UnfitLanguage;

impl Check for UnfitLanguage {
    fn code(&self) -> &'static str {
        "unfit-language"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A language is named by its tag of BCP 47: `en`, `es`, `es-SV`, `zh-Hant`.",
            why: "Exports mark words with their language, so that readers see those that \
                  they understand. A tag that is none makes the file invalid for other \
                  tools.",
            example: "name = { \"English (US)\" = \"Old Harbour\" }",
            instead: "name = { en-US = \"Old Harbour\" }",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Language(tag) = unread.kind else { continue };
            let message = format!("`{}` is not the tag of a language", model.names.text(tag));
            found.push(
                Diagnostic::error(self.code(), message, unread.span)
                    .help("languages are written as in `en`, `es`, `es-SV` (BCP 47)"),
            );
        }
    }
}
