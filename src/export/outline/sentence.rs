//! A statement as a sentence that stands alone: all that a picture says by lines and marks is said
//! in words.

use std::collections::HashMap;

use crate::digest::Citation;
use crate::wording::{Conflict, Phrases, Statement, counted, fill};

/// How many reasons of a difference are told.
const REASONS: usize = 12;

/// "CECOT: capacity 40,000 inmates, January 2023; says the mayor; the figures differ. Sources: [1] 44-68"
pub(super) fn sentence(phrases: &Phrases, statement: &Statement) -> String {
    let sense = &statement.sense;
    let subject = phrases.name(statement.subject);
    let (property, object) = (phrases.property(sense), phrases.object(statement.object));
    let said = phrases.qualified(format!("{subject}: {property} {object}"), sense);
    let voice = [phrases.voice(sense), phrases.chain(statement)].into_iter().flatten();
    let remarks = voice
        .chain(conflicts(phrases, statement))
        .chain(concluded(phrases, statement))
        .chain(evidence(phrases, statement));
    let said = remarks.fold(said, |said, remark| format!("{said}; {remark}"));
    match cited(phrases, statement) {
        none if none.is_empty() => format!("{said}."),
        some => format!("{said}. {} {some}", phrases.words.sources),
    }
}

/// Where it stands, by the numbers of the sources: "[1] 780-833, 900-950 [2] 44-68".
fn cited(phrases: &Phrases, statement: &Statement) -> String {
    let (view, model) = (phrases.view, &phrases.view.model);
    let citations = Citation::all(model, statement.claims.iter().map(|id| model.claim(*id)));
    let by_source = citations.chunk_by(|a, b| a.source == b.source);
    let ranges: HashMap<_, _> =
        by_source.filter_map(|own| Some((&own.first()?.source[..], own))).collect();
    let of_source = |number: &usize| {
        let source = view.source_numbered(*number)?;
        let own = ranges.get(model.names.text(model.source(source).id.value));
        let own = own.into_iter().copied().flatten().filter_map(|citation| citation.range);
        let own: Vec<_> = own.map(|(start, end)| format!(" {start}-{end}")).collect();
        Some(format!("[{number}]{}", own.join(",")))
    };
    let cited: Vec<_> = statement.sources.iter().filter_map(of_source).collect();
    cited.join(" ")
}

/// What does not go together with other claims, and why.
fn conflicts(phrases: &Phrases, statement: &Statement) -> Vec<String> {
    let mut found: Vec<_> = statement.conflicts().collect();
    found.sort_unstable();
    found.dedup();
    let words = found.into_iter().map(|found: Conflict| found.words(phrases.words).to_owned());
    let reasons = statement.reasons(phrases);
    let more = reasons.len().saturating_sub(REASONS);
    let more = (more > 0).then(|| fill(&phrases.words.more, &[&more.to_string()]));
    words.chain(reasons.into_iter().take(REASONS)).chain(more).collect()
}

/// What the author of the dossier concluded, a field each.
fn concluded(phrases: &Phrases, statement: &Statement) -> Vec<String> {
    let (names, words) = (&phrases.view.model.names, phrases.words);
    let fields = statement.sense.inferred.iter();
    let mut fields: Vec<_> = fields.map(|field| names.text(*field)).collect();
    fields.sort_unstable();
    fields.into_iter().map(|field| fill(&words.field_not_printed, &[field])).collect()
}

/// How many say so, independently of each other, and with those who agree: what thick lines mean.
fn evidence(phrases: &Phrases, statement: &Statement) -> impl Iterator<Item = String> {
    let words = &phrases.words.differences;
    let own = match (statement.own_origins, statement.sources.len()) {
        (_, 0 | 1) => None,
        (0 | 1, sources) => Some(fill(&words.one_origin, &[&counted(&words.source, sources)])),
        (origins, _) => Some(fill(&words.independent, &[&origins.to_string()])),
    };
    let backed = (statement.origins > statement.own_origins)
        .then(|| fill(&phrases.words.outline.backed, &[&statement.origins.to_string()]));
    own.into_iter().chain(backed)
}
