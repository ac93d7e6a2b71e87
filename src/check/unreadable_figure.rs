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
/// round; none where its digits go on in another way.
fn mended(words: &str, number: &str) -> Option<String> {
    let is_digit = |c: char| c.is_ascii_digit();
    let (before, _) = words.split_at(words.find(is_digit)?);
    let rest = words.get(before.len()..)?;
    let end = rest.find(|c| !is_digit(c) && c != '.' && c != ',').unwrap_or(rest.len());
    let (printed, after) = rest.split_at(end);
    let (first, groups) = printed.split_once('.').unwrap_or((printed, ""));
    let is_group = |group: &str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    let likely = if first.len() <= 3 && groups.split('.').all(is_group) {
        printed.replace('.', ",")
    } else {
        let swapped = |c| match c {
            ',' => '.',
            '.' => ',',
            _ => c,
        };
        number.chars().map(swapped).eq(printed.chars()).then(|| number.to_owned())?
    };
    Some(format!("{before}{likely}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likely_numbers() {
        for (words, number, expected) in [
            ("more than 40.000 people", "40,000", Some("more than 40,000 people")),
            ("1.234.567", "1,234", Some("1,234,567")),
            ("6,5 km", "6.5", Some("6.5 km")),
            ("1.234,5", "1,234", None),
            ("many", "1", None),
        ] {
            assert_eq!(mended(words, number).as_deref(), expected, "{words}");
        }
    }
}
