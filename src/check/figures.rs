//! Where the figures of a model are written.

use crate::files::{Span, Spanned};
use crate::model::{FigureId, Model, Object};

/// The first place of each figure that is looked for, and the claim that it belongs to: however
/// often the same words are written, they have one fault.
pub(super) fn first_places(
    model: &Model,
    is_looked_for: impl Fn(FigureId) -> bool,
) -> Vec<(Spanned<FigureId>, Span)> {
    let mut seen = vec![false; model.figures.len()];
    let mut places = Vec::new();
    for claim in &model.claims {
        let qualifiers = model.qualifiers(claim).iter().map(|qualifier| qualifier.value);
        for value in std::iter::once(claim.object).chain(qualifiers) {
            let Object::Figure(id) = value.value else { continue };
            let Some(was_seen) = seen.get_mut(id.index()) else { continue };
            if !std::mem::replace(was_seen, true) && is_looked_for(id) {
                places.push((Spanned::new(id, value.span), claim.span));
            }
        }
    }
    places
}
