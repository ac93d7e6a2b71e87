//! Locks that this program did not write.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, UnreadKind};

/// A `quipu.lock` that cannot be trusted.
pub(super) struct BrokenLock;

impl Check for BrokenLock {
    fn code(&self) -> &'static str {
        "broken-lock"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "`quipu.lock` is written by the program, and holds the digests of texts and \
                   passages.",
            why: "With the lock, anybody who has a copy of a text can verify every citation \
                  of it. One that was changed by hand proves nothing.",
            example: "[source.gazette]\nsha256 = \"?\"",
            instead: "quipu pin            # writes the lock anew, once it is deleted",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Lock(what) = &unread.kind else { continue };
            let first = what.lines().next().unwrap_or_default();
            found.push(
                Diagnostic::error(self.code(), "the lock cannot be relied on", unread.span)
                    .label(first)
                    .help("bring the last good `quipu.lock` back; or delete it, and `quipu pin` writes it anew from the texts"),
            );
        }
    }
}
