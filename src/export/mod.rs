//! The formats that a view is written in, a file each.

mod dot;
mod rdf;

use std::fmt;
use std::io::{self, Write};

use crate::diagnostic::grouped;
use crate::graph::View;

/// A format that a view is written in.
pub trait Exporter: Sync {
    /// Its name in help and in messages.
    fn name(&self) -> &'static str;
    /// The endings of its files, the usual one first; the longest match wins.
    fn extensions(&self) -> &'static [&'static str];
    /// Writes the view record by record, and says what was written and what the format could
    /// not hold.
    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written>;
}

/// What an export wrote: "1,204 triples", and what it could not hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// How many of what, in the order of telling.
    pub counts: Vec<Count>,
    /// How many of what the format could not hold.
    pub loss: Vec<Count>,
}

/// A number of things: "1 triple", "1,204 triples".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// How many.
    pub number: usize,
    /// What one of them is called.
    pub one: &'static str,
    /// What several are called.
    pub many: &'static str,
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.number == 1 { self.one } else { self.many };
        write!(f, "{} {noun}", grouped(self.number))
    }
}

/// Every format, in the order that help lists them.
pub const EXPORTERS: &[&dyn Exporter] =
    &[&rdf::Turtle, &rdf::N_TRIPLES, &rdf::N_QUADS, &dot::Cards];

/// The format of a file, by the end of its name: the longest ending that matches.
pub fn exporter_of(path: &str) -> Option<&'static dyn Exporter> {
    let matches = EXPORTERS.iter().flat_map(|exporter| {
        let endings = exporter.extensions().iter();
        endings.filter(|ending| ends_with(path, ending)).map(|ending| (ending.len(), *exporter))
    });
    matches.max_by_key(|(length, _)| *length).map(|(_, exporter)| exporter)
}

fn ends_with(path: &str, ending: &str) -> bool {
    path.strip_suffix(ending).is_some_and(|rest| rest.ends_with(['.', '/']) || rest.is_empty())
}
