//! Where claims and skips stand in their source: source, passages, quotation.

use super::Reading;
use super::table::{Fields, items};
use crate::files::{Span, Spanned};
use crate::model::{Name, Passage, UnreadKind};

impl Reading {
    /// The cited passages: `start-end` of the claim's source, or `source:start-end`.
    pub(super) fn cites(
        &mut self,
        fields: &mut Fields,
        source: Option<Spanned<Name>>,
    ) -> Vec<Spanned<Passage>> {
        let Some(value) = fields.take("cite") else { return Vec::new() };
        let mut passages = Vec::new();
        let mut lacks_source = false;
        for cite in items(value) {
            // These words are no names: almost each is another, and nobody asks for them again.
            let Some(words) = self.string_of(&cite, "cite", fields.span) else { continue };
            let (source, range) = match words.rsplit_once(':') {
                Some((source, range)) => (Some(self.model.names.add(source.trim())), range),
                None => (source.map(|source| source.value), words),
            };
            let Some(source) = source else {
                lacks_source = true;
                continue;
            };
            match Passage::parse(source, range) {
                Ok(passage) => passages.push(Spanned::new(passage, cite.span)),
                Err(fault) => {
                    let kind = UnreadKind::Passage(self.model.names.add(words), fault);
                    self.refuse(kind, cite.span, Some(fields.span));
                }
            }
        }
        if lacks_source {
            self.refuse(UnreadKind::Missing("source", fields.what), fields.span, None);
        }
        passages
    }

    /// The source that a table stands under: its own, else that of its file.
    pub(super) fn source_of(
        &mut self,
        fields: &mut Fields,
        of_file: Option<Spanned<Name>>,
    ) -> Option<Spanned<Name>> {
        let source = self.text(fields, "source").or(of_file)?;
        if self.sources_named.insert(source.value) {
            self.model.named_sources.push(source);
        }
        Some(source)
    }

    /// The words of a passage that is not pinned yet, with the place of the whole field.
    pub(super) fn quote(&mut self, fields: &mut Fields) -> Option<Spanned<Name>> {
        let name = fields.place("quote")?;
        let words = self.text(fields, "quote")?;
        // A column has its name in the first row: there, the cell alone is the place.
        let start = if name.end() <= words.span.start() && fields.span.start() <= name.start() {
            name.start()
        } else {
            words.span.start()
        };
        Some(Spanned::new(words.value, Span::new(words.span.file(), start, words.span.end())))
    }
}
