//! Fields that a table does not have.

use super::nearest::nearest;
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
            what: "Every table has its fields, and no others.",
            why: "A field that the program does not know is one that it does not read: a misspelt \
                  `negated` would turn a claim into its opposite.",
            example: "[[claim]]\nmodallity = \"alleged\"",
            instead: "[[claim]]\nmodality = \"alleged\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Field(field, table, known) = &unread.kind else { continue };
            let field = model.names.text(*field);
            let message = format!("a {table} has no field `{field}`");
            let mut fault = Diagnostic::error(self.code(), message, unread.span);
            if let Some(span) = unread.within {
                fault = fault.context(span, format!("in this {table}"));
            }
            fault = match nearest(field, known.iter().copied()) {
                Some(likely) => fault.edit(format!("write `{likely}`"), unread.span, likely),
                None => fault.help(format!("its fields are `{}`", known.join("`, `"))),
            };
            found.push(fault);
        }
    }
}
