//! The word that a misspelt one probably means.

use std::collections::HashMap;

use crate::files::Span;

/// How many pairs of words are compared in one check: a file of nothing but mistakes must not
/// keep anybody waiting.
const MOST_PAIRS: usize = 500_000;

/// Candidates for many misspelt words, each of which is looked up once.
pub(super) struct Nearest<'c> {
    candidates: Vec<&'c str>,
    known: HashMap<String, Option<&'c str>>,
    pairs: usize,
}

impl<'c> Nearest<'c> {
    pub(super) fn new(candidates: impl IntoIterator<Item = &'c str>) -> Self {
        let candidates = candidates.into_iter().collect();
        Self { candidates, known: HashMap::new(), pairs: 0 }
    }

    /// The candidate most like a word; none, too, once enough words were looked up.
    pub(super) fn to(&mut self, word: &str) -> Option<&'c str> {
        if let Some(known) = self.known.get(word) {
            return *known;
        }
        self.pairs += self.candidates.len();
        if self.pairs > MOST_PAIRS.max(self.candidates.len()) {
            return None;
        }
        let found = nearest(word, self.candidates.iter().copied());
        self.known.insert(word.to_owned(), found);
        found
    }
}

/// The candidate most like a word, where one is like enough.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // A third of the letters may be wrong; in long lists, far-off lengths are not even compared.
    let letters = word.chars().count();
    let most = (letters / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(letters) <= most)
        .map(|candidate| {
            let starts_alike = candidate.chars().next() == word.chars().next();
            (strsim::osa_distance(word, candidate), !starts_alike, candidate)
        })
        .filter(|(distance, ..)| (1..=most).contains(distance))
        .min()
        .map(|(.., candidate)| candidate)
}

/// A likely word as it is written at a place: between quotation marks, unless the place holds
/// the bare word, as cells of a table do.
pub(super) fn written(likely: &str, word: &str, place: Span) -> String {
    if place.end() - place.start() == word.len() {
        likely.to_owned()
    } else {
        format!("\"{}\"", likely.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likely_words_only() {
        let known = ["cecot", "bukele", "tren-de-aragua", "el-salvador"];
        for (word, expected) in [
            ("cecott", Some("cecot")),
            ("bukelle", Some("bukele")),
            ("tren-de-argua", Some("tren-de-aragua")),
            ("rubio", None),
            ("cecot", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, known), expected, "{word}");
            assert_eq!(Nearest::new(known).to(word), expected, "{word}");
        }
    }
}
