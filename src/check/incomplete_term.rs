//! Terms of an ontology that lack something.

use std::collections::HashSet;

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::FileId;
use crate::model::{Model, UnreadKind};
use crate::ontology::{FaultKind, Lack};

/// Classes and properties without a label, a comment or a usable name; factors that are no use.
pub(super) struct IncompleteTerm;

impl Check for IncompleteTerm {
    fn code(&self) -> &'static str {
        "incomplete-term"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A class or property that a dossier adds in `ontology/*.ttl` has an \
                   `rdfs:label`, an `rdfs:comment`, and a local name of letters, digits, `_` \
                   and `-`. The factor of a unit or a multiplier is in plain digits.",
            why: "Pictures show the label, and whoever gets the data reads the comment. A \
                  local name with other characters cannot be written in every format, and with a \
                  factor such as `1e1000000000` nobody can reckon.",
            example: "ex:Harbour a owl:Class .",
            instead: "ex:Harbour a owl:Class ;\n    rdfs:label   \"harbour\"@en , \"puerto\"@es ;\n    rdfs:comment \"A place where ships land.\"@en .",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let unread = model.unread.iter();
        let broken = unread.filter(|unread| matches!(unread.kind, UnreadKind::Syntax(..)));
        let broken: HashSet<FileId> = broken.map(|unread| unread.span.file()).collect();
        for fault in model.ontology.faults() {
            let FaultKind::Incomplete(name, lack) = &fault.kind else { continue };
            if broken.contains(&fault.span.file()) {
                continue;
            }
            let message = format!("the term `{name}` lacks {}", called(*lack));
            found.push(match lack {
                Lack::LocalName | Lack::Factor => {
                    Diagnostic::error(self.code(), message, fault.span)
                }
                Lack::Label | Lack::Comment => {
                    Diagnostic::warning(self.code(), message, fault.span)
                }
            });
        }
    }
}

/// What a term lacks, in words.
fn called(lack: Lack) -> &'static str {
    match lack {
        Lack::LocalName => "a local name of letters, digits, `_` and `-`",
        Lack::Label => "an `rdfs:label`",
        Lack::Comment => "an `rdfs:comment`",
        Lack::Factor => "a factor in plain digits, at most 64 and without an exponent",
    }
}
