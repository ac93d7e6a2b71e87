//! What could not be read: there, other checks keep quiet, so that one mistake is told once.

use std::collections::{HashMap, HashSet};

use super::nearest::nearest;
use crate::files::{FileId, Span};
use crate::model::{Model, UnreadKind};

/// Whether a whole file, or all its sources, could not be read: what seems to be missing may be
/// in it.
pub(super) fn has_unread_file(model: &Model) -> bool {
    model.unread.iter().any(|unread| match unread.kind {
        UnreadKind::Encoding(_) | UnreadKind::TooLarge(_) => {
            unread.span.start() == unread.span.end()
        }
        UnreadKind::Broken(_) => unread.within.is_none(),
        _ => false,
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
        | UnreadKind::SecondTable(..)
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

/// Where a field is not missing, but could not be read.
pub(super) struct Gaps {
    tables: HashSet<Span>,
    /// Tables of claims in which a column is misspelt.
    files: HashSet<FileId>,
}

impl Gaps {
    /// The gaps of a field: it is there and not what it must be, or its name is misspelt.
    pub(super) fn of(model: &Model, field: &str) -> Self {
        let mut misspelt = HashMap::new();
        let mut gaps = Self { tables: HashSet::new(), files: HashSet::new() };
        for unread in &model.unread {
            let is_gap = match &unread.kind {
                UnreadKind::Type(name, ..) | UnreadKind::Broken(name) => {
                    model.names.text(*name) == field
                }
                UnreadKind::Field(name, ..) => *misspelt
                    .entry(*name)
                    .or_insert_with(|| nearest(model.names.text(*name), [field]).is_some()),
                UnreadKind::Passage(..) | UnreadKind::Missing("source", _) => field == "cite",
                _ => false,
            };
            let is_column = matches!(unread.kind, UnreadKind::Field(..)) && unread.within.is_none();
            if is_gap && is_column {
                gaps.files.insert(unread.span.file());
            } else if is_gap {
                gaps.tables.insert(unread.within.unwrap_or(unread.span));
            }
        }
        gaps
    }

    /// Whether a table has such a gap.
    pub(super) fn are_in(&self, table: Span) -> bool {
        self.tables.contains(&table) || self.files.contains(&table.file())
    }
}
