//! The files of a dossier, and places in them.

mod built_in;
mod characters;
mod folder;
mod lines;

use std::fs;
use std::io::{self, BufRead, BufReader, Cursor};
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

pub(crate) use characters::{is_forbidden, is_hidden};
pub use folder::files_in;
pub use lines::{Excerpt, Position};

/// The largest TOML, ontology or text file that is read, in bytes.
pub const LARGEST_TEXT: u64 = 16 << 20;
/// The largest CSV file that is read, in bytes: places are 32-bit offsets.
pub const LARGEST_TABLE: u64 = u32::MAX as u64;

/// Every file of a dossier, in the order of their paths.
#[derive(Debug, Default)]
pub struct Files {
    /// The folder that the paths are below; none for the built-in dossier.
    root: Option<PathBuf>,
    /// The folder as it was named, for messages.
    named: String,
    /// The dossier's files, then the texts of sources.
    list: Vec<File>,
    texts: usize,
}

/// A file of [`Files`]; counted from 1, so that an absent one takes no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(NonZeroU32);

/// A range of bytes of a file, start included, end excluded; it never ends before it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    file: FileId,
    start: u32,
    end: u32,
}

/// A value and the place where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it is written.
    pub span: Span,
}

/// One file: its path below the dossier's folder and its text.
#[derive(Debug)]
pub struct File {
    /// The path below the dossier's folder, with `/` between its parts.
    pub path: String,
    /// Whether the path is not below the dossier's folder.
    is_outside: bool,
    /// What kept its text from being taken in.
    pub fault: Option<FileFault>,
    content: Content,
    index: OnceLock<lines::Index>,
}

/// Where the text of a file is: tables may be larger than memory wants to hold.
#[derive(Debug)]
enum Content {
    Held(String),
    OnDisk(PathBuf),
}

/// Why a file's text cannot be read, though its bytes can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// Not UTF-8 from this byte on; the guess names the encoding that it looks like.
    Encoding {
        /// The offset of the first wrong byte.
        offset: u32,
        /// What the bytes look like.
        guess: &'static str,
    },
    /// More bytes than the limit.
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
}

impl Files {
    /// The file with this id. Ids come from the same `Files`.
    ///
    /// # Panics
    /// Where the id comes from another `Files`, which no input can bring about.
    pub fn file(&self, id: FileId) -> &File {
        self.list.get(id.index()).expect("ids are given out by these files")
    }

    /// Every file with its id, in the order of paths.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &File)> {
        (0..).map(FileId::nth).zip(&self.list)
    }

    /// The path of a file as messages show it: from where the program was called.
    pub fn shown(&self, id: FileId) -> String {
        let file = self.file(id);
        if file.is_outside { file.path.clone() } else { format!("{}{}", self.named, file.path) }
    }

    /// How many files the dossier has, without the texts of its sources.
    pub fn len(&self) -> usize {
        self.list.len() - self.texts
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where a file of the dossier is on disk; none for the built-in one.
    pub fn on_disk(&self, id: FileId) -> Option<PathBuf> {
        Some(self.root.as_ref()?.join(&self.file(id).path))
    }

    /// The folder of the dossier; none for the built-in one.
    pub fn root(&self) -> Option<&Path> {
        self.root.as_deref()
    }

    /// Whether a path on disk is one of these files.
    pub fn holds(&self, path: &Path) -> bool {
        let Some(root) = &self.root else { return false };
        let Ok(path) = path.canonicalize() else { return false };
        self.list.iter().any(|file| {
            let own = PathBuf::from(&file.path);
            let own = if file.is_outside { own } else { root.join(own) };
            own.canonicalize().is_ok_and(|own| own == path)
        })
    }

    /// Gives a file another text, in memory alone.
    pub fn replace_text(&mut self, id: FileId, text: String) {
        if let Some(file) = self.list.get_mut(id.index()) {
            let is_outside = file.is_outside;
            *file = File::held(std::mem::take(&mut file.path), text);
            file.is_outside = is_outside;
        }
    }

    fn push(&mut self, file: File) -> FileId {
        let id = FileId::nth(self.list.len());
        self.list.push(file);
        id
    }
}

impl FileId {
    fn nth(index: usize) -> Self {
        let index = u32::try_from(index).expect("files are limited to 100,000");
        Self(NonZeroU32::MIN.saturating_add(index))
    }
}

impl FileId {
    /// Its rank among the files; ids count from 1, so that an absent one takes no room.
    fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

impl File {
    /// A file whose text is given.
    pub fn held(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new(path.into(), Content::Held(text.into()), None)
    }

    fn new(path: String, content: Content, fault: Option<FileFault>) -> Self {
        Self { path, is_outside: false, fault, content, index: OnceLock::new() }
    }

    /// The ending of its name, without the dot.
    pub fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// Its text, where that is held in memory; only tables are not.
    pub fn text(&self) -> &str {
        match &self.content {
            Content::Held(text) => text,
            Content::OnDisk(_) => "",
        }
    }

    /// Its bytes from the start, without holding them all.
    pub fn open(&self) -> io::Result<Box<dyn BufRead + '_>> {
        match &self.content {
            Content::Held(text) => Ok(Box::new(Cursor::new(text.as_bytes()))),
            Content::OnDisk(path) => {
                Ok(Box::new(BufReader::with_capacity(1 << 16, fs::File::open(path)?)))
            }
        }
    }
}

impl FromIterator<File> for Files {
    /// Files without a folder: the built-in dossier, tests.
    fn from_iter<I: IntoIterator<Item = File>>(files: I) -> Self {
        let mut all = Self::default();
        for file in files {
            all.push(file);
        }
        all
    }
}

impl Span {
    /// The range of a file; `end` is raised to `start` where it lies before it.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        Self { file, start, end: end.max(start) }
    }

    /// The file.
    pub fn file(self) -> FileId {
        self.file
    }

    /// The first byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last.
    pub fn end(self) -> usize {
        self.end as usize
    }
}

impl<T> Spanned<T> {
    /// A value at a place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}
