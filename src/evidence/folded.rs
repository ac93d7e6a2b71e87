//! A text with what does not matter folded away, and the way back to its code points.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// How much is folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Folding {
    /// White space and composition: what the digest of a passage folds.
    Digest,
    /// Quotation marks and dashes as well: what people type differently.
    Quote,
}

/// Folded characters, and the code point of the text that each begins at.
#[derive(Debug)]
pub(super) struct Folded {
    pub(super) chars: Vec<char>,
    /// As many as characters, and one more: where the text ends.
    starts: Vec<u32>,
    /// Where the code points of each character end.
    ends: Vec<u32>,
}

impl Folded {
    pub(super) fn new(text: &str, folding: Folding) -> Self {
        let mut folded = Self { chars: Vec::new(), starts: Vec::new(), ends: Vec::new() };
        let mut at = 0;
        for cluster in text.graphemes(true) {
            let length = u32::try_from(cluster.chars().count()).unwrap_or(u32::MAX);
            if cluster.chars().all(char::is_whitespace) {
                folded.push_blank(at, at + length);
            } else {
                for c in cluster.nfc() {
                    folded.push(fold(c, folding), at, at + length);
                }
            }
            at += length;
        }
        while folded.chars.last() == Some(&' ') {
            folded.chars.pop();
            folded.starts.pop();
            folded.ends.pop();
        }
        folded
    }

    fn push(&mut self, c: char, start: u32, end: u32) {
        self.chars.push(c);
        self.starts.push(start);
        self.ends.push(end);
    }

    /// A run of white space is one space; at the start of a text it is nothing.
    fn push_blank(&mut self, start: u32, end: u32) {
        match self.chars.last() {
            None => {}
            Some(' ') => {
                if let Some(last) = self.ends.last_mut() {
                    *last = end;
                }
            }
            Some(_) => self.push(' ', start, end),
        }
    }

    /// The code points of the text that a range of folded characters stands for.
    pub(super) fn origin(&self, start: usize, end: usize) -> Option<(u32, u32)> {
        let last = end.checked_sub(1)?;
        Some((*self.starts.get(start)?, *self.ends.get(last)?))
    }
}

/// One character without the differences of keyboards and type-setting.
fn fold(c: char, folding: Folding) -> char {
    if folding == Folding::Digest {
        return c;
    }
    match c {
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' | '‹' | '›' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_the_way_back() {
        let text = "  “Señora\u{301}”  —\r\n harbour ";
        let folded = Folded::new(text, Folding::Quote);
        assert_eq!(folded.chars.iter().collect::<String>(), "\"Señorá\" - harbour");
        assert_eq!(folded.origin(0, 8), Some((2, 11)));
        assert_eq!(folded.origin(8, 9), Some((11, 13)));
    }

    #[test]
    fn nothing_is_nothing() {
        for text in ["", " \n "] {
            assert!(Folded::new(text, Folding::Digest).chars.is_empty());
        }
    }
}
