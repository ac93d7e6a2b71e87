//! Which part of a dossier is shown, in words: "Part: around CECOT, 1 hop; only uncontested".

use jiff::civil;

use super::words::{counted, fill};
use super::{Phrases, Style, dates};
use crate::graph::{Filter, Period};
use crate::model::{Date, EntityId};

impl Phrases<'_> {
    /// What was asked of the view; none where nothing was.
    pub(crate) fn part(&self) -> Option<String> {
        let filter = &*self.view.filter;
        let conditions = [
            self.middle(filter),
            self.classes(filter),
            self.properties(filter),
            self.sources(filter),
            self.any(&self.words.part.speaker, filter.speakers.iter().map(|id| self.name(*id))),
            self.modalities(filter),
            self.statuses(filter),
            filter.period.map(|period| self.period(period)),
            self.origins(filter),
            filter.largest_component.then(|| self.words.part.largest.clone()),
        ];
        let conditions: Vec<_> = conditions.into_iter().flatten().collect();
        let is_part = !conditions.is_empty();
        is_part.then(|| fill(&self.words.part.part, &[&conditions.join("; ")]))
    }

    /// A phrase with things of which any will do; none where there are none.
    fn any(&self, phrase: &str, things: impl Iterator<Item = String>) -> Option<String> {
        let any = things.reduce(|any, thing| any + self.or_before(&thing) + &thing);
        any.map(|any| fill(phrase, &[&any]))
    }

    /// "presunto u opinado": what stands between two things depends on how the second sounds.
    fn or_before(&self, thing: &str) -> &str {
        let start = thing.trim_start_matches(['h', 'H']);
        let words = &self.words.part;
        if start.starts_with(['o', 'O', 'ó', 'Ó']) { &words.or_before_o } else { &words.or }
    }

    fn middle(&self, filter: &Filter) -> Option<String> {
        let words = &self.words.part;
        let names: Vec<_> = filter.focus.iter().map(|id: &EntityId| self.name(*id)).collect();
        let names = self.list(&names);
        match (filter.focus.len(), filter.hops) {
            (0, _) => None,
            (_, 0) => Some(fill(&words.alone, &[&names])),
            (_, hops) => Some(fill(&words.around, &[&names, &counted(&words.hops, hops)])),
        }
    }

    fn classes(&self, filter: &Filter) -> Option<String> {
        let (ontology, language) = (&self.view.model.ontology, &self.view.language);
        let label = |id| super::shown(ontology.class(id).labels.in_language(language));
        self.any(&self.words.part.class, filter.classes.iter().map(|id| label(*id)))
    }

    fn properties(&self, filter: &Filter) -> Option<String> {
        let (ontology, language) = (&self.view.model.ontology, &self.view.language);
        let label = |id| super::shown(ontology.property(id).labels.in_language(language));
        self.any(&self.words.part.property, filter.properties.iter().map(|id| label(*id)))
    }

    fn sources(&self, filter: &Filter) -> Option<String> {
        self.any(&self.words.part.source, filter.sources.iter().map(|id| self.source(*id)))
    }

    fn modalities(&self, filter: &Filter) -> Option<String> {
        let label = |name| self.concept("modalities", name).to_lowercase();
        self.any(&self.words.part.only, filter.modalities.iter().map(|one| label(one.name())))
    }

    fn statuses(&self, filter: &Filter) -> Option<String> {
        let label = |name| self.concept("statuses", name).to_lowercase();
        self.any(&self.words.part.only, filter.statuses.iter().map(|one| label(one.name())))
    }

    fn period(&self, period: Period) -> String {
        let words = &self.words.part;
        let day = |edtf: String| match Date::parse(&edtf) {
            Ok(date) => dates::readable(&date, self.words, Style::Full),
            Err(_) => edtf,
        };
        match period {
            Period::AsOf(last) => fill(&words.as_of, &[&day(until(last))]),
            Period::Within(Some(first), None) => fill(&words.from, &[&day(since(first))]),
            Period::Within(None, Some(last)) => fill(&words.to, &[&day(until(last))]),
            Period::Within(Some(first), Some(last)) => {
                fill(&words.span, &[&day(since(first)), &day(until(last))])
            }
            Period::Within(None, None) => String::new(),
        }
    }

    fn origins(&self, filter: &Filter) -> Option<String> {
        let asked = Some(filter.min_origins).filter(|least| *least > 1);
        asked.map(|least| fill(&self.words.part.origins, &[&least.to_string()]))
    }
}

/// A first day as people ask for it: "2024" begins on the first of January.
fn since(day: civil::Date) -> String {
    match (day.month(), day.day()) {
        (1, 1) => year(day),
        (month, 1) => format!("{}-{month:02}", year(day)),
        (month, date) => format!("{}-{month:02}-{date:02}", year(day)),
    }
}

/// A last day as people ask for it: "2024" ends on the last of December.
fn until(day: civil::Date) -> String {
    let ends_month = day == day.last_of_month();
    match (day.month(), day.day()) {
        (12, 31) => year(day),
        (month, _) if ends_month => format!("{}-{month:02}", year(day)),
        (month, date) => format!("{}-{month:02}-{date:02}", year(day)),
    }
}

/// Four digits, and a sign before the year 0.
fn year(day: civil::Date) -> String {
    let sign = if day.year() < 0 { "-" } else { "" };
    format!("{sign}{:04}", day.year().unsigned_abs())
}
