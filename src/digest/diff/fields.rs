//! What of a claim is otherwise than before, field by field.

use data_encoding::HEXLOWER;
use rustc_hash::FxHashMap;

use super::change::{Change, Value};
use super::key::is_same;
use super::side::{Side, Sides};
use crate::digest::Citation;
use crate::digest::citation::sorted;
use crate::files::Spanned;
use crate::model::{Claim, ClaimId, Modality, Name, Object, Passage};
use crate::wording::{fill, shown};

/// What is otherwise, in the order of reading.
pub(super) fn changes(sides: &Sides<'_>, was: ClaimId, is: ClaimId) -> Vec<Change> {
    let [before, after] =
        [(&sides.old, was), (&sides.new, is)].map(|(side, id)| side.model.claim(id));
    // Most claims are as they were, and putting fields into words takes longer than comparing them.
    if is_same(sides, before, after) {
        return Vec::new();
    }
    let status = |side: &Side<'_>, id| side.phrases.view.assessment.status(id).word();
    let statuses = [status(&sides.old, was), status(&sides.new, is)];
    let fields = Fields { sides, before, after, statuses };
    let mut changes: Vec<_> = fields.ends().into_iter().flatten().collect();
    changes.extend(fields.voice().into_iter().flatten());
    changes.extend(fields.qualifiers());
    changes.extend(fields.evidence().into_iter().flatten());
    changes.extend(fields.passages());
    changes
}

/// The old and the new claim.
struct Fields<'s> {
    sides: &'s Sides<'s>,
    before: &'s Claim,
    after: &'s Claim,
    statuses: [&'static str; 2],
}

impl Fields<'_> {
    fn change(&self, field: &str, of: impl Fn(&Side<'_>, &Claim) -> Vec<Value>) -> Option<Change> {
        let words = self.sides.new.phrases.words;
        let (old, new) = (of(&self.sides.old, self.before), of(&self.sides.new, self.after));
        Change::of(words, field, words.diff.field(field), &old, &new)
    }

    /// What is said of what.
    fn ends(&self) -> [Option<Change>; 4] {
        let words = &self.sides.new.phrases.words.diff;
        let negated = [self.before, self.after].map(|claim| claim.negated);
        let is_relation = matches!(self.after.object.value, Object::Entity(_));
        [
            self.change("subject", |side, claim| vec![side.named(claim.subject.value)]),
            self.change("property", |side, claim| vec![side.labelled(claim.property.value)]),
            self.change(if is_relation { "object" } else { "value" }, |side, claim| {
                vec![side.said(claim.object.value)]
            }),
            Change::turned("negated", &words.negated, negated, negated.map(|is| is.to_string())),
        ]
    }

    /// Who says it, how and of when.
    fn voice(&self) -> [Option<Change>; 6] {
        let words = &self.sides.new.phrases.words.diff;
        let retracted = [self.before, self.after].map(|claim| claim.retracted);
        let all = |side: &Side<'_>, names: &[Spanned<Name>]| {
            names.iter().map(|name| side.named(name.value)).collect()
        };
        [
            self.change("according-to", |side, claim| all(side, side.model.speakers(claim))),
            self.change("via", |side, claim| all(side, side.model.via(claim))),
            self.change("modality", |side, claim| vec![side.modality(claim.modality)]),
            Change::turned("status", &words.taken_back, retracted, self.statuses.map(String::from)),
            self.change("when", |side, claim| {
                claim.when.map(|date| side.said(Object::Date(date))).into_iter().collect()
            }),
            self.change("inferred", |side, claim| {
                let fields = side.model.inferred(claim).iter();
                fields.map(|name| Value::text(side.model.names.text(name.value))).collect()
            }),
        ]
    }

    /// The qualifiers that either has, by name.
    fn qualifiers(&self) -> Vec<Change> {
        let names = |side: &Side<'_>, claim| -> Vec<_> {
            let qualifiers = side.model.qualifiers(claim).iter();
            qualifiers.map(|one| side.model.names.text(one.property.value).to_owned()).collect()
        };
        let mut fields = names(&self.sides.old, self.before);
        fields.extend(names(&self.sides.new, self.after));
        let fields = sorted(fields.into_iter());
        fields.iter().filter_map(|field| self.qualifier(field)).collect()
    }

    fn qualifier(&self, field: &str) -> Option<Change> {
        let of = |side: &Side<'_>, claim| {
            let name = side.model.names.find(field);
            let all = side.model.qualifiers(claim).iter();
            let own = all.filter(|one| Some(one.property.value) == name);
            own.map(|one| side.said(one.value.value)).collect::<Vec<_>>()
        };
        let label = [&self.sides.new, &self.sides.old].into_iter().find_map(|side| {
            let name = side.model.names.find(field)?;
            side.model.property_named(name).map(|_| side.phrases.label(name))
        });
        let label = label.unwrap_or_else(|| shown(field));
        let (old, new) = (of(&self.sides.old, self.before), of(&self.sides.new, self.after));
        Change::of(self.sides.new.phrases.words, field, &label, &old, &new)
    }

    /// Where it stands, what the author remarks, and what it is called. An id that is made of what
    /// the claim says changes with it, which needs no line of its own.
    fn evidence(&self) -> [Option<Change>; 7] {
        let text = |side: &Side<'_>, name| Value::text(side.model.names.text(name));
        let scoping = |side: &Side<'_>, claim: &Claim, is_same| {
            let own = side.scoping(claim).iter().filter(|(same, _)| *same == is_same);
            own.map(|(_, other)| Value::text(other)).collect()
        };
        let is_named = self.before.own_id.is_some() || self.after.own_id.is_some();
        [
            self.change("source", |side, claim| {
                claim.source.map(|name| Value::text(side.source(name))).into_iter().collect()
            }),
            self.change("cite", |side, claim| {
                let cites = side.model.cites(claim).iter();
                cites.map(|cite| Value::text(&place(side, cite.value))).collect()
            }),
            self.change("quote", |side, claim| {
                let quote = side.model.quote(claim);
                quote.map(|name| text(side, name.value)).into_iter().collect()
            }),
            self.change("note", |side, claim| {
                claim.note.map(|name| text(side, name)).into_iter().collect()
            }),
            self.change("same-scope", |side, claim| scoping(side, claim, true)),
            self.change("other-scope", |side, claim| scoping(side, claim, false)),
            self.change("id", |side, claim| vec![Value::text(&side.model.claim_name(claim))])
                .filter(|_| is_named),
        ]
    }

    /// Passages that are where they were, in a text that has other words there.
    fn passages(&self) -> Vec<Change> {
        let [old, new] = [&self.sides.old, &self.sides.new];
        let digests = |side: &Side<'_>, claim| -> Vec<_> {
            let cites = side.model.cites(claim).iter().map(|cite| cite.value);
            cites.map(|cite| (place(side, cite), side.model.digests.get(&cite).copied())).collect()
        };
        let before: FxHashMap<_, _> = digests(old, self.before).into_iter().collect();
        let words = &new.phrases.words.diff;
        let mut changes = Vec::new();
        for (place, digest) in digests(new, self.after) {
            let was = before.get(&place).copied().flatten();
            let Some((was, is)) = was.zip(digest) else { continue };
            if was != is {
                changes.push(Change {
                    field: "passage".to_owned(),
                    old: vec![HEXLOWER.encode(&was.sha256)],
                    new: vec![HEXLOWER.encode(&is.sha256)],
                    words: fill(&words.passage, &[&shown(&place)]),
                });
            }
        }
        changes
    }
}

/// "lantern 290-340", with the id that the source has in both dossiers.
fn place(side: &Side<'_>, cite: Passage) -> String {
    let range = Some((cite.start(), cite.end()));
    Citation { source: side.source(cite.source()).to_owned(), range }.to_string()
}

impl Side<'_> {
    /// An entity.
    pub(super) fn named(&self, name: Name) -> Value {
        Value::called(self.entity(name), self.phrases.named(name))
    }

    fn labelled(&self, property: Name) -> Value {
        Value::called(self.model.names.text(property), self.phrases.label(property))
    }

    /// The other end of a claim or of a qualifier.
    pub(super) fn said(&self, object: Object) -> Value {
        let model = self.model;
        let shown = self.phrases.object(object);
        match object {
            Object::Entity(name) => self.named(name),
            Object::Figure(id) => Value::called(model.names.text(model.figure(id).words), shown),
            Object::Date(id) => Value::called(&model.date(id).edtf, shown),
            Object::Text(name) => Value::called(model.names.text(name), shown),
            Object::Unreadable => Value::text(""),
        }
    }

    fn modality(&self, modality: Modality) -> Value {
        let list = self.model.ontology.list("modalities").iter();
        let concept = list.clone().find(|concept| concept.name == modality.name());
        let plain = modality.word();
        let label = concept
            .map(|concept| concept.labels.in_language(&self.phrases.view.language).to_owned());
        Value::called(plain, shown(label.as_deref().unwrap_or(plain)))
    }
}
