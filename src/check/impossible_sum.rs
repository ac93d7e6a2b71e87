//! Parts that count more than their whole.

use super::{Check, Explanation};
use crate::assess::{Assessment, Sum};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;

/// A hundred and two hundred of two hundred and fifty.
pub(super) struct ImpossibleSum;

impl Check for ImpossibleSum {
    fn code(&self) -> &'static str {
        "impossible-sum"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "The parts of a whole count no more than the whole: each part by itself, and the \
                   parts of one `division`, which share no member, together.",
            why: "Where they do, a figure is misread, the parts overlap, or the sources disagree: \
                  whichever it is, readers will do the sum. A `note` on the whole or on a part \
                  says that the author knows.",
            example: "[[claim]]\n\
                      subject  = \"crew\"\n\
                      property = \"group-size\"\n\
                      value    = \"12 people\"\n\
                      \n\
                      [[claim]]\n\
                      subject  = \"divers\"\n\
                      property = \"sub-group-of\"\n\
                      object   = \"crew\"\n\
                      \n\
                      [[claim]]\n\
                      subject  = \"divers\"\n\
                      property = \"group-size\"\n\
                      value    = \"15 people\"",
            instead: "[[claim]]\n\
                      subject  = \"divers\"\n\
                      property = \"group-size\"\n\
                      value    = \"5 people\"",
        }
    }

    fn check(&self, model: &Model, assessment: &Assessment, found: &mut Diagnostics) {
        let is_noted = |sum: &Sum| {
            let mut claims = sum.parts.iter().chain([&sum.whole]);
            claims.any(|id| model.claim(*id).note.is_some())
        };
        for sum in assessment.sums.iter().filter(|sum| !sum.fits && !is_noted(sum)) {
            let whole = model.claim(sum.whole);
            let name = model.names.text(whole.subject.value);
            let message = format!("the parts of `{name}` count more than the whole");
            let mut fault = Diagnostic::warning(self.code(), message, whole.object.span)
                .label(sum.sentence(model, "en"))
                .help("if a figure is misread, correct it");
            if sum.parts.len() > 1 {
                fault = fault.help("if the parts overlap, give them no common `division`");
            }
            fault = fault.help(
                "if the sources disagree, nothing is to mend: say so in the `note` of a claim",
            );
            for part in sum.parts.iter().map(|part| model.claim(*part)) {
                let name = model.names.text(part.subject.value);
                fault = fault.related(format!("`{name}` is counted here"), part.object.span, "");
            }
            found.push(fault);
        }
    }
}
