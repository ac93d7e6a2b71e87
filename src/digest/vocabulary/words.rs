//! The words of the term list that are not the ontology's, which are data: `words.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

static LANGUAGES: LazyLock<BTreeMap<String, BTreeMap<String, String>>> = LazyLock::new(|| {
    toml::from_str(include_str!("words.toml")).expect("the words are part of the program")
});

/// The words of one language.
#[derive(Clone, Copy)]
pub(super) struct Words(&'static BTreeMap<String, String>);

impl Words {
    /// The words of a language, else English ones.
    pub(super) fn of(language: &str) -> Self {
        let words = LANGUAGES.get(language).or_else(|| LANGUAGES.get("en"));
        Self(words.expect("English is there, as a test says"))
    }

    /// The word of a name.
    pub(super) fn get(self, name: &str) -> &'static str {
        self.0.get(name).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_languages_have_the_same_words() {
        let names = |language: &str| Words::of(language).0.keys().collect::<Vec<_>>();
        assert!(!Words::of("en").get("title").is_empty());
        assert_eq!(names("en"), names("es"));
        assert_eq!(Words::of("tlh").get("title"), Words::of("en").get("title"));
    }
}
