//! `quipu diff`: what became of a dossier.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use quipu::digest::diff::{FORMS, Form, diff};
use quipu::error::Error;
use quipu::export::DIFF_PICTURE;
use quipu::files::Files;
use quipu::graph::View;

use super::args::Diff;
use super::dossier::{self, Checked};
use super::{FAULTY, GOOD, form, output, say};

/// The forms of the report, and the picture.
static ALL: LazyLock<Vec<Form>> =
    LazyLock::new(|| FORMS.iter().copied().chain([DIFF_PICTURE]).collect());

pub(super) fn run(args: &Diff) -> Result<u8, Error> {
    let about = |form: &Form| (form.name, form.ending);
    let form = form::chosen(&ALL, about, args.format.as_deref(), args.output.as_deref())?;
    let [old, new] = [open(&args.old)?, open(&args.new)?];
    // Both are looked at, so that one run shows all faults.
    if ![(&args.old, &old), (&args.new, &new)]
        .map(|(path, one)| is_sound(path, one))
        .iter()
        .all(|is| *is)
    {
        return Ok(FAULTY);
    }
    if let Some(path) = args.output.as_deref().filter(|path| old.files.holds(path)) {
        return Err(Error::OverwritesInput { path: path.to_owned() });
    }
    let (old, (new, files)) = (view(old, args).0, view(new, args));
    let diff = diff(&old, &new);
    output::report(args.output.as_deref(), &files, |out| (form.write)(&diff, out))?;
    Ok(if args.exit_code && !diff.is_empty() { FAULTY } else { GOOD })
}

fn open(path: &PathBuf) -> Result<Checked, Error> {
    dossier::open(Some(path))
}

/// Whether a dossier is free of errors; where not, it is said which of the two it is.
fn is_sound(path: &Path, checked: &Checked) -> bool {
    let is_sound = dossier::is_sound(checked, "compared");
    if !is_sound {
        say(&format!("these are the errors of {}", path.display()));
    }
    is_sound
}

fn view(checked: Checked, args: &Diff) -> (View, Files) {
    let mut view = View::assessed(checked.model, checked.assessment);
    view.language.clone_from(&args.lang);
    (view, checked.files)
}
