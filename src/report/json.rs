//! For programs: every fault, with lines, columns and bytes.

use std::io::{self, Write};

use serde::Serialize;

use super::Reporter;
use super::clean::is_harmful;
use crate::diagnostic::{Diagnostic, Diagnostics, Label, Severity};
use crate::files::{Files, Span};

/// One JSON object with all faults; nothing is left out.
pub(super) struct Json;

#[derive(Serialize)]
struct Report<'a> {
    errors: usize,
    warnings: usize,
    information: usize,
    files: usize,
    diagnostics: Vec<Fault<'a>>,
}

#[derive(Serialize)]
struct Fault<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Place<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    help: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    edits: Vec<Edit<'a>>,
}

/// Lines and columns count from 1, columns in characters; bytes from 0, the end excluded.
#[derive(Serialize)]
struct Place<'a> {
    file: String,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    label: &'a str,
}

#[derive(Serialize)]
struct Edit<'a> {
    title: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    replacement: &'a str,
}

impl Reporter for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn report(
        &self,
        files: &Files,
        diagnostics: &Diagnostics,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let report = Report {
            errors: diagnostics.count(Severity::Error),
            warnings: diagnostics.count(Severity::Warning),
            information: diagnostics.count(Severity::Information),
            files: files.len(),
            diagnostics: diagnostics.iter().map(|diagnostic| fault(files, diagnostic)).collect(),
        };
        write_json(&report, out)
    }
}

/// Writes JSON in which no character moves a terminal's cursor, hides or reorders: they stand as
/// escapes, which mean the same.
pub(super) fn write_json(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let json = serde_json::to_string_pretty(value)?;
    for part in json.split_inclusive(is_harmful) {
        let plain = part.trim_end_matches(is_harmful);
        out.write_all(plain.as_bytes())?;
        for unit in part.strip_prefix(plain).unwrap_or_default().encode_utf16() {
            write!(out, "\\u{unit:04x}")?;
        }
    }
    writeln!(out)
}

fn fault<'a>(files: &Files, diagnostic: &'a Diagnostic) -> Fault<'a> {
    let labelled = |label: &'a Label| place(files, label.span, &label.text);
    let related = diagnostic.related.iter().map(|related| Place {
        title: &related.title,
        ..place(files, related.label.span, &related.label.text)
    });
    let edits = diagnostic.edits.iter().map(|edit| Edit {
        title: &edit.title,
        place: place(files, edit.span, ""),
        replacement: &edit.replacement,
    });
    Fault {
        code: diagnostic.code,
        severity: diagnostic.severity.name(),
        message: &diagnostic.message,
        place: labelled(&diagnostic.primary),
        related: diagnostic.context.iter().map(labelled).chain(related).collect(),
        help: &diagnostic.help,
        edits: edits.collect(),
    }
}

fn place<'a>(files: &Files, span: Span, label: &'a str) -> Place<'a> {
    let position = files.position(span);
    Place {
        file: files.shown(span.file()),
        line: position.line,
        column: position.column,
        start: span.start(),
        end: span.end(),
        title: "",
        label,
    }
}
