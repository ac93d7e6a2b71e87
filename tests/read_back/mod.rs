//! Reads what the program writes, with the readers of the same family as its writers; independent
//! ones are asked in `tests/interop/`.

use oxjsonld::JsonLdParser;
use oxrdf::{GraphName, NamedOrBlankNode, Quad, Term, Triple};
use oxrdfxml::RdfXmlParser;
use oxttl::{NQuadsParser, NTriplesParser, TriGParser, TurtleParser};

/// The statements of a file, by the ending of its format.
pub(crate) fn quads(ending: &str, bytes: &[u8]) -> Result<Vec<Quad>, String> {
    let said = |fault: &dyn std::fmt::Display| format!(".{ending}: {fault}");
    let quad = |triple: Triple| triple.in_graph(GraphName::DefaultGraph);
    match ending {
        "ttl" => TurtleParser::new()
            .for_slice(bytes)
            .map(|triple| triple.map(quad).map_err(|e| said(&e)))
            .collect(),
        "nt" => NTriplesParser::new()
            .for_slice(bytes)
            .map(|triple| triple.map(quad).map_err(|e| said(&e)))
            .collect(),
        "rdf" => RdfXmlParser::new()
            .for_slice(bytes)
            .map(|triple| triple.map(quad).map_err(|e| said(&e)))
            .collect(),
        "trig" => {
            TriGParser::new().for_slice(bytes).map(|quad| quad.map_err(|e| said(&e))).collect()
        }
        "nq" => {
            NQuadsParser::new().for_slice(bytes).map(|quad| quad.map_err(|e| said(&e))).collect()
        }
        "jsonld" => {
            JsonLdParser::new().for_slice(bytes).map(|quad| quad.map_err(|e| said(&e))).collect()
        }
        _ => Err(format!(".{ending} is no syntax of RDF that this reads")),
    }
}

/// Whether a statement has a blank node, which no export has.
pub(crate) fn is_blank(quad: &Quad) -> bool {
    matches!(quad.subject, NamedOrBlankNode::BlankNode(_))
        || matches!(quad.object, Term::BlankNode(_))
        || matches!(quad.graph_name, GraphName::BlankNode(_))
}
