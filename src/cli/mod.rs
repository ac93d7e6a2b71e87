//! The command line: a file a subcommand.

mod args;
mod bare;
mod check;
mod completions;
mod copies;
mod coverage;
mod diff;
mod differences;
mod dossier;
mod ending;
mod explain;
mod export;
mod form;
mod language;
mod leftovers;
mod load;
mod lookup;
mod new;
mod output;
mod part;
mod path;
mod picture;
mod pin;
#[cfg(feature = "sparql")]
mod query;
mod render;
mod schema;
mod secret;
mod show;
mod signal;
mod stats;
mod suggest;
mod summary;
mod targets;
mod timeline;
mod verify;
mod vocabulary;

use std::error::Error as _;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use quipu::error::Error;
use quipu::report::clean;

use args::{Cli, Command};

/// Everything is well.
const GOOD: u8 = 0;
/// The data has errors.
const FAULTY: u8 = 1;
/// The command line is wrong, or a file cannot be read or written.
const FAILED: u8 = 2;
/// A server refuses, cannot be reached, or does otherwise than it says.
const REFUSED: u8 = 3;

/// Runs the command that was typed.
pub(crate) fn run() -> ExitCode {
    let cli = Cli::parse();
    cli.color.write_global();
    let done = match cli.command {
        Command::Export(args) => export::run(&args),
        Command::Load(args) => load::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Pin(args) => pin::run(&args),
        Command::Verify(args) => verify::run(&args),
        Command::Coverage(args) => coverage::run(&args),
        Command::Differences(args) => differences::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Timeline(args) => timeline::run(&args),
        Command::Show(args) => show::run(&args),
        Command::Stats(args) => stats::run(&args),
        Command::Path(args) => path::run(&args),
        #[cfg(feature = "sparql")]
        Command::Query(args) => query::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Vocabulary(args) => vocabulary::run(&args),
        Command::New(args) => new::run(&args),
        Command::Completions(args) => completions::run(&args),
    };
    let done = done.and_then(|code| output::flush().map(|()| code));
    ExitCode::from(done.unwrap_or_else(|fault| report(&fault)))
}

/// Says what went wrong, with its causes, and gives the exit code for it.
fn report(fault: &Error) -> u8 {
    if output::is_closed_stdout(fault) {
        return GOOD;
    }
    let interrupted = signal::received();
    if let Some(signal) = interrupted {
        return 128 + signal;
    }
    let mut words = fault.to_string();
    let mut cause = fault.source();
    while let Some(fault) = cause {
        words = format!("{words}: {fault}");
        cause = fault.source();
    }
    say(&format!("error: {words}"));
    if matches!(fault, Error::Server(_)) { REFUSED } else { FAILED }
}

/// Tells people something; where they no longer listen, so be it.
fn say(words: &str) {
    let _ = writeln!(anstream::stderr(), "{}", clean(words));
}

/// So many of a thing.
fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// What to say where a report has no form of a name.
fn unknown_form(name: &str, known: &[&str]) -> Error {
    let known = known.join("`, `");
    Error::Usage(format!("no report has the form `{name}`; there are `{known}`"))
}

/// Standard output that cannot be written to.
fn unwritable(source: io::Error) -> Error {
    Error::Write { path: output::STDOUT.into(), source }
}
