//! The tables of a file and what each of their fields may hold.

use serde_json::{Map, Value, json};

use super::choices::described;
use super::defined;
use super::rules::{claim_rules, qualifiers, skip_rules};
use crate::model::LONGEST_ID;
use crate::model::fields::{CLAIM, FILE, Field, Form, SKIP};
use crate::ontology::{Kind, Ontology};

/// Kebab-case.
const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
/// `start-end` or `source:start-end`.
const PASSAGE: &str = "^([a-z0-9-]+ *: *)?[0-9]+ *- *[0-9]+$";

/// A whole file.
pub(super) fn file(ontology: &Ontology) -> Value {
    table(FILE, ontology)
}

/// A table with its fields and no others; those of claims and skips say what must be there.
fn table(fields: &[Field], ontology: &Ontology) -> Value {
    let mut properties = Map::new();
    for field in fields {
        properties.insert(field.name.into(), with(form(field.form, ontology), field.about));
    }
    let mut table = json!({ "type": "object", "additionalProperties": false });
    let is = |other: &[Field]| std::ptr::eq(fields, other);
    let (required, rules) = if is(CLAIM) {
        for (_, qualifier) in qualifiers(ontology) {
            let label = qualifier.labels.in_language("en");
            let about = described(label, &qualifier.comment);
            let value = with(value(qualifier.kind), &about);
            properties.entry(&qualifier.name).or_insert(value);
        }
        (json!(["subject", "property"]), claim_rules(ontology))
    } else if is(SKIP) {
        (json!(["reason"]), skip_rules())
    } else if fields.iter().any(|field| matches!(field.form, Form::Class)) {
        (json!(["type"]), Vec::new())
    } else {
        (json!([]), Vec::new())
    };
    if let Value::Object(parts) = &mut table {
        parts.insert("properties".into(), Value::Object(properties));
        parts.insert("required".into(), required);
        if !rules.is_empty() {
            parts.insert("if".into(), json!({ "type": "object", "additionalProperties": true }));
            let then = json!({ "allOf": rules, "additionalProperties": true });
            parts.insert("then".into(), then);
        }
    }
    table
}

/// A form with a description.
fn with(mut form: Value, about: &str) -> Value {
    if let Some(reference) = form.get("$ref").cloned() {
        form = json!({ "anyOf": [{ "$ref": reference }] });
    }
    if let Value::Object(parts) = &mut form {
        parts.insert("description".into(), about.into());
    }
    form
}

fn form(form: Form, ontology: &Ontology) -> Value {
    let text = || json!({ "type": "string" });
    match form {
        Form::Text => text(),
        Form::Words => {
            let words = json!({ "type": ["string", "object"], "additionalProperties": text() });
            json!({
                "type": ["string", "object", "array"],
                "additionalProperties": text(),
                "items": words,
            })
        }
        Form::Truth => json!({ "type": "boolean" }),
        Form::Date => value(Kind::Moment),
        Form::Value => value(Kind::Measure),
        Form::Class => defined("class"),
        Form::Property => defined("property"),
        Form::Entity => defined("entity"),
        Form::Entities => one_or_several(&defined("entity")),
        Form::Source => defined("source"),
        Form::Sources => one_or_several(&defined("source")),
        Form::Claims | Form::Texts => one_or_several(&text()),
        Form::Id => json!({ "type": "string", "pattern": ID, "maxLength": LONGEST_ID }),
        Form::Passages => one_or_several(&json!({ "type": "string", "pattern": PASSAGE })),
        Form::Word(list) => defined(list),
        Form::Retracted => defined("retracted"),
        Form::Inferable => one_or_several(&defined("inferable")),
        Form::Table(fields) => table(fields, ontology),
        Form::Named(fields) => named(fields, &json!({ "type": "object" }), ontology),
        Form::SourceOrNamed(fields) => {
            named(fields, &json!({ "anyOf": [defined("source"), { "type": "object" }] }), ontology)
        }
        Form::Listed(fields) => json!({ "type": "array", "items": table(fields, ontology) }),
    }
}

/// Tables under ids, beside what else stands there.
fn named(fields: &[Field], also: &Value, ontology: &Ontology) -> Value {
    let mut tables = also.clone();
    if let Value::Object(parts) = &mut tables {
        parts.insert("propertyNames".into(), json!({ "pattern": ID, "maxLength": LONGEST_ID }));
        parts.insert("additionalProperties".into(), table(fields, ontology));
    }
    tables
}

/// An item, or a list of them: `items` finds the one at fault, `anyOf` offers what to write.
fn one_or_several(item: &Value) -> Value {
    json!({ "anyOf": [item, { "type": "array" }], "items": item })
}

/// What a property of a kind takes.
fn value(kind: Kind) -> Value {
    match kind {
        Kind::Relation => defined("entity"),
        Kind::Detail => json!({ "type": "string" }),
        // A date of TOML is a string to those that know JSON alone.
        Kind::Measure | Kind::Moment => json!({ "type": ["string", "number"] }),
    }
}
