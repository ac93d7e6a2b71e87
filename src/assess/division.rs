//! What the wholes of a dossier are divided into.

use rustc_hash::FxHashMap;

use super::pair::{Context, affirming};
use crate::model::{Name, Object};

/// What a whole is divided by; none for parts that may overlap.
pub(super) type Division = (Name, Option<Name>);

/// The parts of each whole, by what it is divided by, in the order of reading.
pub(super) fn divisions(context: &Context<'_>) -> Vec<(Division, Vec<Name>)> {
    let model = context.model;
    let mut found: Vec<(Division, Vec<Name>)> = Vec::new();
    let mut places: FxHashMap<Division, usize> = FxHashMap::default();
    let division = model.names.find("division");
    for (_, claim) in affirming(model) {
        let Some((_, property)) = model.property_named(claim.property.value) else { continue };
        let Object::Entity(whole) = claim.object.value else { continue };
        if !property.is_part_of {
            continue;
        }
        let mut qualifiers = model.qualifiers(claim).iter();
        let by = qualifiers.find(|one| Some(one.property.value) == division);
        let by = by.and_then(|one| match one.value.value {
            Object::Text(words) => Some(words),
            _ => None,
        });
        let key = (context.same.entity(whole), by);
        let place = *places.entry(key).or_insert_with(|| {
            found.push((key, Vec::new()));
            found.len() - 1
        });
        if let Some((_, parts)) = found.get_mut(place) {
            parts.push(context.same.entity(claim.subject.value));
        }
    }
    for (_, parts) in &mut found {
        parts.sort_unstable();
        parts.dedup();
    }
    found
}
