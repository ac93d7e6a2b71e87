//! Terms of an ontology that lack something.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::FileId;
use crate::model::{Model, UnreadKind};
use crate::ontology::FaultKind;

/// Classes and properties without a label, a comment or a usable name.
pub(super) struct IncompleteTerm;

impl Check for IncompleteTerm {
    fn code(&self) -> &'static str {
        "incomplete-term"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A class or property that a dossier adds in `ontology/*.ttl` has an \
                   `rdfs:label`, an `rdfs:comment`, and a local name of letters, digits, `_` \
                   and `-`.",
            why: "Pictures show the label, and whoever gets the data reads the comment. A \
                  local name with other characters cannot be written in every format.",
            example: "ex:Harbour a owl:Class .",
            instead: "ex:Harbour a owl:Class ;\n    rdfs:label   \"harbour\"@en , \"puerto\"@es ;\n    rdfs:comment \"A place where ships land.\"@en .",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let is_broken = |file: FileId| {
            let mut unread = model.unread.iter();
            unread.any(|u| u.span.file() == file && matches!(u.kind, UnreadKind::Syntax(..)))
        };
        for fault in model.ontology.faults() {
            let FaultKind::Incomplete(name, missing) = &fault.kind else { continue };
            if is_broken(fault.span.file()) {
                continue;
            }
            let message = format!("the term `{name}` lacks {missing}");
            found.push(if missing.starts_with("a local name") {
                Diagnostic::error(self.code(), message, fault.span)
            } else {
                Diagnostic::warning(self.code(), message, fault.span)
            });
        }
    }
}
