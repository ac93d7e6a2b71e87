//! What a statement says, in words: names, figures as printed, dates, who says it.

use super::dates;
use super::escape::{first_shown, shown};
use super::statement::{Sense, Statement};
use super::words::{Words, fill};
use crate::assess::Status;
use crate::graph::View;
use crate::model::{EntityId, Modality, Name, Object};

/// How many sources a card or chip names.
const CITATIONS: usize = 6;

/// Puts what a view holds into words of its language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrases<'v> {
    /// What is put into words.
    pub view: &'v View,
    /// The words that are not the dossier's.
    pub words: &'static Words,
}

impl<'v> Phrases<'v> {
    /// Words in the language of a view.
    pub(super) fn new(view: &'v View) -> Self {
        Self { view, words: Words::of(&view.language) }
    }

    /// The property of a statement, with "not" where it is denied; in parentheses where the
    /// author concluded it.
    pub(super) fn property(&self, sense: &Sense) -> String {
        let label = self.label(sense.property);
        let label = if sense.negated { fill(&self.words.not, &[&label]) } else { label };
        concluded(label, sense.is_concluded(&self.view.model))
    }

    /// When it holds, and what else qualifies it.
    pub(super) fn qualifiers(&self, sense: &Sense) -> Vec<String> {
        let model = &self.view.model;
        let mut phrases = Vec::new();
        for (property, value) in &sense.qualifiers {
            let words = self.object(*value);
            // What a figure or a text says is plain; a name alone does not tell its part in it.
            let words = match value {
                Object::Entity(_) => format!("{} {words}", self.label(*property)),
                _ => words,
            };
            let field = model.names.text(*property);
            phrases.push(concluded(words, sense.is_inferred(model, field)));
        }
        if let Some(when) = sense.when {
            let date = dates::readable(model.date(when), self.words);
            phrases.push(concluded(shown(&date), sense.is_inferred(model, "when")));
        }
        phrases
    }

    /// Words with what qualifies them: "inmates, Aug 2024".
    pub(super) fn qualified(&self, mut words: String, sense: &Sense) -> String {
        for qualifier in self.qualifiers(sense) {
            words.push_str(if qualifier.starts_with('(') { " " } else { ", " });
            words.push_str(&qualifier);
        }
        words
    }

    /// Who says it and how, where it is not plainly stated.
    pub(super) fn voice(&self, sense: &Sense) -> Option<String> {
        let words = self.words;
        let names: Vec<_> = sense.speakers.iter().map(|name| self.named(*name)).collect();
        let names = self.list(&names);
        let voice = match (sense.modality, sense.speakers.len()) {
            (Modality::Stated, 0) => None,
            (Modality::Reported, 0) => Some(words.reported.clone()),
            (Modality::Alleged, 0) => Some(words.alleged.clone()),
            (Modality::Announced, 0) => Some(words.announced.clone()),
            (Modality::Opined, 0) => Some(words.opined.clone()),
            (Modality::Denied, 0) => Some(words.denied.clone()),
            (Modality::Denied, _) => Some(fill(&words.denied_by, &[&names])),
            (_, 1) => Some(fill(&words.says, &[&names])),
            _ => Some(fill(&words.say, &[&names])),
        };
        let taken_back = (sense.status == Status::Retracted).then(|| words.taken_back.clone());
        voice.into_iter().chain(taken_back).reduce(|voice, back| format!("{voice}, {back}"))
    }

    /// Who relays it, by whatever chains.
    pub(super) fn chain(&self, statement: &Statement) -> Option<String> {
        let model = &self.view.model;
        let mut names: Vec<_> = Vec::new();
        for claim in &statement.claims {
            let via = model.via(model.claim(*claim)).iter();
            names.extend(via.map(|name| self.named(name.value)));
        }
        names.sort_unstable();
        names.dedup();
        (!names.is_empty()).then(|| fill(&self.words.via, &[&self.list(&names)]))
    }

    /// The object of a statement.
    pub(super) fn object(&self, object: Object) -> String {
        let model = &self.view.model;
        match object {
            Object::Entity(name) => self.named(name),
            Object::Figure(id) => shown(model.names.text(model.figure(id).words)),
            Object::Date(id) => shown(&dates::readable(model.date(id), self.words)),
            Object::Text(words) => shown(model.names.text(words)),
            Object::Unreadable => String::new(),
        }
    }

    /// What an entity is called.
    pub(super) fn name(&self, id: EntityId) -> String {
        let model = &self.view.model;
        let entity = model.entity(id);
        let name = entity.name.in_language(&self.view.language, &model.names);
        first_shown(name.into_iter().chain([model.names.text(entity.id.value)]))
    }

    /// The label of a property; its name where the ontology does not have it.
    pub(super) fn label(&self, property: Name) -> String {
        let model = &self.view.model;
        let known = model.property_named(property);
        let label = known.map(|(_, known)| known.labels.in_language(&self.view.language));
        first_shown(label.into_iter().chain([model.names.text(property)]))
    }

    /// The numbers of sources in brackets: `[1] [2]`.
    pub(super) fn citations(sources: &[usize]) -> String {
        let numbers: Vec<_> = sources.iter().map(|number| format!("[{number}]")).collect();
        numbers.join(" ")
    }

    /// The same for a card or chip, which has no room for many.
    pub(super) fn few_citations(&self, sources: &[usize]) -> String {
        let few = Self::citations(sources.get(..CITATIONS).unwrap_or(sources));
        match sources.len().saturating_sub(CITATIONS) {
            0 => few,
            more => format!("{few} {}", fill(&self.words.more, &[&more.to_string()])),
        }
    }

    /// Names in a row: "A, B and C".
    pub(super) fn list(&self, names: &[String]) -> String {
        match names.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, before)) => format!("{}{}{last}", before.join(", "), self.words.and),
            None => String::new(),
        }
    }

    fn named(&self, name: Name) -> String {
        let model = &self.view.model;
        model.entity_named(name).map_or_else(|| shown(model.names.text(name)), |id| self.name(id))
    }
}

/// Words in parentheses, where the author concluded what they say.
fn concluded(words: String, is_concluded: bool) -> String {
    if is_concluded { format!("({words})") } else { words }
}
