//! For programs: dates, ids and places beside the words.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Citation, Entry, Timeline, day, precision};

pub(super) fn write(timeline: &Timeline, out: &mut dyn Write) -> io::Result<()> {
    let entries = |entries: &[Entry]| entries.iter().map(entry).collect::<Vec<_>>();
    let report = json!({
        "dated": entries(&timeline.dated),
        "undated": entries(&timeline.undated),
    });
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

fn entry(entry: &Entry) -> Value {
    let date = &entry.date;
    let citations: Vec<_> = entry.citations.iter().map(citation).collect();
    json!({
        "date": {
            "edtf": date.edtf,
            "words": entry.date_in_words,
            "precision": precision(date.precision),
            "earliest": date.earliest.map(day),
            "latest": date.latest.map(day),
            "approximate": date.approximate,
            "uncertain": date.uncertain,
            "concluded": entry.is_date_concluded,
        },
        "statement": entry.statement,
        "remarks": entry.remarks,
        "subject": entry.subject,
        "property": entry.property,
        "negated": entry.negated,
        "modality": entry.modality.name(),
        "speakers": entry.speakers,
        "status": entry.status.name(),
        "concluded": entry.concluded,
        "claims": entry.claims,
        "citations": citations,
    })
}

fn citation(citation: &Citation) -> Value {
    json!({
        "source": citation.source,
        "start": citation.range.map(|(start, _)| start),
        "end": citation.range.map(|(_, end)| end),
    })
}
