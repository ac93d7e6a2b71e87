//! Cited passages: source, range, digest. Never their words.

use std::io;

use super::value::{integer, text};
use super::vocab::{provenance, qp, rdf};
use super::{Iris, Sink};
use crate::graph::View;
use crate::model::{Model, Passage};

pub(super) fn write(view: &View, iris: &Iris, sink: &mut dyn Sink) -> io::Result<()> {
    let model = &view.model;
    sink.section("passages, in code points of the source's text")?;
    for passage in cited(view) {
        let iri = iris.passage(model, passage);
        let position = Iris::position(&iri);
        sink.subject(iri.as_ref())?;
        sink.fact(rdf::TYPE, provenance::SPECIFIC_RESOURCE.into())?;
        let source = iris.source(model, passage.source());
        sink.fact(provenance::HAS_SOURCE, source.as_ref().into())?;
        sink.fact(provenance::HAS_SELECTOR, position.as_ref().into())?;
        write_digest(model, passage, sink)?;
        sink.subject(position.as_ref())?;
        sink.fact(rdf::TYPE, provenance::TEXT_POSITION_SELECTOR.into())?;
        integer(provenance::START, passage.start(), sink)?;
        integer(provenance::END, passage.end(), sink)?;
    }
    Ok(())
}

fn write_digest(model: &Model, passage: Passage, sink: &mut dyn Sink) -> io::Result<()> {
    let Some(digest) = model.digests.get(&passage) else { return Ok(()) };
    text(qp::SHA256, &data_encoding::HEXLOWER.encode(&digest.sha256), sink)?;
    integer(qp::CODE_POINTS, digest.code_points, sink)
}

/// Every passage that a claim of the view cites, once, by source and place.
pub(super) fn cited(view: &View) -> Vec<Passage> {
    let model = &view.model;
    let cites = view.claims.iter().flat_map(|id| model.cites(model.claim(*id)));
    let mut passages: Vec<_> = cites.map(|cite| cite.value).collect();
    passages.sort_unstable();
    passages.dedup();
    passages.sort_by_key(|passage| model.names.text(passage.source()));
    passages
}
