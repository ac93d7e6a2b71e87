//! What each form of report says, byte for byte, of the same faults.
//!
//! `SNAPSHOTS=overwrite cargo test --test report` writes what is said now.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use anstream::adapter::strip_str;
use quipu::assess::assess;
use quipu::check::check;
use quipu::diagnostic::{Diagnostic, Diagnostics};
use quipu::files::{Files, Span};
use quipu::read::read;
use quipu::report::REPORTERS;
use snapbox::{Assert, Data};

#[test]
fn ten_mistakes_in_every_form() {
    let mut files = Files::load(Path::new("tests/check/ten-mistakes/case")).unwrap();
    let model = read(&mut files).unwrap();
    let faults = check(&model, &assess(&model));
    for (form, said) in said(&files, &faults) {
        // The text stands beside the case.
        if form != "text" {
            expect(&said, &format!("ten-mistakes.{form}"));
        }
    }
}

/// Every part of a diagnostic, of each severity, in a file whose name and words hold what a form
/// may take for its own syntax. No check says `information` yet: the forms can all the same.
#[test]
fn every_part_of_a_diagnostic_in_every_form() {
    let files = Files::load(Path::new("tests/report/shapes")).unwrap();
    let mut faults = Diagnostics::default();
    for diagnostic in [
        Diagnostic::information("bare", "nothing but a message", span(&files, "pier")),
        Diagnostic::information("labelled", "a remark below the words", span(&files, "[dossier]"))
            .label("here"),
        Diagnostic::warning("context", "other words of the file", span(&files, "Ñandú"))
            .label("these")
            .context(span(&files, "🚢"), "and these"),
        Diagnostic::information("related", "a place with a title", span(&files, "port"))
            .label("one")
            .related("the other one of the two", span(&files, "harbour"), "is this"),
        Diagnostic::information("helped", "advice, in two parts", span(&files, "2024"))
            .help("do this: or that, if 100% sure")
            .help("else\n::error::nothing"),
        Diagnostic::information("edited", "words to write instead", span(&files, "harbour"))
            .edit("write `haven`", span(&files, "harbour"), "haven")
            .edit("leave it out", span(&files, "harbour"), ""),
        Diagnostic::error("everything", "all at once, \"quoted\"", span(&files, "🚢"))
            .label("the one")
            .context(span(&files, "Ñandú"), "its neighbour")
            .related("elsewhere", span(&files, "pier"), "its end")
            .help("look again")
            .edit("write \"boat\"", span(&files, "🚢"), "boat"),
    ] {
        faults.push(diagnostic);
    }
    for (form, said) in said(&files, &faults) {
        expect(&said, &format!("shapes.{form}"));
    }
}

#[test]
fn nothing_wrong_in_every_form() {
    let files = Files::load(Path::new("tests/report/shapes")).unwrap();
    for (form, said) in said(&files, &Diagnostics::default()) {
        expect(&said, &format!("silent.{form}"));
    }
}

/// What every form says, by the name of the form.
fn said(files: &Files, faults: &Diagnostics) -> Vec<(&'static str, String)> {
    let told = REPORTERS.iter().map(|reporter| {
        let mut out = Vec::new();
        reporter.report(files, faults, &mut out).unwrap();
        (reporter.name(), strip_str(&String::from_utf8(out).unwrap()).to_string())
    });
    told.collect()
}

fn expect(said: &str, golden: &str) {
    // A release changes no golden.
    let own = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    let said = said.replace(&own, "\"version\": \"[VERSION]\"");
    let path = Path::new("tests/report").join(golden);
    let expected = Data::read_from(&path, Some(snapbox::data::DataFormat::Text)).raw();
    Assert::new().action_env("SNAPSHOTS").eq(said, expected);
}

/// The first place where words stand.
fn span(files: &Files, words: &str) -> Span {
    let places = files.iter().filter_map(|(id, file)| Some((id, file.text().find(words)?)));
    let (file, start) = places.min().unwrap();
    Span::new(file, start, start + words.len())
}

/// A golden of a form that there is no more would lie about.
#[test]
fn every_golden_is_of_a_form() {
    for entry in fs::read_dir("tests/report").unwrap() {
        let path = entry.unwrap().path();
        let ending = path.extension().map(|ending| ending.to_str().unwrap().to_owned());
        let is_form = |ending: String| REPORTERS.iter().any(|form| form.name() == ending);
        assert!(path.is_dir() || ending.is_some_and(is_form), "{}", path.display());
    }
}
