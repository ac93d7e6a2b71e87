//! What people read about a dossier: data first, then text and other forms.

mod citation;
pub mod coverage;
pub mod diff;
pub mod differences;
pub(crate) mod markdown;
mod markup;
pub mod path;
mod record;
pub mod schema;
pub mod show;
pub mod stats;
pub(crate) mod table;
mod tally;
pub mod timeline;
pub mod vocabulary;

pub use citation::Citation;
