//! Words that are not in a closed list.

use super::nearest::{nearest, written};
use super::wording::{in_table, listed};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, UnreadKind};

/// Modalities, statuses and reasons that do not exist.
pub(super) struct UnknownWord;

impl Check for UnknownWord {
    fn code(&self) -> &'static str {
        "unknown-word"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "How a claim is said, whether it was taken back, and why a passage is \
                   skipped are words of short, closed lists.",
            why: "A word that is not in its list says nothing to a program. A misspelt \
                  modality would make a fact of an allegation.",
            example: "[[claim]]\nmodality = \"aleged\"",
            instead: "[[claim]]\nmodality = \"alleged\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Word(word, list) = unread.kind else { continue };
            let word = model.names.text(word);
            let known = words(model, list);
            let message = format!("`{word}` is no {}", called(list));
            let mut fault = Diagnostic::error(self.code(), message, unread.span);
            if let Some(likely) = nearest(word, known.iter().copied()) {
                let instead = written(likely, word, unread.span);
                fault = fault.edit(format!("write `{likely}`"), unread.span, instead);
            }
            fault = fault.help(format!("it can be {}", listed(known, "or")));
            found.push(in_table(fault, unread.within, "table"));
        }
    }
}

/// The words of a list. Of the statuses, only one is set by authors: the others follow from what
/// the claims say.
fn words<'m>(model: &'m Model, list: &str) -> Vec<&'m str> {
    let concepts = model.ontology.list(list).iter();
    concepts
        .filter(|concept| list != "statuses" || concept.name == "Retracted")
        .map(|concept| concept.notation.as_str())
        .collect()
}

/// What the words of a list are called.
fn called(list: &str) -> &'static str {
    match list {
        "modalities" => "modality",
        "statuses" => "status that an author sets",
        _ => "reason to skip a passage",
    }
}
