//! Characters that hide, or change the order of others.

use std::collections::HashSet;

use super::characters::{called, is_control};
use super::mentions::named_by;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::Span;
use crate::model::{Model, UnreadKind};

/// Bidirectional controls and characters without width.
pub(super) struct HiddenCharacter;

impl Check for HiddenCharacter {
    fn code(&self) -> &'static str {
        "hidden-character"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Texts hold no characters that turn the direction of others, and none that \
                   take up no room.",
            why: "With such a character a name can look like another one, and two ids that \
                   look alike are different. They come in by copying, and sometimes on \
                   purpose.",
            example: "name = \"Old\\u202E Harbour\"",
            instead: "name = \"Old Harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let mut hidden = model.unread.iter().filter_map(|unread| match unread.kind {
            UnreadKind::Character(c) if !is_control(c) => Some((c, unread.span)),
            _ => None,
        });
        let Some(first) = hidden.next() else { return };
        let ids = places_of_unknown_ids(model);
        for (c, span) in std::iter::once(first).chain(hidden) {
            if !ids.contains(&span) {
                let message = format!("this text holds {}", called(c));
                found.push(
                    Diagnostic::warning(self.code(), message, span)
                        .label("it is in here, though it does not show")
                        .help("delete it, unless the language of the text needs it"),
                );
            }
        }
    }
}

/// Where ids stand that name nothing, which is an error already.
fn places_of_unknown_ids(model: &Model) -> HashSet<Span> {
    let named = model.claims.iter().flat_map(|claim| named_by(model, claim));
    let unknown = named.filter(|id| model.entity_named(id.value).is_none());
    unknown.map(|id| id.span).collect()
}
