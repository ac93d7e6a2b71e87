//! Passages that cannot be read.

use super::nearest::written;
use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, PassageFault, UnreadKind};

/// Page numbers, single numbers, words in place of a range.
pub(super) struct UnreadablePassage;

impl Check for UnreadablePassage {
    fn code(&self) -> &'static str {
        "unreadable-passage"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A passage is two whole numbers with a hyphen between them: the places of \
                   its first character in the text of the source, and of the character after \
                   its last, counted from 0. Before them may stand the id of another source \
                   and a colon.",
            why: "Only with both places can a claim be looked up in its source, by anybody \
                  who has a copy.",
            example: "cite = \"page 7\"",
            instead: "cite = \"780-833\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Passage(words, PassageFault::Malformed) = unread.kind else { continue };
            let words = model.names.text(words);
            let message = format!("`{words}` is not a passage");
            let mut fault = Diagnostic::error(self.code(), message, unread.span);
            fault = match likely(words) {
                Some(likely) => {
                    let instead = written(&likely, words, unread.span);
                    fault.edit(format!("write `{likely}`"), unread.span, instead)
                }
                None => fault.help(PassageFault::Malformed.to_string()),
            };
            found.push(in_table(fault, unread.within, "table"));
        }
    }
}

/// The passage that the words probably mean: two numbers with something else between them.
fn likely(words: &str) -> Option<String> {
    let (source, range) = match words.rsplit_once(':') {
        Some((source, range)) => (format!("{source}:"), range),
        None => (String::new(), words),
    };
    let is_plain = range.chars().all(|c| c.is_ascii_digit() || " –—.to".contains(c));
    let numbers: Vec<u32> = range
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map_while(|digits| digits.parse().ok())
        .collect();
    match numbers.as_slice() {
        [start, end] if is_plain && start < end => Some(format!("{source}{start}-{end}")),
        _ => None,
    }
}
