//! Text of strangers on its way into Cypher: one type for each context, made only here, so that
//! the compiler refuses a mix-up.

use std::fmt::{self, Write as _};

use crate::files::{is_forbidden, is_hidden};
use crate::wording::visible;

/// The literal of a string, with its quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Text(String);

/// The name of a label, a type or a property, in backticks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name(String);

/// A line that no program runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Comment(String);

impl Text {
    /// The whole text, every letter of it.
    pub(super) fn new(text: &str) -> Self {
        let mut literal = String::with_capacity(text.len() + 2);
        literal.push('"');
        let mut before = None;
        for c in text.chars() {
            match c {
                '\\' => literal.push_str("\\\\"),
                '"' => literal.push_str("\\\""),
                '\'' => literal.push_str("\\'"),
                // Parsers that replace `\u…` before anything else would find one here.
                'u' if before == Some('\\') => literal.push_str("\\u0075"),
                _ if is_forbidden(c) || is_hidden(c) || c.is_control() => {
                    for unit in c.encode_utf16(&mut [0; 2]) {
                        write!(literal, "\\u{unit:04X}").expect("writing to a string cannot fail");
                    }
                }
                _ => literal.push(c),
            }
            before = Some(c);
        }
        literal.push('"');
        Self(literal)
    }
}

impl Name {
    /// A name of the ontology. No backslash is in it, because some parsers read `\u0060` as the
    /// backtick that ends it.
    pub(super) fn new(name: &str) -> Self {
        let name = visible(name).replace('\\', "\u{fffd}").replace('`', "``");
        Self(format!("`{}`", if name.is_empty() { "_" } else { &name }))
    }

    /// The key of a map, which needs backticks only where it is no plain word.
    pub(super) fn key(name: &'static str) -> Self {
        let is_plain = name.bytes().all(|byte| byte.is_ascii_alphabetic());
        if is_plain { Self(name.to_owned()) } else { Self::new(name) }
    }
}

impl Comment {
    /// A text for people. No backslash is in it, because some parsers read `\u000A` as the end of
    /// the line.
    pub(super) fn new(text: &str) -> Self {
        Self(format!("// {}", visible(text).replace('\\', "\u{fffd}")))
    }
}

impl fmt::Display for Comment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_is_harmless() {
        for (text, expected) in [
            ("x", r#""x""#),
            ("", r#""""#),
            (r#"say "x" or 'x'"#, r#""say \"x\" or \'x\'""#),
            (r"C:\new\", r#""C:\\new\\""#),
            (r"\u0027", r#""\\\u00750027""#),
            (r"\\u0027", r#""\\\\\u00750027""#),
            ("a\nb\tc\r\0", r#""a\u000Ab\u0009c\u000D\u0000""#),
            ("\u{7f}\u{9b}\u{2028}\u{202e}", r#""\u007F\u009B\u2028\u202E""#),
            ("\u{1ffff}\u{e0001}", r#""\uD83F\uDFFF\uDB40\uDC01""#),
            ("'}]) DETACH DELETE (n) //", r#""\'}]) DETACH DELETE (n) //""#),
            ("監獄 سجن \u{1F600} `", "\"監獄 سجن \u{1F600} `\""),
        ] {
            assert_eq!(Text::new(text).to_string(), expected);
        }
    }

    #[test]
    fn comments_never_end_early() {
        for (text, expected) in [
            (
                "[1] post: The fire, https://example.org/a",
                "// [1] post: The fire, https://example.org/a",
            ),
            ("a\nMATCH (n) DETACH DELETE n;", "// a MATCH (n) DETACH DELETE n;"),
            ("a\r\u{85}b\u{2028}c\u{b}", "// a \u{fffd}b\u{fffd}c\u{fffd}"),
            ("a\\u000AMATCH (n)", "// a\u{fffd}u000AMATCH (n)"),
            ("*/ x /* `\"' //", "// */ x /* `\"' //"),
            ("", "// "),
        ] {
            assert_eq!(Comment::new(text).to_string(), expected);
        }
    }

    #[test]
    fn names_never_end_early() {
        for (name, expected) in [
            ("has-ties-to", "`has-ties-to`"),
            ("a`b", "`a``b`"),
            ("a\\u0060b", "`a\u{fffd}u0060b`"),
            ("a\nb", "`a b`"),
            ("", "`_`"),
        ] {
            assert_eq!(Name::new(name).to_string(), expected);
        }
    }
}
