//! Objects that a property is not made for.

use super::domains::{fits, usual};
use super::wording::introduced;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::Spanned;
use crate::model::{Claim, EntityId, Model, Name, Object};
use crate::ontology::Property;

/// People who are visited as places, and places that are met.
pub(super) struct OutsideRange;

impl Check for OutsideRange {
    fn code(&self) -> &'static str {
        "outside-range"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "The object of a claim, and that of each of its qualifiers, is of a class \
                   that the ontology names for the property, or of one below it.",
            why: "Either the property is not the right one, or the entity has the wrong \
                  class, or another entity is meant.",
            example: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour-act\"   # a law",
            instead: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let classes: Vec<_> = model.entities.iter().map(|entity| model.class_of(entity)).collect();
        let class_of = |id: EntityId| classes.get(id.index()).copied().flatten();
        let misfit = |end: &(Spanned<Name>, Spanned<Object>)| {
            let (_, property) = model.property_named(end.0.value)?;
            let Object::Entity(object) = end.1.value else { return None };
            let object = model.entity_named(object)?;
            let (class, _) = class_of(object)?;
            (!fits(model, class, &property.range)).then_some((property, object))
        };
        for claim in &model.claims {
            let qualifiers = model.qualifiers(claim).iter().map(|q| (q.property, q.value));
            let ends = std::iter::once((claim.property, claim.object)).chain(qualifiers);
            for end in ends {
                // Where the subject is of the wrong class, that says it already.
                if let Some((property, object)) = misfit(&end)
                    && !is_subject_misfit(model, claim)
                {
                    found.push(self.fault(model, property, object, end));
                }
            }
        }
    }
}

impl OutsideRange {
    fn fault(
        &self,
        model: &Model,
        property: &Property,
        object: EntityId,
        (name, value): (Spanned<Name>, Spanned<Object>),
    ) -> Diagnostic {
        let usual = usual(model, &property.range);
        let message = format!("the object of `{}` is usually {usual}", property.name);
        Diagnostic::warning(self.code(), message, value.span)
            .label(introduced(model, model.entity(object)))
            .context(name.span, "")
            .help("is it the right property, and has the entity the right class?")
    }
}

fn is_subject_misfit(model: &Model, claim: &Claim) -> bool {
    let Some((_, property)) = model.property_named(claim.property.value) else { return false };
    let subject = model.entity_named(claim.subject.value).map(|id| model.entity(id));
    let class = subject.and_then(|entity| model.class_of(entity));
    class.is_some_and(|(class, _)| !fits(model, class, &property.domain))
}
