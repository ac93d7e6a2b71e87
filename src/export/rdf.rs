//! RDF in its syntaxes.

use std::io::{self, Write};

use super::{Count, Exporter, Written};
use crate::graph::{ProfileId, View};
use crate::rdf::syntax::{
    Context, ElementNames, JsonLd, Lines, Prefixes, RdfXml, Turtle, UsedPrefixes,
};
use crate::rdf::{Feature, Iris, profile};

/// A syntax of RDF.
pub(super) struct Rdf {
    name: &'static str,
    extensions: &'static [&'static str],
    features: &'static [Feature],
    write: fn(&View, &mut dyn Write) -> io::Result<usize>,
}

/// <https://www.w3.org/TR/turtle/>, `text/turtle`.
pub(super) const TURTLE: Rdf =
    Rdf { name: "Turtle", extensions: &["ttl"], features: &[Feature::TripleTerms], write: turtle };

/// <https://www.w3.org/TR/trig/>, `application/trig`.
pub(super) const TRIG: Rdf = Rdf {
    name: "TriG",
    extensions: &["trig"],
    features: &[Feature::TripleTerms, Feature::NamedGraphs],
    write: turtle,
};

/// <https://www.w3.org/TR/n-triples/>, `application/n-triples`.
pub(super) const N_TRIPLES: Rdf =
    Rdf { name: "N-Triples", extensions: &["nt"], features: &[Feature::TripleTerms], write: lines };

/// <https://www.w3.org/TR/n-quads/>, `application/n-quads`.
pub(super) const N_QUADS: Rdf = Rdf {
    name: "N-Quads",
    extensions: &["nq"],
    features: &[Feature::TripleTerms, Feature::NamedGraphs],
    write: lines,
};

/// <https://www.w3.org/TR/rdf-syntax-grammar/>, `application/rdf+xml`. What RDF 1.2 adds to it is
/// read by older readers as something else, and is not written.
pub(super) const RDF_XML: Rdf =
    Rdf { name: "RDF/XML", extensions: &["rdf"], features: &[], write: rdf_xml };

/// <https://www.w3.org/TR/json-ld/>, `application/ld+json`.
pub(super) const JSON_LD: Rdf = Rdf {
    name: "JSON-LD",
    extensions: &["jsonld"],
    features: &[Feature::NamedGraphs],
    write: json_ld,
};

impl Exporter for Rdf {
    fn name(&self) -> &'static str {
        self.name
    }

    fn extensions(&self) -> &'static [&'static str] {
        self.extensions
    }

    fn features(&self) -> Option<&'static [Feature]> {
        Some(self.features)
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        super::check_fit(self, view.profile).map_err(io::Error::other)?;
        let number = (self.write)(view, out)?;
        let counts = vec![match view.profile {
            ProfileId::Graphs => Count { number, one: "quad", many: "quads" },
            _ => Count { number, one: "triple", many: "triples" },
        }];
        Ok(Written { counts, loss: profile(view.profile).loss(view) })
    }
}

fn prefixes(view: &View, iris: &Iris) -> Prefixes {
    Prefixes::new(iris.prefixes(), view.model.ontology.prefixes())
}

/// Turtle, and TriG, which differs from it only where there are named graphs.
fn turtle(view: &View, out: &mut dyn Write) -> io::Result<usize> {
    let profile = profile(view.profile);
    let prefixes = prefixes(view, &Iris::new(view.model.base()));
    let mut used = UsedPrefixes::new(&prefixes);
    profile.write(view, &mut used)?;
    let mut turtle = Turtle::new(out, &prefixes, used)?;
    profile.write(view, &mut turtle)?;
    turtle.finish()
}

fn lines(view: &View, out: &mut dyn Write) -> io::Result<usize> {
    let mut lines = Lines::new(out);
    profile(view.profile).write(view, &mut lines)?;
    Ok(lines.count)
}

fn rdf_xml(view: &View, out: &mut dyn Write) -> io::Result<usize> {
    let profile = profile(view.profile);
    let prefixes = prefixes(view, &Iris::new(view.model.base()));
    let mut names = ElementNames::new(&prefixes);
    profile.write(view, &mut names)?;
    let mut xml = RdfXml::new(out, names)?;
    profile.write(view, &mut xml)?;
    xml.finish()
}

fn json_ld(view: &View, out: &mut dyn Write) -> io::Result<usize> {
    let iris = Iris::new(view.model.base());
    let context = Context::new(&iris.prefixes(), &view.model.ontology);
    let mut json = JsonLd::new(out, &context)?;
    profile(view.profile).write(view, &mut json)?;
    json.finish()
}
