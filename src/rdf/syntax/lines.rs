//! N-Quads, and N-Triples, which is N-Quads of the default graph alone: a statement a line.

use std::io::{self, Write};

use oxrdf::{GraphNameRef, NamedNode, NamedNodeRef, QuadRef, TermRef};
use oxttl::NQuadsSerializer;
use oxttl::nquads::WriterNQuadsSerializer;

use crate::rdf::{Sink, Statement};

/// Writes statements as lines, by <https://www.w3.org/TR/n-quads/> and
/// <https://www.w3.org/TR/n-triples/>.
pub struct Lines<'w> {
    writer: WriterNQuadsSerializer<&'w mut dyn Write>,
    subject: NamedNode,
    /// How many statements were written.
    pub count: usize,
}

impl<'w> Lines<'w> {
    /// Writes to `out`.
    pub fn new(out: &'w mut dyn Write) -> Self {
        let writer = NQuadsSerializer::new().for_writer(out);
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
        let quad = QuadRef::new(&self.subject, property, object, GraphNameRef::DefaultGraph);
        self.writer.serialize_quad(quad)
    }

    fn plain(
        &mut self,
        statement: Statement<'_>,
        graph: Option<NamedNodeRef<'_>>,
    ) -> io::Result<()> {
        self.count += 1;
        let Statement { subject, property, object } = statement;
        let graph = graph.map_or(GraphNameRef::DefaultGraph, GraphNameRef::NamedNode);
        self.writer.serialize_quad(QuadRef::new(subject, property, object, graph))
    }
}
