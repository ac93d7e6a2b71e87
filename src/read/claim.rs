//! The fields of a claim, from a table or a row.

use std::borrow::Cow;

use super::Reading;
use super::table::Fields;
use super::value::{Content, Value};
use crate::files::{Span, Spanned};
use crate::model::{
    Claim, ClaimHash, Mentions, Modality, Name, Object, Qualifier, Run, Scoping, UnreadKind,
    fields::CLAIM, fold,
};
use crate::ontology::{Kind, PropertyId};

/// The most claims of a dossier: 2²⁴.
const MOST_CLAIMS: usize = 1 << 24;

impl Reading {
    /// Takes in a claim. One without subject or property is kept as a fault alone.
    pub(super) fn claim(&mut self, mut fields: Fields, source: Option<Spanned<Name>>) {
        let span = fields.span;
        if self.model.claims.len() >= MOST_CLAIMS {
            self.refuse_further_claims(span);
            return;
        }
        let own_id = self.text(&mut fields, "id");
        if let Some(id) = own_id {
            self.check_id(id);
        }
        let subject = self.required(&mut fields, "subject");
        let property = self.required(&mut fields, "property");
        let source = self.source_of(&mut fields, source);
        let known = property.and_then(|name| self.property(name.value));
        let object = self.object(&mut fields, property, known);
        let speakers = self.texts(&mut fields, "according-to");
        let modality = self.modality(&mut fields, !speakers.is_empty());
        let negated = self.truth(&mut fields, "negated");
        let retracted = self.retracted(&mut fields);
        let private = self.truth(&mut fields, "private");
        let via = self.texts(&mut fields, "via");
        let when = self.date_field(&mut fields, "when");
        let inferred = self.texts(&mut fields, "inferred");
        let quote = self.quote(&mut fields);
        let note = self.text(&mut fields, "note");
        let cites = self.cites(&mut fields, source);
        self.scopings(&mut fields);
        let qualifiers = self.qualifiers(fields, property, known);
        let (Some(subject), Some(property)) = (subject, property) else { return };
        let hash = self.hash(subject, property, object, negated, &speakers, source);
        let claim = Claim {
            subject,
            property,
            object,
            source: source.map(|source| source.value),
            when,
            own_id,
            note: note.map(|note| note.value),
            hash,
            modality,
            negated,
            retracted,
            private,
            cites: Run::add(&mut self.model.passages, cites),
            mentions: Mentions::add(&mut self.model.mentions, [speakers, via, inferred]),
            qualifiers: Run::add(&mut self.model.qualifiers, qualifiers),
            quote: Run::add(&mut self.model.quotes, quote),
            span,
        };
        self.model.claims.push(claim);
    }

    /// Keeps, once, that the dossier has more claims than are taken in.
    fn refuse_further_claims(&mut self, span: Span) {
        if !std::mem::replace(&mut self.has_too_many_claims, true) {
            self.refuse(UnreadKind::TooManyClaims, span, None);
        }
    }

    fn property(&self, name: Name) -> Option<PropertyId> {
        self.model.ontology.property_named(self.model.names.text(name))
    }

    /// The other end of a claim: `object` for an entity, `value` for everything else.
    fn object(
        &mut self,
        fields: &mut Fields,
        property: Option<Spanned<Name>>,
        known: Option<PropertyId>,
    ) -> Spanned<Object> {
        let unreadable = Spanned::new(Object::Unreadable, fields.span);
        let Some(kind) = known.map(|id| self.model.ontology.property(id).kind) else {
            return self.object_of_unknown(fields).unwrap_or(unreadable);
        };
        let (field, other) = match kind.field() {
            "object" => ("object", "value"),
            _ => ("value", "object"),
        };
        if let Some(value) = fields.take(field) {
            return self.object_of(&value, kind, field, fields.span);
        }
        let key = fields.place(other);
        match (fields.take(other), property) {
            (Some(value), Some(property)) => {
                let key = key.filter(|_| !matches!(value.content, Content::Cell(_)));
                let kind = UnreadKind::Side(property.value, field, kind.object(), key);
                self.refuse(kind, value.span, Some(fields.span));
            }
            _ => self.refuse(UnreadKind::Missing(field, fields.what), fields.span, None),
        }
        unreadable
    }

    /// The other end where the property is not known: nothing is said against it.
    fn object_of_unknown(&mut self, fields: &mut Fields) -> Option<Spanned<Object>> {
        let entity = self.text(fields, "object");
        let value = fields.take("value");
        let value = value.and_then(|v| self.words_of(&v, "value", "a value", fields.span));
        let object = entity.map(|name| Spanned::new(Object::Entity(name.value), name.span));
        object.or_else(|| value.map(|name| Spanned::new(Object::Text(name.value), name.span)))
    }

    /// A value read as what its property wants.
    fn object_of(
        &mut self,
        value: &Value,
        kind: Kind,
        field: &str,
        within: Span,
    ) -> Spanned<Object> {
        let span = value.span;
        let object = match kind {
            Kind::Relation => {
                self.text_of(value, field, within).map(|name| Object::Entity(name.value))
            }
            Kind::Detail => self.text_of(value, field, within).map(|name| Object::Text(name.value)),
            Kind::Measure => self
                .words_of(value, field, kind.object(), within)
                .and_then(|words| self.figure(words, Some(within)))
                .map(Object::Figure),
            Kind::Moment => self
                .words_of(value, field, kind.object(), within)
                .and_then(|words| self.date(words, Some(within)))
                .map(Object::Date),
        };
        Spanned::new(object.unwrap_or(Object::Unreadable), span)
    }

    /// How it is said; a claim with a speaker is reported where nothing else is written.
    fn modality(&mut self, fields: &mut Fields, has_speaker: bool) -> Modality {
        let default = if has_speaker { Modality::Reported } else { Modality::Stated };
        let Some(word) = self.text(fields, "modality") else { return default };
        let written = self.model.names.text(word.value);
        let concept = self.model.ontology.concept("modalities", written);
        let named = concept.and_then(|c| Modality::ALL.into_iter().find(|m| m.name() == c.name));
        if named.is_none() {
            let kind = UnreadKind::Word(word.value, "modalities");
            self.refuse(kind, word.span, Some(fields.span));
        }
        named.unwrap_or(default)
    }

    /// Whether it was taken back: the one status that an author sets.
    fn retracted(&mut self, fields: &mut Fields) -> bool {
        let Some(word) = self.text(fields, "status") else { return false };
        let written = self.model.names.text(word.value);
        let concept = self.model.ontology.concept("statuses", written);
        let is_retracted = concept.is_some_and(|concept| concept.name == "Retracted");
        if !is_retracted {
            let kind = UnreadKind::Word(word.value, "statuses");
            self.refuse(kind, word.span, Some(fields.span));
        }
        is_retracted
    }

    /// The claims that this one is, or is not, on the same thing as.
    fn scopings(&mut self, fields: &mut Fields) {
        let claim = fields.span;
        for (field, is_same) in [("same-scope", true), ("other-scope", false)] {
            for other in self.texts(fields, field) {
                self.model.scopings.push(Scoping { claim, other, is_same });
            }
        }
    }

    /// What is left of a claim's fields: qualifiers of its property, or mistakes.
    fn qualifiers(
        &mut self,
        mut fields: Fields,
        property: Option<Spanned<Name>>,
        known: Option<PropertyId>,
    ) -> Vec<Qualifier> {
        let mut qualifiers = Vec::new();
        for field in fields.rest() {
            let name = self.model.names.add(&field.name);
            let named = self.model.ontology.property_named(&field.name);
            let ontology = &self.model.ontology;
            let allowed = known.map_or(&[][..], |id| &ontology.property(id).qualifiers);
            match (named, property) {
                (Some(qualifier), Some(_)) if allowed.contains(&qualifier) => {
                    let kind = ontology.property(qualifier).kind;
                    let value = self.object_of(&field.value, kind, &field.name, fields.span);
                    let property = Spanned::new(name, field.span);
                    qualifiers.push(Qualifier { property, value });
                }
                (Some(_), Some(property)) if known.is_some() => {
                    let kind = UnreadKind::Qualifier(name, property.value);
                    self.refuse(kind, field.span, Some(fields.span));
                }
                _ => {
                    let kind = UnreadKind::Field(name, fields.what, CLAIM);
                    self.refuse(kind, field.span, Some(fields.span));
                }
            }
        }
        let names = &self.model.names;
        qualifiers.sort_by_key(|qualifier| names.text(qualifier.property.value));
        qualifiers
    }

    /// The digest of what makes a claim itself.
    fn hash(
        &self,
        subject: Spanned<Name>,
        property: Spanned<Name>,
        object: Spanned<Object>,
        negated: bool,
        speakers: &[Spanned<Name>],
        source: Option<Spanned<Name>>,
    ) -> ClaimHash {
        let names = &self.model.names;
        let text = |name: Spanned<Name>| names.text(name.value);
        let object = match object.value {
            Object::Entity(name) => Cow::Borrowed(names.text(name)),
            Object::Text(name) => fold(names.text(name)),
            Object::Figure(id) => fold(names.text(self.model.figure(id).words)),
            Object::Date(id) => fold(&self.model.date(id).edtf),
            Object::Unreadable => Cow::Borrowed(""),
        };
        let mut speakers: Vec<_> = speakers.iter().map(|speaker| text(*speaker)).collect();
        speakers.sort_unstable();
        let source = source.map_or("", text);
        ClaimHash::new(text(subject), text(property), &object, negated, &speakers, source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{File, Files};
    use crate::ontology::Ontology;

    #[test]
    fn too_many_claims_are_told_once() {
        let files = Files::from_iter([File::held("a.toml", "")]);
        let (id, _) = files.iter().next().expect("there is one file");
        let span = Span::new(id, 0, 0);
        let mut reading = Reading::new(Ontology::default());
        reading.refuse_further_claims(span);
        reading.refuse(UnreadKind::Missing("type", "entity"), span, None);
        reading.refuse_further_claims(span);
        assert_eq!(reading.model.unread.len(), 2);
    }
}
