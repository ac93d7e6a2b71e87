//! What one claim says, or several that say the same: the words, who says them, and where.

use super::title::Said;
use crate::assess::Status;
use crate::digest::citation::{Citation, sorted};
use crate::model::{ClaimId, Modality, Name, Object};
use crate::wording::{Phrases, Statement, counted, fill};

/// What one claim says of a topic, or several in the same words and voice.
#[derive(Clone, Debug)]
pub struct Position {
    /// The ids of the claims, in the order of the view.
    pub claims: Vec<String>,
    /// What is said that the title of the topic does not say.
    pub words: String,
    /// What qualifies it, in words.
    pub details: String,
    /// Who says it and how.
    pub voice: String,
    /// Who says it, and no more: the publisher, where the source names nobody.
    pub said_by: String,
    /// How it is said, in a word, and whether it was taken back.
    pub manner: String,
    /// The fields that the author of the dossier concluded, sorted.
    pub concluded: Vec<String>,
    /// What to say of these.
    pub remarks: Vec<String>,
    /// What the author remarks, each remark once.
    pub notes: Vec<String>,
    /// The id of what it is about.
    pub subject: String,
    /// The name of the property.
    pub property: String,
    /// The id or the words of the other end.
    pub object: String,
    /// What qualifies it: the names of properties, with ids or words.
    pub qualifiers: Vec<(String, String)>,
    /// When it holds, as EDTF.
    pub when: Option<String>,
    /// Whether it says that this does not hold.
    pub negated: bool,
    /// How it is said.
    pub modality: Modality,
    /// The ids of those who say it, where that is not the source itself.
    pub speakers: Vec<String>,
    /// The ids of those who relay it.
    pub via: Vec<String>,
    /// The ids of the sources, sorted.
    pub sources: Vec<String>,
    /// Where it stands, sorted.
    pub citations: Vec<Citation>,
    /// How many independent origins it has.
    pub origins: usize,
    /// The same with the number of sources, in words, where there are several.
    pub origins_in_words: Option<String>,
}

/// Makes positions.
#[derive(Clone, Copy)]
pub(in crate::digest) struct Positions<'p>(pub(in crate::digest) &'p Phrases<'p>);

impl Positions<'_> {
    /// What a statement says beside the title of its topic.
    pub(in crate::digest) fn of(self, statement: &Statement, title: Said) -> Position {
        let model = &self.0.view.model;
        let sense = &statement.sense;
        let text = |name: Name| model.names.text(name).to_owned();
        let claims = || statement.claims.iter().map(|id| model.claim(*id));
        let citations = Citation::all(model, claims());
        let concluded = sorted(sense.inferred.iter().map(|name| text(*name)));
        let not_printed = &self.0.words.field_not_printed;
        let via = claims().flat_map(|claim| model.via(claim)).map(|name| text(name.value));
        let details = self.0.qualifiers(sense).into_iter().map(|one| one.words);
        let qualifiers = sense.qualifiers.iter();
        let sources = sorted(citations.iter().map(|citation| citation.source.clone()));
        let origins = self.0.view.assessment.origins.count(model, &statement.claims);
        Position {
            claims: claims().map(|claim| model.claim_name(claim)).collect(),
            words: self.words(statement, title),
            details: details.collect::<Vec<_>>().join(", "),
            voice: self.voice(statement),
            said_by: self.said_by(statement),
            manner: self.manner(statement),
            notes: self.0.notes(statement),
            remarks: concluded.iter().map(|field| fill(not_printed, &[field])).collect(),
            concluded,
            subject: text(model.entity(statement.subject).id.value),
            property: text(sense.property),
            object: self.plain(statement.object),
            qualifiers: qualifiers.map(|(name, value)| (text(*name), self.plain(*value))).collect(),
            when: sense.when.map(|date| model.date(date).edtf.clone()),
            negated: sense.negated,
            modality: sense.modality,
            speakers: sense.speakers.iter().map(|name| text(*name)).collect(),
            via: sorted(via),
            origins_in_words: self.origins(sources.len(), origins),
            sources,
            citations,
            origins,
        }
    }

    /// "about 12 million euros", "paid, 200,000 euros".
    pub(in crate::digest) fn words(self, statement: &Statement, title: Said) -> String {
        let (phrases, sense) = (self.0, &statement.sense);
        let object = phrases.object(statement.object);
        let words = match title {
            Said::Everything => phrases.property(sense),
            Said::SubjectAndProperty if sense.negated => fill(&phrases.words.not, &[&object]),
            Said::SubjectAndProperty => object,
            Said::Subject => format!("{} {object}", phrases.property(sense)),
            Said::Nothing => {
                let subject = phrases.name(statement.subject);
                format!("{subject}: {} {object}", phrases.property(sense))
            }
        };
        phrases.qualified(words, sense)
    }

    /// Who says it: the publisher, where the source does so in its own voice.
    fn voice(self, statement: &Statement) -> String {
        let (phrases, sense) = (self.0, &statement.sense);
        let said = phrases.said(sense);
        let chain = phrases.chain(statement);
        let own = |words: &[String; 2]| {
            let names = self.publishers(&statement.claims);
            let [one, several] = words;
            fill(if names.len() == 1 { one } else { several }, &[&phrases.list(&names)])
        };
        let words = &phrases.words.differences;
        let own = match sense.modality {
            _ if chain.is_some() || !sense.speakers.is_empty() => None,
            Modality::Stated => Some(own(&words.own_voice)),
            Modality::Announced => Some(own(&words.in_own_voice)),
            _ => None,
        };
        let parts: Vec<_> =
            [said, chain, own, self.taken_back(statement)].into_iter().flatten().collect();
        parts.join(", ")
    }

    fn taken_back(self, statement: &Statement) -> Option<String> {
        let is_taken_back = statement.sense.status == Status::Retracted;
        is_taken_back.then(|| self.0.words.taken_back.clone())
    }

    /// How it is said, in a word, and whether it was taken back.
    fn manner(self, statement: &Statement) -> String {
        let manner = statement.sense.modality.word().to_owned();
        let parts = [manner].into_iter().chain(self.taken_back(statement));
        parts.collect::<Vec<_>>().join(", ")
    }

    /// The names of those who say it, of the publisher where the source names nobody.
    fn said_by(self, statement: &Statement) -> String {
        let speakers = statement.sense.speakers.iter().map(|name| self.0.named(*name));
        let speakers: Vec<_> = speakers.collect();
        self.0.list(&if speakers.is_empty() {
            self.publishers(&statement.claims)
        } else {
            speakers
        })
    }

    /// Those who publish what claims stand in; a source by its id where nobody does.
    fn publishers(self, claims: &[ClaimId]) -> Vec<String> {
        let (phrases, model) = (self.0, &self.0.view.model);
        let claims = claims.iter().map(|id| model.claim(*id));
        let sources = sorted(claims.flat_map(|claim| model.sources_of(claim)));
        let publisher = |name: Name| {
            let source = model.source_named(name).map(|id| model.source(id));
            source.and_then(|source| source.publisher).map_or(name, |publisher| publisher.value)
        };
        sorted(sources.into_iter().map(|name| phrases.named(publisher(name))))
    }

    /// An object as the dossier writes it.
    fn plain(self, object: Object) -> String {
        let model = &self.0.view.model;
        match object {
            Object::Entity(name) | Object::Text(name) => model.names.text(name).to_owned(),
            Object::Figure(id) => model.names.text(model.figure(id).words).to_owned(),
            Object::Date(id) => model.date(id).edtf.clone(),
            Object::Unreadable => String::new(),
        }
    }

    /// "2 independent sources"; nothing where it is one source of one origin.
    pub(in crate::digest) fn origins(self, sources: usize, origins: usize) -> Option<String> {
        let words = &self.0.words.differences;
        match (sources, origins) {
            (0 | 1, 0 | 1) => None,
            _ if sources == origins => Some(fill(&words.independent, &[&sources.to_string()])),
            _ => {
                let [sources, origins] =
                    [counted(&words.source, sources), counted(&words.origin, origins)];
                Some(format!("{sources}, {origins}"))
            }
        }
    }
}
