//! `quipu stats`: sizes, shares and central entities.

use quipu::digest::stats::{FORMS, Form, stats};
use quipu::error::Error;
use quipu::graph::View;

use super::args::Stats;
use super::{FAULTY, GOOD, dossier, form, language, output, part};

pub(super) fn run(args: &Stats) -> Result<u8, Error> {
    let about = |form: &Form| (form.name, form.ending);
    let form = form::chosen(FORMS, about, args.format.as_deref(), args.output.as_deref())?;
    let checked = dossier::open(args.dossier.path(), args.private)?;
    if !dossier::is_sound(&checked, "written") {
        return Ok(FAULTY);
    }
    let view = View::assessed(checked.model, checked.assessment);
    let mut view = part::of(&view, &args.part, Some(&args.dates))?;
    view.language = language::of(&args.language);
    let stats = stats(&view);
    output::report(args.output.as_deref(), &checked.files, |out| (form.write)(&stats, out))?;
    Ok(GOOD)
}
