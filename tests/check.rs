//! Every check has cases in `tests/check/<code>/`: dossiers, and what is said of them.
//!
//! A case is a file `<case>.toml` or a folder `<case>/`, with `<case>.stderr` beside it.
//! `SNAPSHOTS=overwrite cargo test --test check` writes what is said now.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anstream::adapter::strip_str;
use quipu::assess::assess;
use quipu::check::{CHECKS, check, check_called};
use quipu::files::Files;
use quipu::read::read;
use quipu::report::reporter_called;
use snapbox::{Assert, Data};

/// What is said of a case without any fault.
const SILENT: &str = "0 errors and 0 warnings in ";

#[test]
fn every_case_is_told_as_expected() {
    for case in all_cases() {
        let expected = Data::read_from(&case.with_extension("stderr"), None).raw();
        Assert::new().action_env("SNAPSHOTS").eq(told(&case), expected);
    }
}

#[test]
fn every_check_has_a_failing_and_a_silent_case() {
    for check in CHECKS {
        let told: Vec<_> = cases(check.code()).iter().map(|case| told(case)).collect();
        let is_silent = |told: &String| told.starts_with(SILENT);
        assert!(told.iter().any(is_silent), "{} has no silent case", check.code());
        assert!(!told.iter().all(is_silent), "{} has no failing case", check.code());
    }
}

#[test]
fn one_mistake_is_told_once() {
    for check in CHECKS {
        for case in cases(check.code()) {
            for code in codes(&told(&case)) {
                assert_eq!(code, check.code(), "{}", case.display());
            }
        }
    }
}

#[test]
fn ten_mistakes_are_told_in_one_run() {
    let told = told(&folder().join("ten-mistakes/case"));
    assert_eq!(codes(&told).collect::<BTreeSet<_>>().len(), 10, "{told}");
    let (faults, summary) = told.trim_end().rsplit_once("\n\n").unwrap();
    assert!(faults.split("\n\n").all(|fault| fault.contains('━')), "{told}");
    assert!(summary.starts_with("10 errors and 0 warnings in "), "{told}");
}

#[test]
fn codes_are_unique_and_sorted() {
    let codes: Vec<_> = CHECKS.iter().map(|check| check.code()).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    let list = codes.join("\n") + "\n";
    let expected = Data::read_from(&folder().join("codes.txt"), None).raw();
    Assert::new().action_env("SNAPSHOTS").eq(list, expected);
}

#[test]
fn every_folder_is_that_of_a_check() {
    for entry in sorted(&folder()).into_iter().filter(|path| path.is_dir()) {
        let name = entry.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(name == "ten-mistakes" || check_called(&name).is_some(), "{name}");
    }
}

#[test]
fn every_check_explains_itself() {
    for check in CHECKS {
        let explanation = check.explanation();
        for (head, text) in [
            ("what", explanation.what),
            ("why", explanation.why),
            ("example", explanation.example),
            ("instead", explanation.instead),
        ] {
            assert!(!text.trim().is_empty(), "{}: {head}", check.code());
        }
        for text in [explanation.what, explanation.why] {
            let is_sentence = text.starts_with(|c: char| c.is_uppercase() || c == '`');
            assert!(is_sentence && text.ends_with('.'), "{}: {text}", check.code());
            assert!(!text.contains("  "), "{}: {text}", check.code());
        }
    }
}

#[test]
fn every_file_of_a_check_is_in_the_slice() {
    let files = sorted(Path::new("src/check"))
        .into_iter()
        .filter(|path| fs::read_to_string(path).unwrap().contains("\nimpl Check for "));
    let of_files: BTreeSet<_> =
        files.map(|path| path.file_stem().unwrap().to_str().unwrap().replace('_', "-")).collect();
    let of_slice: BTreeSet<_> = CHECKS.iter().map(|check| check.code().to_owned()).collect();
    assert_eq!(of_files, of_slice);
}

#[test]
fn the_built_in_dossier_has_no_fault() {
    let told = report(Files::built_in());
    assert!(told.starts_with(SILENT), "{told}");
}

fn folder() -> PathBuf {
    PathBuf::from("tests/check")
}

fn all_cases() -> Vec<PathBuf> {
    let folders = sorted(&folder()).into_iter().filter(|path| path.is_dir());
    folders.flat_map(|path| cases(path.file_name().unwrap().to_str().unwrap())).collect()
}

/// The files and folders of a code that are dossiers.
fn cases(code: &str) -> Vec<PathBuf> {
    let is_case = |path: &PathBuf| path.is_dir() || path.extension().is_some_and(|e| e == "toml");
    sorted(&folder().join(code)).into_iter().filter(is_case).collect()
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// What is said of a case, without colours.
fn told(case: &Path) -> String {
    report(Files::load(case).unwrap())
}

fn report(mut files: Files) -> String {
    let model = read(&mut files).unwrap();
    let found = check(&model, &assess(&model));
    let mut text = Vec::new();
    reporter_called("text").unwrap().report(&files, &found, &mut text).unwrap();
    strip_str(&String::from_utf8(text).unwrap()).to_string()
}

/// The codes of everything that is told.
fn codes(told: &str) -> impl Iterator<Item = &str> {
    told.lines().filter_map(|line| {
        let rest = line.strip_prefix("error[").or_else(|| line.strip_prefix("warning["))?;
        rest.split_once("]:").map(|(code, _)| code)
    })
}
