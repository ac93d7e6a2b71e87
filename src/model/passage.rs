//! Ranges of a source's text.

use thiserror::Error;

use super::Name;
use crate::files::{Span, Spanned};

/// A range of a source's text in Unicode code points, start included, end excluded.
/// It never ends before it starts, and never is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Passage {
    source: Name,
    start: u32,
    end: u32,
}

/// The digest of a passage's words: NFC, runs of white space as one space, ends trimmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest {
    /// The SHA-256 of the words in UTF-8.
    pub sha256: [u8; 32],
    /// Their length in code points.
    pub code_points: u32,
}

/// A passage that carries no claim, and why.
#[derive(Clone, Debug)]
pub struct Skip {
    /// The source that it stands under.
    pub source: Option<Name>,
    /// The passages.
    pub cites: Vec<Spanned<Passage>>,
    /// A `quote` that is not pinned yet: its words, and the place of the whole field.
    pub quote: Option<Spanned<Name>>,
    /// The local name of the reason in the ontology.
    pub reason: Name,
    /// The heading of its table.
    pub span: Span,
}

/// Why words are no passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PassageFault {
    /// Not two numbers with a hyphen between.
    #[error("a passage is written `start-end`, two whole numbers with a hyphen between them")]
    Malformed,
    /// The end is before the start, or at it.
    #[error("a passage ends after it starts")]
    EndBeforeStart,
}

impl Passage {
    /// A range of a source's text.
    ///
    /// # Errors
    /// Where it ends before it starts, or is empty.
    pub fn new(source: Name, start: u32, end: u32) -> Result<Self, PassageFault> {
        if start < end {
            Ok(Self { source, start, end })
        } else {
            Err(PassageFault::EndBeforeStart)
        }
    }

    /// The range that is written `start-end`.
    ///
    /// # Errors
    /// Where it is written otherwise, or ends before it starts.
    pub fn parse(source: Name, range: &str) -> Result<Self, PassageFault> {
        let (start, end) = range.split_once('-').ok_or(PassageFault::Malformed)?;
        Self::new(source, whole_number(start)?, whole_number(end)?)
    }

    /// The id of the source.
    pub fn source(self) -> Name {
        self.source
    }

    /// The first code point.
    pub fn start(self) -> u32 {
        self.start
    }

    /// The code point after the last.
    pub fn end(self) -> u32 {
        self.end
    }
}

/// A number of digits alone: no sign, no blank within.
fn whole_number(digits: &str) -> Result<u32, PassageFault> {
    let digits = digits.trim();
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        digits.parse().map_err(|_| PassageFault::Malformed)
    } else {
        Err(PassageFault::Malformed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Names;

    #[test]
    fn ranges() {
        let source = Names::default().add("anewz");
        for (range, expected) in [
            ("291-362", Ok((291, 362))),
            (" 0 - 1 ", Ok((0, 1))),
            ("5-5", Err(PassageFault::EndBeforeStart)),
            ("362-291", Err(PassageFault::EndBeforeStart)),
            ("291", Err(PassageFault::Malformed)),
            ("-1-5", Err(PassageFault::Malformed)),
            ("+1-5", Err(PassageFault::Malformed)),
            ("1-99999999999", Err(PassageFault::Malformed)),
            ("1-2-3", Err(PassageFault::Malformed)),
        ] {
            let read = Passage::parse(source, range).map(|p| (p.start(), p.end()));
            assert_eq!(read, expected, "{range}");
        }
    }
}
