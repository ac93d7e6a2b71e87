//! Files and cells beyond the limits.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, UnreadKind};

/// More bytes than the program takes in.
pub(super) struct TooLarge;

impl Check for TooLarge {
    fn code(&self) -> &'static str {
        "too-large"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A TOML, ontology or text file holds up to 16 MiB, a table up to 4 GiB, and \
                   a cell of a table up to 64 KiB.",
            why: "What people write by hand stays far below these limits. Beyond them there \
                  is nearly always a mistake: a picture under the wrong name, or a quotation \
                  mark that is never closed and swallows the rest of the table.",
            example: "subject,property,value\nharbour,described-as,\"old",
            instead: "subject,property,value\nharbour,described-as,\"old\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            if matches!(unread.kind, UnreadKind::TooManyClaims) {
                let message = "a dossier holds up to 16,777,216 claims";
                let fault = Diagnostic::error(self.code(), message, unread.span);
                found.push(fault.label("this one and those behind it are not read"));
            }
            let UnreadKind::TooLarge(what) = &unread.kind else { continue };
            let fault = Diagnostic::error(self.code(), what.as_str(), unread.span);
            let advice = if unread.span.start() == unread.span.end() {
                "divide it into several files; claims in bulk go into a CSV file"
            } else {
                "is the quotation mark that opens here ever closed?"
            };
            found.push(fault.help(advice));
        }
    }
}
