//! The statements that a query is asked of, in one order.
//!
//! The library's own dataset orders by hashes with a seed of the moment, so that two runs would
//! list rows differently. Here the order is that in which things are first named.

use std::convert::Infallible;
use std::io;
use std::sync::Arc;

use oxrdf::{BlankNode, NamedNodeRef, Term, TermRef};
use rustc_hash::FxHashMap;
use spareval::{InternalQuad, QueryableDataset};

use crate::rdf::{Sink, Statement};

/// The graph that has no name.
const DEFAULT: u32 = 0;

/// Subject, property, object and graph, as the numbers of terms.
type Numbers = [u32; 4];
/// Those that are known of a statement, in the order of a list.
type Key = [Option<u32>; 4];

/// Statements, ready to be asked.
#[derive(Debug, Default)]
pub(super) struct Statements {
    terms: Vec<Term>,
    /// By subject, property, object, graph.
    by_subject: Vec<Numbers>,
    /// By property, object, subject, graph.
    by_property: Vec<Numbers>,
    /// By object, subject, property, graph.
    by_object: Vec<Numbers>,
    /// By graph, subject, property, object.
    by_graph: Vec<Numbers>,
    numbers: FxHashMap<Term, u32>,
}

impl Statements {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.by_subject.len()
    }
}

/// Takes statements in, and puts them in order at the end.
#[derive(Debug)]
pub(super) struct Builder {
    statements: Statements,
    subject: u32,
    blank: u32,
}

impl Builder {
    pub(super) fn new() -> Self {
        let mut builder = Self { statements: Statements::default(), subject: DEFAULT, blank: 0 };
        // The number 0 stands for the graph without a name, and so for no term.
        builder.statements.terms.push(NamedNodeRef::new_unchecked("").into_owned().into());
        builder
    }

    /// A statement, with the graph that it is in.
    pub(super) fn add(&mut self, [subject, property, object]: [Term; 3], graph: Option<Term>) {
        let [s, p, o] = [subject, property, object].map(|term| self.number(term));
        let graph = graph.map_or(DEFAULT, |graph| self.number(graph));
        self.statements.by_subject.push([s, p, o, graph]);
    }

    pub(super) fn finish(self) -> Statements {
        let mut all = self.statements;
        all.by_subject.sort_unstable();
        all.by_subject.dedup();
        let sorted = |key: fn(&Numbers) -> Numbers| {
            let mut sorted: Vec<_> = all.by_subject.iter().map(key).collect();
            sorted.sort_unstable();
            sorted
        };
        all.by_property = sorted(|&[s, p, o, g]| [p, o, s, g]);
        all.by_object = sorted(|&[s, p, o, g]| [o, s, p, g]);
        all.by_graph = sorted(|&[s, p, o, g]| [g, s, p, o]);
        all
    }

    /// A blank node that is not yet in use.
    pub(super) fn new_blank(&mut self) -> BlankNode {
        self.blank += 1;
        BlankNode::new_unchecked(format!("b{}", self.blank))
    }

    fn number(&mut self, term: Term) -> u32 {
        let terms = &mut self.statements.terms;
        let next = u32::try_from(terms.len()).unwrap_or(u32::MAX);
        *self.statements.numbers.entry(term).or_insert_with_key(|term| {
            terms.push(term.clone());
            next
        })
    }
}

impl Sink for Builder {
    fn subject(&mut self, subject: NamedNodeRef<'_>) -> io::Result<()> {
        self.subject = self.number(subject.into_owned().into());
        Ok(())
    }

    fn fact(&mut self, property: NamedNodeRef<'_>, object: TermRef<'_>) -> io::Result<()> {
        let property = self.number(property.into_owned().into());
        let object = self.number(object.into_owned());
        self.statements.by_subject.push([self.subject, property, object, DEFAULT]);
        Ok(())
    }

    fn plain(
        &mut self,
        statement: Statement<'_>,
        graph: Option<NamedNodeRef<'_>>,
    ) -> io::Result<()> {
        let Statement { subject, property, object } = statement;
        let terms =
            [subject.into_owned().into(), property.into_owned().into(), object.into_owned()];
        self.add(terms, graph.map(|graph| graph.into_owned().into()));
        Ok(())
    }
}

/// A term of a query: one that statements have, or one that was computed or asked for in vain.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Known {
    /// The number of a term.
    Number(u32),
    /// Another term.
    Other(Arc<Term>),
}

impl Known {
    /// Its number; one that no statement has for another term.
    fn number(&self) -> u32 {
        if let Self::Number(number) = self { *number } else { u32::MAX }
    }
}

impl<'a> QueryableDataset<'a> for &'a Statements {
    type InternalTerm = Known;
    type Error = Infallible;

    fn internal_quads_for_pattern(
        &self,
        subject: Option<&Known>,
        predicate: Option<&Known>,
        object: Option<&Known>,
        graph_name: Option<Option<&Known>>,
    ) -> impl Iterator<Item = Result<InternalQuad<Known>, Infallible>> + use<'a> {
        let [s, p, o] = [subject, predicate, object].map(|term| term.map(Known::number));
        let g = graph_name.map(|graph| graph.map_or(DEFAULT, Known::number));
        let (sorted, key, back): (&'a [Numbers], Key, fn(Numbers) -> Numbers) = match (s, p, o) {
            (_, None, Some(_)) => (&self.by_object, [o, s, p, g], |[o, s, p, g]| [s, p, o, g]),
            (Some(_), ..) => (&self.by_subject, [s, p, o, g], |numbers| numbers),
            (None, Some(_), _) => (&self.by_property, [p, o, s, g], |[p, o, s, g]| [s, p, o, g]),
            (None, None, None) => (&self.by_graph, [g, s, p, o], |[g, s, p, o]| [s, p, o, g]),
        };
        between(sorted, key)
            .filter(move |numbers| fits(numbers, key))
            .map(move |numbers| back(*numbers))
            .filter(move |[.., graph]| g.map_or(*graph != DEFAULT, |wanted| *graph == wanted))
            .map(|[s, p, o, g]| {
                Ok(InternalQuad {
                    subject: Known::Number(s),
                    predicate: Known::Number(p),
                    object: Known::Number(o),
                    graph_name: (g != DEFAULT).then_some(Known::Number(g)),
                })
            })
    }

    fn internalize_term(&self, term: Term) -> Result<Known, Infallible> {
        Ok(match self.numbers.get(&term) {
            Some(number) => Known::Number(*number),
            None => Known::Other(Arc::new(term)),
        })
    }

    fn externalize_term(&self, term: Known) -> Result<Term, Infallible> {
        Ok(match term {
            Known::Number(number) => {
                let term = self.terms.get(number as usize);
                term.cloned().expect("numbers are given out by these statements")
            }
            Known::Other(term) => Arc::unwrap_or_clone(term),
        })
    }
}

/// The statements that begin as a key does.
fn between(sorted: &[Numbers], key: Key) -> std::slice::Iter<'_, Numbers> {
    let known: Vec<u32> = key.iter().map_while(|number| *number).collect();
    let start = |numbers: &Numbers| numbers.iter().take(known.len()).cmp(&known);
    let first = sorted.partition_point(|numbers| start(numbers).is_lt());
    let rest = sorted.get(first..).unwrap_or_default();
    let last = rest.partition_point(|numbers| start(numbers).is_le());
    rest.get(..last).unwrap_or_default().iter()
}

fn fits(numbers: &Numbers, key: Key) -> bool {
    numbers.iter().zip(key).all(|(number, wanted)| wanted.is_none_or(|wanted| *number == wanted))
}
