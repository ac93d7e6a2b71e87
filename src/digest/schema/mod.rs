//! A JSON Schema of a dossier's TOML files, so that editors complete and underline while one
//! writes.
//!
//! It says 2020-12 and keeps to what draft 7 has as well, and to what [Taplo] and [Tombi] make
//! completions of: a description stands beside `anyOf`, never beside `$ref`, and what depends on
//! another field stands below `then`, where it hides no other field.
//!
//! [Taplo]: https://taplo.tamasfe.dev/configuration/developing-schemas.html
//! [Tombi]: https://tombi-toml.github.io/tombi/docs/json-schema

mod choices;
mod rules;
mod tables;

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::model::Model;

/// The version of JSON Schema that it is written in.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of every TOML file of a dossier: fields, classes, properties, closed lists, and its
/// own entities and sources.
pub fn schema(model: &Model) -> Value {
    let mut schema = tables::file(&model.ontology);
    if let Value::Object(parts) = &mut schema {
        parts.insert("$schema".into(), DIALECT.into());
        parts.insert("title".into(), "A file of a Quipu dossier".into());
        parts.insert("$defs".into(), choices::all(model));
    }
    schema
}

/// Writes the schema, its parts sorted by name.
///
/// # Errors
/// Where it cannot be written.
pub fn write(model: &Model, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &schema(model))?;
    writeln!(out)
}

/// What is said elsewhere in the schema.
fn defined(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}
