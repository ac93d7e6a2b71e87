//! JSON-LD: a node a line, with short names.

use std::io::{self, Write};

use oxrdf::vocab::{rdf, xsd};
use oxrdf::{LiteralRef, NamedNodeRef, TermRef};
use serde::Serialize;

use super::Context;
use crate::rdf::{Sink, Statement};

/// The largest whole number that every reader of JSON keeps exactly: 2⁵³ − 1.
const LARGEST: i64 = 9_007_199_254_740_991;

/// Writes statements as JSON-LD, by <https://www.w3.org/TR/json-ld/>.
pub struct JsonLd<'w> {
    out: &'w mut dyn Write,
    context: &'w Context,
    node: Option<Node>,
    is_first: bool,
    /// How many statements were written.
    pub count: usize,
}

/// What is said of one subject.
struct Node {
    id: String,
    /// Keys with their values, which are JSON: in an object each key may stand only once.
    members: Vec<(String, Vec<String>)>,
}

/// A literal that is more than a string, a whole number or a truth.
#[derive(Serialize)]
struct Literal<'t> {
    #[serde(rename = "@value")]
    value: &'t str,
    #[serde(rename = "@type", skip_serializing_if = "Option::is_none")]
    datatype: Option<String>,
    #[serde(rename = "@language", skip_serializing_if = "Option::is_none")]
    language: Option<&'t str>,
}

impl<'w> JsonLd<'w> {
    /// Starts a file with its context.
    pub fn new(out: &'w mut dyn Write, context: &'w Context) -> io::Result<Self> {
        out.write_all(b"{\n\"@context\": {")?;
        let mut before = "\n";
        for (name, definition) in &context.definitions {
            write!(out, "{before}  {}: {}", json(name)?, json(definition)?)?;
            before = ",\n";
        }
        out.write_all(b"\n},\n\"@graph\": [\n")?;
        Ok(Self { out, context, node: None, is_first: true, count: 0 })
    }

    /// Ends the file.
    pub fn finish(mut self) -> io::Result<usize> {
        self.end_node()?;
        self.out.write_all(b"]\n}\n")?;
        Ok(self.count)
    }

    fn end_node(&mut self) -> io::Result<()> {
        match self.node.take() {
            Some(node) => self.line(&node.json()?),
            None => Ok(()),
        }
    }

    /// The comma stands before a node: one more at the end changes no other line.
    fn line(&mut self, node: &str) -> io::Result<()> {
        let comma = if self.is_first { "" } else { "," };
        self.is_first = false;
        writeln!(self.out, "{comma}{node}")
    }

    /// A property and its value, as a member of an object.
    fn member(
        &self,
        property: NamedNodeRef<'_>,
        object: TermRef<'_>,
    ) -> io::Result<(String, String)> {
        if let (true, TermRef::NamedNode(class)) = (property == rdf::TYPE, object) {
            return Ok(("type".to_owned(), json(&self.context.compact(class.as_str()))?));
        }
        let term = self.context.term(property.as_str());
        let kind = term.and_then(|term| term.kind.as_deref());
        let value = match object {
            TermRef::NamedNode(iri) => {
                let id = json(&self.context.compact(iri.as_str()))?;
                if kind == Some("@id") { id } else { format!("{{\"id\":{id}}}") }
            }
            TermRef::Literal(literal) => self.literal(literal, kind)?,
            TermRef::BlankNode(_) | TermRef::Triple(_) => {
                return Err(io::Error::other("JSON-LD holds IRIs and literals alone"));
            }
        };
        let key = term.map_or_else(|| self.context.compact(property.as_str()), |t| t.name.clone());
        Ok((key, value))
    }

    fn literal(&self, literal: LiteralRef<'_>, kind: Option<&str>) -> io::Result<String> {
        let (value, datatype) = (literal.value(), literal.datatype());
        let is_native = kind.is_none()
            && (datatype == xsd::INTEGER && is_exact(value)
                || datatype == xsd::BOOLEAN && matches!(value, "true" | "false"));
        if is_native {
            return Ok(value.to_owned());
        }
        let is_plain = literal.language().is_none()
            && kind.map_or(datatype == xsd::STRING, |kind| kind == datatype.as_str());
        if is_plain {
            return json(value);
        }
        let needs_type = literal.language().is_none() && datatype != xsd::STRING;
        let datatype = needs_type.then(|| self.context.compact(datatype.as_str()));
        json(&Literal { value, datatype, language: literal.language() })
    }
}

impl Node {
    fn add(&mut self, (key, value): (String, String)) {
        // Equal keys mostly follow each other.
        match self.members.iter_mut().rev().find(|(known, _)| *known == key) {
            Some((_, values)) => values.push(value),
            None => self.members.push((key, vec![value])),
        }
    }

    fn json(&self) -> io::Result<String> {
        let mut text = format!("{{\"id\":{}", json(&self.id)?);
        for (key, values) in &self.members {
            text.push(',');
            text.push_str(&json(key)?);
            text.push(':');
            match &values[..] {
                [value] => text.push_str(value),
                values => {
                    text.push('[');
                    text.push_str(&values.join(","));
                    text.push(']');
                }
            }
        }
        text.push('}');
        Ok(text)
    }
}

impl Sink for JsonLd<'_> {
    fn subject(&mut self, subject: NamedNodeRef<'_>) -> io::Result<()> {
        self.end_node()?;
        let id = self.context.compact(subject.as_str());
        self.node = Some(Node { id, members: Vec::new() });
        Ok(())
    }

    fn fact(&mut self, property: NamedNodeRef<'_>, object: TermRef<'_>) -> io::Result<()> {
        let member = self.member(property, object)?;
        if let Some(node) = &mut self.node {
            node.add(member);
            self.count += 1;
        }
        Ok(())
    }

    fn plain(
        &mut self,
        statement: Statement<'_>,
        graph: Option<NamedNodeRef<'_>>,
    ) -> io::Result<()> {
        self.subject(statement.subject)?;
        self.fact(statement.property, statement.object)?;
        let Some(graph) = graph else { return self.end_node() };
        let Some(node) = self.node.take() else { return Ok(()) };
        let graph = json(&self.context.compact(graph.as_str()))?;
        self.line(&format!("{{\"id\":{graph},\"@graph\":[{}]}}", node.json()?))
    }
}

/// Whether a whole number is written as JSON writes it, and small enough for every reader.
fn is_exact(digits: &str) -> bool {
    let number = digits.parse::<i64>().ok().filter(|number| number.to_string() == digits);
    number.is_some_and(|number| (-LARGEST..=LARGEST).contains(&number))
}

fn json<T: Serialize + ?Sized>(value: &T) -> io::Result<String> {
    serde_json::to_string(value).map_err(io::Error::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In an object of JSON the last of two equal keys would hide the first.
    #[test]
    fn a_key_stands_once_wherever_its_values_come_from() {
        let mut node = Node { id: "e:a".to_owned(), members: Vec::new() };
        for (key, value) in [("comment", "\"1\""), ("via", "2"), ("comment", "3")] {
            node.add((key.to_owned(), value.to_owned()));
        }
        let text = node.json().unwrap_or_default();
        assert_eq!(text, r#"{"id":"e:a","comment":["1",3],"via":2}"#);
    }

    #[test]
    fn numbers_that_every_reader_keeps() {
        for digits in ["0", "-7", "14500", "9007199254740991"] {
            assert!(is_exact(digits), "{digits}");
        }
        for digits in ["-0", "007", "+1", "9007199254740992", "99999999999999999999", "1.0", ""] {
            assert!(!is_exact(digits), "{digits}");
        }
    }
}
