//! How many there are of everything, and who says how much, in which way.

use rustc_hash::FxHashSet;

use super::{Row, Section};
use crate::assess::{Status, Topic};
use crate::digest::citation::sorted;
use crate::digest::differences::Outcome;
use crate::digest::tally::Tally;
use crate::graph::View;
use crate::model::{Claim, Modality, Name, Object};
use crate::wording::{Phrases, counted};

/// Every status.
const STATUSES: [Status; 3] = [Status::Uncontested, Status::Contested, Status::Retracted];
/// From how many origins on they are not told apart.
const MANY_ORIGINS: usize = 5;

fn claims(view: &View) -> impl Iterator<Item = &Claim> {
    view.claims.iter().map(|id| view.model.claim(*id))
}

/// How many entities, claims, sources, passages and speakers there are.
pub(super) fn sizes(phrases: &Phrases<'_>, degrees: &super::shape::Degrees) -> Section {
    let (view, words) = (phrases.view, &phrases.words.stats);
    let model = &view.model;
    let is_relation = |claim: &&Claim| matches!(claim.object.value, Object::Entity(_));
    let relations = claims(view).filter(is_relation).count();
    let passages = Tally::of(claims(view).flat_map(|claim| model.cites(claim)).map(|c| c.value));
    let speakers = Tally::of(claims(view).flat_map(|claim| model.speakers(claim)).map(|s| s.value));
    let rows = [
        ("entities", &words.entities, view.entities.len()),
        ("without-relation", &words.no_relation, degrees.without_relation),
        ("connections", &words.connections, degrees.connections),
        ("claims", &words.claims, view.claims.len()),
        ("relations", &words.relations, relations),
        ("facts", &words.facts, view.claims.len() - relations),
        ("sources", &words.sources, view.sources.len()),
        ("passages", &words.passages, passages.len()),
        ("speakers", &words.speakers, speakers.len()),
    ];
    let rows = rows.map(|(key, label, count)| Row::counted(key, label, count));
    Section::new("sizes", &words.sizes, None, rows.into())
}

/// Entities by class.
pub(super) fn classes(phrases: &Phrases<'_>) -> Section {
    let (view, words) = (phrases.view, &phrases.words.stats);
    let entities = view.entities.iter().map(|id| view.model.entity(*id));
    let tally = Tally::of(entities.map(|entity| entity.class.map(|class| class.value)));
    let rows = Row::ranked(tally, |class| match class {
        Some(class) => (text(phrases, class), phrases.class(class)),
        None => (String::new(), words.no_class.clone()),
    });
    Section::new("classes", &words.classes, Some(view.entities.len()), rows)
}

/// Claims by property.
pub(super) fn properties(phrases: &Phrases<'_>) -> Section {
    let tally = Tally::of(claims(phrases.view).map(|claim| claim.property.value));
    let rows = Row::ranked(tally, |property| (text(phrases, property), phrases.label(property)));
    of_claims(phrases, "properties", &phrases.words.stats.properties, rows)
}

/// Claims by modality, from the plainest on.
pub(super) fn modalities(phrases: &Phrases<'_>) -> Section {
    let counts = Tally::of(claims(phrases.view).map(|claim| claim.modality));
    let rows = Modality::ALL.into_iter().map(|modality| {
        let label = phrases.concept("modalities", modality.name());
        Row::counted(modality.word(), label, counts.count(&modality))
    });
    of_claims(phrases, "modalities", &phrases.words.stats.modalities, present(rows))
}

/// Claims by status.
pub(super) fn statuses(phrases: &Phrases<'_>) -> Section {
    let view = phrases.view;
    let counts = Tally::of(view.claims.iter().map(|id| view.assessment.status(*id)));
    let rows = STATUSES.into_iter().map(|status| {
        let label = phrases.concept("statuses", status.name());
        Row::counted(status.word(), label, counts.count(&status))
    });
    of_claims(phrases, "statuses", &phrases.words.stats.statuses, present(rows))
}

/// Things that several claims are on, by the gravest verdict on these.
pub(super) fn topics(phrases: &Phrases<'_>) -> Section {
    let (view, words) = (phrases.view, &phrases.words.stats);
    let shown: FxHashSet<_> = view.claims.iter().copied().collect();
    let gravest = |topic: &Topic| {
        let found = topic.comparisons.iter();
        let found = found.filter(|found| shown.contains(&found.a) && shown.contains(&found.b));
        found.map(|found| Outcome::from(found.verdict)).min()
    };
    let counts = Tally::of(view.assessment.topics.iter().filter_map(gravest));
    let total = Outcome::ALL.into_iter().map(|outcome| counts.count(&outcome)).sum();
    let rows = Outcome::ALL.into_iter().map(|outcome| {
        Row::counted(outcome.name(), outcome.of(&words.verdicts), counts.count(&outcome))
    });
    Section::new("topics", &words.topics, Some(total), present(rows))
}

/// Claims by how many independent origins they rest on: their own, and those of claims that back
/// them.
pub(super) fn origins(phrases: &Phrases<'_>) -> Section {
    let (view, words) = (phrases.view, &phrases.words.stats);
    let support = |id: &_| view.assessment.support(&view.model, *id).min(MANY_ORIGINS);
    let counts = Tally::of(view.claims.iter().map(support));
    let rows = (0..=MANY_ORIGINS).map(|number| {
        let more = if number == MANY_ORIGINS { "+" } else { "" };
        let label = counted(&words.origin, number).replacen(
            &number.to_string(),
            &format!("{number}{more}"),
            1,
        );
        Row::counted(format!("{number}{more}"), label, counts.count(&number))
    });
    of_claims(phrases, "origins", &words.origins, present(rows))
}

/// Claims by the sources that they cite, each once.
pub(super) fn sources(phrases: &Phrases<'_>) -> Section {
    let model = &phrases.view.model;
    let cited = claims(phrases.view).flat_map(|claim| sorted(model.sources_of(claim)));
    let rows = Row::ranked(Tally::of(cited), |source| about_source(phrases, source));
    of_claims(phrases, "sources", &phrases.words.stats.by_source, rows)
}

/// The different passages that are cited, by source.
pub(super) fn passages(phrases: &Phrases<'_>) -> Section {
    let model = &phrases.view.model;
    let cites = claims(phrases.view).flat_map(|claim| model.cites(claim)).map(|cite| cite.value);
    let passages = sorted(cites);
    let tally = Tally::of(passages.iter().map(|passage| passage.source()));
    let rows = Row::ranked(tally, |source| about_source(phrases, source));
    Section::new("passages", &phrases.words.stats.passages_of, Some(passages.len()), rows)
}

/// Claims by those who say them.
pub(super) fn speakers(phrases: &Phrases<'_>) -> Section {
    let (model, words) = (&phrases.view.model, &phrases.words.stats);
    let said = claims(phrases.view).flat_map(|claim| {
        let speakers = model.speakers(claim);
        let own = speakers.is_empty().then_some(None);
        sorted(speakers.iter().map(|name| Some(name.value)).chain(own))
    });
    let rows = Row::ranked(Tally::of(said), |speaker| match speaker {
        Some(speaker) => (text(phrases, speaker), phrases.named(speaker)),
        None => (String::new(), words.own_voice.clone()),
    });
    of_claims(phrases, "speakers", &words.by_speaker, rows)
}

fn about_source(phrases: &Phrases<'_>, source: Name) -> (String, String) {
    let model = &phrases.view.model;
    let known = model.source_named(source).map(|id| model.source(id));
    let title = known.and_then(|known| {
        known.title.in_language(&phrases.view.language, &model.names).map(str::to_owned)
    });
    let id = text(phrases, source);
    let label = title.map_or_else(|| id.clone(), |title| format!("{id}: {title}"));
    (id, label)
}

fn of_claims(phrases: &Phrases<'_>, name: &'static str, title: &str, rows: Vec<Row>) -> Section {
    Section::new(name, title, Some(phrases.view.claims.len()), rows)
}

/// The rows of what there is.
pub(super) fn present(rows: impl Iterator<Item = Row>) -> Vec<Row> {
    rows.filter(|row| row.count() != Some(0)).collect()
}

fn text(phrases: &Phrases<'_>, name: Name) -> String {
    phrases.view.model.names.text(name).to_owned()
}
