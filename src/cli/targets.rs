//! What an export writes, and where.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use quipu::error::Error;
use quipu::export::{
    COLLECTIONS, Collection, EXPORTERS, Exporter, Folder, Written, check_fit, collection_of,
    exporter_of, holds,
};
use quipu::graph::{ProfileId, View};
use quipu::rdf;

use super::args::Export;
use super::ending::{agreed, fail_of_folder, name, unknown, unknown_file};
use super::render::{DRAWN_FROM, Drawing, Picture, check_dots, picture_of};
use super::say;

/// Where every format goes when neither an output nor a format is named.
const OUTPUT: &str = "output";
/// What stands for standard output.
const STDOUT: &str = "-";
/// The format of standard output where none is named.
const USUAL: &str = "ttl";
/// What the files of a folder are called, before their endings.
const STEM: &str = "graph";

/// One thing to write.
pub(super) struct Target {
    /// The file or folder; none: standard output.
    pub(super) path: Option<PathBuf>,
    /// What is written.
    pub(super) form: Form,
}

/// What is written.
pub(super) enum Form {
    /// A file of a format.
    Format(&'static dyn Exporter),
    /// What another program draws of one.
    Picture(&'static dyn Exporter, Drawing),
    /// A folder of files.
    Folder(&'static dyn Collection),
}

impl Target {
    fn new(path: Option<PathBuf>, exporter: &'static dyn Exporter) -> Self {
        Self { path, form: Form::Format(exporter) }
    }

    fn picture(
        path: Option<PathBuf>,
        picture: &'static Picture,
        dpi: Option<u16>,
    ) -> Result<Self, Error> {
        let drawing = Drawing::new(picture, path.as_deref(), dpi)?;
        let exporter = exporter_of(DRAWN_FROM).ok_or_else(|| unknown(DRAWN_FROM.into()))?;
        Ok(Self { path, form: Form::Picture(exporter, drawing) })
    }

    /// The format, where it is one file.
    pub(super) fn format(&self) -> Option<&'static dyn Exporter> {
        match self.form {
            Form::Format(exporter) | Form::Picture(exporter, _) => Some(exporter),
            Form::Folder(_) => None,
        }
    }

    /// The picture, where it is one.
    pub(super) fn drawn(&self, view: &View) -> Result<Option<(Vec<u8>, Written)>, Error> {
        let Form::Picture(exporter, drawing) = &self.form else { return Ok(None) };
        drawing.draw(|out| exporter.export(view, out)).map(Some)
    }

    /// Writes a view as it is, or the picture that was drawn of it; of a folder, one file after the
    /// other.
    pub(super) fn write(
        &self,
        view: &View,
        drawn: Option<(Vec<u8>, Written)>,
        out: &mut dyn Write,
    ) -> io::Result<Written> {
        match (drawn, &self.form) {
            (Some((picture, written)), _) => out.write_all(&picture).map(|()| written),
            (None, Form::Format(exporter) | Form::Picture(exporter, _)) => {
                exporter.export(view, out)
            }
            (None, Form::Folder(collection)) => collection.export(view, &mut Joined(out)),
        }
    }
}

/// The files of a folder as one stream.
struct Joined<'o>(&'o mut dyn Write);

impl Folder for Joined<'_> {
    fn file(&mut self, _path: &str, text: &str) -> io::Result<()> {
        self.0.write_all(text.as_bytes())
    }
}

/// What to write. A file that is named must be able to hold the profile; of a folder's, those that
/// cannot are skipped.
pub(super) fn targets(args: &Export) -> Result<Vec<Target>, Error> {
    let mut targets = Vec::new();
    for path in outputs(args) {
        targets.extend(of_output(&path, args)?);
    }
    for exporter in targets.iter().filter_map(Target::format) {
        check_fit(exporter, args.profile)?;
    }
    let pictures = targets.iter().filter_map(|target| match &target.form {
        Form::Picture(_, drawing) => Some(drawing.picture),
        Form::Format(_) | Form::Folder(_) => None,
    });
    check_dots(args.dots.dpi, pictures)?;
    Ok(targets)
}

/// The outputs that are named; else standard output where a format is, and the usual folder where
/// nothing is.
fn outputs(args: &Export) -> Vec<PathBuf> {
    match (&args.outputs[..], &args.format) {
        ([], None) => vec![Path::new(OUTPUT).join("")],
        ([], Some(_)) => vec![STDOUT.into()],
        (named, _) => named.to_vec(),
    }
}

fn of_output(path: &Path, args: &Export) -> Result<Vec<Target>, Error> {
    if path == Path::new(STDOUT) {
        let ending = args.format.as_deref().unwrap_or(USUAL);
        return Ok(vec![of_ending(None, ending, args.dots.dpi)?]);
    }
    // Beside standard output, the format is that of standard output.
    let has_stdout = args.outputs.iter().any(|path| path == Path::new(STDOUT));
    let format = args.format.as_deref().filter(|_| !has_stdout);
    if let Some(collection) = collection_of(&name(path)) {
        fail_of_folder(path, format)?;
        return Ok(vec![Target { path: Some(path.to_owned()), form: Form::Folder(collection) }]);
    }
    if is_folder(path) {
        fail_of_folder(path, format)?;
        return Ok(of_folder(path, args.profile));
    }
    let ending = format.map_or_else(|| Ok(name(path)), |format| agreed(path, format))?;
    Ok(vec![of_ending(Some(path), &ending, args.dots.dpi)?])
}

/// A file, or standard output, of the format that an ending tells.
fn of_ending(path: Option<&Path>, ending: &str, dpi: Option<u16>) -> Result<Target, Error> {
    let owned = path.map(Path::to_owned);
    let name = format!(".{}", ending.trim_start_matches('.'));
    if let Some(picture) = picture_of(&name) {
        return Target::picture(owned, picture, dpi);
    }
    let unknown = || match path {
        // It could have been meant as a folder.
        Some(path) if path.ends_with(ending) => unknown_file(path.to_owned()),
        _ => unknown(ending.trim_start_matches('.').into()),
    };
    Ok(Target::new(owned, exporter_of(&name).ok_or_else(unknown)?))
}

/// A file or folder for each format that can hold the profile. Pictures are none of them: they need another
/// program.
fn of_folder(path: &Path, profile: ProfileId) -> Vec<Target> {
    let (able, unable): (Vec<&'static dyn Exporter>, Vec<&dyn Exporter>) =
        EXPORTERS.iter().partition(|exporter| holds(**exporter, profile));
    if !unable.is_empty() {
        let names: Vec<_> = unable.iter().map(|exporter| exporter.name()).collect();
        let profile = rdf::profile(profile).name();
        say(&format!("skipped {}: they cannot hold the profile `{profile}`", names.join(", ")));
    }
    let place = |ending: &str| Some(path.join(format!("{STEM}.{ending}")));
    let files = able.into_iter().map(|exporter| {
        Target::new(place(exporter.extensions().first().copied().unwrap_or_default()), exporter)
    });
    let folders = COLLECTIONS.iter().map(|collection| Target {
        path: place(collection.extension()),
        form: Form::Folder(*collection),
    });
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
