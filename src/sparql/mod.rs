//! What is asked of RDF: questions, and their answers without a store.

#[cfg(feature = "load")]
pub mod load;
mod pieces;
mod question;

#[cfg(feature = "sparql")]
mod answers;
#[cfg(feature = "sparql")]
mod data;
#[cfg(feature = "sparql")]
mod depth;
#[cfg(feature = "sparql")]
mod fault;
#[cfg(feature = "sparql")]
mod files;
#[cfg(feature = "sparql")]
mod form;
#[cfg(feature = "sparql")]
mod guard;
#[cfg(feature = "sparql")]
mod place;
#[cfg(feature = "sparql")]
mod query;
#[cfg(feature = "sparql")]
mod statements;
#[cfg(feature = "sparql")]
mod table;
#[cfg(feature = "sparql")]
mod work;

#[cfg(feature = "sparql")]
pub use answers::{Answers, Kind, Limits};
#[cfg(feature = "sparql")]
pub use data::Data;
#[cfg(feature = "sparql")]
pub use form::{FORMS, Form, Shown, form_called, write};
#[cfg(feature = "sparql")]
pub use query::{Query, Question, Refused, ask, questions};
pub use question::{fill, needs_claims};
