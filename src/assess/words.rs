//! The words in which reasons are told, which are data: `words.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

static LANGUAGES: LazyLock<BTreeMap<String, Words>> = LazyLock::new(|| {
    toml::from_str(include_str!("words.toml")).expect("the words are part of the program")
});

/// The words of one language. `{}` is where a name, a date or a number goes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Words {
    pub and: String,
    pub one_object: String,
    pub one_subject: String,
    pub no_arithmetic: String,
    pub from_both_ends: String,
    pub both_name: String,
    pub linked: String,
    pub both_say: String,
    pub part_of: String,
    pub both_deny: String,
    pub one_denies: String,
    pub kept_apart: String,
    pub other_time: String,
    pub other_qualifier: String,
    pub declared: String,
    pub dates: Dates,
    pub figures: Figures,
    /// What numbers are rounded to, by their digits.
    steps: BTreeMap<String, String>,
    pub sums: Sums,
}

/// About dates.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Dates {
    pub none_in_common: String,
    pub other_limits: String,
    pub within: String,
    pub within_denied: String,
    pub same: String,
    pub same_denied: String,
    pub in_common: String,
    pub about: String,
    pub about_day: String,
    pub day: String,
    pub any_year: String,
    pub later: String,
    pub earlier: String,
    pub span: String,
    pub months: [String; 12],
}

/// About figures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Figures {
    pub none_in_common: String,
    pub nothing: String,
    pub other_limits: String,
    pub within: String,
    pub within_denied: String,
    pub same: String,
    pub same_meaning: String,
    pub same_denied: String,
    pub meet: String,
    pub overlap: String,
    pub currencies: String,
    pub no_unit: String,
    pub other_units: String,
    pub no_number: String,
    pub nearest: String,
    pub about: String,
    pub exact_count: String,
    pub exact: String,
    pub range: String,
    pub range_of: String,
    pub means: String,
    pub span: String,
    pub or_more: String,
    pub above: String,
    pub or_less: String,
    pub or_fewer: String,
    pub below: String,
    pub any: String,
}

/// About parts and wholes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Sums {
    pub part_fits: String,
    pub part_too_large: String,
    pub fits: String,
    pub room: String,
    pub too_large: String,
    pub span: String,
    pub or_more: String,
    pub by_all: String,
    pub by_one: [String; 2],
    pub by_two: [String; 2],
}

impl Words {
    /// The words of a language, else English ones.
    pub(super) fn of(language: &str) -> &'static Self {
        let words = LANGUAGES.get(language).or_else(|| LANGUAGES.get("en"));
        words.expect("English is there, as a test says")
    }

    /// What a number was rounded to: "five", "ten", "0.01".
    pub(super) fn step(&self, digits: String) -> String {
        self.steps.get(&digits).cloned().unwrap_or(digits)
    }
}

/// A phrase with the values in the places of its `{}`, in their order.
pub(crate) fn fill(phrase: &str, values: &[&str]) -> String {
    let mut filled = String::with_capacity(phrase.len());
    let mut values = values.iter();
    for (at, part) in phrase.split("{}").enumerate() {
        if at > 0 {
            filled.push_str(values.next().copied().unwrap_or_default());
        }
        filled.push_str(part);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_tells_the_same() {
        let [english, spanish] = ["en", "es"].map(Words::of);
        assert_eq!(
            (english.both_say.as_str(), spanish.both_say.as_str()),
            ("both say {}", "ambas dicen {}")
        );
        assert!(english.steps.keys().eq(spanish.steps.keys()));
        assert_eq!(Words::of("tlh").both_say, english.both_say);
        let all: toml::Table = toml::from_str(include_str!("words.toml")).unwrap();
        let [english, spanish] = ["en", "es"].map(|language| places(&all[language]));
        assert_eq!(english, spanish);
    }

    /// A reason in another language than the sentence around it would be odd.
    #[test]
    fn reasons_are_told_in_each_language_of_other_words() {
        let all = [include_str!("words.toml"), include_str!("../wording/words.toml")];
        let [own, others] = all.map(|words| toml::from_str::<toml::Table>(words).unwrap());
        let [own, others] = [&own, &others].map(|words| words.keys().collect::<Vec<_>>());
        assert_eq!(own, others);
    }

    /// How many places each phrase has, by its key.
    fn places(value: &toml::Value) -> Vec<(String, usize)> {
        match value {
            toml::Value::Table(table) => {
                let of = |(key, value): (&String, &toml::Value)| {
                    let inside = places(value).into_iter();
                    inside.map(|(rest, count)| (format!("{key} {rest}"), count)).collect::<Vec<_>>()
                };
                table.iter().flat_map(of).collect()
            }
            toml::Value::Array(all) => all.iter().flat_map(places).collect(),
            other => {
                vec![(String::new(), other.as_str().unwrap_or_default().matches("{}").count())]
            }
        }
    }

    #[test]
    fn values_are_not_filled_again() {
        assert_eq!(fill("{} of {}", &["{}", "2"]), "{} of 2");
    }
}
