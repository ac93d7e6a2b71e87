//! Cytoscape JSON: elements as Cytoscape and Cytoscape.js take them.

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::to_writer;

use super::network::{Attribute, EDGE, EdgeRecord, NODE, Network, NodeRecord, Value};
use super::{Exporter, Written};
use crate::graph::View;

/// [Cytoscape.js JSON](https://js.cytoscape.org/#notation/elements-json), `application/json`.
pub(super) struct Cytoscape;

impl Exporter for Cytoscape {
    fn name(&self) -> &'static str {
        "Cytoscape JSON"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["cyjs"]
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        let network = Network::new(view);
        write!(out, "{{\n\"format_version\": \"1.0\",\n{KIND},\n\"data\": {{\"name\": ")?;
        to_writer(&mut *out, &network.title())?;
        write!(out, ", \"sources\": [")?;
        list(network.sources(), out)?;
        write!(out, "]}},\n\"elements\": {{\n\"nodes\": [")?;
        list(network.nodes().map(Node), out)?;
        write!(out, "],\n\"edges\": [")?;
        list(network.edges().map(|edge| Edge(id(&network, &edge), edge)), out)?;
        writeln!(out, "]\n}}\n}}")?;
        Ok(Written { counts: network.counts(), loss: network.loss() })
    }
}

/// What networkx asks for, beside the `value` of nodes and the `key` of edges; Cytoscape passes it
/// over.
const KIND: &str = "\"directed\": true,\n\"multigraph\": true";

/// Writes the items of an array, each in a line.
fn list<T: Serialize>(items: impl Iterator<Item = T>, out: &mut dyn Write) -> io::Result<()> {
    for (at, item) in items.enumerate() {
        writeln!(out, "{}", if at == 0 { "" } else { "," })?;
        to_writer(&mut *out, &item)?;
    }
    writeln!(out)
}

/// A node as an element.
struct Node<'v>(NodeRecord<'v>);

/// An edge as an element, with its id among nodes and edges, which share theirs.
struct Edge<'v>(String, EdgeRecord<'v>);

/// The id of an edge, which no node has: no id of an entity has a dot.
fn id(network: &Network, edge: &EdgeRecord) -> String {
    format!("{}{}", edge.id, if network.is_entity(&edge.id) { ".claim" } else { "" })
}

/// What an element is made of: where it belongs, and its attributes.
struct Data<'e> {
    places: &'e [(&'static str, &'e str)],
    attributes: &'static [Attribute],
    values: &'e [Value<'e>],
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(node) = self;
        let places = &[("id", node.id), ("value", node.id), ("name", node.label.as_str())];
        element(serializer, &Data { places, attributes: NODE, values: &node.values() })
    }
}

impl Serialize for Edge<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(id, edge) = self;
        let places = &[
            ("id", id.as_str()),
            ("key", id.as_str()),
            ("source", edge.source),
            ("target", edge.target),
            ("interaction", &edge.property),
        ];
        element(serializer, &Data { places, attributes: EDGE, values: &edge.values() })
    }
}

fn element<S: Serializer>(serializer: S, data: &Data) -> Result<S::Ok, S::Error> {
    let mut element = serializer.serialize_map(Some(1))?;
    element.serialize_entry("data", data)?;
    element.end()
}

impl Serialize for Data<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut data = serializer.serialize_map(None)?;
        for (name, text) in self.places {
            data.serialize_entry(name, text)?;
        }
        for (attribute, value) in self.attributes.iter().zip(self.values) {
            match value {
                Value::Text("") => {}
                Value::Text(text) => data.serialize_entry(attribute.name, text)?,
                Value::Whole(number) => data.serialize_entry(attribute.name, number)?,
                Value::Flag(flag) => data.serialize_entry(attribute.name, flag)?,
            }
        }
        data.end()
    }
}

#[cfg(test)]
mod tests {
    use snapbox::prelude::*;
    use snapbox::{assert_data_eq, str};

    use super::*;
    use crate::export::network::tests::{SMALL, view};

    #[test]
    fn a_small_graph() {
        let view = view(&SMALL);
        let mut written = Vec::new();
        Cytoscape.export(&view, &mut written).unwrap();
        assert_data_eq!(String::from_utf8(written).unwrap(), str![[r#"
{
"format_version": "1.0",
"directed": true,
"multigraph": true,
"data": {"name": "", "sources": [
"[1] s",
"[2] t"
]},
"elements": {
"nodes": [
{"data":{"id":"ana","value":"ana","name":"Ana","label":"Ana","class":"Person","also-called":"Anita; A. B.","degree":1}},
{"data":{"id":"ben","value":"ben","name":"Ben","label":"Ben","class":"Person","degree":1}},
{"data":{"id":"keep","value":"keep","name":"the Keep","label":"the Keep","class":"Prison","same-as":"http://www.wikidata.org/entity/Q1 http://www.wikidata.org/entity/Q2","claims":"capacity: up to 90 [s 0-9]","degree":0}}
],
"edges": [
{"data":{"id":"ben.claim","key":"ben.claim","source":"ben","target":"ana","interaction":"accused","label":"accused (alleged by the Keep)","property":"accused","claim":"ben","negated":false,"modality":"alleged","status":"uncontested","speaker":"the Keep","when":"2024-06/..","start":"2024-06-01","note":"a \"<b>&\" note","citations":"s 2-8","sources":1,"weight":1}}
]
}
}

"#]].raw());
    }
}
