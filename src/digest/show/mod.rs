//! The page of one entity, claim or source: all that the dossier says of it, by it and from it.

mod claim;
mod entity;
mod entry;
mod json;
mod markdown;
mod source;
mod text;

use std::io::{self, Write};

use crate::graph::View;
use crate::model::{ClaimId, EntityId, Model, SourceId};
use crate::wording::{Phrases, Style, Words};

use super::differences::{Differences, Outcome};
pub use entry::{Entry, Listed};

/// What a page can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// An entity.
    Entity(EntityId),
    /// A claim.
    Claim(ClaimId),
    /// A source.
    Source(SourceId),
}

/// What kinds of things there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Things that claims are about.
    Entity,
    /// Statements as somebody makes them.
    Claim,
    /// Cited works.
    Source,
}

/// All that a view has of one thing.
#[derive(Clone, Debug)]
pub struct Page {
    /// What it is about.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// What it is called; of a claim, what it says.
    pub name: String,
    /// The whole record, where it is a claim.
    pub claim: Option<Entry>,
    /// What is known of it in a few words.
    pub fields: Vec<Field>,
    /// What takes more words.
    pub sections: Vec<Section>,
    /// The words that are not the dossier's.
    words: &'static Words,
}

/// Something that is known in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name for programs.
    pub name: &'static str,
    /// Whether it holds addresses: a name that looks like one is none.
    pub is_address: bool,
    /// Its name for people.
    pub label: String,
    /// What is known.
    pub values: Vec<Value>,
}

/// Words, with what programs take for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// An id, a date as EDTF, a number.
    pub plain: String,
    /// The words.
    pub words: String,
}

/// A part of a page.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its name for programs.
    pub name: &'static str,
    /// Its name for people.
    pub title: String,
    /// What stands in it.
    pub content: Content,
}

/// What stands in a section.
#[derive(Clone, Debug)]
pub enum Content {
    /// What is said, by property.
    Groups(Vec<Group>),
    /// How a claim goes together with others.
    Verdicts(Vec<Verdict>),
    /// Who says what on one thing.
    Differences(Differences),
    /// How often each of several things occurs.
    Counts(Vec<Count>),
    /// The sources of the page.
    Sources(Vec<Listed>),
}

/// What is said with one property.
#[derive(Clone, Debug)]
pub struct Group {
    /// The name of the property.
    pub property: String,
    /// Its label.
    pub label: String,
    /// What is said.
    pub entries: Vec<Entry>,
}

/// How a claim goes together with another one.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// How.
    pub outcome: Outcome,
    /// The same in words: "is more precise than".
    pub phrase: String,
    /// The other claim.
    pub other: Entry,
    /// Why, in words: the arithmetic of figures.
    pub sentence: String,
    /// Whether either has an origin that the other has not.
    pub is_independent: bool,
}

/// How often something occurs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Its id or name; empty for the source itself.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// How often.
    pub number: usize,
}

/// A form of the page.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Its name on the command line.
    pub name: &'static str,
    /// The ending of its files.
    pub ending: &'static str,
    /// Writes it.
    pub write: fn(&Page, &mut dyn Write) -> io::Result<()>,
}

/// Every form, the usual one first.
pub const FORMS: &[Form] = &[
    Form { name: "text", ending: "txt", write: text::write },
    Form { name: "json", ending: "json", write: json::write },
    Form { name: "md", ending: "md", write: markdown::write },
];

/// The page of a thing: what a view shows of it. Names, class and links are those of the dossier.
pub fn show(view: &View, thing: Thing) -> Page {
    let phrases = Phrases::new(view, Style::Full);
    match thing {
        Thing::Entity(id) => entity::page(&phrases, id),
        Thing::Claim(id) => claim::page(&phrases, id),
        Thing::Source(id) => source::page(&phrases, id),
    }
}

impl Thing {
    /// What kind of thing it is.
    pub fn kind(self) -> Kind {
        match self {
            Self::Entity(_) => Kind::Entity,
            Self::Claim(_) => Kind::Claim,
            Self::Source(_) => Kind::Source,
        }
    }

    /// Its id as people write it.
    pub fn id(self, model: &Model) -> String {
        match self {
            Self::Entity(id) => model.names.text(model.entity(id).id.value).to_owned(),
            Self::Claim(id) => model.claim_name(model.claim(id)),
            Self::Source(id) => model.names.text(model.source(id).id.value).to_owned(),
        }
    }
}

impl Kind {
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Entity => "entity",
            Self::Claim => "claim",
            Self::Source => "source",
        }
    }
}

impl Content {
    fn is_empty(&self) -> bool {
        match self {
            Self::Groups(groups) => groups.is_empty(),
            Self::Verdicts(verdicts) => verdicts.is_empty(),
            Self::Differences(differences) => differences.is_empty(),
            Self::Counts(counts) => counts.is_empty(),
            Self::Sources(sources) => sources.is_empty(),
        }
    }
}

impl Field {
    fn new(name: &'static str, label: &str, values: Vec<Value>) -> Self {
        Self { name, is_address: false, label: label.to_owned(), values }
    }

    /// A field of addresses.
    fn addresses(name: &'static str, label: &str, values: Vec<Value>) -> Self {
        Self { is_address: true, ..Self::new(name, label, values) }
    }
}

impl Section {
    fn new(name: &'static str, title: &str, content: Content) -> Self {
        Self { name, title: title.to_owned(), content }
    }
}

impl Value {
    fn new(plain: impl Into<String>, words: impl Into<String>) -> Self {
        Self { plain: plain.into(), words: words.into() }
    }
}

impl Count {
    fn new((id, label): (String, String), number: usize) -> Self {
        Self { id, label, number }
    }
}

impl Page {
    /// Leaves out what there is nothing to say of.
    fn telling(mut self) -> Self {
        self.fields.retain(|field| !field.values.is_empty());
        self.sections.retain(|section| !section.content.is_empty());
        self
    }
}
