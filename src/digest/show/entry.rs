//! What a page says in one place: a statement with who makes it and where, a source with its number.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::assess::Status;
use crate::digest::differences::{Position, Positions, Said};
use crate::graph::View;
use crate::model::{ClaimId, Name, SourceId};
use crate::wording::{Gathering, Phrases, Statement, shown};

use super::{Group, Value};

/// What one or several claims say in the same words and voice.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The words, who says them, and where.
    pub position: Position,
    /// Whether it stands unopposed.
    pub status: Status,
    /// The same in words, where it does not.
    pub doubt: Option<String>,
    /// Where it stands, with the numbers of the sources: `[2] 780-833`.
    pub places: Vec<String>,
}

/// A source with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The number in brackets: its rank among all of the dossier.
    pub number: usize,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When, as people read it.
    pub published: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
}

/// Makes entries, and remembers the sources that they name.
pub(super) struct Entries<'p> {
    phrases: &'p Phrases<'p>,
    numbers: Vec<usize>,
    named: BTreeSet<(usize, SourceId)>,
}

impl<'p> Entries<'p> {
    pub(super) fn new(phrases: &'p Phrases<'p>) -> Self {
        Self { phrases, numbers: phrases.view.source_numbers(), named: BTreeSet::new() }
    }

    /// What statements say, those with one property together, in the order of its label: what
    /// holds before what does not, and first what most have told independently.
    pub(super) fn groups(&mut self, statements: &[Statement], said: Said) -> Vec<Group> {
        let model = &self.phrases.view.model;
        let mut groups: Vec<Group> = Vec::new();
        let mut statements: Vec<_> = statements.iter().collect();
        statements.sort_by_cached_key(|statement| {
            let property = statement.sense.property;
            let label = self.phrases.label(property);
            let sense = &statement.sense;
            (label, model.names.text(property), sense.negated, Reverse(statement.origins))
        });
        for statement in statements {
            let property = model.names.text(statement.sense.property);
            let entry = self.entry(statement, said);
            match groups.last_mut().filter(|group| group.property == property) {
                Some(group) => group.entries.push(entry),
                None => groups.push(Group {
                    property: property.to_owned(),
                    label: self.phrases.label(statement.sense.property),
                    entries: vec![entry],
                }),
            }
        }
        groups
    }

    /// What one claim says.
    pub(super) fn of_claim(&mut self, claim: ClaimId) -> Option<Entry> {
        let view = self.phrases.view;
        let subject = view.model.entity_named(view.model.claim(claim).subject.value)?;
        let mut gathering = Gathering::new(view);
        gathering.add(claim, subject);
        gathering.finish().first().map(|statement| self.entry(statement, Said::Nothing))
    }

    fn entry(&mut self, statement: &Statement, said: Said) -> Entry {
        let words = self.phrases.words;
        let status = statement.sense.status;
        let position = Positions(self.phrases).of(statement, said);
        let places = position.citations.chunk_by(|a, b| a.source == b.source).map(|cites| {
            let source = cites.first().map(|cite| cite.source.as_str()).unwrap_or_default();
            let ranges = cites.iter().filter_map(|cite| cite.range);
            let ranges: Vec<_> = ranges.map(|(start, end)| format!("{start}-{end}")).collect();
            let number =
                self.number(source).map_or_else(|| source.to_owned(), |n| format!("[{n}]"));
            format!("{number} {}", ranges.join(", ")).trim_end().to_owned()
        });
        Entry {
            places: places.collect(),
            position,
            status,
            // That it was taken back is told with who says it.
            doubt: statement.sense.contradiction().map(|one| one.words(words).to_owned()),
        }
    }

    /// The number of a source, which is listed then.
    fn number(&mut self, id: &str) -> Option<usize> {
        let model = &self.phrases.view.model;
        self.cite(model.source_named(model.names.find(id)?)?)
    }

    /// The number of a source, which is listed then.
    pub(super) fn cite(&mut self, source: SourceId) -> Option<usize> {
        let number = self.numbers.get(source.index()).copied()?;
        self.named.insert((number, source));
        Some(number)
    }

    /// The sources that were named, by number.
    pub(super) fn sources(&self) -> Vec<Listed> {
        self.named.iter().map(|(number, id)| self.listed(*number, *id)).collect()
    }

    fn listed(&self, number: usize, id: SourceId) -> Listed {
        let model = &self.phrases.view.model;
        let source = model.source(id);
        let text = |name: Name| model.names.text(name).to_owned();
        Listed {
            number,
            id: text(source.id.value),
            title: title(self.phrases.view, id),
            publisher: source.publisher.map(|name| self.phrases.named(name.value)),
            published: source.published.map(|date| self.phrases.date(date)),
            url: source.url.map(|url| text(url.value)),
        }
    }
}

impl Entry {
    /// Who says it and how, what else there is to say of it; and where it stands.
    pub(super) fn about(&self) -> [String; 2] {
        let parts = [self.position.about()].into_iter().chain(self.doubt.clone());
        let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
        [parts.join("; "), self.places.join("; ")]
    }
}

impl Listed {
    /// "title, publisher, 5 June 2024"; the id where there is no title.
    pub(super) fn about(&self) -> String {
        let title = self.title.as_ref().unwrap_or(&self.id).clone();
        let parts = [Some(title), self.publisher.clone(), self.published.clone()];
        let mut parts: Vec<_> = parts.into_iter().flatten().collect();
        parts.dedup();
        parts.join(", ")
    }
}

/// What a source is called, where it is known.
pub(super) fn title(view: &View, id: SourceId) -> Option<String> {
    let title = view.model.source(id).title.in_language(&view.language, &view.model.names);
    title.map(shown)
}

/// Ids in their order, each with what is called so.
pub(super) fn names(phrases: &Phrases<'_>, ids: impl Iterator<Item = Name>) -> Vec<Value> {
    let text = |name: Name| phrases.view.model.names.text(name).to_owned();
    ids.map(|name| Value::new(text(name), phrases.named(name))).collect()
}
