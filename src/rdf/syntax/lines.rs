//! N-Quads, and N-Triples, which is N-Quads of the default graph alone: a statement a line.

use std::io::{self, Write};

use oxrdf::{NamedNode, NamedNodeRef, TermRef, TripleRef};
use oxttl::nquads::LowLevelNQuadsSerializer;
use oxttl::ntriples::LowLevelNTriplesSerializer;
use oxttl::{NQuadsSerializer, NTriplesSerializer};

use crate::rdf::{Sink, Statement};

/// Writes statements as lines, by <https://www.w3.org/TR/n-quads/> and
/// <https://www.w3.org/TR/n-triples/>.
pub struct Lines<'w> {
    out: &'w mut dyn Write,
    /// Writes what is in no named graph, faster than a writer of quads does.
    triples: LowLevelNTriplesSerializer,
    quads: LowLevelNQuadsSerializer,
    subject: NamedNode,
    /// How many statements were written.
    pub count: usize,
}

impl<'w> Lines<'w> {
    /// Writes to `out`.
    pub fn new(out: &'w mut dyn Write) -> Self {
        let (triples, quads) =
            (NTriplesSerializer::new().low_level(), NQuadsSerializer::new().low_level());
        Self { out, triples, quads, subject: NamedNode::new_unchecked(""), count: 0 }
    }
}

impl Sink for Lines<'_> {
    fn subject(&mut self, subject: NamedNodeRef<'_>) -> io::Result<()> {
        self.subject = subject.into_owned();
        Ok(())
    }

    fn fact(&mut self, property: NamedNodeRef<'_>, object: TermRef<'_>) -> io::Result<()> {
        self.count += 1;
        let triple = TripleRef::new(&self.subject, property, object);
        self.triples.serialize_triple(triple, &mut *self.out)
    }

    fn plain(
        &mut self,
        statement: Statement<'_>,
        graph: Option<NamedNodeRef<'_>>,
    ) -> io::Result<()> {
        self.count += 1;
        let Statement { subject, property, object } = statement;
        let triple = TripleRef::new(subject, property, object);
        match graph {
            Some(graph) => self.quads.serialize_quad(triple.in_graph(graph), &mut *self.out),
            None => self.triples.serialize_triple(triple, &mut *self.out),
        }
    }
}
