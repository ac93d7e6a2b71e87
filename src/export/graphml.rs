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
        let mut xml = Xml::new(out);
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
            Value::Flag(flag) => xml.text("data", &key, if *flag { "true" } else { "false" })?,
        }
    }
    Ok(())
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
        GraphMl.export(&view, &mut written).unwrap();
        assert_data_eq!(String::from_utf8(written).unwrap(), str![[r#"
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
 <key id="graph-title" for="graph" attr.name="title" attr.type="string"/>
 <key id="graph-sources" for="graph" attr.name="sources" attr.type="string"/>
 <key id="node-label" for="node" attr.name="label" attr.type="string"/>
 <key id="node-class" for="node" attr.name="class" attr.type="string"/>
 <key id="node-description" for="node" attr.name="description" attr.type="string"/>
 <key id="node-also-called" for="node" attr.name="also-called" attr.type="string"/>
 <key id="node-same-as" for="node" attr.name="same-as" attr.type="string"/>
 <key id="node-claims" for="node" attr.name="claims" attr.type="string"/>
 <key id="node-degree" for="node" attr.name="degree" attr.type="int"/>
 <key id="edge-label" for="edge" attr.name="label" attr.type="string"/>
 <key id="edge-property" for="edge" attr.name="property" attr.type="string"/>
 <key id="edge-claim" for="edge" attr.name="claim" attr.type="string"/>
 <key id="edge-negated" for="edge" attr.name="negated" attr.type="boolean"/>
 <key id="edge-modality" for="edge" attr.name="modality" attr.type="string"/>
 <key id="edge-status" for="edge" attr.name="status" attr.type="string"/>
 <key id="edge-verdict" for="edge" attr.name="verdict" attr.type="string"/>
 <key id="edge-speaker" for="edge" attr.name="speaker" attr.type="string"/>
 <key id="edge-via" for="edge" attr.name="via" attr.type="string"/>
 <key id="edge-inferred" for="edge" attr.name="inferred" attr.type="string"/>
 <key id="edge-when" for="edge" attr.name="when" attr.type="string"/>
 <key id="edge-start" for="edge" attr.name="start" attr.type="string"/>
 <key id="edge-end" for="edge" attr.name="end" attr.type="string"/>
 <key id="edge-qualifiers" for="edge" attr.name="qualifiers" attr.type="string"/>
 <key id="edge-note" for="edge" attr.name="note" attr.type="string"/>
 <key id="edge-citations" for="edge" attr.name="citations" attr.type="string"/>
 <key id="edge-sources" for="edge" attr.name="sources" attr.type="int"/>
 <key id="edge-weight" for="edge" attr.name="weight" attr.type="int"/>
 <graph id="quipu" edgedefault="directed">
  <data key="graph-title"></data>
  <data key="graph-sources">[1] s&#10;[2] t</data>
  <node id="ana">
   <data key="node-label">Ana</data>
   <data key="node-class">Person</data>
   <data key="node-also-called">Anita; A. B.</data>
   <data key="node-degree">1</data>
  </node>
  <node id="ben">
   <data key="node-label">Ben</data>
   <data key="node-class">Person</data>
   <data key="node-degree">1</data>
  </node>
  <node id="keep">
   <data key="node-label">the Keep</data>
   <data key="node-class">Prison</data>
   <data key="node-same-as">http://www.wikidata.org/entity/Q1 http://www.wikidata.org/entity/Q2</data>
   <data key="node-claims">capacity: up to 90 [s 0-9]</data>
   <data key="node-degree">0</data>
  </node>
  <edge id="ben" source="ben" target="ana">
   <data key="edge-label">accused (alleged by the Keep)</data>
   <data key="edge-property">accused</data>
   <data key="edge-claim">ben</data>
   <data key="edge-negated">false</data>
   <data key="edge-modality">alleged</data>
   <data key="edge-status">uncontested</data>
   <data key="edge-speaker">the Keep</data>
   <data key="edge-when">2024-06/..</data>
   <data key="edge-start">2024-06-01</data>
   <data key="edge-note">a &quot;&lt;b&gt;&amp;&quot; note</data>
   <data key="edge-citations">s 2-8</data>
   <data key="edge-sources">1</data>
   <data key="edge-weight">1</data>
  </edge>
 </graph>
</graphml>

"#]].raw());
    }
}
