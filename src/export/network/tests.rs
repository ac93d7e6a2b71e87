//! What records say of a small dossier.

use super::*;
use crate::files::{File, Files};
use crate::read::read;

const DOSSIER: &str = r#"
    [source.s]
    type = "NewsArticle"
    [source.t]
    type = "NewsArticle"
    author = "ana"
    [entity]
    ana  = { type = "Person", name = { en = "Ana", es = "Anita" }, aka = "A. B." }
    ben  = { type = "Person", name = "Ben" }
    keep = { type = "Prison", name = "the Keep", same-as = ["wd:Q2", "wd:Q1"] }
"#;

/// The view of a dossier with claims, of which each is the fields of a table.
pub(in crate::export) fn view(claims: &[&str]) -> View {
    let claims: Vec<_> = claims.iter().map(|claim| format!("[[claim]]\n{claim}\n")).collect();
    let files = [
        File::held("a.toml", DOSSIER),
        File::held("b.toml", "source = \"s\"\n".to_owned() + &claims.concat()),
    ];
    View::new(read(&mut Files::from_iter(files)).unwrap())
}

const PRAISED: &str = "subject = 'ana'\nproperty = 'praised'\nobject = 'keep'\ncite = '0-9'";
const HELD: &str = "subject = 'keep'\nproperty = 'capacity'\nvalue = 'up to 90'\ncite = '0-9'";

/// A fact, and an allegation about whose date something is known.
pub(in crate::export) const SMALL: [&str; 2] = [
    HELD,
    "id = 'ben'\nsubject = 'ben'\nproperty = 'accused'\nobject = 'ana'\ncite = '2-8'\n\
     modality = 'alleged'\naccording-to = 'keep'\nwhen = '2024-06/..'\n\
     note = 'a \"<b>&\" note'",
];

fn text(attributes: &[Attribute], values: &[Value], name: &str) -> String {
    let place = attributes.iter().position(|attribute| attribute.name == name).unwrap();
    match values[place] {
        Value::Text(text) => text.to_owned(),
        Value::Whole(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
    }
}

#[test]
fn an_edge_says_who_says_what_where() {
    for (field, attribute, expected) in [
        ("", "label", "praised"),
        ("", "property", "praised"),
        ("", "modality", "stated"),
        ("", "status", "uncontested"),
        ("", "negated", "false"),
        ("", "speaker", ""),
        ("", "citations", "s 0-9"),
        ("", "sources", "1"),
        ("id = 'x'", "claim", "x"),
        ("negated = true", "label", "not praised"),
        ("negated = true\nmodality = 'alleged'", "label", "not praised (alleged)"),
        ("modality = 'alleged'", "label", "praised (alleged)"),
        ("modality = 'alleged'", "modality", "alleged"),
        ("modality = 'announced'", "label", "praised (announced)"),
        ("modality = 'opined'", "label", "praised (opinion)"),
        ("according-to = ['ben', 'ana']", "label", "praised (say Ben and Ana)"),
        ("according-to = ['ben', 'ana']", "speaker", "Ben; Ana"),
        ("according-to = 'ben'\nvia = 'ana'", "via", "Ana"),
        ("status = 'retracted'", "label", "praised (taken back)"),
        ("status = 'retracted'", "status", "retracted"),
        ("when = '2024-06'", "when", "2024-06"),
        ("when = '2024-06'", "start", "2024-06-01"),
        ("when = '2024-06'", "end", "2024-06-30"),
        ("when = '2024-06/..'", "end", ""),
        ("when = '-0050'", "start", "-0050-01-01"),
        ("when = '2024'\ninferred = ['when', 'object']", "inferred", "when object"),
        ("note = 'so it is'", "note", "so it is"),
    ] {
        let view = view(&[&format!("{PRAISED}\n{field}")]);
        let edges: Vec<_> = Network::new(&view).edges().collect();
        assert_eq!(edges.len(), 1);
        assert_eq!(text(EDGE, &edges[0].values(), attribute), expected, "{field}");
    }
}

#[test]
fn what_does_not_hold_by_its_claim_is_told_apart() {
    let both = "cite = ['0-9', 't:0-9']\n";
    for (field, property, negated, modality, label, weight) in [
        ("", "praised", "false", "stated", "praised", "2"),
        ("negated = true", "not-praised", "true", "stated", "not praised", "1"),
        ("modality = 'denied'", "not-praised", "true", "denied", "praised (denied)", "1"),
        (
            "modality = 'denied'\nnegated = true",
            "praised",
            "false",
            "denied",
            "not praised (denied)",
            "2",
        ),
        ("modality = 'alleged'", "praised", "false", "alleged", "praised (alleged)", "2"),
        ("status = 'retracted'", "praised", "false", "stated", "praised (taken back)", "1"),
    ] {
        let claim = PRAISED.replace("cite = '0-9'", both);
        let view = view(&[&format!("{claim}{field}")]);
        let edge = Network::new(&view).edges().next().unwrap();
        let found = ["property", "negated", "modality", "label", "weight", "sources"]
            .map(|name| text(EDGE, &edge.values(), name));
        assert_eq!(found, [property, negated, modality, label, weight, "2"], "{field}");
    }
}

#[test]
fn verdicts_are_the_words_of_options() {
    let paid = "subject = 'ana'\nproperty = 'paid'\nobject = 'ben'\ncite = '0-9'\n";
    for (fields, expected) in [
        (["id = 'a'\namount = '$6 million'", "id = 'b'\namount = '€6 million'"], "other-scope"),
        (["", "negated = true"], "contradict"),
        (["", "according-to = 'keep'"], "agree"),
    ] {
        let claims = fields.map(|fields| format!("{paid}{fields}"));
        let view = view(&claims.each_ref().map(String::as_str));
        let verdicts: Vec<_> = Network::new(&view).edges().map(|edge| edge.verdict).collect();
        assert_eq!(verdicts, [expected; 2], "{fields:?}");
    }
}

#[test]
fn a_node_says_what_is_said_of_an_entity_alone() {
    let as_told = format!("{HELD}\nid = 'x'").replace("0-9", "t:0-9");
    for (claims, attribute, expected) in [
        ([PRAISED, HELD], "label", "the Keep"),
        ([PRAISED, HELD], "class", "Prison"),
        ([PRAISED, HELD], "degree", "1"),
        ([PRAISED, HELD], "claims", "capacity: up to 90 [s 0-9]"),
        ([HELD, &as_told], "claims", "capacity: up to 90 [s 0-9; t 0-9]"),
        (
            [HELD, &HELD.replace("up to 90", "more than 95")],
            "claims",
            "capacity: up to 90, the figures contradict each other [s 0-9]; \
             capacity: more than 95, the figures contradict each other [s 0-9]",
        ),
        (
            [HELD, &format!("{as_told}\naccording-to = 'ben'\nmodality = 'alleged'")],
            "claims",
            "capacity: up to 90 [s 0-9]; capacity: up to 90, alleged by Ben [t 0-9]",
        ),
    ] {
        let view = view(&claims);
        let nodes: Vec<_> = Network::new(&view).nodes().collect();
        let keep = nodes.iter().find(|node| node.id == "keep").unwrap();
        assert_eq!(text(NODE, &keep.values(), attribute), expected, "{claims:?}");
    }
}

#[test]
fn a_node_has_all_names() {
    let view = view(&[]);
    let nodes: Vec<_> = Network::new(&view).nodes().collect();
    let ids: Vec<_> = nodes.iter().map(|node| node.id).collect();
    assert_eq!(ids, ["ana", "ben", "keep"]);
    assert_eq!((nodes[0].label.as_str(), nodes[0].also_called.as_str()), ("Ana", "Anita; A. B."));
    let links = "http://www.wikidata.org/entity/Q1 http://www.wikidata.org/entity/Q2";
    assert_eq!(nodes[2].same_as, links);
}

#[test]
fn what_is_lost_is_counted() {
    let network_loss = |claims: &[&str]| {
        let view = view(claims);
        let loss = Network::new(&view).loss();
        loss.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    };
    // The list of sources has no place for who wrote one.
    let always = "2 languages of names, 1 description of a source";
    assert_eq!(network_loss(&[PRAISED]), always);
    assert_eq!(network_loss(&[HELD]), format!("1 type of a value, {always}"));
}

#[test]
fn of_a_part_what_it_shows_is_told() {
    let opposed = HELD.replace("up to 90", "more than 95");
    let whole = view(&[PRAISED, HELD, &opposed]);
    let held: Vec<_> =
        whole.claims.iter().copied().filter(|id| is(&whole, *id, "capacity")).collect();
    let part = whole.only(&[], &held[..1]);
    let network = Network::new(&part);
    let nodes: Vec<_> = network.nodes().collect();
    assert_eq!(nodes.iter().map(|node| (node.id, node.degree)).collect::<Vec<_>>(), [("keep", 0)]);
    assert!(
        nodes[0].claims.ends_with(", the figures contradict each other [s 0-9]"),
        "{}",
        nodes[0].claims
    );
    assert_eq!(network.edges().count(), 0);
    let counts: Vec<_> = network.counts().iter().map(ToString::to_string).collect();
    assert_eq!(counts, ["1 entity", "1 claim"]);
    let loss: Vec<_> = network.loss().iter().map(ToString::to_string).collect();
    assert_eq!(loss, ["1 type of a value"]);
    let loss: Vec<_> = Network::new(&whole).loss().iter().map(ToString::to_string).collect();
    assert!(loss.contains(&"1 comparison of claims".to_owned()), "{loss:?}");
}

fn is(view: &View, id: ClaimId, property: &str) -> bool {
    view.model.names.text(view.model.claim(id).property.value) == property
}
