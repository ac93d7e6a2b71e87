//! Text of strangers as people are shown it: in one line, nothing in it hidden, and not too long.

use std::borrow::Cow;

use crate::files::{is_forbidden, is_hidden};

/// How many bytes of a text are shown.
pub(crate) const LONGEST_SHOWN: usize = 1 << 10;
/// Stands for what cannot be shown, or would hide or reorder what is beside it.
const MARK: char = char::REPLACEMENT_CHARACTER;

/// The first of several texts that is more than white space, as it is shown.
pub(crate) fn first_shown<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let found = texts.into_iter().map(shown).find(|text| !text.is_empty());
    found.unwrap_or_else(|| MARK.to_string())
}

/// Text in one line, nothing in it hidden, and no longer than a card can hold.
pub(crate) fn shown(text: &str) -> String {
    let text = seen(text);
    cut(text.trim(), LONGEST_SHOWN).into_owned()
}

/// The text without what controls, hides or reorders.
pub(crate) fn visible(text: &str) -> String {
    seen(text).into_owned()
}

/// The same, without a copy where nothing is to be changed: large graphs have much text, and most
/// of it is plain.
fn seen(text: &str) -> Cow<'_, str> {
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if is_plain || text.chars().all(|c| of_visible(c) == c) {
        return text.into();
    }
    text.chars().map(of_visible).collect()
}

/// What stands for a character.
fn of_visible(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' => ' ',
        // The label of a node with a control or a non-character is lost.
        _ if is_forbidden(c) || is_hidden(c) => MARK,
        _ => c,
    }
}

/// The beginning of a text, at most so many bytes, with a mark where something is missing.
pub(crate) fn cut(text: &str, longest: usize) -> Cow<'_, str> {
    if text.len() <= longest {
        return text.into();
    }
    let ends = text.char_indices().map(|(at, _)| at);
    let end = ends.take_while(|at| *at <= longest - '…'.len_utf8()).last().unwrap_or_default();
    format!("{}…", text.get(..end).unwrap_or_default()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_cut_between_letters() {
        for (letter, length) in [("x", 1021), ("é", 1020), ("監", 1020), ("\u{1F600}", 1020)] {
            let text = shown(&letter.repeat(20_000));
            assert_eq!(text.trim_end_matches('…').len(), length, "{letter}");
            assert!(text.len() <= LONGEST_SHOWN);
        }
    }
}
