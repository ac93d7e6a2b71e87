//! The names of what is private, looked for in what is not.

use std::collections::{BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::model::{Model, Private, Words};

/// By how many of its words a name is looked for: the cost of a text grows with them.
const MOST_WORDS: usize = 8;

/// What would tell of what is private.
#[derive(Default)]
pub(super) struct Telltales<'m> {
    /// Names and titles.
    pub(super) names: Phrases<'m>,
    /// Names, titles and ids: an id is looked for in ids alone, since a word of a text may well be
    /// the id of something.
    pub(super) ids: Phrases<'m>,
}

/// Some phrases by their words in lower case and without accents, each with what was written.
#[derive(Default)]
pub(super) struct Phrases<'m> {
    written: HashMap<String, &'m str>,
    lengths: BTreeSet<usize>,
}

impl<'m> Telltales<'m> {
    /// What tells of the private entities, sources and claims of a model.
    pub(super) fn of(model: &'m Model, private: &Private) -> Self {
        let mut found = Self::default();
        for entity in &model.entities {
            if private.has_entity(entity.id.value) {
                found.ids.add(model.names.text(entity.id.value));
                found.add_names(model, &entity.name);
                found.add_names(model, &entity.aka);
            }
        }
        for source in &model.sources {
            if private.has_source(source.id.value) {
                found.ids.add(model.names.text(source.id.value));
                found.add_names(model, &source.title);
            }
        }
        for (_, claim) in model.claims().filter(|(id, _)| private.has_claim(*id)) {
            if let Some(id) = claim.own_id {
                found.ids.add(model.names.text(id.value));
            }
        }
        found
    }

    fn add_names(&mut self, model: &'m Model, names: &Words) {
        for (_, name) in names.iter(&model.names) {
            self.names.add(name);
            self.ids.add(name);
        }
    }
}

impl<'m> Phrases<'m> {
    fn add(&mut self, phrase: &'m str) {
        let words: Vec<_> = words(phrase).take(MOST_WORDS).collect();
        if !words.is_empty() {
            self.lengths.insert(words.len());
            self.written.entry(words.join(" ")).or_insert(phrase);
        }
    }

    /// The first of them that stands in a text, word for word.
    pub(super) fn first_in(&self, text: &str) -> Option<&'m str> {
        let words: Vec<_> = words(text).collect();
        (0..words.len()).find_map(|start| {
            let rest = words.get(start..).unwrap_or_default();
            let phrases = self.lengths.iter().filter_map(|length| rest.get(..*length));
            phrases.filter_map(|phrase| self.written.get(&phrase.join(" "))).copied().next()
        })
    }
}

/// The words of a text or an id, whatever their case and accents.
fn words(text: &str) -> impl Iterator<Item = String> {
    let plain = |word: &str| {
        word.nfd().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    // Some join what an id or a link divides: `jane_doe`, `doe.jane`.
    let words = text.unicode_words().flat_map(|word| word.split(['_', '.', ':', '\'', '’']));
    words.filter(|word| !word.is_empty()).map(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_word_for_word() {
        let mut phrases = Phrases::default();
        phrases.add("Inés Peña");
        phrases.add("quay");
        phrases.add("张伟");
        for (text, expected) in [
            ("as Inés Peña said", Some("Inés Peña")),
            ("letter-of-ines-pena", Some("Inés Peña")),
            ("https://example.org/INES_PENA.html", Some("Inés Peña")),
            ("Inés, not Peña", None),
            ("the Quay’s master", Some("quay")),
            ("the quays", None),
            ("据张伟说", Some("张伟")),
            ("", None),
        ] {
            assert_eq!(phrases.first_in(text), expected, "{text}");
        }
    }
}
