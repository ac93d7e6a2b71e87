//! Ids that are nearly the same.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::Spanned;
use crate::model::{Model, Name};

/// Two entities, or two sources, that are easily taken for each other.
pub(super) struct LookAlikeId;

impl Check for LookAlikeId {
    fn code(&self) -> &'static str {
        "look-alike-id"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "Ids differ in more than hyphens, doubled letters, an s at the end, or in 1 \
                   for l and 0 for o.",
            why: "Two such ids are mostly one thing that was written in two ways, and its \
                  claims are then divided between two places. Where they are two things, \
                  somebody will take one for the other.",
            example: "[entity.harbour-master]\n\n[entity.harbourmaster]",
            instead: "[entity.harbour-master]",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let entities = model.entities.iter().map(|entity| entity.id);
        self.compare(model, "entity", entities, found);
        self.compare(model, "source", model.sources.iter().map(|source| source.id), found);
    }
}

impl LookAlikeId {
    fn compare(
        &self,
        model: &Model,
        what: &str,
        ids: impl Iterator<Item = Spanned<Name>>,
        found: &mut Diagnostics,
    ) {
        let mut seen = HashMap::new();
        for id in ids {
            match seen.entry(folded(model.names.text(id.value))) {
                Entry::Vacant(place) => {
                    place.insert(id);
                }
                Entry::Occupied(first) if first.get().value != id.value => {
                    let (a, b) = (first.get().value, id.value);
                    let (a, b) = (model.names.text(a), model.names.text(b));
                    let message = format!("`{b}` is easily taken for `{a}`");
                    found.push(
                        Diagnostic::warning(self.code(), message, id.span)
                            .related(format!("the other {what} is here"), first.get().span, "")
                            .help("if they are one thing, keep one of them; else rename one"),
                    );
                }
                Entry::Occupied(_) => {}
            }
        }
    }
}

/// An id without what is easily overlooked in it.
fn folded(id: &str) -> String {
    let id = id.strip_suffix('s').unwrap_or(id);
    let mut folded = String::with_capacity(id.len());
    let mut last = '-';
    let mut letters = id.chars().peekable();
    while let Some(c) = letters.next() {
        let next = letters.peek().copied().unwrap_or('-');
        let is_between_digits = last.is_ascii_digit() && next.is_ascii_digit();
        let is_doubled = c == last && c.is_alphabetic();
        match c {
            '-' if is_between_digits => folded.push('-'),
            '-' => {}
            _ if is_doubled => {}
            '1' if !last.is_ascii_digit() && !next.is_ascii_digit() => folded.push('l'),
            '0' if !last.is_ascii_digit() && !next.is_ascii_digit() => folded.push('o'),
            _ => folded.push(c),
        }
        last = c;
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_easily_overlooked() {
        for (a, b, is_alike) in [
            ("harbour-master", "harbourmaster", true),
            ("maddox", "madox", true),
            ("pier-1", "pier-l", true),
            ("gang", "gangs", true),
            ("b0at", "boat", true),
            ("group-of-11", "group-of-1", false),
            ("group-of-10", "group-of-1o", false),
            ("act-1-12", "act-11-2", false),
            ("pier-1", "pier-2", false),
            ("mayor", "major", false),
        ] {
            assert_eq!(folded(a) == folded(b), is_alike, "{a} {b}");
        }
    }
}
