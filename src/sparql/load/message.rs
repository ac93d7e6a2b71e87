//! Requests and replies.

use std::fs::File;
use std::io::{self, Read, Seek};

/// What is told of how far a long request is: bytes sent, and bytes in all.
pub type Progress<'p> = &'p dyn Fn(u64, u64);

/// A request.
pub(super) struct Request<'r> {
    pub(super) method: &'static str,
    pub(super) url: &'r str,
    pub(super) accept: &'static str,
    pub(super) body: Content<'r>,
}

impl Request<'_> {
    /// Path and query.
    pub(super) fn target(&self) -> &str {
        let authority = self.url.find("://").map_or(0, |at| at + 3);
        let path = self.url.get(authority..).and_then(|rest| rest.find('/'));
        path.and_then(|at| self.url.get(authority + at..)).unwrap_or("/")
    }

    /// The path alone.
    pub(super) fn path(&self) -> &str {
        self.target().split('?').next().unwrap_or_default()
    }
}

/// What is sent, with its media type.
#[derive(Clone, Copy)]
pub(super) enum Content<'r> {
    None,
    Text(&'static str, &'r str),
    File(&'static str, &'r File, Progress<'r>),
}

/// What a server said.
#[derive(Clone, Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    /// The `Server` header.
    pub(super) server: String,
    pub(super) text: String,
    /// Where a redirect points.
    pub(super) location: Option<String>,
    /// How one can say who one is.
    pub(super) offers: Vec<String>,
}

impl Reply {
    pub(super) fn is_good(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// A file that tells how much of it was read.
pub(super) struct Counting<'f> {
    file: &'f File,
    progress: Progress<'f>,
    read: u64,
    length: u64,
}

impl<'f> Counting<'f> {
    pub(super) fn new(mut file: &'f File, progress: Progress<'f>) -> io::Result<(Self, u64)> {
        file.rewind()?;
        let length = file.metadata()?.len();
        Ok((Self { file, progress, read: 0, length }, length))
    }
}

impl Read for Counting<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.read += u64::try_from(count).unwrap_or_default();
        (self.progress)(self.read, self.length);
        Ok(count)
    }
}
