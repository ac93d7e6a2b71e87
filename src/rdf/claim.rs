//! What the profiles say of a claim alike: how it is said, by whom, when, and where.

use std::io;

use oxrdf::vocab::xsd;
use oxrdf::{LiteralRef, NamedNode};

use super::value::{self, Term, bounds, property_of_field, text};
use super::vocab::{provenance, qp, rdf};
use super::{Iris, Sink, Statement, description, passage, plain, sorted, verdicts};
use crate::diagnostic::Count;
use crate::graph::View;
use crate::model::{self, ClaimId, Model};

/// A claim while it is written.
pub(super) struct Claim<'v> {
    view: &'v View,
    iris: &'v Iris,
    id: ClaimId,
    told: &'v model::Claim,
    name: String,
    /// Its IRI.
    pub(super) iri: NamedNode,
    parts: Option<Parts<'v>>,
}

/// What a claim says.
struct Parts<'v> {
    subject: NamedNode,
    property: &'v NamedNode,
    object: Term<'v>,
}

/// Writes everything: the claims one by one as the profile does, and what is around them.
pub(super) fn write_all(
    view: &View,
    sink: &mut dyn Sink,
    claim: impl Fn(&Claim<'_>, &mut dyn Sink) -> io::Result<()>,
) -> io::Result<()> {
    let iris = Iris::new(view.model.base());
    description::dossier_and_sources(view, &iris, sink)?;
    description::entities(view, &iris, sink)?;
    sink.section("claims: every one, whether it stands as a fact or not")?;
    for id in &view.claims {
        claim(&Claim::new(view, &iris, *id), sink)?;
    }
    passage::write(view, &iris, sink)?;
    plain::write(view, &iris, sink)
}

/// Everything is kept but the order in which several relays passed a claim on. Pairs that were not
/// compared, because the claims on one thing are many, have no verdict to write.
pub(super) fn lost(view: &View) -> Vec<Count> {
    let model = &view.model;
    let claims = view.claims.iter().map(|id| model.claim(*id));
    let number = claims.filter(|claim| model.via(claim).len() > 1).count();
    let chains = Count { number, one: "order of relays", many: "orders of relays" };
    let number = view.assessment.omitted();
    let pairs = Count { number, one: "comparison of claims", many: "comparisons of claims" };
    [chains, pairs].into_iter().filter(|count| count.number > 0).collect()
}

impl<'v> Claim<'v> {
    fn new(view: &'v View, iris: &'v Iris, id: ClaimId) -> Self {
        let model = &view.model;
        let claim = model.claim(id);
        let name = model.claim_name(claim);
        let object = Term::of(model, iris, claim.object.value, || iris.value(&name, None));
        let property = model.property_named(claim.property.value);
        let parts = object.zip(property).map(|(object, (_, property))| Parts {
            subject: iris.entity(model, claim.subject.value),
            property: &property.iri,
            object,
        });
        Self { view, iris, id, told: claim, iri: iris.claim(&name), name, parts }
    }

    /// What it says.
    pub(super) fn statement(&self) -> Option<Statement<'_>> {
        self.parts.as_ref().map(|parts| Statement {
            subject: parts.subject.as_ref(),
            property: parts.property.as_ref(),
            object: parts.object.as_ref(),
        })
    }

    /// Starts its record.
    pub(super) fn start(&self, sink: &mut dyn Sink) -> io::Result<()> {
        sink.subject(self.iri.as_ref())?;
        sink.fact(rdf::TYPE, qp::CLAIM.into())
    }

    /// Who says it, how and where; the passages last, so that a further one changes one line.
    pub(super) fn facts(&self, sink: &mut dyn Sink) -> io::Result<()> {
        let (model, iris, claim) = (&*self.view.model, self.iris, self.told);
        sink.fact(qp::MODALITY, Iris::own(claim.modality.name()).as_ref().into())?;
        let status = self.view.assessment.status(self.id);
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
        self.qualifiers(sink)?;
        if let Some(note) = claim.note {
            text(rdf::COMMENT, model.names.text(note), sink)?;
        }
        verdicts::write(self.view, iris, self.id, sink)?;
        self.passages(sink)
    }

    fn qualifiers(&self, sink: &mut dyn Sink) -> io::Result<()> {
        let (model, iris) = (&*self.view.model, self.iris);
        for qualifier in model.qualifiers(self.told) {
            let property = model.property_named(qualifier.property.value);
            let Some((_, property)) = property else { continue };
            let node = || iris.value(&self.name, Some(&property.name));
            if let Some(value) = Term::of(model, iris, qualifier.value.value, node) {
                sink.fact(property.iri.as_ref(), value.as_ref())?;
            }
        }
        Ok(())
    }

    fn passages(&self, sink: &mut dyn Sink) -> io::Result<()> {
        let model = &*self.view.model;
        let mut passages: Vec<_> = model.cites(self.told).iter().map(|cite| cite.value).collect();
        passages.sort_by_key(|passage| {
            (model.names.text(passage.source()), passage.start(), passage.end())
        });
        passages.dedup();
        for passage in passages {
            let passage = self.iris.passage(model, passage);
            sink.fact(provenance::WAS_DERIVED_FROM, passage.as_ref().into())?;
        }
        Ok(())
    }

    /// The figures and dates of the claim and of its qualifiers.
    pub(super) fn values(&self, sink: &mut dyn Sink) -> io::Result<()> {
        let (model, iris, claim) = (&*self.view.model, self.iris, self.told);
        let property = model.property_named(claim.property.value).map(|(_, property)| property);
        let iri = iris.value(&self.name, None);
        value::write(model, property, claim.object.value, iri.as_ref(), sink)?;
        for qualifier in model.qualifiers(claim) {
            let property = model.property_named(qualifier.property.value);
            let Some((_, property)) = property else { continue };
            let iri = iris.value(&self.name, Some(&property.name));
            value::write(model, Some(property), qualifier.value.value, iri.as_ref(), sink)?;
        }
        Ok(())
    }
}

/// Who says it: the speakers; in a source's own voice the publisher of each cited source, or the
/// source itself where none is known, so that the question "who?" always has an answer.
fn speakers(model: &Model, iris: &Iris, claim: &model::Claim) -> Vec<NamedNode> {
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
