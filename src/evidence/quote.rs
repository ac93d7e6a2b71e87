//! Finds a quotation in a text.

use std::collections::HashMap;

use super::folded::{Folded, Folding};

/// Where a quotation stands, in code points of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// In one place.
    Once(u32, u32),
    /// In several: the first two are named.
    Often((u32, u32), (u32, u32)),
    /// Nowhere; perhaps these words are meant.
    Nowhere(Option<(u32, u32)>),
}

/// A text that quotations are looked up in.
pub(super) struct Quotable {
    folded: Folded,
    text: String,
    /// The folded words, as first character and the one after the last.
    words: Vec<(usize, usize)>,
}

impl Quotable {
    pub(super) fn new(text: &str) -> Self {
        let folded = Folded::new(text, Folding::Quote);
        let text = folded.chars.iter().collect();
        let words = word_places(&folded.chars);
        Self { folded, text, words }
    }

    /// Where a quotation stands, whatever its quotation marks, dashes and white space.
    pub(super) fn find(&self, quote: &str) -> Found {
        let quote = Folded::new(quote, Folding::Quote);
        let wanted: String = quote.chars.iter().collect();
        if wanted.is_empty() {
            return Found::Nowhere(None);
        }
        let mut places = self.text.match_indices(&wanted).map(|(byte, _)| {
            let start = self.text.get(..byte).unwrap_or_default().chars().count();
            self.folded.origin(start, start + quote.chars.len())
        });
        match (places.next().flatten(), places.next().flatten()) {
            (Some(first), Some(second)) => Found::Often(first, second),
            (Some((start, end)), None) => Found::Once(start, end),
            (None, _) => Found::Nowhere(self.nearest(&quote.chars)),
        }
    }

    /// The stretch of as many words that shares most with a quotation, if that is half of them.
    fn nearest(&self, quote: &[char]) -> Option<(u32, u32)> {
        let wanted: Vec<_> = word_places(quote).iter().map(|place| word(quote, *place)).collect();
        let mut missing: HashMap<&[char], i64> = HashMap::new();
        for word in &wanted {
            *missing.entry(word).or_default() += 1;
        }
        let known = |place: &(usize, usize)| word(&self.folded.chars, *place);
        let (mut shared, mut best) = (0, (0, 0));
        for at in 0..self.words.len() {
            let entering = self.words.get(at).map(known);
            if let Some(count) = entering.and_then(|word| missing.get_mut(word)) {
                shared += i64::from(*count > 0);
                *count -= 1;
            }
            let leaving = at.checked_sub(wanted.len()).and_then(|at| self.words.get(at));
            if let Some(count) = leaving.map(known).and_then(|word| missing.get_mut(word)) {
                *count += 1;
                shared -= i64::from(*count > 0);
            }
            if shared > best.0 {
                best = (shared, at);
            }
        }
        let (shared, last) = best;
        if 2 * usize::try_from(shared).ok()? < wanted.len() {
            return None;
        }
        let first = (last + 1).saturating_sub(wanted.len());
        self.folded.origin(self.words.get(first)?.0, self.words.get(last)?.1)
    }
}

/// The words between blanks.
fn word_places(chars: &[char]) -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    let mut start = 0;
    for part in chars.split(|c| *c == ' ') {
        if !part.is_empty() {
            places.push((start, start + part.len()));
        }
        start += part.len() + 1;
    }
    places
}

/// A word without the punctuation around it.
fn word(chars: &[char], place: (usize, usize)) -> &[char] {
    let mut word = chars.get(place.0..place.1).unwrap_or_default();
    while let [c, rest @ ..] = word
        && c.is_ascii_punctuation()
    {
        word = rest;
    }
    while let [rest @ .., c] = word
        && c.is_ascii_punctuation()
    {
        word = rest;
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The mayor said: ‘This  is\nthe way.’ The mayor — and the port — pay 🚢 12 \
                        million euros a year.";

    #[test]
    fn quotations_are_found() {
        for (quote, expected) in [
            ("'This is the way.'", Found::Once(16, 35)),
            ("the port - pay", Found::Once(52, 66)),
            ("12 million", Found::Once(69, 79)),
            ("mayor", Found::Often((4, 9), (40, 45))),
            ("pay 🚢 15 million euros a year", Found::Nowhere(Some((63, 93)))),
            ("nothing of the kind stands in it", Found::Nowhere(None)),
            ("  ", Found::Nowhere(None)),
        ] {
            assert_eq!(Quotable::new(TEXT).find(quote), expected, "{quote}");
        }
    }
}
