//! `quipu show`: the page of one entity, claim or source.

use quipu::digest::show::{FORMS, Form, show};
use quipu::error::Error;
use quipu::graph::View;

use super::args::Show;
use super::{FAULTY, GOOD, dossier, form, language, lookup, output, part};

pub(super) fn run(args: &Show) -> Result<u8, Error> {
    let about = |form: &Form| (form.name, form.ending);
    let form = form::chosen(FORMS, about, args.format.as_deref(), args.output.as_deref())?;
    let checked = dossier::open(args.dossier.as_ref(), args.private)?;
    if !dossier::is_sound(&checked, "written") {
        return Ok(FAULTY);
    }
    let thing = lookup::thing(&checked.model, &args.id, args.kind.map(Into::into))?;
    let view = View::assessed(checked.model, checked.assessment);
    let mut view = part::of(&view, &args.part, Some(&args.dates))?;
    view.language = language::of(&args.language);
    let page = show(&view, thing);
    output::report(args.output.as_deref(), &checked.files, |out| (form.write)(&page, out))?;
    Ok(GOOD)
}
