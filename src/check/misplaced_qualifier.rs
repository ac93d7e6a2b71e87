//! Qualifiers that a property does not have.

use super::wording::{in_table, listed};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, Name, UnreadKind};

/// Fields of a claim that belong to other properties.
pub(super) struct MisplacedQualifier;

impl Check for MisplacedQualifier {
    fn code(&self) -> &'static str {
        "misplaced-qualifier"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A claim may carry, beside its own fields, the qualifiers that the ontology \
                   allows on its property.",
            why: "A qualifier makes a claim more precise: an amount makes sense of a \
                  payment, and none of a visit. One that the property does not have would be \
                  exported as part of a statement that nobody made.",
            example: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour\"\n\
                      amount   = \"$6 million\"",
            instead: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"paid\"\n\
                      object   = \"harbour-company\"\n\
                      amount   = \"$6 million\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Qualifier(qualifier, property) = unread.kind else { continue };
            let (word, name) = (model.names.text(qualifier), model.names.text(property));
            let message = format!("`{word}` does not qualify `{name}`");
            let fault = Diagnostic::error(self.code(), message, unread.span)
                .help(advice(model, property))
                .help(format!(
                    "if it is a statement of its own, make `{word}` the property of one"
                ));
            found.push(in_table(fault, unread.within, "claim"));
        }
    }
}

/// What the property may be qualified by.
fn advice(model: &Model, property: Name) -> String {
    let name = model.names.text(property);
    let known = model.property_named(property);
    let allowed = known.map_or(&[][..], |(_, property)| &property.qualifiers);
    if allowed.is_empty() {
        return format!("`{name}` has no qualifiers");
    }
    let allowed = allowed.iter().map(|id| model.ontology.property(*id).name.as_str());
    format!("`{name}` may carry {}", listed(allowed, "and"))
}
