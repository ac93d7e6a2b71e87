//! Asks a table for its fields, and keeps what is left over.

use oxrdf::Literal;

use super::Reading;
use super::value::{Content, Field, Value};
use crate::files::{Span, Spanned, is_forbidden, is_hidden};
use crate::model::{DateId, Name, UnreadKind, Words, fields};

/// The longest string, in bytes.
const LONGEST_TEXT: usize = 1 << 20;

/// The most items of a list of texts: the model counts them in 16 bits.
const MOST_ITEMS: usize = u16::MAX as usize;

/// The fields of one table or row, each asked for once.
pub(super) struct Fields<'t> {
    /// What the table is, in messages: "claim".
    pub(super) what: &'static str,
    /// Its heading, or the row.
    pub(super) span: Span,
    left: Vec<Option<Field<'t>>>,
}

impl<'t> Fields<'t> {
    pub(super) fn new(what: &'static str, span: Span, fields: Vec<Field<'t>>) -> Self {
        Self { what, span, left: fields.into_iter().map(Some).collect() }
    }

    /// Takes a field out.
    pub(super) fn take(&mut self, name: &str) -> Option<Value<'t>> {
        let is_wanted =
            |field: &&mut Option<Field<'_>>| field.as_ref().is_some_and(|f| f.name == name);
        self.left.iter_mut().find(is_wanted)?.take().map(|field| field.value)
    }

    /// Where the name of a field is written.
    pub(super) fn place(&self, name: &str) -> Option<Span> {
        self.left.iter().flatten().find(|field| field.name == name).map(|field| field.span)
    }

    /// Takes out everything that was not asked for.
    pub(super) fn rest(&mut self) -> impl Iterator<Item = Field<'t>> + use<'t> {
        std::mem::take(&mut self.left).into_iter().flatten()
    }

    /// Whether a field is there and not yet taken.
    pub(super) fn has(&self, name: &str) -> bool {
        self.left.iter().flatten().any(|field| field.name == name)
    }
}

impl Reading {
    /// A string.
    pub(super) fn text(&mut self, fields: &mut Fields, field: &str) -> Option<Spanned<Name>> {
        let value = fields.take(field)?;
        self.text_of(&value, field, fields.span)
    }

    /// A string that must be there.
    pub(super) fn required(
        &mut self,
        fields: &mut Fields,
        field: &'static str,
    ) -> Option<Spanned<Name>> {
        if !fields.has(field) {
            self.refuse(UnreadKind::Missing(field, fields.what), fields.span, None);
        }
        self.text(fields, field)
    }

    /// A string, or a list of strings.
    pub(super) fn texts(&mut self, fields: &mut Fields, field: &str) -> Vec<Spanned<Name>> {
        let Some(value) = fields.take(field) else { return Vec::new() };
        let within = fields.span;
        let mut texts = Vec::with_capacity(1);
        texts.extend(items(value).iter().filter_map(|item| self.text_of(item, field, within)));
        if let Some(item) = texts.get(MOST_ITEMS).copied() {
            self.refuse_further_items(item.span, within);
            texts.truncate(MOST_ITEMS);
        }
        texts
    }

    fn refuse_further_items(&mut self, span: Span, within: Span) {
        let what = "a list has more than 65,535 items".to_owned();
        self.refuse(UnreadKind::TooLarge(what), span, Some(within));
    }

    /// `true` or `false`; false where it is not there.
    pub(super) fn truth(&mut self, fields: &mut Fields, field: &str) -> bool {
        let Some(value) = fields.take(field) else { return false };
        match &value.content {
            Content::Truth(truth) => *truth,
            Content::Cell(cell) if cell == "true" => true,
            Content::Cell(cell) if cell == "false" => false,
            _ => {
                self.wrong_type(&value, field, "true or false", fields.span);
                false
            }
        }
    }

    /// A date: TOML's own, a year as a number, or EDTF text.
    pub(super) fn date_field(&mut self, fields: &mut Fields, field: &str) -> Option<DateId> {
        let value = fields.take(field)?;
        let words = self.words_of(&value, field, "a date", fields.span)?;
        self.date(words, Some(fields.span))
    }

    /// Words by language: a string, a table of them, or a list of both.
    pub(super) fn words(&mut self, fields: &mut Fields, field: &str) -> Words {
        let Some(value) = fields.take(field) else { return Words::default() };
        let within = fields.span;
        let mut words = Vec::with_capacity(1);
        for item in items(value) {
            let Content::Table(entries) = item.content else {
                let language = self.model.names.add("");
                words.extend(self.text_of(&item, field, within).map(|text| (language, text)));
                continue;
            };
            for entry in entries {
                let language = Spanned::new(self.model.names.add(&entry.name), entry.span);
                self.check_language(language);
                let text = self.text_of(&entry.value, field, within);
                words.extend(text.map(|text| (language.value, text)));
            }
        }
        if let Some((_, text)) = words.get(MOST_ITEMS).copied() {
            self.refuse_further_items(text.span, within);
            words.truncate(MOST_ITEMS);
        }
        Words(words)
    }

    /// Keeps a language tag that is none.
    pub(super) fn check_language(&mut self, tag: Spanned<Name>) {
        let text = self.model.names.text(tag.value);
        if Literal::new_language_tagged_literal("", text).is_err() {
            self.refuse(UnreadKind::Language(tag.value), tag.span, None);
        }
    }

    /// The string that a value is, as a name; other types are kept as faults.
    pub(super) fn text_of(
        &mut self,
        value: &Value,
        field: &str,
        within: Span,
    ) -> Option<Spanned<Name>> {
        let text = self.string_of(value, field, within)?;
        Some(Spanned::new(self.model.names.add(text), value.span))
    }

    /// The string that a value is; other types are kept as faults.
    pub(super) fn string_of<'v>(
        &mut self,
        value: &'v Value,
        field: &str,
        within: Span,
    ) -> Option<&'v str> {
        match &value.content {
            Content::Text(text) | Content::Cell(text) => {
                self.checked(text, value.span, within);
                Some(text)
            }
            _ => {
                self.wrong_type(value, field, "a string", within);
                None
            }
        }
    }

    /// The words of a value that may be written without quotation marks: a number, a date.
    pub(super) fn words_of(
        &mut self,
        value: &Value,
        field: &str,
        expected: &'static str,
        within: Span,
    ) -> Option<Spanned<Name>> {
        match &value.content {
            Content::Text(text) | Content::Cell(text) | Content::Number(text) => {
                self.checked(text, value.span, within);
                Some(Spanned::new(self.model.names.add(text.trim()), value.span))
            }
            Content::Date(text) => Some(Spanned::new(self.model.names.add(text), value.span)),
            _ => {
                self.wrong_type(value, field, expected, within);
                None
            }
        }
    }

    pub(super) fn wrong_type(
        &mut self,
        value: &Value,
        field: &str,
        expected: &'static str,
        within: Span,
    ) {
        let field = self.model.names.add(field);
        let kind = match &value.content {
            Content::Broken => UnreadKind::Broken(field),
            content => UnreadKind::Type(field, expected, content.kind()),
        };
        self.refuse(kind, value.span, Some(within));
    }

    /// Keeps the first character of a text that no text may hold, or that hides something.
    fn checked(&mut self, text: &str, span: Span, within: Span) {
        if text.len() > LONGEST_TEXT {
            let what = "a text is longer than 1 MiB".to_owned();
            self.refuse(UnreadKind::TooLarge(what), span, Some(within));
        }
        if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
            return;
        }
        if let Some(bad) = text.chars().find(|c| is_forbidden(*c) || is_hidden(*c)) {
            self.refuse(UnreadKind::Character(bad), span, Some(within));
        }
    }

    /// Keeps every field that was not asked for.
    pub(super) fn finish(&mut self, mut fields: Fields, known: &'static [fields::Field]) {
        for field in fields.rest() {
            let name = self.model.names.add(&field.name);
            let kind = UnreadKind::Field(name, fields.what, known);
            self.refuse(kind, field.span, Some(fields.span));
        }
    }
}

/// The items of a list, of a cell with `;` between them, or of a single value.
pub(super) fn items(value: Value) -> Vec<Value> {
    let span = value.span;
    match value.content {
        Content::List(items) => items,
        Content::Cell(cell) if cell.contains(';') => {
            let parts = cell.split(';').filter(|part| !part.trim().is_empty());
            parts.map(|part| item_of_cell(&cell, part, span)).collect()
        }
        _ => vec![value],
    }
}

/// An item of a cell, with its own place where the cell is written as it is read: bare, or between
/// quotation marks without any inside.
fn item_of_cell<'t>(cell: &str, part: &str, span: Span) -> Value<'t> {
    let item = part.trim();
    let before = item.as_ptr() as usize - cell.as_ptr() as usize;
    let start = match (span.end() - span.start()).checked_sub(cell.len()) {
        Some(0) => Some(span.start() + before),
        Some(2) => Some(span.start() + 1 + before),
        _ => None,
    };
    let span = start.map_or(span, |start| Span::new(span.file(), start, start + item.len()));
    Value { span, content: Content::Cell(item.to_owned().into()) }
}
