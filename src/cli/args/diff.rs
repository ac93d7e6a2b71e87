//! What can be typed behind `quipu diff`.

use std::path::PathBuf;

use clap::Args;

use super::{Dots, IncludePrivate, Language};

#[derive(Args, Debug)]
#[command(
    after_help = "Exit codes: 0 the dossiers were compared, 1 one of them has errors, or with \
                  `--exit-code` they differ, 2 the command line is wrong or a file cannot be read \
                  or written."
)]
pub(crate) struct Diff {
    /// Folder of the dossier as it was, such as a worktree of an older commit
    #[arg(value_name = "OLD")]
    pub(crate) old: PathBuf,
    /// Folder of the dossier as it is
    #[arg(value_name = "NEW")]
    pub(crate) new: PathBuf,
    #[command(flatten)]
    pub(crate) private: IncludePrivate,
    /// Form of the report: text, json, csv, md or dot, a picture for Graphviz; svg, png or pdf, as the
    /// installed Graphviz draws it [default: the ending of the file, else text]
    #[arg(long, value_name = "FORM")]
    pub(crate) format: Option<String>,
    /// File for the report or picture; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) dots: Dots,
    #[command(flatten)]
    pub(crate) language: Language,
    /// Fail with 1 where the dossiers differ
    #[arg(long)]
    pub(crate) exit_code: bool,
}
