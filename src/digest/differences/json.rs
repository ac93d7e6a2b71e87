//! For programs: ids, places and words of each claim, and the verdict on each pair.

use std::io::{self, Write};

use serde::Serialize;

use super::{Differences, Pair, Position, Sum, Topic};
use crate::digest::{Citation, record};

/// The whole document, with its fields in the order of reading.
#[derive(Serialize)]
pub(in crate::digest) struct Report<'d> {
    summary: String,
    topics: Vec<Subject<'d>>,
    look_alikes: Vec<Subject<'d>>,
    sums: Vec<Addition<'d>>,
    omitted: usize,
}

#[derive(Serialize)]
struct Subject<'d> {
    title: &'d str,
    verdict: &'d str,
    repeated: bool,
    origins: usize,
    claims: Vec<Claim<'d>>,
    comparisons: Vec<Comparison<'d>>,
    omitted: usize,
}

#[derive(Serialize)]
struct Addition<'d> {
    title: &'d str,
    whole: Option<Claim<'d>>,
    parts: Vec<Claim<'d>>,
    fits: bool,
    sentence: &'d str,
}

#[derive(Serialize)]
struct Claim<'d> {
    id: &'d str,
    #[serde(flatten)]
    content: record::Content<'d>,
    #[serde(flatten)]
    voice: record::Voice<'d>,
    origins: usize,
    citations: &'d [Citation],
    note: Option<&'d str>,
    words: &'d str,
    said: &'d str,
}

#[derive(Serialize)]
struct Comparison<'d> {
    verdict: &'d str,
    a: &'d str,
    b: &'d str,
    sentence: &'d str,
    independent: bool,
}

pub(super) fn write(differences: &Differences, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &report(differences))?;
    writeln!(out)
}

/// Everything that programs get.
pub(in crate::digest) fn report(differences: &Differences) -> Report<'_> {
    Report {
        summary: differences.summary(),
        topics: differences.topics.iter().map(subject).collect(),
        look_alikes: differences.look_alikes.iter().map(subject).collect(),
        sums: differences.sums.iter().map(addition).collect(),
        omitted: differences.omitted,
    }
}

fn subject(topic: &Topic) -> Subject<'_> {
    Subject {
        title: &topic.title,
        verdict: topic.outcome.name(),
        repeated: topic.is_repeated,
        origins: topic.origins,
        claims: topic.claims.iter().map(claim).collect(),
        comparisons: topic.comparisons.iter().map(|pair| comparison(topic, pair)).collect(),
        omitted: topic.omitted,
    }
}

fn addition(sum: &Sum) -> Addition<'_> {
    Addition {
        title: &sum.title,
        whole: sum.claims.first().map(claim),
        parts: sum.claims.iter().skip(1).map(claim).collect(),
        fits: sum.fits,
        sentence: &sum.sentence,
    }
}

fn claim(claim: &Position) -> Claim<'_> {
    Claim {
        id: claim.claims.first().map_or("", String::as_str),
        content: claim.into(),
        voice: claim.into(),
        origins: claim.origins,
        citations: &claim.citations,
        note: claim.notes.first().map(String::as_str),
        words: &claim.words,
        said: &claim.voice,
    }
}

fn comparison<'d>(topic: &'d Topic, pair: &'d Pair) -> Comparison<'d> {
    let id = |at: usize| topic.claims.get(at).and_then(|claim| claim.claims.first());
    Comparison {
        verdict: pair.outcome.name(),
        a: id(pair.a).map_or("", String::as_str),
        b: id(pair.b).map_or("", String::as_str),
        sentence: &pair.sentence,
        independent: pair.is_independent,
    }
}
