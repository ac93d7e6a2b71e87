//! For spreadsheets: a row for each pair of claims.

use std::io::{self, Write};

use super::{Differences, Pair, Position, Topic};
use crate::digest::table::Table;

const HEADER: &[&str] = &[
    "verdict",
    "topic",
    "reason",
    "first",
    "first said by",
    "first citations",
    "first claim",
    "second",
    "second said by",
    "second citations",
    "second claim",
    "independent",
];

pub(super) fn write(differences: &Differences, out: &mut dyn Write) -> io::Result<()> {
    let pairs = |topic: &Topic| -> Vec<_> {
        topic.comparisons.iter().filter_map(|pair| row(topic, pair)).collect()
    };
    let rows = differences.topics.iter().flat_map(pairs).collect();
    Table { header: HEADER, rows }.write_csv(out)
}

fn row(topic: &Topic, pair: &Pair) -> Option<Vec<String>> {
    let mut row = vec![pair.outcome.name().to_owned(), topic.title.clone(), pair.sentence.clone()];
    for at in [pair.a, pair.b] {
        row.extend(cells(topic.claims.get(at)?));
    }
    row.push(if pair.is_independent { "yes" } else { "no" }.to_owned());
    Some(row)
}

fn cells(claim: &Position) -> [String; 4] {
    [claim.words.clone(), claim.about(), claim.places(), claim.claims.join("; ")]
}
