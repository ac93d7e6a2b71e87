//! What a reader would ask of a dossier, and the answers that were written by hand from its texts.
//!
//! A question is `questions/<name>.rq`, SPARQL with the question in English and Spanish at its
//! head; its answers are `questions/<name>.tsv`, each row with its passage. `@claim(?c, ?s, ?p, ?o)`
//! stands for what differs from profile to profile; a question without it is one of plain fact.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use oxrdf::{Dataset, Term};
use oxttl::NQuadsParser;
use quipu::export::exporter_of;
use quipu::files::Files;
use quipu::graph::View;
use quipu::rdf::PROFILES;
use quipu::read::read;
use quipu::sparql::{fill, needs_claims};
use spareval::{QueryEvaluator, QueryResults};
use spargebra::SparqlParser;

/// The dossiers that have questions, and how many at least.
const DOSSIERS: &[(&str, usize)] = &[("dossiers/cecot", 20)];

#[test]
fn every_profile_gives_the_answers_that_the_texts_give() {
    for (dossier, least) in DOSSIERS {
        let mut view = View::new(read(&mut Files::load(Path::new(dossier)).unwrap()).unwrap());
        let base = view.model.base().to_owned();
        let questions = questions(dossier);
        assert!(questions.len() >= *least, "{dossier} has {} questions", questions.len());
        for profile in PROFILES {
            view.profile = profile.id();
            let dataset = dataset(&view);
            for path in &questions {
                let question = fs::read_to_string(path).unwrap();
                if profile.pattern().is_some() || !needs_claims(&question) {
                    let query = fill(&question, *profile).unwrap();
                    compare(path, profile.name(), answers(&dataset, &query, &base));
                }
            }
        }
    }
}

/// Compares what was found with the table beside a question.
fn compare(path: &Path, profile: &str, (variables, found): (Vec<String>, Rows)) {
    let name = format!("{}, profile `{profile}`", path.display());
    let (header, expected) = table(&fs::read_to_string(path.with_extension("tsv")).unwrap());
    assert_eq!(variables, header, "{name}");
    let missing: Vec<_> = expected.difference(&found).collect();
    let surplus: Vec<_> = found.difference(&expected).collect();
    assert!(
        missing.is_empty() && surplus.is_empty(),
        "{name}\nonly in the table: {missing:#?}\nonly in the graph: {surplus:#?}",
    );
}

#[test]
fn some_questions_are_of_plain_fact_and_some_are_not() {
    let questions = DOSSIERS.iter().flat_map(|(dossier, _)| questions(dossier));
    let (claims, facts): (Vec<_>, Vec<_>) =
        questions.partition(|path| needs_claims(&fs::read_to_string(path).unwrap()));
    assert!(claims.len() >= 20 && facts.len() >= 2, "{} and {}", claims.len(), facts.len());
}

#[test]
fn questions_are_asked_in_two_languages_and_those_on_claims_answered_with_passages() {
    for path in DOSSIERS.iter().flat_map(|(dossier, _)| questions(dossier)) {
        let query = fs::read_to_string(&path).unwrap();
        let mut head = query.lines();
        let name = path.display();
        assert!(head.next().is_some_and(|line| line.starts_with("# en: ")), "{name}");
        assert!(head.next().is_some_and(|line| line.starts_with("# es: ")), "{name}");
        let (header, rows) = table(&fs::read_to_string(path.with_extension("tsv")).unwrap());
        assert!(!rows.is_empty(), "{name}");
        if !needs_claims(&query) {
            continue;
        }
        let passage = header.iter().position(|column| column == "passage");
        let passage = passage.unwrap_or_else(|| panic!("{name} has no column `passage`"));
        assert!(rows.iter().all(|row| row[passage].contains(':')), "{name}");
    }
}

fn questions(dossier: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(Path::new(dossier).join("questions")).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "rq"));
    paths.sort();
    paths
}

fn dataset(view: &View) -> Dataset {
    let mut quads = Vec::new();
    exporter_of("graph.nq").unwrap().export(view, &mut quads).unwrap();
    NQuadsParser::new().for_slice(&quads).map(Result::unwrap).collect()
}

type Rows = BTreeSet<Vec<String>>;

fn table(tsv: &str) -> (Vec<String>, Rows) {
    let mut lines = tsv.lines().map(|line| line.split('\t').map(str::to_owned).collect());
    (lines.next().unwrap_or_default(), lines.collect())
}

fn answers(dataset: &Dataset, query: &str, base: &str) -> (Vec<String>, Rows) {
    let query = SparqlParser::new().parse_query(query).unwrap();
    let evaluator = QueryEvaluator::new();
    let QueryResults::Solutions(solutions) = evaluator.prepare(&query).execute(dataset).unwrap()
    else {
        panic!("a question is a SELECT");
    };
    let variables: Vec<_> = solutions.variables().to_vec();
    let rows = solutions.map(|solution| {
        let solution = solution.unwrap();
        let value = |variable| solution.get(variable).map_or(String::new(), |t| short(t, base));
        variables.iter().map(value).collect()
    });
    let rows = rows.collect();
    (variables.iter().map(|variable| variable.as_str().to_owned()).collect(), rows)
}

/// A term as people write it: an id, `source:start-end`, the local name of a term, plain words.
fn short(term: &Term, base: &str) -> String {
    match term {
        Term::Literal(literal) => literal.value().to_owned(),
        Term::NamedNode(iri) => match iri.as_str().strip_prefix(base) {
            Some(minted) => match minted.split_once('/') {
                Some(("passage", place)) => {
                    let mut parts = place.rsplitn(3, '-');
                    let (end, start) = (parts.next().unwrap(), parts.next().unwrap());
                    format!("{}:{start}-{end}", parts.next().unwrap())
                }
                Some((_, id)) => id.to_owned(),
                None => minted.to_owned(),
            },
            None => iri.as_str().rsplit(['#', '/']).next().unwrap().to_owned(),
        },
        other => other.to_string(),
    }
}
