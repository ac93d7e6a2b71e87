//! Claims without a passage.

use super::gaps::Gaps;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Claim, Model};

/// Statements that cannot be looked up.
pub(super) struct MissingCitation;

impl Check for MissingCitation {
    fn code(&self) -> &'static str {
        "missing-citation"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Every claim cites the passage that it is taken from.",
            why: "That every statement can be looked up is the whole point of a dossier. \
                  What no source says is not a claim but a note.",
            example: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour\"",
            instead: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour\"\n\
                      cite     = \"291-362\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let is_bare =
            |claim: &&Claim| model.quote(claim).is_none() && model.cites(claim).is_empty();
        let mut bare = model.claims.iter().filter(is_bare).peekable();
        if bare.peek().is_none() {
            return;
        }
        let gaps = Gaps::of(model, "cite");
        for claim in bare.filter(|claim| !gaps.are_in(claim.span)) {
            found.push(
                Diagnostic::error(self.code(), "this claim cites no passage", claim.span).help(
                    "write `quote = \"…\"` with the words of the passage, for `quipu pin` to find; \
                     or `cite = \"start-end\"`, its place in the text, counted in characters",
                ),
            );
        }
    }
}
