//! Turns sourced reporting into a knowledge graph, and exports it for graph tools.
//!
//! A folder of plain files becomes a model, the model is compared and checked, and what is seen of
//! it is written in the formats of others:
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use quipu::{assess::{assess, public}, check::check, export::exporter_of, files::Files, graph::View, read::read};
//!
//! let mut files = Files::built_in(); // or Files::load("my-dossier".as_ref())?
//! let model = read(&mut files)?;
//! let assessment = assess(&model);
//! let faults = check(&model, &assessment);
//! assert!(!faults.has_errors());
//! let public = public(model, assessment); // without what is marked `private`
//! let view = View::assessed(public.model, public.assessment);
//! let mut turtle = Vec::new();
//! exporter_of("graph.ttl").ok_or("no such format")?.export(&view, &mut turtle)?;
//! # assert!(!turtle.is_empty());
//! # Ok(())
//! # }
//! ```

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

pub mod wording;

pub mod digest;
pub mod rdf;

pub mod export;
pub mod sparql;
