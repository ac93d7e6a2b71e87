//! Dates that cannot be read.

use super::nearest::written;
use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Date, DateFault, Model, UnreadKind};

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
            report = match likely(words) {
                Some(likely) => {
                    let instead = written(&likely, words, unread.span);
                    report.edit(format!("write `{likely}`"), unread.span, instead)
                }
                None => report.help(fault.to_string()),
            };
            found.push(in_table(report, unread.within, "table"));
        }
    }
}

/// How the months start in English and in Spanish, by number.
const MONTHS: [(&str, &str); 12] = [
    ("jan", "ene"),
    ("feb", "feb"),
    ("mar", "mar"),
    ("apr", "abr"),
    ("may", "may"),
    ("jun", "jun"),
    ("jul", "jul"),
    ("aug", "ago"),
    ("sep", "sep"),
    ("oct", "oct"),
    ("nov", "nov"),
    ("dec", "dic"),
];

/// The date that the words probably mean: a named month, a day before a time, numbers that can
/// be in one order only.
fn likely(words: &str) -> Option<String> {
    let day = words.split(['T', ' ']).next().unwrap_or_default();
    let likely = if Date::parse(day).is_ok() && day.len() == 10 {
        day.to_owned()
    } else {
        from_parts(words)?
    };
    Date::parse(&likely).is_ok().then_some(likely)
}

fn from_parts(words: &str) -> Option<String> {
    let words = words.to_lowercase();
    let is_between = |c: char| !c.is_alphanumeric();
    let (mut year, mut month, mut numbers) = (None, None, Vec::new());
    for part in words.split(is_between).filter(|part| !matches!(*part, "" | "de" | "of" | "the")) {
        let digits = part.trim_end_matches(char::is_alphabetic);
        match digits.parse::<u32>() {
            Ok(_) if digits.len() == 4 && year.is_none() => year = Some((digits, numbers.len())),
            Ok(number) if digits.len() <= 2 => numbers.push(number),
            _ if month.is_none() => month = Some(month_named(part)?),
            _ => return None,
        }
    }
    let (year, numbers_before) = year?;
    match (month, numbers.as_slice()) {
        (Some(month), []) => Some(format!("{year}-{month:02}")),
        (None, [month]) => Some(format!("{year}-{month:02}")),
        (Some(month), [day]) => Some(format!("{year}-{month:02}-{day:02}")),
        (None, [month, day]) if numbers_before == 0 => Some(format!("{year}-{month:02}-{day:02}")),
        (None, [day, month]) if *day > 12 => Some(format!("{year}-{month:02}-{day:02}")),
        (None, [month, day]) if *day > 12 => Some(format!("{year}-{month:02}-{day:02}")),
        _ => None,
    }
}

fn month_named(word: &str) -> Option<usize> {
    let is_month =
        |(english, spanish): &(&str, &str)| word.starts_with(english) || word.starts_with(spanish);
    MONTHS.iter().position(is_month).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likely_dates() {
        for (words, expected) in [
            ("June 2024", Some("2024-06")),
            ("15 June 2024", Some("2024-06-15")),
            ("June 15th, 2024", Some("2024-06-15")),
            ("15 de junio de 2024", Some("2024-06-15")),
            ("2024-6", Some("2024-06")),
            ("2024-6-5", Some("2024-06-05")),
            ("15/06/2024", Some("2024-06-15")),
            ("06/15/2024", Some("2024-06-15")),
            ("05/06/2024", None),
            ("2024-06-15T10:00:00", Some("2024-06-15")),
            ("2024-06-15 10:00", Some("2024-06-15")),
            ("31 June 2024", None),
            ("last summer", None),
            ("", None),
        ] {
            assert_eq!(likely(words).as_deref(), expected, "{words}");
        }
    }
}
