//! The tables of a dossier: the file itself, `[dossier]`, `[picture]`, sources, entities, skips.

use super::Reading;
use super::table::Fields;
use super::value::{Content, Field};
use crate::files::{Spanned, is_hidden};
use crate::model::fields::{DOSSIER, ENTITY, FILE, PICTURE, SKIP, SOURCE};
use crate::model::{Entity, LONGEST_ID, Name, Skip, Source, UnreadKind};

impl Reading {
    /// A whole file: its tables, and the source that its claims stand under.
    pub(super) fn file(&mut self, mut fields: Fields) {
        let mut source = None;
        if let Some(value) = fields.take("source") {
            if let Content::Table(tables) = value.content {
                self.tables("source", tables, Self::source);
            } else {
                source = self.text_of(&value, "source", fields.span);
            }
        }
        if let Some(table) = self.table(&mut fields, "dossier") {
            self.dossier(table);
        }
        if let Some(table) = self.table(&mut fields, "picture") {
            self.picture(table);
        }
        if let Some(value) = fields.take("entity") {
            match value.content {
                Content::Table(tables) => self.tables("entity", tables, Self::entity),
                _ => self.wrong_type(
                    &value,
                    "entity",
                    "tables such as `[entity.cecot]`",
                    fields.span,
                ),
            }
        }
        for claim in self.list(&mut fields, "claim", "tables under `[[claim]]`") {
            self.claim(claim, source);
        }
        for skip in self.list(&mut fields, "skip", "tables under `[[skip]]`") {
            self.skip(skip, source);
        }
        self.finish(fields, FILE);
    }

    /// A table that a file has at most one of.
    fn table<'t>(&mut self, fields: &mut Fields<'t>, name: &'static str) -> Option<Fields<'t>> {
        let value = fields.take(name)?;
        if let Content::Table(entries) = value.content {
            return Some(Fields::new(name, value.span, entries));
        }
        self.wrong_type(&value, name, "a table", fields.span);
        None
    }

    /// The tables of a list such as `[[claim]]`.
    fn list<'t>(
        &mut self,
        fields: &mut Fields<'t>,
        name: &'static str,
        expected: &'static str,
    ) -> Vec<Fields<'t>> {
        let Some(value) = fields.take(name) else { return Vec::new() };
        let Content::List(items) = value.content else {
            self.wrong_type(&value, name, expected, fields.span);
            return Vec::new();
        };
        let mut tables = Vec::with_capacity(items.len());
        for item in items {
            match item.content {
                Content::Table(entries) => tables.push(Fields::new(name, item.span, entries)),
                _ => self.wrong_type(&item, name, expected, fields.span),
            }
        }
        tables
    }

    /// Tables that are named by ids: `[source.anewz]`, `[entity.cecot]`.
    fn tables(
        &mut self,
        what: &'static str,
        tables: Vec<Field>,
        take: fn(&mut Self, Spanned<Name>, Fields),
    ) {
        for Field { name, span, value } in tables {
            let id = Spanned::new(self.model.names.add(&name), span);
            self.check_id(id);
            match value.content {
                Content::Table(entries) => take(self, id, Fields::new(what, value.span, entries)),
                _ => self.wrong_type(&value, &name, "a table", span),
            }
        }
    }

    /// Keeps an id that is not kebab-case.
    pub(super) fn check_id(&mut self, id: Spanned<Name>) {
        let text = self.model.names.text(id.value);
        let is_kebab = text.len() <= LONGEST_ID
            && text.split('-').all(|part| {
                !part.is_empty()
                    && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
        if !is_kebab {
            self.refuse(UnreadKind::Id(id.value), id.span, None);
        }
    }

    fn dossier(&mut self, mut fields: Fields) {
        if let Some(first) = self.model.dossier.span {
            self.refuse(UnreadKind::SecondTable("dossier", first), fields.span, None);
            return;
        }
        self.model.dossier.span = Some(fields.span);
        self.model.dossier.title = self.words(&mut fields, "title");
        self.model.dossier.base = self.text(&mut fields, "base");
        self.model.dossier.licence = self.text(&mut fields, "licence");
        if let Some(licence) = self.model.dossier.licence {
            self.check_licence(licence);
        }
        self.finish(fields, DOSSIER);
    }

    /// Keeps a licence that cannot be an id of SPDX: letters, digits, dots and hyphens.
    fn check_licence(&mut self, licence: Spanned<Name>) {
        let text = self.model.names.text(licence.value);
        let is_id = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+');
        if text.is_empty() || !text.chars().all(is_id) {
            self.refuse(UnreadKind::Licence(licence.value), licence.span, None);
        }
    }

    fn picture(&mut self, mut fields: Fields) {
        if let Some(first) = self.model.dossier.picture {
            self.refuse(UnreadKind::SecondTable("picture", first), fields.span, None);
            return;
        }
        self.model.dossier.picture = Some(fields.span);
        self.model.dossier.show = self.texts(&mut fields, "show");
        self.model.dossier.picture_title = self.words(&mut fields, "title");
        self.finish(fields, PICTURE);
    }

    fn source(&mut self, id: Spanned<Name>, mut fields: Fields) {
        let span = fields.span;
        let source = Source {
            id,
            class: self.required(&mut fields, "type"),
            title: self.words(&mut fields, "title"),
            publisher: self.text(&mut fields, "publisher"),
            authors: self.texts(&mut fields, "author"),
            url: self.text(&mut fields, "url"),
            published: self.date_field(&mut fields, "published"),
            language: self.text(&mut fields, "language"),
            derives_from: self.texts(&mut fields, "derives-from"),
            reprints: self.texts(&mut fields, "reprints"),
            same_publisher: self.texts(&mut fields, "same-publisher"),
            private: self.truth(&mut fields, "private"),
            text: self.text(&mut fields, "text"),
            copy: None,
            digest: None,
            span,
        };
        if let Some(url) = source.url {
            self.check_link(url, &["http", "https", "mailto"]);
        }
        if let Some(language) = source.language {
            self.check_language(language);
        }
        self.finish(fields, SOURCE);
        self.model.sources.push(source);
    }

    fn entity(&mut self, id: Spanned<Name>, mut fields: Fields) {
        let span = fields.span;
        let entity = Entity {
            id,
            class: self.required(&mut fields, "type"),
            name: self.words(&mut fields, "name"),
            aka: self.words(&mut fields, "aka"),
            same_as: self.links(&mut fields, "same-as"),
            private: self.truth(&mut fields, "private"),
            span,
        };
        self.finish(fields, ENTITY);
        self.model.entities.push(entity);
    }

    fn skip(&mut self, mut fields: Fields, source: Option<Spanned<Name>>) {
        let span = fields.span;
        let source = self.source_of(&mut fields, source);
        let cites = self.cites(&mut fields, source);
        let quote = self.quote(&mut fields);
        let reason = self.required(&mut fields, "reason");
        self.finish(fields, SKIP);
        let Some(reason) = reason else { return };
        let word = self.model.names.text(reason.value);
        if self.model.ontology.concept("skipReasons", word).is_none() {
            self.refuse(UnreadKind::Word(reason.value, "skipReasons"), reason.span, Some(span));
        }
        let source = source.map(|source| source.value);
        self.model.skips.push(Skip { source, cites, quote, reason: reason.value, span });
    }

    /// IRIs elsewhere, of which `wd:` may stand for Wikidata's.
    fn links(&mut self, fields: &mut Fields, field: &str) -> Vec<Spanned<Name>> {
        let mut links = self.texts(fields, field);
        for link in &mut links {
            let expanded = self.expand(link.value);
            link.value = self.model.names.add(&expanded);
            self.check_link(*link, &["http", "https"]);
        }
        links
    }

    /// `wd:Q30` in full, by the prefixes of the ontology.
    fn expand(&self, link: Name) -> String {
        let link = self.model.names.text(link);
        let Some((prefix, local)) = link.split_once(':') else { return link.to_owned() };
        let known = self.model.ontology.prefixes().iter().find(|(name, _)| name == prefix);
        known.map_or_else(|| link.to_owned(), |(_, iri)| format!("{iri}{local}"))
    }

    /// Keeps a link that nobody should follow, or that is no IRI.
    fn check_link(&mut self, link: Spanned<Name>, schemes: &[&str]) {
        if let Some(why) = link_fault(self.model.names.text(link.value), schemes) {
            self.refuse(UnreadKind::Link(link.value, why), link.span, None);
        }
    }
}

/// Why an IRI is no link: its scheme, its length, its characters.
pub(super) fn link_fault(iri: &str, schemes: &[&str]) -> Option<&'static str> {
    let scheme = iri.split_once(':').map_or("", |(scheme, _)| scheme).to_ascii_lowercase();
    if !schemes.contains(&scheme.as_str()) {
        Some("its scheme is not one that is linked to: `http`, `https`")
    } else if iri.len() > 2048 {
        Some("it is longer than 2,048 bytes")
    } else if oxrdf::NamedNode::new(iri).is_err() || iri.chars().any(is_hidden) {
        Some("it holds characters that an IRI cannot have")
    } else {
        None
    }
}
