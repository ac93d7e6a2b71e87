//! For programs: a list of rows for each section.

use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::{Section, Stats, Value};

#[derive(Serialize)]
struct Table<'s> {
    title: &'s str,
    total: Option<usize>,
    remark: Option<&'s str>,
    rows: Vec<Row<'s>>,
}

#[derive(Serialize)]
struct Row<'s> {
    id: &'s str,
    label: &'s str,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<f64>,
}

impl Serialize for Stats {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.sections.iter().map(|section| (section.name, rows(section))))
    }
}

pub(super) fn write(stats: &Stats, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, stats)?;
    writeln!(out)
}

fn rows(section: &Section) -> Table<'_> {
    let rows = section.rows.iter().map(|row| {
        let (count, score) = match row.value {
            Value::Count(count) => (Some(count), None),
            Value::Score(score) => (None, Some(score.number())),
        };
        Row { id: &row.key, label: &row.label, count, score }
    });
    Table {
        title: &section.title,
        total: section.total,
        remark: section.remark.as_deref(),
        rows: rows.collect(),
    }
}
