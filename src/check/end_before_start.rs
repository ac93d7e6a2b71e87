//! Ranges that end before they start.

use super::nearest::written;
use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{DateFault, Model, PassageFault, UnreadKind};

/// Dates and passages in the wrong order.
pub(super) struct EndBeforeStart;

impl Check for EndBeforeStart {
    fn code(&self) -> &'static str {
        "end-before-start"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A range of dates goes from the earlier to the later one, and a passage \
                   from its first character to the one after its last.",
            why: "A range that ends before it starts holds nothing: no day, or no word.",
            example: "cite = \"362-291\"",
            instead: "cite = \"291-362\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let (words, what, between) = match unread.kind {
                UnreadKind::Date(words, DateFault::EndBeforeStart) => (words, "range", '/'),
                UnreadKind::Passage(words, PassageFault::EndBeforeStart) => (words, "passage", '-'),
                _ => continue,
            };
            let words = model.names.text(words);
            let mut fault = if is_empty(words) {
                Diagnostic::error(self.code(), "this passage holds no character", unread.span)
                    .label("the end is the character after the last")
            } else {
                let message = format!("this {what} ends before it starts");
                Diagnostic::error(self.code(), message, unread.span)
            };
            if let Some(likely) = turned(words, between) {
                let instead = written(&likely, words, unread.span);
                fault = fault.edit(format!("write `{likely}`"), unread.span, instead);
            }
            found.push(in_table(fault, unread.within, "table"));
        }
    }
}

/// Whether a passage starts where it ends.
fn is_empty(words: &str) -> bool {
    let range = words.rsplit(':').next().unwrap_or_default();
    range.split_once('-').is_some_and(|(start, end)| start.trim() == end.trim())
}

/// The range with its ends changed round.
fn turned(words: &str, between: char) -> Option<String> {
    let (source, range) = match words.rsplit_once(':') {
        Some((source, range)) => (format!("{source}:"), range),
        None => (String::new(), words),
    };
    let (start, end) = range.split_once(between)?;
    (start != end).then(|| format!("{source}{}{between}{}", end.trim(), start.trim()))
}
