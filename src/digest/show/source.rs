//! The page of a source: what it is, how much it says, in which ways, and about what.

use super::entry::{names, title};
use super::{Content, Count, Field, Kind, Page, Section, Value};
use crate::digest::citation::sorted;
use crate::digest::tally::Tally;
use crate::files::Spanned;
use crate::model::{Claim, Modality, Name, Object, SourceId};
use crate::wording::{Phrases, counted, shown};

pub(super) fn page(phrases: &Phrases<'_>, id: SourceId) -> Page {
    let (view, words) = (phrases.view, &phrases.words.show);
    let model = &view.model;
    let name = model.source(id).id.value;
    let claims = view.claims.iter().map(|id| model.claim(*id));
    let own = claims.filter(|claim| model.sources_of(claim).any(|source| source == name));
    let own: Vec<_> = own.collect();
    let counts = |name, title, counts| Section::new(name, title, Content::Counts(counts));
    let sections = vec![
        counts("modalities", &words.modalities, modalities(phrases, &own)),
        counts("speakers", &words.speakers, speakers(phrases, &own)),
        counts("entities", &words.subjects, entities(phrases, &own)),
    ];
    let id_in_words = model.names.text(name).to_owned();
    Page {
        kind: Kind::Source,
        name: title(view, id).unwrap_or_else(|| shown(&id_in_words)),
        id: id_in_words,
        claim: None,
        fields: fields(phrases, id, &own),
        sections,
        words: phrases.words,
    }
    .telling()
}

fn fields(phrases: &Phrases<'_>, id: SourceId, own: &[&Claim]) -> Vec<Field> {
    let (model, words) = (&phrases.view.model, &phrases.words.show);
    let source = model.source(id);
    let text = |name: Name| model.names.text(name);
    let plain = |name: Name| Value::new(text(name), text(name));
    let one = |value: Option<Value>| value.into_iter().collect::<Vec<_>>();
    let class = source.class.map(|class| Value::new(text(class.value), phrases.class(class.value)));
    let published =
        source.published.map(|date| Value::new(&model.date(date).edtf, phrases.date(date)));
    let passages = own.iter().flat_map(|claim| model.cites(claim)).map(|cite| cite.value);
    let passages = sorted(passages.filter(|passage| passage.source() == source.id.value)).len();
    let count = |phrase, count: usize| vec![Value::new(count.to_string(), counted(phrase, count))];
    let people = |of: &[Spanned<Name>]| names(phrases, of.iter().map(|name| name.value));
    let ids = |of: &[Spanned<Name>]| of.iter().map(|name| plain(name.value)).collect();
    let house: Vec<_> = source.publisher.into_iter().collect();
    vec![
        Field::new("class", &words.class, one(class)),
        Field::new("publisher", &words.publisher, people(&house)),
        Field::new("authors", &words.authors, people(&source.authors)),
        Field::new("published", &words.published, one(published)),
        Field::new("language", &words.language, one(source.language.map(|tag| plain(tag.value)))),
        Field::addresses("address", &words.address, one(source.url.map(|url| plain(url.value)))),
        Field::new("derives-from", &words.derives_from, ids(&source.derives_from)),
        Field::new("reprints", &words.reprints, ids(&source.reprints)),
        Field::new("same-publisher", &words.same_publisher, ids(&source.same_publisher)),
        Field::new("claims", &words.claims_of_source, count(&words.claims, own.len())),
        Field::new("passages", &words.passages, count(&words.passage, passages)),
    ]
}

/// How the source says what it says, from the plainest way on.
fn modalities(phrases: &Phrases<'_>, own: &[&Claim]) -> Vec<Count> {
    let tally = Tally::of(own.iter().map(|claim| claim.modality));
    let counts = Modality::ALL.into_iter().map(|modality| {
        let label = phrases.concept("modalities", modality.name());
        Count::new((modality.word().to_owned(), label), tally.count(&modality))
    });
    counts.filter(|count| count.number > 0).collect()
}

/// Who speaks in it.
fn speakers(phrases: &Phrases<'_>, own: &[&Claim]) -> Vec<Count> {
    let model = &phrases.view.model;
    let said = own.iter().flat_map(|claim| {
        let speakers = model.speakers(claim);
        let itself = speakers.is_empty().then_some(None);
        sorted(speakers.iter().map(|name| Some(name.value)).chain(itself))
    });
    let ranked = Tally::of(said).ranked(|speaker| match speaker {
        Some(name) => (model.names.text(name).to_owned(), phrases.named(name)),
        None => (String::new(), phrases.words.show.own_speaker.clone()),
    });
    ranked.into_iter().map(|(about, number)| Count::new(about, number)).collect()
}

/// What its claims are about, at either end.
fn entities(phrases: &Phrases<'_>, own: &[&Claim]) -> Vec<Count> {
    let model = &phrases.view.model;
    let ends = own.iter().flat_map(|claim| {
        let object = match claim.object.value {
            Object::Entity(name) => Some(name),
            Object::Figure(_) | Object::Date(_) | Object::Text(_) | Object::Unreadable => None,
        };
        sorted([claim.subject.value].into_iter().chain(object))
    });
    let about = |name: Name| (model.names.text(name).to_owned(), phrases.named(name));
    let ranked = Tally::of(ends).ranked(about);
    ranked.into_iter().map(|(about, number)| Count::new(about, number)).collect()
}
