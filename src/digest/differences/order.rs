//! In which order the claims of a topic are shown.

use bigdecimal::BigDecimal;
use jiff::civil;

use crate::assess::{Dimension, Meaning};
use crate::model::{ClaimId, Model, Object};

/// The place of a claim among those on one thing: by its figure or date, the lowest first, then by
/// its source.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place<'m> {
    value: Value,
    source: Option<&'m str>,
    /// Its place in the view.
    rank: u32,
}

/// What a claim says, as far as it can be put in order.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    /// Where a figure starts, or where it ends if it has no start, and where it ends.
    Figure(Dimension, BigDecimal, Option<BigDecimal>),
    /// The first day of a date, or the last if it has no first, and the last.
    Date(civil::Date, Option<civil::Date>),
    /// A name, a text, a vague figure.
    Other,
}

impl<'m> Place<'m> {
    /// The place of a claim that has a rank in the view.
    pub(super) fn of(model: &'m Model, id: ClaimId, rank: u32) -> Self {
        let claim = model.claim(id);
        let cited = model.cites(claim).iter().map(|cite| cite.value.source());
        let sources = cited.chain(claim.source);
        Self {
            value: value(model, id).unwrap_or(Value::Other),
            source: sources.map(|name| model.names.text(name)).min(),
            rank,
        }
    }
}

fn value(model: &Model, id: ClaimId) -> Option<Value> {
    let claim = model.claim(id);
    match claim.object.value {
        Object::Figure(figure) => {
            let property = model.property_named(claim.property.value);
            let property = property.map(|(_, property)| property);
            let meaning = Meaning::of(model, property, model.figure(figure));
            let interval = meaning.interval?;
            let [low, high] = [interval.low, interval.high].map(|limit| limit.map(|l| l.number));
            Some(Value::Figure(meaning.dimension, low.or_else(|| high.clone())?, high))
        }
        Object::Date(date) => {
            let date = model.date(date);
            Some(Value::Date(date.earliest.or(date.latest)?, date.latest))
        }
        Object::Entity(_) | Object::Text(_) | Object::Unreadable => None,
    }
}
