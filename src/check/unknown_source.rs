//! Ids that name no source.

use std::collections::HashSet;

use super::gaps::has_unread_file;
use super::ids::mended;
use super::nearest::{Nearest, written};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::Spanned;
use crate::model::{Model, Name, Passage};

/// Sources that are cited, but not described.
pub(super) struct UnknownSource;

impl Check for UnknownSource {
    fn code(&self) -> &'static str {
        "unknown-source"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Every source that a claim, a citation or another source names is the \
                   heading of a table `[source.id]` in some file of the dossier.",
            why: "A citation of a source that nobody can find proves nothing.",
            example: "source = \"gazete\"\n\n[source.gazette]",
            instead: "source = \"gazette\"\n\n[source.gazette]",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        if has_unread_file(model) {
            return;
        }
        let is_unknown = |id: &Spanned<Name>| model.source_named(id.value).is_none();
        let source_of = |cite: &Spanned<Passage>| Spanned::new(cite.value.source(), cite.span);
        let mut unknown: Vec<_> = model.named_sources.iter().copied().filter(is_unknown).collect();
        let told: HashSet<_> = unknown.iter().map(|id| id.value).collect();
        let skipped = model.skips.iter().flat_map(|skip| &skip.cites);
        let cites = model.passages.iter().chain(skipped).map(source_of);
        unknown.extend(cites.filter(is_unknown).filter(|id| !told.contains(&id.value)));
        let derived = model.sources.iter().flat_map(|source| {
            source.derives_from.iter().chain(&source.reprints).chain(&source.same_publisher)
        });
        unknown.extend(derived.copied().filter(is_unknown));
        if unknown.is_empty() {
            return;
        }
        let sources = model.sources.iter().map(|source| model.names.text(source.id.value));
        let mut known = Nearest::new(sources);
        let mended = mended(model);
        for id in unknown {
            let word = model.names.text(id.value);
            if !mended.contains(word) {
                found.push(self.fault(model, id, known.to(word)));
            }
        }
    }
}

impl UnknownSource {
    fn fault(&self, model: &Model, id: Spanned<Name>, likely: Option<&str>) -> Diagnostic {
        let word = model.names.text(id.value);
        let message = format!("no source is called `{word}`");
        let mut fault = Diagnostic::error(self.code(), message, id.span);
        let Some(likely) = likely else {
            return fault.help(format!("describe it in a table `[source.{word}]`"));
        };
        let known = model.names.find(likely).and_then(|name| model.source_named(name));
        if let Some(source) = known.map(|known| model.source(known)) {
            let title = "a source with a similar name is here";
            fault = fault.related(title, source.span, "");
        }
        // A citation holds more than the id, and only the id is to be replaced.
        let is_alone = id.span.end() - id.span.start() <= word.len() + 2;
        if is_alone {
            let instead = written(likely, word, id.span);
            fault.edit(format!("write `{likely}`"), id.span, instead)
        } else {
            fault.help(format!("write `{likely}`"))
        }
    }
}
