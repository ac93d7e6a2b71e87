//! Ids that name no claim.

use std::borrow::Cow;

use super::gaps::has_unread_file;
use super::nearest::{Nearest, written};
use super::{Check, Explanation};
use crate::assess::{Assessment, named};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::{Span, Spanned};
use crate::model::{Model, Name};

/// The most claims that are shown where a word could mean several.
const MOST_SHOWN: usize = 5;

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
        let beginnings = Beginnings::of(model, &names);
        for scoping in unknown() {
            let (word, span) = (model.names.text(scoping.other.value), scoping.other.span);
            let message = format!("no claim has the id `{word}`");
            let fault = Diagnostic::error(self.code(), message, span);
            let begun = beginnings.of_word(word, scoping.claim);
            let only = match begun.as_slice() {
                [only] => Some(only.0),
                [] => nearest.to(word),
                _ => None,
            };
            found.push(match only {
                Some(likely) => {
                    fault.edit(format!("write `{likely}`"), span, written(likely, word, span))
                }
                None => among(fault, &begun),
            });
        }
    }
}

/// The claims that could be meant, or how claims are named.
fn among(fault: Diagnostic, begun: &[(&str, Span)]) -> Diagnostic {
    if begun.is_empty() {
        return fault.help(
            "a claim is named by its `id`, or by its subject, its property and eight characters; \
             give the claim that is meant an `id`",
        );
    }
    let mut fault = fault;
    for (id, place) in begun.iter().take(MOST_SHOWN) {
        fault = fault.related(format!("this claim is `{id}`"), *place, "");
    }
    fault
}

/// The claims of a model by what their ids begin with.
struct Beginnings<'m> {
    /// Ids, and subjects with properties, each with its claim; sorted.
    keys: Vec<(Cow<'m, str>, usize)>,
    /// Each claim's id, its place and that of its object.
    claims: Vec<(&'m str, Span, Span)>,
}

impl<'m> Beginnings<'m> {
    fn of(model: &'m Model, names: &'m [String]) -> Self {
        let mut keys = Vec::with_capacity(names.len());
        let mut claims = Vec::with_capacity(names.len());
        for (at, (claim, name)) in model.claims.iter().zip(names).enumerate() {
            keys.push((Cow::from(name.as_str()), at));
            if claim.own_id.is_some() {
                let text = |name: Spanned<Name>| model.names.text(name.value);
                let made = format!("{}-{}", text(claim.subject), text(claim.property));
                keys.push((Cow::from(made), at));
            }
            claims.push((name.as_str(), claim.span, claim.object.span));
        }
        keys.sort_unstable();
        Self { keys, claims }
    }

    /// The claims, without the one that names it, whose ids a word is the beginning of, as ids and
    /// places; not many more than are shown.
    fn of_word(&self, word: &str, own: Span) -> Vec<(&'m str, Span)> {
        let first = self.keys.partition_point(|(key, _)| key.as_ref() < word);
        let keys = self.keys.get(first..).unwrap_or_default().iter();
        let begun = keys.take_while(|(key, _)| !word.is_empty() && key.starts_with(word));
        // A claim has two keys at most.
        let mut claims: Vec<_> = begun.map(|(_, at)| *at).take(2 * MOST_SHOWN + 2).collect();
        claims.sort_unstable();
        claims.dedup();
        let claims = claims.into_iter().filter_map(|at| self.claims.get(at));
        let others = claims.filter(|(_, claim, _)| *claim != own);
        others.map(|(id, _, object)| (*id, *object)).collect()
    }
}
