//! Ids that are not kebab-case.

use super::characters::{called, unseen};
use super::ids::kebab_case;
use super::nearest::written;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{LONGEST_ID, Model, UnreadKind};

/// Ids with capitals, blanks, accents, or more than 128 bytes.
pub(super) struct UnfitId;

impl Check for UnfitId {
    fn code(&self) -> &'static str {
        "unfit-id"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Ids consist of the letters a to z, digits, and single hyphens between \
                   them, and are at most 128 bytes long.",
            why: "Ids become parts of IRIs, of file names and of the source of pictures. \
                  What is plain everywhere needs no escaping, and is the same for everybody \
                  who types it.",
            example: "[entity.Old_Harbour]",
            instead: "[entity.old-harbour]",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Id(id) = unread.kind else { continue };
            let id = model.names.text(id);
            let message = match unseen(id) {
                Some(c) => format!("an id cannot hold {}", called(c)),
                None if id.len() > LONGEST_ID => {
                    format!("an id is at most {LONGEST_ID} bytes long")
                }
                None => format!("`{id}` is not a plain id"),
            };
            let mut fault = Diagnostic::error(self.code(), message, unread.span)
                .help("ids are words of a-z and digits, with hyphens between them");
            if let Some(likely) = kebab_case(id) {
                let title = format!("write `{likely}`, here and wherever it is named");
                fault = fault.edit(title, unread.span, written(&likely, id, unread.span));
            }
            found.push(fault);
        }
    }
}
