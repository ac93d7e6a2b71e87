//! `quipu diff`: what became of a dossier.

use std::sync::LazyLock;

use quipu::assess::Assessment;
use quipu::digest::diff::{FORMS, Form, diff};
use quipu::error::Error;
use quipu::export::DIFF_PICTURE;
use quipu::graph::View;
use quipu::model::Model;

use super::args::Diff;
use super::{FAULTY, GOOD, dossier, form, output};

/// The forms of the report, and the picture.
static ALL: LazyLock<Vec<Form>> =
    LazyLock::new(|| FORMS.iter().copied().chain([DIFF_PICTURE]).collect());

pub(super) fn run(args: &Diff) -> Result<u8, Error> {
    let about = |form: &Form| (form.name, form.ending);
    let form = form::chosen(&ALL, about, args.format.as_deref(), args.output.as_deref())?;
    let [old, new] = dossier::open_versions([&args.old, &args.new], args.private)?;
    // Both are looked at, so that one run shows all faults.
    if [&old, &new].map(|one| dossier::is_sound(one, "compared")) != [true; 2] {
        return Ok(FAULTY);
    }
    if let Some(path) = args.output.as_deref().filter(|path| old.files.holds(path)) {
        return Err(Error::OverwritesInput { path: path.to_owned() });
    }
    let old = view(old.model, old.assessment, &args.lang);
    let diff = diff(&old, &view(new.model, new.assessment, &args.lang));
    output::report(args.output.as_deref(), &new.files, |out| (form.write)(&diff, out))?;
    Ok(if args.exit_code && !diff.is_empty() { FAULTY } else { GOOD })
}

fn view(model: Model, assessment: Assessment, language: &str) -> View {
    let mut view = View::assessed(model, assessment);
    language.clone_into(&mut view.language);
    view
}
