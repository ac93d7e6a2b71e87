//! Files that are not what their ending says.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, UnreadKind};

/// Mistakes in the writing of TOML, CSV and Turtle.
pub(super) struct Syntax;

impl Check for Syntax {
    fn code(&self) -> &'static str {
        "syntax"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A `.toml` file is TOML, a `.csv` file is a table with the names of its \
                   columns in the first line, and a `.ttl` file is Turtle.",
            why: "What stands at a mistake in the writing cannot be read, and may swallow \
                  what follows it. Everything that can be read is checked all the same, so \
                  that one run shows every mistake.",
            example: "[entity.harbour]\nname = “Old Harbour”",
            instead: "[entity.harbour]\nname = \"Old Harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Syntax(message, advice) = &unread.kind else { continue };
            let mut fault = Diagnostic::error(self.code(), lower_case(message), unread.span);
            if let Some(first) = unread.within {
                fault = fault.context(first, "the first one");
            }
            if let Some(advice) = advice {
                fault = fault.help(advice.as_str());
            }
            found.push(fault);
        }
    }
}

/// The words of a foreign reader as ours are written: lower case, no full stop, one line.
fn lower_case(message: &str) -> String {
    let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
    let message = message.trim_end_matches('.');
    let mut letters = message.chars();
    let is_word = message.chars().nth(1).is_some_and(|c| c.is_lowercase() || c == ' ');
    match letters.next() {
        Some(first) if is_word => first.to_lowercase().chain(letters).collect(),
        _ => message.to_owned(),
    }
}
