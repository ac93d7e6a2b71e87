//! Many claims on one thing: each is compared with some that may speak against it, never with all.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::meaning::Dimension;
use super::pair::{Context, Member};
use super::scope;
use super::verdict::{Comparison, Verdict};
use crate::model::{ClaimId, DateId, Name, Object};

/// Up to how many scopes of one topic are held against each other.
const MOST_SCOPES: usize = 1000;

type Pair<'s, 'm> = (&'s Member<'m>, &'s Member<'m>);

/// Compares many claims, and says how many pairs were left out.
///
/// Claims that say the very same go together with others in the same way. Up to `most` such sets
/// are compared all with all, and each claim with one that contradicts it: whoever is contested is
/// found. Of more sets each claim is compared with the extremes of its scope, which is enough for
/// figures and dates.
pub(super) fn compare(
    context: &Context<'_>,
    members: &[Member<'_>],
    most: usize,
) -> (Vec<Comparison>, usize) {
    // Which claims stand for others is the same in whatever order the files are read.
    let mut in_order = members.to_vec();
    in_order.sort_by_cached_key(|member| context.model.claim_name(member.claim));
    for (rank, member) in in_order.iter_mut().enumerate() {
        member.rank = rank;
    }
    let sets = sets(in_order.iter(), |member| Said::of(context, member));
    let mut pairs = if sets.len() <= most {
        by_set(context, &sets)
    } else {
        by_scope(context, &in_order, most)
    };
    for (one, other) in &mut pairs {
        if other.id < one.id {
            std::mem::swap(one, other);
        }
    }
    pairs.sort_by_key(|(one, other)| (one.id, other.id));
    pairs.dedup_by_key(|(one, other)| (one.id, other.id));
    let omitted = members.len() * (members.len() - 1) / 2 - pairs.len();
    (pairs.into_iter().filter_map(|(one, other)| context.compare(one, other)).collect(), omitted)
}

/// The first of each set with the first of each other, and each claim with the first of its set
/// and the first that contradicts it.
fn by_set<'s, 'm>(context: &Context<'m>, sets: &[Vec<&'s Member<'m>>]) -> Vec<Pair<'s, 'm>> {
    let firsts: Vec<_> = sets.iter().filter_map(|set| set.first().copied()).collect();
    let mut pairs = Vec::new();
    for (set, first) in sets.iter().zip(&firsts) {
        let others = || firsts.iter().copied().filter(|other| other.id != first.id);
        pairs.extend(others().map(|other| (*first, other)));
        let against = others().find(|other| contradict(context, first, other));
        let rest = set.iter().skip(1);
        pairs.extend(
            rest.flat_map(|member| [Some(*first), against].map(|o| Some((*member, o?)))).flatten(),
        );
    }
    pairs
}

/// Each claim with the extremes of its scope, and with those that an author says are on the same
/// thing; and, where these contradict it, with the extremes of the scopes that nothing sets apart
/// from its own, with the first that deny something, and with the days of any year.
fn by_scope<'s, 'm>(
    context: &Context<'m>,
    members: &'s [Member<'m>],
    most: usize,
) -> Vec<Pair<'s, 'm>> {
    let mut pairs = declared(context, members);
    let scopes = sets(members.iter(), |member| Scope::of(context, member));
    let ends: Vec<_> = scopes.iter().map(|scope| extremes(scope)).collect();
    for (scope, own) in scopes.iter().zip(&ends) {
        pairs.extend(with_all(own, scope));
        // Times overlap in any way: the extremes of all scopes can all be apart from this one.
        let near = ends.iter().filter(|_| ends.len() <= MOST_SCOPES);
        let near = near.filter(|other| can_meet(context, own, other)).flatten().copied();
        let found = extremes(&near.collect::<Vec<_>>());
        pairs
            .extend(with_all(&found, scope).filter(|(one, other)| contradict(context, one, other)));
    }
    let denying: Vec<_> = members.iter().filter(|member| member.is_negative).take(most).collect();
    for kind in sets(members.iter(), |member| member.dimension) {
        let any_year = kind.iter().filter(|member| is_of_any_year(member));
        let any_year = sets(any_year.copied(), |member| member.value).into_iter().take(most);
        let any_year = any_year.filter_map(|set| set.first().copied());
        let wider = extremes(&kind).into_iter().chain(denying.iter().copied()).chain(any_year);
        let wider: Vec<_> = wider.collect();
        let found = with_all(&wider, &kind);
        pairs.extend(found.filter(|(one, other)| contradict(context, one, other)));
    }
    pairs
}

/// Whether nothing sets the claims of two scopes apart.
fn can_meet(context: &Context<'_>, one: &[&Member<'_>], other: &[&Member<'_>]) -> bool {
    let (Some(one), Some(other)) = (one.first(), other.first()) else { return false };
    one.dimension == other.dimension
        && scope::apart(context.model, &context.same, one.claim, other.claim).is_none()
}

/// The pairs that an author says are on the same thing.
fn declared<'s, 'm>(context: &Context<'m>, members: &'s [Member<'m>]) -> Vec<Pair<'s, 'm>> {
    let named = || members.iter().filter(|member| context.scopings.is_named(member.id));
    let places: FxHashMap<_, _> = named().map(|member| (member.id, member)).collect();
    let mut pairs = Vec::new();
    for one in named() {
        let others = context.scopings.same_as(one.id).filter_map(|id| places.get(&id));
        pairs.extend(others.map(|other| (one, *other)));
    }
    pairs
}

fn is_of_any_year(member: &Member<'_>) -> bool {
    matches!(member.value, Object::Date(_)) && member.extent.is_none() && !member.is_negative
}

fn with_all<'l, 's, 'm>(
    some: &'l [&'s Member<'m>],
    all: &'l [&'s Member<'m>],
) -> impl Iterator<Item = Pair<'s, 'm>> {
    let with = |one: &'s Member<'m>| some.iter().map(move |other| (one, *other));
    all.iter().flat_map(move |one| with(one)).filter(|(one, other)| one.id != other.id)
}

fn contradict(context: &Context<'_>, one: &Member<'_>, other: &Member<'_>) -> bool {
    context.compare(one, other).is_some_and(|found| found.verdict == Verdict::Contradict)
}

/// The claims that speak against whatever can be spoken against: the lowest and the highest figure
/// or date, the first that affirms and the first that denies, and the first on another object.
fn extremes<'s, 'm>(scope: &[&'s Member<'m>]) -> Vec<&'s Member<'m>> {
    let affirming = || scope.iter().copied().filter(|member| !member.is_negative);
    let placed = || affirming().filter_map(|member| Some((member.extent?, member)));
    let lowest = placed().min_by_key(|(extent, member)| (extent.high, member.rank));
    let highest = placed().max_by_key(|(extent, member)| (extent.low, Reverse(member.rank)));
    let first = affirming().next();
    let other = first.and_then(|first| affirming().find(|member| member.value != first.value));
    let denying = scope.iter().copied().find(|member| member.is_negative);
    let placed = [lowest, highest].into_iter().flatten().map(|(_, member)| member);
    let mut extremes: Vec<_> =
        placed.chain([first, other, denying].into_iter().flatten()).collect();
    extremes.sort_by_key(|member| member.rank);
    extremes.dedup_by_key(|member| member.rank);
    extremes
}

/// Members that are alike in something, in the order of their first.
fn sets<'s, 'm: 's, K: Eq + std::hash::Hash>(
    members: impl Iterator<Item = &'s Member<'m>>,
    key: impl Fn(&Member<'m>) -> K,
) -> Vec<Vec<&'s Member<'m>>> {
    let mut places: FxHashMap<K, usize> = FxHashMap::default();
    let mut sets: Vec<Vec<_>> = Vec::new();
    for member in members {
        let at = *places.entry(key(member)).or_insert(sets.len());
        match sets.get_mut(at) {
            Some(set) => set.push(member),
            None => sets.push(vec![member]),
        }
    }
    sets
}

/// What makes claims of one topic comparable without looking at pairs.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Scope {
    when: Option<DateId>,
    dimension: Option<Dimension>,
    qualifiers: Vec<(Name, Object)>,
}

/// All that comparing looks at.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Said {
    scope: Scope,
    property: Name,
    value: Object,
    is_negative: bool,
    /// Of which an author says what it is to be compared with.
    named: Option<ClaimId>,
}

impl Scope {
    fn of(context: &Context<'_>, member: &Member<'_>) -> Self {
        let qualifiers = context.model.qualifiers(member.claim).iter();
        Self {
            when: member.claim.when,
            dimension: member.dimension,
            qualifiers: qualifiers.map(|q| (q.property.value, q.value.value)).collect(),
        }
    }
}

impl Said {
    fn of(context: &Context<'_>, member: &Member<'_>) -> Self {
        Self {
            scope: Scope::of(context, member),
            property: member.claim.property.value,
            value: member.value,
            is_negative: member.is_negative,
            named: context.scopings.is_named(member.id).then_some(member.id),
        }
    }
}
