//! The IRIs of a dossier: minted under its base from ids that the checks let pass.

use oxrdf::NamedNode;

use crate::model::{Model, Name, Passage};
use crate::ontology::NAMESPACE;

/// Mints IRIs under the base of a dossier. No class is in them: classes are disputed and change.
#[derive(Clone, Debug)]
pub struct Iris {
    base: String,
}

impl Iris {
    /// IRIs under a base, which ends in `/` or `#`.
    pub fn new(base: &str) -> Self {
        Self { base: base.to_owned() }
    }

    /// The dossier itself.
    pub fn dossier(&self) -> NamedNode {
        NamedNode::new_unchecked(self.base.clone())
    }

    /// An entity.
    pub fn entity(&self, model: &Model, id: Name) -> NamedNode {
        self.minted("entity/", model.names.text(id))
    }

    /// A source.
    pub fn source(&self, model: &Model, id: Name) -> NamedNode {
        self.minted("source/", model.names.text(id))
    }

    /// A claim.
    pub fn claim(&self, id: &str) -> NamedNode {
        self.minted("claim/", id)
    }

    /// The figure or date of a claim; ids hold no dot, so that a qualifier's never collides.
    pub fn value(&self, claim: &str, qualifier: Option<&str>) -> NamedNode {
        match qualifier {
            None => self.minted("value/", claim),
            Some(qualifier) => self.minted("value/", &format!("{claim}.{qualifier}")),
        }
    }

    /// A passage.
    pub fn passage(&self, model: &Model, passage: Passage) -> NamedNode {
        let source = model.names.text(passage.source());
        let (start, end) = (passage.start(), passage.end());
        self.minted("passage/", &format!("{source}-{start}-{end}"))
    }

    /// The range of a passage.
    pub fn position(passage: &NamedNode) -> NamedNode {
        NamedNode::new_unchecked(format!("{}.position", passage.as_str()))
    }

    /// A term of our own namespace, by its local name.
    pub fn own(local: &str) -> NamedNode {
        NamedNode::new_unchecked(format!("{NAMESPACE}{local}"))
    }

    /// The namespaces that the IRIs of a dossier have, with the prefixes for them.
    pub fn prefixes(&self) -> [(&'static str, String); 5] {
        [("c", "claim/"), ("e", "entity/"), ("p", "passage/"), ("s", "source/"), ("v", "value/")]
            .map(|(prefix, part)| (prefix, format!("{}{part}", self.base)))
    }

    fn minted(&self, part: &str, id: &str) -> NamedNode {
        let mut iri = String::with_capacity(self.base.len() + part.len() + id.len() + 9);
        iri.push_str(&self.base);
        iri.push_str(part);
        iri.push_str(id);
        NamedNode::new_unchecked(iri)
    }
}
