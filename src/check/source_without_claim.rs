//! Sources that nothing is cited from.

use rustc_hash::FxHashSet;

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, Name};

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
        let mut used: FxHashSet<Name> = FxHashSet::default();
        for claim in &model.claims {
            used.extend(claim.source);
            used.extend(model.cites(claim).iter().map(|cite| cite.value.source()));
        }
        for source in &model.sources {
            used.extend(source.derives_from.iter().chain(&source.reprints).map(|id| id.value));
        }
        for source in model.sources.iter().filter(|source| !used.contains(&source.id.value)) {
            let name = model.names.text(source.id.value);
            let message = format!("no claim cites `{name}`");
            found.push(
                Diagnostic::warning(self.code(), message, source.span)
                    .help("add the claims that are missing, or delete the source"),
            );
        }
    }
}
