//! What people read about a dossier: data first, then text and other forms.

pub mod coverage;
mod table;
pub mod timeline;
