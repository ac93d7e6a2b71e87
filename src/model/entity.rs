//! The things that claims are about.

use super::{Name, Names};
use crate::files::{Span, Spanned};

/// An entity of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub(crate) u32);

/// A person, a prison, a law, an event … Its class, names and links are the author's own
/// statements.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Its id.
    pub id: Spanned<Name>,
    /// The name of its class.
    pub class: Option<Spanned<Name>>,
    /// What it is called, by language.
    pub name: Words,
    /// What else it is called.
    pub aka: Words,
    /// The same thing elsewhere, as IRIs.
    pub same_as: Vec<Spanned<Name>>,
    /// Whether its author keeps it, and what depends on it, out of everything that is written out.
    pub private: bool,
    /// The heading of its table.
    pub span: Span,
}

/// Words with their languages; the language is empty where the author named none.
#[derive(Clone, Debug, Default)]
pub struct Words(pub Vec<(Name, Spanned<Name>)>);

impl EntityId {
    /// Its rank among the entities of its model.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl Words {
    /// The words of a language, else those of none, else the first.
    pub fn in_language<'n>(&self, language: &str, names: &'n Names) -> Option<&'n str> {
        let of = |wanted: &str| self.0.iter().find(|(tag, _)| names.text(*tag) == wanted);
        let found = of(language).or_else(|| of("")).or_else(|| self.0.first())?;
        Some(names.text(found.1.value))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, as language and words.
    pub fn iter<'n>(&self, names: &'n Names) -> impl Iterator<Item = (&'n str, &'n str)> {
        self.0.iter().map(|(tag, words)| (names.text(*tag), names.text(words.value)))
    }
}
