//! The profile `claims`: each claim an IRI with `rdf:subject`, `rdf:predicate`, `rdf:object`.

use std::io;

use super::vocab::rdf;
use super::{Profile, Sink, claim};
use crate::graph::{ProfileId, View};

/// RDF 1.1, which every store takes.
pub(super) struct Claims;

impl Profile for Claims {
    fn id(&self) -> ProfileId {
        ProfileId::Claims
    }

    fn name(&self) -> &'static str {
        "claims"
    }

    fn about(&self) -> &'static str {
        "Each claim a node with its statement, speaker and passage, for every store"
    }

    fn pattern(&self) -> Option<&'static str> {
        Some(
            "?c <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> ?s ; \
             <http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate> ?p ; \
             <http://www.w3.org/1999/02/22-rdf-syntax-ns#object> ?o .",
        )
    }

    fn write(&self, view: &View, sink: &mut dyn Sink) -> io::Result<()> {
        claim::write_all(view, sink, |claim, sink| {
            claim.start(sink)?;
            if let Some(statement) = claim.statement() {
                sink.fact(rdf::SUBJECT, statement.subject.into())?;
                sink.fact(rdf::PREDICATE, statement.property.into())?;
                sink.fact(rdf::OBJECT, statement.object)?;
            }
            claim.facts(sink)?;
            claim.values(sink)
        })
    }
}
