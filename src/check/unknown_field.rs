//! Fields that a table does not have.

use std::collections::HashMap;

use super::nearest::Nearest;
use super::wording::{in_table, listed, with_article};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, UnreadKind};

/// Misspelt and invented fields: they would be lost without a word.
pub(super) struct UnknownField;

impl Check for UnknownField {
    fn code(&self) -> &'static str {
        "unknown-field"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Every table has its fields, and no others. A claim has, beside them, the \
                   qualifiers that the ontology allows on its property.",
            why: "A field that the program does not know is one that it does not read: a misspelt \
                  `negated` would turn a claim into its opposite.",
            example: "[[claim]]\nmodallity = \"alleged\"",
            instead: "[[claim]]\nmodality = \"alleged\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let mut likely = HashMap::new();
        for unread in &model.unread {
            let UnreadKind::Field(field, table, known) = &unread.kind else { continue };
            let field = model.names.text(*field);
            let known: Vec<_> = known.iter().map(|field| field.name).collect();
            let message = match *table {
                _ if known.contains(&field) => {
                    "a claim has an `object` or a `value`, not both".to_owned()
                }
                _ if field.is_empty() => "a column has no name".to_owned(),
                "file" => format!("`{field}` is no part of a dossier"),
                table => format!("{} has no field `{field}`", with_article(table)),
            };
            let fault = Diagnostic::error(self.code(), message, unread.span);
            let likely = likely.entry(*table).or_insert_with(|| {
                Nearest::new(known.iter().copied().chain(qualifiers(model, table)))
            });
            let fault = match likely.to(field) {
                _ if known.contains(&field) => fault.help("delete one of them"),
                _ if field.is_empty() => {
                    fault.help("name it as the field that it holds, or delete it")
                }
                Some(likely) => fault.edit(format!("write `{likely}`"), unread.span, likely),
                None if *table == "file" => fault.help(PARTS),
                None => {
                    fault.help(format!("its fields are {}", listed(known.iter().copied(), "and")))
                }
            };
            found.push(in_table(fault, unread.within, table));
        }
    }
}

/// What a file may hold.
const PARTS: &str = "a file holds `[dossier]`, `[picture]`, `[source.id]`, `[entity.id]`, \
                     `[[claim]]`, `[[skip]]`, and `source` at its head";

/// The qualifiers that some property allows: claims may have them as fields.
fn qualifiers<'m>(model: &'m Model, table: &str) -> impl Iterator<Item = &'m str> {
    let ontology = &model.ontology;
    let properties = ontology.properties().filter(move |_| table == "claim");
    let allowed = properties.flat_map(|(_, property)| &property.qualifiers);
    allowed.map(|id| ontology.property(*id).name.as_str())
}
