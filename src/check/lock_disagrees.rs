//! Citations that the lock does not know, and a text that is not the locked one.

use std::collections::HashSet;

use data_encoding::HEXLOWER;

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::{Span, Spanned};
use crate::model::{LockedSource, Model, Name, Passage};

/// A dossier and its lock that were not changed together.
pub(super) struct LockDisagrees;

impl Check for LockDisagrees {
    fn code(&self) -> &'static str {
        "lock-disagrees"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Where a source is locked, `quipu.lock` has every passage that the dossier \
                   cites of it, and the copy of its text is the one that was locked.",
            why: "The lock is what others verify the citations with. A passage that it does not \
                  have cannot be verified; a text that has changed since may not say any more \
                  what is cited.",
            example: "cite = \"310-350\"   # written by hand after `quipu pin`",
            instead: "quipu verify         # shows what has changed in the text\nquipu pin            # locks the citations as they are now",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let Some(lock) = &model.lock else { return };
        for source in &model.sources {
            let name = model.names.text(source.id.value);
            let Some(locked) = lock.source.get(name) else { continue };
            self.check_text(model, source.id.value, source.text, locked, found);
        }
        let mut known: HashSet<Passage> = HashSet::new();
        for (id, locked) in &lock.source {
            let Some(id) = model.names.find(id) else { continue };
            let ranges = locked.passage.keys();
            known.extend(ranges.filter_map(|range| Passage::parse(id, range).ok()));
        }
        let cites = model.claims.iter().flat_map(|claim| model.cites(claim));
        for cite in cites.chain(model.skips.iter().flat_map(|skip| &skip.cites)) {
            let source = model.names.text(cite.value.source());
            if lock.source.contains_key(source) && !known.contains(&cite.value) {
                found.push(self.unknown(cite.span));
            }
        }
    }
}

impl LockDisagrees {
    fn check_text(
        &self,
        model: &Model,
        source: Name,
        path: Option<Spanned<Name>>,
        locked: &LockedSource,
        found: &mut Diagnostics,
    ) {
        let (Some(text), Some(path)) = (model.text_of(source), path) else { return };
        if HEXLOWER.encode(&text.digest().sha256) != locked.sha256 {
            let name = model.names.text(source);
            let message = format!("the text of `{name}` is not the one that was locked");
            found.push(
                Diagnostic::warning(self.code(), message, path.span)
                    .help("`quipu verify` shows which passages have moved or changed"),
            );
        }
    }

    fn unknown(&self, span: Span) -> Diagnostic {
        Diagnostic::warning(self.code(), "`quipu.lock` does not have this passage", span)
            .label("nobody can verify it yet")
            .help("`quipu pin` brings the lock up to date")
    }
}
