//! What the program knows of a class, a property, a member of a closed list, a unit.

use bigdecimal::BigDecimal;
use oxrdf::NamedNode;

use super::{ClassId, PropertyId};

/// QUDT's kind of quantity of counts.
const COUNT: &str = "http://qudt.org/vocab/quantitykind/Count";

/// A kind of thing.
#[derive(Clone, Debug)]
pub struct Class {
    /// Its IRI.
    pub iri: NamedNode,
    /// Its name in a dossier: the local part of the IRI.
    pub name: String,
    /// Its label, by language.
    pub labels: Labels,
    /// Further words for it, by language.
    pub aliases: Labels,
    /// What it is for.
    pub comment: String,
    /// Itself and all classes above it, the nearest first.
    pub ancestors: Vec<ClassId>,
    /// Whether to be one is an accusation, which a claim must make.
    pub accuses: bool,
    /// Whether two of them may be the same people or things under two descriptions.
    pub may_overlap: bool,
}

/// What a claim says of its subject.
#[derive(Clone, Debug)]
pub struct Property {
    /// Its IRI.
    pub iri: NamedNode,
    /// Its name in a dossier: the local part of the IRI in kebab-case.
    pub name: String,
    /// Its label, by language.
    pub labels: Labels,
    /// How it is used.
    pub comment: String,
    /// What its object is.
    pub kind: Kind,
    /// Classes that its subjects belong to; empty: any.
    pub domain: Vec<ClassId>,
    /// Classes that its objects belong to; empty: any.
    pub range: Vec<ClassId>,
    /// Properties that a claim with this one may carry as fields.
    pub qualifiers: Vec<PropertyId>,
    /// The kind of quantity that its figures are, as the IRI of QUDT.
    pub quantity: Option<String>,
    /// Whether its value may name the class of its subject.
    pub names_class: bool,
    /// Whether it introduces its subject: the line under the name in a picture.
    pub introduces: bool,
    /// Whether a subject has one such object, or value, at a time, so that two exclude each other.
    pub is_single: bool,
    /// Whether an object has one such subject at a time, as a country has one capital.
    pub is_single_inverse: bool,
    /// Whether it leads from a part to the whole.
    pub is_part_of: bool,
    /// Whether it holds in both directions.
    pub symmetric: bool,
    /// The property that says the same from the other end.
    pub inverse: Option<PropertyId>,
}

/// What the object of a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An entity.
    Relation,
    /// A figure.
    Measure,
    /// A date.
    Moment,
    /// Plain text in the author's words.
    Detail,
}

/// A member of a closed list.
#[derive(Clone, Debug)]
pub struct Concept {
    /// Its IRI.
    pub iri: NamedNode,
    /// The local part of the IRI.
    pub name: String,
    /// The word for it in a dossier; may be empty.
    pub notation: String,
    /// Its label, by language.
    pub labels: Labels,
    /// What it means; may be empty.
    pub definition: String,
    /// Other words that are read as it.
    pub aliases: Vec<String>,
    /// Words that go with it and say nothing alone: the "and" of "between 65 and 70".
    pub companions: Vec<String>,
    /// What it multiplies a number by: "million".
    pub factor: Option<BigDecimal>,
}

/// A unit of measure, or a currency.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its IRI in QUDT.
    pub iri: NamedNode,
    /// Its usual symbol or word.
    pub label: String,
    /// The kind of quantity that it measures, as the IRI of QUDT; none for those that compare
    /// only with themselves.
    pub quantity: Option<String>,
    /// What one of it is in the base unit of its quantity.
    pub factor: Option<BigDecimal>,
    /// The code of ISO 4217, where it is a currency.
    pub currency: Option<String>,
    /// Words after a number that are never part of what it measures: the "times" of "3 times".
    pub never: Vec<String>,
}

/// Words by language tag; the empty tag is for words of no language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels(Vec<(String, String)>);

impl Labels {
    /// Adds words of a language.
    pub fn add(&mut self, language: impl Into<String>, words: impl Into<String>) {
        self.0.push((language.into(), words.into()));
    }

    /// The words of a language, else the first there are; empty where there are none.
    pub fn in_language(&self, language: &str) -> &str {
        let exact = self.0.iter().find(|(tag, _)| tag == language);
        exact.or_else(|| self.0.first()).map_or("", |(_, words)| words)
    }

    /// Whether there are words of this very language.
    pub fn has(&self, language: &str) -> bool {
        self.0.iter().any(|(tag, _)| tag == language)
    }

    /// All of them, as language and words.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, words)| (tag.as_str(), words.as_str()))
    }
}

impl Property {
    /// Whether its figures say how many people or things there are.
    pub fn counts(&self) -> bool {
        self.quantity.as_deref() == Some(COUNT)
    }
}

impl Unit {
    /// Whether it is that of people or things.
    pub fn counts(&self) -> bool {
        self.quantity.as_deref() == Some(COUNT)
    }
}

impl Concept {
    /// Whether a dossier writes this member so.
    pub fn is_written(&self, word: &str) -> bool {
        self.words().any(|known| known == word)
    }

    /// Every word that is read as this member, without the empty one.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let labels = self.labels.iter().map(|(_, words)| words);
        let aliases = self.aliases.iter().map(String::as_str);
        std::iter::once(self.notation.as_str())
            .chain(labels)
            .chain(aliases)
            .filter(|word| !word.is_empty())
    }
}

impl Kind {
    /// What the object is, in messages.
    pub fn object(self) -> &'static str {
        match self {
            Self::Relation => "an entity",
            Self::Measure => "a figure",
            Self::Moment => "a date",
            Self::Detail => "a text",
        }
    }

    /// The field of a claim that holds the object.
    pub fn field(self) -> &'static str {
        match self {
            Self::Relation => "object",
            Self::Measure | Self::Moment | Self::Detail => "value",
        }
    }
}
