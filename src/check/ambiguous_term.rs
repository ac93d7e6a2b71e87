//! Terms that a dossier would write alike.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;
use crate::ontology::FaultKind;

/// Two classes or two properties of one name.
pub(super) struct AmbiguousTerm;

impl Check for AmbiguousTerm {
    fn code(&self) -> &'static str {
        "ambiguous-term"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "In a dossier, a class goes by its local name and a property by its local \
                   name in kebab-case; no two terms have the same.",
            why: "Where two terms are written alike, nobody can tell which one a claim \
                  means, and the graph would hold statements that the author did not make.",
            example: "ex:visited a owl:ObjectProperty ;\n    rdfs:subPropertyOf qp:relation .",
            instead: "ex:calledAt a owl:ObjectProperty ;\n    rdfs:subPropertyOf qp:relation .",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for fault in model.ontology.faults() {
            let FaultKind::Ambiguous(name) = &fault.kind else { continue };
            let message = format!("there is another term that a dossier writes `{name}`");
            found.push(
                Diagnostic::error(self.code(), message, fault.span)
                    .help("give this one another local name, or use the other one"),
            );
        }
    }
}
