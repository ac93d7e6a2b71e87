//! Short names for namespaces, and which of them a file needs.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;

use oxrdf::vocab::{rdf, xsd};
use oxrdf::{NamedNodeRef, NamedOrBlankNodeRef, TermRef};

use super::turtle::is_bare;
use crate::rdf::vocab::PREFIXES;
use crate::rdf::{Sink, Statement};

/// Short names for namespaces.
#[derive(Debug, Default)]
pub struct Prefixes {
    by_namespace: HashMap<String, String>,
}

/// Finds out which prefixes a file needs.
pub struct UsedPrefixes<'p> {
    prefixes: &'p Prefixes,
    pub(super) used: BTreeMap<String, String>,
    pub(super) has_triple_terms: bool,
}

impl Prefixes {
    /// The prefixes of a dossier and of the machinery's terms, then those of the ontology where
    /// they do not collide.
    pub fn new(
        own: impl IntoIterator<Item = (&'static str, String)>,
        ontology: &[(String, String)],
    ) -> Self {
        let mut by_namespace = HashMap::new();
        let mut taken = BTreeSet::new();
        let own = own.into_iter().map(|(prefix, namespace)| (prefix.to_owned(), namespace));
        let machinery = PREFIXES.map(|(prefix, namespace)| (prefix.into(), namespace.into()));
        for (prefix, namespace) in own.chain(machinery).chain(ontology.iter().cloned()) {
            if taken.insert(prefix.clone()) {
                by_namespace.entry(namespace).or_insert(prefix);
            }
        }
        Self { by_namespace }
    }

    /// The prefix of a namespace.
    pub(super) fn of(&self, namespace: &str) -> Option<&str> {
        self.by_namespace.get(namespace).map(String::as_str)
    }

    /// The prefix and local name of an IRI, where the local name needs no escape.
    pub(super) fn shorten<'i>(&self, iri: &'i str) -> Option<(&str, &'i str)> {
        let at = iri.rfind(['/', '#'])? + 1;
        let (namespace, local) = iri.split_at(at);
        let prefix = self.of(namespace)?;
        is_simple(local).then_some((prefix, local))
    }
}

/// Local names of letters, digits, `_`, `-` and inner dots, which all readers take.
fn is_simple(local: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    local.bytes().next().is_some_and(is_plain)
        && local.bytes().all(|byte| is_plain(byte) || matches!(byte, b'-' | b'.'))
        && !local.ends_with('.')
}

impl<'p> UsedPrefixes<'p> {
    /// None so far.
    pub fn new(prefixes: &'p Prefixes) -> Self {
        Self { prefixes, used: BTreeMap::new(), has_triple_terms: false }
    }

    fn see(&mut self, iri: NamedNodeRef<'_>) {
        let Some((prefix, local)) = self.prefixes.shorten(iri.as_str()) else { return };
        if !self.used.contains_key(prefix) {
            let namespace = iri.as_str().strip_suffix(local).unwrap_or_default();
            self.used.insert(prefix.to_owned(), namespace.to_owned());
        }
    }
}

impl Sink for UsedPrefixes<'_> {
    fn subject(&mut self, subject: NamedNodeRef<'_>) -> io::Result<()> {
        self.see(subject);
        Ok(())
    }

    fn fact(&mut self, property: NamedNodeRef<'_>, object: TermRef<'_>) -> io::Result<()> {
        if property != rdf::TYPE {
            self.see(property);
        }
        match object {
            TermRef::NamedNode(iri) => self.see(iri),
            TermRef::Literal(literal)
                if literal.language().is_none()
                    && literal.datatype() != xsd::STRING
                    && !is_bare(literal) =>
            {
                self.see(literal.datatype());
            }
            TermRef::Triple(triple) => {
                self.has_triple_terms = true;
                if let NamedOrBlankNodeRef::NamedNode(subject) = triple.subject.as_ref() {
                    self.see(subject);
                }
                self.fact(triple.predicate.as_ref(), triple.object.as_ref())?;
            }
            TermRef::Literal(_) | TermRef::BlankNode(_) => {}
        }
        Ok(())
    }

    fn plain(
        &mut self,
        statement: Statement<'_>,
        graph: Option<NamedNodeRef<'_>>,
    ) -> io::Result<()> {
        if let Some(graph) = graph {
            self.see(graph);
        }
        self.subject(statement.subject)?;
        self.fact(statement.property, statement.object)
    }
}
