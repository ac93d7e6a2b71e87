//! Turtle and TriG: a record a block, a property a line, so that a diff shows what changed.
//!
//! The library's writer neither groups by records nor leaves blank lines; it reads back what is
//! written here in tests.

use std::io::{self, Write};

use oxrdf::vocab::{rdf, xsd};
use oxrdf::{LiteralRef, NamedNodeRef, NamedOrBlankNodeRef, TermRef, Triple};

use super::{Prefixes, UsedPrefixes};
use crate::rdf::{Sink, Statement};

/// Writes statements as Turtle, by <https://www.w3.org/TR/turtle/>; those of named graphs as TriG,
/// by <https://www.w3.org/TR/trig/>.
pub struct Turtle<'w> {
    out: &'w mut dyn Write,
    prefixes: &'w Prefixes,
    state: State,
    last_property: String,
    /// How many statements were written.
    pub count: usize,
}

/// What was written last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// A whole statement or a title.
    Done,
    /// A subject without a property.
    Subject,
    /// An object, after which a full stop is due.
    Object,
}

impl<'w> Turtle<'w> {
    /// Starts a file with the prefixes that it uses. One with triple terms begins with its
    /// version: readers of RDF 1.1 then stop there, and keep no half of it.
    pub fn new(
        out: &'w mut dyn Write,
        prefixes: &'w Prefixes,
        used: UsedPrefixes<'_>,
    ) -> io::Result<Self> {
        if used.has_triple_terms {
            writeln!(out, "VERSION \"1.2\"")?;
        }
        for (prefix, namespace) in used.used {
            writeln!(out, "@prefix {prefix}: <{namespace}> .")?;
        }
        let last_property = String::new();
        Ok(Self { out, prefixes, state: State::Done, last_property, count: 0 })
    }

    /// Ends the file.
    pub fn finish(mut self) -> io::Result<usize> {
        self.end_record()?;
        Ok(self.count)
    }

    fn end_record(&mut self) -> io::Result<()> {
        if self.state == State::Object {
            writeln!(self.out, " .")?;
        }
        self.state = State::Done;
        Ok(())
    }

    fn iri(&mut self, iri: NamedNodeRef<'_>) -> io::Result<()> {
        match self.prefixes.shorten(iri.as_str()) {
            Some((prefix, local)) => write!(self.out, "{prefix}:{local}"),
            None => write!(self.out, "{iri}"),
        }
    }

    fn property(&mut self, property: NamedNodeRef<'_>) -> io::Result<()> {
        if property == rdf::TYPE { self.out.write_all(b"a") } else { self.iri(property) }
    }

    fn object(&mut self, object: TermRef<'_>) -> io::Result<()> {
        match object {
            TermRef::NamedNode(iri) => self.iri(iri),
            TermRef::Literal(literal) if is_bare(literal) => {
                self.out.write_all(literal.value().as_bytes())
            }
            TermRef::Literal(literal) if literal.language().is_none() => {
                let words = LiteralRef::new_simple_literal(literal.value());
                write!(self.out, "{words}")?;
                if literal.datatype() != xsd::STRING {
                    self.out.write_all(b"^^")?;
                    self.iri(literal.datatype())?;
                }
                Ok(())
            }
            TermRef::Triple(triple) => self.triple_term(triple),
            other => write!(self.out, "{other}"),
        }
    }

    fn triple_term(&mut self, triple: &Triple) -> io::Result<()> {
        self.out.write_all(b"<<( ")?;
        match triple.subject.as_ref() {
            NamedOrBlankNodeRef::NamedNode(iri) => self.iri(iri)?,
            NamedOrBlankNodeRef::BlankNode(node) => write!(self.out, "{node}")?,
        }
        self.out.write_all(b" ")?;
        self.property(triple.predicate.as_ref())?;
        self.out.write_all(b" ")?;
        self.object(triple.object.as_ref())?;
        self.out.write_all(b" )>>")
    }
}

impl Sink for Turtle<'_> {
    fn section(&mut self, title: &str) -> io::Result<()> {
        self.end_record()?;
        writeln!(self.out, "\n# {title}")
    }

    fn subject(&mut self, subject: NamedNodeRef<'_>) -> io::Result<()> {
        self.end_record()?;
        writeln!(self.out)?;
        self.iri(subject)?;
        self.state = State::Subject;
        Ok(())
    }

    fn fact(&mut self, property: NamedNodeRef<'_>, object: TermRef<'_>) -> io::Result<()> {
        if self.state == State::Object && self.last_property == property.as_str() {
            self.out.write_all(b" , ")?;
        } else {
            let before: &[u8] = if self.state == State::Object { b" ;\n    " } else { b" " };
            self.out.write_all(before)?;
            self.property(property)?;
            self.out.write_all(b" ")?;
            self.last_property.clear();
            self.last_property.push_str(property.as_str());
        }
        self.state = State::Object;
        self.count += 1;
        self.object(object)
    }

    fn plain(
        &mut self,
        statement: Statement<'_>,
        graph: Option<NamedNodeRef<'_>>,
    ) -> io::Result<()> {
        self.end_record()?;
        if let Some(graph) = graph {
            self.iri(graph)?;
            self.out.write_all(b" { ")?;
        }
        self.iri(statement.subject)?;
        self.out.write_all(b" ")?;
        self.property(statement.property)?;
        self.out.write_all(b" ")?;
        self.object(statement.object)?;
        self.count += 1;
        self.out.write_all(if graph.is_some() { b" . }\n" } else { b" .\n" })
    }
}

/// Whether a literal stands without quotation marks: whole numbers of 64 bits (beyond, some
/// stores read another number), decimals with digits on both sides, and `true`.
pub(super) fn is_bare(literal: LiteralRef<'_>) -> bool {
    let value = literal.value();
    let datatype = literal.datatype();
    if datatype == xsd::INTEGER {
        value.parse::<i64>().is_ok() && !value.starts_with('+')
    } else if datatype == xsd::DECIMAL {
        let unsigned = value.strip_prefix('-').unwrap_or(value);
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        unsigned.len() < 18
            && unsigned.split_once('.').is_some_and(|(a, b)| is_digits(a) && is_digits(b))
    } else {
        datatype == xsd::BOOLEAN && matches!(value, "true" | "false")
    }
}
