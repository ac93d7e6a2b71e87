//! Parts of the graph say which part they are, in words.

#![allow(clippy::unwrap_used)]

use quipu::assess::Status;
use quipu::export::exporter_of;
use quipu::files::{File, Files};
use quipu::graph::{Filter, Period, View};
use quipu::model::{Date, EntityId, Modality};
use quipu::read::read;

const DOSSIER: &str = r#"
    [dossier]
    title = "The case"
    [source.post]
    type = "NewsArticle"
    title = { en = "The *fire*", es = "El *fuego*" }
    [entity]
    ana  = { type = "Person", name = "Ana" }
    keep = { type = "Prison", name = { en = "the Keep", es = "la Torre" } }
    [[claim]]
    source = "post"
    subject = "ana"
    property = "praised"
    object = "keep"
    cite = "0-9"
"#;

fn view(language: &str) -> View {
    let files = [File::held("a.toml", DOSSIER)];
    let mut view = View::new(read(&mut Files::from_iter(files)).unwrap());
    language.clone_into(&mut view.language);
    view
}

fn entity(view: &View, id: &str) -> EntityId {
    view.model.entity_named(view.model.names.find(id).unwrap()).unwrap()
}

fn written(view: &View, name: &str) -> String {
    let mut bytes = Vec::new();
    exporter_of(name).unwrap().export(view, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn within(first: Option<&str>, last: Option<&str>) -> Filter {
    let first = first.map(|edtf| Date::parse(edtf).unwrap().earliest.unwrap());
    let last = last.map(|edtf| Date::parse(edtf).unwrap().latest.unwrap());
    Filter { period: Some(Period::Within(first, last)), ..Filter::default() }
}

/// Filters of the dossier above with their words.
fn filters(view: &View) -> Vec<(Filter, &'static str, &'static str)> {
    let class = |name: &str| view.model.ontology.class_named(name).unwrap();
    let property = |name: &str| view.model.ontology.property_named(name).unwrap();
    let source = view.sources.clone();
    let [ana, keep] = ["ana", "keep"].map(|id| entity(view, id));
    let all = Filter::default;
    let last = Date::parse("2024-06").unwrap().latest.unwrap();
    vec![
        (
            Filter { focus: vec![keep], hops: 1, ..all() },
            "around the Keep, 1 hop",
            "en torno a la Torre, 1 paso",
        ),
        (
            Filter { focus: vec![ana, keep], hops: 2, ..all() },
            "around Ana and the Keep, 2 hops",
            "en torno a Ana y la Torre, 2 pasos",
        ),
        (Filter { focus: vec![ana], hops: 0, ..all() }, "Ana alone", "Ana sin su entorno"),
        (
            Filter { classes: vec![class("Person"), class("Prison")], ..all() },
            "of class person or prison",
            "de clase persona o prisión",
        ),
        (
            Filter { properties: vec![property("praised")], ..all() },
            "with property praised",
            "con la propiedad elogió",
        ),
        (
            Filter { sources: source, ..all() },
            "cited from The *fire*",
            "según la fuente El *fuego*",
        ),
        (Filter { speakers: vec![ana], ..all() }, "said by Ana", "dicho por Ana"),
        (
            Filter { modalities: vec![Modality::Alleged, Modality::Opined], ..all() },
            "only alleged or opined",
            "solo presunto u opinado",
        ),
        (
            Filter { statuses: vec![Status::Uncontested], ..all() },
            "only uncontested",
            "solo no disputada",
        ),
        (
            Filter { period: Some(Period::AsOf(last)), ..all() },
            "as of June 2024, or undated",
            "a fecha de junio 2024, o sin fecha",
        ),
        (within(Some("2024"), None), "from 2024", "desde 2024"),
        (within(Some("2024-02-03"), None), "from 3 February 2024", "desde 3 febrero 2024"),
        (within(None, Some("2023-02")), "to February 2023", "hasta febrero 2023"),
        (
            within(Some("2022-03"), Some("2024-12-30")),
            "from March 2022 to 30 December 2024",
            "de marzo 2022 a 30 diciembre 2024",
        ),
        (within(Some("-0043"), Some("0050")), "from 44 BC to 50 AD", "de 44 a. C. a 50 d. C."),
        (
            Filter { min_origins: 2, ..all() },
            "at least 2 independent origins",
            "al menos 2 orígenes independientes",
        ),
        (
            Filter { largest_component: true, ..all() },
            "the largest connected part",
            "la mayor parte conexa",
        ),
        (
            Filter {
                statuses: vec![Status::Contested],
                focus: vec![ana],
                hops: 1,
                ..within(Some("2024"), None)
            },
            "around Ana, 1 hop; only contested; from 2024",
            "en torno a Ana, 1 paso; solo disputada; desde 2024",
        ),
    ]
}

#[test]
fn what_people_read_says_which_part_it_is() {
    for (language, part) in [("en", "Part"), ("es", "Parte")] {
        let view = view(language);
        for (filter, english, spanish) in filters(&view) {
            let words = if language == "en" { english } else { spanish };
            let words = format!("{part}: {words}");
            let shown = view.filtered(&filter);
            let text = written(&shown, "a.txt");
            assert!(text.contains(&format!(".\n{words}.\n\n")), "{words}: {text}");
            let dot = written(&shown, "a.dot");
            assert!(dot.contains(&format!(">{words}</font></td></tr>")), "{words}: {dot}");
            let markdown = written(&shown, "a.md");
            let words = words.replace('*', "\\*");
            assert!(markdown.contains(&words), "{words}: {markdown}");
        }
    }
}

#[test]
fn a_diagram_has_it_in_its_key() {
    let view = view("en");
    let part =
        view.filtered(&Filter { focus: vec![entity(&view, "keep")], hops: 1, ..Filter::default() });
    assert!(written(&part, "a.mmd").contains("\n  key[\"Part#58; around the Keep, 1 hop<br/>"));
}

#[test]
fn the_whole_is_no_part() {
    let view = view("en");
    for whole in [view.filtered(&Filter::default()), view] {
        for name in ["a.dot", "a.txt", "a.md", "a.mmd"] {
            assert!(!written(&whole, name).contains("Part"), "{name}");
        }
    }
}
