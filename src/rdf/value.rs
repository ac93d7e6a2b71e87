//! Figures, dates and texts: the objects of claims that are no entities.

use std::io;

use bigdecimal::BigDecimal;
use jiff::civil;
use oxrdf::vocab::xsd;
use oxrdf::{LiteralRef, NamedNode, NamedNodeRef};

use super::vocab::{self, provenance, qp, rdf, schema};
use super::{Iris, Sink};
use crate::model::{Bound, Date, Figure, Model, Name, Object};
use crate::ontology::Property;

/// The object of a claim, as it stands in a statement.
pub(super) enum Term<'m> {
    Node(NamedNode),
    Text(&'m str),
}

impl<'m> Term<'m> {
    /// The term of an object; figures and dates are nodes with the IRI that is given.
    pub(super) fn of(
        model: &'m Model,
        iris: &Iris,
        object: Object,
        node: impl FnOnce() -> NamedNode,
    ) -> Option<Self> {
        match object {
            Object::Entity(id) => Some(Self::Node(iris.entity(model, id))),
            Object::Figure(_) | Object::Date(_) => Some(Self::Node(node())),
            Object::Text(text) => Some(Self::Text(model.names.text(text))),
            Object::Unreadable => None,
        }
    }

    pub(super) fn as_ref(&self) -> oxrdf::TermRef<'_> {
        match self {
            Self::Node(iri) => iri.as_ref().into(),
            Self::Text(text) => LiteralRef::new_simple_literal(text).into(),
        }
    }
}

/// The node of a figure or date, where the object is one.
pub(super) fn write(
    model: &Model,
    property: Option<&Property>,
    object: Object,
    iri: NamedNodeRef<'_>,
    sink: &mut dyn Sink,
) -> io::Result<()> {
    match object {
        Object::Figure(id) => figure(model, property, model.figure(id), iri, sink),
        Object::Date(id) => date(model.date(id), iri, sink),
        Object::Entity(_) | Object::Text(_) | Object::Unreadable => Ok(()),
    }
}

/// A whole number.
pub(super) fn integer(
    property: NamedNodeRef<'_>,
    number: u32,
    sink: &mut dyn Sink,
) -> io::Result<()> {
    let digits = number.to_string();
    sink.fact(property, LiteralRef::new_typed_literal(&digits, xsd::INTEGER).into())
}

/// A number with its bound and unit. The tolerance of rounding is ours, not the source's: it is
/// never written as a bound.
fn figure(
    model: &Model,
    property: Option<&Property>,
    figure: &Figure,
    iri: NamedNodeRef<'_>,
    sink: &mut dyn Sink,
) -> io::Result<()> {
    let unit = figure.unit.map(|id| model.ontology.unit(id));
    let currency = unit.and_then(|unit| unit.currency.as_deref());
    sink.subject(iri)?;
    let class =
        if currency.is_some() { schema::MONETARY_AMOUNT } else { schema::QUANTITATIVE_VALUE };
    sink.fact(rdf::TYPE, class.into())?;
    text(schema::NAME, model.names.text(figure.words), sink)?;
    sink.fact(qp::BOUND, Iris::own(figure.bound.name()).as_ref().into())?;
    amounts(figure, sink)?;
    if let Some(code) = currency {
        text(schema::CURRENCY, code, sink)?;
    } else if let Some(unit) = unit {
        sink.fact(schema::UNIT_CODE, unit.iri.as_ref().into())?;
    } else if property.is_some_and(Property::counts) {
        sink.fact(schema::UNIT_CODE, vocab::NUMBER.into())?;
    }
    match figure.unit_words.filter(|_| currency.is_none()) {
        Some(words) => text(schema::UNIT_TEXT, model.names.text(words), sink),
        None => Ok(()),
    }
}

/// The number as stated, and as what the bound makes of it: a bounded one has no `schema:value`,
/// which would misreport it.
fn amounts(figure: &Figure, sink: &mut dyn Sink) -> io::Result<()> {
    let Some(amount) = &figure.amount else { return Ok(()) };
    if figure.bound == Bound::Between {
        number(schema::MIN_VALUE, amount, sink)?;
        return figure
            .upper
            .as_ref()
            .map_or(Ok(()), |upper| number(schema::MAX_VALUE, upper, sink));
    }
    number(qp::STATED_AMOUNT, amount, sink)?;
    match figure.bound {
        Bound::Exactly | Bound::Approximately => number(schema::VALUE, amount, sink),
        Bound::MoreThan | Bound::AtLeast => number(schema::MIN_VALUE, amount, sink),
        Bound::LessThan | Bound::AtMost => number(schema::MAX_VALUE, amount, sink),
        Bound::Between | Bound::Vague => Ok(()),
    }
}

fn number(property: NamedNodeRef<'_>, amount: &BigDecimal, sink: &mut dyn Sink) -> io::Result<()> {
    let digits = amount.to_plain_string();
    let datatype = if digits.contains('.') { xsd::DECIMAL } else { xsd::INTEGER };
    sink.fact(property, LiteralRef::new_typed_literal(&digits, datatype).into())
}

fn date(date: &Date, iri: NamedNodeRef<'_>, sink: &mut dyn Sink) -> io::Result<()> {
    sink.subject(iri)?;
    sink.fact(rdf::TYPE, provenance::TIME.into())?;
    text(schema::NAME, &date.edtf, sink)?;
    text(qp::EDTF, &date.edtf, sink)?;
    bounds(date, sink)
}

/// The first and last day of a date, always as `xsd:date`: stores compare mixed types wrongly.
pub(super) fn bounds(date: &Date, sink: &mut dyn Sink) -> io::Result<()> {
    for (property, day) in
        [(provenance::EARLIEST, date.earliest), (provenance::LATEST, date.latest)]
    {
        if let Some(day) = day {
            let day = lexical(day);
            sink.fact(property, LiteralRef::new_typed_literal(&day, xsd::DATE).into())?;
        }
    }
    Ok(())
}

/// A day as XML Schema 1.1 Part 2 §3.3.9 writes it.
fn lexical(day: civil::Date) -> String {
    let sign = if day.year() < 0 { "-" } else { "" };
    format!("{sign}{:04}-{:02}-{:02}", day.year().unsigned_abs(), day.month(), day.day())
}

/// A text of no language.
pub(super) fn text(property: NamedNodeRef<'_>, words: &str, sink: &mut dyn Sink) -> io::Result<()> {
    sink.fact(property, LiteralRef::new_simple_literal(words).into())
}

/// The property of a qualifier or of a field that the author concluded.
pub(super) fn property_of_field(model: &Model, field: Name) -> Option<NamedNodeRef<'_>> {
    Some(match model.names.text(field) {
        "subject" => rdf::SUBJECT,
        "property" => rdf::PREDICATE,
        "object" | "value" => rdf::OBJECT,
        "when" => qp::WHEN,
        "according-to" => provenance::WAS_ATTRIBUTED_TO,
        "via" => qp::VIA,
        "negated" => qp::NEGATED,
        "modality" => qp::MODALITY,
        _ => model.property_named(field)?.1.iri.as_ref(),
    })
}
