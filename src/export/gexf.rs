//! GEXF, with colours, sizes and dates: the format of Gephi.

use std::io::{self, Write};

use super::network::{Attribute, EDGE, EdgeRecord, Kind, NODE, Network, NodeRecord, Value};
use super::xml::Xml;
use super::{Exporter, Written, dot};
use crate::graph::View;
use crate::model::Model;
use crate::wording::Stroke;

/// [GEXF 1.3](https://gexf.net/schema.html), `application/gexf+xml`.
pub(super) struct Gexf;

/// Attributes that nodes and edges have in places of their own.
const ELSEWHERE: &[&str] = &["label", "weight"];

impl Exporter for Gexf {
    fn name(&self) -> &'static str {
        "GEXF"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["gexf"]
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        let network = Network::new(view);
        let mut xml = Xml::new(out);
        let (gexf, viz) = ("http://gexf.net/1.3", "http://gexf.net/1.3/viz");
        xml.start("gexf", &[("xmlns", gexf), ("xmlns:viz", viz), ("version", "1.3")])?;
        meta(&mut xml, &network)?;
        let dates = [("mode", "dynamic"), ("timeformat", "date")];
        xml.start("graph", &[("defaultedgetype", "directed"), dates[0], dates[1]])?;
        declare(&mut xml, "node", NODE)?;
        declare(&mut xml, "edge", EDGE)?;
        xml.start("nodes", &[])?;
        for record in network.nodes() {
            node(&mut xml, &view.model, &record)?;
        }
        xml.end("nodes")?;
        xml.start("edges", &[])?;
        for record in network.edges() {
            edge(&mut xml, &record)?;
        }
        xml.end("edges")?;
        xml.end("graph")?;
        xml.finish("gexf")?;
        Ok(Written { counts: network.counts(), loss: network.loss() })
    }
}

/// Title and sources, and no date of export: the same dossier gives the same file. GEXF has no
/// place for a title alone.
fn meta(xml: &mut Xml, network: &Network) -> io::Result<()> {
    xml.start("meta", &[])?;
    xml.text("creator", &[], "Quipu")?;
    let lines = [network.title()].into_iter().filter(|title| !title.is_empty());
    xml.lines("description", &[], lines.chain(network.sources()))?;
    xml.end("meta")
}

fn declare(xml: &mut Xml, class: &str, attributes: &[Attribute]) -> io::Result<()> {
    xml.start("attributes", &[("class", class), ("mode", "static")])?;
    for Attribute { name, kind } in attributes.iter().filter(|one| !ELSEWHERE.contains(&one.name)) {
        let kind = match kind {
            Kind::Text => "string",
            Kind::Whole => "integer",
            Kind::Flag => "boolean",
        };
        xml.empty("attribute", &[("id", name), ("title", name), ("type", kind)])?;
    }
    xml.end("attributes")
}

fn node(xml: &mut Xml, model: &Model, record: &NodeRecord) -> io::Result<()> {
    xml.start("node", &[("id", record.id), ("label", &record.label)])?;
    values(xml, NODE, &record.values())?;
    let [r, g, b] = colour(dot::colour(model, record.entity)).map(|part| part.to_string());
    xml.empty("viz:color", &[("r", &r), ("g", &g), ("b", &b)])?;
    xml.empty("viz:size", &[("value", &size(record.degree))])?;
    xml.end("node")
}

fn edge(xml: &mut Xml, record: &EdgeRecord) -> io::Result<()> {
    xml.start(
        "edge",
        &[
            ("id", &record.id),
            ("source", record.source),
            ("target", record.target),
            // Gephi keeps parallel edges apart where they are of different kinds.
            ("kind", &record.property),
            ("label", &record.label),
            ("weight", &record.weight.to_string()),
        ],
    )?;
    values(xml, EDGE, &record.values())?;
    let days = [("start", record.start.as_str()), ("end", record.end.as_str())];
    let days: Vec<_> = days.into_iter().filter(|(_, day)| !day.is_empty()).collect();
    if !days.is_empty() {
        xml.start("spells", &[])?;
        xml.empty("spell", &days)?;
        xml.end("spells")?;
    }
    let shape = match record.stroke {
        // The one that edges have where nothing is said.
        Stroke::Solid => None,
        Stroke::Dashed => Some("dashed"),
        Stroke::Dotted => Some("dotted"),
    };
    if let Some(shape) = shape {
        xml.empty("viz:shape", &[("value", shape)])?;
    }
    xml.end("edge")
}

/// The values of a node or edge; of texts, those that say something.
fn values(xml: &mut Xml, attributes: &[Attribute], values: &[Value]) -> io::Result<()> {
    xml.start("attvalues", &[])?;
    for (attribute, value) in attributes.iter().zip(values) {
        if ELSEWHERE.contains(&attribute.name) || *value == Value::Text("") {
            continue;
        }
        let for_it = ("for", attribute.name);
        match value {
            Value::Text(text) => xml.empty("attvalue", &[for_it, ("value", text)])?,
            Value::Whole(number) => {
                xml.empty("attvalue", &[for_it, ("value", &number.to_string())])?;
            }
            Value::Flag(flag) => xml.empty("attvalue", &[for_it, ("value", &flag.to_string())])?,
        }
    }
    xml.end("attvalues")
}

/// Red, green and blue of `#0072B2`.
fn colour(hexadecimal: &str) -> [u8; 3] {
    let digits = hexadecimal.trim_start_matches('#');
    [0, 2, 4].map(|at| {
        let part = digits.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok());
        part.unwrap_or_default()
    })
}

/// How large a node is: its area grows with its degree.
fn size(degree: usize) -> String {
    let degree = u32::try_from(degree).unwrap_or(u32::MAX);
    format!("{:.1}", 10.0 * (1.0 + f64::from(degree)).sqrt())
}

#[cfg(test)]
mod tests {
    use snapbox::prelude::*;
    use snapbox::{assert_data_eq, str};

    use super::*;
    use crate::export::network::tests::{SMALL, view};

    #[test]
    fn colours_and_sizes() {
        assert_eq!(colour("#0072B2"), [0, 114, 178]);
        for (degree, expected) in [(0, "10.0"), (3, "20.0"), (8, "30.0")] {
            assert_eq!(size(degree), expected);
        }
    }

    /// As in pictures; and what they tell by a bar or a mark is no plain line here either.
    #[test]
    fn what_is_no_plain_fact_is_no_plain_line() {
        const PRAISED: &str =
            "id = 'x'\nsubject = 'ana'\nproperty = 'praised'\nobject = 'keep'\ncite = '0-9'";
        let negated = PRAISED.replace("'x'", "'y'") + "\nnegated = true";
        for (fields, other, expected) in [
            ("", "", None),
            ("according-to = 'ben'", "", None),
            ("inferred = ['when']\nwhen = '2024'", "", None),
            ("modality = 'alleged'", "", Some("dashed")),
            ("modality = 'opined'", "", Some("dashed")),
            ("modality = 'denied'", "", Some("dashed")),
            ("status = 'retracted'", "", Some("dashed")),
            ("negated = true\nmodality = 'alleged'", "", Some("dashed")),
            ("negated = true", "", Some("dotted")),
            ("inferred = ['object']", "", Some("dotted")),
            ("", negated.as_str(), Some("dotted")),
        ] {
            let claim = format!("{PRAISED}\n{fields}");
            let claims: Vec<_> =
                [claim.as_str(), other].into_iter().filter(|one| !one.is_empty()).collect();
            let mut written = Vec::new();
            Gexf.export(&view(&claims), &mut written).unwrap();
            let written = String::from_utf8(written).unwrap();
            let (_, edge) = written.split_once("<edge id=\"x\"").unwrap();
            let (edge, _) = edge.split_once("</edge>").unwrap();
            let shape =
                edge.split_once("<viz:shape value=\"").and_then(|(_, rest)| rest.split_once('"'));
            assert_eq!(shape.map(|(shape, _)| shape), expected, "{fields} {other}");
        }
    }

    #[test]
    fn a_small_graph() {
        let view = view(&SMALL);
        let mut written = Vec::new();
        Gexf.export(&view, &mut written).unwrap();
        let written = String::from_utf8(written).unwrap();
        // What stands before is the same in each file, or as for this node.
        let (_, rest) = written.split_once("<node id=\"keep\"").unwrap();
        assert_data_eq!(rest, str![[r#"
 label="the Keep">
    <attvalues>
     <attvalue for="class" value="Prison"/>
     <attvalue for="same-as" value="http://www.wikidata.org/entity/Q1 http://www.wikidata.org/entity/Q2"/>
     <attvalue for="claims" value="capacity: up to 90 [s 0-9]"/>
     <attvalue for="degree" value="0"/>
    </attvalues>
    <viz:color r="139" g="74" b="143"/>
    <viz:size value="10.0"/>
   </node>
  </nodes>
  <edges>
   <edge id="ben" source="ben" target="ana" kind="accused" label="accused (alleged by the Keep)" weight="1">
    <attvalues>
     <attvalue for="property" value="accused"/>
     <attvalue for="claim" value="ben"/>
     <attvalue for="negated" value="false"/>
     <attvalue for="modality" value="alleged"/>
     <attvalue for="status" value="uncontested"/>
     <attvalue for="speaker" value="the Keep"/>
     <attvalue for="when" value="2024-06/.."/>
     <attvalue for="start" value="2024-06-01"/>
     <attvalue for="note" value="a &quot;&lt;b&gt;&amp;&quot; note"/>
     <attvalue for="citations" value="s 2-8"/>
     <attvalue for="sources" value="1"/>
    </attvalues>
    <spells>
     <spell start="2024-06-01"/>
    </spells>
    <viz:shape value="dashed"/>
   </edge>
  </edges>
 </graph>
</gexf>

"#]].raw());
    }
}
