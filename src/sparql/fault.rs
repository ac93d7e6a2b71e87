//! What is wrong with a query, in words and at its place.

use super::data::Data;
use super::guard::{Refusal, Unclosed};
use super::place::{Stumble, open_string};
use super::query::{Query, Refused};
use crate::diagnostic::Diagnostic;

/// No check of dossiers stands behind these faults, and so no code.
const CODE: &str = "";

/// What was refused before parsing.
pub(super) fn refused(query: &Query, refusal: Refusal) -> Refused {
    let span = query.span(refusal.place.start, refusal.place.end);
    let fault = Diagnostic::error(CODE, refusal.message, span).label(refusal.label);
    Refused::Fault(Box::new(match refusal.help {
        Some(help) => fault.help(help),
        None => fault,
    }))
}

/// What the parser could not read.
pub(super) fn unparsed(
    query: &Query,
    data: &Data,
    stumble: &Stumble,
    unclosed: Unclosed,
) -> Refused {
    let text = query.text();
    let place = stumble.place.clone();
    let word = text.get(place.clone()).unwrap_or_default();
    let span = query.span(place.start, place.end);
    let fault = if let Some(open) = open_string(text) {
        let span = query.span(open.start, open.end);
        Diagnostic::error(CODE, "a string is never closed", span).label("opened here")
    } else if let Some(open) = unclosed.filter(|_| word.is_empty()) {
        let sign = text.get(open.clone()).unwrap_or_default();
        let message = format!("the query ends before its `{sign}` is closed");
        Diagnostic::error(CODE, message, query.span(open.start, open.end)).label("opened here")
    } else if let Some(prefix) = undeclared(text, word, data) {
        let known: Vec<_> = data.prefixes.keys().map(|prefix| format!("{prefix}:")).collect();
        Diagnostic::error(CODE, format!("the prefix `{prefix}:` is not declared"), span)
            .label("no namespace is known for it")
            .help(format!("declare it, or use one of {}", known.join(" ")))
    } else if let Some(sentence) = sentence(&stumble.said) {
        Diagnostic::error(CODE, sentence, span).label("here")
    } else if word.is_empty() {
        let is_empty = text.trim().is_empty();
        let message =
            if is_empty { "the query is empty" } else { "the query breaks a rule of SPARQL" };
        Diagnostic::error(CODE, message, span).label("found out here")
    } else {
        Diagnostic::error(CODE, format!("`{word}` is not expected here"), span)
            .label("no query goes on like this")
    };
    Refused::Fault(Box::new(fault))
}

/// The prefix of a name that neither the query nor the data declares.
fn undeclared<'w>(query: &str, word: &'w str, data: &Data) -> Option<&'w str> {
    let is_of_prefix = |c: char| c.is_alphanumeric() || "_-.".contains(c);
    let (before, _) = word.split_once(':').filter(|_| !word.starts_with(['<', '"', '\'']))?;
    let start = before.rfind(|c| !is_of_prefix(c)).map_or(0, |at| {
        at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    let prefix = before.get(start..).filter(|prefix| *prefix != "_")?;
    let declared = format!("{prefix}:");
    let mut words = query.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let next = words.peek().copied().unwrap_or_default();
        if word.eq_ignore_ascii_case("prefix") && next.starts_with(&declared) {
            return None;
        }
    }
    (!data.prefixes.contains_key(prefix)).then_some(prefix)
}

/// A rule that the query breaks, where the parser says one beside the signs that it expects.
fn sentence(said: &str) -> Option<String> {
    let (_, expected) = said.split_once(": expected ")?;
    let list = expected.strip_prefix("one of ").unwrap_or(expected).trim_end_matches('.');
    let found =
        list.split(", ").find(|words| words.contains(' ') && !words.contains(['"', '[']))?;
    if found == "IRI parsing failed" {
        return Some("an IRI is not well-formed".to_owned());
    }
    // `SELECT` and other keywords stay as they are.
    let is_keyword = found.chars().nth(1).is_some_and(char::is_uppercase);
    let rest = found.get(1..).filter(|_| !is_keyword);
    Some(rest.map_or(found.to_owned(), |rest| {
        let first = found.chars().next().unwrap_or_default();
        format!("{}{rest}", first.to_lowercase())
    }))
}
