//! Rows of answers, such that those of different stores can be compared: by value, in no order.

use std::str::FromStr;

use bigdecimal::BigDecimal;
use oxrdf::vocab::xsd;
use oxrdf::{LiteralRef, NamedNodeRef, Term};
use serde_json::Value;

/// Answers: sorted rows of values, with a name before each.
pub(super) type Rows = Vec<Vec<String>>;

/// The rows of <https://www.w3.org/TR/sparql11-results-json/>; none where it is something else.
pub(super) fn of_json(text: &str) -> Option<Rows> {
    let value: Value = serde_json::from_str(text).ok()?;
    if let Some(truth) = value.get("boolean") {
        return Some(vec![vec![truth.to_string()]]);
    }
    let names = value.get("head")?.get("vars")?.as_array()?;
    let names: Vec<_> = names.iter().filter_map(Value::as_str).collect();
    let bindings = value.get("results")?.get("bindings")?.as_array()?;
    let row = |binding: &Value| {
        let cell = |name: &&str| Some(format!("{name} {}", term(binding.get(*name)?)?));
        names.iter().filter_map(cell).collect()
    };
    Some(sorted(bindings.iter().map(row).collect()))
}

/// The whole number that is the one answer of a question.
pub(super) fn number_in(text: &str) -> Option<u64> {
    match of_json(text)?.as_slice() {
        [row] => row.first()?.split(' ').nth(1)?.parse().ok(),
        _ => None,
    }
}

/// The answer to a yes-or-no question.
pub(super) fn truth_in(text: &str) -> Option<bool> {
    let value: Value = serde_json::from_str(text).ok()?;
    value.get("boolean")?.as_bool()
}

/// Rows of our own.
pub(super) fn of_terms<'t>(rows: impl Iterator<Item = Vec<(&'t str, Option<Term>)>>) -> Rows {
    let row = |row: Vec<(&str, Option<Term>)>| {
        let cell = |(name, term): (&str, Option<Term>)| Some(format!("{name} {}", shown(&term?)));
        row.into_iter().filter_map(cell).collect()
    };
    sorted(rows.map(row).collect())
}

fn sorted(mut rows: Rows) -> Rows {
    rows.sort_unstable();
    rows
}

fn term(value: &Value) -> Option<String> {
    let text = value.get("value")?.as_str();
    let of = |key: &str| value.get(key).and_then(Value::as_str);
    Some(match (of("type")?, text) {
        ("uri", Some(text)) => iri(text),
        ("literal" | "typed-literal", Some(text)) => match (of("xml:lang"), of("datatype")) {
            (Some(language), _) => tagged(text, language),
            (None, datatype) => typed(text, datatype.unwrap_or(xsd::STRING.as_str())),
        },
        ("bnode", _) => "_".to_owned(),
        // A triple term: not asked for in any question here, and compared as it is written.
        _ => value.get("value")?.to_string(),
    })
}

fn shown(term: &Term) -> String {
    match term {
        Term::NamedNode(node) => iri(node.as_str()),
        Term::BlankNode(_) => "_".to_owned(),
        Term::Literal(literal) => literal_shown(literal.as_ref()),
        Term::Triple(triple) => triple.to_string(),
    }
}

fn literal_shown(literal: LiteralRef<'_>) -> String {
    match literal.language() {
        Some(language) => tagged(literal.value(), language),
        None => typed(literal.value(), literal.datatype().as_str()),
    }
}

fn iri(text: &str) -> String {
    format!("<{text}>")
}

fn tagged(text: &str, language: &str) -> String {
    format!("{text}@{}", language.to_ascii_lowercase())
}

/// Stores keep numbers by value: `0.60` comes back as `0.6`, and as another type of number.
fn typed(text: &str, datatype: &str) -> String {
    let datatype = NamedNodeRef::new_unchecked(datatype);
    if [xsd::INTEGER, xsd::DECIMAL, xsd::DOUBLE, xsd::FLOAT, xsd::LONG, xsd::INT]
        .contains(&datatype)
        && let Ok(number) = BigDecimal::from_str(text.trim_start_matches('+'))
    {
        return number.normalized().to_plain_string();
    }
    // Virtuoso has no truth values, but 1 and 0.
    match (datatype, text) {
        (xsd::BOOLEAN, "true") => "1".to_owned(),
        (xsd::BOOLEAN, "false") => "0".to_owned(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(binding: &str) -> String {
        format!("{{\"head\":{{\"vars\":[\"n\"]}},\"results\":{{\"bindings\":[{binding}]}}}}")
    }

    #[test]
    fn values_are_compared_and_not_their_spelling() {
        for (one, other, are_alike) in [
            (
                r#""type":"literal","value":"0.60","datatype":"http://www.w3.org/2001/XMLSchema#decimal""#,
                r#""type":"typed-literal","value":"0.6","datatype":"http://www.w3.org/2001/XMLSchema#decimal""#,
                true,
            ),
            (
                r#""type":"literal","value":"x","xml:lang":"en-GB""#,
                r#""type":"literal","value":"x","xml:lang":"en-gb""#,
                true,
            ),
            (
                r#""type":"literal","value":"x","xml:lang":"en""#,
                r#""type":"literal","value":"x""#,
                false,
            ),
            (
                r#""type":"literal","value":"http://a.org/""#,
                r#""type":"uri","value":"http://a.org/""#,
                false,
            ),
            (
                r#""type":"literal","value":"true","datatype":"http://www.w3.org/2001/XMLSchema#boolean""#,
                r#""type":"typed-literal","value":"1","datatype":"http://www.w3.org/2001/XMLSchema#integer""#,
                true,
            ),
            (r#""type":"literal","value":"0.60""#, r#""type":"literal","value":"0.6""#, false),
        ] {
            let [one, other] = [one, other].map(|b| of_json(&json(&format!("{{\"n\":{{{b}}}}}"))));
            assert!(one.is_some() && other.is_some());
            assert_eq!(one == other, are_alike, "{one:?} {other:?}");
        }
    }

    #[test]
    fn what_is_no_result_is_none() {
        for text in ["", "{}", "<html>", r#"{"head":{"vars":["n"]}}"#, "[1]"] {
            assert_eq!(of_json(text), None, "{text}");
        }
        let count = r#"{"n":{"type":"literal","value":"12","datatype":"http://www.w3.org/2001/XMLSchema#integer"}}"#;
        assert_eq!(number_in(&json(count)), Some(12));
        assert_eq!(number_in(&json("")), None);
    }
}
