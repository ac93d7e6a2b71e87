//! The words of a text, by the rules of Unicode (UAX #29).

use unicode_segmentation::UnicodeSegmentation;

/// The code points of each word, in the order of the text.
pub(super) fn words(text: &str) -> Vec<(u32, u32)> {
    let mut words = Vec::new();
    let (mut byte, mut code_point) = (0, 0);
    for (start, word) in text.unicode_word_indices() {
        let between = text.get(byte..start).unwrap_or_default();
        code_point += length(between);
        let end = code_point + length(word);
        words.push((code_point, end));
        (byte, code_point) = (start + word.len(), end);
    }
    words
}

/// The ranks of the words that lie wholly in a passage: the first, and the one after the last.
pub(super) fn within(words: &[(u32, u32)], start: u32, end: u32) -> (usize, usize) {
    let first = words.partition_point(|(word, _)| *word < start);
    let after = words.partition_point(|(_, word)| *word <= end);
    (first, after.max(first))
}

fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_their_places() {
        let text = "ñu 🚢 pays $6.5 million.";
        let words = words(text);
        assert_eq!(words, [(0, 2), (5, 9), (11, 14), (15, 22)]);
        assert_eq!(within(&words, 0, 9), (0, 2));
        assert_eq!(within(&words, 1, 13), (1, 2));
        assert_eq!(within(&words, 9, 10), (2, 2));
    }
}
