//! The context of JSON-LD: short names out of `ontology/context.jsonld`, and a dossier's prefixes.
//!
//! It is clean for JSON-LD 1.0, which many stores still read.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use super::Prefixes;
use crate::ontology::Ontology;

/// The context that is part of the program.
const FILE: &str = include_str!("../../../ontology/context.jsonld");

/// Short names for IRIs, and what the values of some properties are read as.
#[derive(Debug)]
pub struct Context {
    /// What the head of a file says.
    pub(super) definitions: BTreeMap<String, Definition>,
    terms: HashMap<String, Term>,
    prefixes: Prefixes,
}

/// A name and what it stands for.
#[derive(Debug, Deserialize, Serialize)]
#[serde(untagged)]
pub(super) enum Definition {
    /// A keyword, a namespace or a property.
    Name(String),
    /// A property whose strings are IRIs, or values of one type.
    Typed {
        #[serde(rename = "@id")]
        id: String,
        #[serde(rename = "@type")]
        kind: String,
    },
}

/// The short name of a property.
#[derive(Debug)]
pub(super) struct Term {
    pub(super) name: String,
    /// What its strings are read as: `@id`, or the IRI of a datatype.
    pub(super) kind: Option<String>,
}

#[derive(Deserialize)]
struct Document {
    #[serde(rename = "@context")]
    context: BTreeMap<String, Definition>,
}

impl Context {
    /// The names of the program's own file, the prefixes of a dossier, and those of the ontology
    /// that mean nothing else in JSON-LD.
    ///
    /// # Panics
    /// Where the program's own file is broken, which a test rules out.
    pub fn new(own: &[(&'static str, String)], ontology: &Ontology) -> Self {
        let document: Document = serde_json::from_str(FILE).expect("the file is part of a test");
        let mut definitions = document.context;
        let terms = definitions.iter().filter_map(|(name, definition)| {
            let (id, kind) = match definition {
                Definition::Name(id) => (id, None),
                Definition::Typed { id, kind } => (id, Some(expand(kind, &definitions))),
            };
            let is_property = id.contains(':') && !id.ends_with(['/', '#']);
            let term = Term { name: name.clone(), kind };
            is_property.then(|| (expand(id, &definitions), term))
        });
        let terms = terms.collect();
        let schemes = schemes(ontology);
        let fit: Vec<_> = ontology
            .prefixes()
            .iter()
            .filter(|(prefix, namespace)| {
                is_word(prefix)
                    && namespace.ends_with(['/', '#'])
                    && !definitions.contains_key(prefix)
                    && !schemes.contains(prefix.as_str())
            })
            .cloned()
            .collect();
        let prefixes = Prefixes::new(own.iter().cloned(), &fit);
        let own = own.iter().map(|(prefix, namespace)| ((*prefix).to_owned(), namespace.clone()));
        for (prefix, namespace) in own.chain(fit) {
            definitions.entry(prefix).or_insert(Definition::Name(namespace));
        }
        Self { definitions, terms, prefixes }
    }

    /// The short name of a property, where the file has one.
    pub(super) fn term(&self, property: &str) -> Option<&Term> {
        self.terms.get(property)
    }

    /// An IRI with its prefix, where it has one.
    pub(super) fn compact(&self, iri: &str) -> String {
        match self.prefixes.shorten(iri) {
            Some((prefix, local)) => format!("{prefix}:{local}"),
            None => iri.to_owned(),
        }
    }
}

/// The whole IRI of `qp:when`; keywords stay.
fn expand(name: &str, definitions: &BTreeMap<String, Definition>) -> String {
    let parts = name.split_once(':');
    match parts.and_then(|(prefix, local)| Some((definitions.get(prefix)?, local))) {
        Some((Definition::Name(namespace), local)) => format!("{namespace}{local}"),
        _ => name.to_owned(),
    }
}

/// What stands before the colon in IRIs that may be written whole: as a prefix, it would be taken
/// for that.
fn schemes(ontology: &Ontology) -> BTreeSet<&str> {
    let classes = ontology.classes().map(|(_, class)| class.iri.as_str());
    let properties = ontology.properties().map(|(_, property)| property.iri.as_str());
    let units = ontology.units().map(|(_, unit)| unit.iri.as_str());
    let iris = classes.chain(properties).chain(units);
    iris.filter_map(|iri| iri.split_once(':')).map(|(scheme, _)| scheme).collect()
}

fn is_word(prefix: &str) -> bool {
    prefix.starts_with(|c: char| c.is_ascii_alphabetic())
        && prefix.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rdf::vocab::PREFIXES;

    #[test]
    fn the_file_has_the_prefixes_of_the_machinery_and_no_word_of_json_ld_1_1() {
        let context = Context::new(&[], &Ontology::built_in());
        for (prefix, namespace) in PREFIXES {
            let definition = context.definitions.get(prefix);
            assert!(matches!(definition, Some(Definition::Name(name)) if name == namespace));
        }
        for word in ["@version", "@none", "@language", "@container", "@vocab", "@nest"] {
            assert!(!FILE.contains(word), "{word}");
        }
    }

    #[test]
    fn every_short_name_stands_for_a_property_of_the_machinery() {
        let vocabulary = include_str!("../vocab.rs");
        let context = Context::new(&[], &Ontology::built_in());
        let unknown = |iri: &&String| !vocabulary.contains(&format!("\"{iri}\""));
        assert_eq!(context.terms.keys().find(unknown), None);
    }

    #[test]
    fn prefixes_that_mean_something_else_are_left_out() {
        let ontology = "@prefix name: <https://a.org/n#> . @prefix _1: <https://a.org/1#> . \
                        @prefix : <https://a.org/0#> . @prefix https: <https://a.org/s#> . \
                        @prefix good: <https://a.org/g#> .";
        let files = [crate::files::File::held("ontology/a.ttl", ontology)];
        let context = Context::new(&[], &Ontology::read(&files.into_iter().collect()));
        assert_eq!(context.compact("https://a.org/g#a"), "good:a");
        for whole in ["n#a", "1#a", "0#a", "s#a"] {
            let whole = format!("https://a.org/{whole}");
            assert_eq!(context.compact(&whole), whole);
        }
    }
}
