//! Sources that nothing is cited from.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;

/// Cited works of which the dossier cites nothing.
pub(super) struct SourceWithoutClaim;

impl Check for SourceWithoutClaim {
    fn code(&self) -> &'static str {
        "source-without-claim"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Every source has at least one claim that cites it, or another source that \
                   is made from it.",
            why: "A source without a claim looks like evidence where there is none; or its \
                  claims stand under another source by mistake.",
            example: "[source.harbour-post]\ntype = \"NewsArticle\"",
            instead: "source = \"harbour-post\"\n\n[[claim]]\nsubject  = \"mayor\"\nproperty = \"visited\"\nobject   = \"harbour\"\ncite     = \"10-42\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let mut used = vec![false; model.sources.len()];
        let mut mark = |name| {
            let place = model.source_named(name).and_then(|id| used.get_mut(id.index()));
            if let Some(place) = place {
                *place = true;
            }
        };
        for claim in &model.claims {
            claim.source.into_iter().for_each(&mut mark);
            model.cites(claim).iter().for_each(|cite| mark(cite.value.source()));
        }
        for source in &model.sources {
            source.derives_from.iter().chain(&source.reprints).for_each(|other| mark(other.value));
        }
        for (source, _) in model.sources.iter().zip(&used).filter(|(_, used)| !**used) {
            let name = model.names.text(source.id.value);
            let message = format!("no claim cites `{name}`");
            found.push(Diagnostic::warning(self.code(), message, source.span));
        }
    }
}
