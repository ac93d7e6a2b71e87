//! Claims that say the same in one voice, which people are shown once.

use std::collections::BTreeMap;

use super::topic::Pair;

/// The place of a statement, and the places of the claims that make it.
pub(super) type Group = (usize, Vec<usize>);

/// The pairs of claims as pairs of the groups that these are in, each once.
pub(super) fn between(groups: &[Group], comparisons: &[Pair]) -> Vec<Pair> {
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
