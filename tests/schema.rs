//! The schema for editors takes every file of the dossiers here, and finds what is mistyped.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fmt::Write as _;
use std::path::Path;

use jsonschema::Validator;
use quipu::digest::schema;
use quipu::files::Files;
use quipu::read::read;
use serde_json::Value;
use snapbox::{assert_data_eq, file};

const DOSSIERS: [&str; 2] = ["dossiers/cecot", "dossiers/harbour"];

/// Before each mistake in a claim of which all else is as it should be.
const CLAIM: &str = "source = \"lantern\"\n[[claim]]\nsubject = \"city-council\"\n";
/// Mistakes in a claim.
const MISTAKES: &[(&str, &str)] = &[
    ("an unknown property", "property = \"aproved\"\nobject = \"port-contract\"\ncite = \"0-9\""),
    ("a misspelt entity", "property = \"approved\"\nobject = \"port-contrakt\"\ncite = \"0-9\""),
    ("no object", "property = \"approved\"\ncite = \"0-9\""),
    ("no property", "object = \"port-contract\"\ncite = \"0-9\""),
    ("a value of a relation", "property = \"approved\"\nvalue = \"the contract\"\ncite = \"0-9\""),
    ("an object of a figure", "property = \"capacity\"\nobject = \"lodrana\"\ncite = \"0-9\""),
    ("a number as a text", "property = \"described-as\"\nvalue = 7\ncite = \"0-9\""),
    ("neither cite nor quote", "property = \"approved\"\nobject = \"port-contract\""),
    ("a passage in words", "property = \"approved\"\nobject = \"port-contract\"\ncite = \"nine\""),
    (
        "an unknown field",
        "property = \"approved\"\nobject = \"port-contract\"\nmodallity = \"denied\"\ncite = \"0-9\"",
    ),
    (
        "a qualifier of others",
        "property = \"approved\"\nobject = \"port-contract\"\namount = \"7 euros\"\ncite = \"0-9\"",
    ),
    (
        "a wrong modality",
        "property = \"approved\"\nobject = \"port-contract\"\nmodality = \"rumoured\"\ncite = \"0-9\"",
    ),
    (
        "a status that is not set",
        "property = \"approved\"\nobject = \"port-contract\"\nstatus = \"contested\"\ncite = \"0-9\"",
    ),
    (
        "a truth in words",
        "property = \"approved\"\nobject = \"port-contract\"\nnegated = \"yes\"\ncite = \"0-9\"",
    ),
    (
        "a speaker of two who is unknown",
        "property = \"approved\"\nobject = \"port-contract\"\naccording-to = [\"tidewatch\", \"tidewach\"]\ncite = \"0-9\"",
    ),
    (
        "an inferred field that is none",
        "property = \"approved\"\nobject = \"port-contract\"\ninferred = [\"wen\"]\ncite = \"0-9\"",
    ),
    (
        "an unfit id",
        "id = \"The Claim\"\nproperty = \"approved\"\nobject = \"port-contract\"\ncite = \"0-9\"",
    ),
];
/// Mistakes in other tables.
const OTHER_MISTAKES: &[(&str, &str)] = &[
    ("a misspelt source", "source = \"lanter\""),
    ("an unknown class", "[entity.quay]\ntype = \"Quai\""),
    ("no class", "[entity.quay]\nname = \"the quay\""),
    ("a number as a name", "[entity.quay]\ntype = \"Place\"\nname = { en = 7 }"),
    ("an id with a capital", "[entity.Quay]\ntype = \"Place\""),
    ("a field of another table", "[source.post]\ntype = \"NewsArticle\"\nname = \"The Post\""),
    ("a reprint of nothing", "[source.post]\ntype = \"NewsArticle\"\nreprints = \"wire\""),
    ("an unknown table", "[entities.quay]\ntype = \"Place\""),
    ("one claim that is no list", "[claim]\nsubject = \"city-council\""),
    ("an unknown reason", "[[skip]]\ncite = \"lantern:0-9\"\nreason = \"boring\""),
    ("a skip of nothing", "[[skip]]\nreason = \"heading\""),
    ("an unknown entity in pictures", "[picture]\nshow = [\"city-hall\"]"),
];

#[test]
fn every_file_of_the_dossiers_is_valid() {
    let mut count = 0;
    for dossier in DOSSIERS {
        let files = Files::load(Path::new(dossier)).unwrap();
        let validator = validator(dossier);
        for (_, file) in files.iter().filter(|(_, file)| file.extension() == "toml") {
            let faults = faults(&validator, file.text());
            assert!(faults.is_empty(), "{dossier}/{}: {faults:#?}", file.path);
            count += 1;
        }
    }
    assert!(count > 20, "{count} files were looked at");
}

#[test]
fn a_schema_is_a_schema_in_both_versions() {
    for dossier in DOSSIERS {
        let schema = schema_of(dossier);
        jsonschema::draft202012::meta::validate(&schema).unwrap();
        let mut older = schema.clone();
        older["$schema"] = "http://json-schema.org/draft-07/schema#".into();
        jsonschema::draft7::meta::validate(&older).unwrap();
    }
}

#[test]
fn mistakes_are_found() {
    let validator = validator("dossiers/harbour");
    let claims = MISTAKES.iter().map(|(name, rest)| (*name, format!("{CLAIM}{rest}")));
    let others = OTHER_MISTAKES.iter().map(|(name, text)| (*name, (*text).to_owned()));
    let mut told = String::new();
    for (name, text) in claims.chain(others) {
        let faults = faults(&validator, &text);
        assert!(!faults.is_empty(), "{name} was not found");
        writeln!(told, "{name}\n    {}", faults.join("\n    ")).unwrap();
    }
    assert_data_eq!(told, file!["schema/mistakes.txt"]);
}

#[test]
fn the_same_dossier_gives_the_same_bytes() {
    let write = || {
        let mut bytes = Vec::new();
        let mut files = Files::built_in();
        schema::write(&read(&mut files).unwrap(), &mut bytes).unwrap();
        bytes
    };
    assert!(write() == write());
}

#[test]
fn names_are_no_markup_in_an_editor() {
    let names = "[entity.quay]\ntype = \"Place\"\nname = \"![](http://tracker.example/x)\"";
    let file = quipu::files::File::held("a.toml", names);
    let schema = schema::schema(&read(&mut Files::from_iter([file])).unwrap());
    let docs = &schema["$defs"]["entity"]["x-taplo"]["docs"]["enumValues"][0];
    assert_eq!(docs, "!\\[\\](http\\://tracker.example/x) · place");
    assert_eq!(schema["$defs"]["source"], serde_json::json!({ "type": "string" }));
}

fn schema_of(dossier: &str) -> Value {
    schema::schema(&read(&mut Files::load(Path::new(dossier)).unwrap()).unwrap())
}

fn validator(dossier: &str) -> Validator {
    jsonschema::validator_for(&schema_of(dossier)).unwrap()
}

/// What is wrong and where, without the words that could stand there instead.
fn faults(validator: &Validator, text: &str) -> Vec<String> {
    let value = json(text.parse::<toml::Table>().unwrap().into());
    let faults = validator.iter_errors(&value);
    faults
        .map(|fault| format!("{}: {}", fault.instance_path(), short(&fault.to_string())))
        .collect()
}

/// A message up to the list of what could stand there.
fn short(message: &str) -> &str {
    message
        .split_once(" is not one of")
        .map_or(message, |(before, _)| &message[..before.len() + 14])
}

/// TOML as those see it that know JSON alone: dates are strings.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(table) => table.into_iter().map(|(k, v)| (k, json(v))).collect(),
        other => serde_json::to_value(other).unwrap(),
    }
}
