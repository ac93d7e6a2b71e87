//! Claims from an entity to itself.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, Object};

/// Relations whose subject and object are the same.
pub(super) struct ClaimNamesItself;

impl Check for ClaimNamesItself {
    fn code(&self) -> &'static str {
        "claim-names-itself"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "The subject and the object of a claim are two entities.",
            why: "Hardly anything is related to itself: one of the two ids is probably a \
                  slip. In a picture such a claim is a loop that nobody can read.",
            example: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"met-with\"\n\
                      object   = \"mayor\"",
            instead: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"met-with\"\n\
                      object   = \"harbour-master\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for claim in &model.claims {
            if claim.object.value == Object::Entity(claim.subject.value) {
                let id = model.names.text(claim.subject.value);
                let message = format!("this claim is from `{id}` to itself");
                found.push(
                    Diagnostic::warning(self.code(), message, claim.object.span)
                        .label("the object is the subject")
                        .context(claim.subject.span, "the subject"),
                );
            }
        }
    }
}
