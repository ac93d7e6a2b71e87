//! The dossier that a command works on.

use std::path::{Path, PathBuf};

use quipu::assess::{Assessment, assess};
use quipu::check::check;
use quipu::diagnostic::{Count, Diagnostics, Severity};
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

/// Whether a dossier is free of errors; where not, they are shown, and what was not `done`.
pub(super) fn is_sound(checked: &Checked, done: &str) -> bool {
    let is_sound = !checked.faults.has_errors();
    if !is_sound {
        tell(&checked.files, &checked.faults);
        say(&format!("nothing was {done}: the dossier has errors"));
    }
    is_sound
}

/// Whether a dossier can be `written` or `sent`; where not, it is said why, and where it has
/// warnings, that there are some.
pub(super) fn is_fit(checked: &Checked, done: &str) -> bool {
    if !is_sound(checked, done) {
        return false;
    }
    let unpinned =
        checked.model.claims.iter().filter(|c| checked.model.cites(c).is_empty()).count();
    if unpinned > 0 {
        let unpinned = Count { number: unpinned, one: "claim cites", many: "claims cite" };
        say(&format!("nothing was {done}: {unpinned} no passage yet; quipu pin finds them"));
        return false;
    }
    match checked.faults.count(Severity::Warning) {
        0 => {}
        1 => say("1 warning: quipu check shows it"),
        count => say(&format!("{count} warnings: quipu check shows them")),
    }
    true
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
