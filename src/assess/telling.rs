//! What is told of in a reason: properties, objects and dates, in a language.

use jiff::civil;

use super::extent;
use super::words::{Words, fill};
use crate::model::{Claim, Date, Model, Name, Object, Precision};

/// A model, and the language in which it is told of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Telling<'m> {
    pub model: &'m Model,
    pub words: &'static Words,
    language: &'m str,
}

impl<'m> Telling<'m> {
    pub(super) fn new(model: &'m Model, language: &'m str) -> Self {
        Self { model, words: Words::of(language), language }
    }

    /// What a property is called.
    pub(super) fn label(self, property: Name) -> &'m str {
        let known = self.model.property_named(property);
        let label = known.map(|(_, known)| known.labels.in_language(self.language));
        label.filter(|label| !label.is_empty()).unwrap_or_else(|| self.model.names.text(property))
    }

    /// What an object is called.
    pub(super) fn called(self, object: Object) -> String {
        let names = &self.model.names;
        match object {
            Object::Entity(name) => {
                let entity = self.model.entity_named(name).map(|id| self.model.entity(id));
                let words = entity.and_then(|one| one.name.in_language(self.language, names));
                words.unwrap_or_else(|| names.text(name)).to_owned()
            }
            Object::Text(words) => format!("“{}”", names.text(words)),
            Object::Figure(id) => names.text(self.model.figure(id).words).to_owned(),
            Object::Date(id) => self.days(self.model.date(id)),
            Object::Unreadable => String::new(),
        }
    }

    /// What the two subjects are called.
    pub(super) fn subjects(self, a: &Claim, b: &Claim) -> [String; 2] {
        [a, b].map(|claim| self.called(Object::Entity(claim.subject.value)))
    }

    /// A date as EDTF, with the days that it can be where it does not spell them out.
    pub(super) fn days(self, date: &Date) -> String {
        let words = &self.words.dates;
        let day = |day: civil::Date| day.strftime("%Y-%m-%d").to_string();
        let spelt = |days: String| format!("{} ({days})", date.edtf);
        if date.recurring.is_some() {
            return spelt(self.any_year(date));
        }
        let is_plain =
            matches!(date.precision, Precision::Day | Precision::Month | Precision::Year)
                || date.precision == Precision::Interval && !date.approximate;
        let known = extent::widened(date).map(|(first, last)| (Some(first), Some(last)));
        match known.unwrap_or((date.earliest, date.latest)) {
            (Some(first), None) => spelt(fill(&words.later, &[&day(first)])),
            (None, Some(last)) => spelt(fill(&words.earlier, &[&day(last)])),
            (Some(first), Some(last)) if known.is_some() || !is_plain => {
                spelt(fill(&words.span, &[&day(first), &day(last)]))
            }
            _ => date.edtf.clone(),
        }
    }

    /// "about 15 March of any year".
    fn any_year(self, date: &Date) -> String {
        let words = &self.words.dates;
        let Some(recurring) = date.recurring else { return String::new() };
        let month = usize::try_from(recurring.month).unwrap_or_default().saturating_sub(1);
        let month = words.months.get(month).map_or("", String::as_str);
        let (day, about) = match recurring.day {
            Some(day) => (fill(&words.day, &[&day.to_string(), month]), &words.about_day),
            None => (month.to_owned(), &words.about),
        };
        let day = if date.approximate { fill(about, &[&day]) } else { day };
        fill(&words.any_year, &[&day])
    }
}
