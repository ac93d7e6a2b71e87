//! Passages of more than a sentence.

use unicode_segmentation::UnicodeSegmentation;

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, Passage};

/// The most words of a passage.
const MOST_WORDS: usize = 60;

/// Citations in which nobody finds what is meant.
pub(super) struct LongPassage;

impl Check for LongPassage {
    fn code(&self) -> &'static str {
        "long-passage"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A claim cites a sentence or less, mostly a clause: at most 60 words, and no \
                   end of a sentence within. It is looked at where the text is there.",
            why: "Whoever looks a claim up wants to see the words that it rests on, not the \
                  page that they are on. And a long passage makes a text look taken in when \
                  half of it is not.",
            example: "cite = \"0-1200\"",
            instead: "cite = \"310-371\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for claim in &model.claims {
            for cite in model.cites(claim) {
                if let Some(what) = fault(model, cite.value) {
                    let fault = Diagnostic::warning(self.code(), what, cite.span);
                    found.push(fault.help("cite the clause that makes the claim"));
                }
            }
        }
    }
}

fn fault(model: &Model, passage: Passage) -> Option<String> {
    let words = model.text_of(passage.source())?.slice(passage.start(), passage.end())?;
    let count = words.unicode_words().count();
    if count > MOST_WORDS {
        Some(format!("the passage has {count} words, more than {MOST_WORDS}"))
    } else if has_sentence_end(words) {
        Some("the passage goes over the end of a sentence".to_owned())
    } else {
        None
    }
}

/// Whether a sentence ends before the last word. After an abbreviation such as "U.S." a sentence
/// may go on with a capital, so that a word of single letters and points ends none.
fn has_sentence_end(words: &str) -> bool {
    let mut sentences = words.split_sentence_bounds().peekable();
    while let Some(sentence) = sentences.next() {
        let is_last = sentences.peek().is_none_or(|rest| rest.unicode_words().next().is_none());
        if is_last {
            return false;
        }
        let last = sentence.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        let last = last.trim_end_matches(['”', '’', '"', '\'', ')']);
        let is_end = last.ends_with(['.', '!', '?', '…']);
        if is_end && !is_abbreviation(last) {
            return true;
        }
    }
    false
}

/// "U.S.", "a.m.", "Dr.", "St."
fn is_abbreviation(word: &str) -> bool {
    let stem = word.trim_end_matches('.');
    let letters = stem.trim_start_matches(|c: char| !c.is_alphanumeric());
    letters.split('.').all(|part| part.chars().count() <= 1)
        || matches!(letters, "Mr" | "Mrs" | "Ms" | "Dr" | "St" | "Sr" | "Sra" | "No" | "vs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_sentences() {
        for (words, expected) in [
            ("the mayor signed it", false),
            ("the mayor signed it.", false),
            ("the mayor signed it. The port paid", true),
            ("the U.S. Secretary of State signed", false),
            ("signed by Dr. Gómez on Tuesday", false),
            ("“This is the way.” The mayor left", true),
            ("paid 0.6 million", false),
            ("who paid? Nobody knows", true),
        ] {
            assert_eq!(has_sentence_end(words), expected, "{words}");
        }
    }
}
