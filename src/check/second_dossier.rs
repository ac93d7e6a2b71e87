//! More than one table `[dossier]`, or `[picture]`.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, UnreadKind};

/// A second description of the whole, or of its pictures.
pub(super) struct SecondDossier;

impl Check for SecondDossier {
    fn code(&self) -> &'static str {
        "second-dossier"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "One file of a dossier has the table `[dossier]`, and no other. The same holds for \
                   `[picture]`.",
            why: "Title, address and licence of the whole are said once. Of two, nobody \
                  could tell which holds.",
            example: "[dossier]\n\
                      title = \"Harbour\"\n\
                      \n\
                      # in another file\n\
                      [dossier]\n\
                      title = \"The old harbour\"",
            instead: "[dossier]\ntitle = \"The old harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::SecondTable(table, first) = unread.kind else { continue };
            let message = format!("the dossier has two tables `[{table}]`");
            found.push(
                Diagnostic::error(self.code(), message, unread.span)
                    .label("this one is not read")
                    .related("the first one is here", first, "")
                    .help("keep one of them"),
            );
        }
    }
}
