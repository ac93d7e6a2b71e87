//! Entities without a name.

use super::gaps::Gaps;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Entity, Model};

/// Entities that only have an id.
pub(super) struct MissingName;

impl Check for MissingName {
    fn code(&self) -> &'static str {
        "missing-name"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Every entity has a name: what people call it, in one language or several.",
            why: "Pictures and tables show the name. An id is for the author; readers should \
                  not have to guess from it who is meant.",
            example: "[entity.harbour]\ntype = \"Place\"",
            instead: "[entity.harbour]\ntype = \"Place\"\nname = \"Old Harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let is_nameless = |entity: &&Entity| {
            entity.name.iter(&model.names).all(|(_, name)| name.trim().is_empty())
        };
        let gaps = Gaps::of(model, "name");
        let nameless = model.entities.iter().filter(is_nameless);
        for entity in nameless.filter(|entity| !gaps.are_in(entity.span)) {
            let id = model.names.text(entity.id.value);
            found.push(
                Diagnostic::error(self.code(), format!("`{id}` has no name"), entity.span)
                    .help("write `name = \"…\"`, or `name = { en = \"…\", es = \"…\" }`"),
            );
        }
    }
}
