//! The statements of ontology files, gathered by what they are about.

use std::collections::{BTreeMap, HashMap};

use oxrdf::{NamedNode, NamedOrBlankNode, Term};
use oxttl::TurtleParser;

use super::{BUILT_IN, Fault, FaultKind, Origin};
use crate::files::{FileId, Span};

/// The longest name whose place is kept, in characters.
const LONGEST_NAME: usize = 256;

/// The most terms above one: real ones have a dozen, and a chain of thousands would cost its
/// square in memory.
pub(super) const MOST_ANCESTORS: usize = 128;

/// The statements of all files, in the order in which their subjects first occur.
#[derive(Default)]
pub(super) struct Triples {
    pub(super) nodes: Vec<Node>,
    by_iri: HashMap<NamedNode, usize>,
    pub(super) prefixes: Vec<(String, String)>,
    pub(super) faults: Vec<Fault>,
}

/// Everything that is said of one term.
pub(super) struct Node {
    pub(super) iri: NamedNode,
    /// The dossier's file that speaks of it first; none for terms of the program.
    pub(super) origin: Origin,
    /// The place of the term in that file.
    pub(super) span: Option<Span>,
    /// The objects of each property, in the order of the file.
    facts: BTreeMap<String, Vec<Term>>,
}

impl Triples {
    pub(super) fn built_in() -> Self {
        let mut triples = Self::default();
        for (_, text) in BUILT_IN {
            triples.add(None, text);
        }
        triples
    }

    /// Adds the statements of a file. Where it is not Turtle, the fault is kept and the rest read.
    pub(super) fn add(&mut self, origin: Option<FileId>, text: &str) {
        let places = origin.map(|_| places(text)).unwrap_or_default();
        let mut parser = TurtleParser::new().for_slice(text);
        let mut broken_line = None;
        for triple in parser.by_ref() {
            match triple {
                Ok(triple) => {
                    let NamedOrBlankNode::NamedNode(subject) = triple.subject else { continue };
                    let node = self.node(origin, &places, subject);
                    let objects = node.facts.entry(triple.predicate.into_string()).or_default();
                    objects.push(triple.object);
                }
                Err(fault) => {
                    let Some(file) = origin else { continue };
                    let place = fault.location();
                    // What is said of the rest of a broken line follows from its first fault.
                    if broken_line.replace(place.start.line) == Some(place.start.line) {
                        continue;
                    }
                    let start = usize::try_from(place.start.offset).unwrap_or_default();
                    let end = usize::try_from(place.end.offset).unwrap_or_default();
                    let span = Span::new(file, start.min(text.len()), end.min(text.len()));
                    let kind = FaultKind::Syntax(fault.message().to_owned());
                    self.faults.push(Fault { kind, span });
                }
            }
        }
        self.prefixes.extend(parser.prefixes().map(|(name, iri)| (name.into(), iri.into())));
        // The first declaration holds: links would else lead elsewhere once a file is added.
        self.prefixes.sort_by(|a, b| a.0.cmp(&b.0));
        self.prefixes.dedup_by(|a, b| a.0 == b.0);
    }

    fn node(&mut self, origin: Origin, places: &HashMap<&str, usize>, iri: NamedNode) -> &mut Node {
        let next = self.nodes.len();
        let at = *self.by_iri.entry(iri.clone()).or_insert(next);
        if at == next {
            let local = super::local_name(&iri);
            let place = places.get(local).map_or(0..0, |at| *at..at + local.len());
            let span = origin.map(|file| Span::new(file, place.start, place.end));
            self.nodes.push(Node { iri, origin, span, facts: BTreeMap::new() });
        }
        self.nodes.get_mut(at).expect("the index was taken from, or just added to, this list")
    }

    /// What files put right above a term: nothing, where none speaks of it.
    pub(super) fn above(
        &self,
        iri: &NamedNode,
        property: &str,
    ) -> impl Iterator<Item = &NamedNode> {
        self.about(iri).into_iter().flat_map(|node| node.iris(property)).take(MOST_ANCESTORS)
    }

    /// What is said of a term.
    pub(super) fn about(&self, iri: &NamedNode) -> Option<&Node> {
        self.by_iri.get(iri).and_then(|at| self.nodes.get(*at))
    }
}

/// Where names that follow a colon are first written; readers of Turtle do not tell.
fn places(text: &str) -> HashMap<&str, usize> {
    let mut places = HashMap::new();
    for (colon, _) in text.match_indices(':') {
        let start = colon + 1;
        let rest = text.get(start..).unwrap_or_default();
        let end = rest.char_indices().take(LONGEST_NAME).find(|(_, c)| c.is_whitespace());
        if let Some(name) = end.and_then(|(end, _)| rest.get(..end)) {
            places.entry(name).or_insert(start);
        }
    }
    places
}

impl Node {
    /// The objects of a property, in the order of the file.
    pub(super) fn objects(&self, property: &str) -> impl Iterator<Item = &Term> + use<'_> {
        self.facts.get(property).into_iter().flatten()
    }

    /// The IRIs among the objects of a property.
    pub(super) fn iris(&self, property: &str) -> impl Iterator<Item = &NamedNode> {
        self.objects(property).filter_map(|term| match term {
            Term::NamedNode(iri) => Some(iri),
            _ => None,
        })
    }

    /// The literals among the objects of a property, as language and words.
    pub(super) fn literals(&self, property: &str) -> impl Iterator<Item = (&str, &str)> {
        self.objects(property).filter_map(|term| match term {
            Term::Literal(literal) => Some((literal.language().unwrap_or(""), literal.value())),
            _ => None,
        })
    }

    /// The first literal of a property.
    pub(super) fn literal(&self, property: &str) -> Option<&str> {
        self.literals(property).next().map(|(_, words)| words)
    }

    /// Whether a property is said to be true.
    pub(super) fn is(&self, property: &str) -> bool {
        self.literal(property) == Some("true")
    }
}
