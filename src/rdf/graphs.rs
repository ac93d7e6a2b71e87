//! The profile `graphs`: what a claim says stands in a graph that bears the claim's name.

use std::io;

use super::{Feature, Profile, Sink, claim};
use crate::graph::{ProfileId, View};

/// Named graphs, for stores of quads.
pub(super) struct Graphs;

impl Profile for Graphs {
    fn id(&self) -> ProfileId {
        ProfileId::Graphs
    }

    fn name(&self) -> &'static str {
        "graphs"
    }

    fn about(&self) -> &'static str {
        "Each claim a named graph; unsafe in stores where the default graph is the union of all"
    }

    fn needs(&self) -> Option<Feature> {
        Some(Feature::NamedGraphs)
    }

    fn warning(&self) -> Option<&'static str> {
        Some(
            "in a store whose default graph is the union of all graphs, the profile `graphs` \
             shows every allegation as a fact",
        )
    }

    fn pattern(&self) -> Option<&'static str> {
        Some("GRAPH ?c { ?s ?p ?o }")
    }

    fn write(&self, view: &View, sink: &mut dyn Sink) -> io::Result<()> {
        claim::write_all(view, sink, |claim, sink| {
            claim.start(sink)?;
            claim.facts(sink)?;
            if let Some(statement) = claim.statement() {
                sink.plain(statement, Some(claim.iri.as_ref()))?;
            }
            claim.values(sink)
        })
    }
}
