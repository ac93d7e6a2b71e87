//! Which things of two dossiers are the same.

use std::hash::Hash;

use rustc_hash::{FxHashMap, FxHashSet};

/// What both have, and what only one of them has, in the orders of their dossiers.
#[derive(Clone, Debug)]
pub(super) struct Pairs<I> {
    /// What both have, as the old and the new one has it.
    pub both: Vec<(I, I)>,
    /// What the old one alone has.
    pub gone: Vec<I>,
    /// What the new one alone has.
    pub new: Vec<I>,
}

impl<I: Copy + Eq + Hash> Pairs<I> {
    /// Nothing is known to be the same.
    pub(super) fn none(old: &[I], new: &[I]) -> Self {
        Self { both: Vec::new(), gone: old.to_vec(), new: new.to_vec() }
    }

    /// Takes for the same what has a key that nothing else has which is left of its dossier, where
    /// that `is_likely`. What has no key, or shares it, stays as it is.
    pub(super) fn find<K: Eq + Hash>(
        &mut self,
        old_key: impl Fn(I) -> Option<K>,
        new_key: impl Fn(I) -> Option<K>,
        is_likely: impl Fn(I, I) -> bool,
    ) {
        let olds = alone(&self.gone, &old_key);
        let news = alone(&self.new, &new_key);
        let mut found = FxHashSet::default();
        let mut taken = FxHashSet::default();
        for old in self.gone.iter().copied() {
            let Some(key) = old_key(old).filter(|key| olds.get(key) == Some(&Some(old))) else {
                continue;
            };
            let Some(new) = news.get(&key).copied().flatten() else { continue };
            if is_likely(old, new) {
                self.both.push((old, new));
                found.insert(old);
                taken.insert(new);
            }
        }
        self.gone.retain(|old| !found.contains(old));
        self.new.retain(|new| !taken.contains(new));
    }
}

/// What each key belongs to; none where that is several.
fn alone<I: Copy, K: Eq + Hash>(
    items: &[I],
    key: impl Fn(I) -> Option<K>,
) -> FxHashMap<K, Option<I>> {
    let mut alone = FxHashMap::default();
    for item in items.iter().copied() {
        if let Some(key) = key(item) {
            alone.entry(key).and_modify(|known| *known = None).or_insert(Some(item));
        }
    }
    alone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_alone_on_both_sides_is_the_same() {
        for (old, new, both) in [
            (&[10, 20][..], &[12, 22][..], &[(10, 12), (20, 22)][..]),
            (&[10, 11], &[12], &[]),
            (&[10], &[12, 13], &[]),
            (&[10, 20, 21], &[12, 22], &[(10, 12)]),
            (&[0], &[1], &[]),
            (&[], &[1], &[]),
        ] {
            let mut pairs = Pairs::none(old, new);
            let tens = |number: i32| Some(number / 10).filter(|tens| *tens > 0);
            pairs.find(tens, tens, |_, _| true);
            assert_eq!(pairs.both, both, "{old:?} {new:?}");
            assert_eq!(pairs.gone.len() + both.len(), old.len());
            assert_eq!(pairs.new.len() + both.len(), new.len());
        }
    }
}
