//! Makes text of strangers harmless for a terminal.

use std::borrow::Cow;

use crate::files::{is_forbidden, is_hidden};

/// Text in which nothing moves the cursor, colours, hides or reorders: each such character is
/// replaced by one of the same length in UTF-8, so that byte offsets stay right.
///
/// annotate-snippets replaces some of them in source lines only, and passes U+009B, U+200B,
/// U+200F, U+061C and U+2028 everywhere.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b'\t' | b'\n' | b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(harmless).collect())
}

/// Whether a character moves the cursor, hides or reorders.
pub(super) fn is_harmful(c: char) -> bool {
    c == '\r' || is_forbidden(c) || is_hidden(c)
}

fn harmless(c: char) -> char {
    match (is_harmful(c), c.len_utf8()) {
        (true, 1) if c == '\r' => ' ',
        (false, _) => c,
        (true, 1) => '?',
        (true, 2) => '·',
        (true, 3) => char::REPLACEMENT_CHARACTER,
        (true, _) => '\u{1F6AB}',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_stay_and_controls_go() {
        for (text, expected) in [
            ("plain", "plain"),
            ("a\u{1b}[31mb", "a?[31mb"),
            ("a\u{9b}b", "a·b"),
            ("a\u{202e}b", "a\u{fffd}b"),
            ("a\r\nb", "a \nb"),
            ("a\u{115f}\u{fffe}b", "a\u{fffd}\u{fffd}b"),
            ("señal", "señal"),
        ] {
            let cleaned = clean(text);
            assert_eq!(cleaned, expected);
            assert_eq!(cleaned.len(), text.len());
        }
    }
}
