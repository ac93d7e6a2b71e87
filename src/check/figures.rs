//! Where the figures of a model are written.

use crate::files::{Span, Spanned};
use crate::model::{FigureId, Model, Object};
use crate::ontology::Property;

/// Where a figure is written.
pub(super) struct Place<'m> {
    pub(super) figure: Spanned<FigureId>,
    /// The property that it is the figure of, where there is such a property.
    pub(super) property: Option<&'m Property>,
    /// The claim that it belongs to.
    pub(super) within: Span,
}

/// The first place of each figure that is looked for: however often the same words are written,
/// they have one fault.
pub(super) fn first_places(
    model: &Model,
    is_looked_for: impl Fn(&Place) -> bool,
) -> Vec<Place<'_>> {
    let mut seen = vec![false; model.figures.len()];
    let mut places = Vec::new();
    for claim in &model.claims {
        let qualifiers = model.qualifiers(claim).iter().map(|q| (q.property, q.value));
        for (name, value) in std::iter::once((claim.property, claim.object)).chain(qualifiers) {
            let Object::Figure(id) = value.value else { continue };
            let Some(was_seen) = seen.get_mut(id.index()).filter(|seen| !**seen) else { continue };
            let property = model.property_named(name.value).map(|(_, property)| property);
            let figure = Spanned::new(id, value.span);
            let place = Place { figure, property, within: claim.span };
            if is_looked_for(&place) {
                *was_seen = true;
                places.push(place);
            }
        }
    }
    places
}
