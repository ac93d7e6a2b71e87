//! The command line of Quipu.

use std::process::ExitCode;

mod cli;

fn main() -> ExitCode {
    cli::run()
}
