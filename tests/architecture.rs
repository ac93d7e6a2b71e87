//! The shape of the source: who imports whom, families complete, terms complete.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use quipu::check::CHECKS;
use quipu::export::EXPORTERS;
use quipu::files::Files;
use quipu::ontology::{Kind, Ontology};
use quipu::read::READERS;
use quipu::report::REPORTERS;

/// The floors, lowest first: a module imports only from floors below its own.
const FLOORS: &[&[&str]] = &[
    &["error"],
    &["files"],
    &["diagnostic"],
    &["ontology"],
    &["model"],
    &["read", "assess", "evidence"],
    &["graph", "check", "report"],
    &["rdf", "digest"],
    &["export"],
];

#[test]
fn modules_import_only_from_lower_floors() {
    for path in sources("src").into_iter().filter(|path| !path.starts_with("src/cli")) {
        let module = module_of(&path);
        if matches!(module.as_str(), "lib" | "main") {
            continue;
        }
        let own = floor(&module).unwrap_or_else(|| panic!("{module} has no floor"));
        for imported in imports(&path) {
            let other = floor(&imported).unwrap_or_else(|| panic!("{imported} has no floor"));
            assert!(
                imported == module || other < own,
                "{} imports from {imported}, which is not below it",
                path.display()
            );
        }
    }
}

#[test]
fn the_command_line_uses_the_public_library_alone() {
    for path in sources("src/cli") {
        assert_eq!(imports(&path), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn every_member_is_in_its_slice() {
    for (folder, implementation, members) in [
        ("src/check", "impl Check for", CHECKS.len()),
        ("src/read", "impl Reader for", READERS.len()),
        ("src/report", "impl Reporter for", REPORTERS.len()),
    ] {
        let files = sources(folder);
        let count = files.iter().filter(|path| text(path).contains(implementation)).count();
        assert_eq!(count, members, "{folder}");
    }
}

#[test]
fn names_and_endings_are_unique() {
    unique(CHECKS.iter().map(|check| check.code()));
    unique(REPORTERS.iter().map(|reporter| reporter.name()));
    unique(READERS.iter().flat_map(|reader| reader.extensions()).copied());
    unique(EXPORTERS.iter().map(|exporter| exporter.name()));
    unique(EXPORTERS.iter().flat_map(|exporter| exporter.extensions()).copied());
}

#[test]
fn every_term_is_complete() {
    let ontology = Ontology::built_in();
    for (_, class) in ontology.classes() {
        assert!(class.labels.has("en") && class.labels.has("es"), "{} has no label", class.name);
        assert!(!class.comment.is_empty(), "{} has no comment", class.name);
    }
    let text = fs::read_to_string("ontology/quipu.ttl").unwrap();
    for (_, property) in ontology.properties() {
        let name = &property.name;
        assert!(property.labels.has("en") && property.labels.has("es"), "{name} has no label");
        assert!(!property.comment.is_empty(), "{name} has no comment");
        let local = property.iri.as_str().rsplit(['#', '/']).next().unwrap();
        let block = text.split("\n\n").find(|block| {
            block.lines().next().is_some_and(|line| line.ends_with(&format!(":{local}")))
        });
        let block = block.unwrap_or_else(|| panic!("{name} has no block of its own"));
        for wanted in ["schema:domainIncludes", "schema:rangeIncludes"] {
            assert!(block.contains(wanted), "{name} has no {wanted}");
        }
        if property.kind == Kind::Measure {
            assert!(property.quantity.is_some(), "{name} has no kind of quantity");
        }
    }
    for (_, unit) in ontology.units() {
        assert!(!unit.label.is_empty(), "{} has no label", unit.iri);
    }
}

#[test]
fn the_built_in_dossier_is_the_whole_folder() {
    let built_in = Files::built_in();
    let folder = Files::load(Path::new("dossiers/cecot")).unwrap();
    let texts = |files: &Files| {
        files.iter().map(|(_, f)| (f.path.clone(), f.text().to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(texts(&built_in), texts(&folder));
}

#[test]
fn the_architecture_fits_on_two_screens() {
    assert!(fs::read_to_string("ARCHITECTURE.md").unwrap().lines().count() <= 80);
}

fn unique<'a>(names: impl Iterator<Item = &'a str>) {
    let mut names: Vec<_> = names.collect();
    names.sort_unstable();
    let twice = names.windows(2).find(|pair| pair[0] == pair[1]);
    assert_eq!(twice, None);
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

/// The top module that a file belongs to.
fn module_of(path: &Path) -> String {
    let part = path.iter().nth(1).unwrap().to_string_lossy();
    part.trim_end_matches(".rs").to_owned()
}

/// The top modules that a file names, in imports or in full paths.
fn imports(path: &Path) -> Vec<String> {
    let text = text(path);
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut imported: Vec<_> = code
        .flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap().into())
        .collect();
    imported.sort();
    imported.dedup();
    imported
}

fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(path.to_str().unwrap()));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}
