//! Ids and words, each kept once.

use string_interner::backend::StringBackend;
use string_interner::symbol::SymbolU32;
use string_interner::{StringInterner, Symbol};

/// The longest id, in bytes.
pub const LONGEST_ID: usize = 128;

/// An id or a text as the author wrote it, kept in [`Names`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(SymbolU32);

/// Every string of a model.
#[derive(Debug)]
pub struct Names(StringInterner<StringBackend<SymbolU32>>);

impl Default for Names {
    fn default() -> Self {
        Self(StringInterner::new())
    }
}

impl Name {
    /// Its rank among all names, in the order of reading.
    pub fn index(self) -> usize {
        self.0.to_usize()
    }
}

impl Names {
    /// The name of a text; the same text has the same name.
    pub fn add(&mut self, text: &str) -> Name {
        Name(self.0.get_or_intern(text))
    }

    /// The name of a text, where it was added before.
    pub fn find(&self, text: &str) -> Option<Name> {
        self.0.get(text).map(Name)
    }

    /// The text of a name; empty where it comes from other `Names`.
    pub fn text(&self, name: Name) -> &str {
        self.0.resolve(name.0).unwrap_or_default()
    }

    /// Gives back room that was kept for more.
    pub(crate) fn shrink_to_fit(&mut self) {
        self.0.shrink_to_fit();
    }

    /// Every text, in the order of adding.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, text)| text)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
