//! Which sources are independent: a reprint, a wire copy and a sister paper add no voice.

use std::collections::BTreeSet;

use petgraph::unionfind::UnionFind;
use rustc_hash::FxHashMap;

use super::lineage::Lineage;
use super::{Assessment, Verdict};
use crate::model::{Claim, ClaimId, Model, Name, SourceId};

/// Where reports come from.
#[derive(Debug, Default)]
pub struct Origins {
    /// Which sources are made from which.
    lineage: Lineage,
    /// For each story, the groups of its sources that one publisher brings out.
    publishers: Vec<Vec<u32>>,
    /// The group of the sources that an entity publishes, or that bear its id.
    works: FxHashMap<Name, u32>,
}

/// One voice that a claim rests on: a cited source, or what it relays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Voice {
    /// A source of the dossier in its own words, by its story.
    Story(u32),
    /// The publishers of the sources that a claim relays.
    Group(u32),
    /// A work or person outside the dossier that a claim relays.
    Work(Name),
}

impl Origins {
    /// What the sources of a model say of where they come from.
    pub(super) fn of(model: &Model) -> Self {
        let groups = publishers(model);
        let lineage = Lineage::of(model);
        let mut publishers: Vec<Vec<u32>> = vec![Vec::new(); model.sources.len()];
        let mut works = FxHashMap::default();
        for (id, source) in model.sources() {
            let Some(group) = groups.get(id.index()).copied() else { continue };
            let names = source.publisher.map(|publisher| publisher.value);
            works.extend(names.into_iter().chain([source.id.value]).map(|name| (name, group)));
            let Some(story) = lineage.story(id) else { continue };
            if let Some(groups) = publishers.get_mut(story as usize) {
                groups.push(group);
            }
        }
        Self { lineage, publishers, works }
    }

    /// How many independent origins claims rest on, all of them together.
    pub fn count(&self, model: &Model, claims: &[ClaimId]) -> usize {
        // Most claims are alone and cite one source, and whatever that relays is one voice.
        if let [id] = claims
            && cited(model, model.claim(*id)).take(2).count() == 1
        {
            return 1;
        }
        let mut stories = BTreeSet::new();
        let mut relays: Vec<Vec<Voice>> = Vec::new();
        for id in claims {
            let claim = model.claim(*id);
            match self.relayed(model, claim) {
                relayed if relayed.is_empty() => {
                    stories.extend(cited(model, claim).filter_map(|id| self.lineage.story(id)));
                }
                relayed => relays.push(relayed),
            }
        }
        let stories = self.lineage.first_hand(&stories);
        self.independent(&stories, relays)
    }

    /// What a claim relays: those that it goes through, else speakers that are sources themselves.
    fn relayed(&self, model: &Model, claim: &Claim) -> Vec<Voice> {
        let voice = |name: Name| self.works.get(&name).map(|group| Voice::Group(*group));
        let via = model.via(claim).iter().map(|relay| relay.value);
        let via: Vec<_> = via.map(|name| voice(name).unwrap_or(Voice::Work(name))).collect();
        if !via.is_empty() {
            return via;
        }
        let speakers = model.speakers(claim);
        let sources: Vec<_> = speakers.iter().filter_map(|name| voice(name.value)).collect();
        if sources.len() == speakers.len() { sources } else { Vec::new() }
    }

    /// How many are left of stories and of groups of voices where those that share an origin, such
    /// as a publisher of what they are made from, are one.
    fn independent(&self, stories: &[u32], mut groups: Vec<Vec<Voice>>) -> usize {
        groups.extend(stories.iter().map(|story| vec![Voice::Story(*story)]));
        if groups.len() < 2 {
            return groups.len();
        }
        let firsts: Vec<_> = groups.iter().filter_map(|group| group.first().copied()).collect();
        for story in self.lineage.all_above(stories) {
            let above = self.lineage.above(story).iter().map(|above| Voice::Story(*above));
            let publishers = self.publishers.get(story as usize).into_iter().flatten();
            let publishers = publishers.map(|group| Voice::Group(*group));
            groups.push([Voice::Story(story)].into_iter().chain(above).chain(publishers).collect());
        }
        let mut places: FxHashMap<Voice, usize> = FxHashMap::default();
        for voice in groups.iter().flatten() {
            let next = places.len();
            places.entry(*voice).or_insert(next);
        }
        let place = |voice: &Voice| places.get(voice).copied().unwrap_or_default();
        let mut sets = UnionFind::new(places.len());
        for (first, rest) in groups.iter().filter_map(|group| group.split_first()) {
            for voice in rest {
                sets.union(place(first), place(voice));
            }
        }
        firsts.iter().map(|voice| sets.find(place(voice))).collect::<BTreeSet<_>>().len()
    }
}

/// The sources that a claim cites, else the one that it stands under.
fn cited(model: &Model, claim: &Claim) -> impl Iterator<Item = SourceId> {
    let cites = model.cites(claim);
    let own = claim.source.filter(|_| cites.is_empty());
    let names = cites.iter().map(|cite| cite.value.source()).chain(own);
    names.filter_map(|name| model.source_named(name))
}

/// For each source, the number of the group that one publisher brings out.
fn publishers(model: &Model) -> Vec<u32> {
    let mut sets: UnionFind<u32> = UnionFind::new(model.sources.len());
    let mut first_of: FxHashMap<Name, SourceId> = FxHashMap::default();
    for (id, source) in model.sources() {
        let own = source.publisher.map(|name| *first_of.entry(name.value).or_insert(id));
        let named = source.same_publisher.iter().filter_map(|name| model.source_named(name.value));
        for other in named.chain(own) {
            sets.union(id.0, other.0);
        }
    }
    model.sources().map(|(id, _)| sets.find(id.0)).collect()
}

impl Assessment {
    /// How many independent origins a claim has: its own, and those of claims that say the same
    /// or say it more narrowly.
    pub fn support(&self, model: &Model, claim: ClaimId) -> usize {
        let mut claims = vec![claim];
        claims.extend(self.comparisons_of(claim).filter_map(|found| match found.verdict {
            Verdict::Agree => Some(found.other(claim)),
            Verdict::Refine if found.b == claim => Some(found.a),
            _ => None,
        }));
        self.origins.count(model, &claims)
    }

    /// Whether one of two claims has an origin that the other has not.
    pub fn are_independent(&self, model: &Model, a: ClaimId, b: ClaimId) -> bool {
        let [own, other] = [a, b].map(|claim| self.origins.count(model, &[claim]));
        self.origins.count(model, &[a, b]) > own.min(other)
    }
}
