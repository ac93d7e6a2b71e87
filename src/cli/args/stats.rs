//! What can be typed behind `quipu stats`.

use std::path::PathBuf;

use clap::Args;

use super::{Dates, Dossier, IncludePrivate, Language, Part};

#[derive(Args, Debug)]
pub(crate) struct Stats {
    #[command(flatten)]
    pub(crate) dossier: Dossier,
    /// Form of the report: text, json, csv or md [default: the ending of the file, else text]
    #[arg(long, value_name = "FORM")]
    pub(crate) format: Option<String>,
    #[command(flatten)]
    pub(crate) language: Language,
    /// File for the report; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) private: IncludePrivate,
    #[command(flatten)]
    pub(crate) part: Part,
    #[command(flatten)]
    pub(crate) dates: Dates,
}
