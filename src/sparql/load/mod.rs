//! Loads a view into a SPARQL server: sends it, counts what arrived, and asks it questions.

mod address;
mod answers;
mod compare;
mod connection;
mod content;
mod credentials;
mod detect;
mod digest;
mod fault;
mod message;
mod servers;
mod store;
mod transfer;
mod update;

pub use address::{Address, Endpoints};
pub use compare::{Compared, compare, questions, usual_questions};
pub use content::{Content, Part};
pub use credentials::Credentials;
pub use message::Progress;
pub use servers::{Server, server_named, servers};
pub use store::Store;
pub use transfer::{Loaded, Mode, Way, transfer};
