//! `quipu vocabulary`: the terms that a dossier can use.

use quipu::digest::vocabulary::{FORMS, Form};
use quipu::error::Error;

use super::args::Vocabulary;
use super::{GOOD, dossier, form, language, output};

pub(super) fn run(args: &Vocabulary) -> Result<u8, Error> {
    let about = |form: &Form| (form.name, form.ending);
    let form = form::chosen(FORMS, about, args.format.as_deref(), args.output.as_deref())?;
    let checked = dossier::open_whole(args.dossier.path())?;
    let ontology = &checked.model.ontology;
    let language = language::of(&args.language);
    output::report(args.output.as_deref(), &checked.files, |out| {
        (form.write)(ontology, &language, out)
    })?;
    Ok(GOOD)
}
