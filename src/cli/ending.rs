//! Which format the ending of a file tells.

use std::path::{Path, PathBuf};

use quipu::error::Error;
use quipu::export::{COLLECTIONS, EXPORTERS, Exporter, exporter_of};

use super::render::{PICTURES, picture_of};

/// The format that is named for a file, unless the ending of the file tells another.
pub(super) fn agreed(path: &Path, format: &str) -> Result<String, Error> {
    let ending = format!(".{}", format.trim_start_matches('.'));
    let form = |name: &str| match picture_of(name) {
        Some(picture) => Some(picture.ending),
        None => exporter_of(name).map(Exporter::name),
    };
    match (form(&ending), form(&name(path))) {
        (Some(named), Some(told)) if named != told => Err(Error::Usage(format!(
            "`--format {format}` and the ending of {} tell different formats; leave one of them out",
            path.display()
        ))),
        _ => Ok(ending),
    }
}

/// Fails where one format is named for a folder.
pub(super) fn fail_of_folder(path: &Path, format: Option<&str>) -> Result<(), Error> {
    format.map_or(Ok(()), |format| {
        Err(Error::Usage(format!(
            "`--format {format}` is for standard output or for one file, and {} is a folder of files",
            path.display()
        )))
    })
}

/// The last part of a path.
pub(super) fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What to say where no format has an ending.
pub(super) fn unknown(path: PathBuf) -> Error {
    Error::UnknownFormat { path, known: endings() }
}

/// The same of a file, which could have been meant as a folder.
pub(super) fn unknown_file(path: PathBuf) -> Error {
    let known = format!("{}; a folder for all formats is named without a dot", endings());
    Error::UnknownFormat { path, known }
}

fn endings() -> String {
    let endings = EXPORTERS.iter().flat_map(|exporter| exporter.extensions()).copied();
    let pictures = PICTURES.iter().map(|picture| picture.ending);
    let folders = COLLECTIONS.iter().map(|collection| collection.extension());
    endings
        .chain(pictures)
        .chain(folders)
        .map(|ending| format!(".{ending}"))
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_and_the_ending_of_a_file_agree() {
        for (path, format, expected) in [
            ("graph.dot", "gv", Some(".gv")),
            ("graph.nodes.csv", "nodes.csv", Some(".nodes.csv")),
            ("graph.notes", "text", Some(".text")),
            ("graph.notes", ".svg", Some(".svg")),
            ("graph.dot", "svg", None),
            ("graph.svg", "png", None),
            ("graph.nodes.csv", "edges.csv", None),
        ] {
            let agreed = agreed(Path::new(path), format).ok();
            assert_eq!(agreed.as_deref(), expected, "{path} as {format}");
        }
    }
}
