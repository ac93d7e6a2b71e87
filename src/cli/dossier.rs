//! The dossier that a command works on.

use std::path::{Path, PathBuf};

use quipu::assess::{Assessment, assess};
use quipu::check::check;
use quipu::diagnostic::Diagnostics;
use quipu::error::Error;
use quipu::files::Files;
use quipu::model::Model;
use quipu::read::read;
use quipu::report::TEXT;

use super::say;

/// A dossier that was read, compared and checked.
pub(super) struct Checked {
    pub(super) files: Files,
    pub(super) model: Model,
    pub(super) assessment: Assessment,
    pub(super) faults: Diagnostics,
}

/// Shows faults to people, beside what the command itself writes.
pub(super) fn tell(files: &Files, faults: &Diagnostics) {
    // Whoever does not read the faults still gets the exit code.
    let _ = TEXT.report(files, faults, &mut anstream::stderr().lock());
}

/// Reads and checks the dossier at a path; without one, that of the current folder, else the
/// built-in one.
pub(super) fn open(path: Option<&PathBuf>) -> Result<Checked, Error> {
    let mut files = files(path)?;
    let model = read(&mut files)?;
    let assessment = assess(&model);
    let faults = check(&model, &assessment);
    Ok(Checked { files, model, assessment, faults })
}

/// The files of the dossier that [`open`] reads.
pub(super) fn files(path: Option<&PathBuf>) -> Result<Files, Error> {
    match path {
        Some(path) => Files::load(path),
        None if Path::new("dossier.toml").is_file() => {
            say("reading the dossier in this folder");
            Files::load(Path::new("."))
        }
        None => {
            say("no dossier named: reading the built-in one");
            Ok(Files::built_in())
        }
    }
}
