//! Text in Markdown: it stays text, and addresses lead into the web or nowhere.

use crate::report::clean;

/// Text in Markdown that stays text: in one line, no markup, no link.
pub(crate) fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let text = text.replace(['\t', '\n', '\r'], " ");
    for c in clean(text.trim()).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // Of a mail address GitHub makes a link all the same, which leads where it says.
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '~' | '$' | '#' | '@' => {
                escaped.extend(['\\', c]);
            }
            // Some readers make a link of a bare `https://…` or `www.…`.
            '/' if escaped.ends_with(':') => {
                escaped.pop();
                escaped.push_str("\\:/");
            }
            '.' if ends_with_www(&escaped) => escaped.push_str("\\."),
            _ => escaped.push(c),
        }
    }
    escaped
}

fn ends_with_www(text: &str) -> bool {
    text.get(text.len().saturating_sub(3)..).is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

/// Text that was made so, at the start of an item, where some marks would open a list, a quotation
/// or a rule.
pub(crate) fn at_start(text: &str) -> String {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = text.split_at(digits);
    let opens = if number.is_empty() { &['-', '+', '=', ':'][..] } else { &['.', ')'] };
    let slash = if rest.starts_with(opens) { "\\" } else { "" };
    format!("{number}{slash}{rest}")
}

/// An address as a link that leads where it says; none where that is not the web.
pub(crate) fn link(address: &str) -> Option<String> {
    let is_web = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '\\' | '`');
    (is_web && address.chars().all(is_plain)).then(|| format!("<{address}>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_open_nothing_else() {
        for (text, expected) in [
            ("a - b", "a - b"),
            ("- a", "\\- a"),
            ("+1", "\\+1"),
            ("=====", "\\====="),
            (": a", "\\: a"),
            ("1. a", "1\\. a"),
            ("12) a", "12\\) a"),
            ("12 a.", "12 a."),
            ("12: a", "12: a"),
            ("-1. a", "\\-1. a"),
            ("2024", "2024"),
            ("\\# a", "\\# a"),
            ("", ""),
        ] {
            assert_eq!(at_start(text), expected);
        }
    }

    #[test]
    fn links_lead_into_the_web_alone() {
        for (address, expected) in [
            ("https://example.org/a?b=c&d", Some("<https://example.org/a?b=c&d>")),
            ("http://example.org/", Some("<http://example.org/>")),
            ("javascript:alert(1)", None),
            ("https://example.org/<script>", None),
            ("https://example.org/a b", None),
            ("", None),
        ] {
            assert_eq!(link(address).as_deref(), expected);
        }
    }
}
