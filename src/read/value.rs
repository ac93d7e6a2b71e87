//! A value as it is written, whatever the format.

use std::borrow::Cow;

use crate::files::Span;

/// A value and its place.
#[derive(Debug)]
pub(super) struct Value<'t> {
    pub(super) span: Span,
    pub(super) content: Content<'t>,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum Content<'t> {
    /// A string.
    Text(Cow<'t, str>),
    /// A cell of a table: a text, a list with `;` between its items, a number, `true` …
    Cell(Cow<'t, str>),
    /// A whole number or a decimal, in the digits of the author.
    Number(Cow<'t, str>),
    /// A date, as TOML writes it.
    Date(String),
    /// `true` or `false`.
    Truth(bool),
    /// Several values.
    List(Vec<Value<'t>>),
    /// Named values.
    Table(Vec<Field<'t>>),
    /// Where a syntax error lies: nothing more is said about it.
    Broken,
}

/// A name, its value, and where both are.
#[derive(Debug)]
pub(super) struct Field<'t> {
    pub(super) name: Cow<'t, str>,
    pub(super) span: Span,
    pub(super) value: Value<'t>,
}

impl Content<'_> {
    /// What it is, in messages.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) | Self::Cell(_) => "a string",
            Self::Number(_) => "a number",
            Self::Date(_) => "a date",
            Self::Truth(_) => "true or false",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
            Self::Broken => "broken",
        }
    }
}
