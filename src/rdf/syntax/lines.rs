//! N-Triples, and N-Quads of the default graph, which are the same: a statement a line.

use std::io::{self, Write};

use oxrdf::{NamedNode, NamedNodeRef, TermRef, TripleRef};
use oxttl::NTriplesSerializer;
use oxttl::ntriples::WriterNTriplesSerializer;

use crate::rdf::Sink;

/// Writes statements as lines, by <https://www.w3.org/TR/n-triples/>.
pub struct Lines<'w> {
    writer: WriterNTriplesSerializer<&'w mut dyn Write>,
    subject: NamedNode,
    /// How many statements were written.
    pub count: usize,
}

impl<'w> Lines<'w> {
    /// Writes to `out`.
    pub fn new(out: &'w mut dyn Write) -> Self {
        let writer = NTriplesSerializer::new().for_writer(out);
        Self { writer, subject: NamedNode::new_unchecked(""), count: 0 }
    }
}

impl Sink for Lines<'_> {
    fn subject(&mut self, subject: NamedNodeRef<'_>) -> io::Result<()> {
        self.subject = subject.into_owned();
        Ok(())
    }

    fn fact(&mut self, property: NamedNodeRef<'_>, object: TermRef<'_>) -> io::Result<()> {
        self.count += 1;
        self.writer.serialize_triple(TripleRef::new(&self.subject, property, object))
    }

    fn plain(
        &mut self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        object: TermRef<'_>,
    ) -> io::Result<()> {
        self.count += 1;
        self.writer.serialize_triple(TripleRef::new(subject, property, object))
    }
}
