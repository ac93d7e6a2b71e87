//! The dossier that a command works on.

use std::path::{Path, PathBuf};

use quipu::assess::{Assessment, assess, public};
use quipu::check::check;
use quipu::diagnostic::{Count, Diagnostics, Severity};
use quipu::error::Error;
use quipu::files::Files;
use quipu::model::{Model, Private};
use quipu::read::read;
use quipu::report::TEXT;

use super::args::IncludePrivate;
use super::say;

/// A dossier that was read, compared and checked.
pub(super) struct Checked {
    pub(super) files: Files,
    pub(super) model: Model,
    pub(super) assessment: Assessment,
    pub(super) faults: Diagnostics,
    /// Whether something of it was kept back as private.
    pub(super) is_partial: bool,
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

/// Reads and checks the dossier at a path, for a command that gives out what is in it: what is
/// private is kept back, unless it is asked for. Without a path, it is the dossier of the current
/// folder, else the built-in one.
pub(super) fn open(path: Option<&PathBuf>, include: IncludePrivate) -> Result<Checked, Error> {
    Ok(keep_back(open_whole(path)?, include, ""))
}

/// The same for two versions of a dossier, each of which is what its own readers may see: what has
/// become private is gone, for them, and the older version alone tells what it was.
pub(super) fn open_versions(
    paths: [&PathBuf; 2],
    include: IncludePrivate,
) -> Result<[Checked; 2], Error> {
    let [old, new] = paths.map(|path| open_whole(Some(path)));
    let (old, new) = (old?, new?);
    let withdrawn = Private::withdrawn(&old.model, &new.model);
    let versions = [keep_back(old, include, " in OLD"), keep_back(new, include, " in NEW")];
    let is_told = !include.include_private && !versions.iter().any(|one| one.faults.has_errors());
    if is_told && !withdrawn.is_empty() {
        let withdrawn = counted(&withdrawn);
        say(&format!(
            "warning: public in OLD, private in NEW: {withdrawn}; told as gone, as OLD has it"
        ));
    }
    Ok(versions)
}

/// Takes what is private out of a dossier, unless it is asked for, and says how much there is and
/// in which of several dossiers.
fn keep_back(mut checked: Checked, include: IncludePrivate, place: &str) -> Checked {
    if include.include_private {
        let private = Private::of(&checked.model);
        if !private.is_empty() && !checked.faults.has_errors() {
            say(&format!("warning: with what is private{place}: {}", counted(&private.counts())));
        }
        return checked;
    }
    let public = public(checked.model, checked.assessment);
    (checked.model, checked.assessment) = (public.model, public.assessment);
    checked.is_partial = !public.private.is_empty();
    if checked.is_partial && !checked.faults.has_errors() {
        say(&format!("kept back as private{place}: {}", counted(&public.private.counts())));
        if public.opposed > 0 {
            let (one, many) = ("claim stays", "claims stay");
            let opposed = Count { number: public.opposed, one, many };
            say(&format!("{opposed} contested{place}, by what is kept back alone"));
        }
    }
    checked
}

/// How much is private: numbers alone.
fn counted(counts: &[Count]) -> String {
    counts.iter().map(Count::to_string).collect::<Vec<_>>().join(", ")
}

/// Reads and checks the dossier at a path with all that is private, for a command that works for
/// its author alone.
pub(super) fn open_whole(path: Option<&PathBuf>) -> Result<Checked, Error> {
    let mut files = files(path)?;
    let model = read(&mut files)?;
    let assessment = assess(&model);
    let faults = check(&model, &assessment);
    Ok(Checked { files, model, assessment, faults, is_partial: false })
}

/// The files of the dossier that [`open_whole`] reads.
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
