//! `quipu completions`: what a shell needs to complete commands and options.

use clap::CommandFactory;
use quipu::error::Error;

use super::args::{Cli, Completions};
use super::{GOOD, output};

pub(super) fn run(args: &Completions) -> Result<u8, Error> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "quipu", &mut script);
    output::print(&script)?;
    Ok(GOOD)
}
