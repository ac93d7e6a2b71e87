//! The ways in which RDF is written down.

mod context;
mod json_ld;
mod lines;
mod prefixes;
mod rdf_xml;
mod turtle;

pub use context::Context;
pub use json_ld::JsonLd;
pub use lines::Lines;
pub use prefixes::{Prefixes, UsedPrefixes};
pub use rdf_xml::{ElementNames, RdfXml};
pub use turtle::Turtle;
