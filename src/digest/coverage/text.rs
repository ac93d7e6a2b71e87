//! For a terminal: the text itself in three styles, each with a mark that needs no colour.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::{shown, slice};
use crate::evidence::{Coverage, Mark, TextCoverage};
use crate::files::{Files, Span};
use crate::model::Text;
use crate::report::clean;

const SKIPPED: Style = Style::new().dimmed();
const OPEN: Style = AnsiColor::Red.on_default().bold();

pub(super) fn write(files: &Files, coverage: &Coverage, out: &mut dyn Write) -> io::Result<()> {
    for text in &coverage.texts {
        write_text(files, text, out)?;
    }
    for text in &coverage.texts {
        write_summary(files, text, out)?;
    }
    for source in &coverage.missing {
        writeln!(out, "{source}: its text is not there; name your copy: --text {source}=FILE")?;
    }
    Ok(())
}

/// Open words stand in ⟦ ⟧, skipped ones in ⟨ ⟩, cited ones as they are.
fn write_text(files: &Files, text: &TextCoverage, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}: cited, ⟨skipped⟩, ⟦open⟧\n", text.source)?;
    let content = Text::new(files.file(text.file).text().to_owned());
    for stretch in &text.stretches {
        let words = clean(slice(&content, stretch.start, stretch.end));
        let body = words.trim_end();
        let (style, before, after) = match stretch.mark {
            Mark::Cited => (Style::new(), "", ""),
            Mark::Skipped => (SKIPPED, "⟨", "⟩"),
            Mark::Open => (OPEN, "⟦", "⟧"),
        };
        let blank = words.strip_prefix(body).unwrap_or_default();
        write!(out, "{style}{before}{body}{after}{style:#}{blank}")?;
    }
    writeln!(out, "\n")
}

fn write_summary(files: &Files, text: &TextCoverage, out: &mut dyn Write) -> io::Result<()> {
    let share = |words: usize| shown(crate::evidence::percent(words, text.words));
    let open = text.words - text.cited - text.skipped;
    writeln!(
        out,
        "{}: {} words, {} cited, {} skipped, {open} open",
        text.source,
        text.words,
        share(text.cited),
        share(text.skipped)
    )?;
    let content = Text::new(files.file(text.file).text().to_owned());
    for stretch in text.open() {
        let byte = slice(&content, 0, stretch.start).len();
        let place = files.position(Span::new(text.file, byte, byte));
        let path = files.shown(text.file);
        let (start, end) = (stretch.start, stretch.end);
        writeln!(out, "  {path}:{}:{}: open {start}-{end}", place.line, place.column)?;
    }
    Ok(())
}
