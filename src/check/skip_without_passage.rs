//! Skipped passages that are none.

use super::gaps::Gaps;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;

/// Tables `[[skip]]` that cite nothing.
pub(super) struct SkipWithoutPassage;

impl Check for SkipWithoutPassage {
    fn code(&self) -> &'static str {
        "skip-without-passage"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A table `[[skip]]` cites the passages that carry no claim.",
            why: "It excuses words of a text from being claimed. Without a passage it \
                  excuses nothing, and hides that something was meant.",
            example: "[[skip]]\nreason = \"heading\"",
            instead: "[[skip]]\ncite   = \"0-57\"\nreason = \"heading\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let gaps = Gaps::of(model, "cite");
        for skip in model.skips.iter().filter(|skip| skip.cites.is_empty() && skip.quote.is_none())
        {
            if !gaps.are_in(skip.span) {
                found.push(
                    Diagnostic::error(self.code(), "this skips no passage", skip.span)
                        .help("write `cite = \"start-end\"`: the passage without a claim"),
                );
            }
        }
    }
}
