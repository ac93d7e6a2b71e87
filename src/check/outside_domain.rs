//! Subjects that a property is not made for.

use super::domains::{fits, usual};
use super::wording::{introduced, with_article};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Claim, Model, Object};
use crate::ontology::ClassId;

/// Payments by laws, and visits by buildings.
pub(super) struct OutsideDomain;

impl Check for OutsideDomain {
    fn code(&self) -> &'static str {
        "outside-domain"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "The subject of a claim is of a class that the ontology names for the \
                   property, or of one below it.",
            why: "Either the property is not the right one, or subject and object have \
                  changed places, or the entity has the wrong class.",
            example: "[[claim]]\n\
                      subject  = \"harbour\"     # a Place\n\
                      property = \"visited\"\n\
                      object   = \"mayor\"       # a Person",
            instead: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let classes: Vec<_> = model.entities.iter().map(|entity| model.class_of(entity)).collect();
        for claim in &model.claims {
            let Some((_, property)) = model.property_named(claim.property.value) else { continue };
            let Some(subject) = model.entity_named(claim.subject.value) else { continue };
            let Some(Some((id, class))) = classes.get(subject.index()) else { continue };
            if !fits(model, *id, &property.domain) {
                let message = format!(
                    "the subject of `{}` is usually {}",
                    property.name,
                    usual(model, &property.domain)
                );
                let entity = introduced(model, model.entity(subject));
                let fault = Diagnostic::warning(self.code(), message, claim.subject.span)
                    .label(entity)
                    .context(claim.property.span, "");
                found.push(if fits_turned(model, claim, *id) {
                    fault.help("have subject and object changed places?")
                } else {
                    fault.help(format!("is {} the right class?", with_article(&class.name)))
                });
            }
        }
    }
}

/// Whether the claim would fit with its ends changed round.
fn fits_turned(model: &Model, claim: &Claim, subject: ClassId) -> bool {
    let Some((_, property)) = model.property_named(claim.property.value) else { return false };
    let Object::Entity(object) = claim.object.value else { return false };
    let object = model.entity_named(object).map(|id| model.entity(id));
    let Some((object, _)) = object.and_then(|entity| model.class_of(entity)) else { return false };
    fits(model, object, &property.domain) && fits(model, subject, &property.range)
}
