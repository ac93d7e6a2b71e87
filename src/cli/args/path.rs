//! The arguments of `quipu path`.

use std::path::PathBuf;

use clap::Args;
use quipu::graph::path::MOST_CHAINS;

use super::{Dates, Dots, IncludePrivate, Language, Part, Picture};

#[derive(Args, Debug)]
#[command(
    after_help = "Chains of fewer hops come first; of as many hops, those whose weakest hops are \
                  better supported: by independent origins, by one, contested, alleged, concluded by \
                  the author; then by id. Chains through what is said not to be so, or was taken \
                  back, come last: they connect nothing. Chains of more than 12 hops are looked for only where there is no \
                  shorter one. Exit codes: 0 good, 1 no chain connects the two or the dossier has \
                  errors, 2 the command line is wrong."
)]
pub(crate) struct Path {
    /// Where chains begin: an entity, by its id or name
    #[arg(value_name = "FROM")]
    pub(crate) first: String,
    /// Where chains end
    #[arg(value_name = "TO")]
    pub(crate) last: String,
    /// Folder of the dossier
    #[arg(short, long, value_name = "PATH")]
    pub(crate) dossier: Option<PathBuf>,
    /// How many chains
    #[arg(short = 'k', long, value_name = "NUMBER", default_value_t = 3, value_parser = chains)]
    pub(crate) chains: usize,
    /// Form of the report: text or json, or the ending of a format of the graph, such as gv, or of a
    /// picture that Graphviz draws of it: svg, png or pdf [default: the ending of the file, else
    /// text]
    #[arg(long, value_name = "FORM")]
    pub(crate) format: Option<String>,
    /// File for the report, or for the graph or picture of the chains; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) language: Language,
    #[command(flatten)]
    pub(crate) dots: Dots,
    #[command(flatten)]
    pub(crate) private: IncludePrivate,
    #[command(flatten)]
    pub(crate) part: Part,
    #[command(flatten)]
    pub(crate) dates: Dates,
    #[command(flatten)]
    pub(crate) picture: Picture,
}

fn chains(argument: &str) -> Result<usize, String> {
    let number = argument.parse().ok().filter(|number| (1..=MOST_CHAINS).contains(number));
    number.ok_or_else(|| format!("write a number from 1 to {MOST_CHAINS}"))
}
