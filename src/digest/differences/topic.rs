//! Topics: who says what on one thing, and how each pair goes together.

use std::collections::BTreeMap;

use super::outcome::Outcome;
use super::position::{Position, Positions};
use super::title::title;
use crate::assess::{self, Aspect, Comparison, Verdict, sentence};
use crate::digest::citation::sorted;
use crate::model::{ClaimId, Object};
use crate::wording::{Phrases, Statement};

/// One thing that several claims are on.
#[derive(Clone, Debug)]
pub struct Topic {
    /// What it is called: subject and property, and the other end where that is always the same.
    pub title: String,
    /// The gravest verdict on its pairs.
    pub outcome: Outcome,
    /// Its claims, one by one, in the order of the view.
    pub claims: Vec<Position>,
    /// What comparing the claims showed.
    pub comparisons: Vec<Pair>,
    /// Its claims, those that say the same in one voice together, in the order of their first.
    pub positions: Vec<Position>,
    /// What comparing the positions showed.
    pub pairs: Vec<Pair>,
    /// How many independent origins its claims have, all of them together.
    pub origins: usize,
    /// The same with the number of sources, in words, where there are several.
    pub origins_in_words: Option<String>,
    /// How many pairs of claims were not compared.
    pub omitted: usize,
    /// Whether it is a plain statement on which all agree, so that there is no more to say of it
    /// than who makes it.
    pub is_repeated: bool,
}

/// Two of several, by their places, and how they go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// How they go together.
    pub outcome: Outcome,
    /// The place of one; where one refines the other, of the narrower.
    pub a: usize,
    /// The place of the other.
    pub b: usize,
    /// Why, in words: the arithmetic of figures.
    pub sentence: String,
    /// Whether either has an origin that the other has not.
    pub is_independent: bool,
}

/// The place of a statement, and the places of the claims that make it.
type Group = (usize, Vec<usize>);

/// Makes topics.
pub(super) struct Topics<'p> {
    pub(super) phrases: &'p Phrases<'p>,
    /// The place of each claim in the view.
    pub(super) ranks: &'p [Option<u32>],
    /// The statements of all claims.
    pub(super) statements: &'p [Statement],
    /// For each claim, the place of its statement.
    pub(super) statement_of: &'p [Option<usize>],
}

impl Topics<'_> {
    /// What a view shows of a topic; nothing where it has no pair that was compared.
    pub(super) fn of(&self, topic: &assess::Topic) -> Option<(Vec<u32>, Topic)> {
        let mut claims: Vec<_> =
            topic.claims.iter().filter_map(|id| Some((self.rank(*id)?, *id))).collect();
        claims.sort_unstable();
        let (ranks, claims): (Vec<_>, Vec<_>) = claims.into_iter().unzip();
        let groups = self.groups(&claims);
        let comparisons = self.comparisons(&claims, topic);
        let outcome = comparisons.iter().map(|pair| pair.outcome).min()?;
        let (title, said) = title(self.phrases, &claims);
        let positions = Positions(self.phrases);
        let position = |statement: usize, places: &[usize]| {
            let claims = places.iter().filter_map(|at| claims.get(*at).copied()).collect();
            let statement = self.statements.get(statement)?;
            Some(positions.of(&Statement { claims, ..statement.clone() }, said))
        };
        let single = claims.iter().enumerate();
        let single = single.filter_map(|(at, id)| position(self.statement_of(*id)?, &[at]));
        let single: Vec<_> = single.collect();
        let assessment = &self.phrases.view.assessment;
        let origins = assessment.origins.count(&self.phrases.view.model, &claims);
        let sources = sorted(single.iter().flat_map(|one| one.sources.iter())).len();
        let topic = Topic {
            title,
            outcome,
            positions: groups.iter().filter_map(|(at, places)| position(*at, places)).collect(),
            pairs: between(&groups, &comparisons),
            claims: single,
            comparisons,
            origins,
            origins_in_words: positions.origins(sources, origins),
            omitted: topic.omitted,
            is_repeated: self.is_repeated(topic),
        };
        Some((ranks, topic))
    }

    /// The places of claims that say the same and were relayed by the same, in the order of their
    /// first.
    fn groups(&self, claims: &[ClaimId]) -> Vec<Group> {
        let model = &self.phrases.view.model;
        let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (at, id) in claims.iter().enumerate() {
            let via: Vec<_> = model.via(model.claim(*id)).iter().map(|name| name.value).collect();
            groups.entry((self.statement_of(*id), via)).or_default().push(at);
        }
        let groups = groups.into_iter();
        let mut groups: Vec<_> =
            groups.filter_map(|((statement, _), places)| Some((statement?, places))).collect();
        groups.sort_unstable_by(|(_, a), (_, b)| a.cmp(b));
        groups
    }

    /// What comparing claims showed, from the one that comes first in the view.
    fn comparisons(&self, claims: &[ClaimId], topic: &assess::Topic) -> Vec<Pair> {
        let view = self.phrases.view;
        let places: BTreeMap<_, _> = claims.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let mut pairs: Vec<_> = topic
            .comparisons
            .iter()
            .filter_map(|found| {
                let (mut a, mut b) = (*places.get(&found.a)?, *places.get(&found.b)?);
                let mut found = *found;
                if found.verdict != Verdict::Refine && a > b {
                    (a, b) = (b, a);
                    (found.a, found.b) = (found.b, found.a);
                }
                let is_independent = view.assessment.are_independent(&view.model, found.a, found.b);
                let sentence = sentence(&view.model, &found);
                Some(Pair { outcome: found.verdict.into(), a, b, sentence, is_independent })
            })
            .collect();
        pairs.sort_by_key(|pair| (pair.outcome, pair.a.min(pair.b), pair.a.max(pair.b)));
        pairs
    }

    fn is_repeated(&self, topic: &assess::Topic) -> bool {
        let model = &self.phrases.view.model;
        let is_named = |id: ClaimId| {
            matches!(model.claim(id).object.value, Object::Entity(_) | Object::Text(_))
        };
        let is_plain = |found: &Comparison| {
            found.verdict == Verdict::Agree
                && !matches!(found.aspect, Aspect::Qualifier(_))
                && is_named(found.a)
                && is_named(found.b)
        };
        topic.omitted == 0 && topic.comparisons.iter().all(is_plain)
    }

    fn rank(&self, claim: ClaimId) -> Option<u32> {
        self.ranks.get(claim.index()).copied().flatten()
    }

    fn statement_of(&self, claim: ClaimId) -> Option<usize> {
        self.statement_of.get(claim.index()).copied().flatten()
    }
}

/// The pairs of claims as pairs of the groups that these are in, each once.
fn between(groups: &[Group], comparisons: &[Pair]) -> Vec<Pair> {
    let places = groups.iter().enumerate();
    let group_of: BTreeMap<usize, usize> = places
        .flat_map(|(group, (_, places))| places.iter().map(move |place| (*place, group)))
        .collect();
    let grouped = |pair: &Pair| {
        let (a, b) = (*group_of.get(&pair.a)?, *group_of.get(&pair.b)?);
        (a != b).then(|| Pair { a, b, ..pair.clone() })
    };
    let mut pairs: Vec<_> = comparisons.iter().filter_map(grouped).collect();
    let place = |pair: &Pair| (pair.outcome, pair.a.min(pair.b), pair.a.max(pair.b));
    // The sentence of a pair the other way round names the second first: it is kept if need be.
    pairs.sort_by_key(|pair| (place(pair), pair.a > pair.b));
    pairs.dedup_by(|next, first| {
        let is_same = place(next) == place(first);
        first.is_independent |= is_same && next.is_independent;
        is_same
    });
    pairs
}
