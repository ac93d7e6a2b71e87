//! `quipu diff`: what became of a dossier.

use std::path::Path;
use std::sync::LazyLock;

use quipu::assess::Assessment;
use quipu::digest::diff::{FORMS, Form, diff};
use quipu::error::Error;
use quipu::export::DIFF_PICTURE;
use quipu::graph::View;
use quipu::model::Model;

use super::args::Diff;
use super::render::{Drawing, PICTURES, Picture, check_dots};
use super::{FAULTY, GOOD, dossier, form, language, output};

/// The forms of the report, the picture as a graph, and the pictures that Graphviz draws of it.
static ALL: LazyLock<Vec<(Form, Option<&'static Picture>)>> = LazyLock::new(|| {
    let reports = FORMS.iter().copied().chain([DIFF_PICTURE]).map(|form| (form, None));
    let pictures = PICTURES.iter().map(|picture| {
        let ending = picture.ending;
        (Form { name: ending, ending, ..DIFF_PICTURE }, Some(picture))
    });
    reports.chain(pictures).collect()
});

pub(super) fn run(args: &Diff) -> Result<u8, Error> {
    let file = args.output.as_deref().filter(|path| *path != Path::new("-"));
    let about = |(form, _): &(Form, _)| (form.name, form.ending);
    let (form, picture) = form::chosen(&ALL, about, args.format.as_deref(), file)?;
    check_dots(args.dots.dpi, *picture)?;
    let drawing = picture.map(|picture| Drawing::new(picture, file, args.dots.dpi)).transpose()?;
    let [old, new] = dossier::open_versions([&args.old, &args.new], args.private)?;
    // Both are looked at, so that one run shows all faults.
    if [&old, &new].map(|one| dossier::is_sound(one, "compared")) != [true; 2] {
        return Ok(FAULTY);
    }
    let holds = |path: &&Path| [&old, &new].iter().any(|one| one.files.holds(path));
    if let Some(path) = file.filter(holds) {
        return Err(Error::OverwritesInput { path: path.to_owned() });
    }
    let language = language::of(&args.language);
    let old = view(old.model, old.assessment, &language);
    let diff = diff(&old, &view(new.model, new.assessment, &language));
    match drawing {
        None => output::report(file, &new.files, |out| (form.write)(&diff, out))?,
        Some(drawing) => {
            let (drawn, ()) = drawing.draw(|out| (form.write)(&diff, out))?;
            output::exact(file, |out| out.write_all(&drawn))?;
        }
    }
    Ok(if args.exit_code && !diff.is_empty() { FAULTY } else { GOOD })
}

fn view(model: Model, assessment: Assessment, language: &str) -> View {
    let mut view = View::assessed(model, assessment);
    language.clone_into(&mut view.language);
    view
}
