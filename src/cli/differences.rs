//! `quipu differences`: which claims agree, refine, differ or contradict.

use quipu::digest::differences::{FORMS, Form, differences};
use quipu::error::Error;
use quipu::graph::View;

use super::args::Differences;
use super::{FAULTY, GOOD, dossier, form, language, output, part};

pub(super) fn run(args: &Differences) -> Result<u8, Error> {
    let about = |form: &Form| (form.name, form.ending);
    let form = form::chosen(FORMS, about, args.format.as_deref(), args.output.as_deref())?;
    let checked = dossier::open(args.dossier.path(), args.private)?;
    if !dossier::is_sound(&checked, "written") {
        return Ok(FAULTY);
    }
    let mut view = part::of(
        &View::assessed(checked.model, checked.assessment),
        &args.part,
        Some(&args.dates),
    )?;
    view.language = language::of(&args.language);
    let mut differences = differences(&view);
    if !args.verdict.is_empty() {
        let wanted: Vec<_> = args.verdict.iter().map(|verdict| (*verdict).into()).collect();
        differences.keep(&wanted);
    }
    output::report(args.output.as_deref(), &checked.files, |out| (form.write)(&differences, out))?;
    Ok(GOOD)
}
