//! Turtle: a record a block, a property a line, so that a diff shows what changed.
//!
//! The library's writer neither groups by records nor leaves blank lines; it reads back what is
//! written here in tests.

use std::collections::{BTreeSet, HashMap};
use std::io::{self, Write};

use oxrdf::vocab::{rdf, xsd};
use oxrdf::{LiteralRef, NamedNodeRef, TermRef};

use crate::rdf::Sink;
use crate::rdf::vocab::PREFIXES;

/// Writes statements as Turtle, by <https://www.w3.org/TR/turtle/>.
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

/// Short names for namespaces.
#[derive(Debug, Default)]
pub struct Prefixes {
    by_namespace: HashMap<String, String>,
}

/// Finds out which prefixes a file needs.
pub struct UsedPrefixes<'p> {
    prefixes: &'p Prefixes,
    used: BTreeSet<(String, String)>,
}

impl<'w> Turtle<'w> {
    /// Starts a file with the prefixes that it uses.
    pub fn new(
        out: &'w mut dyn Write,
        prefixes: &'w Prefixes,
        used: UsedPrefixes<'_>,
    ) -> io::Result<Self> {
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
            other => write!(self.out, "{other}"),
        }
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
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        object: TermRef<'_>,
    ) -> io::Result<()> {
        self.end_record()?;
        self.iri(subject)?;
        self.out.write_all(b" ")?;
        self.property(property)?;
        self.out.write_all(b" ")?;
        self.object(object)?;
        self.count += 1;
        writeln!(self.out, " .")
    }
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

    /// The prefix and local name of an IRI, where the local name needs no escape.
    fn shorten<'i>(&self, iri: &'i str) -> Option<(&str, &'i str)> {
        let at = iri.rfind(['/', '#'])? + 1;
        let (namespace, local) = iri.split_at(at);
        let prefix = self.by_namespace.get(namespace)?;
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

/// Whether a literal stands without quotation marks: whole numbers of 64 bits (beyond, some
/// stores read another number), decimals with digits on both sides, and `true`.
fn is_bare(literal: LiteralRef<'_>) -> bool {
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

impl<'p> UsedPrefixes<'p> {
    /// None so far.
    pub fn new(prefixes: &'p Prefixes) -> Self {
        Self { prefixes, used: BTreeSet::new() }
    }

    fn see(&mut self, iri: NamedNodeRef<'_>) {
        let Some((prefix, local)) = self.prefixes.shorten(iri.as_str()) else { return };
        if !self.used.iter().any(|(used, _)| used == prefix) {
            let namespace = iri.as_str().strip_suffix(local).unwrap_or_default();
            self.used.insert((prefix.to_owned(), namespace.to_owned()));
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
            _ => {}
        }
        Ok(())
    }

    fn plain(
        &mut self,
        subject: NamedNodeRef<'_>,
        property: NamedNodeRef<'_>,
        object: TermRef<'_>,
    ) -> io::Result<()> {
        self.subject(subject)?;
        self.fact(property, object)
    }
}
