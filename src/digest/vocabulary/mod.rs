//! The term list: classes, properties, closed lists, units, with what each is for.
//!
//! The sections are made once, as entries with facts; the forms only set them.

mod html;
mod lists;
mod markdown;
mod properties;
mod tree;
mod words;

use std::io::{self, Write};

use crate::ontology::Ontology;
use words::Words;

/// A form of the list.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Its name on the command line.
    pub name: &'static str,
    /// The ending of its files.
    pub ending: &'static str,
    /// Writes the terms with their labels in a language.
    pub write: fn(&Ontology, &str, &mut dyn Write) -> io::Result<()>,
}

/// Every form, the usual one first.
pub const FORMS: &[Form] = &[
    Form { name: "md", ending: "md", write: markdown::write },
    Form { name: "html", ending: "html", write: html::write },
];

/// A heading and what stands below it.
struct Section {
    /// What the anchors of its entries start with.
    kind: &'static str,
    heading: &'static str,
    about: &'static str,
    entries: Vec<Entry>,
}

/// A term.
struct Entry {
    /// How far in the tree it is indented.
    depth: usize,
    /// What a dossier writes.
    name: String,
    label: String,
    comment: String,
    /// Its IRI; none where the entry only points to the one above.
    iri: Option<String>,
    facts: Vec<Fact>,
}

/// Something said of a term.
struct Fact {
    what: &'static str,
    values: Vec<Said>,
}

/// A value of a fact.
enum Said {
    /// Another term: the kind of its section, and its name.
    Term(&'static str, String),
    /// A word that a dossier may write.
    Word(String),
    /// Plain text.
    Text(String),
}

/// The sections, in the order in which they stand.
fn sections(ontology: &Ontology, language: &str) -> Vec<Section> {
    let words = Words::of(language);
    let mut sections = vec![tree::classes(ontology, language, words)];
    sections.extend(properties::sections(ontology, language, words));
    sections.extend(lists::sections(ontology, language, words));
    sections.retain(|section| !section.entries.is_empty());
    sections
}

impl Fact {
    /// A fact that is true or not.
    fn plain(what: &'static str) -> Self {
        Self { what, values: Vec::new() }
    }

    /// A fact with values; none where there are none.
    fn of(what: &'static str, values: Vec<Said>) -> Option<Self> {
        (!values.is_empty()).then_some(Self { what, values })
    }

    /// Words that a dossier may write, each once, in alphabetical order.
    fn words<'w>(what: &'static str, words: impl Iterator<Item = &'w str>) -> Option<Self> {
        let mut words: Vec<_> = words.collect();
        words.sort_unstable();
        words.dedup();
        Self::of(what, words.into_iter().map(|word| Said::Word(word.to_owned())).collect())
    }
}
