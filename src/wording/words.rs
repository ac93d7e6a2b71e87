//! The words of pictures and reports that are not the dossier's, which are data: `words.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

pub(crate) use crate::assess::fill;
use crate::diagnostic::grouped;

static LANGUAGES: LazyLock<BTreeMap<String, Words>> = LazyLock::new(|| {
    toml::from_str(include_str!("words.toml")).expect("the words are part of the program")
});

/// The words of one language. `{}` is where a name or number goes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Words {
    pub not: String,
    pub says: String,
    pub say: String,
    pub denied_by: String,
    pub alleged_by: String,
    pub announced_by: String,
    pub opined_by: String,
    pub taken_back: String,
    pub reported: String,
    pub alleged: String,
    pub announced: String,
    pub opined: String,
    pub denied: String,
    pub and: String,
    pub more: String,
    pub via: String,
    pub sources: String,
    pub shown: String,
    pub shown_on: String,
    pub evidence: String,
    pub thick: String,
    pub thin: String,
    pub boxed: String,
    pub source_number: String,
    pub around: String,
    pub dashed: String,
    pub dotted: String,
    pub dotted_announced: String,
    pub dotted_either: String,
    pub barred: String,
    pub concluded: String,
    pub conflict: String,
    pub contradicted: String,
    pub figures: String,
    pub dates: String,
    pub differs: String,
    pub figures_contradict: String,
    pub dates_contradict: String,
    pub not_printed: String,
    pub note: String,
    pub field_not_printed: String,
    pub undated: String,
    pub no_dates: String,
    pub decade: String,
    pub seasons: [String; 4],
    pub months: [String; 12],
    pub short_dates: DateWords,
    pub full_dates: DateWords,
    pub part: PartWords,
    pub differences: DifferencesWords,
    pub diff: DiffWords,
    pub pages: PagesWords,
    pub show: ShowWords,
    pub stats: StatsWords,
    pub path: PathWords,
    pub outline: OutlineWords,
}

/// The words of dates in one style. What has none is shown as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct DateWords {
    pub months: [String; 12],
    pub since: String,
    pub until: String,
    pub span: String,
    pub about: String,
    pub doubted: String,
    /// A month or day of a year that is not known.
    pub any_year: String,
    /// A year before 1000.
    pub early: Option<String>,
    /// A year before the first.
    pub before: Option<String>,
}

/// The words for which part of a dossier is shown. Pairs are for one, and for several.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct PartWords {
    pub part: String,
    pub or: String,
    /// Before a word that begins with the sound of an o.
    pub or_before_o: String,
    pub around: String,
    pub alone: String,
    pub hops: [String; 2],
    pub class: String,
    pub property: String,
    pub source: String,
    pub speaker: String,
    pub only: String,
    pub as_of: String,
    pub from: String,
    pub to: String,
    pub span: String,
    pub origins: String,
    pub largest: String,
}

/// The words of the report on which claims agree. Pairs are for one, and for several.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct DifferencesWords {
    pub topic: [String; 2],
    pub contradict: [String; 2],
    pub differ: [String; 2],
    pub agree: [String; 2],
    pub other_scope: [String; 2],
    pub repeated: [String; 2],
    pub nothing_differs: String,
    pub nothing: String,
    pub nothing_wanted: String,
    pub omitted: [String; 2],
    /// For each verdict, the gravest first.
    pub headings: [String; 5],
    pub look_alikes: String,
    pub look_alike: [String; 2],
    pub sums: String,
    pub too_much: [String; 2],
    pub parts: [String; 2],
    pub said_by_several: String,
    /// What is said of claims, for each verdict.
    pub pairs: [String; 5],
    pub own_voice: [String; 2],
    pub in_own_voice: [String; 2],
    pub source: [String; 2],
    pub origin: [String; 2],
    pub independent: String,
    pub one_origin: String,
    pub sides: String,
}

/// The words of the report on what became of a dossier. Pairs are for one, and for several.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct DiffWords {
    pub title: String,
    pub same: String,
    pub new: [String; 2],
    pub gone: [String; 2],
    pub changed: [String; 2],
    pub contested: [String; 2],
    pub uncontested: [String; 2],
    pub more: [String; 2],
    pub fewer: [String; 2],
    /// New, gone, changed.
    pub entities: [[String; 2]; 3],
    /// New, gone, changed.
    pub sources: [[String; 2]; 3],
    pub dossier: String,
    /// For each section of claims.
    pub headings: [String; 7],
    pub entity: String,
    pub source: String,
    pub itself: String,
    /// What the mark of each section says.
    pub marks: [String; 7],
    pub dotted: String,
    pub to: String,
    pub added: String,
    pub removed: String,
    /// Now, and no longer.
    pub negated: [String; 2],
    /// Now, and no longer.
    pub taken_back: [String; 2],
    pub passage: String,
    pub now_contested: String,
    pub now_uncontested: String,
    pub origins: String,
    pub letters: [String; 2],
    /// What the fields of a dossier are called.
    pub fields: BTreeMap<String, String>,
}

/// The words of pages on entities and sources.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct PagesWords {
    pub untitled: String,
    pub claims_are_said: String,
    pub also_called: String,
    pub same_as: String,
    pub facts: String,
    pub relations: String,
    pub towards: String,
    pub said: String,
    pub says: String,
    pub sources: String,
    pub publisher: String,
    pub authors: String,
    pub published: String,
    pub address: String,
    pub language: String,
}

/// The words of the page of one entity, claim or source. Pairs are for one, and for several.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ShowWords {
    pub class: String,
    pub other_names: String,
    pub same_as: String,
    pub publishes: String,
    pub wrote: String,
    pub own_voice: String,
    pub claims: [String; 2],
    pub claims_of_source: String,
    pub passage: [String; 2],
    pub facts: String,
    pub relations: String,
    pub incoming: String,
    pub said: String,
    pub mentioned: String,
    pub differences: String,
    pub compared: String,
    pub sources: String,
    pub said_by: String,
    pub how: String,
    pub status: String,
    pub when: String,
    pub details: String,
    pub concluded: String,
    pub passages: String,
    pub note: String,
    pub support: String,
    pub entities: String,
    pub publisher: String,
    pub authors: String,
    pub published: String,
    pub language: String,
    pub address: String,
    pub derives_from: String,
    pub reprints: String,
    pub same_publisher: String,
    pub modalities: String,
    pub subjects: String,
    pub speakers: String,
    pub own_speaker: String,
    pub nothing: String,
    /// For each verdict, the gravest first.
    pub verdicts: [String; 5],
    pub refined: String,
}

/// The words of the report on sizes, shares and centres. Pairs are for one, and for several.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct StatsWords {
    pub sizes: String,
    pub entities: String,
    pub claims: String,
    pub relations: String,
    pub facts: String,
    pub sources: String,
    pub passages: String,
    pub speakers: String,
    pub connections: String,
    pub no_relation: String,
    pub classes: String,
    pub no_class: String,
    pub passages_of: String,
    pub properties: String,
    pub modalities: String,
    pub statuses: String,
    pub by_source: String,
    pub by_speaker: String,
    pub own_voice: String,
    pub origins: String,
    pub origin: [String; 2],
    pub degrees: String,
    pub degree: [String; 2],
    pub highest: String,
    pub components: String,
    pub component: [String; 2],
    pub page_rank: String,
    pub betweenness: String,
    pub too_large: String,
    pub topics: String,
    /// For each verdict, the gravest first.
    pub verdicts: [String; 5],
    pub number: String,
    pub share: String,
    pub score: String,
}

/// The words of the report on how two entities are connected. Pairs are for one, and for several.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct PathWords {
    pub title: String,
    pub hops: [String; 2],
    /// How well a chain of one hop is supported, the best first.
    pub hop: [String; 6],
    /// The same of the weakest of several hops.
    pub weakest: [String; 6],
    pub only_denied: String,
    pub as_in: String,
    pub more: String,
    pub cut_short: String,
    pub none: String,
    pub none_in_part: String,
    pub alone: String,
    pub reach: [String; 2],
    pub nearest: String,
    pub names: String,
    pub speaks: String,
    pub speaks_itself: String,
    pub away: [String; 2],
    pub class: String,
    pub properties: String,
}

/// The words of a picture's equivalent in plain text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct OutlineWords {
    pub about: String,
    pub sources: String,
    pub entities: String,
    pub aka: String,
    pub facts: String,
    pub outgoing: String,
    pub incoming: String,
    pub backed: String,
}

/// Whether there are words of a language; where not, English ones stand for them.
pub fn speaks(language: &str) -> bool {
    LANGUAGES.contains_key(language)
}

impl Words {
    /// The words of a language, else English ones.
    pub(crate) fn of(language: &str) -> &'static Self {
        let words = LANGUAGES.get(language).or_else(|| LANGUAGES.get("en"));
        words.expect("English is there, as a test says")
    }

    /// Names in a row: "A, B and C".
    pub(crate) fn list(&self, names: &[String]) -> String {
        match names.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, before)) => format!("{}{}{last}", before.join(", "), self.and),
            None => String::new(),
        }
    }
}

/// A phrase for one or for several, with their number, its digits in groups.
pub(crate) fn counted([one, several]: &[String; 2], count: usize) -> String {
    fill(if count == 1 { one } else { several }, &[&grouped(count)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_and_spanish_are_there() {
        assert_eq!(Words::of("en").says, "says {}");
        assert_eq!(Words::of("es").says, "dice {}");
        assert_eq!(Words::of("tlh").says, "says {}");
    }
}
