//! One thing that is otherwise than before, with the words for it.

use rustc_hash::FxHashSet;
use serde::Serialize;

use crate::model::fold;
use crate::wording::{DiffWords, Words, fill, shown};

/// A field that has other values than before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The name of the field in a dossier.
    pub field: String,
    /// The values that it no longer has, as ids, dates and words of the dossier.
    pub old: Vec<String>,
    /// The values that it has now.
    pub new: Vec<String>,
    /// "value: 250 → 261"
    pub words: String,
}

/// A value of a field, for programs and for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) plain: String,
    pub(super) shown: String,
}

impl Value {
    /// Words that people read as they are.
    pub(super) fn text(text: &str) -> Self {
        Self { plain: text.to_owned(), shown: shown(text) }
    }

    /// What is called otherwise than its name for programs.
    pub(super) fn called(plain: &str, shown: String) -> Self {
        Self { plain: plain.to_owned(), shown }
    }
}

impl Change {
    /// What a field has lost and got; none where that is nothing. The order of values and the
    /// white space in them mean nothing.
    pub(super) fn of(
        words: &Words,
        field: &str,
        label: &str,
        old: &[Value],
        new: &[Value],
    ) -> Option<Self> {
        let [lost, got] = [(old, new), (new, old)].map(|(all, others)| {
            let others: FxHashSet<_> = others.iter().map(|other| fold(&other.plain)).collect();
            let is_other = |value: &&Value| !others.contains(&fold(&value.plain));
            all.iter().filter(is_other).cloned().collect::<Vec<_>>()
        });
        if lost.is_empty() && got.is_empty() {
            return None;
        }
        let [old, new] = [&lost, &got].map(|values| list(values));
        let diff = &words.diff;
        let words = match (lost.as_slice(), got.as_slice()) {
            ([], _) => fill(&diff.added, &[label, &new]),
            (_, []) => fill(&diff.removed, &[label, &old]),
            _ => fill(&diff.to, &[label, &old, &new]),
        };
        let plain = |values: Vec<Value>| values.into_iter().map(|value| value.plain).collect();
        Some(Self { field: field.to_owned(), old: plain(lost), new: plain(got), words })
    }

    /// What was so and is not, or the other way round, in words for now and for no longer, with the
    /// values for programs.
    pub(super) fn turned(
        field: &str,
        [now, no_longer]: &[String; 2],
        [was, is]: [bool; 2],
        [old, new]: [String; 2],
    ) -> Option<Self> {
        (was != is).then(|| Self {
            field: field.to_owned(),
            old: vec![old],
            new: vec![new],
            words: if is { now } else { no_longer }.clone(),
        })
    }
}

/// Values in a row.
fn list(values: &[Value]) -> String {
    values.iter().map(|value| value.shown.as_str()).collect::<Vec<_>>().join(", ")
}

impl DiffWords {
    /// What a field is called; its name where the words have none.
    pub(crate) fn field<'w>(&'w self, name: &'w str) -> &'w str {
        self.fields.get(name).map_or(name, String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_called_something_in_both_languages() {
        let [english, spanish] = ["en", "es"].map(|tag| &Words::of(tag).diff.fields);
        assert!(english.keys().eq(spanish.keys()));
        for field in ["subject", "cite", "same-as", "derives-from", "licence"] {
            assert!(english.contains_key(field), "{field}");
        }
    }

    #[test]
    fn what_both_have_is_left_out() {
        let of = |values: &[&str]| values.iter().map(|one| Value::text(one)).collect::<Vec<_>>();
        for (old, new, words) in [
            (&[][..], &[][..], None),
            (&["a b"], &["a  b"], None),
            (&["a", "b"], &["b", "a"], None),
            (&["a"], &["b"], Some("note: a → b")),
            (&["a", "b"], &["b", "c", "d"], Some("note: a → c, d")),
            (&[], &["a"], Some("note: added a")),
            (&["a"], &[], Some("note: removed a")),
        ] {
            let change = Change::of(Words::of("en"), "note", "note", &of(old), &of(new));
            assert_eq!(change.map(|change| change.words).as_deref(), words);
        }
    }
}
