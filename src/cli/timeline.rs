//! `quipu timeline`: dated claims in order.

use quipu::digest::timeline::{FORMS, Form, timeline};
use quipu::error::Error;
use quipu::graph::View;

use super::args::Timeline;
use super::{FAULTY, GOOD, dossier, form, language, output, part};

pub(super) fn run(args: &Timeline) -> Result<u8, Error> {
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
    let timeline = timeline(&view);
    output::report(args.output.as_deref(), &checked.files, |out| (form.write)(&timeline, out))?;
    Ok(GOOD)
}
