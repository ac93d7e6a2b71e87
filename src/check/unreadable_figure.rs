//! Figures that cannot be read.

use super::nearest::written;
use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, UnreadKind};

/// Numbers in words, with the points and commas of other languages, or with two units.
pub(super) struct UnreadableFigure;

impl Check for UnreadableFigure {
    fn code(&self) -> &'static str {
        "unreadable-figure"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A figure has a number in digits, as the source prints it: commas or blanks \
                   between thousands, a point before decimals. Before it may stand a word \
                   such as “about”, “more than” or “up to”, after it a unit.",
            why: "A number that could be read in two ways is none. In some languages 40.000 \
                   is forty thousand, in others it is forty.",
            example: "value = \"40.000 people\"",
            instead: "value = \"40,000 people\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Figure(words, what, instead) = &unread.kind else { continue };
            let words = model.names.text(*words);
            let message = format!("`{words}` is not a figure");
            let mut fault = Diagnostic::error(self.code(), message, unread.span).label(*what);
            if let Some(likely) = instead.as_deref().and_then(|number| mended(words, number)) {
                let instead = written(&likely, words, unread.span);
                fault = fault.edit(format!("write `{likely}`"), unread.span, instead);
            }
            found.push(in_table(fault, unread.within, "table"));
        }
    }
}

/// The words with the likely number in place of the one that has its point and comma changed
/// round; none where the digits go on.
fn mended(words: &str, number: &str) -> Option<String> {
    let swapped = number.chars().map(|c| match c {
        ',' => '.',
        '.' => ',',
        _ => c,
    });
    let (before, after) = words.split_once(&swapped.collect::<String>())?;
    let goes_on = after.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    (!goes_on).then(|| format!("{before}{number}{after}"))
}
