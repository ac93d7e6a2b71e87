//! Closed lists, the words of figures, units and currencies.

use std::collections::HashMap;

use super::properties::local;
use super::words::Words;
use super::{Entry, Fact, Said, Section};
use crate::ontology::{Concept, Ontology, Unit, UnitId};

/// The lists in the order in which they stand: scheme, and the names of their words.
const LISTS: [(&str, &str, &str); 5] = [
    ("modalities", "modalities", "about-modalities"),
    ("statuses", "statuses", "about-statuses"),
    ("skipReasons", "skip-reasons", "about-skip-reasons"),
    ("bounds", "bounds", "about-bounds"),
    ("multipliers", "multipliers", "about-multipliers"),
];

/// A section for each list, one for units, one for currencies.
pub(super) fn sections(ontology: &Ontology, language: &str, words: Words) -> Vec<Section> {
    let list = |(scheme, heading, about)| {
        let concepts = ontology.list(scheme).iter();
        let entries = concepts.map(|concept| concept_entry(concept, language, words)).collect();
        Section { kind: scheme, heading: words.get(heading), about: words.get(about), entries }
    };
    let mut sections: Vec<_> = LISTS.into_iter().map(list).collect();
    let written = written(ontology);
    for (kind, heading, about, is_money) in [
        ("unit", "units", "about-units", false),
        ("currency", "currencies", "about-currencies", true),
    ] {
        let own = ontology.units().filter(|(_, unit)| unit.currency.is_some() == is_money);
        let of = |id: &UnitId| written.get(id).map_or(&[][..], Vec::as_slice);
        let entries = own.map(|(id, unit)| unit_entry(unit, of(&id), words)).collect();
        sections.push(Section {
            kind,
            heading: words.get(heading),
            about: words.get(about),
            entries,
        });
    }
    sections
}

fn concept_entry(concept: &Concept, language: &str, words: Words) -> Entry {
    let label = concept.labels.in_language(language);
    // "Exactly" is what a number says that stands alone.
    let name = if concept.notation.is_empty() { "—" } else { &concept.notation };
    let further = concept.words().filter(|word| *word != concept.notation);
    let companions = concept.companions.iter().map(String::as_str);
    let factor = concept.factor.iter().map(|factor| Said::Text(factor.to_plain_string()));
    let mut facts = Vec::new();
    facts.extend(Fact::words(words.get("words"), further));
    facts.extend(Fact::words(words.get("companions"), companions));
    facts.extend(Fact::of(words.get("factor"), factor.collect()));
    Entry {
        depth: 0,
        name: name.to_owned(),
        label: label.to_owned(),
        comment: concept.definition.clone(),
        iri: Some(concept.iri.as_str().to_owned()),
        facts,
    }
}

/// The words of each unit.
fn written(ontology: &Ontology) -> HashMap<UnitId, Vec<&str>> {
    let mut written: HashMap<_, Vec<_>> = HashMap::new();
    for word in ontology.unit_words() {
        if let Some(id) = ontology.unit_written(word) {
            written.entry(id).or_default().push(word);
        }
    }
    written
}

fn unit_entry(unit: &Unit, written: &[&str], words: Words) -> Entry {
    let name = unit.currency.as_deref().unwrap_or_else(|| local(unit.iri.as_str()));
    let further = written.iter().copied().filter(|word| *word != name);
    let quantity = unit.quantity.iter().map(|iri| Said::Text(local(iri).to_owned()));
    let mut facts = Vec::new();
    facts.extend(Fact::words(words.get("words"), further));
    facts.extend(Fact::of(words.get("quantity"), quantity.collect()));
    Entry {
        depth: 0,
        name: name.to_owned(),
        label: unit.label.clone(),
        comment: String::new(),
        iri: Some(unit.iri.as_str().to_owned()),
        facts,
    }
}
