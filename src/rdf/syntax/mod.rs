//! The ways in which RDF is written down.

mod lines;
mod turtle;

pub use lines::Lines;
pub use turtle::{Prefixes, Turtle, UsedPrefixes};
