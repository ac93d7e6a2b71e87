//! Files of earlier exports that a folder still has: they tell what an export no longer gives out.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use quipu::export::Collection;

use super::counted;
use super::targets::{Form, Target};

/// How many files are named.
const NAMED: usize = 20;

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
        .filter(|path| is_of(collection, path))
        .collect();
    left.sort_unstable();
    let named = left.iter().take(NAMED).map(|path| path.display().to_string());
    let named = named.collect::<Vec<_>>().join(", ");
    let more = left.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    (!left.is_empty()).then(|| {
        format!(
            "warning: {} of an earlier export in {} still tell what is gone, left out or private \
             by now; delete {named}{more}",
            counted(left.len(), "file"),
            folder.display()
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

/// Whether a file is one that the format writes. What cannot be read is none.
fn is_of(collection: &dyn Collection, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.is_file()
        && fs::read_to_string(path).is_ok_and(|text| collection.has_written(&name, &text))
}
