//! Which entities have most claims with each other.

use std::collections::BTreeMap;

/// After so many rounds, labels that still change are left as they are.
const ROUNDS: usize = 50;

/// The community of each of some things, as the lowest rank in it, from the lines between them.
///
/// Labels spread along the lines ([Raghavan, Albert and Kumara 2007]): each thing takes the label
/// that most of its neighbours have. Things are visited in their order and the lowest of several
/// labels wins, so that the outcome is the same everywhere.
///
/// [Raghavan, Albert and Kumara 2007]: https://doi.org/10.1103/PhysRevE.76.036106
pub(crate) fn communities(things: usize, lines: &[(usize, usize)]) -> Vec<usize> {
    let mut neighbours = vec![Vec::new(); things];
    for (from, to) in lines.iter().copied().filter(|(from, to)| from != to) {
        for (one, other) in [(from, to), (to, from)] {
            if let Some(known) = neighbours.get_mut(one) {
                known.push(other);
            }
        }
    }
    let mut labels: Vec<usize> = (0..things).collect();
    for _ in 0..ROUNDS {
        let mut has_changed = false;
        for (thing, near) in neighbours.iter().enumerate() {
            let Some(wanted) = most_frequent(near, &labels) else { continue };
            if let Some(label) = labels.get_mut(thing)
                && *label != wanted
            {
                *label = wanted;
                has_changed = true;
            }
        }
        if !has_changed {
            break;
        }
    }
    labels
}

/// The label that most neighbours have; of several, the lowest.
fn most_frequent(near: &[usize], labels: &[usize]) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for label in near.iter().filter_map(|thing| labels.get(*thing)) {
        *counts.entry(*label).or_default() += 1;
    }
    let most = counts.values().max().copied()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(label, _)| label)
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
