//! Which sources are independent: a reprint, a wire copy and a sister paper add no voice.

use std::collections::BTreeSet;

use petgraph::unionfind::UnionFind;
use rustc_hash::{FxHashMap, FxHashSet};

use super::lineage::Lineage;
use super::{Assessment, Verdict};
use crate::model::{Claim, ClaimId, Modality, Model, Name, SourceId};

/// Where reports come from.
#[derive(Debug, Default)]
pub struct Origins {
    /// Which sources are made from which.
    lineage: Lineage,
    /// For each story, the groups of its sources that one publisher brings out.
    publishers: Vec<Vec<u32>>,
    /// What a name stands for as a voice: the story of the source that bears it, or the sources
    /// that an entity of this name publishes.
    works: FxHashMap<Name, Voice>,
    /// What was kept back of the dossier that these are the origins of; nothing of a whole one.
    kept_back: KeptBack,
}

/// What is left of what is private: numbers alone, so that nothing counts for more without it.
#[derive(Debug, Default)]
pub(super) struct KeptBack {
    /// The sources that are left, by their ranks in the whole dossier.
    pub(super) sources: Vec<SourceId>,
    /// Claims that cited more than is left of their citations, as they were.
    pub(super) cut: FxHashMap<ClaimId, Report>,
    /// What backs a claim unseen.
    pub(super) backers: FxHashMap<ClaimId, Vec<Report>>,
}

/// One voice that a claim rests on: a cited source, or what it relays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Voice {
    /// A source of the dossier in its own words, by its story.
    Story(u32),
    /// The publishers of the sources that a claim relays.
    Group(u32),
    /// A speaker, or a work or person outside the dossier, that a claim relays.
    Work(Name),
}

/// What one claim relays, and the stories that carry it; in a source's own words it relays nothing.
#[derive(Clone, Debug)]
pub(super) struct Report {
    voices: Vec<Voice>,
    carriers: Vec<u32>,
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
            let Some(story) = lineage.story(id) else { continue };
            if let Some(publisher) = source.publisher {
                let voice = works.entry(publisher.value).or_insert(Voice::Story(story));
                // Of one publisher with several sources, nobody knows which is relayed.
                if *voice != Voice::Story(story) {
                    *voice = Voice::Group(group);
                }
            }
            if let Some(groups) = publishers.get_mut(story as usize) {
                groups.push(group);
            }
        }
        for (id, source) in model.sources() {
            works.extend(lineage.story(id).map(|story| (source.id.value, Voice::Story(story))));
        }
        Self { lineage, publishers, works, kept_back: KeptBack::default() }
    }

    /// The same, for what is left of the dossier.
    pub(super) fn without(self, kept_back: KeptBack) -> Self {
        Self { kept_back, ..self }
    }

    /// The number of a source's story.
    fn story(&self, source: SourceId) -> Option<u32> {
        let whole = self.kept_back.sources.get(source.index()).copied();
        self.lineage.story(whole.unwrap_or(source))
    }

    /// What a claim relays, and who carries it.
    pub(super) fn report(&self, model: &Model, claim: &Claim) -> Report {
        let carriers = cited(model, claim).filter_map(|id| self.story(id)).collect();
        Report { voices: self.relayed(model, claim), carriers }
    }

    /// How many independent origins claims rest on, all of them together.
    pub fn count(&self, model: &Model, claims: &[ClaimId]) -> usize {
        // Most claims are alone and cite one source, and whatever that relays is one voice.
        if let [id] = claims
            && cited(model, model.claim(*id)).take(2).count() == 1
        {
            return 1;
        }
        let reports = claims.iter().map(|id| self.report(model, model.claim(*id)));
        let mut reports: Vec<_> = reports.collect();
        let backers = claims.iter().filter_map(|id| self.kept_back.backers.get(id)).flatten();
        let cut = claims.iter().filter_map(|id| self.kept_back.cut.get(id));
        let unseen: Vec<_> = cut.chain(backers).cloned().collect();
        let seen = self.tally(&reports, &unseen);
        if unseen.is_empty() {
            return seen;
        }
        // What is kept back adds no origin, and what ties others together in it goes on to do so.
        reports.extend(unseen);
        seen.min(self.tally(&reports, &[]))
    }

    /// Whether one of two claims has an origin that the other has not, of those that it cites, seen
    /// or not.
    fn are_independent(&self, model: &Model, claims: [ClaimId; 2]) -> bool {
        let [own, other] = claims.map(|id| {
            let whole = self.kept_back.cut.get(&id).cloned();
            whole.unwrap_or_else(|| self.report(model, model.claim(id)))
        });
        let both = self.tally(&[own.clone(), other.clone()], &[]);
        both > self.tally(&[own], &[]).min(self.tally(&[other], &[]))
    }

    /// How many independent origins some reports rest on, where others are unseen.
    fn tally(&self, reports: &[Report], unseen: &[Report]) -> usize {
        let (own, relays): (Vec<_>, Vec<_>) =
            reports.iter().partition(|report| report.voices.is_empty());
        let mut stories: BTreeSet<_> =
            own.iter().flat_map(|report| &report.carriers).copied().collect();
        // What a source says itself and lets others say, it may well have from them.
        for carrier in relays.iter().flat_map(|relay| &relay.carriers) {
            stories.remove(carrier);
        }
        let stories = self.lineage.first_hand(&stories);
        self.independent(&stories, &relays, unseen)
    }

    /// Whom a claim relays: its speakers and those that it goes through. However many papers print
    /// what one person says, one person says it.
    fn relayed(&self, model: &Model, claim: &Claim) -> Vec<Voice> {
        let names = model.speakers(claim).iter().chain(model.via(claim)).map(|name| name.value);
        names.map(|name| self.works.get(&name).copied().unwrap_or(Voice::Work(name))).collect()
    }

    /// How many are left of stories and relays where those that share an origin, such as a
    /// publisher of what they are made from, are one, and those that relay what carries another.
    /// What is unseen ties them together, and is not counted.
    fn independent(&self, stories: &[u32], relays: &[&Report], unseen: &[Report]) -> usize {
        let own = stories.iter().map(|story| vec![Voice::Story(*story)]);
        let mut groups: Vec<_> =
            relays.iter().map(|relay| relay.voices.clone()).chain(own).collect();
        if groups.len() < 2 {
            return groups.len();
        }
        let firsts: Vec<_> = groups.iter().filter_map(|group| group.first().copied()).collect();
        groups.extend(unseen.iter().map(|relay| relay.voices.clone()));
        let told = groups.iter().flatten().filter_map(|voice| voice.story());
        groups.extend(self.kin(&told.collect::<Vec<_>>()));
        let known: FxHashSet<_> = groups.iter().flatten().copied().collect();
        for relay in relays.iter().copied().chain(unseen) {
            let Some(first) = relay.voices.first().copied() else { continue };
            let carrying = self.kin(&relay.carriers).into_iter().flatten();
            let known = carrying.filter(|voice| known.contains(voice));
            groups.extend(known.map(|voice| vec![first, voice]).collect::<Vec<_>>());
        }
        sets(&groups, &firsts)
    }

    /// Stories with what they have in common with others: what they are made from, and who
    /// publishes them.
    fn kin(&self, stories: &[u32]) -> Vec<Vec<Voice>> {
        let all = self.lineage.all_above(stories).into_iter();
        all.map(|story| {
            let above = self.lineage.above(story).iter().map(|above| Voice::Story(*above));
            let publishers = self.publishers.get(story as usize).into_iter().flatten();
            let publishers = publishers.map(|group| Voice::Group(*group));
            [Voice::Story(story)].into_iter().chain(above).chain(publishers).collect()
        })
        .collect()
    }
}

impl KeptBack {
    fn is_empty(&self) -> bool {
        self.cut.is_empty() && self.backers.is_empty()
    }
}

impl Voice {
    fn story(self) -> Option<u32> {
        match self {
            Self::Story(story) => Some(story),
            Self::Group(_) | Self::Work(_) => None,
        }
    }
}

/// How many sets are left of some voices where all of one group are one.
fn sets(groups: &[Vec<Voice>], voices: &[Voice]) -> usize {
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
    voices.iter().map(|voice| sets.find(place(voice))).collect::<BTreeSet<_>>().len()
}

/// The sources that a claim cites, else the one that it stands under.
fn cited(model: &Model, claim: &Claim) -> impl Iterator<Item = SourceId> {
    model.sources_of(claim).filter_map(|name| model.source_named(name))
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
    /// How many independent origins a claim has: its own, and those of claims that back it.
    pub fn support(&self, model: &Model, claim: ClaimId) -> usize {
        self.support_together(model, &[claim])
    }

    /// How many independent origins claims have together, with those of claims that back them.
    pub(crate) fn support_together(&self, model: &Model, claims: &[ClaimId]) -> usize {
        let backers = claims.iter().flat_map(|claim| self.backers(model, *claim));
        let all: Vec<_> = claims.iter().copied().chain(backers).collect();
        self.origins.count(model, &all)
    }

    /// The claims that back a claim: they say the same, as narrowly or more so, and no more weakly.
    pub(super) fn backers(&self, model: &Model, claim: ClaimId) -> impl Iterator<Item = ClaimId> {
        let others = self.comparisons_of(claim).filter(move |found| match found.verdict {
            Verdict::Agree => true,
            Verdict::Refine => found.b == claim,
            _ => false,
        });
        let others = others.map(move |found| found.other(claim));
        others.filter(move |other| backs(model, model.claim(*other), model.claim(claim)))
    }

    /// Whether a claim that agrees with another, or refines it, corroborates it: it is no weaker,
    /// and one of the two has an origin that the other has not.
    pub fn corroborates(&self, model: &Model, claim: ClaimId, other: ClaimId) -> bool {
        backs(model, model.claim(claim), model.claim(other))
            && self.are_independent(model, claim, other)
    }

    /// Whether one of two claims has an origin that the other has not.
    pub fn are_independent(&self, model: &Model, a: ClaimId, b: ClaimId) -> bool {
        let [own, other] = [a, b].map(|claim| self.origins.count(model, &[claim]));
        // What is kept back makes none of them independent.
        self.origins.count(model, &[a, b]) > own.min(other)
            && (self.origins.kept_back.is_empty() || self.origins.are_independent(model, [a, b]))
    }
}

/// Whether a claim can back another: an allegation, a vow or an opinion backs only its like, what
/// the author concluded nothing, and whoever leaves a qualifier out does not say it.
fn backs(model: &Model, claim: &Claim, other: &Claim) -> bool {
    let is_as_strong = matches!(claim.modality, Modality::Stated | Modality::Reported)
        || claim.modality == other.modality;
    let says = |property: Name| {
        model.qualifiers(claim).iter().any(|qualifier| qualifier.property.value == property)
    };
    is_as_strong
        && !model.is_concluded(claim)
        && model.qualifiers(other).iter().all(|qualifier| says(qualifier.property.value))
}
