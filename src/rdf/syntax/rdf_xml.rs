//! RDF/XML: a record an element, a property a line.

use std::collections::BTreeMap;
use std::io::{self, Write};

use oxrdf::vocab::xsd;
use oxrdf::{NamedNodeRef, TermRef};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::Prefixes;
use crate::rdf::{Sink, Statement};

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/// Names of the syntax itself: as properties they mean something else, or are forbidden.
const RESERVED: &[&str] = &[
    "Description",
    "ID",
    "RDF",
    "about",
    "aboutEach",
    "aboutEachPrefix",
    "annotation",
    "annotationNodeID",
    "bagID",
    "datatype",
    "li",
    "nodeID",
    "parseType",
    "resource",
    "version",
];

/// Writes statements as RDF/XML, by <https://www.w3.org/TR/rdf-syntax-grammar/>.
pub struct RdfXml<'w> {
    writer: Writer<&'w mut dyn Write>,
    names: ElementNames<'w>,
    is_open: bool,
    /// How many statements were written.
    pub count: usize,
}

/// Finds out how properties are called as elements, and whether all can be.
pub struct ElementNames<'p> {
    prefixes: &'p Prefixes,
    used: BTreeMap<String, String>,
}

/// An element's name; without a prefix, the element says its namespace itself.
struct ElementName<'n> {
    prefix: Option<&'n str>,
    namespace: &'n str,
    local: &'n str,
}

impl<'p> ElementNames<'p> {
    /// None so far.
    pub fn new(prefixes: &'p Prefixes) -> Self {
        Self { prefixes, used: BTreeMap::from([("rdf".to_owned(), RDF.to_owned())]) }
    }

    fn name<'n>(&'n self, property: NamedNodeRef<'n>) -> io::Result<ElementName<'n>> {
        let unfit = |why| {
            let words = format!("RDF/XML cannot name the property `{}`: {why}", property.as_str());
            io::Error::new(io::ErrorKind::InvalidData, words)
        };
        let iri = property.as_str();
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        let behind = iri.trim_end_matches(is_part).len();
        let word = iri.split_at(behind).1;
        let Some(start) = word.find(|c: char| c.is_ascii_alphabetic() || c == '_') else {
            return Err(unfit("it must end in a word that starts with a letter"));
        };
        let (namespace, local) = iri.split_at(behind + start);
        let is_reserved = namespace == RDF && RESERVED.contains(&local);
        if is_reserved || namespace == "http://www.w3.org/2000/xmlns/" || namespace.is_empty() {
            return Err(unfit("the name is reserved there"));
        }
        let prefix = self.prefixes.of(namespace).filter(|prefix| is_prefix(prefix));
        Ok(ElementName { prefix, namespace, local })
    }
}

/// Whether XML takes a prefix; those that start with `xml` are its own.
fn is_prefix(prefix: &str) -> bool {
    prefix.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && prefix.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
        && !prefix.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("xml"))
}

impl Sink for ElementNames<'_> {
    fn subject(&mut self, _: NamedNodeRef<'_>) -> io::Result<()> {
        Ok(())
    }

    fn fact(&mut self, property: NamedNodeRef<'_>, _: TermRef<'_>) -> io::Result<()> {
        let ElementName { prefix, namespace, .. } = self.name(property)?;
        if let Some(prefix) = prefix
            && !self.used.contains_key(prefix)
        {
            let entry = (prefix.to_owned(), namespace.to_owned());
            self.used.extend([entry]);
        }
        Ok(())
    }

    fn plain(&mut self, statement: Statement<'_>, _: Option<NamedNodeRef<'_>>) -> io::Result<()> {
        self.fact(statement.property, statement.object)
    }
}

impl<'w> RdfXml<'w> {
    /// Starts a file with the namespaces of its properties.
    pub fn new(out: &'w mut dyn Write, names: ElementNames<'w>) -> io::Result<Self> {
        let mut writer = Writer::new(out);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        writer.get_mut().write_all(b"\n")?;
        let mut root = BytesStart::new("rdf:RDF");
        for (prefix, namespace) in &names.used {
            root.push_attribute((format!("xmlns:{prefix}").as_str(), namespace.as_str()));
        }
        writer.write_event(Event::Start(root))?;
        writer.get_mut().write_all(b"\n")?;
        Ok(Self { writer, names, is_open: false, count: 0 })
    }

    /// Ends the file.
    pub fn finish(mut self) -> io::Result<usize> {
        self.end_record()?;
        self.writer.get_mut().write_all(b"\n")?;
        self.writer.write_event(Event::End(BytesEnd::new("rdf:RDF")))?;
        self.writer.get_mut().write_all(b"\n")?;
        Ok(self.count)
    }

    fn start_record(&mut self, subject: NamedNodeRef<'_>) -> io::Result<()> {
        let start = BytesStart::new("rdf:Description");
        self.writer
            .write_event(Event::Start(start.with_attributes([("rdf:about", subject.as_str())])))
    }

    fn end_record(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.is_open) {
            self.writer.get_mut().write_all(b"\n")?;
            self.writer.write_event(Event::End(BytesEnd::new("rdf:Description")))?;
            self.writer.get_mut().write_all(b"\n")?;
        }
        Ok(())
    }

    fn property(&mut self, property: NamedNodeRef<'_>, object: TermRef<'_>) -> io::Result<()> {
        let ElementName { prefix, namespace, local } = self.names.name(property)?;
        let name = prefix.map_or_else(|| local.to_owned(), |prefix| format!("{prefix}:{local}"));
        let mut start = BytesStart::new(name.as_str());
        if prefix.is_none() {
            start.push_attribute(("xmlns", namespace));
        }
        self.count += 1;
        let literal = match object {
            TermRef::NamedNode(iri) => {
                start.push_attribute(("rdf:resource", iri.as_str()));
                return self.writer.write_event(Event::Empty(start));
            }
            TermRef::Literal(literal) => literal,
            TermRef::BlankNode(_) | TermRef::Triple(_) => {
                return Err(io::Error::other("RDF/XML holds IRIs and literals alone"));
            }
        };
        if let Some(language) = literal.language() {
            start.push_attribute(("xml:lang", language));
        } else if literal.datatype() != xsd::STRING {
            start.push_attribute(("rdf:datatype", literal.datatype().as_str()));
        }
        self.writer.write_event(Event::Start(start))?;
        self.writer.write_event(Event::Text(BytesText::new(literal.value())))?;
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }
}

impl Sink for RdfXml<'_> {
    fn section(&mut self, title: &str) -> io::Result<()> {
        self.end_record()?;
        write!(self.writer.get_mut(), "\n<!-- {title} -->\n")
    }

    fn subject(&mut self, subject: NamedNodeRef<'_>) -> io::Result<()> {
        self.end_record()?;
        self.writer.get_mut().write_all(b"\n")?;
        self.start_record(subject)?;
        self.is_open = true;
        Ok(())
    }

    fn fact(&mut self, property: NamedNodeRef<'_>, object: TermRef<'_>) -> io::Result<()> {
        self.writer.get_mut().write_all(b"\n    ")?;
        self.property(property, object)
    }

    fn plain(
        &mut self,
        statement: Statement<'_>,
        graph: Option<NamedNodeRef<'_>>,
    ) -> io::Result<()> {
        if graph.is_some() {
            return Err(io::Error::other("RDF/XML has no named graphs"));
        }
        self.end_record()?;
        self.start_record(statement.subject)?;
        self.property(statement.property, statement.object)?;
        self.writer.write_event(Event::End(BytesEnd::new("rdf:Description")))?;
        self.writer.get_mut().write_all(b"\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The element that a property becomes, or why there is none.
    fn element(property: &str) -> Result<String, String> {
        let own = [("xmlns", "https://a.org/x#".to_owned()), ("a.b", "https://a.org/y#".into())];
        let prefixes = Prefixes::new(own, &[]);
        let names = ElementNames::new(&prefixes);
        let name = names.name(NamedNodeRef::new_unchecked(property)).map_err(|e| e.to_string())?;
        Ok(format!("{} {}", name.prefix.unwrap_or(name.namespace), name.local))
    }

    #[test]
    fn properties_that_are_elements() {
        for (property, expected) in [
            ("http://schema.org/name", "schema name"),
            ("https://a.org/2nd-degree", "https://a.org/2 nd-degree"),
            ("urn:a:b.c", "urn:a:b. c"),
            ("https://a.org/x#name", "https://a.org/x# name"),
            ("https://a.org/y#name", "https://a.org/y# name"),
            ("http://www.w3.org/1999/02/22-rdf-syntax-ns#_1", "rdf _1"),
        ] {
            assert_eq!(element(property).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn properties_that_cannot_be() {
        for property in [
            "https://a.org/p/",
            "https://a.org/p#",
            "https://a.org/p/12",
            "https://a.org/p/-1",
            "https://a.org/ñ",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#li",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#about",
            "http://www.w3.org/2000/xmlns/a",
        ] {
            assert!(element(property).is_err_and(|why| why.contains(property)), "{property}");
        }
    }
}
