//! `quipu timeline`: dated claims in order.

use std::path::{Path, PathBuf};

use quipu::digest::timeline::{FORMS, Form, timeline};
use quipu::error::Error;
use quipu::graph::View;

use super::args::Timeline;
use super::{FAULTY, GOOD, dossier, output, say, unknown_form};

pub(super) fn run(args: &Timeline) -> Result<u8, Error> {
    let form = form(args)?;
    let checked = dossier::open(args.dossier.path())?;
    if checked.faults.has_errors() {
        dossier::tell(&checked.files, &checked.faults);
        say("nothing was written: the dossier has errors");
        return Ok(FAULTY);
    }
    let timeline = timeline(&View::assessed(checked.model, checked.assessment));
    output::report(args.output.as_deref(), &checked.files, |out| (form.write)(&timeline, out))?;
    Ok(GOOD)
}

/// The form that is asked for, else that of the file's ending, else text.
fn form(args: &Timeline) -> Result<&'static Form, Error> {
    let file = args.output.as_deref().filter(|path| *path != Path::new("-"));
    if let (None, Some(path)) = (&args.format, file) {
        return form_of(path).ok_or_else(|| unknown_ending(path.to_owned()));
    }
    let name = args.format.as_deref().unwrap_or("text");
    FORMS.iter().find(|form| form.name == name).ok_or_else(|| {
        let known: Vec<_> = FORMS.iter().map(|form| form.name).collect();
        unknown_form(name, &known)
    })
}

fn form_of(path: &Path) -> Option<&'static Form> {
    let ending = path.extension()?.to_str()?;
    FORMS.iter().find(|form| ending.eq_ignore_ascii_case(form.ending))
}

fn unknown_ending(path: PathBuf) -> Error {
    let known: Vec<_> = FORMS.iter().map(|form| format!(".{}", form.ending)).collect();
    Error::UnknownFormat { path, known: known.join(", ") }
}
