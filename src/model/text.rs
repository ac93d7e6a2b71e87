//! The text of a source, looked up by code points.

use std::borrow::Cow;

use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::{Digest, TextDigest};

/// Every how many code points an offset is kept.
const STEP: usize = 256;

/// A text that can be cut by code points without counting from its start.
#[derive(Debug)]
pub struct Text {
    content: String,
    /// The byte offsets of every 256th code point.
    marks: Vec<usize>,
    code_points: u32,
}

impl Text {
    /// Takes in the text of a source as it is: no byte is dropped or folded.
    pub fn new(content: String) -> Self {
        let marks = content.char_indices().step_by(STEP).map(|(at, _)| at).collect();
        let code_points = u32::try_from(content.chars().count()).unwrap_or(u32::MAX);
        Self { content, marks, code_points }
    }

    /// The digest of all its bytes, and its length.
    pub fn digest(&self) -> TextDigest {
        let sha256 = Sha256::digest(self.content.as_bytes()).into();
        TextDigest { sha256, code_points: self.code_points }
    }

    /// The words from one code point to another; none where the range leaves the text.
    pub fn slice(&self, start: u32, end: u32) -> Option<&str> {
        if end > self.code_points || start > end {
            return None;
        }
        self.content.get(self.offset(start)..self.offset(end))
    }

    /// The words around a passage: so many code points before and after it, as far as they go.
    pub fn around(&self, start: u32, end: u32, reach: u32) -> &str {
        let end = end.saturating_add(reach).min(self.code_points);
        self.slice(start.saturating_sub(reach).min(end), end).unwrap_or_default()
    }

    fn offset(&self, code_point: u32) -> usize {
        let code_point = code_point as usize;
        let Some(mark) = self.marks.get(code_point / STEP).copied() else {
            return self.content.len();
        };
        let rest = self.content.get(mark..).unwrap_or_default();
        let within = rest.char_indices().nth(code_point % STEP);
        within.map_or(self.content.len(), |(at, _)| mark + at)
    }
}

impl Digest {
    /// The digest of words, however they are broken into lines and composed.
    pub fn of(words: &str) -> Self {
        let folded = fold(words);
        let code_points = u32::try_from(folded.chars().count()).unwrap_or(u32::MAX);
        Self { sha256: Sha256::digest(folded.as_bytes()).into(), code_points }
    }
}

/// Words in NFC, with runs of white space as one space and none at the ends.
pub(crate) fn fold(words: &str) -> Cow<'_, str> {
    if is_folded(words) {
        return Cow::Borrowed(words);
    }
    let mut folded = String::with_capacity(words.len());
    for part in words.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(part.nfc());
    }
    Cow::Owned(folded)
}

/// Whether folding would change nothing, as far as a glance at the bytes can tell.
fn is_folded(words: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii() && !matches!(byte, b'\t'..=b'\r');
    words.bytes().all(is_plain)
        && !words.starts_with(' ')
        && !words.ends_with(' ')
        && !words.contains("  ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_count_code_points() {
        let text = Text::new("añb\u{1F600}c".repeat(200));
        assert_eq!(text.digest().code_points, 1000);
        assert_eq!(text.slice(0, 5), Some("añb\u{1F600}c"));
        assert_eq!(text.slice(503, 505), Some("\u{1F600}c"));
        assert_eq!(text.slice(995, 1000), Some("añb\u{1F600}c"));
        assert_eq!(text.slice(995, 1001), None);
        assert_eq!(text.slice(2, 1), None);
    }

    #[test]
    fn digests_ignore_line_breaks_and_composition() {
        assert_eq!(Digest::of("El  Salvador\n pag\u{f3}"), Digest::of(" El Salvador pago\u{301} "));
        assert_ne!(Digest::of("El Salvador"), Digest::of("el Salvador"));
    }
}
