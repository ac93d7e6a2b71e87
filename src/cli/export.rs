//! `quipu export`: the graph in the formats of other tools.

use std::path::{Path, PathBuf};

use quipu::error::Error;
use quipu::export::{
    COLLECTIONS, Collection, Count, EXPORTERS, Exporter, Written, check_fit, collection_of,
    exporter_of, holds,
};
use quipu::graph::View;
use quipu::rdf;

use super::args::Export;
use super::output::{self, Prepared};
use super::{FAULTY, GOOD, dossier, part, picture, say};

/// Where every format goes when no output is named.
const OUTPUT: &str = "output";
/// What the files of a folder are called, before their endings.
const STEM: &str = "graph";

/// One thing to write.
enum Target {
    File(PathBuf, &'static dyn Exporter),
    Folder(PathBuf, &'static dyn Collection),
    Stdout(&'static dyn Exporter),
}

impl Target {
    /// The format, where it is one file.
    fn exporter(&self) -> Option<&'static dyn Exporter> {
        match self {
            Self::File(_, exporter) | Self::Stdout(exporter) => Some(*exporter),
            Self::Folder(..) => None,
        }
    }
}

pub(super) fn run(args: &Export) -> Result<u8, Error> {
    let targets = targets(args)?;
    let checked = dossier::open(args.dossier.path(), args.private)?;
    for target in &targets {
        if let Target::File(path, _) = target
            && checked.files.holds(path)
        {
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
    view.language.clone_from(&args.lang);
    view.drawing = picture::drawing(&view.model, &args.picture, &args.part)?;
    view.csv_headers = args.csv_headers.into();
    let is_rdf = targets.iter().filter_map(Target::exporter).any(|one| one.features().is_some());
    if let Some(warning) = rdf::profile(args.profile).warning().filter(|_| is_rdf) {
        say(&format!("warning: {warning}"));
    }
    write(&view, &targets)?;
    Ok(GOOD)
}

/// Prepares every file, and puts all in place only when all are ready.
fn write(view: &View, targets: &[Target]) -> Result<(), Error> {
    let mut prepared = Prepared::default();
    let mut lines = Vec::new();
    for target in targets {
        match target {
            Target::File(path, exporter) => {
                let written = prepared.write(path, |out| exporter.export(view, out))?;
                lines.push(format!("wrote {}: {}", path.display(), summary(&written)));
            }
            Target::Folder(path, collection) => {
                let written = prepared.folder(path, |folder| collection.export(view, folder))?;
                lines.push(format!("wrote {}: {}", path.display(), summary(&written)));
            }
            Target::Stdout(exporter) => {
                match output::to_stdout(|out| exporter.export(view, out)) {
                    // The other outputs are wanted all the same.
                    Err(fault) if output::is_closed_stdout(&fault) => {}
                    written => drop(written?),
                }
            }
        }
    }
    let strangers = prepared.strangers();
    prepared.commit()?;
    for line in lines.into_iter().chain(strangers) {
        say(&line);
    }
    Ok(())
}

/// What to write. A file that is named must be able to hold the profile; of a folder's, those that
/// cannot are skipped.
fn targets(args: &Export) -> Result<Vec<Target>, Error> {
    let default = [PathBuf::from(OUTPUT)];
    let outputs = if args.outputs.is_empty() { &default[..] } else { &args.outputs };
    let mut targets = Vec::new();
    for path in outputs {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = name.unwrap_or_default();
        if path == Path::new("-") {
            targets.push(Target::Stdout(format(&args.format)?));
        } else if let Some(collection) = collection_of(&name) {
            targets.push(Target::Folder(path.clone(), collection));
        } else if is_folder(path) || args.outputs.is_empty() {
            targets.extend(of_folder(path, args));
        } else {
            let exporter = exporter_of(&name);
            let exporter = exporter.ok_or_else(|| unknown_file(path.clone()))?;
            targets.push(Target::File(path.clone(), exporter));
        }
    }
    for exporter in targets.iter().filter_map(Target::exporter) {
        check_fit(exporter, args.profile)?;
    }
    Ok(targets)
}

/// A file or folder for each format that can hold the profile.
fn of_folder(path: &Path, args: &Export) -> Vec<Target> {
    let (able, unable): (Vec<&'static dyn Exporter>, Vec<&dyn Exporter>) =
        EXPORTERS.iter().partition(|exporter| holds(**exporter, args.profile));
    if !unable.is_empty() {
        let names: Vec<_> = unable.iter().map(|exporter| exporter.name()).collect();
        let profile = rdf::profile(args.profile).name();
        say(&format!("skipped {}: they cannot hold the profile `{profile}`", names.join(", ")));
    }
    let place = |ending: &str| path.join(format!("{STEM}.{ending}"));
    let files = able.into_iter().map(|exporter| {
        let ending = exporter.extensions().first().copied().unwrap_or_default();
        Target::File(place(ending), exporter)
    });
    let folders = COLLECTIONS.iter().map(|one| Target::Folder(place(one.extension()), *one));
    files.chain(folders).collect()
}

/// Whether a path means a folder: it is one, is written with a slash at its end, or is nothing yet
/// and has no dot in its last part.
fn is_folder(path: &Path) -> bool {
    let has_dot = || path.file_name().is_none_or(|name| name.to_string_lossy().contains('.'));
    path.is_dir()
        || path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR])
        || !path.exists() && !has_dot()
}

/// The format of an ending, with or without its dot.
fn format(ending: &str) -> Result<&'static dyn Exporter, Error> {
    exporter_of(&format!(".{}", ending.trim_start_matches('.')))
        .ok_or_else(|| unknown(PathBuf::from(ending)))
}

fn unknown(path: PathBuf) -> Error {
    Error::UnknownFormat { path, known: endings() }
}

/// The same of a file, which could have been meant as a folder.
fn unknown_file(path: PathBuf) -> Error {
    let known = format!("{}; a folder for all formats is named without a dot", endings());
    Error::UnknownFormat { path, known }
}

fn endings() -> String {
    let endings = EXPORTERS.iter().flat_map(|exporter| exporter.extensions()).copied();
    let endings = endings.chain(COLLECTIONS.iter().map(|collection| collection.extension()));
    endings.map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(", ")
}

/// "1,204 triples", and what the format could not hold.
fn summary(written: &Written) -> String {
    let list =
        |counts: &[Count]| counts.iter().map(Count::to_string).collect::<Vec<_>>().join(", ");
    let counts = list(&written.counts);
    if written.loss.is_empty() {
        counts
    } else {
        format!("{counts}; left out: {}", list(&written.loss))
    }
}
