//! How checks put things: articles, lists, numbers, and the table around a fault.

use crate::diagnostic::Diagnostic;
use crate::files::Span;
use crate::model::{Entity, Model};

/// The most words of a list that a message holds.
const MOST_WORDS: usize = 24;

/// A noun with its article: `a claim`, `an entity`.
pub(super) fn with_article(noun: &str) -> String {
    let is_vowel = noun.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    if is_vowel || noun == "NGO" { format!("an {noun}") } else { format!("a {noun}") }
}

/// Words in backticks: `` `a`, `b` and `c` ``.
pub(super) fn listed<'w>(words: impl IntoIterator<Item = &'w str>, last: &str) -> String {
    let words: Vec<_> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match words.as_slice() {
        [] => String::new(),
        [word] => word.clone(),
        [words @ .., end] if words.len() < MOST_WORDS => {
            format!("{} {last} {end}", words.join(", "))
        }
        words => {
            let (shown, rest) = words.split_at(MOST_WORDS);
            format!("{} {last} {} more", shown.join(", "), rest.len())
        }
    }
}

/// An entity as people know it: `“CECOT”, a Prison`.
pub(super) fn introduced(model: &Model, entity: &Entity) -> String {
    let name = entity.name.in_language("en", &model.names);
    let name = name.unwrap_or_else(|| model.names.text(entity.id.value));
    match model.class_of(entity) {
        Some((_, class)) => format!("“{name}”, {}", with_article(&class.name)),
        None => format!("“{name}”"),
    }
}

/// Underlines the heading of the table that a fault is in, where that is another place.
pub(super) fn in_table(fault: Diagnostic, table: Option<Span>, what: &str) -> Diagnostic {
    let place = fault.primary.span;
    let is_apart = |table: &Span| {
        table.file() == place.file() && table.end() <= place.start() && table.end() > 0
    };
    match table.filter(is_apart) {
        Some(table) => fault.context(table, format!("in this {what}")),
        None => fault,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_articles() {
        assert_eq!(listed([], "and"), "");
        assert_eq!(listed(["a"], "and"), "`a`");
        assert_eq!(listed(["a", "b", "c"], "or"), "`a`, `b` or `c`");
        let many: Vec<_> = (0..30).map(|at| at.to_string()).collect();
        assert!(listed(many.iter().map(String::as_str), "and").ends_with("`23` and 6 more"));
        assert_eq!([with_article("claim"), with_article("entity")], ["a claim", "an entity"]);
    }
}
