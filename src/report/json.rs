//! For programs: every fault, with lines, columns and bytes.

use std::io::{self, Write};

use serde::Serialize;

use super::Reporter;
use crate::diagnostic::{Diagnostic, Diagnostics, Label, Severity};
use crate::files::{Files, Span};

/// One JSON object with all faults; nothing is left out.
pub(super) struct Json;

#[derive(Serialize)]
struct Report<'a> {
    errors: usize,
    warnings: usize,
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
            files: files.len(),
            diagnostics: diagnostics.iter().map(|diagnostic| fault(files, diagnostic)).collect(),
        };
        serde_json::to_writer_pretty(&mut *out, &report)?;
        writeln!(out)
    }
}

fn fault<'a>(files: &Files, diagnostic: &'a Diagnostic) -> Fault<'a> {
    let labelled = |label: &'a Label| place(files, label.span, &label.text);
    let related = diagnostic.related.iter().map(|related| &related.label);
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
        related: diagnostic.context.iter().chain(related).map(labelled).collect(),
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
        label,
    }
}
