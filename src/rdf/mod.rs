//! A view as RDF: who says what, and where, without a blank node and in total order.

mod claim;
mod claims;
mod description;
mod direct;
mod graphs;
mod iri;
mod passage;
mod plain;
mod rdf12;
pub mod syntax;
mod value;
mod verdicts;
pub mod vocab;

use std::io;

use oxrdf::{NamedNodeRef, TermRef};

use crate::diagnostic::Count;
use crate::graph::{ProfileId, View};
pub use iri::Iris;

/// One of the ways to write claims as RDF.
pub trait Profile: Sync {
    /// Which one it is.
    fn id(&self) -> ProfileId;

    /// Its name on the command line.
    fn name(&self) -> &'static str;

    /// What it writes, in one line.
    fn about(&self) -> &'static str;

    /// What a syntax must hold beside triples, to be fit for it.
    fn needs(&self) -> Option<Feature> {
        None
    }

    /// What whoever loads it has to know.
    fn warning(&self) -> Option<&'static str> {
        None
    }

    /// How SPARQL finds the statement of a claim, in the variables `?c`, `?s`, `?p` and `?o`;
    /// none where claims are left out.
    fn pattern(&self) -> Option<&'static str>;

    /// Writes a view, record by record.
    fn write(&self, view: &View, sink: &mut dyn Sink) -> io::Result<()>;

    /// How many of what it leaves out.
    fn loss(&self, view: &View) -> Vec<Count> {
        claim::lost(view)
    }
}

/// What RDF can hold beside triples, in some syntaxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// Statements in named graphs.
    NamedGraphs,
    /// Statements as the objects of others: RDF 1.2.
    TripleTerms,
}

/// Every profile, the usual one first.
pub const PROFILES: &[&dyn Profile] =
    &[&claims::Claims, &rdf12::Rdf12, &graphs::Graphs, &direct::Direct];

/// The profile of an id.
///
/// # Panics
/// Where the list lacks a profile, which a test rules out.
pub fn profile(id: ProfileId) -> &'static dyn Profile {
    let found = PROFILES.iter().find(|profile| profile.id() == id);
    *found.expect("every profile is in the list")
}

/// The profile of a name.
pub fn profile_named(name: &str) -> Option<&'static dyn Profile> {
    PROFILES.iter().copied().find(|profile| profile.name() == name)
}

/// Takes statements, record by record.
pub trait Sink {
    /// Starts a part of the file; only syntaxes with comments show it.
    fn section(&mut self, _title: &str) -> io::Result<()> {
        Ok(())
    }

    /// Starts the statements about a subject. Each subject is started once.
    fn subject(&mut self, subject: NamedNodeRef<'_>) -> io::Result<()>;

    /// A statement about the subject that was started last.
    fn fact(&mut self, property: NamedNodeRef<'_>, object: TermRef<'_>) -> io::Result<()>;

    /// A statement by itself: a claim that stands as a fact, or what a claim says, in the graph of
    /// its name.
    fn plain(
        &mut self,
        statement: Statement<'_>,
        graph: Option<NamedNodeRef<'_>>,
    ) -> io::Result<()>;
}

/// Subject, property and object.
#[derive(Clone, Copy, Debug)]
pub struct Statement<'t> {
    /// What it is about.
    pub subject: NamedNodeRef<'t>,
    /// What it says of it.
    pub property: NamedNodeRef<'t>,
    /// The other end.
    pub object: TermRef<'t>,
}

/// Items in their own order, each once: authors name some twice, and a statement is one.
fn sorted<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<_> = items.collect();
    items.sort_unstable();
    items.dedup();
    items
}
