//! Finds and reads the files of a dossier's folder.

use std::collections::HashSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{Content, File, FileFault, FileId, Files, LARGEST_TABLE, LARGEST_TEXT};
use crate::error::Error;

/// The folder that exports of a dossier go to: never read, whatever lies in it.
const OUTPUT: &str = "output";
/// The most files and bytes of a dossier.
const MOST_FILES: usize = 100_000;
const MOST_BYTES: u64 = 8 << 30;

impl Files {
    /// Reads every file of a dossier: `.toml` and `.csv` in any layout, `ontology/*.ttl`,
    /// `questions/*.rq`, and `quipu.lock`. Hidden folders and `output/` are passed over. A single `.toml` file is a
    /// dossier too.
    ///
    /// # Errors
    /// Where the folder is missing or empty of such files, a file cannot be read, a link leads
    /// out of the folder, or there is more than the program takes in.
    pub fn load(path: &Path) -> Result<Self, Error> {
        let about = fs::metadata(path).map_err(|source| match source.kind() {
            io::ErrorKind::NotFound => Error::Missing { path: path.to_owned() },
            _ => unreadable(path, source),
        })?;
        if !about.is_dir() && !about.is_file() {
            return Err(Error::NotAFile { path: path.to_owned() });
        }
        let root = path.canonicalize().map_err(|source| unreadable(path, source))?;
        let (root, named, found) = if root.is_dir() {
            let found = find(path, &root)?;
            (root, shown(path), found)
        } else {
            let name = root.file_name().map(PathBuf::from).unwrap_or_default();
            let folder = |path: &Path| path.parent().map(Path::to_owned).unwrap_or_default();
            (folder(&root), shown(&folder(path)), vec![name])
        };
        let named = if matches!(&*named, "" | ".") { String::new() } else { format!("{named}/") };
        let mut files = Self { root: Some(root.clone()), named, ..Self::default() };
        let mut total = 0;
        for name in found {
            let on_disk = root.join(&name);
            let bytes = fs::metadata(&on_disk).map_err(|e| unreadable(&on_disk, e))?.len();
            total += bytes;
            if total > MOST_BYTES {
                return Err(Error::TooLarge {
                    path: path.to_owned(),
                    limit: "a dossier holds up to 8 GiB",
                });
            }
            files.push(read(&on_disk, shown(&name), bytes)?);
        }
        if !files.list.iter().any(|file| file.extension() == "toml") {
            return Err(Error::NoDossier { path: path.to_owned() });
        }
        Ok(files)
    }

    /// Reads a further file below the dossier's folder, such as the text of a source.
    /// `None` where there is no such file, or no folder.
    ///
    /// # Errors
    /// Where it lies outside the folder, is no file, or cannot be read.
    pub fn load_text(&mut self, path: &str) -> Result<Option<FileId>, Error> {
        let Some(root) = &self.root else { return Ok(None) };
        let on_disk = root.join(path);
        let target = match on_disk.canonicalize() {
            Ok(target) => target,
            Err(source) if source.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(unreadable(&on_disk, source)),
        };
        if !target.starts_with(root) {
            return Err(Error::LeavesFolder { path: path.into() });
        }
        let about = fs::metadata(&target).map_err(|source| unreadable(&on_disk, source))?;
        if !about.is_file() {
            return Err(Error::NotAFile { path: path.into() });
        }
        let file = read(&target, path.to_owned(), about.len())?;
        self.texts += 1;
        Ok(Some(self.push(file)))
    }
}

impl Files {
    /// Reads the text of a source from anywhere: the user names it.
    ///
    /// # Errors
    /// Where it is not there, is no file, or cannot be read.
    pub fn load_copy(&mut self, path: &Path) -> Result<FileId, Error> {
        let about = fs::metadata(path).map_err(|source| unreadable(path, source))?;
        if !about.is_file() {
            return Err(Error::NotAFile { path: path.to_owned() });
        }
        let mut file = read(path, shown(path), about.len())?;
        file.is_outside = true;
        self.texts += 1;
        Ok(self.push(file))
    }
}

/// The files of a folder that is no dossier, sorted; folders in it are passed over.
///
/// # Errors
/// Where it is not there, or cannot be read.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).map_err(|source| unreadable(folder, source))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(|source| unreadable(folder, source))?.path();
        let is_hidden = path.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.'));
        if path.is_file() && !is_hidden {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn unreadable(path: &Path, source: io::Error) -> Error {
    Error::Read { path: path.to_owned(), source }
}

/// The relative paths of the dossier's files, sorted.
fn find(given: &Path, root: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    let walk = WalkDir::new(root).follow_links(true).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(is_visible) {
        let entry = match entry {
            Ok(entry) => entry,
            // A link to a folder that it lies in: that folder is visited already.
            Err(fault) if fault.loop_ancestor().is_some() => continue,
            Err(fault) => return Err(walk_fault(given, fault)),
        };
        let Ok(name) = entry.path().strip_prefix(root) else { continue };
        if entry.file_type().is_dir() || !belongs(name) {
            continue;
        }
        let real = entry.path().canonicalize().map_err(|e| unreadable(entry.path(), e))?;
        if !real.starts_with(root) {
            return Err(Error::LeavesFolder { path: given.join(name) });
        }
        if !entry.file_type().is_file() {
            return Err(Error::NotAFile { path: given.join(name) });
        }
        if seen.insert(real) {
            found.push(name.to_owned());
        }
        if found.len() > MOST_FILES {
            let limit = "a dossier holds up to 100,000 files";
            return Err(Error::TooLarge { path: given.to_owned(), limit });
        }
    }
    found.sort_by_key(|name| shown(name));
    Ok(found)
}

/// Whether an entry of the folder is looked at: no hidden one, nothing in `output/`.
fn is_visible(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    entry.depth() == 0 || !(name.starts_with('.') || entry.depth() == 1 && name == OUTPUT)
}

/// Whether a file is part of a dossier, by its place and ending.
fn belongs(name: &Path) -> bool {
    match name.extension().and_then(|extension| extension.to_str()) {
        Some("toml" | "csv") => true,
        Some("ttl") => name.parent() == Some(Path::new("ontology")),
        Some("rq") => name.parent() == Some(Path::new("questions")),
        Some("lock") => name == Path::new("quipu.lock"),
        _ => false,
    }
}

fn walk_fault(given: &Path, fault: walkdir::Error) -> Error {
    let path = fault.path().unwrap_or(given).to_owned();
    let source = fault.into_io_error().unwrap_or_else(|| io::Error::other("it cannot be walked"));
    Error::Read { path, source }
}

/// A path with `/` between its parts, the same on every system.
fn shown(name: &Path) -> String {
    name.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/").trim_end_matches('/').to_owned()
}

fn read(on_disk: &Path, path: String, bytes: u64) -> Result<File, Error> {
    let is_table = on_disk.extension().is_some_and(|extension| extension == "csv");
    let limit = if is_table { LARGEST_TABLE } else { LARGEST_TEXT };
    if bytes > limit {
        let fault = FileFault::TooLarge { limit };
        return Ok(File::new(path, Content::Held(String::new()), Some(fault)));
    }
    if is_table {
        fs::File::open(on_disk).map_err(|source| unreadable(on_disk, source))?;
        return Ok(File::new(path, Content::OnDisk(on_disk.to_owned()), None));
    }
    let file = fs::File::open(on_disk).map_err(|source| unreadable(on_disk, source))?;
    let mut bytes = Vec::new();
    // A file may hold more than its size says: it grows, or the system makes it up.
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|e| unreadable(on_disk, e))?;
    if bytes.len() as u64 > limit {
        let fault = FileFault::TooLarge { limit };
        return Ok(File::new(path, Content::Held(String::new()), Some(fault)));
    }
    let (text, fault) = decode(bytes);
    Ok(File::new(path, Content::Held(text), fault))
}

/// The text of bytes; where they are not UTF-8, the text before the first wrong one and why.
fn decode(bytes: Vec<u8>) -> (String, Option<FileFault>) {
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(fault) => {
            let valid = fault.utf8_error().valid_up_to();
            let mut bytes = fault.into_bytes();
            let guess = guess_encoding(&bytes);
            bytes.truncate(valid);
            let offset = u32::try_from(valid).unwrap_or(u32::MAX);
            let text = String::from_utf8(bytes).unwrap_or_default();
            (text, Some(FileFault::Encoding { offset, guess }))
        }
    }
}

/// What bytes that are not UTF-8 look like.
fn guess_encoding(bytes: &[u8]) -> &'static str {
    let zeros = bytes.iter().take(1000).filter(|byte| **byte == 0).count();
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || zeros > 100 {
        "UTF-16"
    } else if zeros > 0 {
        "no text at all"
    } else {
        "Windows-1252"
    }
}
