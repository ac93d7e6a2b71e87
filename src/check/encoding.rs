//! Files that are not UTF-8.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics, grouped};
use crate::model::{Model, UnreadKind};

/// Bytes that are no letters in UTF-8, the one encoding that is read.
pub(super) struct Encoding;

impl Check for Encoding {
    fn code(&self) -> &'static str {
        "encoding"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Every file is UTF-8, with or without a byte order mark.",
            why: "In another encoding, the letters of names would come out as others, and \
                  nobody could tell which were meant. Editors and spreadsheets have UTF-8 in \
                  the dialogue in which a file is saved.",
            example: "a table saved by a spreadsheet as “CSV” in Windows-1252 or UTF-16",
            instead: "the same table saved as “CSV UTF-8”",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Encoding(guess) = unread.kind else { continue };
            let (start, end) = (unread.span.start(), unread.span.end());
            let message = if start == end {
                format!("the file is not UTF-8 from byte {} on", grouped(start))
            } else {
                "this is not UTF-8".to_owned()
            };
            let advice = if start == end {
                "save it as UTF-8; nothing in it was read"
            } else {
                "save the file as UTF-8"
            };
            found.push(
                Diagnostic::error(self.code(), message, unread.span)
                    .label(format!("it looks like {guess}"))
                    .help(advice),
            );
        }
    }
}
