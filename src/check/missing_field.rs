//! Fields that a table must have.

use std::collections::HashMap;

use super::gaps::Gaps;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, UnreadKind};

/// Tables without what makes them one.
pub(super) struct MissingField;

impl Check for MissingField {
    fn code(&self) -> &'static str {
        "missing-field"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A claim has a subject, a property, and an object or a value; entities and \
                   sources have a type; a passage that is skipped has a reason; and whatever \
                   is cited stands under a source.",
            why: "Without it there is nothing to say: a claim without its subject is on \
                  nothing, and a passage without its source is nowhere.",
            example: "[[claim]]\nsubject = \"mayor\"\nobject  = \"harbour\"",
            instead: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let mut gaps = HashMap::new();
        let mut is_gap = |field, table| {
            let gaps = gaps.entry(field).or_insert_with(|| Gaps::of(model, field));
            field != "source" && gaps.are_in(table)
        };
        let missing = model.unread.iter().filter_map(|unread| match unread.kind {
            UnreadKind::Missing(field, table) => Some((field, table, unread.span)),
            _ => None,
        });
        let missing: Vec<_> = missing.filter(|(field, _, span)| !is_gap(*field, *span)).collect();
        // What one table lacks is told at once.
        for together in missing.chunk_by(|a, b| a.2 == b.2 && b.0 != "source") {
            let Some((field, table, span)) = together.first().copied() else { continue };
            let fields = together.iter().map(|(field, ..)| format!("`{field}`"));
            let fields = fields.collect::<Vec<_>>().join(" and no ");
            let message = match (field, table) {
                ("source", _) => "it is not said which source is cited".to_owned(),
                (_, "header") => format!("the table has no column {fields}"),
                _ => format!("this {table} has no {fields}"),
            };
            let fault = Diagnostic::error(self.code(), message, span);
            let mut advice: Vec<_> = together.iter().map(|(f, t, _)| advice(f, t)).collect();
            advice.dedup();
            found.push(advice.into_iter().fold(fault, Diagnostic::help));
        }
    }
}

/// What to write.
fn advice(field: &str, table: &str) -> &'static str {
    match (field, table) {
        (_, "header") => "the first line names the columns, which are the fields of a claim",
        ("subject", _) => "write `subject = \"…\"`: the id of the entity that the claim is on",
        ("property", _) => "write `property = \"…\"`: what the claim says of its subject",
        ("object", _) => "write `object = \"…\"`: the id of an entity, which this property takes",
        ("value", _) => "write `value = \"…\"`: a figure, a date or words, as the property takes",
        ("source", _) => {
            "write `source = \"…\"` at the head of the file, or `cite = \"source:start-end\"`"
        }
        ("reason", _) => "write `reason = \"…\"`: heading, navigation, question …",
        (_, "source") => "write `type = \"…\"`: a class such as `NewsArticle` or `Report`",
        _ => "write `type = \"…\"`: a class such as `Person`, `Organization` or `Place`",
    }
}
