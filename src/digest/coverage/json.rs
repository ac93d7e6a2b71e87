//! For programs: numbers and places, no words of the texts.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::evidence::{Coverage, TextCoverage};
use crate::files::Files;

pub(super) fn write(files: &Files, coverage: &Coverage, out: &mut dyn Write) -> io::Result<()> {
    let texts: Vec<_> = coverage.texts.iter().map(|text| text_object(files, text)).collect();
    let report = json!({
        "percent": coverage.percent(),
        "texts": texts,
        "missing": coverage.missing,
    });
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

fn text_object(files: &Files, text: &TextCoverage) -> Value {
    let open: Vec<_> = text
        .open()
        .map(|open| json!({ "start": open.start, "end": open.end, "words": open.words }))
        .collect();
    json!({
        "source": text.source,
        "file": files.shown(text.file),
        "words": text.words,
        "cited": text.cited,
        "skipped": text.skipped,
        "percent": text.percent(),
        "open": open,
    })
}
