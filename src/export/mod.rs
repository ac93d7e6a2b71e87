//! The formats that a view is written in, a file each.

mod csv;
mod cypher;
mod cytoscape;
mod dot;
mod gexf;
mod graphml;
mod mermaid;
mod network;
mod outline;
mod pages;
mod rdf;
mod xml;

use std::io::{self, Write};

pub use crate::diagnostic::Count;
use crate::digest::diff::Form;
use crate::error::Error;
use crate::graph::{ProfileId, View};
use crate::rdf::{Feature, profile as profile_of};

/// A format that a view is written in.
pub trait Exporter: Sync {
    /// Its name in help and in messages.
    fn name(&self) -> &'static str;
    /// The endings of its files, the usual one first; the longest match wins.
    fn extensions(&self) -> &'static [&'static str];
    /// What it holds beside triples, where it is a syntax of RDF. To others, profiles mean nothing.
    fn features(&self) -> Option<&'static [Feature]> {
        None
    }
    /// Writes the view record by record, and says what was written and what the format could
    /// not hold.
    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written>;
}

/// A format of many files below one folder.
pub trait Collection: Sync {
    /// Its name in help and in messages.
    fn name(&self) -> &'static str;
    /// The ending of its folders.
    fn extension(&self) -> &'static str;
    /// Hands over the files one by one, and says what was written and what the format could not
    /// hold.
    fn export(&self, view: &View, folder: &mut dyn Folder) -> io::Result<Written>;
    /// Whether an export may write to a path below the folder, of plain names with `/` between them.
    fn writes_to(&self, path: &str) -> bool;
    /// Whether a file at such a path, of which the start is given, is one that an export wrote, and
    /// not one of whoever uses the folder.
    fn has_written(&self, path: &str, start: &str) -> bool;
}

/// Takes the files of a folder.
pub trait Folder {
    /// A file: its path below the folder, of plain names with `/` between them, and its text.
    fn file(&mut self, path: &str, text: &str) -> io::Result<()>;
}

/// What an export wrote: "1,204 triples", and what it could not hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// How many of what, in the order of telling.
    pub counts: Vec<Count>,
    /// How many of what the format could not hold. What is no part of a graph and is found in the
    /// dossier by the ids that the format has, as digests of passages are, is no loss.
    pub loss: Vec<Count>,
}

/// What became of a dossier, as a picture for Graphviz.
pub const DIFF_PICTURE: Form = dot::difference::FORM;

/// Every format, in the order that help lists them.
pub const EXPORTERS: &[&dyn Exporter] = &[
    &rdf::TURTLE,
    &rdf::TRIG,
    &rdf::N_TRIPLES,
    &rdf::N_QUADS,
    &rdf::RDF_XML,
    &rdf::JSON_LD,
    &dot::Dot,
    &outline::Outline,
    &graphml::GraphMl,
    &gexf::Gexf,
    &cytoscape::Cytoscape,
    &cypher::Cypher,
    &csv::Nodes,
    &csv::Edges,
    &mermaid::Mermaid,
    &pages::Report,
];

/// Every format of many files.
pub const COLLECTIONS: &[&dyn Collection] = &[&pages::Vault];

/// The format of a file, by the end of its name: the longest ending that matches.
pub fn exporter_of(path: &str) -> Option<&'static dyn Exporter> {
    let matches = EXPORTERS.iter().flat_map(|exporter| {
        let endings = exporter.extensions().iter();
        endings.filter(|ending| ends_with(path, ending)).map(|ending| (ending.len(), *exporter))
    });
    matches.max_by_key(|(length, _)| *length).map(|(_, exporter)| exporter)
}

/// The format of a folder, by the end of its name.
pub fn collection_of(path: &str) -> Option<&'static dyn Collection> {
    let found = COLLECTIONS.iter().find(|collection| ends_with(path, collection.extension()));
    found.copied()
}

/// Whether a format can hold what a profile writes; one that is no RDF has claims in its own way.
pub fn holds(exporter: &dyn Exporter, profile: ProfileId) -> bool {
    let needed = profile_of(profile).needs();
    needed.is_none_or(|needed| exporter.features().is_none_or(|has| has.contains(&needed)))
}

/// Fails where a format cannot hold a profile, and says which can.
pub fn check_fit(exporter: &dyn Exporter, profile: ProfileId) -> Result<(), Error> {
    if holds(exporter, profile) {
        return Ok(());
    }
    let able = EXPORTERS.iter().filter(|other| other.features().is_some());
    let able = able.filter(|other| holds(**other, profile)).map(|other| {
        format!("{} (.{})", other.name(), other.extensions().first().copied().unwrap_or_default())
    });
    Err(Error::UnfitProfile {
        format: exporter.name(),
        profile: profile_of(profile).name(),
        able: able.collect::<Vec<_>>().join(", "),
    })
}

fn ends_with(path: &str, ending: &str) -> bool {
    path.strip_suffix(ending).is_some_and(|rest| rest.ends_with(['.', '/']) || rest.is_empty())
}
