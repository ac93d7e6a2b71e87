//! A thousand strings that break careless writers, in every slot of every format: each gives as
//! many things as "x" does. What other programs make of the files is asked in `tests/interop`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fmt::Write as _;

use quipu::assess::assess;
use quipu::check::check;
use quipu::export::{COLLECTIONS, EXPORTERS, Folder, Written};
use quipu::files::{File, Files};
use quipu::graph::View;
use quipu::read::read;
use quipu::report::clean;

/// Endings of formats that hold text as it is; the others show what cannot be seen.
const AS_IT_IS: [&str; 6] = ["ttl", "trig", "nt", "nq", "rdf", "jsonld"];

#[test]
fn every_format_has_as_many_things_as_with_x() {
    let strings = strings();
    let (hostile, harmless) = (view(&strings), view(&vec!["x".to_owned(); strings.len()]));
    for exporter in EXPORTERS {
        let count = |view: &View| {
            let mut bytes = Vec::new();
            let written = exporter.export(view, &mut bytes).unwrap();
            (written, String::from_utf8(bytes).unwrap())
        };
        let ((hostile, text), (harmless, _)) = (count(&hostile), count(&harmless));
        assert_eq!(told(&hostile), told(&harmless), "{}", exporter.name());
        if !AS_IT_IS.contains(&exporter.extensions()[0]) {
            shows_all(exporter.name(), &text);
        }
    }
}

#[test]
fn every_folder_has_as_many_files_as_with_x() {
    let strings = strings();
    let (hostile, harmless) = (view(&strings), view(&vec!["x".to_owned(); strings.len()]));
    for collection in COLLECTIONS {
        let written = |view: &View| {
            let mut files = Held::default();
            collection.export(view, &mut files).unwrap();
            files
        };
        let (hostile, harmless) = (written(&hostile), written(&harmless));
        assert!(hostile.0.iter().map(|file| &file.0).eq(harmless.0.iter().map(|file| &file.0)));
        for ((path, text), (_, harmless)) in hostile.0.iter().zip(&harmless.0) {
            shows_all(path, text);
            // What is said may be a list or a heading in neither.
            let items = |text: &str| {
                let starts = |line: &&str| line.trim_start().starts_with(['-', '#', '>', '+']);
                text.lines().filter(starts).count()
            };
            assert_eq!(items(text), items(harmless), "{path}: {text}");
        }
    }
}

/// The files of a folder, in memory.
#[derive(Default)]
struct Held(Vec<(String, String)>);

impl Folder for Held {
    fn file(&mut self, path: &str, text: &str) -> std::io::Result<()> {
        self.0.push((path.to_owned(), text.to_owned()));
        Ok(())
    }
}

fn shows_all(about: &str, text: &str) {
    let hidden = text.chars().filter(|c| is_hidden(*c)).collect::<String>();
    assert!(hidden.is_empty(), "{about}: {}", hidden.escape_unicode());
}

#[test]
fn no_string_is_read_as_another() {
    let strings = strings();
    assert_eq!(strings.len(), 1000);
    let view = view(&strings);
    let model = &view.model;
    for (number, string) in strings.iter().enumerate() {
        let id = model.names.find(&format!("e-{number}")).unwrap();
        let entity = model.entity(model.entity_named(id).unwrap());
        assert_eq!(entity.name.in_language("en", &model.names), Some(string.as_str()));
    }
}

/// Counts, without the names of what is counted.
fn told(written: &Written) -> Vec<usize> {
    written.counts.iter().map(|count| count.number).collect()
}

/// Whether a character turns text around or shows nothing.
fn is_hidden(c: char) -> bool {
    !matches!(c, '\n' | '\r' | '\t') && clean(c.encode_utf8(&mut [0; 4])) != c.to_string()
}

fn strings() -> Vec<String> {
    serde_json::from_str(include_str!("hostile/strings.json")).unwrap()
}

/// A dossier with an entity, a source and four claims for each string, which checks let pass.
fn view(strings: &[String]) -> View {
    let title = quoted(&strings[0]);
    let mut dossier = format!(
        "[dossier]\ntitle = {title}\nbase = \"https://example.org/hostile/\"\n\
         [entity.place]\ntype = \"Place\"\nname = \"the place\"\n"
    );
    for (number, string) in strings.iter().enumerate() {
        let next = (number + 1) % strings.len();
        let text = quoted(string);
        write!(
            dossier,
            "[entity.e-{number}]\ntype = \"Person\"\nname = {{ en = {text}, es = {text} }}\n\
             aka = {text}\n\
             [source.s-{number}]\ntype = \"NewsArticle\"\ntitle = {text}\n\
             publisher = \"e-{number}\"\nauthor = \"e-{number}\"\n"
        )
        .unwrap();
        for claim in [
            format!("property = \"characterised-as\"\nvalue = {text}"),
            format!("property = \"condition\"\nvalue = {text}\nmodality = \"alleged\""),
            format!(
                "property = \"leaves\"\nobject = \"place\"\nmanner = {text}\n\
                 according-to = \"e-{number}\""
            ),
            format!("property = \"met-with\"\nobject = \"e-{next}\""),
        ] {
            write!(
                dossier,
                "[[claim]]\nsubject = \"e-{number}\"\n{claim}\nnote = {text}\n\
                 source = \"s-{number}\"\ncite = \"0-30\"\n"
            )
            .unwrap();
        }
    }
    let model = read(&mut Files::from_iter([File::held("dossier.toml", dossier)])).unwrap();
    let found = check(&model, &assess(&model));
    assert!(!found.has_errors());
    View::new(model)
}

/// A basic string of TOML: JSON's escapes, and one that JSON does not have.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap().replace('\u{7f}', "\\u007F")
}
