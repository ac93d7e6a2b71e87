//! Text of strangers on its way into DOT: one type for each context, made only here, so that the
//! compiler refuses a mix-up.

use std::fmt::{self, Write as _};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use unicode_width::UnicodeWidthStr;

use crate::wording::{LONGEST_SHOWN, cut, visible};

/// How many bytes a tooltip has.
const LONGEST_TOOLTIP: usize = 4 << 10;

/// Stands in for the letter that a mark belongs to (The Unicode Standard, 2.11).
const NO_LETTER: char = '\u{25cc}';

/// The id of a node, with its quotation marks. Different names are different ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Id(String);

/// The value of a quoted attribute, with its quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quoted(String);

/// An address that is safe to follow, escaped for an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link(String);

/// Where links may lead.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];
/// How many bytes an address has at most.
const LONGEST_LINK: usize = 2 << 10;

/// A piece of an HTML-like label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Html(String);

impl Id {
    /// The id of an entity.
    pub(super) fn entity(name: &str) -> Self {
        Self(format!("\"{}\"", plain(name)))
    }

    /// The id of a source, which no entity and no claim has.
    pub(super) fn source(name: &str) -> Self {
        Self(format!("\"{}.source\"", plain(name)))
    }

    /// The id of a chip, which no entity has: a dot never stands before `claim` in [`plain`].
    pub(super) fn claim(name: &str, is_taken: bool) -> Self {
        Self(format!("\"{}{}\"", plain(name), if is_taken { ".claim" } else { "" }))
    }
}

impl Quoted {
    /// A tooltip: a text in one line, cut where it is longer than one should be. Colours come
    /// out as they are.
    pub(super) fn new(text: &str) -> Self {
        let mut quoted = String::with_capacity(text.len() + 2);
        quoted.push('"');
        for c in cut(&visible(text), LONGEST_TOOLTIP).chars() {
            match c {
                // Graphviz takes backslashes for its own twice, and `\N` for the id of the node.
                '\\' => quoted.push_str(r"\\\\"),
                '"' => quoted.push_str("\\\""),
                // Graphviz decodes entities in quoted labels and tooltips as well.
                '&' => quoted.push_str("&amp;"),
                _ => quoted.push(c),
            }
        }
        quoted.push('"');
        Self(quoted)
    }
}

impl Link {
    /// An address that leads into the web or to a mailbox; none where it leads elsewhere. Graphviz
    /// writes `javascript:` into its pictures as readily.
    pub(super) fn new(address: &str) -> Option<Self> {
        let is_safe = |scheme: &&str| {
            let start = address.get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        };
        let has_room = address.len() <= LONGEST_LINK;
        let is_plain = address.chars().all(|c| c.is_ascii_graphic() && !"\"'<>\\`".contains(c));
        let is_link = has_room && is_plain && SCHEMES.iter().any(is_safe);
        is_link.then(|| Self(address.replace('&', "&amp;")))
    }
}

impl Html {
    /// A cell of a table, which leads to an address where there is one.
    pub(super) fn cell(text: &Self, link: Option<&Link>) -> Self {
        let link = link.map(|link| format!(" href=\"{}\" title=\" \"", link.0));
        Self(format!("<td align=\"left\"{}>{text}</td>", link.unwrap_or_default()))
    }

    /// Markup of the program's own.
    pub(super) fn markup(markup: &'static str) -> Self {
        Self(markup.to_owned())
    }

    /// Text that [`shown`](crate::wording::shown) has cleaned and cut, or part of it.
    pub(super) fn text(text: &str) -> Self {
        let text = visible(text);
        let mut html = String::with_capacity(text.len());
        // Of a mark that no letter stands under, Graphviz 2.43 can make no dots.
        if !text.is_empty() && text.width() == 0 {
            html.push(NO_LETTER);
        }
        for c in text.chars() {
            match c {
                '&' => html.push_str("&amp;"),
                '<' => html.push_str("&lt;"),
                '>' => html.push_str("&gt;"),
                '"' => html.push_str("&quot;"),
                // In labels as well, though once: `C:\New` would show an id.
                '\\' => html.push_str(r"\\"),
                // Of a text that is `]` alone, Graphviz 2.43 waits for the `>` of CDATA.
                ']' if html.is_empty() => html.push_str("&#93;"),
                _ => html.push(c),
            }
        }
        Self(html)
    }

    /// Lines of text, one below the other.
    pub(super) fn lines(lines: &[String]) -> Self {
        Self::join(lines.iter().map(|line| Self::text(line)), "<br/>")
    }

    /// A number.
    pub(super) fn number(number: usize) -> Self {
        Self(number.to_string())
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The pieces one after the other, with `between` between them.
    pub(super) fn join(pieces: impl IntoIterator<Item = Self>, between: &'static str) -> Self {
        let mut all = Self::default();
        for piece in pieces {
            if !all.is_empty() {
                all.0.push_str(between);
            }
            all.0.push_str(&piece.0);
        }
        all
    }
}

impl Extend<Self> for Html {
    fn extend<I: IntoIterator<Item = Self>>(&mut self, pieces: I) {
        for piece in pieces {
            self.0.push_str(&piece.0);
        }
    }
}

impl FromIterator<Self> for Html {
    fn from_iter<I: IntoIterator<Item = Self>>(pieces: I) -> Self {
        let mut all = Self::default();
        all.extend(pieces);
        all
    }
}

/// A name of the ontology within a comment of DOT, which ends with its line.
pub(super) fn comment(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).take(80).collect()
}

/// A name of letters, digits, `_` and `-`. What else is in it becomes its number between dots,
/// and the rest of a very long one its digest, which keeps different names apart.
pub(in crate::export) fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '_' | '-') {
            plain.push(c);
        } else {
            write!(plain, ".{:x}.", u32::from(c)).expect("writing to a string cannot fail");
        }
    }
    if plain.is_empty() {
        // Graphviz draws nothing for an empty id.
        plain.push('.');
    } else if plain.len() > LONGEST_SHOWN {
        plain.truncate(LONGEST_SHOWN);
        plain.push_str(&HEXLOWER.encode(&Sha256::digest(name.as_bytes())));
    }
    plain
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_is_harmless_in_each_context() {
        for (text, quoted, html) in [
            ("x", r#""x""#, "x"),
            (r#"say "x""#, r#""say \"x\"""#, "say &quot;x&quot;"),
            (r"C:\New\", r#""C:\\\\New\\\\""#, r"C:\\New\\"),
            ("</script><b>", r#""</script><b>""#, "&lt;/script&gt;&lt;b&gt;"),
            ("R&amp;D", r#""R&amp;amp;D""#, "R&amp;amp;D"),
            ("a\nb\tc\r", r#""a b c ""#, "a b c "),
            ("a\u{1}b\u{9b}c\0", "\"a\u{fffd}b\u{fffd}c\u{fffd}\"", "a\u{fffd}b\u{fffd}c\u{fffd}"),
            ("a\u{202e}b\u{200b}", "\"a\u{fffd}b\u{fffd}\"", "a\u{fffd}b\u{fffd}"),
            ("\u{fffe}\u{1ffff}", "\"\u{fffd}\u{fffd}\"", "\u{fffd}\u{fffd}"),
            ("]]", "\"]]\"", "&#93;]"),
            ("\u{20dd}", "\"\u{20dd}\"", "\u{25cc}\u{20dd}"),
            ("%3 \u{1F600} 監獄 سجن", "\"%3 \u{1F600} 監獄 سجن\"", "%3 \u{1F600} 監獄 سجن"),
        ] {
            assert_eq!(Quoted::new(text).to_string(), quoted);
            assert_eq!(Html::text(text).to_string(), html);
        }
    }

    #[test]
    fn links_lead_into_the_web_alone() {
        for (address, link) in [
            ("https://example.org/a?b=c&d", Some("https://example.org/a?b=c&amp;d")),
            ("MAILTO:a@example.org", Some("MAILTO:a@example.org")),
            ("javascript:alert(1)", None),
            ("JavaScript:alert(1)", None),
            (" https://example.org", None),
            ("https://example.org/\"onclick=\"x", None),
            ("https://example.org/\u{202e}", None),
            ("data:text/html,x", None),
            ("file:///etc/passwd", None),
            ("", None),
        ] {
            let expected = link.map(|link| Link(link.to_owned()));
            assert_eq!(Link::new(address), expected, "{address}");
        }
    }

    #[test]
    fn tooltips_are_cut() {
        assert!(Quoted::new(&"x".repeat(20_000)).to_string().len() <= LONGEST_TOOLTIP + 2);
    }

    #[test]
    fn different_names_are_different_ids() {
        for (name, id) in [
            ("node", "\"node\""),
            ("tren-de-aragua", "\"tren-de-aragua\""),
            ("%3", "\".25.3\""),
            ("a.b", "\"a.2e.b\""),
            ("a\"b", "\"a.22.b\""),
            ("é", "\".e9.\""),
            ("", "\".\""),
        ] {
            assert_eq!(Id::entity(name).to_string(), id);
        }
        let long = "x".repeat(20_000);
        assert!(Id::entity(&long).to_string().len() < 1200);
        assert_ne!(Id::entity(&long), Id::entity(&format!("{long}y")));
        assert_eq!(Id::claim("x", false), Id::entity("x"));
        assert_eq!(Id::claim("x", true).to_string(), "\"x.claim\"");
        assert_ne!(Id::claim("x", true), Id::entity("x.claim"));
    }

    #[test]
    fn comments_stay_in_their_line() {
        assert_eq!(comment("Prison\n\"x\" -> y"), "Prisonxy");
    }
}
