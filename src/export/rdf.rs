//! RDF in its syntaxes.

use std::io::{self, Write};

use super::{Count, Exporter, Written};
use crate::graph::View;
use crate::rdf::syntax::{self, Lines, Prefixes, UsedPrefixes};
use crate::rdf::{Iris, write_claims};

/// <https://www.w3.org/TR/turtle/>, `text/turtle`.
pub(super) struct Turtle;

/// A syntax of one statement a line.
pub(super) struct LineSyntax {
    name: &'static str,
    extensions: &'static [&'static str],
}

/// <https://www.w3.org/TR/n-triples/>, `application/n-triples`.
pub(super) const N_TRIPLES: LineSyntax = LineSyntax { name: "N-Triples", extensions: &["nt"] };

/// <https://www.w3.org/TR/n-quads/>, `application/n-quads`; everything is in the default graph.
pub(super) const N_QUADS: LineSyntax = LineSyntax { name: "N-Quads", extensions: &["nq"] };

impl Exporter for Turtle {
    fn name(&self) -> &'static str {
        "Turtle"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["ttl"]
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        let iris = Iris::new(view.model.base());
        let prefixes = Prefixes::new(iris.prefixes(), view.model.ontology.prefixes());
        let mut used = UsedPrefixes::new(&prefixes);
        write_claims(view, &mut used)?;
        let mut turtle = syntax::Turtle::new(out, &prefixes, used)?;
        write_claims(view, &mut turtle)?;
        Ok(written(view, turtle.finish()?))
    }
}

impl Exporter for LineSyntax {
    fn name(&self) -> &'static str {
        self.name
    }

    fn extensions(&self) -> &'static [&'static str] {
        self.extensions
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        let mut lines = Lines::new(out);
        write_claims(view, &mut lines)?;
        Ok(written(view, lines.count))
    }
}

/// RDF keeps everything but the order in which several relays passed a claim on. Pairs that were
/// not compared, because the claims on one thing are many, have no verdict to write.
fn written(view: &View, triples: usize) -> Written {
    let model = &view.model;
    let chains = model.claims.iter().filter(|claim| model.via(claim).len() > 1).count();
    let chains = Count { number: chains, one: "order of relays", many: "orders of relays" };
    let triples = Count { number: triples, one: "triple", many: "triples" };
    let omitted = view.assessment.omitted();
    let pairs =
        Count { number: omitted, one: "comparison of claims", many: "comparisons of claims" };
    let loss = [chains, pairs].into_iter().filter(|count| count.number > 0).collect();
    Written { counts: vec![triples], loss }
}
