//! Skipped words that a claim cites all the same.

use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::Spanned;
use crate::model::{Model, Passage};

/// Passages that are said to carry no claim, and carry one.
pub(super) struct SkipOverlapsClaim;

impl Check for SkipOverlapsClaim {
    fn code(&self) -> &'static str {
        "skip-overlaps-claim"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A passage that `[[skip]]` excuses has no word that a claim cites.",
            why: "It is either without a claim or the ground of one. Where it is both, one of \
                  the two places is wrong.",
            example: "[[skip]]\ncite   = \"0-80\"\nreason = \"heading\"\n\n[[claim]]\ncite = \"57-113\"",
            instead: "[[skip]]\ncite   = \"0-56\"\nreason = \"heading\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let claims = model.claims.iter();
        let mut cited: Vec<_> = claims.flat_map(|claim| model.cites(claim)).copied().collect();
        cited.sort_unstable_by_key(|cite| (cite.value, cite.span));
        let longest = cited.iter().map(|cite| cite.value.end() - cite.value.start()).max();
        for skip in &model.skips {
            for cite in &skip.cites {
                if let Some(claim) = overlapping(&cited, cite.value, longest.unwrap_or_default()) {
                    let message = "a claim cites words that this skips";
                    let fault = Diagnostic::warning(self.code(), message, cite.span).related(
                        "the claim cites them here",
                        claim.span,
                        "",
                    );
                    found.push(in_table(fault, Some(skip.span), "table"));
                }
            }
        }
    }
}

/// A cited passage that shares a code point with a skipped one. No cited passage is longer than
/// `longest`, so that none which starts further before it can reach it.
fn overlapping(
    cited: &[Spanned<Passage>],
    skip: Passage,
    longest: u32,
) -> Option<Spanned<Passage>> {
    let earliest = skip.start().saturating_sub(longest);
    let from = cited.partition_point(|cite| {
        (cite.value.source(), cite.value.start()) < (skip.source(), earliest)
    });
    cited
        .iter()
        .skip(from)
        .take_while(|cite| cite.value.source() == skip.source() && cite.value.start() < skip.end())
        .find(|cite| cite.value.end() > skip.start())
        .copied()
}
