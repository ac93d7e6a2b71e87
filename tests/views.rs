//! Parts of the graph: what each filter keeps, and that nothing in a part leads out of it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::too_many_lines)]

use std::collections::BTreeSet;
use std::path::Path;

use oxrdf::{Dataset, NamedOrBlankNode, Term};
use oxttl::NQuadsParser;
use quipu::assess::{Assert, Status};
use quipu::export::exporter_of;
use quipu::files::{File, Files};
use quipu::graph::{Filter, Period, ProfileId, View};
use quipu::model::{Date, EntityId, Modality};
use quipu::read::read;

const DOSSIER: &str = r#"
    [dossier]
    base = "https://example.org/harbour/"
    [source.post]
    type = "NewsArticle"
    publisher = "paper"
    [source.radio]
    type = "NewsArticle"
    [source.wire]
    type = "NewsArticle"
    derives-from = "post"
    [entity]
    ana   = { type = "Person", name = "Ana" }
    ben   = { type = "Person", name = "Ben" }
    cleo  = { type = "Person", name = "Cleo" }
    keep  = { type = "Prison", name = "the Keep" }
    town  = { type = "Place", name = "the town" }
    paper = { type = "Organization", name = "The Paper" }
    alone = { type = "Person", name = "Alone" }
    one   = { type = "Country", name = "One" }
    two   = { type = "Country", name = "Two" }
"#;

const CLAIMS: &str = r#"
    source = "post"
    [[claim]]
    id = "praised"
    subject = "ana"
    property = "praised"
    object = "keep"
    when = "2024-06"
    cite = "0-9"
    [[claim]]
    id = "visited"
    subject = "ben"
    property = "visited"
    object = "keep"
    according-to = "cleo"
    when = "2022/2023"
    cite = "radio:0-9"
    [[claim]]
    id = "placed"
    subject = "keep"
    property = "located-in"
    object = "town"
    cite = ["0-9", "radio:0-9"]
    [[claim]]
    id = "capacity"
    subject = "keep"
    property = "capacity"
    value = "90 inmates"
    cite = "10-19"
    [[claim]]
    id = "capacity-too"
    source = "radio"
    subject = "keep"
    property = "capacity"
    value = "200 inmates"
    modality = "alleged"
    cite = "10-19"
    [[claim]]
    id = "border"
    subject = "one"
    property = "paid"
    object = "two"
    status = "retracted"
    cite = "wire:0-9"
"#;

fn view() -> View {
    let files = [File::held("a.toml", DOSSIER), File::held("b.toml", CLAIMS)];
    View::new(read(&mut Files::from_iter(files)).unwrap())
}

fn entity(view: &View, id: &str) -> EntityId {
    view.model.entity_named(view.model.names.find(id).unwrap()).unwrap()
}

fn entities(view: &View) -> String {
    let id = |id: &EntityId| view.model.names.text(view.model.entity(*id).id.value);
    view.entities.iter().map(id).collect::<Vec<_>>().join(" ")
}

fn claims(view: &View) -> String {
    let name = |id| view.model.claim_name(view.model.claim(id));
    view.claims.iter().copied().map(name).collect::<Vec<_>>().join(" ")
}

fn day(edtf: &str) -> jiff::civil::Date {
    Date::parse(edtf).unwrap().earliest.unwrap()
}

/// Filters of the dossier above, with the claims and the entities that they keep.
fn filters(view: &View) -> Vec<(&'static str, Filter, &'static str, &'static str)> {
    let class = |name: &str| view.model.ontology.class_named(name).unwrap();
    let property = |name: &str| view.model.ontology.property_named(name).unwrap();
    let source = |id: &str| view.model.source_named(view.model.names.find(id).unwrap()).unwrap();
    let all = Filter::default;
    let around = |id, hops| Filter { focus: vec![entity(view, id)], hops, ..all() };
    let during = |period| Filter { period: Some(period), ..all() };
    vec![
        (
            "everything",
            all(),
            "praised visited capacity capacity-too placed border",
            "alone ana ben cleo keep one paper town two",
        ),
        ("a focus alone", around("keep", 0), "capacity capacity-too", "keep"),
        ("a hop", around("ana", 1), "praised capacity capacity-too", "ana keep"),
        (
            "two hops",
            around("ana", 2),
            "praised visited capacity capacity-too placed",
            "ana ben keep town",
        ),
        ("a focus without claims", around("alone", 3), "", "alone"),
        ("a class", Filter { classes: vec![class("Person")], ..all() }, "", "alone ana ben cleo"),
        (
            "classes, and one below them",
            Filter { classes: vec![class("Person"), class("CivicStructure")], ..all() },
            "praised visited capacity capacity-too",
            "alone ana ben cleo keep",
        ),
        (
            "a class around a focus",
            Filter { classes: vec![class("Person")], ..around("keep", 1) },
            "praised visited capacity capacity-too",
            "ana ben keep",
        ),
        (
            "properties",
            Filter { properties: vec![property("praised"), property("paid")], ..all() },
            "praised border",
            "ana keep one two",
        ),
        (
            "a source",
            Filter { sources: vec![source("radio")], ..all() },
            "visited capacity-too placed",
            "ben keep town",
        ),
        (
            "a speaker",
            Filter { speakers: vec![entity(view, "cleo")], ..all() },
            "visited",
            "ben keep",
        ),
        (
            "a publisher, in its own voice",
            Filter { speakers: vec![entity(view, "paper")], ..all() },
            "praised capacity placed",
            "ana keep town",
        ),
        (
            "a modality",
            Filter { modalities: vec![Modality::Alleged], ..all() },
            "capacity-too",
            "keep",
        ),
        (
            "a status",
            Filter { statuses: vec![Status::Contested, Status::Retracted], ..all() },
            "capacity capacity-too border",
            "keep one two",
        ),
        (
            "as of a day",
            during(Period::AsOf(day("2023-12-31"))),
            "visited capacity capacity-too placed border",
            "ben keep one town two",
        ),
        (
            "as of the first day",
            during(Period::AsOf(day("2022-01-01"))),
            "visited capacity capacity-too placed border",
            "ben keep one town two",
        ),
        (
            "from a day on",
            during(Period::Within(Some(day("2023-06")), None)),
            "praised visited",
            "ana ben keep",
        ),
        ("until a day", during(Period::Within(None, Some(day("2023-06")))), "visited", "ben keep"),
        (
            "within a period of nothing",
            during(Period::Within(Some(day("2024-01")), Some(day("2024-05-31")))),
            "",
            "",
        ),
        ("origins", Filter { min_origins: 2, ..all() }, "placed", "keep town"),
        (
            "the largest part",
            Filter { largest_component: true, ..all() },
            "praised visited capacity capacity-too placed",
            "ana ben keep town",
        ),
        (
            "a source and a modality",
            Filter { sources: vec![source("radio")], modalities: vec![Modality::Stated], ..all() },
            "placed",
            "keep town",
        ),
    ]
}

#[test]
fn a_filter_keeps_what_it_asks_for() {
    let view = view();
    for (about, filter, kept, between) in filters(&view) {
        let part = view.filtered(&filter);
        assert_eq!(claims(&part), kept, "{about}");
        assert_eq!(entities(&part), between, "{about}");
        let left = part.left_out;
        assert_eq!(left.claims, view.claims.len() - part.claims.len(), "{about}");
        assert_eq!(left.entities, view.entities.len() - part.entities.len(), "{about}");
        assert_eq!(left.sources, view.sources.len() - part.sources.len(), "{about}");
    }
}

#[test]
fn the_sources_of_a_part_are_those_that_it_cites_and_what_they_are_made_from() {
    let view = view();
    let of = |id: &str| {
        let part = view.only(&[], &[claim(&view, id)]);
        let text = |name| part.model.names.text(name);
        let sources = part.sources.iter().map(|id| text(part.model.source(*id).id.value));
        sources.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of("visited"), ["radio"]);
    assert_eq!(of("border"), ["post", "wire"]);
    assert_eq!(of("placed"), ["post", "radio"]);
}

#[test]
fn a_source_keeps_its_number() {
    let view = view();
    let part = view.only(&[], &[claim(&view, "visited")]);
    let number = part.source_numbers()[part.sources[0].index()];
    assert_eq!(number, 2);
    assert_eq!(part.source_numbered(number), Some(part.sources[0]));
    assert_eq!(part.source_numbered(0), None);
}

#[test]
fn what_is_contested_stays_so_where_the_other_claim_is_not_shown() {
    let view = view();
    let mut part = view.only(&[], &[claim(&view, "capacity")]);
    part.assert = Assert::Reported;
    let facts =
        nquads(&part).iter().filter(|quad| quad.predicate.as_str().ends_with("#capacity")).count();
    assert_eq!(facts, 0);
}

#[test]
fn nothing_in_a_part_leads_out_of_it() {
    let profiles = [ProfileId::Claims, ProfileId::Graphs];
    for dossier in ["dossiers/cecot", "dossiers/harbour"] {
        let model = read(&mut Files::load(Path::new(dossier)).unwrap()).unwrap();
        let mut view = View::new(model);
        let [speaker, focus] = [view.entities[3], view.entities[view.entities.len() / 2]];
        for profile in profiles {
            view.profile = profile;
            for filter in [
                Filter { focus: vec![focus], hops: 1, ..Filter::default() },
                Filter { speakers: vec![speaker], ..Filter::default() },
                Filter { sources: vec![view.sources[0]], ..Filter::default() },
                Filter { modalities: vec![Modality::Alleged], ..Filter::default() },
                Filter { min_origins: 2, largest_component: true, ..Filter::default() },
                Filter { period: Some(Period::AsOf(day("2023"))), ..Filter::default() },
            ] {
                is_closed(&view.filtered(&filter));
            }
        }
    }
}

/// Whether every thing of the dossier that is named as an object is described as a subject.
fn is_closed(part: &View) {
    let quads = nquads(part);
    let subjects: BTreeSet<_> = quads
        .iter()
        .filter_map(|quad| match NamedOrBlankNode::from(quad.subject) {
            NamedOrBlankNode::NamedNode(node) => Some(node.into_string()),
            NamedOrBlankNode::BlankNode(_) => None,
        })
        .collect();
    for quad in &quads {
        if let Term::NamedNode(object) = Term::from(quad.object)
            && let Some(name) = object.as_str().strip_prefix(part.model.base())
            && !name.starts_with("ns#")
        {
            assert!(subjects.contains(object.as_str()), "{object} in {quad}");
        }
    }
}

fn nquads(view: &View) -> Dataset {
    let mut bytes = Vec::new();
    exporter_of("graph.nq").unwrap().export(view, &mut bytes).unwrap();
    NQuadsParser::new().for_slice(&bytes).map(Result::unwrap).collect()
}

fn claim(view: &View, id: &str) -> quipu::model::ClaimId {
    let named =
        |claim: &quipu::model::ClaimId| view.model.claim_name(view.model.claim(*claim)) == id;
    view.claims.iter().copied().find(named).unwrap()
}
