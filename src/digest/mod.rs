//! What people read about a dossier: data first, then text and other forms.

mod citation;
pub mod coverage;
pub mod diff;
pub mod differences;
mod markup;
pub mod schema;
pub(crate) mod table;
pub mod show;
pub mod stats;
mod tally;
pub mod timeline;
pub mod vocabulary;

pub use citation::Citation;
pub(crate) use table::markdown;
