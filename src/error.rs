//! What kept the program from working: faults of the world, never of the data.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// A fault of the world: a file, a folder, a stream. Faults of the data are [`Diagnostic`]s.
///
/// [`Diagnostic`]: crate::diagnostic::Diagnostic
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder is there, but could not be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// What was to be read.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Something could not be written. Of a file, the old one is still there.
    #[error("cannot write {}", path.display())]
    Write {
        /// What was to be written.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Nothing is at the path of the dossier.
    #[error("there is no folder {}", path.display())]
    Missing {
        /// The path as it was given.
        path: PathBuf,
    },
    /// The folder holds no file that a dossier consists of.
    #[error("{} holds no dossier: there is no .toml file in it", path.display())]
    NoDossier {
        /// The path as it was given.
        path: PathBuf,
    },
    /// A link leads out of the dossier's folder.
    #[error("{} is a link that leaves the dossier's folder; copy the file there instead", path.display())]
    LeavesFolder {
        /// The link.
        path: PathBuf,
    },
    /// A FIFO, a socket or a device where a file was expected.
    #[error("{} is neither a file nor a folder", path.display())]
    NotAFile {
        /// What is there.
        path: PathBuf,
    },
    /// More than the program takes in.
    #[error("{} is too large: {limit}", path.display())]
    TooLarge {
        /// The file or folder.
        path: PathBuf,
        /// The limit that it exceeds, in words.
        limit: &'static str,
    },
    /// No exporter writes files of this ending.
    #[error("no format has the ending of {}; the endings are {known}", path.display())]
    UnknownFormat {
        /// The path as it was given.
        path: PathBuf,
        /// Every ending that there is.
        known: String,
    },
    /// A format that lacks what a profile of RDF needs.
    #[error("{format} cannot hold the profile `{profile}`; these can: {able}")]
    UnfitProfile {
        /// The name of the format.
        format: &'static str,
        /// The name of the profile.
        profile: &'static str,
        /// Every format that can.
        able: String,
    },
    /// An output would replace a file that the run reads.
    #[error("{} belongs to the dossier and is not overwritten", path.display())]
    OverwritesInput {
        /// The path as it was given.
        path: PathBuf,
    },
    /// Something that must not be replaced is already there.
    #[error("{} is already there", path.display())]
    AlreadyThere {
        /// The path as it was given.
        path: PathBuf,
    },
    /// A query that takes more than it may, or that cannot be evaluated.
    #[error("{0}")]
    Query(String),
    /// A server that refuses, cannot be reached, or does otherwise than it says.
    #[error("{0}")]
    Server(String),
    /// A picture that the installed Graphviz does not draw, or no Graphviz at all.
    #[error("{0}")]
    Picture(String),
    /// A question about something that does not exist.
    #[error("{0}")]
    Usage(String),
}
