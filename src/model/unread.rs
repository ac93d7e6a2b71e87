//! What could not be taken in, for the checks to report.

use super::fields::Field;
use super::{DateFault, Name, PassageFault};
use crate::files::Span;

/// Something in a file that is no part of the model, and why.
#[derive(Clone, Debug)]
pub struct Unread {
    /// Why.
    pub kind: UnreadKind,
    /// The words at fault.
    pub span: Span,
    /// The heading of the table that they belong to.
    pub within: Option<Span>,
}

/// The reasons why something could not be taken in.
#[derive(Clone, Debug)]
pub enum UnreadKind {
    /// Not TOML, not CSV; holds what the reader of that format said, and advice.
    Syntax(String, Option<String>),
    /// Not UTF-8; holds what it looks like.
    Encoding(&'static str),
    /// More bytes than the limit, or a field that is too long; holds what and the limit.
    TooLarge(String),
    /// A claim after the last that is taken in.
    TooManyClaims,
    /// A character that texts must not hold, or that hides something.
    Character(char),
    /// A field that the table does not have; holds its name and those that the table has.
    Field(Name, &'static str, &'static [Field]),
    /// A field that the table must have; holds its name and the table's.
    Missing(&'static str, &'static str),
    /// A second `[dossier]` or `[picture]`; holds its name and the place of the first.
    SecondTable(&'static str, Span),
    /// `object` where the property takes a value, or the other way round; holds the property,
    /// the field that it takes, what that holds, and where the name of the other field stands.
    Side(Name, &'static str, &'static str, Option<Span>),
    /// A property that does not qualify another; holds both.
    Qualifier(Name, Name),
    /// Another type of value; holds the field, what it must be, and what it is.
    Type(Name, &'static str, &'static str),
    /// Not a member of a closed list; holds the word and the list.
    Word(Name, &'static str),
    /// Not a language tag of BCP 47.
    Language(Name),
    /// Not a licence's id of SPDX.
    Licence(Name),
    /// Not an id: kebab-case.
    Id(Name),
    /// Not a date; holds the words and why.
    Date(Name, DateFault),
    /// Not a figure; holds the words and what is wrong.
    Figure(Name, &'static str, Option<String>),
    /// Not a passage; holds the words and why.
    Passage(Name, PassageFault),
    /// A value with a syntax error in it, which is kept as such; holds the field.
    Broken(Name),
    /// Not a link that may be followed; holds the IRI and why.
    Link(Name, &'static str),
    /// A copy of a text that is not below the dossier's folder, or is no file.
    TextPlace(Name, &'static str),
    /// A lock that was not written by this program, or was changed by hand.
    Lock(String),
}
