//! Which sources are independent: a reprint, a wire copy and a sister paper add no voice.

use petgraph::unionfind::UnionFind;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Assessment, Verdict};
use crate::model::{Claim, ClaimId, Model, Name, SourceId};

/// Where reports come from.
#[derive(Debug, Default)]
pub struct Origins {
    /// For each source, the group of those that one publisher brings out.
    publishers: Vec<u32>,
    /// For each source, those that it is made from, and those that these are made from.
    ancestors: Vec<Vec<SourceId>>,
    /// The group of the sources that an entity publishes, or that bear its id.
    works: FxHashMap<Name, u32>,
}

/// One voice that a claim rests on: a cited source, or what it relays.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Voice {
    /// A source of the dossier, in its own words.
    Source(SourceId),
    /// The publishers of the sources that a claim relays.
    Group(u32),
    /// A speaker, or a work or person outside the dossier, that a claim relays.
    Work(Name),
}

/// What says something, and the sources that carry it.
#[derive(Clone, Debug)]
struct Relay {
    /// A source in its own words, or all that one claim relays.
    voices: Vec<Voice>,
    /// The sources that print what others say.
    carriers: Vec<Voice>,
}

impl Origins {
    /// What the sources of a model say of where they come from.
    pub(super) fn of(model: &Model) -> Self {
        let publishers = publishers(model);
        let group = |id: SourceId| publishers.get(id.index()).copied();
        let mut works = FxHashMap::default();
        for (id, source) in model.sources() {
            let names = source.publisher.map(|publisher| publisher.value);
            for name in names.into_iter().chain([source.id.value]) {
                works.extend(group(id).map(|group| (name, group)));
            }
        }
        let ancestors = model.sources().map(|(id, _)| ancestors(model, id)).collect();
        Self { publishers, ancestors, works }
    }

    /// How many independent origins claims rest on, all of them together.
    pub fn count(&self, model: &Model, claims: &[ClaimId]) -> usize {
        // Most claims are alone and cite one source, and whatever that relays is one voice.
        if let [id] = claims
            && cited(model, model.claim(*id)).take(2).count() == 1
        {
            return 1;
        }
        let mut voices: Vec<Voice> = Vec::new();
        let mut relays: Vec<Relay> = Vec::new();
        for claim in claims.iter().map(|id| model.claim(*id)) {
            let relayed = self.relayed(model, claim);
            if relayed.is_empty() {
                voices.extend(cited(model, claim));
            } else {
                relays.push(Relay { voices: relayed, carriers: cited(model, claim).collect() });
            }
        }
        // What a source says itself and lets others say, it may well have from them.
        let carriers: FxHashSet<_> = relays.iter().flat_map(|relay| &relay.carriers).collect();
        voices.retain(|voice| !carriers.contains(voice));
        voices.sort_unstable();
        voices.dedup();
        let own = self.first_hand(voices).into_iter();
        let own = own.map(|voice| Relay { voices: vec![voice], carriers: Vec::new() });
        self.independent(&own.chain(relays).collect::<Vec<_>>())
    }

    /// Whom a claim relays: its speakers and those that it goes through. However many papers print
    /// what one person says, one person says it.
    fn relayed(&self, model: &Model, claim: &Claim) -> Vec<Voice> {
        let names = model.speakers(claim).iter().chain(model.via(claim)).map(|name| name.value);
        let voice = |name: Name| self.works.get(&name).map(|group| Voice::Group(*group));
        names.map(|name| voice(name).unwrap_or(Voice::Work(name))).collect()
    }

    /// The sources that are made from no other one of them.
    fn first_hand(&self, voices: Vec<Voice>) -> Vec<Voice> {
        let is_made_from = |one: &Voice, other: &Voice| match (one, other) {
            (Voice::Source(one), Voice::Source(other)) => {
                self.ancestors(*one).contains(other)
                    && !(self.ancestors(*other).contains(one) && one < other)
            }
            _ => false,
        };
        let all = voices.clone();
        let is_first =
            |one: &Voice| !all.iter().any(|other| one != other && is_made_from(one, other));
        voices.into_iter().filter(is_first).collect()
    }

    /// How many are left where those that share a voice are one, and those that relay what carries
    /// another.
    fn independent(&self, relays: &[Relay]) -> usize {
        if relays.len() < 2 {
            return relays.len();
        }
        let mut sets = UnionFind::new(relays.len());
        let mut first_with: FxHashMap<Voice, usize> = FxHashMap::default();
        for (at, relay) in relays.iter().enumerate() {
            for origin in relay.voices.iter().flat_map(|voice| self.origins(voice)) {
                sets.union(*first_with.entry(origin).or_insert(at), at);
            }
        }
        for (at, relay) in relays.iter().enumerate() {
            for carrier in relay.carriers.iter().flat_map(|voice| self.origins(voice)) {
                if let Some(first) = first_with.get(&carrier) {
                    sets.union(*first, at);
                }
            }
        }
        (0..relays.len()).filter(|at| sets.find(*at) == *at).count()
    }

    /// Whatever a voice may have in common with others: its publisher, and those of the sources
    /// that it is made from.
    fn origins(&self, voice: &Voice) -> Vec<Voice> {
        let Voice::Source(id) = voice else { return vec![voice.clone()] };
        let sources = self.ancestors(*id).iter().chain([id]);
        let groups = sources.filter_map(|id| self.publishers.get(id.index()));
        groups.map(|group| Voice::Group(*group)).collect()
    }

    fn ancestors(&self, source: SourceId) -> &[SourceId] {
        self.ancestors.get(source.index()).map_or(&[], Vec::as_slice)
    }
}

/// The sources that a claim cites, else the one that it stands under.
fn cited(model: &Model, claim: &Claim) -> impl Iterator<Item = Voice> {
    let cites = model.cites(claim);
    let own = claim.source.filter(|_| cites.is_empty());
    let names = cites.iter().map(|cite| cite.value.source()).chain(own);
    names.filter_map(|name| model.source_named(name)).map(Voice::Source)
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

/// The sources that a source is made from or prints again, and those that these are made from.
fn ancestors(model: &Model, source: SourceId) -> Vec<SourceId> {
    let mut found = vec![source];
    let mut next = 0;
    while let Some(id) = found.get(next).copied() {
        next += 1;
        let above = model.source(id);
        for name in above.derives_from.iter().chain(&above.reprints) {
            if let Some(id) = model.source_named(name.value).filter(|id| !found.contains(id)) {
                found.push(id);
            }
        }
    }
    found.retain(|id| *id != source);
    found
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

    /// Whether either of two claims has an origin that the other has not.
    pub fn are_independent(&self, model: &Model, a: ClaimId, b: ClaimId) -> bool {
        let [own, other] = [a, b].map(|claim| self.origins.count(model, &[claim]));
        self.origins.count(model, &[a, b]) > own.max(other)
    }
}
