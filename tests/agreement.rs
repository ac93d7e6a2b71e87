//! Pairs of claims and the verdict on each, thought out by hand: `tests/agreement/pairs.toml`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};

use quipu::assess::{Assessment, Comparison, Verdict, assess, sentence};
use quipu::files::{File, Files};
use quipu::model::{ClaimId, Model};
use quipu::ontology::{Concept, Ontology};
use quipu::read::read;
use serde::Deserialize;
use snapbox::assert_data_eq;
use toml::{Table, Value};

/// The fields of a claim, source or entity that name one of the pair's own.
const NAMING: [&str; 13] = [
    "id",
    "subject",
    "object",
    "source",
    "according-to",
    "via",
    "measured-from",
    "location",
    "during",
    "publisher",
    "reprints",
    "derives-from",
    "same-as",
];

/// Two claims, and what is to be said of them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    property: Option<String>,
    a: Value,
    b: Value,
    verdict: String,
    #[serde(default)]
    sentence: String,
    /// Whether the two claims rest on different origins.
    independent: Option<bool>,
}

#[test]
fn pairs_of_claims_and_their_verdicts() {
    let groups: BTreeMap<String, Vec<Pair>> =
        toml::from_str(include_str!("agreement/pairs.toml")).unwrap();
    let pairs = groups.iter().flat_map(|(name, pairs)| pairs.iter().map(move |pair| (name, pair)));
    let pairs: Vec<_> = (0..).zip(pairs).collect();
    assert!(pairs.len() > 200, "{} pairs", pairs.len());
    let model = model(pairs.iter().map(|(number, (_, pair))| (*number, *pair)));
    let assessment = assess(&model);
    let ids: BTreeMap<String, ClaimId> =
        model.claims().map(|(id, claim)| (model.claim_name(claim), id)).collect();
    let mut wrong = Vec::new();
    for (number, (heading, pair)) in &pairs {
        let mut expect = |expected: String, found: String| {
            if expected != found {
                let pair = format!("{heading}: {} | {}", pair.a, pair.b);
                wrong.push(format!("{pair}\n  expected {expected}\n  found    {found}"));
            }
        };
        let two = [ids[&format!("a-{number}")], ids[&format!("b-{number}")]];
        let found = comparison(&assessment, two);
        let words = found.map(|found| sentence(&model, found, "en")).unwrap_or_default();
        expect(pair.verdict.clone(), verdict(found, two));
        expect(pair.sentence.clone(), words);
        // The other way round, with other ids.
        let two = [ids[&format!("a-{number}-again")], ids[&format!("0-{number}-again")]];
        expect(pair.verdict.clone(), verdict(comparison(&assessment, two), two));
        if let Some(independent) = pair.independent {
            let found = assessment.are_independent(&model, two[0], two[1]);
            expect(independent.to_string(), found.to_string());
        }
    }
    assert!(wrong.is_empty(), "{} of {} pairs\n{}", wrong.len(), pairs.len(), wrong.join("\n"));
}

/// What is said in English and in Spanish of the pairs, each phrase once.
#[test]
fn reasons_are_told_in_spanish_too() {
    let groups: BTreeMap<String, Vec<Pair>> =
        toml::from_str(include_str!("agreement/pairs.toml")).unwrap();
    let pairs: Vec<_> = (0..).zip(groups.values().flatten()).collect();
    let model = model(pairs.iter().copied());
    let assessment = assess(&model);
    let comparisons = assessment.topics.iter().flat_map(|topic| &topic.comparisons);
    let told = comparisons.map(|one| ["en", "es"].map(|tag| sentence(&model, one, tag)));
    let told: BTreeSet<_> = told.collect();
    // One that has words which none before it has.
    let mut known = BTreeSet::new();
    let told = told.into_iter().filter(|[english, _]| {
        let unquoted = english.split(['“', '”']).step_by(2).collect::<Vec<_>>().join(";");
        let words = unquoted.split(|c: char| !c.is_alphabetic() && c != ' ').map(str::trim);
        words.filter(|words| known.insert((*words).to_owned())).count() > 0
    });
    let told = told.flat_map(|[english, spanish]| [english, "\n".into(), spanish, "\n\n".into()]);
    let told: String = told.collect();
    assert_data_eq!(told, snapbox::file!["agreement/reasons.es.txt"].raw());
}

/// `docs/figures.md` has every word and every row of the rule, and its examples are pairs.
#[test]
fn the_page_on_figures_is_true() {
    let page = include_str!("../docs/figures.md");
    let ontology = Ontology::built_in();
    let bounds = ontology.list("bounds").iter().filter(|concept| concept.name != "Vague");
    let vague = ontology.list("bounds").iter().filter(|concept| concept.name == "Vague");
    let words = bounds.chain(ontology.list("multipliers")).flat_map(Concept::words);
    let vague = vague.flat_map(Concept::words).filter(|w| !["vague", "vago"].contains(w));
    for word in words.chain(vague).filter(|word| !word.is_empty()) {
        assert!(page.contains(&format!("`{word}`")), "{word}");
    }
    let rule: Table = toml::from_str(include_str!("../src/assess/rounding.toml")).unwrap();
    for row in rule["whole"].as_array().unwrap() {
        let row = match (row["ending"].as_str().unwrap(), row["nearest"].as_str().unwrap()) {
            (ending, "zeros") => format!("| `{ending}` | ten, hundred, thousand … of its zeros |"),
            ("", nearest) => format!("| any other digit | `{nearest}` |"),
            (ending, nearest) => format!("| `{ending}` | `{nearest}` |"),
        };
        assert!(page.contains(&row), "{row}");
    }
    assert_eq!(rule["about"]["share"].as_str(), Some("0.05"));
    assert!(page.contains("a twentieth"));
    let groups: BTreeMap<String, Vec<Pair>> =
        toml::from_str(include_str!("agreement/pairs.toml")).unwrap();
    let rows = groups.values().flatten().filter_map(|pair| {
        let (property, a, b) = (pair.property.as_ref()?, pair.a.as_str()?, pair.b.as_str()?);
        Some(format!("| `{property}` | {a} | {b} | {} | {} |", pair.verdict, pair.sentence))
    });
    let rows: Vec<_> = rows.collect();
    let verdicts = ["agree", "differ", "contradict", "other scope", "a refines b", "b refines a"];
    let is_example =
        |line: &&str| verdicts.iter().any(|word| line.contains(&format!(" | {word} | ")));
    let examples: Vec<_> = page.lines().filter(is_example).collect();
    assert!(examples.len() > 20, "{} examples", examples.len());
    for example in examples {
        assert!(rows.iter().any(|row| row == example), "no pair is this: {example}");
    }
}

/// The one thing that is said of two claims.
fn comparison(assessment: &Assessment, [a, b]: [ClaimId; 2]) -> Option<&Comparison> {
    let found: Vec<_> = assessment.comparisons_of(a).filter(|c| [c.a, c.b].contains(&b)).collect();
    assert!(found.len() < 2, "{} verdicts on two claims", found.len());
    found.first().copied()
}

fn verdict(found: Option<&Comparison>, [a, b]: [ClaimId; 2]) -> String {
    let Some(found) = found else { return "none".to_owned() };
    match found.verdict {
        Verdict::Refine if found.a == a => "a refines b".to_owned(),
        Verdict::Refine if found.a == b => "b refines a".to_owned(),
        verdict => verdict.word().replace('-', " "),
    }
}

/// A dossier of all pairs: each has its own sources and entities, and stands there twice.
fn model<'p>(pairs: impl Iterator<Item = (usize, &'p Pair)>) -> Model {
    let shared: Table = toml::from_str(include_str!("agreement/dossier.toml")).unwrap();
    let mut held =
        vec![("ontology/terms.ttl".to_owned(), include_str!("agreement/terms.ttl").to_owned())];
    let dossier = Table::from_iter([("dossier".to_owned(), shared["dossier"].clone())]);
    held.push(("dossier.toml".to_owned(), dossier.to_string()));
    for (number, pair) in pairs {
        let again = format!("{number}-again");
        for (suffix, ids) in [(number.to_string(), ["a", "b"]), (again, ["a", "0"])] {
            let mut own = Table::new();
            for kind in ["source", "entity"] {
                let tables = shared[kind].as_table().unwrap().iter();
                let renamed =
                    tables.map(|(id, table)| (format!("{id}-{suffix}"), own_names(table, &suffix)));
                own.insert(kind.to_owned(), Value::Table(renamed.collect()));
            }
            own.insert("claim".to_owned(), Value::Array(claims(pair, ids, &suffix)));
            held.push((format!("pair-{suffix}.toml"), own.to_string()));
        }
    }
    let mut files: Files = held.into_iter().map(|(path, text)| File::held(path, text)).collect();
    let model = read(&mut files).unwrap();
    assert!(model.unread.is_empty(), "{:?}", model.unread);
    model
}

/// The two claims of a pair, under other ids and names.
fn claims(pair: &Pair, ids: [&str; 2], suffix: &str) -> Vec<Value> {
    let other = [ids[1], ids[0]];
    let claim = |at: usize, value: &Value| {
        let text = |field: &str, value: &str| (field.to_owned(), Value::from(value));
        let mut claim = Table::from_iter([
            text("id", ids[at]),
            text("subject", "keep"),
            text("source", "wire"),
            text("cite", "0-9"),
        ]);
        claim.extend(pair.property.as_deref().map(|property| text("property", property)));
        match value {
            Value::Table(fields) => claim.extend(fields.clone()),
            value => claim.extend([("value".to_owned(), value.clone())]),
        }
        for field in ["same-scope", "other-scope"] {
            if let Some(named) = claim.get_mut(field) {
                *named = Value::from(format!("{}-{suffix}", other[at]));
            }
        }
        own_names(&Value::Table(claim), suffix)
    };
    vec![claim(0, &pair.a), claim(1, &pair.b)]
}

/// A table whose names are those of one pair alone.
fn own_names(table: &Value, suffix: &str) -> Value {
    let fields = table.as_table().unwrap().iter().map(|(field, value)| match value {
        Value::String(name) if NAMING.contains(&field.as_str()) => {
            (field.clone(), Value::from(format!("{name}-{suffix}")))
        }
        value => (field.clone(), value.clone()),
    });
    Value::Table(fields.collect())
}
