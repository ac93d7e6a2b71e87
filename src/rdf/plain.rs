//! The claims that stand as facts, as plain triples: each once, whoever says it.

use std::io;

use super::value::{self, Term};
use super::{Iris, Sink, Statement};
use crate::graph::View;
use crate::model::{ClaimId, Object};

pub(super) fn write(view: &View, iris: &Iris, sink: &mut dyn Sink) -> io::Result<()> {
    sink.section("what sources state in their own voice, and nobody contests, as plain triples")?;
    let model = &view.model;
    let mut group: Vec<ClaimId> = Vec::new();
    for id in asserted(view) {
        let of = |id: ClaimId| (model.claim(id).subject.value, model.claim(id).property.value);
        if group.first().is_some_and(|first| of(*first) != of(id)) {
            write_group(view, iris, &mut group, sink)?;
        }
        group.push(id);
    }
    write_group(view, iris, &mut group, sink)
}

/// The figures and dates of the claims that stand as facts.
pub(super) fn values(view: &View, iris: &Iris, sink: &mut dyn Sink) -> io::Result<()> {
    let model = &view.model;
    sink.section("figures and dates, in the words of the dossier")?;
    for id in asserted(view) {
        let claim = model.claim(id);
        let Some((_, property)) = model.property_named(claim.property.value) else { continue };
        let iri = iris.value(&model.claim_name(claim), None);
        value::write(model, Some(property), claim.object.value, iri.as_ref(), sink)?;
    }
    Ok(())
}

/// The claims that stand as facts.
pub(super) fn asserted(view: &View) -> impl Iterator<Item = ClaimId> + '_ {
    let (model, assessment) = (&view.model, &view.assessment);
    let is_asserted =
        |id: &ClaimId| assessment.is_asserted(model, *id, model.claim(*id), view.assert);
    view.claims.iter().copied().filter(is_asserted)
}

/// The claims of one subject and property, in the order of their objects.
fn write_group(
    view: &View,
    iris: &Iris,
    group: &mut Vec<ClaimId>,
    sink: &mut dyn Sink,
) -> io::Result<()> {
    let model = &view.model;
    let object = |id: ClaimId| match model.claim(id).object.value {
        Object::Entity(name) => (0, model.names.text(name).to_owned()),
        Object::Text(words) => (1, model.names.text(words).to_owned()),
        _ => (2, model.claim_name(model.claim(id))),
    };
    let mut objects: Vec<_> = group.drain(..).map(|id| (object(id), id)).collect();
    objects.sort();
    objects.dedup_by(|a, b| a.0 == b.0);
    for (_, id) in objects {
        let claim = model.claim(id);
        let node = || iris.value(&model.claim_name(claim), None);
        let object = Term::of(model, iris, claim.object.value, node);
        let property = model.property_named(claim.property.value);
        if let (Some(object), Some((_, property))) = (object, property) {
            let subject = iris.entity(model, claim.subject.value);
            let (subject, property) = (subject.as_ref(), property.iri.as_ref());
            sink.plain(Statement { subject, property, object: object.as_ref() }, None)?;
        }
    }
    Ok(())
}
