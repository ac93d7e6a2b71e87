//! What holds for every dossier, tried on random ones.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod read_back;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use quipu::export::{exporter_of, holds};
use quipu::files::File;
use quipu::graph::View;
use quipu::model::Model;
use quipu::rdf::PROFILES;
use quipu::read::read;

const ENTITIES: usize = 5;
const BASE: &str = "https://example.org/d/";

const FIGURES: [&str; 10] = [
    "260",
    "more than 260 people",
    "at least 1,000",
    "fewer than 12.50 km",
    "up to 40,000 inmates",
    "about $6 million",
    "65 to 70",
    "133%",
    "hundreds of people",
    "-3",
];
const DATES: [&str; 8] = [
    "2024",
    "2024-06",
    "2024-02-29",
    "2022~",
    "XXXX-02",
    "2024-06/2024-08",
    "2022/..",
    "-0050-01-01",
];
const MODALITIES: [&str; 6] = ["stated", "reported", "alleged", "announced", "opined", "denied"];

/// A claim before it is written down.
#[derive(Clone, Debug)]
struct Claim {
    has_id: bool,
    subject: usize,
    statement: Statement,
    speaker: Option<usize>,
    via: Vec<usize>,
    modality: Option<&'static str>,
    negated: bool,
    retracted: bool,
    when: Option<&'static str>,
    inferred: Option<&'static str>,
    note: Option<String>,
    cites: Vec<(u32, u32)>,
}

#[derive(Clone, Debug)]
enum Statement {
    Relation(usize),
    Figure(&'static str),
    Date(&'static str),
    Text(String),
    Qualified(usize, &'static str),
}

/// Words as people and their enemies write them; controls are refused when they are read.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "\\PC{0,12}",
        1 => "[\"'\\\\<>{}|&#@^\n\r\t .;,a]{0,12}",
        1 => Just("long ".repeat(500)),
    ]
}

fn statement() -> impl Strategy<Value = Statement> {
    prop_oneof![
        3 => (0..ENTITIES).prop_map(Statement::Relation),
        2 => prop::sample::select(&FIGURES[..]).prop_map(Statement::Figure),
        1 => prop::sample::select(&DATES[..]).prop_map(Statement::Date),
        2 => words().prop_map(Statement::Text),
        1 => (0..ENTITIES, prop::sample::select(&FIGURES[..]))
            .prop_map(|(object, amount)| Statement::Qualified(object, amount)),
    ]
}

fn claim() -> impl Strategy<Value = Claim> {
    let head = (any::<bool>(), 0..ENTITIES, statement());
    let voice = (
        option::of(0..ENTITIES),
        vec(0..ENTITIES, 0..3),
        option::of(prop::sample::select(&MODALITIES[..])),
        prop::bool::weighted(0.2),
        prop::bool::weighted(0.1),
    );
    let rest = (
        option::of(prop::sample::select(&DATES[..])),
        option::weighted(0.2, prop::sample::select(&["when", "subject", "object"][..])),
        option::weighted(0.3, words()),
        vec((0..900_u32, 1..99_u32), 1..3),
    );
    (head, voice, rest).prop_map(|(head, voice, rest)| Claim {
        has_id: head.0,
        subject: head.1,
        statement: head.2,
        speaker: voice.0,
        via: voice.1,
        modality: voice.2,
        negated: voice.3,
        retracted: voice.4,
        when: rest.0,
        inferred: rest.1,
        note: rest.2,
        cites: rest.3,
    })
}

fn names() -> impl Strategy<Value = Vec<String>> {
    vec(words(), ENTITIES)
}

/// A string of TOML.
fn quoted(words: &str) -> String {
    toml::Value::String(words.to_owned()).to_string()
}

/// The entities and sources of a dossier.
fn head(names: &[String]) -> String {
    let mut toml = format!("[dossier]\ntitle = {}\nbase = \"{BASE}\"\n", quoted(&names[0]));
    for (number, name) in names.iter().enumerate() {
        let name = quoted(name);
        let _ = writeln!(
            toml,
            "[entity.e{number}]\ntype = \"Person\"\nname = {{ en = {name}, EN = {name} }}\n\
             aka = [{name}, {name}]\nsame-as = [\"wd:Q2\", \"wd:Q1\", \"wd:Q2\"]"
        );
    }
    toml + "[source.s]\ntype = \"NewsArticle\"\npublisher = \"e0\"\nauthor = [\"e1\", \"e0\", \"e1\"]\n\
            derives-from = [\"t\", \"t\"]\n[source.t]\ntype = \"NewsArticle\"\n"
}

/// A file of one claim.
fn file(number: usize, claim: &Claim) -> String {
    let mut toml = "source = \"s\"\n[[claim]]\n".to_owned();
    if claim.has_id {
        let _ = writeln!(toml, "id = \"claim-{number}\"");
    }
    let _ = writeln!(toml, "subject = \"e{}\"", claim.subject);
    let _ = match &claim.statement {
        Statement::Relation(object) => {
            writeln!(toml, "property = \"met-with\"\nobject = \"e{object}\"")
        }
        Statement::Figure(figure) => {
            writeln!(toml, "property = \"group-size\"\nvalue = \"{figure}\"")
        }
        Statement::Date(date) => writeln!(toml, "property = \"began\"\nvalue = \"{date}\""),
        Statement::Text(text) => {
            writeln!(toml, "property = \"characterised-as\"\nvalue = {}", quoted(text))
        }
        Statement::Qualified(object, amount) => {
            writeln!(toml, "property = \"paid\"\nobject = \"e{object}\"\namount = \"{amount}\"")
        }
    };
    if let Some(speaker) = claim.speaker {
        let _ = writeln!(toml, "according-to = \"e{speaker}\"");
    }
    let via: Vec<_> = claim.via.iter().map(|relay| format!("\"e{relay}\"")).collect();
    let cites: Vec<_> =
        claim.cites.iter().map(|(at, length)| format!("\"{at}-{}\"", at + length)).collect();
    let _ = writeln!(toml, "via = [{}]\ncite = [{}]", via.join(", "), cites.join(", "));
    for (field, value) in
        [("modality", claim.modality), ("when", claim.when), ("inferred", claim.inferred)]
    {
        if let Some(value) = value {
            let _ = writeln!(toml, "{field} = \"{value}\"");
        }
    }
    if claim.negated {
        toml.push_str("negated = true\n");
    }
    if claim.retracted {
        toml.push_str("status = \"retracted\"\n");
    }
    if let Some(note) = &claim.note {
        let _ = writeln!(toml, "note = {}", quoted(note));
    }
    toml
}

fn model(texts: impl IntoIterator<Item = String>) -> Model {
    let files = texts.into_iter().enumerate();
    let files = files.map(|(number, text)| File::held(format!("file-{number:03}.toml"), text));
    read(&mut files.collect()).unwrap()
}

fn dossier(names: &[String], claims: &[Claim]) -> Vec<String> {
    let claims = claims.iter().enumerate().map(|(number, claim)| file(number, claim));
    std::iter::once(head(names)).chain(claims).collect()
}

/// An export, and how many triples it says that it wrote.
fn export(view: &View, ending: &str) -> (String, usize) {
    let mut bytes = Vec::new();
    let written = exporter_of(&format!(".{ending}")).unwrap().export(view, &mut bytes).unwrap();
    (String::from_utf8(bytes).unwrap(), written.counts[0].number)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn every_syntax_reads_back_to_one_set(names in names(), claims in vec(claim(), 0..8)) {
        let mut view = View::new(model(dossier(&names, &claims)));
        for profile in PROFILES {
            view.profile = profile.id();
            let (lines, _) = export(&view, "nq");
            let expected: BTreeSet<_> = lines.lines().collect();
            for ending in ["ttl", "trig", "nt", "nq", "rdf", "jsonld"] {
                if !holds(exporter_of(&format!(".{ending}")).unwrap(), profile.id()) {
                    continue;
                }
                let (text, written) = export(&view, ending);
                let quads = read_back::quads(ending, text.as_bytes()).unwrap();
                prop_assert_eq!(quads.len(), written);
                prop_assert!(!quads.iter().any(read_back::is_blank));
                let found: BTreeSet<_> = quads.iter().map(|quad| format!("{quad} .")).collect();
                prop_assert_eq!(found.len(), quads.len(), "a statement is written twice");
                prop_assert!(found.iter().eq(expected.iter()), ".{}", ending);
            }
        }
    }

    #[test]
    fn the_order_of_files_does_not_matter(
        names in names(),
        (ordered, shuffled) in vec(claim(), 0..8).prop_flat_map(|mut claims| {
            // The first claim once more, as another person might write it down.
            if let [first, other, ..] = &claims[..] {
                let (cites, note) = (other.cites.clone(), other.note.clone());
                claims.push(Claim { cites, note, inferred: other.inferred, ..first.clone() });
            }
            let files: Vec<_> = claims.iter().enumerate().map(|(n, claim)| file(n, claim)).collect();
            (Just(files.clone()), Just(files).prop_shuffle())
        }),
    ) {
        let ordered = model(std::iter::once(head(&names)).chain(ordered));
        // Of claims that differ under one id, none is exported: that is an error.
        prop_assume!(ordered.doubled.iter().all(|doubled| doubled.difference.is_none()));
        let shuffled = model(shuffled.into_iter().chain([head(&names)]));
        prop_assert_eq!(export(&View::new(ordered), "ttl"), export(&View::new(shuffled), "ttl"));
    }

    #[test]
    fn one_claim_more_changes_only_lines_that_mention_it(
        names in names(),
        claims in vec(claim(), 0..8),
        mut new in claim(),
    ) {
        new.has_id = true;
        // A passage of its own, so that its lines are known.
        new.cites = vec![(990_000, 77)];
        let before = dossier(&names, &claims);
        let number = claims.len();
        let after = before.iter().cloned().chain([file(number, &new)]);
        let (before, after) = (View::new(model(before.clone())), View::new(model(after)));
        let added = after.model.claims().last().unwrap().0;
        let compared = after.assessment.comparisons_of(added).flat_map(|found| [found.a, found.b]);
        let mut mentions = vec!["passage/s-990000-990077".to_owned()];
        for claim in compared.chain([added]).map(|id| after.model.claim(id)) {
            // The plain triple that it adds, or takes away by contradicting.
            let subject = after.model.names.text(claim.subject.value);
            let property = after.model.property_named(claim.property.value).unwrap().1;
            mentions.push(format!("<{BASE}entity/{subject}> {} ", property.iri));
            let name = after.model.claim_name(claim);
            mentions.push(format!("claim/{name}>"));
            mentions.push(format!("value/{name}"));
        }
        let is_other = |line: &&str| !mentions.iter().any(|words| line.contains(words.as_str()));
        let (before, after) = (export(&before, "nt").0, export(&after, "nt").0);
        let untouched = |text: &str| text.lines().filter(is_other).map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(untouched(&before), untouched(&after));
    }
}
