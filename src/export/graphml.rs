//! GraphML: one format that Gephi, yEd, Cytoscape, igraph and networkx all read.

use std::io::{self, Write};

use super::network::{Attribute, EDGE, Kind, NODE, Network, Value};
use super::xml::Xml;
use super::{Exporter, Written};
use crate::graph::View;

/// <http://graphml.graphdrawing.org/specification.html>, `application/graphml+xml`.
pub(super) struct GraphMl;

impl Exporter for GraphMl {
    fn name(&self) -> &'static str {
        "GraphML"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["graphml"]
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        let network = Network::new(view);
        let mut xml = Xml::new(out)?;
        xml.start("graphml", &[("xmlns", "http://graphml.graphdrawing.org/xmlns")])?;
        let [graph, nodes, edges] = [("graph", GRAPH), ("node", NODE), ("edge", EDGE)]
            .map(|(owner, attributes)| keys(owner, attributes));
        for (owner, keys) in [("graph", &graph), ("node", &nodes), ("edge", &edges)] {
            declare(&mut xml, owner, keys)?;
        }
        xml.start("graph", &[("id", "quipu"), ("edgedefault", "directed")])?;
        xml.text("data", &[("key", "graph-title")], &network.title())?;
        xml.lines("data", &[("key", "graph-sources")], network.sources())?;
        for node in network.nodes() {
            xml.start("node", &[("id", node.id)])?;
            data(&mut xml, &nodes, &node.values())?;
            xml.end("node")?;
        }
        for edge in network.edges() {
            let ends = [("id", edge.id.as_str()), ("source", edge.source), ("target", edge.target)];
            xml.start("edge", &ends)?;
            data(&mut xml, &edges, &edge.values())?;
            xml.end("edge")?;
        }
        xml.end("graph")?;
        xml.finish("graphml")?;
        Ok(Written { counts: network.counts(), loss: network.loss() })
    }
}

/// The attributes of the whole graph.
const GRAPH: &[Attribute] = &[
    Attribute { name: "title", kind: Kind::Text },
    Attribute { name: "sources", kind: Kind::Text },
];

/// The attributes of graph, nodes or edges, each with the id that data name it by.
type Keys = Vec<(String, Attribute)>;

fn keys(owner: &str, attributes: &[Attribute]) -> Keys {
    let key = |attribute: &Attribute| (format!("{owner}-{}", attribute.name), *attribute);
    attributes.iter().map(key).collect()
}

fn declare(xml: &mut Xml, owner: &str, keys: &Keys) -> io::Result<()> {
    for (id, Attribute { name, kind }) in keys {
        let kind = match kind {
            Kind::Text => "string",
            Kind::Whole => "int",
            Kind::Flag => "boolean",
        };
        let key = [("id", id.as_str()), ("for", owner), ("attr.name", name), ("attr.type", kind)];
        xml.empty("key", &key)?;
    }
    Ok(())
}

/// The values of a node or edge; of texts, those that say something.
fn data(xml: &mut Xml, keys: &Keys, values: &[Value]) -> io::Result<()> {
    for ((key, _), value) in keys.iter().zip(values) {
        let key = [("key", key.as_str())];
        match value {
            Value::Text("") => {}
            Value::Text(text) => xml.text("data", &key, text)?,
            Value::Whole(number) => xml.text("data", &key, &number.to_string())?,
            Value::Flag(flag) => xml.text("data", &key, &flag.to_string())?,
        }
    }
    Ok(())
}
