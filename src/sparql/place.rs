//! Finds the word that a parser stumbles over.
//!
//! The parser says how far it got, and it looks for keywords beyond where it is: of `SELEC * {` it
//! names the brace. With room behind each word, longer than any keyword, the place that it names
//! is in the word or in the room behind it.

use std::ops::Range;

use super::pieces::{Piece, pieces};

/// More blanks than a keyword has letters.
const ROOM: &str = "                        ";

/// A place of a query, and what the parser would take there.
#[derive(Debug)]
pub(super) struct Stumble {
    /// The word; empty at the end of the query.
    pub(super) place: Range<usize>,
    /// What the parser says.
    pub(super) said: String,
}

/// Looks for the word with a parser that says `error at 1:8: expected "("`.
pub(super) fn stumble(query: &str, parse: impl Fn(&str) -> Option<String>) -> Stumble {
    let (roomy, words) = with_room(query);
    let said = parse(&roomy).unwrap_or_default();
    let end = query.trim_end().len();
    let place = offset(&said, &roomy).and_then(|at| {
        let (_, word) = words.iter().rev().find(|(start, _)| *start <= at)?;
        (at < roomy.trim_end().len()).then(|| word.clone())
    });
    Stumble { place: place.unwrap_or(end..end), said }
}

/// A query with room behind its words, and where each word is in both.
fn with_room(query: &str) -> (String, Vec<(usize, Range<usize>)>) {
    let mut roomy = String::with_capacity(query.len() * 4);
    let mut words: Vec<(usize, Range<usize>)> = Vec::new();
    let mut at = 0;
    let mut is_in_word = false;
    for (piece, text) in pieces(query) {
        let place = at..at + text.len();
        at = place.end;
        let is_blank = text.trim().is_empty() || piece == Piece::Opaque && text.starts_with('#');
        let stands_alone = piece == Piece::Other && is_alone(query, place.clone());
        if (is_blank || stands_alone) && is_in_word {
            roomy.push_str(ROOM);
            is_in_word = false;
        }
        if is_blank {
            continue;
        }
        match words.last_mut().filter(|_| is_in_word) {
            Some((_, word)) => word.end = place.end,
            None => words.push((roomy.len(), place)),
        }
        roomy.push_str(text);
        is_in_word = !stands_alone;
        if stands_alone {
            roomy.push_str(ROOM);
        }
    }
    // A keyword that the end cuts off would hide what is wrong before it.
    roomy.push_str(ROOM);
    (roomy, words)
}

/// Where a string begins that is never closed.
pub(super) fn open_string(query: &str) -> Option<Range<usize>> {
    let (_, rest) = pieces(query).last().filter(|(piece, _)| *piece == Piece::Unclosed)?;
    let start = query.len() - rest.len();
    Some(start..start + 1)
}

/// Whether a sign may have room on both sides: unless it is a half of `{|`, `<<(` and the like.
fn is_alone(query: &str, place: Range<usize>) -> bool {
    let is_sign = query.get(place.clone()).is_some_and(|sign| "{}(),;".contains(sign));
    let before = query.get(..place.start).and_then(|before| before.chars().next_back());
    let after = query.get(place.end..).and_then(|after| after.chars().next());
    let is_half = |neighbour: Option<char>| neighbour.is_some_and(|c| "|<>~".contains(c));
    is_sign && !is_half(before) && !is_half(after)
}

/// The place that a parser names by line and column, in bytes.
fn offset(said: &str, text: &str) -> Option<usize> {
    let (place, _) = said.strip_prefix("error at ")?.split_once(": ")?;
    let (line, column) = place.split_once(':')?;
    let (line, column) = (line.parse::<usize>().ok()?, column.parse::<usize>().ok()?);
    let before: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let rest = text.get(before..)?;
    let inside = rest.char_indices().nth(column.checked_sub(1)?);
    Some(before + inside.map_or(rest.len(), |(at, _)| at))
}
