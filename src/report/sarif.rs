//! For code review: SARIF 2.1.0, by
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::Reporter;
use super::json::write_json;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::files::{Files, Span};

/// One run with all faults as results, their fixes with them.
pub(super) struct Sarif;

impl Reporter for Sarif {
    fn name(&self) -> &'static str {
        "sarif"
    }

    fn report(
        &self,
        files: &Files,
        diagnostics: &Diagnostics,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let codes: BTreeSet<_> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        let rules: Vec<_> = codes.into_iter().map(|code| json!({ "id": code })).collect();
        let results: Vec<_> = diagnostics.iter().map(|fault| result(files, fault)).collect();
        let driver = json!({
            "name": env!("CARGO_PKG_NAME"),
            "version": env!("CARGO_PKG_VERSION"),
            "rules": rules,
        });
        let log = json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": driver },
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        });
        write_json(&log, out)
    }
}

fn result(files: &Files, diagnostic: &Diagnostic) -> Value {
    let level = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information => "note",
    };
    let mut message = diagnostic.message.clone();
    for help in &diagnostic.help {
        message.push_str("; ");
        message.push_str(help);
    }
    let mut result = json!({
        "ruleId": diagnostic.code,
        "level": level,
        "message": { "text": message },
        "locations": [location(files, diagnostic.primary.span)],
    });
    let related: Vec<_> = diagnostic
        .related
        .iter()
        .map(|related| {
            let mut location = location(files, related.label.span);
            insert(&mut location, "message", json!({ "text": related.title }));
            location
        })
        .collect();
    if !related.is_empty() {
        insert(&mut result, "relatedLocations", Value::Array(related));
    }
    let edits: Vec<_> = diagnostic
        .edits
        .iter()
        .map(|edit| {
            let replacement = json!({
                "deletedRegion": region(files, edit.span),
                "insertedContent": { "text": edit.replacement },
            });
            let file = artifact(files, edit.span);
            json!({
                "description": { "text": edit.title },
                "artifactChanges": [{ "artifactLocation": file, "replacements": [replacement] }],
            })
        })
        .collect();
    if !edits.is_empty() {
        insert(&mut result, "fixes", Value::Array(edits));
    }
    result
}

fn insert(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

fn location(files: &Files, span: Span) -> Value {
    let place = json!({ "artifactLocation": artifact(files, span), "region": region(files, span) });
    json!({ "physicalLocation": place })
}

fn artifact(files: &Files, span: Span) -> Value {
    json!({ "uri": uri(&files.shown(span.file())) })
}

fn region(files: &Files, span: Span) -> Value {
    let start = files.position(span);
    let end = files.position(Span::new(span.file(), span.end(), span.end()));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// A relative path as an IRI reference: everything but letters, digits and `-._~/` as `%XX`.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
