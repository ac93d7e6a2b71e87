//! Files of earlier exports that a folder still has: they tell what an export no longer gives out.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use quipu::export::Collection;

use super::counted;
use super::targets::{Form, Target};

/// How much of a file is read, in bytes: what tells whose it is stands first.
const START: u64 = 16 * 1024;

/// What to say of the folders of files of an export, once all that was `written` is in place.
/// Nothing is deleted: whoever uses a folder may have added to a file.
pub(super) fn warnings(targets: &[Target], written: &[PathBuf]) -> Vec<String> {
    // Only now do all places exist, so that each has one name.
    let written = written.iter().filter_map(|place| place.canonicalize().ok()).collect();
    let of_folder = |target: &Target| match (&target.path, &target.form) {
        (Some(path), Form::Folder(collection)) => warning(path, *collection, &written),
        _ => None,
    };
    targets.iter().filter_map(of_folder).collect()
}

fn warning(
    folder: &Path,
    collection: &dyn Collection,
    written: &BTreeSet<PathBuf>,
) -> Option<String> {
    let mut left: Vec<_> = files(folder)
        .into_iter()
        .filter(|path| path.canonicalize().is_ok_and(|path| !written.contains(&path)))
        .filter(|path| is_of(collection, folder, path))
        .collect();
    left.sort_unstable();
    let named: Vec<_> = left.iter().map(|path| path.display().to_string()).collect();
    let tell = if left.len() == 1 { "tells" } else { "tell" };
    (!left.is_empty()).then(|| {
        format!(
            "warning: {} of an earlier export in {} still {tell} what is gone, left out or private \
             by now; delete {}",
            counted(left.len(), "file"),
            folder.display(),
            named.join(", ")
        )
    })
}

/// The files of a folder and of those in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let inside = |folder: &Path| {
        let found = fs::read_dir(folder).into_iter().flatten();
        found.filter_map(|one| Some(one.ok()?.path())).collect::<Vec<_>>()
    };
    let (folders, mut files): (Vec<_>, Vec<_>) =
        inside(folder).into_iter().partition(|path| path.is_dir());
    files.extend(folders.iter().flat_map(|folder| inside(folder)));
    files
}

/// Whether a file of a folder is one that the format writes. What cannot be read is none.
fn is_of(collection: &dyn Collection, folder: &Path, path: &Path) -> bool {
    let names = path.strip_prefix(folder).into_iter().flatten().map(|name| name.to_str());
    let below = names.collect::<Option<Vec<_>>>().map(|names| names.join("/"));
    // People keep films beside notes: only what is named like a note is opened.
    below.filter(|below| path.is_file() && collection.writes_to(below)).is_some_and(|below| {
        start(path).is_some_and(|start| collection.has_written(&below, &start))
    })
}

fn start(path: &Path) -> Option<String> {
    let mut start = Vec::new();
    File::open(path).ok()?.take(START).read_to_end(&mut start).ok()?;
    Some(String::from_utf8_lossy(&start).into_owned())
}
