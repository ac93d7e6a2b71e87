//! What sets two claims with one subject and property apart.

use super::extent::{self, Extent, Overlap};
use super::meaning::Meaning;
use super::same::Same;
use super::verdict::Apart;
use crate::model::{Claim, Model, Object};
use crate::ontology::{Kind, Property};

/// The first thing that makes two claims claims on different things: their times, or a qualifier
/// that both have. What only one of them says sets nothing apart.
pub(super) fn apart(model: &Model, same: &Same, a: &Claim, b: &Claim) -> Option<Apart> {
    if let (Some(a), Some(b)) = (a.when, b.when)
        && a != b
        && extent::dates(model.date(a), model.date(b)) == Overlap::Disjoint
    {
        return Some(Apart::Time);
    }
    let (a_qualifiers, b_qualifiers) = (model.qualifiers(a), model.qualifiers(b));
    if a_qualifiers.is_empty() || b_qualifiers.is_empty() {
        return None;
    }
    let kind = model.property_named(a.property.value).map(|(_, property)| property.kind);
    for qualifier in a_qualifiers {
        let name = qualifier.property.value;
        let Some((_, property)) = model.property_named(name) else { continue };
        if !narrows(kind, property.kind) {
            continue;
        }
        let other = b_qualifiers.iter().find(|other| other.property.value == name);
        let values = other.map(|other| (qualifier.value.value, other.value.value));
        if values.is_some_and(|(a, b)| excludes(model, same, property, a, b)) {
            return Some(Apart::Qualifier(name));
        }
    }
    None
}

/// Whether qualifiers of a kind say what a claim is on. The sum of a payment is what is claimed of
/// it, and the author's words for a manner are as many as there are authors.
fn narrows(claim: Option<Kind>, qualifier: Kind) -> bool {
    match claim {
        Some(Kind::Measure | Kind::Moment) => true,
        _ => matches!(qualifier, Kind::Relation | Kind::Moment),
    }
}

/// Whether what holds of one value cannot be said of the other.
fn excludes(model: &Model, same: &Same, property: &Property, a: Object, b: Object) -> bool {
    match (a, b) {
        (Object::Entity(a), Object::Entity(b)) => same.entity(a) != same.entity(b),
        (Object::Text(a), Object::Text(b)) => {
            a != b && model.names.text(a).to_lowercase() != model.names.text(b).to_lowercase()
        }
        (Object::Date(a), Object::Date(b)) => {
            extent::dates(model.date(a), model.date(b)) == Overlap::Disjoint
        }
        (Object::Figure(a), Object::Figure(b)) if a != b => {
            let [a, b] = [a, b].map(|id| Meaning::of(model, Some(property), model.figure(id)));
            let (Some(first), Some(second)) = (&a.interval, &b.interval) else { return true };
            let extents = Extent::of_intervals([first, second].into_iter());
            let [first, second] = extents.as_slice() else { return false };
            a.dimension != b.dimension || first.overlap(*second) == Overlap::Disjoint
        }
        _ => false,
    }
}
