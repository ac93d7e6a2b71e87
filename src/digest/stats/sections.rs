//! Makes sections and rows of numbers.

use std::hash::Hash;

use super::{Row, Section, Value};
use crate::digest::tally::Tally;

impl Section {
    /// A section of counts.
    pub(super) fn new(
        name: &'static str,
        title: &str,
        total: Option<usize>,
        rows: Vec<Row>,
    ) -> Self {
        Self { name, title: title.to_owned(), total, rows, remark: None }
    }
}

impl Row {
    /// A row for each of several things, the most frequent first.
    pub(super) fn ranked<T: Eq + Hash>(
        tally: Tally<T>,
        about: impl Fn(T) -> (String, String),
    ) -> Vec<Self> {
        let ranked = tally.ranked(about).into_iter();
        ranked.map(|((key, label), count)| Self::counted(key, label, count)).collect()
    }

    /// A row with a count.
    pub(super) fn counted(key: impl Into<String>, label: impl Into<String>, count: usize) -> Self {
        Self { key: key.into(), label: label.into(), value: Value::Count(count) }
    }

    /// How many; none where it is a score.
    pub(super) fn count(&self) -> Option<usize> {
        match self.value {
            Value::Count(count) => Some(count),
            Value::Score(_) => None,
        }
    }
}
