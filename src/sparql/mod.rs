//! What is asked of RDF.

mod question;

pub use question::{fill, needs_claims};
