//! What one field of a table says about the others.

use serde_json::{Value, json};

use super::choices::described;
use crate::model::fields::{CLAIM, INFERABLE};
use crate::ontology::{Kind, Ontology, Property, PropertyId};

/// The properties that some property allows as fields of its claims, in the order of the files.
pub(super) fn qualifiers(ontology: &Ontology) -> impl Iterator<Item = (PropertyId, &Property)> {
    let is_allowed = |id: &PropertyId| {
        ontology.properties().any(|(_, property)| property.qualifiers.contains(id))
    };
    ontology.properties().filter(move |(id, _)| is_allowed(id))
}

/// What `inferred` may name, with its meaning.
pub(super) fn inferable(ontology: &Ontology) -> Vec<(String, String)> {
    let about = |name: &str| CLAIM.iter().find(|field| field.name == name).map(|field| field.about);
    let fields = INFERABLE
        .iter()
        .map(|name| ((*name).to_owned(), about(name).unwrap_or_default().to_owned()));
    let qualifiers = qualifiers(ontology).map(|(_, property)| {
        (property.name.clone(), described(property.labels.in_language("en"), &property.comment))
    });
    fields.chain(qualifiers).collect()
}

/// A claim has `object` or `value`, as its property wants, the qualifiers that its property
/// allows, and a passage.
pub(super) fn claim_rules(ontology: &Ontology) -> Vec<Value> {
    let mut rules = vec![needs_passage()];
    for kind in [Kind::Relation, Kind::Measure, Kind::Moment, Kind::Detail] {
        let properties = names(ontology, |property| property.kind == kind);
        if !properties.is_empty() {
            let value = json!({ "type": "string" });
            let rest = match kind {
                Kind::Relation => json!({ "value": false }),
                Kind::Detail => json!({ "object": false, "value": value }),
                Kind::Measure | Kind::Moment => json!({ "object": false }),
            };
            let then = only(&rest, kind.field());
            rules.push(where_property(&json!({ "enum": properties }), &then));
        }
    }
    for (id, qualifier) in qualifiers(ontology) {
        // A qualifier may go by the name of a field, and is that field then.
        if CLAIM.iter().all(|field| field.name != qualifier.name) {
            let allow = names(ontology, |property| property.qualifiers.contains(&id));
            let then = only(&json!({ &qualifier.name: false }), "property");
            rules.push(where_property(&json!({ "not": { "enum": allow } }), &then));
        }
    }
    rules
}

/// A skip has a passage.
pub(super) fn skip_rules() -> Vec<Value> {
    vec![needs_passage()]
}

fn needs_passage() -> Value {
    let has = |field: &str| json!({ "required": [field], "additionalProperties": true });
    rule(&json!({ "not": has("quote") }), &has("cite"))
}

/// A rule for claims with some properties.
fn where_property(property: &Value, then: &Value) -> Value {
    rule(&only(&json!({ "property": property }), "property"), then)
}

fn rule(condition: &Value, then: &Value) -> Value {
    json!({ "if": condition, "then": then, "additionalProperties": true })
}

/// A table about which only this is said. That it may hold more goes without saying in JSON Schema;
/// Tombi wants to hear it, in each of these tables.
fn only(properties: &Value, required: &str) -> Value {
    json!({ "properties": properties, "required": [required], "additionalProperties": true })
}

/// The names of some properties, sorted.
fn names(ontology: &Ontology, is_wanted: impl Fn(&Property) -> bool) -> Vec<&str> {
    let wanted = ontology.properties().filter(|(_, property)| is_wanted(property));
    let mut names: Vec<_> = wanted.map(|(_, property)| property.name.as_str()).collect();
    names.sort_unstable();
    names
}
