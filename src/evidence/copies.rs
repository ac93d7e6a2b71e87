//! Which copy is the text of which source.

use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;

use crate::error::Error;
use crate::files::{FileFault, FileId, Files, files_in};
use crate::model::{Model, SourceId, Text};

/// The user's copies of the cited texts.
#[derive(Debug, Default)]
pub struct Copies {
    /// The copy of each source, by the rank of the source.
    by_source: Vec<Option<FileId>>,
    /// Files that are the text of no source.
    pub unmatched: Vec<PathBuf>,
    /// Files that are no plain text.
    pub refused: Vec<(PathBuf, CopyFault)>,
}

/// Why a file is no text that passages can be looked up in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyFault {
    /// Not UTF-8; holds what it looks like.
    Encoding(&'static str),
    /// Larger than 16 MiB.
    TooLarge,
    /// It holds null characters.
    Binary,
    /// A web page with its markup.
    Html,
}

impl CopyFault {
    /// What is wrong, and what to do about it.
    pub fn words(self) -> String {
        match self {
            Self::Encoding(guess) => {
                format!("it is not UTF-8, it looks like {guess}; save it as UTF-8")
            }
            Self::TooLarge => "it is larger than 16 MiB".to_owned(),
            Self::Binary => "it holds null characters: it is no plain text".to_owned(),
            Self::Html => "it is HTML; save the text of the page alone".to_owned(),
        }
    }
}

impl Copies {
    /// Finds the copy of each source: among `assigned` by the id of the source, in `folder` by
    /// digest, else by a name such as `anewz.txt`, and at last where the dossier says.
    ///
    /// # Errors
    /// Where a file or folder that the user named cannot be read, or a source is not there.
    pub fn find(
        files: &mut Files,
        model: &Model,
        folder: Option<&Path>,
        assigned: &[(String, PathBuf)],
    ) -> Result<Self, Error> {
        let mut copies = Self {
            by_source: model.sources.iter().map(|source| source.copy).collect(),
            ..Self::default()
        };
        if let Some(folder) = folder {
            copies.take_folder(files, model, folder)?;
        }
        for (source, path) in assigned {
            let id = model.names.find(source).and_then(|name| model.source_named(name));
            let id = id.ok_or_else(|| Error::Usage(format!("no source is called `{source}`")))?;
            let file = files.load_copy(path)?;
            copies.set(id, file);
        }
        let own: Vec<_> = (0..).map(SourceId).zip(&copies.by_source).collect();
        let refused = own.into_iter().filter_map(|(id, file)| Some((id, fault(files, (*file)?)?)));
        for (id, fault) in refused.collect::<Vec<_>>() {
            let file = copies.by_source.get_mut(id.index()).and_then(Option::take);
            let path = file.map(|file| PathBuf::from(files.shown(file)));
            copies.refused.extend(path.map(|path| (path, fault)));
        }
        Ok(copies)
    }

    /// The copy of a source.
    pub fn of(&self, source: SourceId) -> Option<FileId> {
        self.by_source.get(source.index()).copied().flatten()
    }

    /// A file is the copy of every source that has its digest; where there is none, of the source
    /// that it is called by, unless another file has that source's digest.
    fn take_folder(
        &mut self,
        files: &mut Files,
        model: &Model,
        folder: &Path,
    ) -> Result<(), Error> {
        let mut same = Vec::new();
        for path in files_in(folder)? {
            let file = files.load_copy(&path)?;
            if let Some(fault) = fault(files, file) {
                self.refused.push((path, fault));
                continue;
            }
            let digest = Text::new(files.file(file).text().to_owned()).digest();
            let digest = HEXLOWER.encode(&digest.sha256);
            let known = same.len();
            same.extend(model.sources().map(|(id, _)| id).filter_map(|id| {
                let name = model.names.text(model.source(id).id.value);
                let locked = model.lock.as_ref()?.source.get(name)?;
                (locked.sha256 == digest).then_some((id, file))
            }));
            if same.len() > known {
                continue;
            }
            let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
            let named = stem.and_then(|stem| model.source_named(model.names.find(&stem)?));
            match named {
                Some(id) => self.set(id, file),
                None => self.unmatched.push(path),
            }
        }
        for (id, file) in same {
            self.set(id, file);
        }
        Ok(())
    }

    fn set(&mut self, source: SourceId, file: FileId) {
        if let Some(place) = self.by_source.get_mut(source.index()) {
            *place = Some(file);
        }
    }
}

/// What a web page starts with.
const HTML: [&str; 6] = ["<!doctype html", "<html", "<head", "<body", "<?xml", "<!--"];

/// Why a file is no plain text.
fn fault(files: &Files, id: FileId) -> Option<CopyFault> {
    let file = files.file(id);
    match &file.fault {
        Some(FileFault::Encoding { guess, .. }) => return Some(CopyFault::Encoding(guess)),
        Some(FileFault::TooLarge { .. }) => return Some(CopyFault::TooLarge),
        None => {}
    }
    let text = file.text();
    let text_start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let start: String = text_start.chars().take(15).flat_map(char::to_lowercase).collect();
    if text.contains('\0') {
        Some(CopyFault::Binary)
    } else if HTML.iter().any(|tag| start.starts_with(tag)) {
        Some(CopyFault::Html)
    } else {
        None
    }
}
