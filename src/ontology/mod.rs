//! Classes, properties, closed lists and units, read from `ontology/*.ttl`.
//!
//! A dossier may add terms in its own `ontology/*.ttl`; the program names only the few that its
//! machinery needs.

mod build;
mod terms;
mod triples;

use std::collections::HashMap;

use oxrdf::NamedNode;

use crate::files::{FileId, Files, Span};
pub use terms::{Class, Concept, Kind, Labels, Property, Unit};

/// The namespace of our own terms.
pub const NAMESPACE: &str = "https://w3id.org/quipu/ns#";

/// The ontology that is part of the program, as paths and texts.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("ontology/quipu.ttl", include_str!("../../ontology/quipu.ttl")),
    ("ontology/units.ttl", include_str!("../../ontology/units.ttl")),
];

/// Every term that a dossier can use.
#[derive(Debug, Default)]
pub struct Ontology {
    classes: Vec<Class>,
    properties: Vec<Property>,
    units: Vec<Unit>,
    lists: HashMap<String, Vec<Concept>>,
    prefixes: Vec<(String, String)>,
    class_by_name: HashMap<String, ClassId>,
    property_by_name: HashMap<String, PropertyId>,
    unit_by_word: HashMap<String, UnitId>,
    unit_by_quantity: HashMap<String, UnitId>,
    faults: Vec<Fault>,
}

/// A class of an [`Ontology`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassId(pub(crate) u32);

/// A property of an [`Ontology`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PropertyId(pub(crate) u32);

/// A unit or currency of an [`Ontology`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitId(pub(crate) u32);

/// What is wrong in a dossier's own ontology.
#[derive(Clone, Debug)]
pub struct Fault {
    /// What it is.
    pub kind: FaultKind,
    /// Where it is.
    pub span: Span,
}

/// The ways in which an ontology file can be wrong.
#[derive(Clone, Debug)]
pub enum FaultKind {
    /// Not Turtle; holds what the reader of Turtle said.
    Syntax(String),
    /// A term that lacks something; holds its name and what is missing.
    Incomplete(String, Lack),
    /// Two terms that a dossier would write alike; holds the name.
    Ambiguous(String),
}

/// What a term of an ontology can lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A local name that every format can write.
    LocalName,
    /// A label.
    Label,
    /// A comment.
    Comment,
    /// A factor that can be reckoned with: a number with an exponent may have any length.
    Factor,
}

impl Ontology {
    /// The terms that come with the program.
    pub fn built_in() -> Self {
        build::ontology(triples::Triples::built_in())
    }

    /// The terms that come with the program, and those of the dossier's `ontology/*.ttl`.
    pub fn read(files: &Files) -> Self {
        let mut triples = triples::Triples::built_in();
        let readable = files.iter().filter(|(_, file)| file.fault.is_none());
        for (id, file) in readable.filter(|(_, file)| file.extension() == "ttl") {
            triples.add(Some(id), file.text());
        }
        build::ontology(triples)
    }

    /// The classes, in the order of the files.
    pub fn classes(&self) -> impl Iterator<Item = (ClassId, &Class)> {
        (0..).map(ClassId).zip(&self.classes)
    }

    /// The properties that a claim can have, in the order of the files.
    pub fn properties(&self) -> impl Iterator<Item = (PropertyId, &Property)> {
        (0..).map(PropertyId).zip(&self.properties)
    }

    /// The units and currencies, in the order of the files.
    pub fn units(&self) -> impl Iterator<Item = (UnitId, &Unit)> {
        (0..).map(UnitId).zip(&self.units)
    }

    /// The members of a closed list, by the local name of its scheme; empty where there is none.
    pub fn list(&self, scheme: &str) -> &[Concept] {
        self.lists.get(scheme).map_or(&[], Vec::as_slice)
    }

    /// The member of a closed list that a dossier writes so.
    pub fn concept(&self, scheme: &str, word: &str) -> Option<&Concept> {
        self.list(scheme).iter().find(|concept| concept.is_written(word))
    }

    /// The prefixes that the files declare, with their namespaces, sorted by prefix.
    pub fn prefixes(&self) -> &[(String, String)] {
        &self.prefixes
    }

    /// The class of a name such as `NewsArticle`.
    pub fn class_named(&self, name: &str) -> Option<ClassId> {
        self.class_by_name.get(name).copied()
    }

    /// The property of a name such as `transferred-people-to`.
    pub fn property_named(&self, name: &str) -> Option<PropertyId> {
        self.property_by_name.get(name).copied()
    }

    /// The unit of a symbol or word: as it is written, else without regard to capitals.
    pub fn unit_written(&self, word: &str) -> Option<UnitId> {
        let exact = self.unit_by_word.get(word);
        exact.or_else(|| self.unit_by_word.get(&word.to_lowercase())).copied()
    }

    /// The unit that stands for all that measure a kind of quantity.
    pub fn first_unit_of(&self, quantity: &str) -> Option<UnitId> {
        self.unit_by_quantity.get(quantity).copied()
    }

    /// The symbols and words of all units.
    pub fn unit_words(&self) -> impl Iterator<Item = &str> {
        let mut words: Vec<_> = self.unit_by_word.keys().map(String::as_str).collect();
        words.sort_unstable();
        words.into_iter()
    }

    /// The class with this id. Ids come from the same ontology.
    ///
    /// # Panics
    /// Where the id comes from another ontology, which no input can bring about.
    pub fn class(&self, id: ClassId) -> &Class {
        self.classes.get(id.0 as usize).expect("ids are given out by this ontology")
    }

    /// The property with this id. Ids come from the same ontology.
    ///
    /// # Panics
    /// Where the id comes from another ontology, which no input can bring about.
    pub fn property(&self, id: PropertyId) -> &Property {
        self.properties.get(id.0 as usize).expect("ids are given out by this ontology")
    }

    /// The unit with this id. Ids come from the same ontology.
    ///
    /// # Panics
    /// Where the id comes from another ontology, which no input can bring about.
    pub fn unit(&self, id: UnitId) -> &Unit {
        self.units.get(id.0 as usize).expect("ids are given out by this ontology")
    }

    /// Whether a class is another one or below it.
    pub fn is_a(&self, class: ClassId, ancestor: ClassId) -> bool {
        self.class(class).ancestors.contains(&ancestor)
    }

    /// What is wrong in the dossier's own files.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }
}

/// The part of an IRI that a dossier writes: what follows the last `#` or `/`.
fn local_name(iri: &NamedNode) -> &str {
    let iri = iri.as_str();
    iri.rsplit_once(['#', '/']).map_or(iri, |(_, local)| local)
}

/// `transferredPeopleTo` as a dossier writes it: `transferred-people-to`.
fn kebab_case(local: &str) -> String {
    let mut kebab = String::with_capacity(local.len() + 4);
    for letter in local.chars() {
        if letter.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(letter.to_ascii_lowercase());
    }
    kebab
}

/// The file of a term, where it is the dossier's own.
type Origin = Option<FileId>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kebab_case() {
        for (local, name) in [
            ("transferredPeopleTo", "transferred-people-to"),
            ("party", "party"),
            ("hasTiesTo", "has-ties-to"),
        ] {
            assert_eq!(kebab_case(local), name);
        }
    }

    #[test]
    fn the_built_in_ontology_has_no_fault() {
        let ontology = Ontology::built_in();
        assert!(ontology.faults().is_empty(), "{:?}", ontology.faults());
        assert!(ontology.class_named("Prison").is_some());
    }
}
