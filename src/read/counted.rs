//! Which words after a number can be what is counted: "19 miners" needs no entry in the ontology.

use super::figure::{Grammar, after_word};
use crate::model::Bound;

/// The most words for what is counted.
const MOST_WORDS: usize = 3;

impl Grammar {
    /// Whether words can be what is counted: a few plain ones, none of which makes the number
    /// another one or the figure another kind. "43 per cent of inmates" counts nobody, and
    /// neither does "3 times more inmates".
    pub(super) fn can_be_counted(&self, words: &str) -> bool {
        let parts: Vec<_> = words.split(' ').collect();
        parts.len() <= MOST_WORDS
            && parts.iter().all(|word| is_plain(word))
            && !self.joins(words)
            && !starts(words).any(|rest| self.is_no_count(rest))
            && !ends(words).any(|start| self.is_other_unit(start))
    }

    /// Whether a second number could have been meant: "2 and a half", "65 to many".
    fn joins(&self, words: &str) -> bool {
        let between = self.bounds.iter().filter(|(_, bound)| *bound == Bound::Between);
        let mut joining = between.map(|(word, _)| word).chain(&self.companions);
        joining.any(|word| after_word(words, word).is_some())
    }

    /// Whether words start with one that bounds or multiplies, or is never what is counted.
    fn is_no_count(&self, words: &str) -> bool {
        let bounds = self.bounds.iter().filter(|(_, bound)| *bound != Bound::Between);
        let bounds = bounds.map(|(word, _)| word);
        let multipliers = self.multipliers.iter().map(|(word, _)| word);
        let mut known = bounds.chain(multipliers).chain(&self.never_counted);
        known.any(|word| after_word(words, word).is_some())
    }

    fn is_other_unit(&self, words: &str) -> bool {
        let unit = self.ontology.unit_written(words).map(|unit| self.ontology.unit(unit));
        unit.is_some_and(|unit| !unit.counts())
    }
}

/// Letters, joined by hyphens.
fn is_plain(word: &str) -> bool {
    word.split(['-', '\u{2010}', '\u{2011}'])
        .all(|part| !part.is_empty() && part.chars().all(char::is_alphabetic))
}

/// Words from the first on, from the second on, and so forth.
fn starts(words: &str) -> impl Iterator<Item = &str> {
    let later = words.match_indices(' ').filter_map(|(at, _)| words.get(at + 1..));
    std::iter::once(words).chain(later)
}

/// The first word, the first two, and so forth.
fn ends(words: &str) -> impl Iterator<Item = &str> {
    let shorter = words.match_indices(' ').filter_map(|(at, _)| words.get(..at));
    shorter.chain(std::iter::once(words))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::ontology::Ontology;

    #[test]
    fn words_for_what_is_counted() {
        let grammar = Grammar::new(&Arc::new(Ontology::built_in()));
        for (words, expected) in [
            ("mineros", true),
            ("villagers", true),
            ("men and women", true),
            ("lobster boats", true),
            ("heridos de bala", true),
            ("non-combatants", true),
            ("ex–combatants", false),
            ("men, women", false),
            ("of 10", false),
            ("men in two boats", false),
            ("per cent", false),
            ("percent of inmates", false),
            ("km away", false),
            ("times more inmates", false),
            ("veces más", false),
            ("or more", false),
            ("and a half", false),
            ("thousand or so", false),
            ("under arrest", false),
            ("dozens", false),
            ("-", false),
            ("€", false),
        ] {
            assert_eq!(grammar.can_be_counted(words), expected, "{words}");
        }
    }
}
