//! The part of the graph that is asked for.

use quipu::diagnostic::Count;
use quipu::error::Error;
use quipu::graph::{Filter, Period, View};
use quipu::model::{Date, Model};

use super::args::{Dates, Part};
use super::{bare, lookup, say};

/// The part of a view that the options ask for, after saying how much that leaves out.
pub(super) fn of(view: &View, part: &Part, dates: Option<&Dates>) -> Result<View, Error> {
    let period = dates.map(period).transpose()?.flatten();
    let filter = Filter { period, ..filter(&view.model, part)? };
    let shown = view.filtered(&filter);
    if !shown.is_whole() {
        say(&left_out(&shown));
    }
    let asked = part.asked().into_iter().chain(dates.iter().flat_map(|dates| dates.asked()));
    let asked: Vec<_> = asked.collect();
    for line in undated(view, &shown).into_iter().chain(bare::warning(view, &shown, &asked)) {
        say(&line);
    }
    Ok(shown)
}

fn filter(model: &Model, part: &Part) -> Result<Filter, Error> {
    Ok(Filter {
        focus: each(&part.focus, |word| lookup::entity(model, word))?,
        hops: part.hops.unwrap_or(1),
        classes: each(&part.class, |word| lookup::class(model, word))?,
        properties: each(&part.property, |word| lookup::property(model, word))?,
        sources: each(&part.source, |word| lookup::source(model, word))?,
        speakers: each(&part.speaker, |word| lookup::entity(model, word))?,
        modalities: part.modality.iter().map(|one| (*one).into()).collect(),
        statuses: part.status.iter().map(|one| (*one).into()).collect(),
        period: None,
        min_origins: part.min_origins.unwrap_or_default(),
        largest_component: part.largest_component,
    })
}

/// What every word of a list means.
fn each<T>(words: &[String], meaning: impl Fn(&str) -> Result<T, Error>) -> Result<Vec<T>, Error> {
    words.iter().map(|word| meaning(word.trim())).collect()
}

fn period(dates: &Dates) -> Result<Option<Period>, Error> {
    let unbounded = || Error::Usage("a period begins and ends on days that are known".to_owned());
    let first = |date: &Date| date.earliest.ok_or_else(unbounded);
    let last = |date: &Date| date.latest.ok_or_else(unbounded);
    if let Some(date) = &dates.as_of {
        return Ok(Some(Period::AsOf(last(date)?)));
    }
    let from = dates.from.as_ref().map(first).transpose()?;
    let to = dates.to.as_ref().map(last).transpose()?;
    if let (Some(from), Some(to)) = (from, to)
        && from > to
    {
        return Err(Error::Usage(format!("the period ends on {to}, before it begins on {from}")));
    }
    Ok((from.is_some() || to.is_some()).then_some(Period::Within(from, to)))
}

/// "31 claims have no date: kept", where a period is asked for: what it makes of those that do not
/// say when they hold.
fn undated(whole: &View, part: &View) -> Option<String> {
    let (fate, view) = match part.filter.period? {
        Period::AsOf(_) => ("kept", part.clone()),
        // These would be there without the period.
        Period::Within(..) => {
            ("left out", whole.filtered(&Filter { period: None, ..(*part.filter).clone() }))
        }
    };
    let undated = view.claims.iter().filter(|id| view.model.claim(**id).when.is_none());
    let number = undated.count();
    let undated = Count { number, one: "claim has no date", many: "claims have no date" };
    (number > 0).then(|| format!("{undated}: {fate}"))
}

/// "shown: 12 entities, 30 claims; left out: 43 entities, 150 claims, 1 source".
fn left_out(view: &View) -> String {
    let list = |[entities, claims, sources]: [usize; 3]| {
        let counts = [
            Count { number: entities, one: "entity", many: "entities" },
            Count { number: claims, one: "claim", many: "claims" },
            Count { number: sources, one: "source", many: "sources" },
        ];
        counts.map(|count| count.to_string()).join(", ")
    };
    let shown = list([view.entities.len(), view.claims.len(), view.sources.len()]);
    let rest = view.left_out;
    let rest = list([rest.entities, rest.claims, rest.sources]);
    format!("shown: {shown}; left out: {rest}")
}
