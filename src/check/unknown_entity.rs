//! Ids that name no entity.

use super::nearest::nearest;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::{Span, Spanned};
use crate::model::{Claim, Model, Name, Object};

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
            example: "[entity.cecot]\ntype = \"Prison\"\n\n[[claim]]\nobject = \"cecott\"",
            instead: "[[claim]]\nobject = \"cecot\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for claim in &model.claims {
            for id in named_by(model, claim).filter(|id| model.entity_named(id.value).is_none()) {
                self.report(model, id, Some(claim.span), found);
            }
        }
        for source in &model.sources {
            for id in source.publisher.iter().chain(&source.authors) {
                if model.entity_named(id.value).is_none() {
                    self.report(model, *id, Some(source.span), found);
                }
            }
        }
        for id in model.dossier.show.iter().filter(|id| model.entity_named(id.value).is_none()) {
            self.report(model, *id, None, found);
        }
    }
}

impl UnknownEntity {
    fn report(
        &self,
        model: &Model,
        id: Spanned<Name>,
        within: Option<Span>,
        found: &mut Diagnostics,
    ) {
        let word = model.names.text(id.value);
        let message = format!("no entity is called `{word}`");
        let mut fault = Diagnostic::error(self.code(), message, id.span)
            .label(format!("not defined in any of the {} files", model.files));
        if let Some(span) = within {
            fault = fault.context(span, "in this table");
        }
        let known = model.entities.iter().map(|entity| model.names.text(entity.id.value));
        if let Some(likely) = nearest(word, known) {
            fault = fault.edit(format!("write `{likely}`"), id.span, format!("\"{likely}\""));
        }
        found.push(fault);
    }
}

/// Every id of an entity that a claim names.
fn named_by(model: &Model, claim: &Claim) -> impl Iterator<Item = Spanned<Name>> {
    let entity = |object: Spanned<Object>| match object.value {
        Object::Entity(name) => Some(Spanned::new(name, object.span)),
        _ => None,
    };
    let qualifiers = model.qualifiers(claim).iter();
    std::iter::once(claim.subject)
        .chain(entity(claim.object))
        .chain(qualifiers.filter_map(move |qualifier| entity(qualifier.value)))
        .chain(model.speakers(claim).iter().copied())
        .chain(model.via(claim).iter().copied())
}
