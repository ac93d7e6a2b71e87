//! A view as RDF: who says what, and where, without a blank node and in total order.

mod claims;
mod description;
mod iri;
mod passage;
mod plain;
pub mod syntax;
mod value;
mod verdicts;
pub mod vocab;

use std::io;

use oxrdf::{NamedNodeRef, TermRef};

use crate::graph::View;
pub use iri::Iris;

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

    /// A statement by itself: a claim that stands as a fact.
    fn plain(
        &mut self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        object: TermRef<'_>,
    ) -> io::Result<()>;
}

/// Writes a view in the profile `claims`: RDF 1.1, each claim an IRI with its statement beside
/// it, and the plain triple only where it may stand as a fact.
pub fn write_claims(view: &View, sink: &mut dyn Sink) -> io::Result<()> {
    let iris = Iris::new(view.model.base());
    description::write(view, &iris, sink)?;
    claims::write(view, &iris, sink)?;
    passage::write(view, &iris, sink)?;
    plain::write(view, &iris, sink)
}

/// Items in their own order, each once: authors name some twice, and a statement is one.
fn sorted<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<_> = items.collect();
    items.sort_unstable();
    items.dedup();
    items
}
