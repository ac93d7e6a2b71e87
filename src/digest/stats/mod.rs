//! How large a dossier is, how its entities hang together, and who says how much of it.

mod claims;
mod csv;
mod json;
mod markdown;
mod sections;
mod shape;
mod text;

use std::io::{self, Write};

use crate::graph::View;
use crate::graph::rank::Score;
use crate::wording::{Phrases, Style, Words, shown};

/// The figures of a view, a section for each question.
#[derive(Clone, Debug)]
pub struct Stats {
    /// What the dossier is called.
    pub title: Option<String>,
    /// The sections, in the order of reading.
    pub sections: Vec<Section>,
    /// The words that are not the dossier's.
    words: &'static Words,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its name for programs.
    pub name: &'static str,
    /// Its name for people.
    pub title: String,
    /// What the numbers of its rows are shares of; none where they are no shares. What several
    /// rows count, as a claim of two speakers, makes their shares more than a whole.
    pub total: Option<usize>,
    /// The rows, the largest first, or in their natural order.
    pub rows: Vec<Row>,
    /// Why there is no row.
    pub remark: Option<String>,
}

/// One thing and its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its id or name for programs; empty for the voice of the sources themselves, and for
    /// entities without a class.
    pub key: String,
    /// Its name for people.
    pub label: String,
    /// How many, or how much.
    pub value: Value,
}

/// What stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// So many.
    Count(usize),
    /// So central.
    Score(Score),
}

/// A form of the report.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Its name on the command line.
    pub name: &'static str,
    /// The ending of its files.
    pub ending: &'static str,
    /// Writes it.
    pub write: fn(&Stats, &mut dyn Write) -> io::Result<()>,
}

/// Every form, the usual one first.
pub const FORMS: &[Form] = &[
    Form { name: "text", ending: "txt", write: text::write },
    Form { name: "json", ending: "json", write: json::write },
    Form { name: "csv", ending: "csv", write: csv::write },
    Form { name: "md", ending: "md", write: markdown::write },
];

/// The figures of what a view shows. They count claims as they are made: one that is denied or
/// taken back is a claim like others, and the sections on modality and status tell how many are.
pub fn stats(view: &View) -> Stats {
    let phrases = Phrases::new(view, Style::Full);
    let degrees = shape::degrees(view);
    let sections = vec![
        claims::sizes(&phrases, &degrees),
        claims::classes(&phrases),
        claims::properties(&phrases),
        claims::modalities(&phrases),
        claims::statuses(&phrases),
        claims::topics(&phrases),
        claims::origins(&phrases),
        claims::sources(&phrases),
        claims::passages(&phrases),
        claims::speakers(&phrases),
        shape::distribution(&phrases, &degrees),
        shape::highest(&phrases, &degrees),
        shape::components(&phrases),
    ];
    let central = shape::central(&phrases, &degrees);
    let title = view.model.dossier.title.in_language(&view.language, &view.model.names);
    Stats {
        title: title.map(shown),
        sections: sections.into_iter().chain(central).collect(),
        words: phrases.words,
    }
}

impl Section {
    /// The share of a count, as people write it.
    fn share(&self, count: usize) -> Option<String> {
        let total = self.total.filter(|total| *total > 0)?;
        let tenths = (count * 1000 + total / 2) / total;
        Some(format!("{}.{} %", tenths / 10, tenths % 10))
    }
}
