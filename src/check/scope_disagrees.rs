//! Claims that are said to be on the same thing, and not to be.

use rustc_hash::FxHashMap;

use super::{Check, Explanation};
use crate::assess::{Assessment, named};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::Span;
use crate::model::{ClaimId, Model, Scoping};

/// Two words on one pair of claims.
pub(super) struct ScopeDisagrees;

impl Check for ScopeDisagrees {
    fn code(&self) -> &'static str {
        "scope-disagrees"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Two claims are in `same-scope` or in `other-scope` of each other, not in both, \
                   and no claim names itself there.",
            why: "The two fields correct how claims are compared; of two corrections that \
                  contradict each other neither can be followed.",
            example: "id          = \"fee-in-may\"\n\
                      same-scope  = \"fee-in-june\"\n\
                      other-scope = \"fee-in-june\"",
            instead: "id          = \"fee-in-may\"\nother-scope = \"fee-in-june\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        if model.scopings.is_empty() {
            return;
        }
        let named = named(model);
        let places: FxHashMap<Span, ClaimId> =
            model.claims().map(|(id, claim)| (claim.span, id)).collect();
        let mut said: FxHashMap<(ClaimId, ClaimId), &Scoping> = FxHashMap::default();
        for scoping in &model.scopings {
            let ends = (places.get(&scoping.claim), named.get(&scoping.other.value));
            let (Some(a), Some(b)) = ends else { continue };
            let word = model.names.text(scoping.other.value);
            if a == b {
                let message = format!("`{word}` is the claim itself");
                found.push(
                    Diagnostic::error(self.code(), message, scoping.other.span)
                        .help("name the other claim, or delete the field"),
                );
                continue;
            }
            let first = *said.entry((*a.min(b), *a.max(b))).or_insert(scoping);
            if first.is_same != scoping.is_same {
                let message = format!("`{word}` is said to be of the same scope, and of another");
                found.push(
                    Diagnostic::error(self.code(), message, scoping.other.span)
                        .related("the opposite is said here", first.other.span, "")
                        .help("keep the one that is meant"),
                );
            }
        }
    }
}
