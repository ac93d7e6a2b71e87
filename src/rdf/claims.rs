//! The profile `claims`: each claim an IRI with `rdf:subject`, `rdf:predicate`, `rdf:object`.

use std::io;

use oxrdf::vocab::xsd;
use oxrdf::{LiteralRef, NamedNode};

use super::value::{self, Term, bounds, property_of_field, text};
use super::vocab::{provenance, qp, rdf};
use super::{Iris, Sink, sorted, verdicts};
use crate::graph::View;
use crate::model::{Claim, ClaimId, Model};

pub(super) fn write(view: &View, iris: &Iris, sink: &mut dyn Sink) -> io::Result<()> {
    let model = &view.model;
    sink.section("claims: every one, whether it stands as a fact or not")?;
    for id in &view.claims {
        let claim = model.claim(*id);
        let name = model.claim_name(claim);
        write_claim(view, iris, *id, &name, sink)?;
        write_values(model, iris, claim, &name, sink)?;
    }
    Ok(())
}

/// Who says what, how and where; the passages last, so that a further one changes one line.
fn write_claim(
    view: &View,
    iris: &Iris,
    id: ClaimId,
    name: &str,
    sink: &mut dyn Sink,
) -> io::Result<()> {
    let model = &view.model;
    let claim = model.claim(id);
    sink.subject(iris.claim(name).as_ref())?;
    sink.fact(rdf::TYPE, qp::CLAIM.into())?;
    write_statement(model, iris, claim, name, sink)?;
    sink.fact(qp::MODALITY, Iris::own(claim.modality.name()).as_ref().into())?;
    let status = view.assessment.status(id);
    sink.fact(qp::STATUS, Iris::own(status.name()).as_ref().into())?;
    if claim.negated {
        sink.fact(qp::NEGATED, LiteralRef::new_typed_literal("true", xsd::BOOLEAN).into())?;
    }
    for speaker in speakers(model, iris, claim) {
        sink.fact(provenance::WAS_ATTRIBUTED_TO, speaker.as_ref().into())?;
    }
    for relay in sorted(model.via(claim).iter().map(|relay| iris.entity(model, relay.value))) {
        sink.fact(qp::VIA, relay.as_ref().into())?;
    }
    if let Some(when) = claim.when.map(|when| model.date(when)) {
        text(qp::WHEN, &when.edtf, sink)?;
        bounds(when, sink)?;
    }
    for field in sorted(
        model.inferred(claim).iter().filter_map(|field| property_of_field(model, field.value)),
    ) {
        sink.fact(qp::INFERRED, field.into())?;
    }
    write_qualifiers(model, iris, claim, name, sink)?;
    if let Some(note) = claim.note {
        text(rdf::COMMENT, model.names.text(note), sink)?;
    }
    verdicts::write(view, iris, id, sink)?;
    let mut passages: Vec<_> = model.cites(claim).iter().map(|cite| cite.value).collect();
    passages.sort_by_key(|passage| {
        (model.names.text(passage.source()), passage.start(), passage.end())
    });
    passages.dedup();
    for passage in passages {
        let passage = iris.passage(model, passage);
        sink.fact(provenance::WAS_DERIVED_FROM, passage.as_ref().into())?;
    }
    Ok(())
}

fn write_statement(
    model: &Model,
    iris: &Iris,
    claim: &Claim,
    name: &str,
    sink: &mut dyn Sink,
) -> io::Result<()> {
    let node = || iris.value(name, None);
    let object = Term::of(model, iris, claim.object.value, node);
    let property = model.property_named(claim.property.value);
    let (Some(object), Some((_, property))) = (object, property) else { return Ok(()) };
    sink.fact(rdf::SUBJECT, iris.entity(model, claim.subject.value).as_ref().into())?;
    sink.fact(rdf::PREDICATE, property.iri.as_ref().into())?;
    sink.fact(rdf::OBJECT, object.as_ref())
}

fn write_qualifiers(
    model: &Model,
    iris: &Iris,
    claim: &Claim,
    name: &str,
    sink: &mut dyn Sink,
) -> io::Result<()> {
    for qualifier in model.qualifiers(claim) {
        let Some((_, property)) = model.property_named(qualifier.property.value) else { continue };
        let node = || iris.value(name, Some(&property.name));
        if let Some(value) = Term::of(model, iris, qualifier.value.value, node) {
            sink.fact(property.iri.as_ref(), value.as_ref())?;
        }
    }
    Ok(())
}

/// The figures and dates of a claim and of its qualifiers.
fn write_values(
    model: &Model,
    iris: &Iris,
    claim: &Claim,
    name: &str,
    sink: &mut dyn Sink,
) -> io::Result<()> {
    let property = model.property_named(claim.property.value).map(|(_, property)| property);
    let iri = iris.value(name, None);
    value::write(model, property, claim.object.value, iri.as_ref(), sink)?;
    for qualifier in model.qualifiers(claim) {
        let Some((_, property)) = model.property_named(qualifier.property.value) else { continue };
        let iri = iris.value(name, Some(&property.name));
        value::write(model, Some(property), qualifier.value.value, iri.as_ref(), sink)?;
    }
    Ok(())
}

/// Who says it: the speakers; in a source's own voice the publisher of each cited source, or the
/// source itself where none is known, so that the question "who?" always has an answer.
fn speakers(model: &Model, iris: &Iris, claim: &Claim) -> Vec<NamedNode> {
    let speakers = model.speakers(claim);
    if !speakers.is_empty() {
        return sorted(speakers.iter().map(|speaker| iris.entity(model, speaker.value)));
    }
    sorted(model.cites(claim).iter().map(|cite| {
        let id = cite.value.source();
        let source = model.source_named(id).map(|source| model.source(source));
        match source.and_then(|source| source.publisher) {
            Some(publisher) => iris.entity(model, publisher.value),
            None => iris.source(model, id),
        }
    }))
}
