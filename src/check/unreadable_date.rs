//! Dates that cannot be read.

use super::likely_date::{ambiguous, likely};
use super::nearest::written;
use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{DateFault, Model, UnreadKind};

/// Dates in words, in another order, or with a time of day.
pub(super) struct UnreadableDate;

impl Check for UnreadableDate {
    fn code(&self) -> &'static str {
        "unreadable-date"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Dates are written as EDTF, as precise as the source prints them: `2024`, \
                   `2024-06`, `2024-06-15`, `2024~` for about that year, `XXXX-02` for a \
                   February of an unnamed year, `2024-06/2024-08` for a range.",
            why: "Only in one form can dates be compared, and only as precise as they are \
                  printed are they true. 5/6/2024 is a day in May to some and in June to \
                  others.",
            example: "when = \"June 2024\"",
            instead: "when = \"2024-06\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Date(words, fault) = unread.kind else { continue };
            if !matches!(fault, DateFault::Malformed | DateFault::TimeOfDay) {
                continue;
            }
            let words = model.names.text(words);
            let message = format!("`{words}` is not a date that can be read");
            let mut report = Diagnostic::error(self.code(), message, unread.span);
            report = match (likely(words), ambiguous(words)) {
                (Some(likely), _) => {
                    let instead = written(&likely, words, unread.span);
                    report.edit(format!("write `{likely}`"), unread.span, instead)
                }
                (None, Some([day_first, month_first])) => report
                    .label("ambiguous: the day or the month may stand first")
                    .help(format!("write `{day_first}` where the day stands first"))
                    .help(format!("write `{month_first}` where the month stands first")),
                (None, None) => report.help(fault.to_string()),
            };
            found.push(in_table(report, unread.within, "table"));
        }
    }
}
