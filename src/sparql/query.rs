//! Queries: of a user, of a file, of a dossier.

use std::path::Path;
use std::sync::Arc;

use super::answers::{Answers, Limits};
use super::data::Data;
use super::{fault, work};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::files::{File, FileId, Files, Span};

/// The folder of a dossier's questions, and what their names end in.
const FOLDER: &str = "questions/";
const ENDING: &str = ".rq";

/// A query, kept as a file so that its faults are shown at their place.
#[derive(Debug)]
pub struct Query {
    files: Files,
    file: FileId,
}

/// A question that a dossier has on itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name: that of its file.
    pub name: String,
    /// What it asks: the first line of comment in it.
    pub about: String,
    /// The question, in SPARQL.
    pub text: String,
}

/// Why a query gets no answers.
#[derive(Debug)]
pub enum Refused {
    /// It is wrong at a place.
    Fault(Box<Diagnostic>),
    /// It takes too much, or cannot be evaluated.
    Stopped(Error),
}

impl Query {
    /// A query, with what it is called in messages.
    ///
    /// # Panics
    /// Never: the file that is looked for was put in.
    pub fn new(name: &str, text: impl Into<String>) -> Self {
        let files: Files = [File::held(name, text)].into_iter().collect();
        let file = files.iter().next().map(|(id, _)| id).expect("one file was put in");
        Self { files, file }
    }

    /// Its text as a file, which faults are places of.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// Its text.
    pub fn text(&self) -> &str {
        self.files.file(self.file).text()
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, start, end)
    }
}

impl Question {
    /// A question of a name.
    pub(super) fn new(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), about: about(text), text: text.to_owned() }
    }
}

/// Asks, and gives the answers one by one.
///
/// # Errors
/// Where the query is wrong, asks for what is refused, or exceeds the limits before there is a
/// first answer.
pub fn ask(data: &Arc<Data>, query: &Query, limits: &Limits) -> Result<Answers, Refused> {
    let started = work::start(Arc::clone(data), query.text().to_owned());
    let started = started.map_err(|source| {
        Refused::Stopped(Error::Read { path: Path::new("the query").to_owned(), source })
    })?;
    Answers::begin(started, limits).map_err(|refused| match refused {
        work::Refused::Refusal(refusal) => fault::refused(query, refusal),
        work::Refused::Unparsed { stumble, unclosed } => {
            fault::unparsed(query, data, &stumble, unclosed)
        }
        work::Refused::Stopped(fault) => Refused::Stopped(fault),
    })
}

/// The questions of a dossier, by name.
pub fn questions(files: &Files) -> Vec<Question> {
    let questions = files.iter().filter_map(|(_, file)| {
        let name = file.path.strip_prefix(FOLDER)?.strip_suffix(ENDING)?;
        Some(Question::new(name, file.text()))
    });
    let mut questions: Vec<_> = questions.collect();
    questions.sort_by(|a, b| a.name.cmp(&b.name));
    questions
}

/// The first line of comment, without the language that it may be said to be in.
fn about(text: &str) -> String {
    let comment = text.lines().find_map(|line| line.trim_start().strip_prefix('#'));
    let comment = comment.unwrap_or_default().trim();
    let is_language = |tag: &str| tag.len() == 2 && tag.bytes().all(|b| b.is_ascii_lowercase());
    match comment.split_once(": ") {
        Some((tag, words)) if is_language(tag) => words.to_owned(),
        _ => comment.to_owned(),
    }
}
