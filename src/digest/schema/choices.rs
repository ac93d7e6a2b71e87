//! What can be chosen from: ids, classes, properties, words of closed lists, each with its meaning.

use serde_json::{Map, Value, json};

use super::rules::inferable;
use crate::digest::markdown::markdown;
use crate::model::{Model, Words};
use crate::ontology::Ontology;

/// Every set of choices, by its name in the schema.
pub(super) fn all(model: &Model) -> Value {
    let ontology = &model.ontology;
    let mut all = Map::new();
    all.insert("entity".into(), entities(model));
    all.insert("source".into(), sources(model));
    all.insert("class".into(), classes(ontology));
    all.insert("property".into(), properties(ontology));
    all.insert("inferable".into(), choice(inferable(ontology)));
    for list in ["modalities", "skipReasons"] {
        all.insert(list.into(), words(ontology, list, |_| true));
    }
    all.insert("retracted".into(), words(ontology, "statuses", |name| name == "Retracted"));
    Value::Object(all)
}

fn entities(model: &Model) -> Value {
    let entity = |entity: &crate::model::Entity| {
        let class = model.class_of(entity).map_or("", |(_, class)| class.labels.in_language("en"));
        (model.names.text(entity.id.value).to_owned(), named(model, &entity.name, class))
    };
    choice(model.entities.iter().map(entity).collect())
}

fn sources(model: &Model) -> Value {
    let source = |source: &crate::model::Source| {
        let class = source.class.map_or("", |class| model.names.text(class.value));
        (model.names.text(source.id.value).to_owned(), named(model, &source.title, class))
    };
    choice(model.sources.iter().map(source).collect())
}

/// A name and a class in words; text stays text where editors show Markdown.
fn named(model: &Model, words: &Words, class: &str) -> String {
    let name = words.in_language("en", &model.names).unwrap_or_default();
    let parts: Vec<_> = [name, class].into_iter().filter(|part| !part.is_empty()).collect();
    markdown(&parts.join(" · "))
}

fn classes(ontology: &Ontology) -> Value {
    let classes = ontology.classes().map(|(_, class)| {
        (class.name.clone(), described(class.labels.in_language("en"), &class.comment))
    });
    choice(classes.collect())
}

fn properties(ontology: &Ontology) -> Value {
    let properties = ontology.properties().map(|(_, property)| {
        (property.name.clone(), described(property.labels.in_language("en"), &property.comment))
    });
    choice(properties.collect())
}

/// The words of a closed list, its notations with their meaning.
fn words(ontology: &Ontology, list: &str, is_wanted: impl Fn(&str) -> bool) -> Value {
    let concepts = ontology.list(list).iter().filter(|concept| is_wanted(&concept.name));
    let words = concepts.flat_map(|concept| {
        concept.words().map(|word| (word.to_owned(), markdown(&concept.definition)))
    });
    choice(words.collect())
}

/// A label and a comment of the ontology.
pub(super) fn described(label: &str, comment: &str) -> String {
    markdown(&format!("{label}: {comment}"))
}

/// One of some words, sorted, each with what it means; any word where there is none to choose.
fn choice(mut words: Vec<(String, String)>) -> Value {
    words.sort();
    words.dedup_by(|a, b| a.0 == b.0);
    if words.is_empty() {
        return json!({ "type": "string" });
    }
    let (words, meanings): (Vec<_>, Vec<_>) = words.into_iter().unzip();
    json!({
        "type": "string",
        "enum": words,
        "x-taplo": { "docs": { "enumValues": meanings } },
    })
}
