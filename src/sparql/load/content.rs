//! What is sent: the statements of a view in temporary files, each once, and counted.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::mem;

use oxrdf::{NamedNode, NamedNodeRef, TermRef};
use rustc_hash::FxHashSet;
use sha2::{Digest as _, Sha256};

use super::fault;
use crate::error::Error;
use crate::graph::View;
use crate::rdf::{Sink, Statement, profile};

/// The statements of a view.
#[derive(Debug)]
pub struct Content {
    /// Those of the graph that is loaded, as N-Triples.
    pub graph: Part,
    /// Those in the graphs of claims, as N-Quads.
    pub named: Part,
    /// A name for all of them: the same statements have the same one.
    pub digest: String,
}

/// Some of them.
#[derive(Debug)]
pub struct Part {
    /// Where they are; removed with the last handle to it.
    pub(super) file: File,
    /// How many, each counted once.
    pub statements: usize,
    /// How many bytes.
    pub bytes: u64,
}

impl Content {
    /// Writes the statements of a view in its profile.
    ///
    /// # Errors
    /// Where there is no room for them.
    pub fn of(view: &View) -> Result<Self, Error> {
        let write = || {
            let mut writing = Writing::new()?;
            profile(view.profile).write(view, &mut writing)?;
            writing.finish()
        };
        write().map_err(fault::temporary)
    }

    /// How many statements there are.
    pub fn statements(&self) -> usize {
        self.graph.statements + self.named.statements
    }
}

/// The files while they are written.
struct Writing {
    graph: BufWriter<File>,
    named: BufWriter<File>,
    subject: NamedNode,
    /// The first half of the digest of each statement, by which repeated ones are known.
    seen: FxHashSet<u128>,
    all: Sha256,
    line: Vec<u8>,
    counts: [usize; 2],
    bytes: [u64; 2],
}

impl Writing {
    fn new() -> io::Result<Self> {
        Ok(Self {
            graph: BufWriter::new(tempfile::tempfile()?),
            named: BufWriter::new(tempfile::tempfile()?),
            subject: NamedNode::new_unchecked(""),
            seen: FxHashSet::default(),
            all: Sha256::new(),
            line: Vec::new(),
            counts: [0; 2],
            bytes: [0; 2],
        })
    }

    /// Takes the line that was just made, unless it was taken before.
    fn take(&mut self, is_named: bool) -> io::Result<()> {
        let line = mem::take(&mut self.line);
        let digest: [u8; 32] = Sha256::digest(&line).into();
        let key = digest.iter().take(16).fold(0, |key, byte| (key << 8) | u128::from(*byte));
        if self.seen.insert(key) {
            self.all.update(&line);
            let [graph, named] = &mut self.counts;
            let [graph_bytes, named_bytes] = &mut self.bytes;
            let (out, count, bytes) = if is_named {
                (&mut self.named, named, named_bytes)
            } else {
                (&mut self.graph, graph, graph_bytes)
            };
            *count += 1;
            *bytes += u64::try_from(line.len()).unwrap_or_default();
            out.write_all(&line)?;
        }
        self.line = line;
        self.line.clear();
        Ok(())
    }

    fn finish(self) -> io::Result<Content> {
        let [graph, named] = self.counts;
        let [graph_bytes, named_bytes] = self.bytes;
        let part = |out: BufWriter<File>, statements, bytes| {
            let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
            io::Result::Ok(Part { file, statements, bytes })
        };
        let digest: [u8; 32] = self.all.finalize().into();
        let digest = data_encoding::HEXLOWER.encode(&digest).chars().take(16).collect();
        Ok(Content {
            graph: part(self.graph, graph, graph_bytes)?,
            named: part(self.named, named, named_bytes)?,
            digest,
        })
    }
}

impl Sink for Writing {
    fn subject(&mut self, subject: NamedNodeRef<'_>) -> io::Result<()> {
        self.subject = subject.into_owned();
        Ok(())
    }

    fn fact(&mut self, property: NamedNodeRef<'_>, object: TermRef<'_>) -> io::Result<()> {
        writeln!(self.line, "{} {property} {object} .", self.subject)?;
        self.take(false)
    }

    fn plain(
        &mut self,
        statement: Statement<'_>,
        graph: Option<NamedNodeRef<'_>>,
    ) -> io::Result<()> {
        let Statement { subject, property, object } = statement;
        write!(self.line, "{subject} {property} {object} ")?;
        if let Some(graph) = graph {
            write!(self.line, "{graph} ")?;
        }
        self.line.extend_from_slice(b".\n");
        self.take(graph.is_some())
    }
}
