//! Makes topics of what an assessment found, in the order of a view.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::groups::{Group, between};
use super::order::Place;
use super::outcome::Outcome;
use super::position::Positions;
use super::title::{Said, common, title};
use super::topic::{Pair, Sum, Topic};
use crate::assess::{self, Aspect, Comparison, LookAlike, Verdict, apart, sentence};
use crate::digest::citation::sorted;
use crate::model::{ClaimId, Object};
use crate::wording::{Gathering, Phrases, Statement};

/// Makes topics.
pub(super) struct Topics<'p> {
    phrases: &'p Phrases<'p>,
    /// The place of each claim in the view, where there is anything to show of it.
    ranks: Vec<Option<u32>>,
    /// The statements of these claims.
    statements: Vec<Statement>,
    /// For each claim, the place of its statement.
    statement_of: Vec<Option<usize>>,
}

impl<'p> Topics<'p> {
    /// Puts the claims of a view together that say the same.
    pub(super) fn new(phrases: &'p Phrases<'p>) -> Self {
        let view = phrases.view;
        let (model, assessment) = (&view.model, &view.assessment);
        let alike = assessment.look_alikes.iter().flat_map(|found| [found.a, found.b]);
        let sums = assessment.sums.iter();
        let summed = sums.flat_map(|sum| sum.parts.iter().copied().chain([sum.whole]));
        let shown: FxHashSet<_> = alike.chain(summed).collect();
        let mut ranks = vec![None; model.claims.len()];
        let mut gathering = Gathering::new(view);
        for (rank, id) in (0..).zip(&view.claims) {
            let is_shown = shown.contains(id) || assessment.topics_of(*id).next().is_some();
            let subject = model.entity_named(model.claim(*id).subject.value);
            if let Some(subject) = subject.filter(|_| is_shown) {
                gathering.add(*id, subject);
                if let Some(place) = ranks.get_mut(id.index()) {
                    *place = Some(rank);
                }
            }
        }
        let statements = gathering.finish();
        let mut statement_of = vec![None; model.claims.len()];
        for (at, statement) in statements.iter().enumerate() {
            for id in &statement.claims {
                if let Some(place) = statement_of.get_mut(id.index()) {
                    *place = Some(at);
                }
            }
        }
        Self { phrases, ranks, statements, statement_of }
    }

    /// What a view shows of a topic, with the places of its claims; nothing where it has no pair
    /// that was compared.
    pub(super) fn of(&self, topic: &assess::Topic) -> Option<(Vec<u32>, Topic)> {
        let (ranks, claims) = self.sorted(&topic.claims);
        let places = places(&claims);
        let (model, language) = (&self.phrases.view.model, &self.phrases.view.language);
        let pairs = topic.comparisons.iter().filter_map(|found| {
            let [a, b] = [found.a, found.b];
            let is_turned = found.verdict != Verdict::Refine && places.get(&a) > places.get(&b);
            let [a, b] = if is_turned { [b, a] } else { [a, b] };
            let sentence = sentence(model, &Comparison { a, b, ..*found }, language);
            self.pair(&places, [a, b], found.verdict.into(), sentence)
        });
        let made = self.made(&claims, pairs.collect())?;
        let is_named = claims.iter().all(|id| self.is_named(*id));
        // What all say in the same words and voice has nothing beside it to be read.
        let is_one = topic.omitted == 0 && made.positions.len() == 1 && made.pairs.is_empty();
        let is_repeated = is_one || is_named && is_repeated(topic);
        Some((ranks, Topic { omitted: topic.omitted, is_repeated, is_named, ..made }))
    }

    /// Claims that look alike, and what sets each pair of them apart.
    pub(super) fn alike(&self, found: &[LookAlike]) -> Option<(Vec<u32>, Topic)> {
        let claims: Vec<_> = sorted(found.iter().flat_map(|found| [found.a, found.b]));
        let (ranks, claims) = self.sorted(&claims);
        let places = places(&claims);
        let (model, language) = (&self.phrases.view.model, &self.phrases.view.language);
        let pairs = found.iter().filter_map(|found| {
            let [a, b] = [found.a, found.b];
            let [a, b] = if places.get(&a) > places.get(&b) { [b, a] } else { [a, b] };
            let sentence = apart(model, &LookAlike { a, b, ..*found }, language);
            self.pair(&places, [a, b], Outcome::OtherScope, sentence)
        });
        let title = common(self.phrases, &self.in_view(&claims));
        Some((ranks, Topic { title, ..self.made(&claims, pairs.collect())? }))
    }

    /// The parts of a whole, and what they count together.
    pub(super) fn sum(&self, sum: &assess::Sum) -> Option<(u32, Sum)> {
        let rank = self.rank(sum.whole)?;
        let (_, parts) = self.sorted(&sum.parts);
        let model = &self.phrases.view.model;
        let claims = [sum.whole].into_iter().chain(parts.iter().copied());
        let claims = claims.filter_map(|id| {
            let statement = self.statements.get(self.statement_of(id)?)?;
            Some(Positions(self.phrases).of(&made_by(vec![id], statement), Said::Nothing))
        });
        let claims = claims.collect();
        let (title, _) = title(self.phrases, &[sum.whole]);
        let sentence =
            assess::Sum { parts, ..sum.clone() }.sentence(model, &self.phrases.view.language);
        let assess::Sum { fits, is_own, .. } = *sum;
        Some((rank, Sum { title, claims, fits, is_own, sentence }))
    }

    fn made(&self, claims: &[ClaimId], mut comparisons: Vec<Pair>) -> Option<Topic> {
        comparisons.sort_by_key(|pair| (pair.outcome, pair.a.min(pair.b), pair.a.max(pair.b)));
        let (title, said) = title(self.phrases, &self.in_view(claims));
        let positions = Positions(self.phrases);
        let groups = self.groups(claims);
        let position = |statement: usize, places: &[usize]| {
            let claims = places.iter().filter_map(|at| claims.get(*at).copied()).collect();
            let statement = self.statements.get(statement)?;
            Some(positions.of(&made_by(claims, statement), said))
        };
        let single = claims.iter().enumerate();
        let single = single.filter_map(|(at, id)| position(self.statement_of(*id)?, &[at]));
        let single: Vec<_> = single.collect();
        let view = self.phrases.view;
        let origins = view.assessment.origins.count(&view.model, claims);
        let sources = sorted(single.iter().flat_map(|one| one.sources.iter())).len();
        Some(Topic {
            title,
            outcome: comparisons.first()?.outcome,
            positions: groups.iter().filter_map(|(at, places)| position(*at, places)).collect(),
            pairs: between(&groups, &comparisons),
            claims: single,
            comparisons,
            origins,
            origins_in_words: positions.origins(sources, origins),
            omitted: 0,
            is_repeated: false,
            is_named: false,
        })
    }

    /// The claims that the view has, in the order in which they are shown, and their places in the
    /// view, sorted.
    fn sorted(&self, claims: &[ClaimId]) -> (Vec<u32>, Vec<ClaimId>) {
        let ranked = claims.iter().filter_map(|id| Some((self.rank(*id)?, *id)));
        let (ranks, mut claims): (Vec<_>, Vec<_>) = sorted(ranked).into_iter().unzip();
        let model = &self.phrases.view.model;
        claims.sort_by_cached_key(|id| Place::of(model, *id, self.rank(*id).unwrap_or_default()));
        (ranks, claims)
    }

    /// Claims in the order of the view, by which a topic is called.
    fn in_view(&self, claims: &[ClaimId]) -> Vec<ClaimId> {
        let mut claims = claims.to_vec();
        claims.sort_unstable_by_key(|id| self.rank(*id));
        claims
    }

    /// Two of several claims, by their places.
    fn pair(
        &self,
        places: &FxHashMap<ClaimId, usize>,
        ids: [ClaimId; 2],
        outcome: Outcome,
        sentence: String,
    ) -> Option<Pair> {
        let [a, b] = [*places.get(&ids[0])?, *places.get(&ids[1])?];
        let view = self.phrases.view;
        let is_independent = view.assessment.are_independent(&view.model, ids[0], ids[1]);
        Some(Pair { outcome, a, b, sentence, is_independent })
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

    fn is_named(&self, id: ClaimId) -> bool {
        let object = self.phrases.view.model.claim(id).object.value;
        matches!(object, Object::Entity(_) | Object::Text(_))
    }

    fn rank(&self, claim: ClaimId) -> Option<u32> {
        self.ranks.get(claim.index()).copied().flatten()
    }

    fn statement_of(&self, claim: ClaimId) -> Option<usize> {
        self.statement_of.get(claim.index()).copied().flatten()
    }
}

/// A statement as some of its claims make it. It is not cloned: its claims may be many.
fn made_by(claims: Vec<ClaimId>, statement: &Statement) -> Statement {
    let Statement { subject, object, ref sense, .. } = *statement;
    Statement {
        claims,
        sources: Vec::new(),
        own_origins: 0,
        origins: 0,
        subject,
        object,
        sense: sense.clone(),
    }
}

/// The place of each of several claims.
fn places(claims: &[ClaimId]) -> FxHashMap<ClaimId, usize> {
    claims.iter().enumerate().map(|(at, id)| (*id, at)).collect()
}

/// Whether all of a topic agree, and on more than what qualifies it.
fn is_repeated(topic: &assess::Topic) -> bool {
    let is_plain = |found: &Comparison| {
        found.verdict == Verdict::Agree && !matches!(found.aspect, Aspect::Qualifier(_))
    };
    topic.omitted == 0 && topic.comparisons.iter().all(is_plain)
}
