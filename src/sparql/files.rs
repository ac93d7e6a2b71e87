//! RDF files, read as statements.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use oxrdf::{BlankNode, GraphName, NamedOrBlankNode, Quad, Term, Triple};
use oxttl::{NQuadsParser, NTriplesParser, TriGParser, TurtleParseError, TurtleParser};

use super::depth::Shallow;
use super::statements::Builder;
use crate::error::Error;
use crate::model::NO_BASE;

/// The largest file that is read, in bytes.
const LARGEST: u64 = 1 << 30;

/// Namespaces by prefix.
type Prefixes = Vec<(String, String)>;
type Parsed = Result<Quad, TurtleParseError>;

/// Adds the statements of a file, by the ending of its name, and gives the prefixes that it
/// declares.
pub(super) fn read(path: &Path, into: &mut Builder) -> Result<Prefixes, Error> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    check_ending(path, ending)?;
    let unreadable = |source| Error::Read { path: path.to_owned(), source };
    let file = File::open(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if about.is_dir() {
        return Err(Error::Usage(format!("{} is a folder; name its files", path.display())));
    }
    if about.len() > LARGEST {
        let limit = "a query reads files of up to 1 GiB";
        return Err(Error::TooLarge { path: path.to_owned(), limit });
    }
    let bytes = Shallow::new(BufReader::with_capacity(1 << 16, file).take(LARGEST));
    let mut file = OneFile { path, into, blank: HashMap::new() };
    match ending.to_ascii_lowercase().as_str() {
        "ttl" => {
            let parser = TurtleParser::new().with_base_iri(NO_BASE);
            let mut triples = parser.map_err(|e| unfit(path, &e))?.for_reader(bytes);
            file.add_all(triples.by_ref().map(|t| t.map(|t| t.in_graph(GraphName::DefaultGraph))))?;
            Ok(owned(triples.prefixes()))
        }
        "trig" => {
            let parser = TriGParser::new().with_base_iri(NO_BASE);
            let mut quads = parser.map_err(|e| unfit(path, &e))?.for_reader(bytes);
            file.add_all(quads.by_ref())?;
            Ok(owned(quads.prefixes()))
        }
        "nt" => {
            let triples = NTriplesParser::new().for_reader(bytes);
            file.add_all(triples.map(|t| t.map(|t| t.in_graph(GraphName::DefaultGraph))))?;
            Ok(Vec::new())
        }
        _ => {
            file.add_all(NQuadsParser::new().for_reader(bytes))?;
            Ok(Vec::new())
        }
    }
}

/// Which endings are read, and why others are not.
fn check_ending(path: &Path, ending: &str) -> Result<(), Error> {
    let why = match ending.to_ascii_lowercase().as_str() {
        "ttl" | "trig" | "nt" | "nq" => return Ok(()),
        "rdf" | "xml" | "owl" => {
            "RDF/XML is not read: its entities can grow a small file beyond all memory"
        }
        "jsonld" | "json" => {
            "JSON-LD is not read: it can ask for files of others, and for more memory than there is"
        }
        _ => "what its ending says is no syntax that is read",
    };
    let message = format!("cannot query {}: {why}; .ttl, .trig, .nt and .nq are", path.display());
    Err(Error::Usage(message))
}

fn unfit(path: &Path, fault: &dyn std::fmt::Display) -> Error {
    Error::Usage(format!("{}: {fault}", path.display()))
}

fn owned<'p>(prefixes: impl Iterator<Item = (&'p str, &'p str)>) -> Prefixes {
    prefixes.map(|(prefix, namespace)| (prefix.to_owned(), namespace.to_owned())).collect()
}

/// A file on its way in.
struct OneFile<'f> {
    path: &'f Path,
    into: &'f mut Builder,
    /// Blank nodes by the names that the file has for them.
    blank: HashMap<BlankNode, BlankNode>,
}

impl OneFile<'_> {
    fn add_all(&mut self, quads: impl Iterator<Item = Parsed>) -> Result<(), Error> {
        for quad in quads {
            let quad = quad.map_err(|fault| self.fault(fault))?;
            let terms = [self.node(quad.subject), quad.predicate.into(), self.term(quad.object)];
            let graph = match quad.graph_name {
                GraphName::NamedNode(name) => Some(name.into()),
                GraphName::BlankNode(node) => Some(self.renamed(node).into()),
                GraphName::DefaultGraph => None,
            };
            self.into.add(terms, graph);
        }
        Ok(())
    }

    fn node(&mut self, node: NamedOrBlankNode) -> Term {
        match node {
            NamedOrBlankNode::NamedNode(iri) => iri.into(),
            NamedOrBlankNode::BlankNode(node) => self.renamed(node).into(),
        }
    }

    fn term(&mut self, term: Term) -> Term {
        match term {
            Term::BlankNode(node) => self.renamed(node).into(),
            Term::Triple(triple) => {
                let Triple { subject, predicate, object } = *triple;
                let subject = match subject {
                    NamedOrBlankNode::BlankNode(node) => self.renamed(node).into(),
                    named @ NamedOrBlankNode::NamedNode(_) => named,
                };
                Triple { subject, predicate, object: self.term(object) }.into()
            }
            other => other,
        }
    }

    /// A blank node under a name that tells the same in every run, and is no other file's.
    fn renamed(&mut self, node: BlankNode) -> BlankNode {
        let into = &mut *self.into;
        self.blank.entry(node).or_insert_with(|| into.new_blank()).clone()
    }

    fn fault(&self, fault: TurtleParseError) -> Error {
        match fault {
            TurtleParseError::Io(source) => Error::Read { path: self.path.to_owned(), source },
            TurtleParseError::Syntax(fault) => {
                let start = fault.location().start;
                let (line, column) = (start.line + 1, start.column + 1);
                let message = fault.message();
                Error::Usage(format!("{}:{line}:{column}: {message}", self.path.display()))
            }
        }
    }
}
