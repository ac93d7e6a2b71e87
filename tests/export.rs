//! The exports of the built-in dossier: showcase and goldens at once.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use quipu::export::{COLLECTIONS, EXPORTERS, Folder, exporter_of, holds};
use quipu::files::Files;
use quipu::graph::View;
use quipu::rdf::PROFILES;
use quipu::read::read;
use snapbox::assert_data_eq;
use snapbox::data::Data;
use walkdir::WalkDir;

fn built_in() -> View {
    View::new(read(&mut Files::built_in()).unwrap())
}

fn export(view: &View, ending: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    exporter_of(&format!("graph.{ending}")).unwrap().export(view, &mut bytes).unwrap();
    bytes
}

#[test]
fn every_format_is_in_output() {
    let view = built_in();
    for exporter in EXPORTERS {
        let ending = exporter.extensions()[0];
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("output/graph.{ending}"));
        let golden = Data::read_from(&golden, None);
        let bytes = String::from_utf8(export(&view, ending)).unwrap();
        assert_data_eq!(bytes, golden.raw());
    }
}

#[test]
fn output_holds_nothing_else() {
    let names: BTreeSet<_> = fs::read_dir("output")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let files = EXPORTERS.iter().map(|exporter| exporter.extensions()[0]);
    let endings = files.chain(COLLECTIONS.iter().map(|collection| collection.extension()));
    assert_eq!(names, endings.map(|ending| format!("graph.{ending}")).collect());
}

#[test]
fn every_folder_is_in_output() {
    for collection in COLLECTIONS {
        let folder = PathBuf::from(format!("output/graph.{}", collection.extension()));
        let mut compared = Compared { folder: &folder, files: BTreeSet::new() };
        collection.export(&built_in(), &mut compared).unwrap();
        let files = WalkDir::new(&folder).into_iter().map(Result::unwrap);
        let files =
            files.filter(|file| file.file_type().is_file()).map(walkdir::DirEntry::into_path);
        assert_eq!(compared.files, files.collect());
    }
}

/// Compares the files of a folder with those that are there.
struct Compared<'p> {
    folder: &'p Path,
    files: BTreeSet<PathBuf>,
}

impl Folder for Compared<'_> {
    fn file(&mut self, path: &str, text: &str) -> io::Result<()> {
        let path = self.folder.join(path);
        assert_data_eq!(text.to_owned(), Data::read_from(&path, None).raw());
        self.files.insert(path);
        Ok(())
    }
}

#[test]
fn the_readme_names_every_format_and_profile() {
    let readme = fs::read_to_string("README.md").unwrap();
    for exporter in EXPORTERS {
        let file = format!("`graph.{}`", exporter.extensions()[0]);
        assert!(readme.contains(&file), "{file}");
    }
    for collection in COLLECTIONS {
        let folder = format!("`graph.{}/`", collection.extension());
        assert!(readme.contains(&folder), "{folder}");
    }
    for profile in PROFILES {
        let row =
            readme.lines().find(|line| line.starts_with(&format!("| `{}` |", profile.name())));
        let row = row.unwrap_or_else(|| panic!("no row for `{}`", profile.name()));
        let syntaxes = EXPORTERS.iter().filter(|exporter| exporter.features().is_some());
        let able: Vec<_> =
            syntaxes.clone().filter(|syntax| holds(**syntax, profile.id())).collect();
        let names: Vec<_> = able.iter().map(|syntax| syntax.name()).collect();
        let told =
            if able.len() == syntaxes.count() { "all six".to_owned() } else { names.join(", ") };
        assert!(row.contains(&format!("| {told} |")), "{row}");
    }
}
