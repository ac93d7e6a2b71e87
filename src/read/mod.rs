//! From files to a model: all of them, in any layout, whatever is wrong in them.

mod cites;
mod claim;
mod counted;
mod csv;
mod doubled;
mod figure;
mod lock;
mod number;
mod records;
mod table;
mod texts;
mod toml;
mod value;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::error::Error;
use crate::files::{File, FileFault, FileId, Files, Span, Spanned};
use crate::model::{Date, DateFault, DateId, Figure, FigureId, Model, Name, Unread, UnreadKind};
use crate::ontology::{FaultKind, Ontology};
use figure::Grammar;

/// A format that claims are written in.
pub trait Reader: Sync {
    /// Its name in help.
    fn name(&self) -> &'static str;
    /// The endings of its files.
    fn extensions(&self) -> &'static [&'static str];
    /// Takes in a file; what is wrong in it is kept for the checks.
    fn read(&self, id: FileId, file: &File, reading: &mut Reading) -> io::Result<()>;
}

/// Every format that is read.
pub const READERS: &[&dyn Reader] = &[&toml::Toml, &csv::Csv];

/// Reads every file of a dossier.
///
/// # Errors
/// Where a file can no longer be read. What is wrong in the files is part of the model.
pub fn read(files: &mut Files) -> Result<Model, Error> {
    let mut reading = Reading::new(Ontology::read(files));
    reading.model.files = files.len();
    reading.take_ontology_faults();
    for (id, file) in files.iter() {
        reading.model.dossier.file.get_or_insert(id);
        if reading.is_readable(id, file) {
            let reader =
                READERS.iter().find(|reader| reader.extensions().contains(&file.extension()));
            if let Some(reader) = reader {
                reader
                    .read(id, file, &mut reading)
                    .map_err(|source| Error::Read { path: PathBuf::from(&file.path), source })?;
            }
        }
    }
    reading.merge_doubled();
    reading.model.link();
    lock::read(files, &mut reading);
    texts::read(files, &mut reading)?;
    Ok(reading.model)
}

/// A model in the making.
pub struct Reading {
    model: Model,
    grammar: Grammar,
    figures: FxHashMap<Name, FigureId>,
    dates: FxHashMap<Name, Result<DateId, DateFault>>,
    sources_named: FxHashSet<Name>,
    has_too_many_claims: bool,
}

impl Reading {
    fn new(ontology: Ontology) -> Self {
        let ontology = Arc::new(ontology);
        let grammar = Grammar::new(&ontology);
        let mut model = Model::default();
        model.ontology = ontology;
        Self {
            model,
            grammar,
            figures: FxHashMap::default(),
            dates: FxHashMap::default(),
            sources_named: FxHashSet::default(),
            has_too_many_claims: false,
        }
    }

    /// Keeps something that could not be taken in.
    fn refuse(&mut self, kind: UnreadKind, span: Span, within: Option<Span>) {
        self.model.unread.push(Unread { kind, span, within });
    }

    /// Whether a file's text could be taken in; else that is kept.
    fn is_readable(&mut self, id: FileId, file: &File) -> bool {
        let (kind, at) = match &file.fault {
            None => return true,
            Some(FileFault::Encoding { offset, guess }) => {
                (UnreadKind::Encoding(guess), *offset as usize)
            }
            Some(FileFault::TooLarge { limit }) => {
                let what = format!("the file holds more than {} MiB", limit >> 20);
                (UnreadKind::TooLarge(what), 0)
            }
        };
        self.refuse(kind, Span::new(id, at, at), None);
        false
    }

    fn take_ontology_faults(&mut self) {
        let ontology = Arc::clone(&self.model.ontology);
        for fault in ontology.faults() {
            if let FaultKind::Syntax(message) = &fault.kind {
                self.refuse(UnreadKind::Syntax(message.clone(), None), fault.span, None);
            }
        }
    }

    /// The figure of some words; the same words are one figure.
    fn figure(&mut self, words: Spanned<Name>, within: Option<Span>) -> Option<FigureId> {
        if let Some(known) = self.figures.get(&words.value) {
            return Some(*known);
        }
        match self.grammar.figure(words.value, &mut self.model.names) {
            Ok(figure) => {
                let id = self.add_figure(figure);
                self.figures.insert(words.value, id);
                Some(id)
            }
            Err(fault) => {
                let kind = UnreadKind::Figure(words.value, fault.what, fault.instead);
                self.refuse(kind, words.span, within);
                None
            }
        }
    }

    fn add_figure(&mut self, figure: Figure) -> FigureId {
        let id = FigureId(u32::try_from(self.model.figures.len()).unwrap_or(u32::MAX));
        self.model.figures.push(figure);
        id
    }

    /// The date of some words; the same words are one date.
    fn date(&mut self, words: Spanned<Name>, within: Option<Span>) -> Option<DateId> {
        let known = self.dates.get(&words.value).copied();
        let date = known.unwrap_or_else(|| self.add_date(words.value));
        if let Err(fault) = date {
            self.refuse(UnreadKind::Date(words.value, fault), words.span, within);
        }
        date.ok()
    }

    fn add_date(&mut self, words: Name) -> Result<DateId, DateFault> {
        let date = Date::parse(self.model.names.text(words)).map(|date| {
            let id = DateId::nth(self.model.dates.len());
            self.model.dates.push(date);
            id
        });
        self.dates.insert(words, date);
        date
    }
}
