//! For spreadsheets: a row for each pair of claims.

use std::io::{self, Write};

use super::{Differences, Pair, Position, Sum, Topic};
use crate::digest::table::Table;

const HEADER: &[&str] = &[
    "verdict",
    "topic",
    "reason",
    "first",
    "first said by",
    "first manner",
    "first via",
    "first remarks",
    "first note",
    "first citations",
    "first claim",
    "second",
    "second said by",
    "second manner",
    "second via",
    "second remarks",
    "second note",
    "second citations",
    "second claim",
    "independent",
];

/// What stands for a verdict where claims look alike, and where one counts a part of the other.
const LOOK_ALIKE: &str = "look-alike";
const PART: &str = "part";

pub(super) fn write(differences: &Differences, out: &mut dyn Write) -> io::Result<()> {
    let topics = differences.topics.iter().flat_map(|topic| rows(topic, None));
    let alike = differences.look_alikes.iter().flat_map(|topic| rows(topic, Some(LOOK_ALIKE)));
    let sums = differences.sums.iter().flat_map(parts);
    Table { header: HEADER, rows: topics.chain(alike).chain(sums).collect() }.write_csv(out)
}

fn rows(topic: &Topic, verdict: Option<&str>) -> Vec<Vec<String>> {
    let row = |pair: &Pair| {
        let verdict = verdict.unwrap_or(pair.outcome.name());
        let (a, b) = (topic.claims.get(pair.a)?, topic.claims.get(pair.b)?);
        let independent = if pair.is_independent { "yes" } else { "no" };
        Some(row([verdict, &topic.title, &pair.sentence], [a, b], independent))
    };
    topic.comparisons.iter().filter_map(row).collect()
}

/// Each part of a whole beside the whole.
fn parts(sum: &Sum) -> Vec<Vec<String>> {
    let Some((whole, parts)) = sum.claims.split_first() else { return Vec::new() };
    let about = [PART, &sum.title, &sum.sentence];
    parts.iter().map(|part| row(about, [part, whole], "")).collect()
}

fn row(about: [&str; 3], claims: [&Position; 2], independent: &str) -> Vec<String> {
    let about = about.into_iter().map(str::to_owned);
    let cells = claims.into_iter().flat_map(cells);
    about.chain(cells).chain([independent.to_owned()]).collect()
}

fn cells(claim: &Position) -> [String; 8] {
    [
        claim.words.clone(),
        claim.said_by.clone(),
        claim.manner.clone(),
        claim.via.join("; "),
        claim.remarks.join("; "),
        claim.notes.join("; "),
        claim.places(),
        claim.claims.join("; "),
    ]
}
