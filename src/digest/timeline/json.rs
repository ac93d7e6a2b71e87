//! For programs: dates, ids and places beside the words.

use std::io::{self, Write};

use serde::Serialize;

use super::{Entry, Timeline, day, precision};
use crate::digest::citation::Citation;

/// The whole document, with its fields in the order of reading.
#[derive(Serialize)]
struct Report<'t> {
    dated: Vec<Row<'t>>,
    undated: Vec<Row<'t>>,
}

#[derive(Serialize)]
struct Row<'t> {
    date: Dated<'t>,
    statement: &'t str,
    remarks: &'t [String],
    notes: &'t [String],
    subject: &'t str,
    property: &'t str,
    negated: bool,
    modality: &'t str,
    speakers: &'t [String],
    status: &'t str,
    concluded: &'t [String],
    claims: &'t [String],
    citations: &'t [Citation],
}

#[derive(Serialize)]
struct Dated<'t> {
    edtf: &'t str,
    words: &'t str,
    precision: &'t str,
    earliest: Option<String>,
    latest: Option<String>,
    approximate: bool,
    uncertain: bool,
    concluded: bool,
}

pub(super) fn write(timeline: &Timeline, out: &mut dyn Write) -> io::Result<()> {
    let report = Report {
        dated: timeline.dated.iter().map(row).collect(),
        undated: timeline.undated.iter().map(row).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

fn row(entry: &Entry) -> Row<'_> {
    Row {
        date: dated(entry),
        statement: &entry.statement,
        remarks: &entry.remarks,
        notes: &entry.notes,
        subject: &entry.subject,
        property: &entry.property,
        negated: entry.negated,
        modality: entry.modality.word(),
        speakers: &entry.speakers,
        status: entry.status.word(),
        concluded: &entry.concluded,
        claims: &entry.claims,
        citations: &entry.citations,
    }
}

fn dated(entry: &Entry) -> Dated<'_> {
    let date = &entry.date;
    Dated {
        edtf: &date.edtf,
        words: &entry.date_in_words,
        precision: precision(date.precision),
        earliest: date.earliest.map(day),
        latest: date.latest.map(day),
        approximate: date.approximate,
        uncertain: date.uncertain,
        concluded: entry.is_date_concluded,
    }
}
