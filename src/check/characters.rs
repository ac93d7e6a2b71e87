//! Characters that nobody sees, and what they are called.

use super::mentions::names_with_unseen;
use crate::files::{Span, is_forbidden, is_hidden};
use crate::model::{Model, UnreadKind};

/// The first character of a text that hides something or has no place in one.
pub(super) fn unseen(text: &str) -> Option<char> {
    text.chars().find(|c| is_forbidden(*c) || is_hidden(*c))
}

/// Whether it has no place in a text at all.
pub(super) fn is_control(c: char) -> bool {
    is_forbidden(c)
}

/// The characters of a sort that the readers kept, with the texts that they are in. A name that
/// is of nothing is left to the check that says so.
pub(super) fn kept(model: &Model, is_of_sort: fn(char) -> bool) -> Vec<(char, Span)> {
    let kept = model.unread.iter().filter_map(|unread| match unread.kind {
        UnreadKind::Character(c) if is_of_sort(c) => Some((c, unread.span)),
        _ => None,
    });
    let mut kept: Vec<_> = kept.collect();
    if !kept.is_empty() {
        let names = names_with_unseen(model);
        kept.retain(|(_, span)| !names.contains(span));
    }
    kept
}

/// A character that cannot be shown, by its number and name: `U+202E (right-to-left override)`.
pub(super) fn called(c: char) -> String {
    let number = format!("U+{:04X}", u32::from(c));
    let name = match c {
        '\0' => "null",
        '\u{7}' => "bell",
        '\u{8}' => "backspace",
        '\u{b}' => "vertical tab",
        '\u{c}' => "form feed",
        '\u{1b}' => "escape",
        '\u{7f}' => "delete",
        '\u{85}' => "next line",
        '\u{9b}' => "control sequence introducer",
        '\u{ad}' => "soft hyphen",
        '\u{61c}' => "Arabic letter mark",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "Hangul filler",
        '\u{180e}' => "Mongolian vowel separator",
        '\u{200b}' => "zero width space",
        '\u{200c}' => "zero width non-joiner",
        '\u{200d}' => "zero width joiner",
        '\u{200e}' => "left-to-right mark",
        '\u{200f}' => "right-to-left mark",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{202a}' => "left-to-right embedding",
        '\u{202b}' => "right-to-left embedding",
        '\u{202c}' => "pop directional formatting",
        '\u{202d}' => "left-to-right override",
        '\u{202e}' => "right-to-left override",
        '\u{2060}' => "word joiner",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        '\u{2069}' => "pop directional isolate",
        '\u{feff}' => "byte order mark",
        '\u{fff9}'..='\u{fffb}' => "annotation mark",
        '\u{e0000}'..='\u{e007f}' => "tag character",
        _ if c.is_control() => "control character",
        _ if is_forbidden(c) => "not a character",
        _ => return number,
    };
    format!("{number} ({name})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_have_names() {
        for (c, expected) in [
            ('\u{202e}', "U+202E (right-to-left override)"),
            ('\u{1}', "U+0001 (control character)"),
            ('\u{fffe}', "U+FFFE (not a character)"),
            ('\u{2064}', "U+2064"),
        ] {
            assert_eq!(called(c), expected);
        }
        assert_eq!(unseen("mayor\u{200b}"), Some('\u{200b}'));
        assert_eq!(unseen("señor\n"), None);
    }
}
