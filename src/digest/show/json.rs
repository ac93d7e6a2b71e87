//! For programs: ids, words and places.

use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::{Content, Count, Entry, Field, Group, Listed, Page, Section, Verdict};
use crate::digest::differences;
use crate::digest::{Citation, record};

/// The whole document, with its fields in the order of reading.
#[derive(Serialize)]
struct Report<'p> {
    kind: &'p str,
    id: &'p str,
    name: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    claim: Option<Statement<'p>>,
    fields: Fields<'p>,
    sections: Sections<'p>,
}

struct Fields<'p>(&'p [Field]);

struct Sections<'p>(&'p [Section]);

/// What stands in a section, as programs get it.
#[derive(Serialize)]
#[serde(untagged)]
enum Body<'p> {
    Groups(Vec<Named<'p>>),
    Verdicts(Vec<Compared<'p>>),
    Differences(differences::Report<'p>),
    Counts(Vec<Counted<'p>>),
    Sources(Vec<Source<'p>>),
}

#[derive(Serialize)]
struct Known<'p> {
    value: &'p str,
    words: &'p str,
}

#[derive(Serialize)]
struct Named<'p> {
    property: &'p str,
    label: &'p str,
    statements: Vec<Statement<'p>>,
}

/// One claim, or several that say the same.
#[derive(Serialize)]
struct Statement<'p> {
    claims: &'p [String],
    words: &'p str,
    #[serde(flatten)]
    content: record::Content<'p>,
    status: &'p str,
    said: &'p str,
    #[serde(flatten)]
    voice: record::Voice<'p>,
    origins: usize,
    citations: &'p [Citation],
    notes: &'p [String],
}

#[derive(Serialize)]
struct Compared<'p> {
    verdict: &'p str,
    words: &'p str,
    claim: Statement<'p>,
    sentence: &'p str,
    independent: bool,
}

#[derive(Serialize)]
struct Counted<'p> {
    id: &'p str,
    label: &'p str,
    count: usize,
}

#[derive(Serialize)]
struct Source<'p> {
    number: usize,
    id: &'p str,
    title: Option<&'p str>,
    publisher: Option<&'p str>,
    published: Option<&'p str>,
    url: Option<&'p str>,
}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|field| (field.name, values(field))))
    }
}

impl Serialize for Sections<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|section| (section.name, body(section))))
    }
}

pub(super) fn write(page: &Page, out: &mut dyn Write) -> io::Result<()> {
    let report = Report {
        kind: page.kind.name(),
        id: &page.id,
        name: &page.name,
        claim: page.claim.as_ref().map(said),
        fields: Fields(&page.fields),
        sections: Sections(&page.sections),
    };
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

fn values(field: &Field) -> Vec<Known<'_>> {
    let values = field.values.iter();
    values.map(|value| Known { value: &value.plain, words: &value.words }).collect()
}

fn body(section: &Section) -> Body<'_> {
    match &section.content {
        Content::Groups(groups) => Body::Groups(groups.iter().map(property).collect()),
        Content::Verdicts(verdicts) => Body::Verdicts(verdicts.iter().map(compared).collect()),
        Content::Differences(found) => Body::Differences(differences::report(found)),
        Content::Counts(counts) => Body::Counts(counts.iter().map(counted).collect()),
        Content::Sources(sources) => Body::Sources(sources.iter().map(source).collect()),
    }
}

fn property(group: &Group) -> Named<'_> {
    let statements = group.entries.iter().map(said).collect();
    Named { property: &group.property, label: &group.label, statements }
}

fn said(entry: &Entry) -> Statement<'_> {
    let position = &entry.position;
    Statement {
        claims: &position.claims,
        words: &position.words,
        content: position.into(),
        status: entry.status.word(),
        said: &position.voice,
        voice: position.into(),
        origins: position.origins,
        citations: &position.citations,
        notes: &position.notes,
    }
}

fn compared(verdict: &Verdict) -> Compared<'_> {
    Compared {
        verdict: verdict.outcome.name(),
        words: &verdict.phrase,
        claim: said(&verdict.other),
        sentence: &verdict.sentence,
        independent: verdict.is_independent,
    }
}

fn counted(count: &Count) -> Counted<'_> {
    Counted { id: &count.id, label: &count.label, count: count.number }
}

fn source(source: &Listed) -> Source<'_> {
    Source {
        number: source.number,
        id: &source.id,
        title: source.title.as_deref(),
        publisher: source.publisher.as_deref(),
        published: source.published.as_deref(),
        url: source.url.as_deref(),
    }
}
