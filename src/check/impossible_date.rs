//! Days that the calendar does not have.

use jiff::civil;

use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{DateFault, Model, UnreadKind};

/// A 31 June, a thirteenth month.
pub(super) struct ImpossibleDate;

impl Check for ImpossibleDate {
    fn code(&self) -> &'static str {
        "impossible-date"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A date is a day, a month or a year that exists.",
            why: "A day that does not exist is a slip of the pen, here or in the source. \
                  What the source prints can be kept in a note; the date is as precise as it \
                  can be trusted.",
            example: "when = \"2024-06-31\"",
            instead: "when = \"2024-06\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Date(words, DateFault::Impossible) = unread.kind else { continue };
            let words = model.names.text(words);
            let message = format!("the calendar has no `{words}`");
            let fault = Diagnostic::error(self.code(), message, unread.span).label(reason(words));
            found.push(in_table(fault, unread.within, "table"));
        }
    }
}

/// What the calendar has instead.
fn reason(words: &str) -> String {
    let mut parts = words.trim_end_matches(['~', '?', '%']).split('-');
    let mut number = || parts.next().and_then(|part| part.parse::<i16>().ok());
    let (Some(year), Some(month)) = (number(), number()) else {
        return "there is no such day".to_owned();
    };
    let month = i8::try_from(month).unwrap_or_default();
    match civil::Date::new(year, month, 1) {
        Ok(first) => format!("{} has {} days", first.strftime("%B %Y"), first.days_in_month()),
        Err(_) => "months are numbered from 01 to 12".to_owned(),
    }
}
