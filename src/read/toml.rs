//! Dossiers in TOML: what people write by hand.

use std::io;
use std::ops::Range;

use toml::Spanned as TomlSpanned;
use toml::de::{DeString, DeTable, DeValue};

use super::table::Fields;
use super::value::{Content, Field, Value};
use super::{Reader, Reading};
use crate::files::{File, FileId, Span};
use crate::model::UnreadKind;

/// TOML 1.0; what 1.1 adds is read as well.
pub(super) struct Toml;

impl Reader for Toml {
    fn name(&self) -> &'static str {
        "TOML"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["toml"]
    }

    fn read(&self, id: FileId, file: &File, reading: &mut Reading) -> io::Result<()> {
        let text = file.text();
        let (root, faults) = DeTable::parse_recoverable(text);
        let mut places = Vec::with_capacity(faults.len());
        for fault in &faults {
            let place = fault.span().unwrap_or(0..0);
            let kind = UnreadKind::Syntax(fault.message().to_owned(), advice(text, &place));
            reading.refuse(kind, Span::new(id, place.start, place.end), None);
            places.push(place);
        }
        places.sort_by_key(|place| place.start);
        let tree = Tree { file: id, broken: &places };
        let fields = tree.fields(root.into_inner());
        reading.file(Fields::new("file", Span::new(id, 0, 0), fields));
        Ok(())
    }
}

/// What to write instead, where the fault has one likely cause.
fn advice(text: &str, place: &Range<usize>) -> Option<String> {
    let start = text.get(..place.start)?.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(start..)?.lines().next()?;
    let value = line.split_once('=')?.1.trim();
    let is_month = value.len() == 7
        && value
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 { byte == b'-' } else { byte.is_ascii_digit() });
    if is_month {
        Some(format!("a month is written as a string: `\"{value}\"`"))
    } else if value.starts_with(['“', '”', '„', '‘', '’', '«']) {
        Some("strings stand between straight quotation marks: `\"`".to_owned())
    } else if value.starts_with(char::is_alphabetic) && !matches!(value, "true" | "false") {
        Some("strings stand between quotation marks: `\"`".to_owned())
    } else {
        None
    }
}

/// A parsed file on its way to values.
struct Tree<'f> {
    file: FileId,
    /// The places of syntax errors, sorted.
    broken: &'f [Range<usize>],
}

impl Tree<'_> {
    /// The fields of a table in the order of writing: TOML's are sorted by name.
    fn fields<'t>(&self, table: DeTable<'t>) -> Vec<Field<'t>> {
        let mut fields: Vec<_> = table
            .into_iter()
            .map(|(name, value)| {
                let span = self.span(&name.span());
                Field { name: name.into_inner(), span, value: self.value(value, span) }
            })
            .collect();
        fields.sort_by_key(|field| field.span.start());
        fields
    }

    fn value<'t>(&self, value: TomlSpanned<DeValue<'t>>, key: Span) -> Value<'t> {
        let place = value.span();
        let span = if place.is_empty() { key } else { self.span(&place) };
        let content = match value.into_inner() {
            DeValue::Table(table) => Content::Table(self.fields(table)),
            DeValue::Array(array) => {
                Content::List(array.into_iter().map(|item| self.value(item, key)).collect())
            }
            _ if self.is_broken(&place) => Content::Broken,
            DeValue::String(text) => Content::Text(text),
            DeValue::Integer(number) if number.radix() == 10 => {
                Content::Number(DeString::Owned(number.as_str().to_owned()))
            }
            DeValue::Integer(number) => Content::Number(DeString::Owned(number.to_string())),
            DeValue::Float(number) => Content::Number(DeString::Owned(number.as_str().to_owned())),
            DeValue::Boolean(truth) => Content::Truth(truth),
            DeValue::Datetime(date) => Content::Date(date.to_string()),
        };
        Value { span, content }
    }

    fn span(&self, place: &Range<usize>) -> Span {
        Span::new(self.file, place.start, place.end)
    }

    /// Whether a syntax error lies in a value: what stands there is a stand-in.
    fn is_broken(&self, place: &Range<usize>) -> bool {
        let until = self.broken.partition_point(|fault| fault.start <= place.end);
        let last = until.checked_sub(1).and_then(|at| self.broken.get(at));
        last.is_some_and(|fault| place.start <= fault.end)
    }
}
