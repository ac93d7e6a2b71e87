//! The works that are cited.

use super::{DateId, Name, Words};
use crate::files::{FileId, Span, Spanned};

/// A source of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub(crate) u32);

/// An article, a report, a post. Its text is the user's own copy and is never exported.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id.
    pub id: Spanned<Name>,
    /// The name of its class.
    pub class: Option<Spanned<Name>>,
    /// What it is called, by language.
    pub title: Words,
    /// The entity that published it.
    pub publisher: Option<Spanned<Name>>,
    /// The entities that wrote it.
    pub authors: Vec<Spanned<Name>>,
    /// Where it can be read.
    pub url: Option<Spanned<Name>>,
    /// When it was published.
    pub published: Option<DateId>,
    /// The language that it is written in, as a tag of BCP 47.
    pub language: Option<Spanned<Name>>,
    /// The sources that it is made from.
    pub derives_from: Vec<Spanned<Name>>,
    /// The sources that it prints again.
    pub reprints: Vec<Spanned<Name>>,
    /// The sources that one publisher brings out, where `publisher` does not say so.
    pub same_publisher: Vec<Spanned<Name>>,
    /// Whether its author keeps it, and what depends on it, out of everything that is written out.
    pub private: bool,
    /// The path of the user's copy, below the dossier's folder.
    pub text: Option<Spanned<Name>>,
    /// The user's copy, where it is there and can be read.
    pub copy: Option<FileId>,
    /// The digest of its text, from the user's copy or the lock.
    pub digest: Option<TextDigest>,
    /// The heading of its table.
    pub span: Span,
}

/// What is known of a text without having it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextDigest {
    /// The SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// Its length in code points.
    pub code_points: u32,
}

impl SourceId {
    /// Its rank among the sources of its model.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}
