//! Ids that name no claim.

use super::gaps::has_unread_file;
use super::nearest::{Nearest, written};
use super::{Check, Explanation};
use crate::assess::{Assessment, named};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;

/// Claims that `same-scope` or `other-scope` names, and that nobody makes.
pub(super) struct UnknownClaim;

impl Check for UnknownClaim {
    fn code(&self) -> &'static str {
        "unknown-claim"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "`same-scope` and `other-scope` name claims by their ids: the `id` that a claim \
                   has, or the one that is made of its subject, its property and eight characters.",
            why: "What is said of a claim that is not there is said of nothing: two claims are \
                  then compared that should not be, or the other way round.",
            example: "other-scope = \"annual-fee\"",
            instead: "other-scope = \"port-contract-annual-fee-x3ojq5i7\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        if model.scopings.is_empty() || has_unread_file(model) {
            return;
        }
        let known = named(model);
        let unknown = || model.scopings.iter().filter(|one| !known.contains_key(&one.other.value));
        if unknown().next().is_none() {
            return;
        }
        let names: Vec<_> = model.claims.iter().map(|claim| model.claim_name(claim)).collect();
        let mut nearest = Nearest::new(names.iter().map(String::as_str));
        for scoping in unknown() {
            let (word, span) = (model.names.text(scoping.other.value), scoping.other.span);
            let message = format!("no claim has the id `{word}`");
            let fault = Diagnostic::error(self.code(), message, span);
            found.push(match nearest.to(word) {
                Some(likely) => {
                    fault.edit(format!("write `{likely}`"), span, written(likely, word, span))
                }
                None => fault.help("quipu differences --format json tells the ids of claims"),
            });
        }
    }
}
