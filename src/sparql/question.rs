//! Questions that hold for every profile: `@claim(?c, ?s, ?p, ?o)` stands for what differs.

use super::pieces::{Piece, pieces};
use crate::error::Error;
use crate::rdf::Profile;

/// The variables of a profile's pattern, in the order of a placeholder's terms.
const VARIABLES: [&str; 4] = ["?c", "?s", "?p", "?o"];

/// Whether a question asks for claims; one that does not is answered by plain facts alone.
pub fn needs_claims(question: &str) -> bool {
    pieces(question).any(|(piece, _)| piece == Piece::Placeholder)
}

/// Replaces each placeholder by what finds a claim in a profile.
pub fn fill(question: &str, profile: &dyn Profile) -> Result<String, Error> {
    let mut filled = String::with_capacity(question.len() * 2);
    let mut pieces = pieces(question);
    while let Some((piece, text)) = pieces.next() {
        if piece != Piece::Placeholder {
            filled.push_str(text);
            continue;
        }
        let terms = terms(&mut pieces)?;
        let pattern = profile.pattern().ok_or_else(|| {
            let name = profile.name();
            Error::Usage(format!("the question asks for claims, and the profile `{name}` has none"))
        })?;
        for word in pattern.split_inclusive(' ') {
            let name = word.trim_end();
            match VARIABLES.iter().zip(&terms).find(|(variable, _)| **variable == name) {
                Some((_, term)) => filled.extend([term.as_str(), word.trim_start_matches(name)]),
                None => filled.push_str(word),
            }
        }
    }
    Ok(filled)
}

/// The four terms of a placeholder, up to its closing parenthesis.
fn terms<'q>(pieces: &mut impl Iterator<Item = (Piece, &'q str)>) -> Result<[String; 4], Error> {
    let mut terms = vec![String::new()];
    for (piece, text) in pieces {
        match (piece, text, terms.last_mut()) {
            (Piece::Placeholder, ..) | (_, "{" | "}" | "(", _) | (.., None) => break,
            (Piece::Other, ")", _) => {
                let terms: Vec<_> = terms.iter().map(|term| term.trim().to_owned()).collect();
                let whole = <[String; 4]>::try_from(terms).ok();
                let whole = whole.filter(|terms| terms.iter().all(|term| !term.is_empty()));
                return whole.ok_or_else(unfit);
            }
            (Piece::Other, ",", _) => terms.push(String::new()),
            // A comment would take what follows the placeholder with it.
            (Piece::Opaque, text, Some(term)) if text.starts_with('#') => term.push(' '),
            (.., Some(term)) => term.push_str(text),
        }
    }
    Err(unfit())
}

fn unfit() -> Error {
    Error::Usage("write `@claim(?claim, ?subject, ?property, ?object)`, with four terms".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rdf::profile_named;

    #[test]
    fn placeholders_are_filled() {
        for (question, expected) in [
            ("{ @claim(?c, ?s, ?p, ?o) ?c a ?x }", "{ GRAPH ?c { ?s ?p ?o } ?c a ?x }"),
            (
                "{@claim( ?claim,e:a , <http://a.org/,(>, \"a, b)\"@en )}",
                "{GRAPH ?claim { e:a <http://a.org/,(> \"a, b)\"@en }}",
            ),
            (
                "{ @claim(?c, ?s, ?p, ?o # the object\n) ?c a ?x }",
                "{ GRAPH ?c { ?s ?p ?o } ?c a ?x }",
            ),
            ("FILTER (?a < ?b) @claim(?o, ?p, ?s, ?c)", "FILTER (?a < ?b) GRAPH ?o { ?p ?s ?c }"),
        ] {
            let filled = fill(question, profile_named("graphs").unwrap_or_else(|| unreachable!()));
            assert_eq!(filled.ok().as_deref(), Some(expected));
            assert!(needs_claims(question));
        }
    }

    #[test]
    fn strings_iris_and_comments_stay_as_they_are() {
        for question in [
            "# @claim(?c, ?s, ?p, ?o)",
            "\"@claim(\" '\\'@claim(' '''it's @claim(''' <http://a.org/#@claim(>",
            "\"never closed @claim(",
        ] {
            for profile in crate::rdf::PROFILES {
                assert_eq!(fill(question, *profile).ok().as_deref(), Some(question));
            }
            assert!(!needs_claims(question));
        }
    }

    #[test]
    fn what_cannot_be_filled_is_told() {
        let told = |question: &str, profile: &str| {
            let profile = profile_named(profile).unwrap_or_else(|| unreachable!());
            fill(question, profile).map_err(|fault| fault.to_string())
        };
        for question in [
            "@claim(?c, ?s, ?p)",
            "@claim(?c, ?s, ?p, )",
            "@claim(?c, ?s",
            "@claim(?c, (?s), ?p, ?o)",
            "@claim(@claim(?a, ?b, ?c, ?d), ?s, ?p, ?o)",
        ] {
            assert!(
                told(question, "claims").is_err_and(|why| why.contains("four terms")),
                "{question}"
            );
        }
        let direct = told("@claim(?c, ?s, ?p, ?o)", "direct");
        assert!(direct.is_err_and(|why| why.contains("profile `direct` has none")));
    }
}
