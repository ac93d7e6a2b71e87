//! The shape of the source: who imports whom, families complete, terms complete.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use quipu::check::CHECKS;
use quipu::digest::{diff, differences, path, show, stats, timeline, vocabulary};
use quipu::export::{DIFF_PICTURE, EXPORTERS};
use quipu::files::Files;
use quipu::graph::ProfileId;
use quipu::ontology::{Kind, Ontology};
use quipu::rdf::{PROFILES, profile};
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
    &["wording"],
    &["rdf", "digest"],
    &["export", "sparql"],
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
        ("src/rdf", "impl Profile for", PROFILES.len()),
        ("src/export", "impl Exporter for", EXPORTERS.len()),
    ] {
        let files = sources(folder);
        let count: usize = files.iter().map(|path| members_in(&text(path), implementation)).sum();
        assert_eq!(count, members, "{folder}");
    }
}

/// The members of a family in a file: a type that implements it, or each constant of that type.
fn members_in(text: &str, implementation: &str) -> usize {
    let types = text.match_indices(implementation).map(|(start, _)| {
        let rest = text[start + implementation.len()..].trim_start();
        rest.split(|c: char| !c.is_alphanumeric()).next().unwrap()
    });
    // A constant may be broken over lines behind its `=`.
    let unbroken = text.split_whitespace().collect::<Vec<_>>().join(" ");
    types.map(|name| unbroken.matches(&format!(": {name} = {name} {{")).count().max(1)).sum()
}

#[test]
fn names_and_endings_are_unique() {
    unique(CHECKS.iter().map(|check| check.code()));
    unique(REPORTERS.iter().map(|reporter| reporter.name()));
    unique(READERS.iter().flat_map(|reader| reader.extensions()).copied());
    unique(differences::FORMS.iter().map(|form| form.name));
    unique(differences::FORMS.iter().map(|form| form.ending));
    unique(show::FORMS.iter().map(|form| form.name));
    unique(show::FORMS.iter().map(|form| form.ending));
    unique(stats::FORMS.iter().map(|form| form.name));
    unique(stats::FORMS.iter().map(|form| form.ending));
    unique(path::FORMS.iter().map(|form| form.name));
    unique(path::FORMS.iter().map(|form| form.ending));
    unique(timeline::FORMS.iter().map(|form| form.name));
    unique(timeline::FORMS.iter().map(|form| form.ending));
    unique(diff::FORMS.iter().chain([&DIFF_PICTURE]).map(|form| form.name));
    unique(diff::FORMS.iter().chain([&DIFF_PICTURE]).map(|form| form.ending));
    unique(PROFILES.iter().map(|profile| profile.name()));
    unique(vocabulary::FORMS.iter().map(|form| form.name));
    unique(vocabulary::FORMS.iter().map(|form| form.ending));
    unique(EXPORTERS.iter().map(|exporter| exporter.name()));
    unique(EXPORTERS.iter().flat_map(|exporter| exporter.extensions()).copied());
}

#[test]
fn every_profile_is_found_by_its_id() {
    for (at, id) in [ProfileId::Claims, ProfileId::Rdf12, ProfileId::Graphs, ProfileId::Direct]
        .into_iter()
        .enumerate()
    {
        assert_eq!(profile(id).name(), PROFILES[at].name());
    }
}

/// `.json` and `.xml` would be claimed by several formats.
#[test]
fn nobody_takes_endings_that_several_formats_have() {
    let endings: Vec<_> = EXPORTERS.iter().flat_map(|exporter| exporter.extensions()).collect();
    assert!(!endings.contains(&&"json") && !endings.contains(&&"xml"), "{endings:?}");
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
    let written: BTreeSet<_> =
        ontology.unit_words().filter_map(|word| ontology.unit_written(word)).collect();
    for (id, unit) in ontology.units() {
        assert!(!unit.label.is_empty(), "{} has no label", unit.iri);
        assert!(written.contains(&id), "{} cannot be written in a dossier", unit.iri);
        let is_physical = unit.quantity.is_some() && unit.currency.is_none();
        assert!(!is_physical || unit.factor.is_some(), "{} has no multiplier", unit.iri);
    }
    for list in LISTS {
        assert!(!ontology.list(list).is_empty(), "{list} has no members");
        for concept in ontology.list(list) {
            let labels = &concept.labels;
            assert!(labels.has("en") && labels.has("es"), "{} has no label", concept.iri);
        }
    }
}

/// Every closed list of the ontology, sorted.
const LISTS: &[&str] = &["bounds", "modalities", "multipliers", "skipReasons", "statuses"];

#[test]
fn every_closed_list_is_looked_at() {
    let text = fs::read_to_string("ontology/quipu.ttl").unwrap();
    let named = text.lines().filter_map(|line| {
        let object = line.trim().strip_prefix("skos:inScheme")?;
        object.trim_matches([' ', ';', '.']).strip_prefix("qp:")
    });
    let named: BTreeSet<_> = named.collect();
    assert!(named.iter().eq(LISTS), "{named:?}");
}

/// Properties that no dossier here uses, kept for those of others.
const FOR_GENERAL_USE: &[&str] = &["met-with", "party"];

#[test]
fn every_property_is_used() {
    let ontology = Ontology::built_in();
    let mut used = BTreeSet::new();
    for dossier in ["dossiers/cecot", "dossiers/harbour"] {
        let model = quipu::read::read(&mut Files::load(Path::new(dossier)).unwrap()).unwrap();
        for (_, claim) in model.claims() {
            let qualifiers = model.qualifiers(claim).iter().map(|qualifier| qualifier.property);
            for property in qualifiers.chain([claim.property]) {
                used.extend(model.property_named(property.value).map(|(_, p)| p.name.clone()));
            }
        }
    }
    let properties = ontology.properties().map(|(_, property)| property.name.as_str());
    let unused: BTreeSet<_> = properties.filter(|name| !used.contains(*name)).collect();
    assert!(unused.iter().eq(FOR_GENERAL_USE), "{unused:#?}");
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

/// The top modules that a file names, in imports or in full paths, by `crate::` or by as many
/// `super::` as lead there.
fn imports(path: &Path) -> Vec<String> {
    let text = text(path);
    let (code, tests) = text.split_once("\nmod tests {").unwrap_or((&text, ""));
    // `src/a/mod.rs` is one floor down from the top, `src/a/b.rs` two.
    let depth = path.iter().count() - if path.ends_with("mod.rs") { 2 } else { 1 };
    let mut imported = Vec::new();
    for (code, depth) in [(code, depth), (tests, depth + 1)] {
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for top in ["crate::".to_owned(), "super::".repeat(depth)] {
                imported.extend(line.split(&top).skip(1).map(first_name));
            }
        }
    }
    imported.sort();
    imported.dedup();
    imported
}

fn first_name(path: &str) -> String {
    path.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap().to_owned()
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
