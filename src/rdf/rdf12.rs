//! The profile `rdf12`: each claim a reifier, `rdf:reifies <<( s p o )>>`.
//!
//! An annotation `{| |}` would assert what it annotates, and is never written.

use std::io;

use oxrdf::{TermRef, Triple};

use super::vocab::rdf;
use super::{Feature, Profile, Sink, claim};
use crate::graph::{ProfileId, View};

/// RDF 1.2, for stores that know triple terms.
pub(super) struct Rdf12;

impl Profile for Rdf12 {
    fn id(&self) -> ProfileId {
        ProfileId::Rdf12
    }

    fn name(&self) -> &'static str {
        "rdf12"
    }

    fn about(&self) -> &'static str {
        "Each claim a reifier of its statement, for stores of RDF 1.2"
    }

    fn needs(&self) -> Option<Feature> {
        Some(Feature::TripleTerms)
    }

    fn pattern(&self) -> Option<&'static str> {
        Some("?c <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( ?s ?p ?o )>> .")
    }

    fn write(&self, view: &View, sink: &mut dyn Sink) -> io::Result<()> {
        claim::write_all(view, sink, |claim, sink| {
            claim.start(sink)?;
            if let Some(statement) = claim.statement() {
                let object = statement.object.into_owned();
                let triple = Triple::new(statement.subject, statement.property, object);
                sink.fact(rdf::REIFIES, TermRef::Triple(&triple))?;
            }
            claim.facts(sink)?;
            claim.values(sink)
        })
    }
}
