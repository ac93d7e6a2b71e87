//! Text of strangers on its way into Mermaid: one type for each context, made only here, so that
//! the compiler refuses a mix-up.

use std::fmt;

use crate::export::dot::plain;
use crate::wording::{cut, visible};

/// The id of a node, which is no word of the language. Different names are different ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Id(String);

/// Text within a quoted label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label(String);

/// The title, as the string of YAML that a front matter holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Title(String);

impl Id {
    /// The id of an entity: `n_` keeps it from being `end`, and `x` or `o` from becoming the head
    /// of a line.
    pub(super) fn entity(name: &str) -> Self {
        Self(format!("n_{}", plain(name).replace('_', ".5f.").replace('-', "_")))
    }
}

impl Label {
    /// Text in one line, at most so many bytes of it, in which nothing is markup, a directive, an
    /// icon or an entity.
    pub(super) fn new(text: &str, longest: usize) -> Self {
        let text = unread(&visible(text));
        let text = cut(text.trim(), longest);
        let mut label = String::with_capacity(text.len());
        let mut before = None;
        for c in text.chars() {
            if is_plain(c, before, &label) {
                label.push(c);
            } else {
                label.push_str(&entity(c));
            }
            before = Some(c);
        }
        Self(label)
    }
}

impl Title {
    /// Text in one line, at most so many bytes of it.
    pub(super) fn new(text: &str, longest: usize) -> Self {
        let text = visible(text);
        Self(serde_json::Value::from(cut(text.trim(), longest)).to_string())
    }
}

/// What Mermaid reads as a line break or as mathematics even where it is written as entities, in
/// letters that look like it.
fn unread(text: &str) -> String {
    let mut text = text.replace("\\n", "⧵n").replace("\\r", "⧵r").replace("$$", "$＄");
    for (tag, look_alike) in [("<br", "‹br"), ("<BR", "‹BR"), ("<Br", "‹Br"), ("<bR", "‹bR")]
    {
        text = text.replace(tag, look_alike);
    }
    text
}

/// Whether a character stays what it is behind what is already there. The lexer takes any line
/// with `direction TB` in it for that statement, labels are read as Markdown, and Mermaid keeps
/// entities as `ﬂ°…¶ß` while it parses.
fn is_plain(c: char, before: Option<char>, label: &str) -> bool {
    match c {
        'ﬂ' | '¶' => false,
        _ if c.is_alphanumeric() => true,
        _ if c.is_whitespace() => c == ' ' && !label.ends_with("direction"),
        '[' | ']' => before.is_some(),
        ',' | '\'' | '/' => true,
        '-' => before.is_some_and(char::is_alphanumeric),
        '.' => before.is_some_and(char::is_alphabetic),
        '(' | ')' => before != Some(']'),
        _ => !c.is_ascii(),
    }
}

fn entity(c: char) -> String {
    match c {
        '"' => "#quot;".to_owned(),
        '&' => "#amp;".to_owned(),
        '<' => "#lt;".to_owned(),
        '>' => "#gt;".to_owned(),
        _ => format!("#{};", u32::from(c)),
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Title {
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
            ("x", "x"),
            ("San José, 2024 (about) [1] [2]", "San José, 2024 (about) [1] [2]"),
            ("say \"x\"", "say #quot;x#quot;"),
            ("</script>&amp;", "#lt;/script#gt;#amp;amp#59;"),
            ("a\nb\\nc\\r\\", "a b⧵nc⧵r#92;"),
            ("a<br>b<Br/>", "a‹br#gt;b‹Br/#gt;"),
            ("$$x$$$", "#36;＄x#36;＄#36;"),
            ("%%{init: {}}%%", "#37;#37;#123;init#58; #123;#125;#125;#37;#37;"),
            ("`**x**`", "#96;#42;#42;x#42;#42;#96;"),
            ("[x](javascript:y)", "#91;x]#40;javascript#58;y)"),
            ("1. a", "1#46; a"),
            ("- a-b", "#45; a-b"),
            ("fa:fa-car", "fa#58;fa-car"),
            ("a direction TB", "a direction#32;TB"),
            ("direction\u{a0}LR", "direction#160;LR"),
            ("style a:#1;", "style a#58;#35;1#59;"),
            ("ﬂ°lt¶ß", "#64258;°lt#182;ß"),
            ("a\u{202e}b\u{1}", "a\u{fffd}b\u{fffd}"),
            ("監獄 سجن \u{1F600}", "監獄 سجن \u{1F600}"),
            ("=cmd()", "#61;cmd()"),
        ] {
            assert_eq!(Label::new(text, 1000).to_string(), expected);
        }
        assert!(Label::new(&"x".repeat(20_000), 100).to_string().len() <= 100);
    }

    #[test]
    fn different_names_are_different_ids() {
        for (name, id) in [
            ("end", "n_end"),
            ("tren-de-aragua", "n_tren_de_aragua"),
            ("a_b", "n_a.5f.b"),
            ("a.b", "n_a.2e.b"),
            ("é\"", "n_.e9..22."),
            ("", "n_."),
        ] {
            assert_eq!(Id::entity(name).to_string(), id);
        }
    }

    #[test]
    fn titles_are_one_string() {
        for (title, expected) in
            [("a\n---\nb", "\"a --- b\""), ("\"x\" \\ # : {}", "\"\\\"x\\\" \\\\ # : {}\"")]
        {
            assert_eq!(Title::new(title, 100).to_string(), expected);
        }
    }
}
