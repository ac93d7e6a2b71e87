//! Entities as nodes.

use rustc_hash::FxHashMap;

use super::{Attribute, Kind, Network, Value, append};
use crate::assess::Assert;
use crate::model::{Claim, ClaimId, Entity, EntityId};
use crate::wording::{Sense, visible};

/// The attributes of nodes, in the order of [`NodeRecord::values`].
pub(in crate::export) const NODE: &[Attribute] = &[
    Attribute { name: "label", kind: Kind::Text },
    Attribute { name: "class", kind: Kind::Text },
    Attribute { name: "description", kind: Kind::Text },
    Attribute { name: "also-called", kind: Kind::Text },
    Attribute { name: "same-as", kind: Kind::Text },
    Attribute { name: "claims", kind: Kind::Text },
    Attribute { name: "degree", kind: Kind::Whole },
];

/// An entity with what is said of it alone.
#[derive(Clone, Debug)]
pub(in crate::export) struct NodeRecord<'v> {
    /// The entity.
    pub entity: EntityId,
    /// Its id.
    pub id: &'v str,
    /// What it is called.
    pub label: String,
    /// The name of its class; empty where it has none.
    pub class: &'v str,
    /// Who or what it is, by claims that stand as facts.
    pub description: String,
    /// Its other names, and those in other languages, with `; ` between them.
    pub also_called: String,
    /// The same thing elsewhere, as IRIs with blanks between them.
    pub same_as: String,
    /// What is said of it that has a value: figures, dates and texts, each with who says so where
    /// it is not plainly stated, and with its passages: `capacity: 40,000 [anewz 780-833]; …`.
    pub claims: String,
    /// How many edges end at it.
    pub degree: usize,
}

impl NodeRecord<'_> {
    /// The values of the attributes in [`NODE`].
    pub(in crate::export) fn values(&self) -> [Value<'_>; NODE.len()] {
        [
            Value::Text(&self.label),
            Value::Text(self.class),
            Value::Text(&self.description),
            Value::Text(&self.also_called),
            Value::Text(&self.same_as),
            Value::Text(&self.claims),
            Value::Whole(self.degree),
        ]
    }
}

impl<'v> Network<'v> {
    /// The record of an entity.
    pub(super) fn node(&self, id: EntityId) -> NodeRecord<'v> {
        let model = &self.phrases.view.model;
        let entity = model.entity(id);
        let label = self.phrases.name(id);
        let mut links: Vec<_> =
            entity.same_as.iter().map(|link| model.names.text(link.value)).collect();
        links.sort_unstable();
        links.dedup();
        NodeRecord {
            entity: id,
            id: model.names.text(entity.id.value),
            also_called: self.also_called(entity, &label),
            label,
            class: entity.class.map_or("", |class| model.names.text(class.value)),
            description: self.description(id),
            same_as: links.join(" "),
            claims: self.valued(id),
            degree: self.degrees.get(id.index()).copied().unwrap_or_default(),
        }
    }

    /// The claims on an entity.
    fn claims_on(&self, id: EntityId) -> &'v [ClaimId] {
        let range = self.claims.get(id.index()).cloned().unwrap_or_default();
        self.phrases.view.claims.get(range).unwrap_or_default()
    }

    fn also_called(&self, entity: &Entity, label: &str) -> String {
        let names = &self.phrases.view.model.names;
        let mut called = Vec::new();
        for (_, name) in entity.name.iter(names).chain(entity.aka.iter(names)) {
            let name = visible(name.trim());
            if !name.is_empty() && name != label && !called.contains(&name) {
                called.push(name);
            }
        }
        called.join("; ")
    }

    fn description(&self, id: EntityId) -> String {
        let view = self.phrases.view;
        let mut words = Vec::new();
        for id in self.claims_on(id) {
            let claim = view.model.claim(*id);
            let property = view.model.property_named(claim.property.value);
            if property.is_some_and(|(_, property)| property.introduces)
                && view.assessment.is_asserted(&view.model, *id, claim, Assert::Stated)
            {
                let object = self.phrases.object(claim.object.value);
                if !words.contains(&object) {
                    words.push(object);
                }
            }
        }
        words.join("; ")
    }

    /// The claims that give it a value, as text; those that read alike are one, with the passages
    /// of all.
    fn valued(&self, id: EntityId) -> String {
        let model = &self.phrases.view.model;
        let mut places: FxHashMap<String, usize> = FxHashMap::default();
        let mut told: Vec<(String, Vec<String>)> = Vec::new();
        for id in self.claims_on(id) {
            let claim = model.claim(*id);
            if !self.has_value(claim) {
                continue;
            }
            let words = self.told(*id, claim);
            let place = *places.entry(words.clone()).or_insert(told.len());
            if place == told.len() {
                told.push((words, Vec::new()));
            }
            if let Some((_, passages)) = told.get_mut(place) {
                passages.push(self.cited(claim));
            }
        }
        let mut text = String::new();
        for (words, mut passages) in told {
            passages.sort_unstable();
            passages.dedup();
            append(&mut text, "; ", &words);
            for (at, passage) in passages.iter().enumerate() {
                text.extend([if at == 0 { " [" } else { "; " }, passage]);
            }
            text.push(']');
        }
        text
    }

    /// A claim in words, without its sources: nothing in it reads as plainly stated that is not.
    fn told(&self, id: ClaimId, claim: &Claim) -> String {
        let phrases = &self.phrases;
        let is_plain = self.is_plain(id, claim);
        let is_bare = claim.when.is_none() && phrases.view.model.qualifiers(claim).is_empty();
        let sense = (!is_plain || !is_bare).then(|| Sense::of(phrases.view, id));
        let mut text = self.property(claim);
        if let Some(sense) = &sense {
            text = phrases.qualified(text, sense);
        }
        text.push_str(": ");
        text.push_str(&phrases.object(claim.object.value));
        for remark in sense.iter().filter(|_| !is_plain).flat_map(|sense| self.remarks(sense)) {
            append(&mut text, ", ", &remark);
        }
        text
    }
}
