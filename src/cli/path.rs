//! `quipu path`: how two entities are connected.

use std::path::{Path, PathBuf};

use quipu::digest::path::{FORMS, Form, path};
use quipu::error::Error;
use quipu::export::{Exporter, exporter_of};
use quipu::graph::View;
use quipu::graph::path::chains;
use quipu::model::{EntityId, Model};

use super::args::{Layout, Path as Args};
use super::output;
use super::render::{DRAWN_FROM, Drawing, PICTURES, check_dots, picture_of};
use super::{FAULTY, GOOD, dossier, language, lookup, part, picture, say};

/// What is written.
enum Written {
    Report(&'static Form),
    /// A graph, or what another program draws of it.
    Graph(&'static dyn Exporter, Option<Drawing>),
}

pub(super) fn run(args: &Args) -> Result<u8, Error> {
    let file = args.output.as_deref().filter(|path| *path != Path::new("-"));
    let written = chosen(args.format.as_deref(), file, args.dots.dpi)?;
    check_layout(args, &written)?;
    let checked = dossier::open(args.dossier.as_ref(), args.private)?;
    let is_ready = match written {
        Written::Report(_) => dossier::is_sound(&checked, "written"),
        Written::Graph(..) => dossier::is_fit(&checked, "written"),
    };
    if !is_ready {
        return Ok(FAULTY);
    }
    let [from, to] = ends(&checked.model, args)?;
    let mut view = View::assessed(checked.model, checked.assessment);
    view.language = language::of(&args.language);
    view.drawing = picture::drawing(&view.model, &args.picture, &args.part)?;
    let view = part::of(&view, &args.part, Some(&args.dates))?;
    let chains = chains(&view, from, to, args.chains);
    let told = path(&view, from, to, &chains);
    let (is_connected, is_told) = (told.is_connected(), !told.chains.is_empty());
    match written {
        Written::Report(form) => {
            let write = form.write;
            output::report(args.output.as_deref(), &checked.files, |out| write(&told, out))?;
        }
        // A graph of no chain would read as if there were nothing to say.
        Written::Graph(..) if !is_told => {
            let text = FORMS.first().map(|form| form.write);
            let mut out = anstream::stderr().lock();
            // Whoever does not read why still gets the exit code.
            let _ = text.map(|write| write(&told, &mut out));
        }
        Written::Graph(exporter, drawing) => {
            if let Some(path) = file.filter(|path| checked.files.holds(path)) {
                return Err(Error::OverwritesInput { path: path.to_owned() });
            }
            // The entities and claims of the chains alone.
            let (entities, claims) = chains.parts();
            let mut view = view.only(&entities, &claims);
            view.drawing.title.get_or_insert_with(|| told.title());
            for warning in picture::unused(&view).iter().filter(|_| exporter.name() == "DOT") {
                say(warning);
            }
            export(&view, exporter, drawing.as_ref(), file)?;
            if !is_connected {
                say("warning: nothing connects the two: each chain goes through what is said not \
                     to be so, or was taken back");
            }
        }
    }
    Ok(if is_connected { GOOD } else { FAULTY })
}

/// Fails where a picture is to show something else than chains.
fn check_layout(args: &Args, written: &Written) -> Result<(), Error> {
    let is_evidence = matches!(args.picture.view, Some(Layout::Evidence));
    if !is_evidence || matches!(written, Written::Report(_)) {
        return Ok(());
    }
    Err(Error::Usage(
        "`--view evidence` shows what sources say of one entity, and a path leads through several; \
         quipu export --view evidence --focus ID draws it"
            .into(),
    ))
}

/// The two entities, which must be two.
fn ends(model: &Model, args: &Args) -> Result<[EntityId; 2], Error> {
    let from = lookup::entity(model, &args.first)?;
    let to = lookup::entity(model, &args.last)?;
    if from == to {
        let id = model.names.text(model.entity(from).id.value);
        let [first, last] = [&args.first, &args.last];
        return Err(Error::Usage(format!(
            "a path leads from one entity to another, but `{first}` and `{last}` are both `{id}`"
        )));
    }
    Ok([from, to])
}

/// What is asked for by name, else by the ending of the file, else a text.
fn chosen(name: Option<&str>, file: Option<&Path>, dpi: Option<u16>) -> Result<Written, Error> {
    let report = |is: &dyn Fn(&Form) -> bool| FORMS.iter().find(|form| is(form));
    let (form, name, path) = match (name, file) {
        (Some(name), _) => {
            let ending = format!(".{}", name.trim_start_matches('.'));
            (report(&|form| form.name == name), ending, PathBuf::from(name))
        }
        (None, Some(path)) => {
            let ending = path.extension().unwrap_or_default();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let form = report(&|form| ending.eq_ignore_ascii_case(form.ending));
            (form, name.into_owned(), path.to_owned())
        }
        (None, None) => (FORMS.first(), String::new(), PathBuf::new()),
    };
    let unknown = || Error::UnknownFormat { path, known: endings() };
    let picture = if form.is_none() { picture_of(&name) } else { None };
    check_dots(dpi, picture)?;
    if let Some(form) = form {
        return Ok(Written::Report(form));
    }
    let exporter = exporter_of(if picture.is_some() { DRAWN_FROM } else { &name });
    let exporter = exporter.ok_or_else(unknown)?;
    let drawing = picture.map(|picture| Drawing::new(picture, file, dpi));
    Ok(Written::Graph(exporter, drawing.transpose()?))
}

fn endings() -> String {
    let reports = FORMS.iter().map(|form| form.ending);
    let graphs = quipu::export::EXPORTERS.iter().flat_map(|exporter| exporter.extensions());
    let pictures = PICTURES.iter().map(|picture| picture.ending);
    let endings = reports.chain(graphs.copied()).chain(pictures);
    endings.map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(", ")
}

/// Writes a graph, or the picture of it.
fn export(
    view: &View,
    exporter: &dyn Exporter,
    drawing: Option<&Drawing>,
    file: Option<&Path>,
) -> Result<(), Error> {
    let Some(drawing) = drawing else {
        return output::exact(file, |out| exporter.export(view, out));
    };
    let (drawn, _) = drawing.draw(|out| exporter.export(view, out))?;
    output::exact(file, |out| out.write_all(&drawn))
}
