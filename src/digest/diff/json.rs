//! For programs: ids, fields and values beside the words.

use std::io::{self, Write};

use serde::Serialize;

use super::{Change, ClaimDiff, Contest, Diff, Fate, ThingDiff};
use crate::digest::differences::Position;
use crate::digest::{Citation, record};

/// The whole document, with its fields in the order of reading.
#[derive(Serialize)]
struct Report<'d> {
    summary: String,
    claims: Vec<Claim<'d>>,
    entities: &'d [ThingDiff],
    sources: &'d [ThingDiff],
    dossier: &'d [Change],
}

#[derive(Serialize)]
struct Claim<'d> {
    fate: Fate,
    id: &'d str,
    before: Option<Told<'d>>,
    after: Option<Told<'d>>,
    changes: &'d [Change],
    contested: Option<Contested<'d>>,
    origins: Option<Origins>,
}

#[derive(Serialize)]
struct Told<'d> {
    id: Option<&'d String>,
    #[serde(flatten)]
    content: record::Content<'d>,
    #[serde(flatten)]
    voice: record::Voice<'d>,
    citations: &'d [Citation],
    note: Option<&'d String>,
    words: &'d str,
    said: &'d str,
}

#[derive(Serialize)]
struct Contested<'d> {
    now: bool,
    reason: Option<&'d str>,
    against: &'d [Citation],
}

#[derive(Serialize)]
struct Origins {
    before: usize,
    now: usize,
}

pub(super) fn write(diff: &Diff, out: &mut dyn Write) -> io::Result<()> {
    let report = Report {
        summary: diff.summary(),
        claims: diff.claims.iter().map(claim).collect(),
        entities: &diff.entities,
        sources: &diff.sources,
        dossier: &diff.dossier,
    };
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

fn claim(claim: &ClaimDiff) -> Claim<'_> {
    Claim {
        fate: claim.fate,
        id: &claim.id,
        before: claim.before.as_ref().map(told),
        after: claim.after.as_ref().map(told),
        changes: &claim.changes,
        contested: claim.contest.as_ref().map(contested),
        origins: claim.origins.map(|(before, now)| Origins { before, now }),
    }
}

fn told(position: &Position) -> Told<'_> {
    Told {
        id: position.claims.first(),
        content: position.into(),
        voice: position.into(),
        citations: &position.citations,
        note: position.notes.first(),
        words: &position.words,
        said: &position.voice,
    }
}

fn contested(contest: &Contest) -> Contested<'_> {
    Contested {
        now: contest.is_contested,
        reason: contest.reason.as_deref(),
        against: &contest.against,
    }
}
