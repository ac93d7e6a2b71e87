//! Values of another type than their field has.

use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::Span;
use crate::model::{Model, UnreadKind};

/// A number where words belong, an entity where a figure belongs.
pub(super) struct WrongType;

impl Check for WrongType {
    fn code(&self) -> &'static str {
        "wrong-type"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Every field has its type. A property of the ontology takes either an \
                   entity, which is written as `object`, or a figure, a date or words, which \
                   are written as `value`.",
            why: "A value of another type says something else than the author means, or \
                  nothing at all.",
            example: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      value    = \"harbour\"",
            instead: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let fault = match &unread.kind {
                UnreadKind::Type(field, expected, is) => {
                    let field = model.names.text(*field);
                    let message = format!("`{field}` must be {expected}, not {is}");
                    let fault = Diagnostic::error(self.code(), message, unread.span);
                    mended(fault, field, expected, is)
                }
                UnreadKind::Side(property, field, takes, key) => {
                    let place = key.unwrap_or(unread.span);
                    self.other_side(model.names.text(*property), field, takes, place, *key)
                }
                _ => continue,
            };
            found.push(in_table(fault, unread.within, "table"));
        }
    }
}

impl WrongType {
    /// `value` where the property takes an entity, or `object` where it does not.
    fn other_side(
        &self,
        property: &str,
        field: &str,
        takes: &str,
        place: Span,
        key: Option<Span>,
    ) -> Diagnostic {
        let other = if field == "object" { "value" } else { "object" };
        let message = format!("`{property}` takes {takes}: write `{field}`, not `{other}`");
        let fault = Diagnostic::error(self.code(), message, place);
        match key {
            Some(key) => fault.edit(format!("write `{field}`"), key, field),
            None => fault.help(format!("move it to the column `{field}`")),
        }
    }
}

/// What to write instead, where one thing is likely.
fn mended(fault: Diagnostic, field: &str, expected: &str, is: &str) -> Diagnostic {
    let place = fault.primary.span;
    match (expected, is) {
        (_, "a table") if matches!(field, "claim" | "skip") => {
            let heading = format!("[[{field}]]");
            fault.edit(format!("write `{heading}`"), place, heading)
        }
        ("a string", "a number" | "a date" | "true or false") => {
            fault.help("put it between quotation marks: `\"`")
        }
        ("true or false", "a string") => fault.help("write `true` or `false` as it is, unquoted"),
        _ => fault,
    }
}
