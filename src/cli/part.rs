//! The part of the graph that is asked for.

use quipu::diagnostic::Count;
use quipu::error::Error;
use quipu::graph::{Filter, Period, View};
use quipu::model::{Date, Model};

use super::args::{Dates, Part};
use super::{lookup, say};

/// The part of a view that the options ask for, after saying how much that leaves out.
pub(super) fn of(view: &View, part: &Part, dates: Option<&Dates>) -> Result<View, Error> {
    let period = dates.map(period).transpose()?.flatten();
    let filter = Filter { period, ..filter(&view.model, part)? };
    let view = view.filtered(&filter);
    if !view.is_whole() {
        say(&left_out(&view));
        if view.claims.is_empty() && view.entities.is_empty() {
            say("warning: nothing in the dossier is all that was asked for");
        }
    }
    Ok(view)
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
