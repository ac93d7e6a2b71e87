//! Which sources are made from which, however long the chain.

use std::collections::BTreeSet;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use crate::model::{Model, SourceId};

/// What sources are made from. Those that name each other in a circle are one story.
#[derive(Debug, Default)]
pub(super) struct Lineage {
    /// For each source, the number of its story; a story has a higher number than those above it.
    stories: Vec<u32>,
    /// For each story, those that it is made from.
    above: Vec<Vec<u32>>,
}

impl Lineage {
    /// What the sources of a model derive from or reprint.
    pub(super) fn of(model: &Model) -> Self {
        let made_from = |id: SourceId| {
            let source = model.source(id);
            let names = source.derives_from.iter().chain(&source.reprints);
            names
                .filter_map(|name| model.source_named(name.value))
                .map(move |above| (id.0, above.0))
        };
        let edges: Vec<_> = model.sources().flat_map(|(id, _)| made_from(id)).collect();
        let mut graph = DiGraph::<(), ()>::from_edges(&edges);
        while graph.node_count() < model.sources.len() {
            graph.add_node(());
        }
        let mut stories = vec![0; model.sources.len()];
        let circles = kosaraju_scc(&graph);
        for (story, sources) in (0..).zip(&circles) {
            for source in sources {
                if let Some(place) = stories.get_mut(source.index()) {
                    *place = story;
                }
            }
        }
        let story = |source: u32| stories.get(source as usize).copied();
        let mut above = vec![Vec::new(); circles.len()];
        for (from, to) in edges.iter().filter_map(|(a, b)| story(*a).zip(story(*b))) {
            if let Some(stories) = above.get_mut(from as usize).filter(|_| from != to) {
                stories.push(to);
            }
        }
        Self { stories, above }
    }

    /// The story that a source tells.
    pub(super) fn story(&self, source: SourceId) -> Option<u32> {
        self.stories.get(source.index()).copied()
    }

    /// The stories that a story is made from, without those that these are made from.
    pub(super) fn above(&self, story: u32) -> &[u32] {
        self.above.get(story as usize).map_or(&[], Vec::as_slice)
    }

    /// Some stories and all that they are made from, those that others are made from first.
    pub(super) fn all_above(&self, stories: &[u32]) -> BTreeSet<u32> {
        let mut found: BTreeSet<_> = stories.iter().copied().collect();
        let mut next = stories.to_vec();
        while let Some(story) = next.pop() {
            next.extend(self.above(story).iter().filter(|above| found.insert(**above)));
        }
        found
    }

    /// Those of some stories that are made from no other one of them.
    pub(super) fn first_hand(&self, stories: &BTreeSet<u32>) -> Vec<u32> {
        let own: Vec<_> = stories.iter().copied().collect();
        let mut made_from_one = BTreeSet::new();
        for story in self.all_above(&own) {
            let is_made = |above: &u32| stories.contains(above) || made_from_one.contains(above);
            if self.above(story).iter().any(is_made) {
                made_from_one.insert(story);
            }
        }
        own.into_iter().filter(|story| !made_from_one.contains(story)).collect()
    }
}
