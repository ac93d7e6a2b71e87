//! What formats of nodes and edges have in common: entities and the claims between them as
//! records, one at a time, with the same attributes everywhere.

mod edge;
mod loss;
mod node;

use std::ops::Range;

use super::Count;
use crate::graph::View;
use crate::model::{Claim, ClaimId, EntityId, Name, Object};
use crate::wording::{Phrases, Style};
pub(super) use edge::{EDGE, EdgeRecord};
pub(super) use node::{NODE, NodeRecord};

/// The part of a view that formats of nodes and edges write: nothing is kept of it but ids.
#[derive(Debug)]
pub(super) struct Network<'v> {
    phrases: Phrases<'v>,
    /// For each entity of the model, where its claims stand among those of the view, which are
    /// sorted by subject.
    claims: Vec<Range<usize>>,
    /// For each entity of the model, how many edges end at it.
    degrees: Vec<usize>,
    /// For each source of the model, its number in brackets.
    numbers: Vec<usize>,
    edges: usize,
    facts: usize,
}

/// An attribute of nodes or edges.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attribute {
    /// Its name, in kebab-case.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
}

/// What the values of an attribute are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words, in one line.
    Text,
    /// A whole number, never negative.
    Whole,
    /// Yes or no.
    Flag,
}

/// A value of an attribute, of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value<'r> {
    /// Words; empty: the record has none, and formats that can leave it out do.
    Text(&'r str),
    /// A number.
    Whole(usize),
    /// Yes or no.
    Flag(bool),
}

impl<'v> Network<'v> {
    /// The entities of a view, and its claims between them.
    pub(super) fn new(view: &'v View) -> Self {
        let mut network = Self {
            phrases: Phrases::new(view, Style::Full),
            claims: vec![0..0; view.model.entities.len()],
            degrees: vec![0; view.model.entities.len()],
            numbers: view.source_numbers(),
            edges: 0,
            facts: 0,
        };
        network.place();
        network
    }

    /// Finds the claims of each entity, and counts what there is.
    fn place(&mut self) {
        let view = self.phrases.view;
        let subject = |id: &ClaimId| view.model.claim(*id).subject.value;
        let mut start = 0;
        for claims in view.claims.chunk_by(|a, b| subject(a) == subject(b)) {
            let end = start + claims.len();
            let first = claims.first().and_then(|id| view.model.entity_named(subject(id)));
            if let Some(place) = first.and_then(|id| self.claims.get_mut(id.index())) {
                *place = start..end;
            }
            start = end;
        }
        for claim in view.claims.iter().map(|id| view.model.claim(*id)) {
            if let Some(ends) = self.ends(claim) {
                self.edges += 1;
                for end in ends {
                    if let Some(degree) = self.degrees.get_mut(end.index()) {
                        *degree += 1;
                    }
                }
            } else if self.is_fact(claim) {
                self.facts += 1;
            }
        }
    }

    /// The entities as nodes, in the order of the view.
    pub(super) fn nodes(&self) -> impl Iterator<Item = NodeRecord<'v>> {
        self.nodes_of(&self.phrases.view.entities)
    }

    /// The claims between two entities as edges, in the order of the view.
    pub(super) fn edges(&self) -> impl Iterator<Item = EdgeRecord<'v>> {
        self.edges_of(&self.phrases.view.claims)
    }

    /// Some of the entities as nodes.
    pub(super) fn nodes_of(&self, ids: &[EntityId]) -> impl Iterator<Item = NodeRecord<'v>> {
        ids.iter().map(|id| self.node(*id))
    }

    /// Those of some claims that are between two entities, as edges.
    pub(super) fn edges_of(&self, ids: &[ClaimId]) -> impl Iterator<Item = EdgeRecord<'v>> {
        ids.iter().filter_map(|id| {
            let ends = self.ends(self.phrases.view.model.claim(*id))?;
            Some(self.edge(*id, ends))
        })
    }

    /// How many entities and claims the records tell of.
    pub(super) fn counts(&self) -> Vec<Count> {
        let entities = self.phrases.view.entities.len();
        vec![
            Count { number: entities, one: "entity", many: "entities" },
            Count { number: self.edges + self.facts, one: "claim", many: "claims" },
        ]
    }

    /// The two entities of a claim, where both are shown.
    fn ends(&self, claim: &Claim) -> Option<[EntityId; 2]> {
        let Object::Entity(object) = claim.object.value else { return None };
        Some([self.shown(claim.subject.value)?, self.shown(object)?])
    }

    /// Whether a claim gives an entity that is shown a figure, a date or a text.
    fn is_fact(&self, claim: &Claim) -> bool {
        let is_value =
            matches!(claim.object.value, Object::Figure(_) | Object::Date(_) | Object::Text(_));
        is_value && self.shown(claim.subject.value).is_some()
    }

    /// The entity of an id, where it is shown.
    fn shown(&self, id: Name) -> Option<EntityId> {
        let view = self.phrases.view;
        view.model.entity_named(id).filter(|entity| view.shows_entity(*entity))
    }
}

/// Appends words to a text, behind a separator where it has some already.
fn append(text: &mut String, separator: &str, words: &str) {
    if !text.is_empty() && !words.is_empty() {
        text.push_str(separator);
    }
    text.push_str(words);
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::files::{File, Files};
    use crate::read::read;

    const DOSSIER: &str = r#"
        [source.s]
        type = "NewsArticle"
        [source.t]
        type = "NewsArticle"
        [entity]
        ana  = { type = "Person", name = { en = "Ana", es = "Anita" }, aka = "A. B." }
        ben  = { type = "Person", name = "Ben" }
        keep = { type = "Prison", name = "the Keep", same-as = ["wd:Q2", "wd:Q1"] }
    "#;

    /// The view of a dossier with claims, of which each is the fields of a table.
    pub(in crate::export) fn view(claims: &[&str]) -> View {
        let claims: Vec<_> = claims.iter().map(|claim| format!("[[claim]]\n{claim}\n")).collect();
        let files = [
            File::held("a.toml", DOSSIER),
            File::held("b.toml", "source = \"s\"\n".to_owned() + &claims.concat()),
        ];
        View::new(read(&mut Files::from_iter(files)).unwrap())
    }

    const PRAISED: &str = "subject = 'ana'\nproperty = 'praised'\nobject = 'keep'\ncite = '0-9'";
    const HELD: &str = "subject = 'keep'\nproperty = 'capacity'\nvalue = 'up to 90'\ncite = '0-9'";

    fn text(attributes: &[Attribute], values: &[Value], name: &str) -> String {
        let place = attributes.iter().position(|attribute| attribute.name == name).unwrap();
        match values[place] {
            Value::Text(text) => text.to_owned(),
            Value::Whole(number) => number.to_string(),
            Value::Flag(flag) => flag.to_string(),
        }
    }

    #[test]
    fn an_edge_says_who_says_what_where() {
        for (field, attribute, expected) in [
            ("", "label", "praised"),
            ("", "property", "praised"),
            ("", "modality", "Stated"),
            ("", "status", "Uncontested"),
            ("", "negated", "false"),
            ("", "speaker", ""),
            ("", "citations", "s 0-9"),
            ("", "sources", "1"),
            ("id = 'x'", "claim", "x"),
            ("negated = true", "label", "not praised"),
            ("negated = true", "negated", "true"),
            ("modality = 'alleged'", "label", "praised (alleged)"),
            ("modality = 'alleged'", "modality", "Alleged"),
            ("according-to = ['ben', 'ana']", "label", "praised (say Ben and Ana)"),
            ("according-to = ['ben', 'ana']", "speaker", "Ben; Ana"),
            ("according-to = 'ben'\nvia = 'ana'", "via", "Ana"),
            ("status = 'retracted'", "label", "praised (taken back)"),
            ("when = '2024-06'", "when", "2024-06"),
            ("when = '2024-06'", "start", "2024-06-01"),
            ("when = '2024-06'", "end", "2024-06-30"),
            ("when = '2024-06/..'", "end", ""),
            ("when = '-0050'", "start", "-0050-01-01"),
            ("when = '2024'\ninferred = ['when', 'object']", "inferred", "when object"),
            ("note = 'so it is'", "note", "so it is"),
        ] {
            let view = view(&[&format!("{PRAISED}\n{field}")]);
            let edges: Vec<_> = Network::new(&view).edges().collect();
            assert_eq!(edges.len(), 1);
            assert_eq!(text(EDGE, &edges[0].values(), attribute), expected, "{field}");
        }
    }

    #[test]
    fn a_node_says_what_is_said_of_an_entity_alone() {
        let as_told = format!("{HELD}\nid = 'x'").replace("0-9", "t:0-9");
        for (claims, attribute, expected) in [
            ([PRAISED, HELD], "label", "the Keep"),
            ([PRAISED, HELD], "class", "Prison"),
            ([PRAISED, HELD], "degree", "1"),
            ([PRAISED, HELD], "facts", "capacity: up to 90 [1]"),
            ([HELD, &as_told], "facts", "capacity: up to 90 [1] [2]"),
            (
                [HELD, &HELD.replace("up to 90", "more than 95")],
                "facts",
                "capacity: up to 90, contradicted by another claim [1]; \
                 capacity: more than 95, contradicted by another claim [1]",
            ),
            (
                [HELD, &format!("{as_told}\naccording-to = 'ben'\nmodality = 'alleged'")],
                "facts",
                "capacity: up to 90 [1]; capacity: up to 90, alleged by Ben [2]",
            ),
        ] {
            let view = view(&claims);
            let nodes: Vec<_> = Network::new(&view).nodes().collect();
            let keep = nodes.iter().find(|node| node.id == "keep").unwrap();
            assert_eq!(text(NODE, &keep.values(), attribute), expected, "{claims:?}");
        }
    }

    #[test]
    fn a_node_has_all_names() {
        let view = view(&[]);
        let nodes: Vec<_> = Network::new(&view).nodes().collect();
        let ids: Vec<_> = nodes.iter().map(|node| node.id).collect();
        assert_eq!(ids, ["ana", "ben", "keep"]);
        assert_eq!(
            (nodes[0].label.as_str(), nodes[0].also_called.as_str()),
            ("Ana", "Anita; A. B.")
        );
        let links = "http://www.wikidata.org/entity/Q1 http://www.wikidata.org/entity/Q2";
        assert_eq!(nodes[2].same_as, links);
    }

    #[test]
    fn what_is_lost_is_counted() {
        let network_loss = |claims: &[&str]| {
            let view = view(claims);
            let loss = Network::new(&view).loss();
            loss.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        };
        let none = "2 languages of names, 2 descriptions of sources";
        assert_eq!(network_loss(&[PRAISED]), none);
        assert_eq!(network_loss(&[HELD]), format!("1 type of a fact, {none}"));
    }
}
