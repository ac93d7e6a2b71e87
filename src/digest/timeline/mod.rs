//! Dated claims in the order of their dates, in several forms.

mod csv;
mod entry;
mod json;
mod markdown;
mod text;

use std::io::{self, Write};

use jiff::civil;

use crate::graph::View;
use crate::model::{Object, Precision};
use crate::wording::{Gathering, Phrases, Style, Words};
use entry::Entries;
pub use entry::Entry;

/// What happened when, as far as claims tell.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// By the first day that it can have been, then by the last one, then by date, conclusion and
    /// statement. Open starts come first, by their ends.
    pub dated: Vec<Entry>,
    /// What has a month or day, but no year.
    pub undated: Vec<Entry>,
    /// The words that are not the dossier's.
    words: &'static Words,
}

/// A form of the report.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Its name on the command line.
    pub name: &'static str,
    /// The ending of its files.
    pub ending: &'static str,
    /// Writes it.
    pub write: fn(&Timeline, &mut dyn Write) -> io::Result<()>,
}

/// Every form, the usual one first.
pub const FORMS: &[Form] = &[
    Form { name: "text", ending: "txt", write: text::write },
    Form { name: "json", ending: "json", write: json::write },
    Form { name: "csv", ending: "csv", write: csv::write },
    Form { name: "md", ending: "md", write: markdown::write },
];

/// The timeline of a view: a claim is in it with the date that it has, and with the date that it
/// gives. Claims that say the same of the same date are one entry.
pub fn timeline(view: &View) -> Timeline {
    let model = &view.model;
    let mut gathering = Gathering::new(view);
    for id in view.claims.iter().copied() {
        let claim = model.claim(id);
        let is_dated = claim.when.is_some() || matches!(claim.object.value, Object::Date(_));
        if let Some(subject) = model.entity_named(claim.subject.value).filter(|_| is_dated) {
            gathering.add(id, subject);
        }
    }
    let phrases = Phrases::new(view, Style::Full);
    let entries = Entries(&phrases);
    let statements = gathering.finish();
    let mut all: Vec<_> = statements.iter().flat_map(|statement| entries.of(statement)).collect();
    all.sort_by_cached_key(Entry::rank);
    let (dated, undated) = all.into_iter().partition(Entry::is_placed);
    Timeline { dated, undated, words: phrases.words }
}

/// What a date is precise to, for programs.
fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Season => "season",
        Precision::Year => "year",
        Precision::Unspecified => "unspecified",
        Precision::Interval => "interval",
    }
}

/// A day as ISO 8601 has it, before the year 0 as well.
fn day(day: civil::Date) -> String {
    let sign = if day.year() < 0 { "-" } else { "" };
    format!("{sign}{:04}-{:02}-{:02}", day.year().unsigned_abs(), day.month(), day.day())
}
