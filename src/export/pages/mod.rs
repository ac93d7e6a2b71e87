//! Pages of Markdown on entities and sources: notes of a vault, and chapters of one report.

mod entity;
mod markdown;
mod report;
mod source;
mod vault;

use rustc_hash::FxHashMap;

use super::Count;
use crate::graph::View;
use crate::model::{EntityId, Name, Object, SourceId};
use crate::wording::{Gathering, Phrases, Statement, Style};
pub(super) use report::Report;
pub(super) use vault::Vault;

/// What is said of each entity, and what each source says, as ranks of statements.
#[derive(Debug)]
struct Pages<'v> {
    phrases: Phrases<'v>,
    statements: Vec<Statement>,
    /// Those on an entity, by its rank in the model.
    about: Vec<Vec<usize>>,
    /// Those that lead to it, or name it in a qualifier.
    towards: Vec<Vec<usize>>,
    /// Those that it makes.
    said_by: FxHashMap<Name, Vec<usize>>,
    /// Those that a source has, by its number in brackets.
    in_source: FxHashMap<usize, Vec<usize>>,
    numbers: Vec<usize>,
    links: Links,
}

/// Where links lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Links {
    /// To other notes.
    Notes,
    /// To other places of the same page.
    Places,
}

impl<'v> Pages<'v> {
    fn new(view: &'v View, links: Links) -> Self {
        let model = &view.model;
        let mut gathering = Gathering::new(view);
        for id in view.claims.iter().copied() {
            if let Some(subject) = model.entity_named(model.claim(id).subject.value) {
                gathering.add(id, subject);
            }
        }
        let mut pages = Self {
            phrases: Phrases::new(view, Style::Full),
            statements: gathering.finish(),
            about: vec![Vec::new(); model.entities.len()],
            towards: vec![Vec::new(); model.entities.len()],
            said_by: FxHashMap::default(),
            in_source: FxHashMap::default(),
            numbers: view.source_numbers(),
            links,
        };
        pages.deal();
        pages
    }

    /// Notes for each statement on which pages it stands.
    fn deal(&mut self) {
        let model = &self.phrases.view.model;
        let entity = |object| match object {
            Object::Entity(name) => model.entity_named(name),
            Object::Figure(_) | Object::Date(_) | Object::Text(_) | Object::Unreadable => None,
        };
        for (at, statement) in self.statements.iter().enumerate() {
            put(&mut self.about, statement.subject, at);
            let objects = statement.sense.qualifiers.iter().map(|(_, object)| *object);
            for other in objects.chain([statement.object]).filter_map(entity) {
                if other != statement.subject {
                    put(&mut self.towards, other, at);
                }
            }
            for speaker in &statement.sense.speakers {
                self.said_by.entry(*speaker).or_default().push(at);
            }
            for number in &statement.sources {
                self.in_source.entry(*number).or_default().push(at);
            }
        }
    }

    /// The statements at some ranks.
    fn at<'p>(&'p self, ranks: &'p [usize]) -> impl Iterator<Item = &'p Statement> {
        ranks.iter().filter_map(|at| self.statements.get(*at))
    }

    fn about(&self, entity: EntityId) -> impl Iterator<Item = &Statement> {
        self.at(self.about.get(entity.index()).map_or(&[], Vec::as_slice))
    }

    fn towards(&self, entity: EntityId) -> impl Iterator<Item = &Statement> {
        self.at(self.towards.get(entity.index()).map_or(&[], Vec::as_slice))
    }

    fn said_by(&self, entity: EntityId) -> impl Iterator<Item = &Statement> {
        let id = self.phrases.view.model.entity(entity).id.value;
        self.at(self.said_by.get(&id).map_or(&[], Vec::as_slice))
    }

    fn in_source(&self, source: SourceId) -> impl Iterator<Item = &Statement> {
        self.at(self.in_source.get(&self.number(source)).map_or(&[], Vec::as_slice))
    }

    /// The number of a source in brackets.
    fn number(&self, source: SourceId) -> usize {
        self.numbers.get(source.index()).copied().unwrap_or_default()
    }

    /// What pages for people do not have: which language a name is in. Digests of passages are no
    /// loss: they are for programs, and the places of the passages lead to them.
    fn loss(&self) -> Vec<Count> {
        let view = self.phrases.view;
        let model = &view.model;
        let names = view.entities.iter().flat_map(|id| model.entity(*id).name.iter(&model.names));
        let languages = names.filter(|(language, _)| !language.is_empty()).count();
        let lost =
            Count { number: languages, one: "language of a name", many: "languages of names" };
        [lost].into_iter().filter(|count| count.number > 0).collect()
    }
}

fn put(pages: &mut [Vec<usize>], entity: EntityId, at: usize) {
    if let Some(page) = pages.get_mut(entity.index())
        && page.last() != Some(&at)
    {
        page.push(at);
    }
}
