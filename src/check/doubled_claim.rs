//! Claims that are written twice.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Difference, Model};

/// Claims with the same id, though nobody gave them one.
pub(super) struct DoubledClaim;

impl Check for DoubledClaim {
    fn code(&self) -> &'static str {
        "doubled-claim"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "What a claim is about, what it says, who says it and the source that it \
                   stands under make it one claim, however many passages it cites.",
            why: "The same statement twice would count as two. Where two differ in anything \
                  else but `note`, such as the date, they are two claims, and need an `id` \
                  to be told apart.",
            example: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour\"\n\
                      cite     = \"10-42\"\n\
                      \n\
                      [[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour\"\n\
                      cite     = \"310-350\"",
            instead: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour\"\n\
                      cite     = [\"10-42\", \"310-350\"]",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for doubled in &model.doubled {
            let first = model.claim(doubled.first);
            found.push(match doubled.difference {
                None => Diagnostic::warning(
                    self.code(),
                    "this claim is made twice under one source",
                    doubled.span,
                )
                .related("it is made here first", first.span, "")
                .help("keep one of them, and list both passages in its `cite`"),
                Some(what) => Diagnostic::error(
                    self.code(),
                    format!("two claims say the same, and differ only in {}", called(what)),
                    doubled.span,
                )
                .related("the other one is here", first.span, "")
                .help("if they are two claims, give one of them an `id`"),
            });
        }
    }
}

/// What two claims differ in, in words.
fn called(difference: Difference) -> &'static str {
    match difference {
        Difference::Negation => "`negated`",
        Difference::Speakers => "`according-to`",
        Difference::Source => "`source`",
        Difference::Object => "how the object is written",
        Difference::Modality => "`modality`",
        Difference::When => "`when`",
        Difference::Status => "`status`",
        Difference::Via => "`via`",
        Difference::Inferred => "`inferred`",
        Difference::Qualifiers => "their qualifiers",
    }
}
