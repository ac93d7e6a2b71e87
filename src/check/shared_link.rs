//! Entities that are said to be the same thing elsewhere.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;

/// Two entities with one and the same link.
pub(super) struct SharedLink;

impl Check for SharedLink {
    fn code(&self) -> &'static str {
        "shared-link"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "No two entities have the same link in `same-as`.",
            why: "What is the same as a third thing is one thing. Whoever loads the data \
                  merges the two, and then each has the claims of both.",
            example: "[entity.harbour]\n\
                      same-as = [\"wd:Q1\"]\n\
                      \n\
                      [entity.old-harbour]\n\
                      same-as = [\"wd:Q1\"]",
            instead: "[entity.harbour]\naka     = [\"Old Harbour\"]\nsame-as = [\"wd:Q1\"]",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let mut seen = HashMap::new();
        for (at, entity) in model.entities() {
            for link in &entity.same_as {
                match seen.entry(link.value) {
                    Entry::Vacant(place) => {
                        place.insert((at, link.span));
                    }
                    Entry::Occupied(first) if first.get().0 != at => {
                        let (other, span) = *first.get();
                        let other = model.names.text(model.entity(other).id.value);
                        let id = model.names.text(entity.id.value);
                        let message = format!("`{id}` and `{other}` are said to be the same");
                        found.push(
                            Diagnostic::warning(self.code(), message, link.span)
                                .related("the same link is here", span, "")
                                .help("make one entity of the two, or delete the wrong link"),
                        );
                    }
                    Entry::Occupied(_) => {}
                }
            }
        }
    }
}
