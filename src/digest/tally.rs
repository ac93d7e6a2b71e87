//! How often each of several things occurs: the most frequent first, and those alike by their ids.

use std::cmp::Reverse;
use std::hash::Hash;

use rustc_hash::FxHashMap;

/// How often each of several things occurs.
pub(super) struct Tally<T>(FxHashMap<T, usize>);

impl<T: Eq + Hash> Tally<T> {
    /// Counts things.
    pub(super) fn of(things: impl Iterator<Item = T>) -> Self {
        let mut counts = FxHashMap::default();
        for thing in things {
            *counts.entry(thing).or_default() += 1;
        }
        Self(counts)
    }

    /// How many different things there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// How often something occurs.
    pub(super) fn count(&self, thing: &T) -> usize {
        self.0.get(thing).copied().unwrap_or_default()
    }

    /// How often each occurs, in no order.
    pub(super) fn counts(&self) -> impl Iterator<Item = usize> {
        self.0.values().copied()
    }

    /// The id of each with what it is called and how often it occurs, the most frequent first.
    pub(super) fn ranked(
        self,
        about: impl Fn(T) -> (String, String),
    ) -> Vec<((String, String), usize)> {
        let counts = self.0.into_iter().map(|(thing, count)| (about(thing), count));
        let mut counts: Vec<_> = counts.collect();
        counts.sort_by(|(a, more), (b, less)| (Reverse(more), a).cmp(&(Reverse(less), b)));
        counts
    }
}
