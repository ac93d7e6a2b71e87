//! What a position says and who says it, for programs: parts of the records of several reports.

use serde::Serialize;

use super::differences::Position;

/// What is said of what, and how.
#[derive(Serialize)]
pub(super) struct Content<'p> {
    subject: &'p str,
    property: &'p str,
    object: &'p str,
    qualifiers: Vec<Qualifier<'p>>,
    when: Option<&'p str>,
    negated: bool,
    modality: &'p str,
}

#[derive(Serialize)]
struct Qualifier<'p> {
    property: &'p str,
    value: &'p str,
}

/// Who says it and who relays it, and what its author concluded.
#[derive(Serialize)]
pub(super) struct Voice<'p> {
    speakers: &'p [String],
    via: &'p [String],
    concluded: &'p [String],
}

impl<'p> From<&'p Position> for Content<'p> {
    fn from(position: &'p Position) -> Self {
        let qualifiers = position.qualifiers.iter();
        Self {
            subject: &position.subject,
            property: &position.property,
            object: &position.object,
            qualifiers: qualifiers.map(|(property, value)| Qualifier { property, value }).collect(),
            when: position.when.as_deref(),
            negated: position.negated,
            modality: position.modality.word(),
        }
    }
}

impl<'p> From<&'p Position> for Voice<'p> {
    fn from(position: &'p Position) -> Self {
        let Position { speakers, via, concluded, .. } = position;
        Self { speakers, via, concluded }
    }
}
