//! What can be typed behind `quipu show`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Dates, IncludePrivate, Language, Part};

#[derive(Args, Debug)]
pub(crate) struct Show {
    /// Id of an entity, claim or source; a name will do where only one thing has it
    pub(crate) id: String,
    /// Folder of the dossier
    #[arg(short, long, value_name = "PATH")]
    pub(crate) dossier: Option<PathBuf>,
    /// What the id is one of, where several things have it [default: the first of these]
    #[arg(long, value_enum, value_name = "KIND")]
    pub(crate) kind: Option<Kind>,
    /// Form of the page: text, json or md [default: the ending of the file, else text]
    #[arg(long, value_name = "FORM")]
    pub(crate) format: Option<String>,
    #[command(flatten)]
    pub(crate) language: Language,
    /// File for the page; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) private: IncludePrivate,
    #[command(flatten)]
    pub(crate) part: Part,
    #[command(flatten)]
    pub(crate) dates: Dates,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Kind {
    /// A thing that claims are about
    Entity,
    /// A statement as somebody makes it
    Claim,
    /// A cited work
    Source,
}

impl From<Kind> for quipu::digest::show::Kind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Entity => Self::Entity,
            Kind::Claim => Self::Claim,
            Kind::Source => Self::Source,
        }
    }
}
