//! The properties, by what their objects are.

use std::collections::HashMap;

use super::words::Words;
use super::{Entry, Fact, Said, Section};
use crate::ontology::{ClassId, Kind, Ontology, Property, PropertyId};

/// The kinds in the order of the list, with the names of their words.
const KINDS: [(Kind, &str, &str); 4] = [
    (Kind::Relation, "relation", "about-relation"),
    (Kind::Measure, "measure", "about-measure"),
    (Kind::Moment, "moment", "about-moment"),
    (Kind::Detail, "detail", "about-detail"),
];

/// A section for each kind of property, by name.
pub(super) fn sections(ontology: &Ontology, language: &str, words: Words) -> Vec<Section> {
    let list = List { ontology, language, words, qualified: qualified(ontology) };
    let section = |(kind, heading, about)| {
        let own = ontology.properties().filter(|(_, property)| property.kind == kind);
        let mut entries: Vec<_> = own.map(|(id, property)| list.entry(id, property)).collect();
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        Section { kind: "property", heading: words.get(heading), about: words.get(about), entries }
    };
    KINDS.into_iter().map(section).collect()
}

/// For each qualifier, the properties that allow it.
fn qualified(ontology: &Ontology) -> HashMap<PropertyId, Vec<PropertyId>> {
    let mut qualified: HashMap<_, Vec<_>> = HashMap::new();
    for (id, property) in ontology.properties() {
        for qualifier in &property.qualifiers {
            qualified.entry(*qualifier).or_default().push(id);
        }
    }
    qualified
}

struct List<'o> {
    ontology: &'o Ontology,
    language: &'o str,
    words: Words,
    qualified: HashMap<PropertyId, Vec<PropertyId>>,
}

impl List<'_> {
    fn entry(&self, id: PropertyId, property: &Property) -> Entry {
        let words = self.words;
        let mut facts =
            vec![Fact { what: words.get("from"), values: self.classes(&property.domain) }];
        if property.kind == Kind::Relation {
            facts.push(Fact { what: words.get("to"), values: self.classes(&property.range) });
        }
        let quantity = property.quantity.iter().map(|iri| Said::Text(local(iri).to_owned()));
        let qualified = self.qualified.get(&id).map_or(&[][..], Vec::as_slice);
        let inverse: Vec<_> = property.inverse.into_iter().collect();
        facts.extend(Fact::of(words.get("quantity"), quantity.collect()));
        facts.extend(Fact::of(words.get("inverse"), self.properties(&inverse)));
        facts.extend(Fact::of(words.get("qualifiers"), self.properties(&property.qualifiers)));
        facts.extend(Fact::of(words.get("qualifies"), self.properties(qualified)));
        for (is_so, what) in [
            (property.symmetric, "symmetric"),
            (property.is_single, "single"),
            (property.is_single_inverse, "single-inverse"),
            (property.is_part_of, "part-of"),
            (property.introduces, "introduces"),
            (property.names_class, "names-class"),
        ] {
            facts.extend(is_so.then(|| Fact::plain(words.get(what))));
        }
        Entry {
            depth: 0,
            name: property.name.clone(),
            label: property.labels.in_language(self.language).to_owned(),
            comment: property.comment.clone(),
            iri: Some(property.iri.as_str().to_owned()),
            facts,
        }
    }

    /// Classes by name; where there are none, anything goes.
    fn classes(&self, classes: &[ClassId]) -> Vec<Said> {
        let mut names: Vec<_> =
            classes.iter().map(|id| self.ontology.class(*id).name.clone()).collect();
        names.sort_unstable();
        if names.is_empty() {
            return vec![Said::Text(self.words.get("any").to_owned())];
        }
        names.into_iter().map(|name| Said::Term("class", name)).collect()
    }

    fn properties(&self, properties: &[PropertyId]) -> Vec<Said> {
        let mut names: Vec<_> =
            properties.iter().map(|id| self.ontology.property(*id).name.clone()).collect();
        names.sort_unstable();
        names.into_iter().map(|name| Said::Term("property", name)).collect()
    }
}

/// What follows the last slash or hash of an IRI.
pub(super) fn local(iri: &str) -> &str {
    iri.rsplit(['#', '/']).next().unwrap_or(iri)
}
