//! The page of a claim: its whole record, and how it goes together with others.

use super::entry::{Entries, Entry, names};
use super::{Content, Field, Kind, Page, Section, Value, Verdict};
use crate::assess::{Comparison, Verdict as Found, sentence};
use crate::digest::differences::Outcome;
use crate::model::{ClaimId, Object};
use crate::wording::{Phrases, counted};

pub(super) fn page(phrases: &Phrases<'_>, id: ClaimId) -> Page {
    let (view, words) = (phrases.view, &phrases.words.show);
    let model = &view.model;
    let mut entries = Entries::new(phrases);
    let entry = entries.of_claim(id);
    let fields = entry.as_ref().map(|entry| fields(phrases, entry, id)).unwrap_or_default();
    let name = entry.as_ref().map(|entry| entry.position.words.clone()).unwrap_or_default();
    let mut verdicts: Vec<_> = view
        .assessment
        .comparisons_of(id)
        .filter(|found| view.shows(found.other(id)))
        .filter_map(|found| verdict(phrases, &mut entries, id, found))
        .collect();
    verdicts.sort_by(|a, b| {
        (a.outcome, &a.phrase, &a.other.position.claims).cmp(&(
            b.outcome,
            &b.phrase,
            &b.other.position.claims,
        ))
    });
    let sections = vec![
        Section::new("compared", &words.compared, Content::Verdicts(verdicts)),
        Section::new("sources", &words.sources, Content::Sources(entries.sources())),
    ];
    let id = model.claim_name(model.claim(id));
    Page { kind: Kind::Claim, id, name, claim: entry, fields, sections, words: phrases.words }
        .telling()
}

fn fields(phrases: &Phrases<'_>, entry: &Entry, id: ClaimId) -> Vec<Field> {
    let (view, words) = (phrases.view, &phrases.words.show);
    let model = &view.model;
    let claim = model.claim(id);
    let position = &entry.position;
    let (modality, status) = (claim.modality, entry.status);
    let alone = |plain: &str, words: String| vec![Value::new(plain, words)];
    let how = phrases.concept("modalities", modality.name());
    let standing = phrases.concept("statuses", status.name());
    let ends = [claim.subject.value].into_iter().chain(match claim.object.value {
        Object::Entity(object) => Some(object),
        _ => None,
    });
    let support = view.assessment.support(model, id);
    let origins = counted(&phrases.words.differences.origin, support);
    let when = claim.when.map(|date| Value::new(&model.date(date).edtf, phrases.date(date)));
    let details = position.qualifiers.iter().map(|(property, value)| {
        let label = model.names.find(property).map(|name| phrases.label(name));
        Value::new(property, format!("{}: {value}", label.unwrap_or_else(|| property.clone())))
    });
    let same = |words: &[String]| words.iter().map(|one| Value::new(one, one)).collect();
    vec![
        Field::new("entities", &words.entities, names(phrases, ends)),
        Field::new("said-by", &words.said_by, alone(&position.said_by, position.voice.clone())),
        Field::new("how", &words.how, alone(modality.word(), how)),
        Field::new("status", &words.status, alone(status.word(), standing)),
        Field::new("when", &words.when, when.into_iter().collect()),
        Field::new("details", &words.details, details.collect()),
        Field::new("concluded", &words.concluded, same(&position.concluded)),
        Field::new("passages", &words.passages, same(&entry.places)),
        Field::new("support", &words.support, alone(&support.to_string(), origins)),
        Field::new("note", &words.note, same(&position.notes)),
    ]
}

fn verdict(
    phrases: &Phrases<'_>,
    entries: &mut Entries<'_>,
    id: ClaimId,
    found: &Comparison,
) -> Option<Verdict> {
    let (view, words) = (phrases.view, &phrases.words.show);
    let other = found.other(id);
    // A verdict that is directed keeps its direction.
    let is_turned = found.verdict != Found::Refine && found.b == id;
    let [a, b] = if is_turned { [found.b, found.a] } else { [found.a, found.b] };
    let outcome = Outcome::from(found.verdict);
    let is_refined = found.verdict == Found::Refine && found.b == id;
    let phrase = if is_refined { &words.refined } else { outcome.of(&words.verdicts) };
    Some(Verdict {
        outcome,
        phrase: phrase.to_owned(),
        other: entries.of_claim(other)?,
        sentence: sentence(&view.model, &Comparison { a, b, ..*found }, &view.language),
        is_independent: view.assessment.are_independent(&view.model, id, other),
    })
}
