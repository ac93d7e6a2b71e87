//! What an export writes, and where.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use quipu::error::Error;
use quipu::export::{EXPORTERS, Exporter, Written, check_fit, exporter_of, holds};
use quipu::graph::{ProfileId, View};
use quipu::rdf;

use super::args::Export;
use super::render::{DRAWN_FROM, Drawing, PICTURES, Picture, picture_of};
use super::say;

/// Where every format goes when no output is named.
const OUTPUT: &str = "output";
/// What the files of a folder are called, before their endings.
const STEM: &str = "graph";

/// One thing to write.
pub(super) struct Target {
    /// The file; none: standard output.
    pub(super) path: Option<PathBuf>,
    /// What writes it.
    pub(super) exporter: &'static dyn Exporter,
    /// What draws what that writes.
    pub(super) drawing: Option<Drawing>,
}

impl Target {
    fn new(path: Option<PathBuf>, exporter: &'static dyn Exporter) -> Self {
        Self { path, exporter, drawing: None }
    }

    fn picture(
        path: Option<PathBuf>,
        picture: &'static Picture,
        dpi: Option<u16>,
    ) -> Result<Self, Error> {
        let drawing = Some(Drawing::new(picture, dpi)?);
        let exporter = exporter_of(DRAWN_FROM).ok_or_else(|| unknown(DRAWN_FROM.into()))?;
        Ok(Self { path, exporter, drawing })
    }

    /// The picture, where it is one.
    pub(super) fn drawn(&self, view: &View) -> Result<Option<(Vec<u8>, Written)>, Error> {
        let Some(drawing) = &self.drawing else { return Ok(None) };
        let mut dot = Vec::new();
        let written = self.exporter.export(view, &mut dot);
        let written = written.map_err(|source| Error::Write { path: DRAWN_FROM.into(), source })?;
        Ok(Some((drawing.draw(dot)?, written)))
    }

    /// Writes a view as it is, or the picture that was drawn of it.
    pub(super) fn write(
        &self,
        view: &View,
        drawn: Option<(Vec<u8>, Written)>,
        out: &mut dyn Write,
    ) -> io::Result<Written> {
        match drawn {
            Some((picture, written)) => out.write_all(&picture).map(|()| written),
            None => self.exporter.export(view, out),
        }
    }
}

/// What to write. A file that is named must be able to hold the profile; of a folder's, those that
/// cannot are skipped.
pub(super) fn targets(args: &Export) -> Result<Vec<Target>, Error> {
    let default = [PathBuf::from(OUTPUT)];
    let outputs = if args.outputs.is_empty() { &default[..] } else { &args.outputs };
    let mut targets = Vec::new();
    for path in outputs {
        if path == Path::new("-") {
            targets.push(to_stdout(args)?);
        } else if is_folder(path) || args.outputs.is_empty() {
            targets.extend(of_folder(path, args.profile));
        } else {
            targets.push(of_file(path, args.dpi)?);
        }
    }
    for target in &targets {
        check_fit(target.exporter, args.profile)?;
    }
    let has_dots =
        |target: &Target| target.drawing.as_ref().is_some_and(|one| one.picture.has_dots);
    if args.dpi.is_some() && !targets.iter().any(has_dots) {
        return Err(Error::Usage("`--dpi` is for pictures as .png, and none is asked for".into()));
    }
    Ok(targets)
}

/// The format of an ending, with or without its dot.
fn to_stdout(args: &Export) -> Result<Target, Error> {
    let ending = args.format.trim_start_matches('.');
    let name = format!(".{ending}");
    let Some(picture) = picture_of(&name) else {
        let exporter = exporter_of(&name).ok_or_else(|| unknown(PathBuf::from(&args.format)))?;
        return Ok(Target::new(None, exporter));
    };
    if !picture.is_text && io::stdout().is_terminal() {
        let hint = format!("a terminal cannot show .{ending}; name a file: -o picture.{ending}");
        return Err(Error::Usage(hint));
    }
    Target::picture(None, picture, args.dpi)
}

fn of_file(path: &Path, dpi: Option<u16>) -> Result<Target, Error> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    if let Some(picture) = picture_of(&name) {
        return Target::picture(Some(path.to_owned()), picture, dpi);
    }
    let exporter = exporter_of(&name).ok_or_else(|| unknown_file(path.to_owned()))?;
    Ok(Target::new(Some(path.to_owned()), exporter))
}

/// A file for each format that can hold the profile. Pictures are none of them: they need another
/// program.
fn of_folder(path: &Path, profile: ProfileId) -> Vec<Target> {
    let (able, unable): (Vec<&'static dyn Exporter>, Vec<&dyn Exporter>) =
        EXPORTERS.iter().partition(|exporter| holds(**exporter, profile));
    if !unable.is_empty() {
        let names: Vec<_> = unable.iter().map(|exporter| exporter.name()).collect();
        let profile = rdf::profile(profile).name();
        say(&format!("skipped {}: they cannot hold the profile `{profile}`", names.join(", ")));
    }
    let targets = able.into_iter().map(|exporter| {
        let ending = exporter.extensions().first().copied().unwrap_or_default();
        Target::new(Some(path.join(format!("{STEM}.{ending}"))), exporter)
    });
    targets.collect()
}

/// Whether a path means a folder: it is one, is written with a slash at its end, or is nothing yet
/// and has no dot in its last part.
fn is_folder(path: &Path) -> bool {
    let has_dot = || path.file_name().is_none_or(|name| name.to_string_lossy().contains('.'));
    path.is_dir()
        || path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR])
        || !path.exists() && !has_dot()
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
    let pictures = PICTURES.iter().map(|picture| picture.ending);
    endings.chain(pictures).map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(", ")
}
