//! What a statement says, in words: names, figures as printed, dates, who says it.

use super::conflicts::marked;
use super::dates;
use super::shown::{first_shown, shown};
use super::statement::{Sense, Statement};
use super::words::{Words, fill};
use crate::assess::Status;
use crate::graph::View;
use crate::model::{DateId, EntityId, Modality, Name, Object};

/// How many sources a card or chip names.
const CITATIONS: usize = 6;

/// Puts what a view holds into words of its language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrases<'v> {
    /// What is put into words.
    pub view: &'v View,
    /// The words that are not the dossier's.
    pub words: &'static Words,
    /// How much is said.
    style: Style,
}

/// What qualifies a statement, in words.
#[derive(Clone, Debug)]
pub(crate) struct Qualifier {
    /// The words.
    pub words: String,
    /// Whether other claims put it differently.
    pub is_opposed: bool,
}

/// How much is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// For pictures, where room is scarce: dashes tell an allegation, parentheses what the author
    /// concluded.
    Short,
    /// For reports, where words tell an allegation, and what was concluded is told apart.
    Full,
}

impl Qualifier {
    /// The words, with the mark where other claims put it differently.
    pub(crate) fn marked(&self) -> String {
        marked(&self.words, self.is_opposed)
    }
}

impl<'v> Phrases<'v> {
    /// Words in the language of a view.
    pub(crate) fn new(view: &'v View, style: Style) -> Self {
        Self { view, words: Words::of(&view.language), style }
    }

    /// The property of a statement, with "not" where it is denied; in parentheses where the
    /// author concluded it.
    pub(crate) fn property(&self, sense: &Sense) -> String {
        let label = self.label(sense.property);
        let label = if sense.negated { fill(&self.words.not, &[&label]) } else { label };
        self.concluded(label, sense.is_concluded(&self.view.model))
    }

    /// What qualifies it, and when it holds.
    pub(crate) fn qualifiers(&self, sense: &Sense) -> Vec<Qualifier> {
        let mut qualifiers = self.details(sense);
        if let Some(when) = sense.when {
            let is_inferred = sense.is_inferred(&self.view.model, "when");
            let words = self.concluded(self.date(when), is_inferred);
            qualifiers.push(Qualifier { words, is_opposed: false });
        }
        qualifiers
    }

    /// What qualifies it beside the date.
    pub(crate) fn details(&self, sense: &Sense) -> Vec<Qualifier> {
        let model = &self.view.model;
        let mut qualifiers = Vec::new();
        for (property, value) in &sense.qualifiers {
            let words = self.object(*value);
            // What a figure or a text says is plain; a name alone does not tell its part in it.
            let words = match value {
                Object::Entity(_) => format!("{} {words}", self.label(*property)),
                _ => words,
            };
            let field = model.names.text(*property);
            let words = self.concluded(words, sense.is_inferred(model, field));
            qualifiers.push(Qualifier { words, is_opposed: sense.is_opposed_in(*property) });
        }
        qualifiers
    }

    /// Words with what qualifies them: "inmates, Aug 2024".
    pub(crate) fn qualified(&self, mut words: String, sense: &Sense) -> String {
        for qualifier in self.qualifiers(sense) {
            // The mark is for pictures: a report gives the reason in words.
            let qualifier = match self.style {
                Style::Short => qualifier.marked(),
                Style::Full => qualifier.words,
            };
            words.push_str(if qualifier.starts_with('(') { " " } else { ", " });
            words.push_str(&qualifier);
        }
        words
    }

    /// Who says it and how, where it is not plainly stated, and whether it was taken back.
    pub(crate) fn voice(&self, sense: &Sense) -> Option<String> {
        let taken_back = (sense.status == Status::Retracted).then(|| self.words.taken_back.clone());
        let said = self.said(sense).into_iter();
        said.chain(taken_back).reduce(|voice, back| format!("{voice}, {back}"))
    }

    /// Who says it and how, where it is not plainly stated.
    pub(crate) fn said(&self, sense: &Sense) -> Option<String> {
        let words = self.words;
        let names: Vec<_> = sense.speakers.iter().map(|name| self.named(*name)).collect();
        let names = self.list(&names);
        let alone = match sense.modality {
            Modality::Stated => None,
            Modality::Reported => Some(&words.reported),
            Modality::Alleged => Some(&words.alleged),
            Modality::Announced => Some(&words.announced),
            Modality::Opined => Some(&words.opined),
            Modality::Denied => Some(&words.denied),
        };
        let by = match (sense.modality, sense.speakers.len()) {
            (_, 0) => return alone.cloned(),
            (Modality::Denied, _) => &words.denied_by,
            (Modality::Alleged, _) => &words.alleged_by,
            (Modality::Announced, _) => &words.announced_by,
            (Modality::Opined, _) => &words.opined_by,
            (_, 1) => &words.says,
            _ => &words.say,
        };
        Some(fill(by, &[&names]))
    }

    /// What the author remarks on the claims, each remark once.
    pub(crate) fn notes(&self, statement: &Statement) -> Vec<String> {
        let model = &self.view.model;
        let notes = statement.claims.iter().filter_map(|id| model.claim(*id).note);
        let mut notes: Vec<_> = notes.map(|name| shown(model.names.text(name))).collect();
        notes.sort_unstable();
        notes.dedup();
        notes
    }

    /// Who relays it, by whatever chains.
    pub(crate) fn chain(&self, statement: &Statement) -> Option<String> {
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
    pub(crate) fn object(&self, object: Object) -> String {
        let model = &self.view.model;
        match object {
            Object::Entity(name) => self.named(name),
            Object::Figure(id) => shown(model.names.text(model.figure(id).words)),
            Object::Date(id) => self.date(id),
            Object::Text(words) => shown(model.names.text(words)),
            Object::Unreadable => String::new(),
        }
    }

    /// A date as people write it.
    pub(crate) fn date(&self, id: DateId) -> String {
        shown(&dates::readable(self.view.model.date(id), self.words, self.style))
    }

    /// What an entity is called.
    pub(crate) fn name(&self, id: EntityId) -> String {
        let model = &self.view.model;
        let entity = model.entity(id);
        let name = entity.name.in_language(&self.view.language, &model.names);
        first_shown(name.into_iter().chain([model.names.text(entity.id.value)]))
    }

    /// The label of a property; its name where the ontology does not have it.
    pub(crate) fn label(&self, property: Name) -> String {
        let model = &self.view.model;
        let known = model.property_named(property);
        let label = known.map(|(_, known)| known.labels.in_language(&self.view.language));
        first_shown(label.into_iter().chain([model.names.text(property)]))
    }

    /// The label of a class; its name where the ontology does not have it.
    pub(crate) fn class(&self, class: Name) -> String {
        let model = &self.view.model;
        let name = model.names.text(class);
        let known = model.ontology.class_named(name).map(|id| model.ontology.class(id));
        let label = known.map(|class| class.labels.in_language(&self.view.language));
        first_shown(label.into_iter().chain([name]))
    }

    /// The label of a member of a closed list, by its local name.
    pub(crate) fn concept(&self, list: &str, name: &'static str) -> String {
        let concepts = self.view.model.ontology.list(list);
        let known = concepts.iter().find(|concept| concept.name == name);
        let label = known.map(|concept| concept.labels.in_language(&self.view.language));
        first_shown(label.into_iter().chain([name]))
    }

    /// The numbers of sources in brackets: `[1] [2]`.
    pub(crate) fn citations(sources: &[usize]) -> String {
        let numbers: Vec<_> = sources.iter().map(|number| format!("[{number}]")).collect();
        numbers.join(" ")
    }

    /// The same for a card or chip, which has no room for many.
    pub(crate) fn few_citations(&self, sources: &[usize]) -> String {
        let few = Self::citations(sources.get(..CITATIONS).unwrap_or(sources));
        match sources.len().saturating_sub(CITATIONS) {
            0 => few,
            more => format!("{few} {}", fill(&self.words.more, &[&more.to_string()])),
        }
    }

    /// Names in a row: "A, B and C".
    pub(crate) fn list(&self, names: &[String]) -> String {
        self.words.list(names)
    }

    /// What an entity is called; its id where the dossier does not have it.
    pub(crate) fn named(&self, name: Name) -> String {
        let model = &self.view.model;
        model.entity_named(name).map_or_else(|| shown(model.names.text(name)), |id| self.name(id))
    }

    /// Words in parentheses, where the author concluded what they say and nothing else tells it.
    fn concluded(&self, words: String, is_concluded: bool) -> String {
        if is_concluded && self.style == Style::Short { format!("({words})") } else { words }
    }
}
