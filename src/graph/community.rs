//! Which entities have most claims with each other.

use std::collections::{BTreeMap, BTreeSet};

/// After so many rounds, labels that still change are left as they are.
const ROUNDS: usize = 50;

/// The community of each of some things, as the rank of one in it, from the lines between them.
///
/// Labels spread along the lines ([Raghavan, Albert and Kumara 2007]): each thing takes the label
/// that weighs most among its neighbours, where one with whom it has neighbours in common weighs
/// more. Things are visited in their order, keep their label where it weighs as much as another, and
/// take the lowest of several, so that the outcome is the same everywhere.
///
/// [Raghavan, Albert and Kumara 2007]: https://doi.org/10.1103/PhysRevE.76.036106
pub(crate) fn communities(things: usize, lines: &[(usize, usize)]) -> Vec<usize> {
    let neighbours = neighbours(things, lines);
    let mut labels: Vec<usize> = (0..things).collect();
    for _ in 0..ROUNDS {
        let mut has_changed = false;
        for (thing, near) in neighbours.iter().enumerate() {
            let weights = weights(near, &neighbours, &labels);
            let most = weights.values().max().copied();
            let Some(label) = labels.get_mut(thing) else { continue };
            if weights.get(label).copied() == most {
                continue;
            }
            if let Some((wanted, _)) = weights.iter().find(|(_, weight)| Some(**weight) == most) {
                *label = *wanted;
                has_changed = true;
            }
        }
        if !has_changed {
            break;
        }
    }
    labels
}

/// With whom each thing has a line.
fn neighbours(things: usize, lines: &[(usize, usize)]) -> Vec<BTreeSet<usize>> {
    let mut neighbours = vec![BTreeSet::new(); things];
    for (from, to) in lines.iter().copied().filter(|(from, to)| from != to) {
        for (one, other) in [(from, to), (to, from)] {
            if let Some(known) = neighbours.get_mut(one) {
                known.insert(other);
            }
        }
    }
    neighbours
}

/// How much each label weighs among the neighbours of a thing.
fn weights(
    near: &BTreeSet<usize>,
    neighbours: &[BTreeSet<usize>],
    labels: &[usize],
) -> BTreeMap<usize, usize> {
    let mut weights = BTreeMap::new();
    for other in near {
        let common = neighbours.get(*other).map_or(0, |theirs| theirs.intersection(near).count());
        if let Some(label) = labels.get(*other) {
            *weights.entry(*label).or_default() += 1 + common;
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hangs_together_has_one_label() {
        let triangles = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)];
        let found = communities(7, &triangles);
        assert_eq!(found[0..3], [found[0]; 3]);
        assert_eq!(found[3..6], [found[3]; 3]);
        assert_ne!(found[0], found[3]);
        assert_eq!(found[6], 6);
    }
}
