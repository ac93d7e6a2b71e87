//! SPARQL in pieces: what is code, and what is a string, an IRI or a comment.

/// What a question writes for the statement of a claim.
const PLACEHOLDER: &str = "@claim(";

/// A piece of SPARQL in which nothing else begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// `@claim(`, without its terms.
    Placeholder,
    /// A string or a comment.
    Opaque,
    /// All that follows a quotation mark that is never closed: no parser gets past it.
    Unclosed,
    /// An IRI in angle brackets.
    Iri,
    /// What may be an IRI, or a comparison with what stands behind it: only a parser knows.
    PerhapsIri,
    /// One character, with the backslash that escapes it in a name.
    Other,
}

/// The pieces of a query, in order: nothing is replaced or counted in its strings and comments.
pub(super) fn pieces(query: &str) -> impl Iterator<Item = (Piece, &str)> {
    let mut rest = query;
    // The marks of long strings that nothing closes any more: they are not looked for again.
    let mut spent = [false; 2];
    std::iter::from_fn(move || {
        let (piece, length) = match rest.chars().next()? {
            '@' if rest.starts_with(PLACEHOLDER) => (Piece::Placeholder, PLACEHOLDER.len()),
            '#' => (Piece::Opaque, rest.find(['\n', '\r']).unwrap_or(rest.len())),
            '<' => iri(rest).unwrap_or((Piece::Other, 1)),
            quote @ ('"' | '\'') => match string(rest, quote, &mut spent) {
                Some(length) => (Piece::Opaque, length),
                None => (Piece::Unclosed, rest.len()),
            },
            '\\' => (Piece::Other, 1 + rest.chars().nth(1).map_or(0, char::len_utf8)),
            other => (Piece::Other, other.len_utf8()),
        };
        let (text, after) = rest.split_at_checked(length)?;
        rest = after;
        Some((piece, text))
    })
}

/// An IRI and its length; none where `<` compares.
fn iri(text: &str) -> Option<(Piece, usize)> {
    let inner = text.get(1..)?;
    let end = inner.find(|c: char| c <= ' ' || "<>\"{}|^`".contains(c))?;
    let (inner, rest) = inner.split_at_checked(end)?;
    if !rest.starts_with('>') {
        return None;
    }
    // No comparison goes on with `scheme://`, and none has its end in what holds no sign.
    let is_sure = inner.split_once("://").is_some_and(|(scheme, _)| is_scheme(scheme))
        || !inner.contains(['#', '\'', '(', ')', '[', ']', '\\']);
    Some((if is_sure { Piece::Iri } else { Piece::PerhapsIri }, end + 2))
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// The length of a string, with its quotation marks; none where it is never closed.
fn string(text: &str, quote: char, [double, single]: &mut [bool; 2]) -> Option<usize> {
    let long = [quote; 3].iter().collect::<String>();
    let is_spent = if quote == '"' { double } else { single };
    // Three marks that are never closed are an empty string and a further mark.
    if text.starts_with(&long) && !*is_spent {
        match closed(text, &long) {
            Some(length) => return Some(length),
            None => *is_spent = true,
        }
    }
    closed_in_line(text, quote)
}

fn closed_in_line(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\n' | '\r' => return None,
            _ if c == quote && !escaped => return Some(at + 1),
            _ => escaped = c == '\\' && !escaped,
        }
    }
    None
}

/// The place behind the marks that close a string.
fn closed(text: &str, marks: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(marks.len()) {
        if !escaped && text.get(at..).is_some_and(|rest| rest.starts_with(marks)) {
            return Some(at + marks.len());
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What of a query is code, with everything else as one sign.
    fn code(query: &str) -> String {
        let sign = |(piece, text): (Piece, &str)| match piece {
            Piece::Opaque => "s".to_owned(),
            Piece::Unclosed => "u".to_owned(),
            Piece::Iri => "i".to_owned(),
            Piece::PerhapsIri => "?".to_owned(),
            Piece::Placeholder | Piece::Other => text.to_owned(),
        };
        pieces(query).map(sign).collect()
    }

    #[test]
    fn strings_iris_and_comments_are_no_code() {
        for (query, expected) in [
            ("{ \"{\" '}' }", "{ s s }"),
            ("'''it's {''' \"\"\"a\"{\"\"\" {", "s s {"),
            ("'\\'{' {", "s {"),
            ("# {\r{ # }\n}", "s\r{ s\n}"),
            ("<http://a.org/(#'> (", "i ("),
            ("e:a\\#b{ e:a\\'{", "e:a\\#b{ e:a\\'{"),
            ("?a < ?b && ?c > ?d", "?a < ?b && ?c > ?d"),
            ("?a<?b&&?c>(", "?ai("),
        ] {
            assert_eq!(code(query), expected, "{query}");
        }
    }

    #[test]
    fn what_only_looks_like_a_string_or_an_iri_hides_nothing() {
        for (query, expected) in [
            ("\"\"\"a\" {", "ss {"),
            ("?a \"a\n{", "?a u"),
            ("?a<b#>\" \n {", "?a?u"),
            ("?a<'>(", "?a?("),
            ("<a\\u0041'>{", "?{"),
        ] {
            assert_eq!(code(query), expected, "{query}");
        }
    }
}
