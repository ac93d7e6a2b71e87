//! What could not be read: there, other checks keep quiet, so that one mistake is told once.

use std::collections::HashSet;

use crate::files::Span;
use crate::model::{Model, UnreadKind};

/// Whether a whole file could not be read: what seems to be missing may be in it.
pub(super) fn has_unread_file(model: &Model) -> bool {
    model.unread.iter().any(|unread| {
        let is_file = unread.span.start() == unread.span.end();
        is_file && matches!(unread.kind, UnreadKind::Encoding(_) | UnreadKind::TooLarge(_))
    })
}

/// Whether something that could not be read may have named an entity.
pub(super) fn may_hide_mentions(model: &Model) -> bool {
    model.unread.iter().any(|unread| match unread.kind {
        UnreadKind::Syntax(..)
        | UnreadKind::Encoding(_)
        | UnreadKind::TooLarge(_)
        | UnreadKind::TooManyClaims
        | UnreadKind::Field(..)
        | UnreadKind::Missing(..)
        | UnreadKind::SecondDossier(_)
        | UnreadKind::Side(..)
        | UnreadKind::Qualifier(..)
        | UnreadKind::Type(..)
        | UnreadKind::Broken(_) => true,
        UnreadKind::Character(_)
        | UnreadKind::Word(..)
        | UnreadKind::Language(_)
        | UnreadKind::Licence(_)
        | UnreadKind::Id(_)
        | UnreadKind::Date(..)
        | UnreadKind::Figure(..)
        | UnreadKind::Passage(..)
        | UnreadKind::Link(..)
        | UnreadKind::TextPlace(..)
        | UnreadKind::Lock(_) => false,
    })
}

/// The tables in which a field is there, but is not what it must be.
pub(super) fn tables_with_unread(model: &Model, field: &str) -> HashSet<Span> {
    let is_field = |kind: &UnreadKind| match kind {
        UnreadKind::Type(name, ..) | UnreadKind::Broken(name) => model.names.text(*name) == field,
        UnreadKind::Passage(..) | UnreadKind::Missing("source", _) => field == "cite",
        UnreadKind::Date(..) => field == "when",
        _ => false,
    };
    let matching = model.unread.iter().filter(|unread| is_field(&unread.kind));
    matching.map(|unread| unread.within.unwrap_or(unread.span)).collect()
}
