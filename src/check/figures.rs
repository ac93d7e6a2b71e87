//! Where the figures of a model are written.

use crate::files::{Span, Spanned};
use crate::model::{FigureId, Model, Object};
use crate::ontology::Property;

/// Where a figure is written.
pub(super) struct Place<'m> {
    pub(super) figure: Spanned<FigureId>,
    /// Where the property is written that it is the figure of.
    pub(super) name: Span,
    /// That property, where there is such a one.
    pub(super) property: Option<&'m Property>,
    /// The claim that it belongs to.
    pub(super) within: Span,
}

/// Every figure of a claim or of what qualifies it.
pub(super) fn places(model: &Model) -> impl Iterator<Item = Place<'_>> {
    model.claims.iter().flat_map(|claim| {
        let qualifiers = model.qualifiers(claim).iter().map(|q| (q.property, q.value));
        let values = std::iter::once((claim.property, claim.object)).chain(qualifiers);
        values.filter_map(|(name, value)| {
            let Object::Figure(id) = value.value else { return None };
            let property = model.property_named(name.value).map(|(_, property)| property);
            let figure = Spanned::new(id, value.span);
            Some(Place { figure, name: name.span, property, within: claim.span })
        })
    })
}

/// The first place of each figure that is looked for: however often the same words are written,
/// they have one fault.
pub(super) fn first_places(
    model: &Model,
    is_looked_for: impl Fn(&Place) -> bool,
) -> Vec<Place<'_>> {
    let mut seen = vec![false; model.figures.len()];
    let mut first = Vec::new();
    for place in places(model) {
        let Some(was_seen) = seen.get_mut(place.figure.value.index()) else { continue };
        if !*was_seen && is_looked_for(&place) {
            *was_seen = true;
            first.push(place);
        }
    }
    first
}
