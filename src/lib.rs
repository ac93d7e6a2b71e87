//! Turns sourced reporting into a knowledge graph, and exports it for graph tools.

pub mod error;

pub mod files;

pub mod diagnostic;

pub mod ontology;

pub mod model;

pub mod assess;
pub mod evidence;
pub mod read;

pub mod check;
pub mod graph;
pub mod report;

pub mod digest;
pub mod rdf;

pub mod export;
