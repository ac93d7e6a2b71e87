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
        let mut last: Option<(&str, Range<usize>)> = None;
        for fault in &faults {
            let place = fault.span().unwrap_or(0..0);
            let is_told = last.as_ref().is_some_and(|(message, last)| {
                last == &place || *message == fault.message() && is_in_table(text, last, &place)
            });
            if !is_told {
                reading.refuse_syntax(Span::new(id, place.start, place.end), text, fault.message());
            }
            places.push(place.clone());
            last = Some((fault.message(), place));
        }
        places.sort_by_key(|place| place.start);
        let tree = Tree { file: id, broken: &places };
        let fields = tree.fields(root.into_inner());
        reading.file(Fields::new("file", Span::new(id, 0, 0), fields));
        Ok(())
    }
}

/// What to do where `source = "…"` at the head of a file and `[source.id]` exclude each other.
const OWN_SOURCE: &str = "a file that describes sources cannot have `source = \"…\"` at its head: \
                          move `[source.…]` to another file, or name the source in each claim";

/// Quotation marks that word processors make of straight ones.
const CURLY: [char; 7] = ['“', '”', '„', '‘', '’', '«', '»'];
/// The longest words that advice repeats, in bytes.
const LONGEST_ADVICE: usize = 60;

/// How much of a line is looked at for advice, before and after a fault, in bytes.
const LONGEST_LINE: usize = 200;

/// What the parser says of a name that is there already.
const TWICE: &str = "duplicate key";

impl Reading {
    /// Keeps a syntax error, with advice where it has one likely cause.
    fn refuse_syntax(&mut self, span: Span, text: &str, message: &str) {
        let line = line_of(text, span.start());
        let is_source = text.get(span.start()..span.end()) == Some("source");
        let is_heading = line.starts_with("[entity") || line.starts_with("[source");
        if is_source || is_heading && message != TWICE {
            // Tables are lost: what is in them must not be missed elsewhere.
            let field = self.model.names.add("file");
            self.refuse(UnreadKind::Broken(field), span, None);
        }
        let advice = if is_source { Some(OWN_SOURCE.to_owned()) } else { advice(line, message) };
        self.refuse(UnreadKind::Syntax(message.to_owned(), advice), span, None);
    }
}

/// Whether a place is in the table whose heading another place is in, or beside that place.
fn is_in_table(text: &str, heading: &Range<usize>, place: &Range<usize>) -> bool {
    let between = text.get(heading.end..place.start);
    between.is_some_and(|between| !between.contains("\n["))
}

/// The line that a place is in.
fn line_of(text: &str, at: usize) -> &str {
    let is_border = |at: &usize| text.is_char_boundary(*at);
    let reach = |end: usize| (0..=end.min(text.len())).rev().find(is_border).unwrap_or_default();
    let (first, last) = (reach(at.saturating_sub(LONGEST_LINE)), reach(at + LONGEST_LINE));
    let before = text.get(first..at).and_then(|before| before.rfind('\n'));
    let start = before.map_or(first, |end| first + end + 1);
    text.get(start..last).and_then(|rest| rest.lines().next()).unwrap_or_default()
}

/// What to write instead, where the fault has one likely cause.
fn advice(line: &str, message: &str) -> Option<String> {
    if message == TWICE {
        return Some(
            "it is there already: keep one of the two, or give it another name".to_owned(),
        );
    }
    let value = line.split_once('=')?.1.trim();
    let is_month = value.len() == 7
        && value
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 { byte == b'-' } else { byte.is_ascii_digit() });
    let words = value.trim_matches(CURLY);
    if is_month {
        Some(format!("a month is written as a string: `\"{value}\"`"))
    } else if value.starts_with('"') && value.matches('"').count() == 1 {
        Some("the quotation mark that opens here is never closed".to_owned())
    } else if !words.starts_with(char::is_alphabetic) || matches!(value, "true" | "false") {
        None
    } else if words.len() < LONGEST_ADVICE && !words.contains(['"', '\\', '#']) {
        Some(format!("write `\"{words}\"`, between straight quotation marks"))
    } else {
        Some("strings stand between straight quotation marks: `\"`".to_owned())
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
