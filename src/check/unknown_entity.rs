//! Ids that name no entity.

use super::characters::{called, unseen};
use super::gaps::has_unread_file;
use super::ids::mended;
use super::mentions::named_by;
use super::nearest::{Nearest, written};
use super::wording::{in_table, introduced};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::{Span, Spanned};
use crate::model::{Model, Name};

/// Subjects, objects, speakers, publishers … that are not defined in any file.
pub(super) struct UnknownEntity;

impl Check for UnknownEntity {
    fn code(&self) -> &'static str {
        "unknown-entity"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Every id that stands for an entity is the heading of a table `[entity.id]` in \
                   some file of the dossier.",
            why: "A claim on something that does not exist would be lost in every export, and \
                  nobody would see that it is missing.",
            example: "[entity.harbour]\ntype = \"Place\"\n\n[[claim]]\nobject = \"harbuor\"",
            instead: "[[claim]]\nobject = \"harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let unknown = unknown(model);
        if unknown.is_empty() || has_unread_file(model) {
            return;
        }
        let ids = model.entities.iter().map(|entity| model.names.text(entity.id.value));
        let mut known = Nearest::new(ids);
        let mended = mended(model);
        for (id, within) in unknown {
            let word = model.names.text(id.value);
            if mended.contains(word) {
                continue;
            }
            let likely = known.to(word);
            let fault = self.fault(model, id, likely);
            found.push(in_table(fault, within, "table"));
        }
    }
}

impl UnknownEntity {
    fn fault(&self, model: &Model, id: Spanned<Name>, likely: Option<&str>) -> Diagnostic {
        let word = model.names.text(id.value);
        let label = match model.files {
            1 => "not defined in this file".to_owned(),
            files => format!("not defined in any of the {files} files"),
        };
        let message = format!("no entity is called `{word}`");
        let mut fault = Diagnostic::error(self.code(), message, id.span).label(label);
        if let Some(c) = unseen(word) {
            fault = fault.help(format!("it holds {}, which does not show", called(c)));
        }
        let Some(likely) = likely else {
            return fault.help(format!("describe it in a table `[entity.{word}]`"));
        };
        let known = model.names.find(likely).and_then(|name| model.entity_named(name));
        if let Some(entity) = known.map(|known| model.entity(known)) {
            let title = "an entity with a similar name is here";
            fault = fault.related(title, entity.span, introduced(model, entity));
        }
        let instead = written(likely, word, id.span);
        fault.edit(format!("write `{likely}`"), id.span, instead)
    }
}

/// Every id that names no entity, and the table that it is written in.
fn unknown(model: &Model) -> Vec<(Spanned<Name>, Option<Span>)> {
    let mut unknown = Vec::new();
    for claim in &model.claims {
        for id in named_by(model, claim) {
            if model.entity_named(id.value).is_none() {
                unknown.push((id, Some(claim.span)));
            }
        }
    }
    let sources = model.sources.iter().flat_map(|source| {
        let named = source.publisher.iter().chain(&source.authors);
        named.map(|id| (*id, Some(source.span)))
    });
    let shown = model.dossier.show.iter().map(|id| (*id, None));
    let others = sources.chain(shown);
    unknown.extend(others.filter(|(id, _)| model.entity_named(id.value).is_none()));
    unknown
}
