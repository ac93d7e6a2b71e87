//! Entries: one statement with one date, and everybody who makes it.

use jiff::civil;

use crate::assess::Status;
use crate::digest::citation::{Citation, sorted};
use crate::model::{Date, DateId, Modality, Name, Object};
use crate::wording::{Phrases, Statement, fill};

/// What one or several claims say of one date.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The date.
    pub date: Date,
    /// The date as people read it.
    pub date_in_words: String,
    /// Whether the author of the dossier concluded the date, which no text prints.
    pub is_date_concluded: bool,
    /// What is said to have been then.
    pub statement: String,
    /// Who says it and how, whether somebody contradicts it, what else was concluded.
    pub remarks: Vec<String>,
    /// What the author remarks, each remark once.
    pub notes: Vec<String>,
    /// The id of what it is about.
    pub subject: String,
    /// The name of its property.
    pub property: String,
    /// Whether it says that the statement does not hold.
    pub negated: bool,
    /// How it is said.
    pub modality: Modality,
    /// The ids of those who say it, where that is not the source itself.
    pub speakers: Vec<String>,
    /// Whether it stands unopposed.
    pub status: Status,
    /// The fields beside the date that the author concluded, sorted.
    pub concluded: Vec<String>,
    /// The ids of the claims, sorted.
    pub claims: Vec<String>,
    /// Where they stand, sorted.
    pub citations: Vec<Citation>,
}

/// Where a date comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// It is the value of the claim: when something opened.
    Value,
    /// The claim holds then.
    When,
}

/// Makes entries.
pub(super) struct Entries<'p>(pub &'p Phrases<'p>);

type Rank = (Option<civil::Date>, (bool, Option<civil::Date>), String, bool, String, Vec<String>);

impl Entry {
    /// Its place in a timeline; the ids make the order total.
    pub(super) fn rank(&self) -> Rank {
        (
            self.date.earliest,
            (self.date.latest.is_none(), self.date.latest),
            self.date.edtf.clone(),
            self.is_date_concluded,
            self.statement.clone(),
            self.claims.clone(),
        )
    }

    /// Whether it is known where on the line of time it stands.
    pub(super) fn is_placed(&self) -> bool {
        self.date.earliest.is_some() || self.date.latest.is_some()
    }
}

impl Entries<'_> {
    /// One entry for each date of a statement.
    pub(super) fn of(&self, statement: &Statement) -> Vec<Entry> {
        let value = match statement.object {
            Object::Date(id) => Some((id, Origin::Value)),
            Object::Entity(_) | Object::Figure(_) | Object::Text(_) | Object::Unreadable => None,
        };
        let when = statement.sense.when.map(|id| (id, Origin::When));
        let dates = value.into_iter().chain(when);
        dates.map(|(date, origin)| self.entry(statement, date, origin)).collect()
    }

    fn entry(&self, statement: &Statement, date: DateId, origin: Origin) -> Entry {
        let model = &self.0.view.model;
        let sense = &statement.sense;
        let text = |name: Name| model.names.text(name).to_owned();
        let of_date: &[&str] = match origin {
            Origin::Value => &["value", "object"],
            Origin::When => &["when"],
        };
        let inferred = sense.inferred.iter().map(|name| text(*name));
        let (date_fields, mut concluded): (Vec<_>, Vec<_>) =
            inferred.partition(|field| of_date.contains(&field.as_str()));
        concluded.sort_unstable();
        let claims: Vec<_> = statement.claims.iter().map(|id| model.claim(*id)).collect();
        let subject = model.entity(statement.subject).id.value;
        Entry {
            date: model.date(date).clone(),
            date_in_words: self.0.date(date),
            is_date_concluded: !date_fields.is_empty(),
            statement: self.sentence(statement, origin),
            remarks: self.remarks(statement, &concluded),
            notes: self.0.notes(statement),
            subject: text(subject),
            property: text(sense.property),
            negated: sense.negated,
            modality: sense.modality,
            speakers: sense.speakers.iter().map(|name| text(*name)).collect(),
            status: sense.status,
            concluded,
            claims: sorted(claims.iter().map(|claim| model.claim_name(claim))),
            citations: Citation::all(model, claims),
        }
    }

    /// "the council: approved the contract, in closed session": all but the date of the entry.
    fn sentence(&self, statement: &Statement, origin: Origin) -> String {
        let (phrases, sense) = (self.0, &statement.sense);
        let subject = phrases.name(statement.subject);
        let mut words = format!("{subject}: {}", phrases.property(sense));
        let qualifiers = match origin {
            Origin::Value => phrases.qualifiers(sense),
            Origin::When => {
                words.push(' ');
                words.push_str(&phrases.object(statement.object));
                phrases.details(sense)
            }
        };
        for qualifier in qualifiers {
            words.push_str(", ");
            words.push_str(&qualifier.words);
        }
        words
    }

    fn remarks(&self, statement: &Statement, concluded: &[String]) -> Vec<String> {
        let (phrases, sense, words) = (self.0, &statement.sense, self.0.words);
        let status = match sense.status {
            Status::Uncontested => None,
            Status::Contested => sense.contradiction().map(|one| one.words(words).to_owned()),
            Status::Retracted => Some(words.taken_back.clone()),
        };
        let concluded = concluded.iter().map(|field| fill(&words.field_not_printed, &[field]));
        let said = [phrases.said(sense), phrases.chain(statement), status];
        said.into_iter().flatten().chain(concluded).collect()
    }
}
