//! The profiles of RDF in every syntax: one dataset however it is written, one content whichever
//! way claims are told, and nothing alleged as a fact in any of them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod read_back;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use oxrdf::{GraphName, Quad, Term};
use quipu::assess::Assert;
use quipu::export::{EXPORTERS, Exporter, exporter_of, holds};
use quipu::files::{File, Files};
use quipu::graph::{ProfileId, View};
use quipu::rdf::{PROFILES, profile_named};
use quipu::read::read;
use snapbox::{assert_data_eq, str};

const DOSSIERS: [&str; 2] = ["dossiers/cecot", "dossiers/harbour"];
const CLAIM: &str = "https://w3id.org/quipu/ns#Claim";
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

fn view(dossier: &str) -> View {
    View::new(read(&mut Files::load(Path::new(dossier)).unwrap()).unwrap())
}

fn syntaxes() -> impl Iterator<Item = &'static dyn Exporter> {
    EXPORTERS.iter().copied().filter(|exporter| exporter.features().is_some())
}

/// The statements of a view in N-Quads, each as a line.
fn dataset(view: &View) -> BTreeSet<String> {
    set(&quads(view))
}

fn quads(view: &View) -> Vec<Quad> {
    let mut bytes = Vec::new();
    exporter_of(".nq").unwrap().export(view, &mut bytes).unwrap();
    read_back::quads("nq", &bytes).unwrap()
}

#[test]
fn every_syntax_has_the_same_dataset() {
    for dossier in DOSSIERS {
        let mut view = view(dossier);
        for profile in PROFILES {
            view.profile = profile.id();
            let expected = dataset(&view);
            for syntax in syntaxes().filter(|syntax| holds(*syntax, profile.id())) {
                let name = format!("{dossier} as {} in `{}`", syntax.name(), profile.name());
                let mut bytes = Vec::new();
                let written = syntax.export(&view, &mut bytes).unwrap();
                let found = read_back::quads(syntax.extensions()[0], &bytes).unwrap();
                assert!(!found.iter().any(read_back::is_blank), "{name} has a blank node");
                assert_eq!(found.len(), written.counts[0].number, "{name}");
                assert_eq!(found.len(), expected.len(), "{name} has a statement twice");
                assert!(set(&found) == expected, "{name}");
            }
        }
    }
}

fn set(quads: &[Quad]) -> BTreeSet<String> {
    quads.iter().map(Quad::to_string).collect()
}

#[test]
fn a_syntax_without_room_for_a_profile_writes_nothing_and_names_others() {
    let mut view = view("dossiers/harbour");
    let mut said = String::new();
    for profile in PROFILES {
        view.profile = profile.id();
        for syntax in syntaxes().filter(|syntax| !holds(*syntax, profile.id())) {
            let mut bytes = Vec::new();
            let fault = syntax.export(&view, &mut bytes).unwrap_err();
            assert!(bytes.is_empty());
            said.extend([fault.to_string(), "\n".to_owned()]);
        }
    }
    assert_data_eq!(
        said,
        str![[r"
RDF/XML cannot hold the profile `rdf12`; these can: Turtle (.ttl), TriG (.trig), N-Triples (.nt), N-Quads (.nq)
JSON-LD cannot hold the profile `rdf12`; these can: Turtle (.ttl), TriG (.trig), N-Triples (.nt), N-Quads (.nq)
Turtle cannot hold the profile `graphs`; these can: TriG (.trig), N-Quads (.nq), JSON-LD (.jsonld)
N-Triples cannot hold the profile `graphs`; these can: TriG (.trig), N-Quads (.nq), JSON-LD (.jsonld)
RDF/XML cannot hold the profile `graphs`; these can: TriG (.trig), N-Quads (.nq), JSON-LD (.jsonld)

"]]
    );
}

/// Readers of RDF 1.1 stop at the version, where they would else keep what they understand.
#[test]
fn turtle_and_trig_say_that_they_are_rdf_1_2_where_they_are() {
    let mut view = view("dossiers/harbour");
    for profile in PROFILES {
        view.profile = profile.id();
        for syntax in syntaxes().filter(|syntax| holds(*syntax, profile.id())) {
            let mut bytes = Vec::new();
            syntax.export(&view, &mut bytes).unwrap();
            let has_version = matches!(syntax.name(), "Turtle" | "TriG");
            let text = String::from_utf8(bytes).unwrap();
            let expected = has_version && profile.id() == ProfileId::Rdf12;
            assert_eq!(text.starts_with("VERSION \"1.2\"\n"), expected, "{}", syntax.name());
            assert_eq!(text.contains("VERSION"), expected, "{}", syntax.name());
        }
    }
}

/// What claims say, by claim, and all the rest.
type Content = (BTreeMap<String, String>, BTreeSet<String>);

fn content(view: &View) -> Content {
    let quads = quads(view);
    let claims: BTreeSet<_> = quads
        .iter()
        .filter(|quad| quad.object.to_string() == format!("<{CLAIM}>"))
        .map(|quad| quad.subject.to_string())
        .collect();
    let (mut parts, mut said, mut rest) =
        (BTreeMap::<_, [String; 3]>::new(), BTreeMap::new(), BTreeSet::new());
    for quad in &quads {
        let about = quad.subject.to_string();
        let part = quad.predicate.as_str().strip_prefix(RDF);
        let part = part.filter(|_| claims.contains(&about)).unwrap_or_default();
        let at = ["subject", "predicate", "object"].iter().position(|name| *name == part);
        match (&quad.graph_name, &quad.object, at) {
            (GraphName::NamedNode(claim), object, _) => {
                let statement = format!("{about} {} {object}", quad.predicate);
                assert_eq!(said.insert(claim.to_string(), statement), None);
            }
            (_, Term::Triple(triple), _) => {
                assert_eq!(said.insert(about, triple.to_string()), None);
            }
            (_, object, Some(at)) => {
                parts.entry(about).or_default()[at] = object.to_string();
            }
            _ => drop(rest.insert(quad.to_string())),
        }
    }
    said.extend(parts.into_iter().map(|(claim, parts)| (claim, parts.join(" "))));
    assert!(said.keys().eq(claims.iter()));
    (said, rest)
}

#[test]
fn claims_rdf12_and_graphs_hold_the_same() {
    for dossier in DOSSIERS {
        let mut view = view(dossier);
        let expected = content(&view);
        assert_eq!(expected.0.len(), view.claims.len());
        for name in ["rdf12", "graphs"] {
            view.profile = profile_named(name).unwrap().id();
            assert!(content(&view) == expected, "{dossier} in `{name}`");
        }
    }
}

#[test]
fn direct_holds_entities_and_facts_alone_and_counts_the_rest() {
    for dossier in DOSSIERS {
        let mut view = view(dossier);
        let base = view.model.base().to_owned();
        let claims = dataset(&view);
        view.profile = ProfileId::Direct;
        let direct = dataset(&view);
        assert!(direct.is_subset(&claims));
        for line in &direct {
            let is_fit = ["entity/", "value/"]
                .iter()
                .any(|part| line.starts_with(&format!("<{base}{part}")));
            assert!(is_fit, "{line}");
        }
        let loss = PROFILES.iter().find(|profile| profile.id() == ProfileId::Direct);
        let loss = loss.unwrap().loss(&view);
        let count = |of: &str| loss.iter().find(|c| c.many == of).map_or(0, |c| c.number);
        assert_eq!(count("sources"), view.sources.len());
        let facts = count("attributions of facts");
        assert_eq!(facts + count("claims that are no plain facts"), view.claims.len());
        view.assert = Assert::None;
        let none = dataset(&view);
        assert!(!none.iter().any(|line| line.starts_with(&format!("<{base}value/"))));
        assert!(none.len() < direct.len() && facts > 0);
    }
}

/// `--assert` moves the same plain triples in every profile, and touches nothing else.
#[test]
fn facts_are_the_same_in_every_profile() {
    for dossier in DOSSIERS {
        let mut view = view(dossier);
        let mut counts = Vec::new();
        for assert in [Assert::Stated, Assert::Reported] {
            let mut added = Vec::new();
            for profile in PROFILES {
                view.profile = profile.id();
                view.assert = Assert::None;
                let without = dataset(&view);
                view.assert = assert;
                let with = dataset(&view);
                assert!(without.is_subset(&with));
                added.push(with.difference(&without).cloned().collect::<BTreeSet<_>>());
            }
            assert_eq!(added[0], added[1]);
            assert_eq!(added[0], added[2]);
            // Beside them, `direct` has the values of these facts.
            assert!(added[0].is_subset(&added[3]));
            counts.push(added[0].len());
        }
        assert!(0 < counts[0] && counts[0] <= counts[1], "{counts:?}");
    }
}

#[test]
fn nothing_alleged_is_a_fact_in_any_profile() {
    for dossier in DOSSIERS {
        let mut view = view(dossier);
        let (said, _) = content(&view);
        let model = view.model.clone();
        let name = |id| format!("<{}claim/{}>", model.base(), model.claim_name(model.claim(id)));
        let is_asserted =
            |id| view.assessment.is_asserted(&model, id, model.claim(id), Assert::Stated);
        let (facts, others): (Vec<_>, Vec<_>) =
            view.claims.iter().copied().partition(|id| is_asserted(*id));
        let facts: BTreeSet<_> = facts.into_iter().map(|id| &said[&name(id)]).collect();
        let others: BTreeSet<_> = others.into_iter().map(|id| &said[&name(id)]).collect();
        assert!(!facts.is_empty() && !others.is_empty());
        for profile in PROFILES {
            view.profile = profile.id();
            let dataset = dataset(&view);
            assert!(facts.iter().all(|fact| dataset.contains(*fact)), "{}", profile.name());
            let leaked: Vec<_> =
                others.difference(&facts).filter(|other| dataset.contains(**other)).collect();
            assert!(leaked.is_empty(), "`{}` leaks {leaked:#?}", profile.name());
        }
    }
}

/// A dossier whose own ontology has a property with this IRI.
fn with_property(iri: &str) -> View {
    let ontology = format!(
        "@prefix qp: <https://w3id.org/quipu/ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n\
         <{iri}> rdfs:subPropertyOf qp:relation ; rdfs:label \"x\"@en ; rdfs:comment \"x\"@en ; a <http://www.w3.org/2002/07/owl#ObjectProperty> ."
    );
    let name = iri.rsplit(['/', '#']).next().unwrap();
    let dossier = format!(
        "[dossier]\ntitle = \"x\"\nbase = \"https://example.org/x/\"\n[entity.a]\ntype = \"Person\"\nname = \"A\"\n\
         [source.s]\ntype = \"NewsArticle\"\n[[claim]]\nsource = \"s\"\nsubject = \"a\"\nproperty = \"{name}\"\nobject = \"a\"\ncite = \"1-30\"\n"
    );
    let files = [File::held("dossier.toml", dossier), File::held("ontology/own.ttl", ontology)];
    View::new(read(&mut files.into_iter().collect()).unwrap())
}

#[test]
fn properties_of_strange_namespaces_are_the_same_in_every_syntax() {
    for iri in [
        "https://example.org/terms#likes",
        "https://example.org/a&b/c'd?e=/likes",
        "https://example.org/año/likes-2",
        "urn:example:a/likes",
        "http://schema.org/name",
        "http://www.w3.org/2000/01/rdf-schema#comment",
    ] {
        let view = with_property(iri);
        let expected = dataset(&view);
        assert!(expected.iter().any(|line| line.contains(&format!(" <{iri}> "))), "{iri}");
        for syntax in syntaxes() {
            let mut bytes = Vec::new();
            syntax.export(&view, &mut bytes).unwrap();
            let found = read_back::quads(syntax.extensions()[0], &bytes).unwrap();
            assert!(set(&found) == expected, "{iri}: {}", syntax.name());
        }
    }
}

#[test]
fn a_property_that_rdf_xml_cannot_name_is_an_error() {
    for (iri, why) in [
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#li", "the name is reserved there"),
        ("https://example.org/terms/2024", "it must end in a word that starts with a letter"),
    ] {
        let view = with_property(iri);
        for syntax in syntaxes() {
            let mut bytes = Vec::new();
            let done = syntax.export(&view, &mut bytes);
            if syntax.name() == "RDF/XML" {
                let expected = format!("RDF/XML cannot name the property `{iri}`: {why}");
                assert_eq!(done.unwrap_err().to_string(), expected);
                assert!(bytes.is_empty(), "nothing is written before the error");
            } else {
                let found = read_back::quads(syntax.extensions()[0], &bytes).unwrap();
                let predicate = |quad: &Quad| quad.predicate.as_str() == iri;
                assert!(found.iter().any(predicate), "{iri}: {}", syntax.name());
            }
        }
    }
}
