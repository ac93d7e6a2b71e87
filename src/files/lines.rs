//! Lines and columns of a file, found when a place is shown.

use std::fs;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use super::{Content, File, Files, Span};

/// How much of a long line is shown before and after the words at fault, in bytes.
const REACH: usize = 4096;

/// Every how many bytes of a file the characters are counted.
const STEP: usize = 4096;

/// Where lines start, and how many characters are before every 4096th byte.
#[derive(Debug)]
pub(super) struct Index {
    line_starts: Vec<u32>,
    characters: Vec<u32>,
}

/// A place as people say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, counted from 1.
    pub line: usize,
    /// The character in the line, counted from 1.
    pub column: usize,
}

/// The lines around a place: all that is needed to show it.
#[derive(Clone, Debug)]
pub struct Excerpt {
    /// The text of the lines.
    pub text: String,
    /// The number of the first line, counted from 1.
    pub first_line: usize,
    /// The offset of the text in its file, in bytes.
    pub offset: usize,
}

impl Files {
    /// The line and column where a place starts.
    pub fn position(&self, span: Span) -> Position {
        let file = self.file(span.file());
        let (line, start) = file.line_at(span.start());
        let column = file.characters_before(span.start()) - file.characters_before(start) + 1;
        Position { line, column }
    }

    /// The lines that a place touches.
    pub fn excerpt(&self, span: Span) -> Excerpt {
        let file = self.file(span.file());
        let (first_line, start) = file.line_at(span.start());
        let start = start.max(span.start().saturating_sub(REACH));
        let end = file.line_end(span.end()).min(span.end().saturating_add(REACH));
        let bytes = file.bytes(start, end);
        let inside = bytes.iter().take_while(|byte| **byte & 0xC0 == 0x80).count();
        let text = String::from_utf8_lossy(bytes.get(inside..).unwrap_or_default()).into_owned();
        Excerpt { text, first_line, offset: start + inside }
    }

    /// The words of a place.
    pub fn words(&self, span: Span) -> String {
        let bytes = self.file(span.file()).bytes(span.start(), span.end());
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl File {
    /// The number of the line that holds a byte, and the offset where that line starts.
    fn line_at(&self, offset: usize) -> (usize, usize) {
        let starts = self.line_starts();
        let line = starts.partition_point(|&start| start as usize <= offset).max(1);
        (line, starts.get(line - 1).map_or(0, |&start| start as usize))
    }

    /// The offset where the line that holds a byte ends.
    fn line_end(&self, offset: usize) -> usize {
        let starts = self.line_starts();
        let next = starts.partition_point(|&start| start as usize <= offset);
        starts.get(next).map_or(usize::MAX, |&start| start as usize - 1)
    }

    fn line_starts(&self) -> &[u32] {
        &self.index().line_starts
    }

    /// How many characters a file has before a byte: counted from the last mark before it, so that
    /// a place at the end of a long line costs no more than one at its start.
    fn characters_before(&self, offset: usize) -> usize {
        let index = self.index();
        let mark = (offset / STEP).min(index.characters.len().saturating_sub(1));
        let counted = index.characters.get(mark).map_or(0, |count| *count as usize);
        counted + count_characters(&self.bytes(mark * STEP, offset))
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index { line_starts: vec![0], characters: vec![0] };
            let (mut offset, mut characters) = (0_usize, 0_usize);
            let Ok(mut bytes) = self.open() else { return index };
            let mut step = Vec::with_capacity(STEP);
            while bytes.by_ref().take(STEP as u64).read_to_end(&mut step).is_ok_and(|n| n > 0) {
                let ends = step.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
                let starts = ends.filter_map(|(at, _)| u32::try_from(offset + at + 1).ok());
                index.line_starts.extend(starts);
                offset += step.len();
                characters += count_characters(&step);
                index.characters.push(u32::try_from(characters).unwrap_or(u32::MAX));
                step.clear();
            }
            index
        })
    }

    /// The bytes of a range, as far as they are there: a file may change while it is read.
    fn bytes(&self, start: usize, end: usize) -> Vec<u8> {
        match &self.content {
            Content::Held(text) => {
                let end = end.min(text.len());
                text.as_bytes().get(start.min(end)..end).unwrap_or_default().to_vec()
            }
            Content::OnDisk(path) => {
                let length = end.saturating_sub(start).min(4 * REACH);
                read_range(path, start, length).unwrap_or_default()
            }
        }
    }
}

/// The characters that start in some bytes of UTF-8.
fn count_characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

fn read_range(path: &Path, start: usize, length: usize) -> io::Result<Vec<u8>> {
    let mut file = fs::File::open(path)?;
    file.seek(SeekFrom::Start(start as u64))?;
    let mut bytes = Vec::new();
    file.take(length as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}
