//! For tools that show the coverage of code: a line counts as taken in when no word of it is
//! open. By <https://github.com/linux-test-project/lcov>, `geninfo(1)`.

use std::io::{self, Write};

use super::slice;
use crate::evidence::{Coverage, Mark, TextCoverage};
use crate::files::Files;
use crate::model::Text;

pub(super) fn write(files: &Files, coverage: &Coverage, out: &mut dyn Write) -> io::Result<()> {
    for text in &coverage.texts {
        let lines = lines(files, text);
        writeln!(out, "TN:\nSF:{}", files.shown(text.file))?;
        for (line, hits) in &lines {
            writeln!(out, "DA:{line},{hits}")?;
        }
        let taken = lines.iter().filter(|(_, hits)| *hits > 0).count();
        writeln!(out, "LF:{}\nLH:{taken}\nend_of_record", lines.len())?;
    }
    Ok(())
}

/// The lines that hold anything, counted from 1: 1 where no stretch on it is open, else 0.
fn lines(files: &Files, text: &TextCoverage) -> Vec<(usize, u8)> {
    let content = Text::new(files.file(text.file).text().to_owned());
    let mut lines: Vec<(usize, u8)> = Vec::new();
    let mut line = 1;
    for stretch in &text.stretches {
        let hits = u8::from(stretch.mark != Mark::Open);
        for part in slice(&content, stretch.start, stretch.end).split_inclusive('\n') {
            if !part.trim().is_empty() {
                match lines.last_mut() {
                    Some((last, known)) if *last == line => *known = hits.min(*known),
                    _ => lines.push((line, hits)),
                }
            }
            line += usize::from(part.ends_with('\n'));
        }
    }
    lines
}
