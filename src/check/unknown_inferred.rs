//! Conclusions on nothing.

use std::collections::HashSet;

use super::nearest::{nearest, written};
use super::wording::{in_table, listed};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Claim, Model, Object};

/// `inferred` with the names of fields that the claim does not have.
pub(super) struct UnknownInferred;

impl Check for UnknownInferred {
    fn code(&self) -> &'static str {
        "unknown-inferred"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "`inferred` lists fields of its own claim: those that the text does not \
                   print, and that the author concluded.",
            why: "What is inferred is marked in every export and never stands as a plain \
                   fact. A misspelt name in the list marks nothing, and a conclusion passes \
                   for a report.",
            example: "when     = \"2025\"\ninferred = [\"wen\"]",
            instead: "when     = \"2025\"\ninferred = [\"when\"]",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let unread: HashSet<_> = model.unread.iter().filter_map(|unread| unread.within).collect();
        for claim in &model.claims {
            for name in model.inferred(claim) {
                let field = model.names.text(name.value);
                if has_field(model, claim, field) || unread.contains(&claim.span) {
                    continue;
                }
                let message = format!("this claim has no `{field}` that could be inferred");
                let mut fault = Diagnostic::error(self.code(), message, name.span);
                let fields = FIELDS.into_iter().filter(|field| has_field(model, claim, field));
                let qualifiers = model.qualifiers(claim).iter();
                let own = qualifiers.map(|qualifier| model.names.text(qualifier.property.value));
                let fields: Vec<_> = fields.chain(own).collect();
                fault = match nearest(field, fields.iter().copied()) {
                    Some(likely) => {
                        let instead = written(likely, field, name.span);
                        fault.edit(format!("write `{likely}`"), name.span, instead)
                    }
                    None => fault.help(format!("it has {}", listed(fields, "and"))),
                };
                found.push(in_table(fault, Some(claim.span), "claim"));
            }
        }
    }
}

/// The fields of a claim that can be inferred, without its qualifiers.
const FIELDS: [&str; 8] =
    ["subject", "property", "object", "value", "when", "according-to", "via", "modality"];

/// Whether a claim says something in a field.
fn has_field(model: &Model, claim: &Claim, field: &str) -> bool {
    let has_qualifier = |field: &str| {
        let qualifiers = model.qualifiers(claim).iter();
        qualifiers.into_iter().any(|q| model.names.text(q.property.value) == field)
    };
    match (field, claim.object.value) {
        ("subject" | "property" | "object" | "modality", _) => true,
        ("value", object) => !matches!(object, Object::Entity(_)),
        ("when", _) => claim.when.is_some() || has_qualifier(field),
        ("according-to", _) => !model.speakers(claim).is_empty(),
        ("via", _) => !model.via(claim).is_empty(),
        _ => has_qualifier(field),
    }
}
