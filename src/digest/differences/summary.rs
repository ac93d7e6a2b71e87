//! How many topics have which verdict, as one sentence.

use super::{Differences, Outcome};
use crate::wording::{counted, fill};

impl Differences {
    /// "1 topic contradicts, 2 differ, 5 refine or agree; 3 statements are made by several."
    pub(super) fn summary(&self) -> String {
        let words = &self.words.differences;
        let count = |outcome| self.section(outcome).count();
        let [contradict, differ] = [Outcome::Contradict, Outcome::Differ].map(count);
        let agree = count(Outcome::Refine) + count(Outcome::Agree);
        let mut topics = Vec::new();
        for (phrase, count) in [
            (&words.contradict, contradict),
            (&words.differ, differ),
            (&words.agree, agree),
            (&words.other_scope, count(Outcome::OtherScope)),
        ] {
            if count > 0 {
                // The first names what is counted.
                let noun = topics.is_empty().then_some(&words.topic);
                topics.push(verb(noun, phrase, count));
            }
        }
        let repeated = self.repeated().count();
        let alike: usize = self.look_alikes.iter().map(|topic| topic.claims.len()).sum();
        let too_much = self.sums.iter().filter(|sum| !sum.fits).count();
        let is_calm = contradict + differ == 0 && !self.is_part && !self.topics.is_empty();
        let parts = [
            is_calm.then(|| words.nothing_differs.clone()),
            (!topics.is_empty()).then(|| topics.join(", ")),
            (repeated > 0).then(|| counted(&words.repeated, repeated)),
            (self.topics.is_empty() && !self.is_part).then(|| words.nothing.clone()),
            (alike > 0).then(|| counted(&words.look_alike, alike)),
            (too_much > 0).then(|| counted(&words.too_much, too_much)),
            (self.is_empty() && self.is_part).then(|| words.nothing_wanted.clone()),
            (self.omitted > 0).then(|| counted(&words.omitted, self.omitted)),
        ];
        format!("{}.", parts.into_iter().flatten().collect::<Vec<_>>().join("; "))
    }
}

/// "3 topics contradict", "2 differ".
fn verb(noun: Option<&[String; 2]>, phrase: &[String; 2], count: usize) -> String {
    let Some(noun) = noun else { return counted(phrase, count) };
    let [one, several] = phrase;
    let phrase = if count == 1 { one } else { several };
    fill(phrase, &[&counted(noun, count)])
}
