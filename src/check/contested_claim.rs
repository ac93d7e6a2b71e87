//! Claims that contradict each other, without a word of the author on it.

use super::{Check, Explanation};
use crate::assess::{Assessment, Comparison, Topic, Verdict, sentence};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{ClaimId, Model};

/// Contradictions that nobody comments on.
pub(super) struct ContestedClaim;

impl Check for ContestedClaim {
    fn code(&self) -> &'static str {
        "contested-claim"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Where claims contradict each other, one of them has a `note` on how the author \
                   reads it.",
            why: "Sources disagree, and that is worth showing: neither claim is exported as a fact. \
                  But sometimes they are on different things, and whoever reads the graph later \
                  cannot ask.",
            example: "value = \"€15.5 million\"",
            instead: "value       = \"€15.5 million\"\n\
                      note        = \"The Lantern has 12 million; neither says which year.\"\n\
                      \n\
                      # or, if they are on different things:\n\
                      other-scope = \"port-contract-annual-fee-x3ojq5i7\"",
        }
    }

    fn check(&self, model: &Model, assessment: &Assessment, found: &mut Diagnostics) {
        for topic in &assessment.topics {
            let contradictions: Vec<_> = contradictions(topic).collect();
            let has_note = |id: ClaimId| model.claim(id).note.is_some();
            if contradictions.iter().any(|found| has_note(found.a) || has_note(found.b)) {
                continue;
            }
            if let Some(first) = contradictions.first() {
                found.push(self.fault(model, first, contradictions.len()));
            }
        }
    }
}

impl ContestedClaim {
    /// One contradiction of a topic; the others are counted.
    fn fault(&self, model: &Model, first: &Comparison, number: usize) -> Diagnostic {
        let [a, b] = [first.a.min(first.b), first.a.max(first.b)].map(|id| model.claim(id));
        let subject = model.names.text(a.subject.value);
        let property = model.names.text(a.property.value);
        let further = match number {
            1 => String::new(),
            2 => ", and so does one more pair".to_owned(),
            _ => format!(", and so do {} more pairs", number - 1),
        };
        let message = format!("two claims on `{subject}` and `{property}` contradict each other");
        Diagnostic::information(self.code(), message, b.object.span)
            .label(format!("contradicts the other claim{further}"))
            .related("the other claim is here", a.object.span, "")
            .help(sentence(model, first, "en"))
            .help("say in a `note` how you read it")
            .help(format!(
                "if they are on different things, write in this claim: other-scope = \"{}\"",
                model.claim_name(a)
            ))
    }
}

fn contradictions(topic: &Topic) -> impl Iterator<Item = &Comparison> {
    topic.comparisons.iter().filter(|found| found.verdict == Verdict::Contradict)
}
