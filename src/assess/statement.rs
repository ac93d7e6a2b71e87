//! What a claim says, from whichever end it says it.

use crate::model::{Claim, Model, Name, Object};

/// Subject, property and object of a claim, the same for claims that say the same: of a symmetric
/// property the ends are sorted, and of a property and its inverse one stands for both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Statement {
    /// What it is about.
    pub subject: Object,
    /// The name of the property.
    pub property: Name,
    /// The other end.
    pub object: Object,
}

impl Statement {
    /// What a claim says, whether it affirms or denies it.
    pub fn of(model: &Model, claim: &Claim) -> Self {
        let (subject, object) = (Object::Entity(claim.subject.value), claim.object.value);
        let property = claim.property.value;
        let as_written = Self { subject, property, object };
        let Some((id, known)) = model.property_named(property) else { return as_written };
        if known.symmetric {
            return Self { subject: subject.min(object), property, object: subject.max(object) };
        }
        let first = known.inverse.filter(|inverse| *inverse < id);
        let first = first.map(|inverse| &model.ontology.property(inverse).name);
        // A name that occurs nowhere in the dossier is that of no other claim.
        match first.and_then(|name| model.names.find(name)) {
            Some(inverse) => Self { subject: object, property: inverse, object: subject },
            None => as_written,
        }
    }
}
