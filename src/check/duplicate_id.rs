//! Ids that are given twice.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::{Span, Spanned};
use crate::model::{Claim, Model, Name};

/// Two sources, two entities or two claims of one id.
pub(super) struct DuplicateId;

impl Check for DuplicateId {
    fn code(&self) -> &'static str {
        "duplicate-id"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "An id is given once among the sources, once among the entities, and once \
                   among the claims.",
            why: "Whatever names an id that is given twice could mean either. One of the two \
                  would get the claims of both.",
            example: "[entity.harbour]\n\
                      name = \"Old Harbour\"\n\
                      \n\
                      # in another file\n\
                      [entity.harbour]\n\
                      name = \"New Harbour\"",
            instead: "[entity.new-harbour]\nname = \"New Harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for (at, entity) in model.entities() {
            let first = model.entity_named(entity.id.value).filter(|first| *first != at);
            if let Some(first) = first {
                let first = model.entity(first).id.span;
                found.push(self.fault(model, "entities", entity.id, first));
            }
        }
        for (at, source) in model.sources() {
            let first = model.source_named(source.id.value).filter(|first| *first != at);
            if let Some(first) = first {
                let first = model.source(first).id.span;
                found.push(self.fault(model, "sources", source.id, first));
            }
        }
        self.check_claims(model, found);
    }
}

impl DuplicateId {
    fn fault(&self, model: &Model, what: &str, id: Spanned<Name>, first: Span) -> Diagnostic {
        let id_text = model.names.text(id.value);
        let message = format!("two {what} are called `{id_text}`");
        Diagnostic::error(self.code(), message, id.span).label("this is the second one").related(
            "the first one is here",
            first,
            "",
        )
    }

    /// Own ids among each other, and with the ids that are made for claims without one.
    fn check_claims(&self, model: &Model, found: &mut Diagnostics) {
        let mut own = HashMap::new();
        let mut made_like = HashMap::<_, Vec<_>>::new();
        for (claim, id) in model.claims.iter().filter_map(|claim| Some((claim, claim.own_id?))) {
            match own.entry(id.value) {
                Entry::Occupied(first) => {
                    found.push(self.fault(model, "claims", id, *first.get()));
                }
                Entry::Vacant(place) => {
                    place.insert(id.span);
                    for ends in ends_of_made_id(model, model.names.text(id.value)) {
                        made_like.entry(ends).or_default().push((claim, id));
                    }
                }
            }
        }
        if made_like.is_empty() {
            return;
        }
        for claim in model.claims.iter().filter(|claim| claim.own_id.is_none()) {
            let alike = made_like.get(&(claim.subject.value, claim.property.value));
            for (_, id) in alike.into_iter().flatten().filter(|(_, id)| is_made(model, claim, *id))
            {
                let message = "this is the id that is made for another claim";
                found.push(
                    Diagnostic::error(self.code(), message, id.span)
                        .related("the other claim is here", claim.span, "")
                        .help("choose another id"),
                );
            }
        }
    }
}

/// Whether an id is the one that is made for a claim.
fn is_made(model: &Model, claim: &Claim, id: Spanned<Name>) -> bool {
    model.names.text(id.value).ends_with(&claim.hash.to_string())
}

/// The subjects and properties of claims for which an id like this would be made.
fn ends_of_made_id(model: &Model, id: &str) -> Vec<(Name, Name)> {
    let Some((ends, hash)) = id.rsplit_once('-') else { return Vec::new() };
    if hash.len() != 8 {
        return Vec::new();
    }
    let hyphens = ends.match_indices('-');
    let split = hyphens.filter_map(|(at, _)| Some((ends.get(..at)?, ends.get(at + 1..)?)));
    split
        .filter_map(|(subject, property)| {
            Some((model.names.find(subject)?, model.names.find(property)?))
        })
        .collect()
}
