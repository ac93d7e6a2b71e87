//! Conclusions on nothing.

use std::collections::HashSet;

use super::nearest::{nearest, written};
use super::wording::{in_table, listed};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::Spanned;
use crate::model::fields::INFERABLE;
use crate::model::{Claim, Modality, Model, Name, Object};

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
            let inferred = model.inferred(claim).iter();
            let is_unknown =
                |name: &&Spanned<Name>| !has_field(model, claim, model.names.text(name.value));
            for name in inferred.filter(is_unknown).filter(|_| !unread.contains(&claim.span)) {
                let fault = self.fault(model, claim, *name);
                found.push(in_table(fault, Some(claim.span), "claim"));
            }
        }
    }
}

impl UnknownInferred {
    fn fault(&self, model: &Model, claim: &Claim, name: Spanned<Name>) -> Diagnostic {
        let word = model.names.text(name.value);
        let message = format!("this claim has no `{word}` that could be inferred");
        let fault = Diagnostic::error(self.code(), message, name.span);
        let is_told = |field: &&str| has_field(model, claim, field) && !is_implied(claim, field);
        let own = INFERABLE.into_iter().filter(is_told);
        let qualifiers = model.qualifiers(claim).iter();
        let qualifiers = qualifiers.map(|qualifier| model.names.text(qualifier.property.value));
        let fields: Vec<_> = own.chain(qualifiers).collect();
        match nearest(word, fields.iter().copied()) {
            Some(likely) => {
                let instead = written(likely, word, name.span);
                fault.edit(format!("write `{likely}`"), name.span, instead)
            }
            None => fault.help(format!("it has {}", listed(fields, "and"))),
        }
    }
}

/// Whether a field can be named although the claim does not write it: `object` where it has a
/// `value`, and the modality that goes without saying.
fn is_implied(claim: &Claim, field: &str) -> bool {
    match field {
        "object" => !matches!(claim.object.value, Object::Entity(_)),
        "modality" => matches!(claim.modality, Modality::Stated | Modality::Reported),
        _ => false,
    }
}

/// Whether a claim says something in a field.
fn has_field(model: &Model, claim: &Claim, field: &str) -> bool {
    let has_qualifier = |field: &str| {
        let mut qualifiers = model.qualifiers(claim).iter();
        qualifiers.any(|qualifier| model.names.text(qualifier.property.value) == field)
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
