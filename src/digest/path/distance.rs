//! How near two entities come to each other that no chain connects.

use super::{Entity, entity};
use crate::diagnostic::grouped;
use crate::graph::path::{self, Apart, Sharer};
use crate::model::Name;
use crate::wording::{PathWords, Phrases, Words, fill, shown};

/// How near two entities come to each other.
#[derive(Clone, Debug)]
pub struct Distance {
    /// How many others each is connected with.
    pub reach: [usize; 2],
    /// Who names both, or things that they are connected with: the nearest.
    pub bridges: Vec<Bridge>,
    /// The nearest class that both belong to.
    pub class: Option<Term>,
    /// The properties that claims on both have.
    pub properties: Vec<Term>,
}

/// Who names an entity on either side.
#[derive(Clone, Debug)]
pub struct Bridge {
    /// The id of the source or of the speaker.
    pub by: String,
    /// What the speaker is called; the id of a source, as citations have it.
    pub name: String,
    /// Whether it is a source.
    pub is_source: bool,
    /// On either side the entity that is named, and how many hops it is away from that end.
    pub ends: [(Entity, u32); 2],
}

/// A class or property.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its name in a dossier.
    pub name: String,
    /// Its label.
    pub label: String,
}

pub(super) fn of(phrases: &Phrases, apart: &Apart) -> Distance {
    let model = &phrases.view.model;
    let class = apart.class.map(|id| model.ontology.class(id));
    let class = class.map(|class| Term {
        name: class.name.clone(),
        label: shown(class.labels.in_language(&phrases.view.language)),
    });
    let property = |name: &Name| Term {
        name: model.names.text(*name).to_owned(),
        label: phrases.label(*name),
    };
    Distance {
        reach: apart.reach,
        bridges: apart.bridges.iter().map(|one| bridge(phrases, one)).collect(),
        class,
        properties: apart.properties.iter().map(property).collect(),
    }
}

fn bridge(phrases: &Phrases, bridge: &path::Bridge) -> Bridge {
    let model = &phrases.view.model;
    let by = match bridge.by {
        Sharer::Source(id) => model.source(id).id.value,
        Sharer::Speaker(id) => model.entity(id).id.value,
    };
    Bridge {
        by: model.names.text(by).to_owned(),
        name: match bridge.by {
            Sharer::Source(_) => shown(model.names.text(by)),
            Sharer::Speaker(id) => phrases.name(id),
        },
        is_source: matches!(bridge.by, Sharer::Source(_)),
        ends: bridge.ends.map(|(id, hops)| (entity(phrases, id), hops)),
    }
}

impl Distance {
    /// All of it in words, a line each.
    pub(super) fn lines(&self, ends: &[Entity; 2], words: &Words) -> Vec<String> {
        let [one, several] = &words.path.reach;
        let reach = ends.iter().zip(self.reach).map(|(end, others)| {
            let phrase = match others {
                0 => &words.path.alone,
                1 => one,
                _ => several,
            };
            fill(phrase, &[&end.name, &grouped(others)])
        });
        let bridges = self.bridges.iter().map(|bridge| bridge.words(ends, words));
        let class = self.class.iter().map(|class| fill(&words.path.class, &[&class.label]));
        let labels: Vec<_> = self.properties.iter().map(|term| term.label.as_str()).collect();
        let labels = Some(labels.join(", ")).filter(|labels| !labels.is_empty());
        let properties = labels.map(|labels| fill(&words.path.properties, &[&labels]));
        reach.chain(bridges).chain(class).chain(properties).collect()
    }
}

impl Bridge {
    /// "what comes nearest: post names the mayor and the harbour (1 hop from the company)".
    fn words(&self, ends: &[Entity; 2], words: &Words) -> String {
        let words = &words.path;
        let [from, to] = [0, 1].map(|side| self.near(side, ends, words));
        let is_itself = |side: usize| {
            self.ends.get(side).is_some_and(|(near, _)| !self.is_source && near.id == self.by)
        };
        let told = match (is_itself(0), is_itself(1)) {
            (true, _) => fill(&words.speaks_itself, &[&from, &to]),
            (_, true) => fill(&words.speaks_itself, &[&to, &from]),
            _ if self.is_source => fill(&words.names, &[&self.name, &from, &to]),
            _ => fill(&words.speaks, &[&self.name, &from, &to]),
        };
        fill(&words.nearest, &[&told])
    }

    /// The entity that is named on one side, and how far from the end it is.
    fn near(&self, side: usize, ends: &[Entity; 2], words: &PathWords) -> String {
        let (Some((near, hops)), Some(end)) = (self.ends.get(side), ends.get(side)) else {
            return String::new();
        };
        let [one, several] = &words.away;
        let phrase = if *hops == 1 { one } else { several };
        match hops {
            0 => near.name.clone(),
            _ => fill(phrase, &[&near.name, &hops.to_string(), &end.name]),
        }
    }
}
