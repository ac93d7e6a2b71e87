//! Entities that nothing is related to.

use super::gaps::may_hide_mentions;
use super::mentions::beside_subject;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{EntityId, Model};

/// Entities whose claims name nobody and nothing else.
pub(super) struct IsolatedEntity;

impl Check for IsolatedEntity {
    fn code(&self) -> &'static str {
        "isolated-entity"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "An entity that claims are about is named by a claim on something else, or \
                   has a claim that names something else.",
            why: "In the graph such an entity stands alone. Mostly it is a second entry for \
                  something that the dossier has under another id, or a claim is missing \
                  that ties it to the rest.",
            example: "[[claim]]\n\
                      subject  = \"pier-2\"\n\
                      property = \"condition\"\n\
                      value    = \"closed\"",
            instead: "[[claim]]\n\
                      subject  = \"pier-2\"\n\
                      property = \"contained-in-place\"\n\
                      object   = \"harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        if may_hide_mentions(model) || model.entities.len() < 2 {
            return;
        }
        let mut ties = vec![Tie::None; model.entities.len()];
        for claim in &model.claims {
            let Some(subject) = model.entity_named(claim.subject.value) else { continue };
            let mut is_tied = model.property_named(claim.property.value).is_none();
            for id in beside_subject(model, claim).filter(|id| id.value != claim.subject.value) {
                is_tied = true;
                if let Some(other) = model.entity_named(id.value) {
                    raise(&mut ties, other, Tie::Tied);
                }
            }
            raise(&mut ties, subject, if is_tied { Tie::Tied } else { Tie::Alone });
        }
        for (entity, tie) in model.entities.iter().zip(ties) {
            if tie == Tie::Alone {
                let id = model.names.text(entity.id.value);
                let message = format!("nothing ties `{id}` to the rest of the dossier");
                found.push(
                    Diagnostic::warning(self.code(), message, entity.span)
                        .label("its claims name nothing else, and no other claim names it"),
                );
            }
        }
    }
}

/// What is known of the claims of an entity.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    /// There are none.
    None,
    /// There are some, and they name nothing else.
    Alone,
    /// One of them names something else, or is about something else.
    Tied,
}

fn raise(ties: &mut [Tie], entity: EntityId, tie: Tie) {
    if let Some(known) = ties.get_mut(entity.index()) {
        *known = tie.max(*known);
    }
}
