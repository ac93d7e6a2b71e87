//! Entities that nothing names.

use super::gaps::may_hide_mentions;
use super::mentions::named_by;
use super::nearest::Nearest;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{EntityId, Model};

/// Entities without a claim, a source or a picture.
pub(super) struct UnusedEntity;

impl Check for UnusedEntity {
    fn code(&self) -> &'static str {
        "unused-entity"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Every entity is the subject or object of a claim, speaks, publishes, or \
                   qualifies something.",
            why: "An entity that nobody says anything of is no part of the story. Mostly a \
                  claim is missing, or it names the thing by another id.",
            example: "[entity.pier-2]\n\
                      type = \"Place\"\n\
                      name = \"Pier 2\"\n\
                      # and no claim names it",
            instead: "[[claim]]\n\
                      subject  = \"pier-2\"\n\
                      property = \"contained-in-place\"\n\
                      object   = \"harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        if may_hide_mentions(model) {
            return;
        }
        let (is_named, unknown) = named(model);
        let mut unknown = Nearest::new(unknown);
        for (at, entity) in model.entities() {
            let id = model.names.text(entity.id.value);
            let is_first = model.entity_named(entity.id.value) == Some(at);
            let is_unused = is_first && is_named.get(at.index()) == Some(&false);
            // A misspelt id elsewhere probably means this one.
            if is_unused && unknown.to(id).is_none() {
                let message = format!("nothing names `{id}`");
                found.push(
                    Diagnostic::warning(self.code(), message, entity.span)
                        .label("no claim, no source, no picture")
                        .help("add the claims that are missing, or delete it"),
                );
            }
        }
    }
}

/// Which entities are named anywhere, and the ids there that name none.
fn named(model: &Model) -> (Vec<bool>, Vec<&str>) {
    let mut is_named = vec![false; model.entities.len()];
    let mut unknown = Vec::new();
    let in_claims = model.claims.iter().flat_map(|claim| named_by(model, claim));
    let in_sources = model.sources.iter().flat_map(|s| s.publisher.iter().chain(&s.authors));
    for id in in_claims.chain(in_sources.chain(&model.dossier.show).copied()) {
        match model.entity_named(id.value) {
            Some(entity) => mark(&mut is_named, entity),
            None => unknown.push(model.names.text(id.value)),
        }
    }
    unknown.sort_unstable();
    unknown.dedup();
    (is_named, unknown)
}

fn mark(is_named: &mut [bool], entity: EntityId) {
    if let Some(place) = is_named.get_mut(entity.index()) {
        *place = true;
    }
}
