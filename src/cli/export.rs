//! `quipu export`: the graph in the formats of other tools.

use std::io;
use std::path::Path;

use quipu::error::Error;
use quipu::graph::{Layout, View};
use quipu::rdf;

use super::args::Export;
use super::output::{self, Prepared, STDOUT};
use super::targets::{Form, Target, targets};
use super::{FAULTY, GOOD, dossier, language, leftovers, part, picture, say, summary};

/// Above so many entities, nobody finds anything in a picture.
const MOST_IN_A_PICTURE: usize = 1000;

pub(super) fn run(args: &Export) -> Result<u8, Error> {
    let targets = targets(args)?;
    let checked = dossier::open(args.dossier.path(), args.private)?;
    for path in targets.iter().filter_map(|target| target.path.as_ref()) {
        if checked.files.holds(path) {
            return Err(Error::OverwritesInput { path: path.clone() });
        }
    }
    if !dossier::is_fit(&checked, "written") {
        return Ok(FAULTY);
    }
    let view = View::assessed(checked.model, checked.assessment);
    let mut view = part::of(&view, &args.part, Some(&args.dates))?;
    view.assert = args.assert.into();
    view.profile = args.profile;
    view.language = language::of(&args.language);
    view.drawing = picture::drawing(&view.model, &args.picture, &args.part)?;
    view.csv_headers = args.csv_headers.into();
    let is_rdf = targets.iter().filter_map(Target::format).any(|one| one.features().is_some());
    if let Some(warning) = rdf::profile(args.profile).warning().filter(|_| is_rdf) {
        say(&format!("warning: {warning}"));
    }
    let has_picture = targets.iter().filter_map(Target::format).any(|one| one.name() == "DOT");
    if has_picture {
        warn_of_picture(&view);
    }
    if args.strict && !holds_everything(&view, &targets)? {
        return Ok(FAULTY);
    }
    write(&view, &targets)?;
    Ok(GOOD)
}

/// Says what of a picture is not as somebody may expect.
fn warn_of_picture(view: &View) {
    let drawn = match view.drawing.layout {
        Some(Layout::Overview) => view.entities.len(),
        Some(Layout::Evidence) => 0,
        Some(Layout::Cards) | None => view.selection().entities.len(),
    };
    if drawn > MOST_IN_A_PICTURE {
        say(
            "warning: a picture of so many entities shows little; --focus ID --hops 1 shows a part",
        );
    }
    for warning in picture::unused(view) {
        say(warning);
    }
}

/// Whether no format leaves anything out; where one does, it is said which and what. Pipes and
/// standard output cannot take back what they got, so this is found out before anything is written.
fn holds_everything(view: &View, targets: &[Target]) -> Result<bool, Error> {
    let mut lossy = Vec::new();
    for target in targets {
        let path = target.path.as_deref().unwrap_or(Path::new(STDOUT));
        let written = target.write(view, None, &mut io::sink());
        let unwritable = |source| Error::Write { path: path.to_owned(), source };
        lossy.push((path, written.map_err(unwritable)?));
    }
    lossy.retain(|(_, written)| !written.loss.is_empty());
    for line in summary::refusal(&lossy) {
        say(&line);
    }
    if !lossy.is_empty() {
        say("nothing was written, as --strict asks");
    }
    Ok(lossy.is_empty())
}

/// Prepares every file, and puts all in place only when all are ready.
fn write(view: &View, targets: &[Target]) -> Result<(), Error> {
    let mut prepared = Prepared::default();
    let mut files = Vec::new();
    for target in targets {
        let drawn = target.drawn(view)?;
        if let (Some(path), Form::Folder(collection)) = (&target.path, &target.form) {
            let written = prepared.folder(path, |folder| collection.export(view, folder))?;
            files.push((path.as_path(), written));
            continue;
        }
        let write = |out: &mut dyn io::Write| target.write(view, drawn, out);
        match &target.path {
            Some(path) => files.push((path.as_path(), prepared.write(path, write)?)),
            None => match output::to_stdout(write) {
                // The other outputs are wanted all the same.
                Err(fault) if output::is_closed_stdout(&fault) => {}
                written => drop(written?),
            },
        }
    }
    let places: Vec<_> = prepared.targets().map(Path::to_owned).collect();
    prepared.commit()?;
    for line in summary::summary(&files).into_iter().chain(leftovers::warnings(targets, &places)) {
        say(&line);
    }
    Ok(())
}
