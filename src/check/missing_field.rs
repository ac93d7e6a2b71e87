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
            instead: "[[claim]]\nsubject  = \"mayor\"\nproperty = \"visited\"\nobject   = \"harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let mut gaps = HashMap::new();
        for unread in &model.unread {
            let UnreadKind::Missing(field, table) = unread.kind else { continue };
            let gaps = gaps.entry(field).or_insert_with(|| Gaps::of(model, field));
            if field != "source" && gaps.are_in(unread.span) {
                continue;
            }
            let message = match field {
                "source" => "it is not said which source is cited".to_owned(),
                _ if table == "header" => format!("no column is called `{field}`"),
                _ => format!("this {table} has no `{field}`"),
            };
            let advice = advice(field, table);
            found.push(Diagnostic::error(self.code(), message, unread.span).help(advice));
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
