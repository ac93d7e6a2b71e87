//! Claims between two entities as edges.

use std::borrow::Cow;

use jiff::civil;

use super::{Attribute, Kind, Network, Value, append};
use crate::assess::Status;
use crate::model::{Claim, ClaimId, Model, Name};
use crate::wording::{Sense, Stroke, shown};

/// The attributes of edges, in the order of [`EdgeRecord::values`].
pub(in crate::export) const EDGE: &[Attribute] = &[
    Attribute { name: "label", kind: Kind::Text },
    Attribute { name: "property", kind: Kind::Text },
    Attribute { name: "claim", kind: Kind::Text },
    Attribute { name: "negated", kind: Kind::Flag },
    Attribute { name: "modality", kind: Kind::Text },
    Attribute { name: "status", kind: Kind::Text },
    Attribute { name: "verdict", kind: Kind::Text },
    Attribute { name: "speaker", kind: Kind::Text },
    Attribute { name: "via", kind: Kind::Text },
    Attribute { name: "inferred", kind: Kind::Text },
    Attribute { name: "when", kind: Kind::Text },
    Attribute { name: "start", kind: Kind::Text },
    Attribute { name: "end", kind: Kind::Text },
    Attribute { name: "qualifiers", kind: Kind::Text },
    Attribute { name: "note", kind: Kind::Text },
    Attribute { name: "citations", kind: Kind::Text },
    Attribute { name: "sources", kind: Kind::Whole },
    Attribute { name: "weight", kind: Kind::Whole },
];

/// A claim between two entities.
#[derive(Clone, Debug)]
pub(in crate::export) struct EdgeRecord<'v> {
    /// The id of the claim, which no other edge has; an entity may have it.
    pub id: String,
    /// The id of its subject.
    pub source: &'v str,
    /// The id of its object.
    pub target: &'v str,
    /// What it says, with "not" where it is negated, and who says so where it is not plainly
    /// stated: `has ties to (alleged by the police)`. A line with this alone is no fact either.
    pub label: String,
    /// The name of its property, with `not-` before it where the claim says that the statement
    /// does not hold: whoever asks for those that hold by their type must not get it.
    pub property: Cow<'v, str>,
    /// Whether it says that the statement does not hold: it is negated, or a denial; not where it
    /// denies a negation.
    pub negated: bool,
    /// How it is said: `stated`, `alleged` ….
    pub modality: &'static str,
    /// Whether it stands unopposed: `uncontested`, `contested`, `retracted`.
    pub status: &'static str,
    /// How it is drawn where no words stand on it: as in pictures, and dotted as well where it says
    /// that something does not hold or another claim contradicts it.
    pub stroke: Stroke,
    /// The worst verdict of comparing it with other claims: `contradict`, `differ` …; empty where
    /// none is on the same thing.
    pub verdict: &'static str,
    /// Who says it; empty where its source does in its own voice.
    pub speaker: String,
    /// Who relays it.
    pub via: String,
    /// The fields that the author concluded.
    pub inferred: String,
    /// When it holds, as EDTF.
    pub when: &'v str,
    /// The first day of that; empty where it is open or not known.
    pub start: String,
    /// The last day of that; empty where it is open or not known.
    pub end: String,
    /// What qualifies it: `amount: $6 million; …`.
    pub qualifiers: String,
    /// The author's remark.
    pub note: String,
    /// Where it stands: `anewz 780-833; …`.
    pub citations: String,
    /// How many independent origins it has, with those of claims that agree with it or refine it.
    pub sources: usize,
    /// How strongly it ties its ends: as many times as it has independent origins of its own, so
    /// that the weights of parallel edges can be added up. Of what does not hold by its claim, or
    /// was taken back, 1: layouts draw together what weighs more, and at 0 Gephi drops an edge and
    /// igraph refuses to rank.
    pub weight: usize,
}

impl EdgeRecord<'_> {
    /// The values of the attributes in [`EDGE`].
    pub(in crate::export) fn values(&self) -> [Value<'_>; EDGE.len()] {
        [
            Value::Text(&self.label),
            Value::Text(&self.property),
            Value::Text(&self.id),
            Value::Flag(self.negated),
            Value::Text(self.modality),
            Value::Text(self.status),
            Value::Text(self.verdict),
            Value::Text(&self.speaker),
            Value::Text(&self.via),
            Value::Text(&self.inferred),
            Value::Text(self.when),
            Value::Text(&self.start),
            Value::Text(&self.end),
            Value::Text(&self.qualifiers),
            Value::Text(&self.note),
            Value::Text(&self.citations),
            Value::Whole(self.sources),
            Value::Whole(self.weight),
        ]
    }
}

impl<'v> Network<'v> {
    /// The record of a claim between two entities.
    pub(super) fn edge(&self, id: ClaimId, [source, target]: [Name; 2]) -> EdgeRecord<'v> {
        let view = self.phrases.view;
        let (model, names) = (&view.model, &view.model.names);
        let claim = model.claim(id);
        let status = view.assessment.status(id);
        let verdict = view.assessment.comparisons_of(id).map(|found| found.verdict).min();
        let when = claim.when.map(|id| model.date(id));
        let is_held = !claim.is_negative() && status != Status::Retracted;
        let origins = view.assessment.origins.count(model, &[id]);
        EdgeRecord {
            id: model.claim_name(claim),
            source: names.text(source),
            target: names.text(target),
            label: self.edge_label(id, claim),
            property: kind(model, claim),
            negated: claim.is_negative(),
            modality: claim.modality.word(),
            status: status.word(),
            stroke: self.stroke(id, claim),
            verdict: verdict.map_or("", |verdict| verdict.word()),
            speaker: self.named(model.speakers(claim).iter().map(|name| name.value)),
            via: self.named(model.via(claim).iter().map(|name| name.value)),
            inferred: joined(model.inferred(claim).iter().map(|name| names.text(name.value))),
            when: when.map_or("", |date| &date.edtf),
            start: when.and_then(|date| date.earliest).map(day).unwrap_or_default(),
            end: when.and_then(|date| date.latest).map(day).unwrap_or_default(),
            qualifiers: self.edge_qualifiers(claim),
            note: claim.note.map(|note| shown(names.text(note))).unwrap_or_default(),
            citations: self.cited(claim),
            // What was compared with nothing has no support but its own.
            sources: verdict.map_or(origins, |_| view.assessment.support(model, id)),
            weight: if is_held { origins.max(1) } else { 1 },
        }
    }

    fn edge_label(&self, id: ClaimId, claim: &Claim) -> String {
        let mut label = self.property(claim);
        if !self.is_plain(id, claim) {
            for remark in self.remarks(&Sense::of(self.phrases.view, id)) {
                label.extend([" (", &remark, ")"]);
            }
        }
        label
    }

    fn edge_qualifiers(&self, claim: &Claim) -> String {
        let mut qualifiers = String::new();
        for qualifier in self.phrases.view.model.qualifiers(claim) {
            append(&mut qualifiers, "; ", &self.label(qualifier.property.value));
            qualifiers.push_str(": ");
            qualifiers.push_str(&self.phrases.object(qualifier.value.value));
        }
        qualifiers
    }
}

/// What kind of edge a claim is: its property, or that this does not hold.
pub(in crate::export) fn kind<'m>(model: &'m Model, claim: &Claim) -> Cow<'m, str> {
    let property = model.names.text(claim.property.value);
    if claim.is_negative() { format!("not-{property}").into() } else { property.into() }
}

/// Words that hold no blank, with blanks between them.
fn joined<'n>(words: impl Iterator<Item = &'n str>) -> String {
    let mut joined = String::new();
    for word in words {
        append(&mut joined, " ", word);
    }
    joined
}

/// A day as ISO 8601 has it.
fn day(day: civil::Date) -> String {
    let sign = if day.year() < 0 { "-" } else { "" };
    format!("{sign}{:04}-{:02}-{:02}", day.year().unsigned_abs(), day.month(), day.day())
}
