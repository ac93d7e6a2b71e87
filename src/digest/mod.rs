//! What people read about a dossier: data first, then text and other forms.

mod citation;
pub mod coverage;
pub mod differences;
pub mod schema;
mod table;
pub mod timeline;

pub use citation::Citation;
