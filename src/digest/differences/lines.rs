//! What is said of a topic's positions, in as few lines as they need.

use std::collections::{BTreeMap, BTreeSet};

use super::{Outcome, Pair, Position, Sum, Topic};
use crate::model::Modality;
use crate::wording::{Words, fill};

/// What was found of positions that go together in the same way for the same reason.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) outcome: Outcome,
    /// "1 and 2 contradict each other".
    pub(super) verdict: String,
    /// Why.
    pub(super) sentence: String,
}

/// The findings of a topic, the gravest first.
pub(super) fn findings(topic: &Topic, words: &Words) -> Vec<Finding> {
    // A sentence stands where its first pair stands.
    let mut first: BTreeMap<(Outcome, bool, &str), usize> = BTreeMap::new();
    let mut groups: Vec<Vec<&Pair>> = Vec::new();
    for pair in &topic.pairs {
        let key = (pair.outcome, is_weak(pair), pair.sentence.as_str());
        let at = *first.entry(key).or_insert(groups.len());
        match groups.get_mut(at).filter(|_| pair.outcome != Outcome::Refine) {
            Some(group) => group.push(pair),
            None => groups.push(vec![pair]),
        }
    }
    groups.iter().filter_map(|pairs| finding(pairs, words)).collect()
}

fn finding(pairs: &[&Pair], words: &Words) -> Option<Finding> {
    let first = pairs.first()?;
    let number = |at: usize| (at + 1).to_string();
    let phrase = first.outcome.of(&words.differences.pairs);
    let verdict = if first.outcome == Outcome::Refine {
        fill(phrase, &[&number(first.a), &number(first.b)])
    } else {
        fill(phrase, &[&members(pairs, words)])
    };
    // What one origin says twice is not confirmed by it.
    let is_weak =
        matches!(first.outcome, Outcome::Refine | Outcome::Agree) && !first.is_independent;
    let verdict = if is_weak { fill(&words.differences.one_origin, &[&verdict]) } else { verdict };
    Some(Finding { outcome: first.outcome, verdict, sentence: first.sentence.clone() })
}

/// Whether one origin says the same twice, which confirms nothing.
fn is_weak(pair: &Pair) -> bool {
    matches!(pair.outcome, Outcome::Refine | Outcome::Agree) && !pair.is_independent
}

/// "1, 2 and 3" where each goes with each, "1 and 3 on the one side and 2 on the other" where each
/// of some goes with each of the others, else the pairs.
fn members(pairs: &[&Pair], words: &Words) -> String {
    let mut members: Vec<_> = pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    members.sort_unstable();
    members.dedup();
    let list = |places: &[usize]| {
        words.list(&places.iter().map(|at| (at + 1).to_string()).collect::<Vec<_>>())
    };
    if pairs.len() == members.len() * members.len().saturating_sub(1) / 2 {
        return list(&members);
    }
    let first = members.first().copied().unwrap_or_default();
    let other = |pair: &&Pair| [(pair.a, pair.b), (pair.b, pair.a)];
    let others: BTreeSet<_> = pairs.iter().flat_map(other).filter(|(a, _)| *a == first).collect();
    let is_other = |at: &usize| others.contains(&(first, *at));
    let (there, here): (Vec<_>, Vec<_>) = members.iter().partition(|at| is_other(at));
    let is_between = pairs.iter().all(|pair| is_other(&pair.a) != is_other(&pair.b));
    if is_between && pairs.len() == here.len() * there.len() {
        return fill(&words.differences.sides, &[&list(&here), &list(&there)]);
    }
    let pair = |pair: &&Pair| list(&[pair.a.min(pair.b), pair.a.max(pair.b)]);
    pairs.iter().map(pair).collect::<Vec<_>>().join(", ")
}

/// What was found of the parts of a whole, which stands first.
pub(super) fn addition(sum: &Sum, words: &Words) -> Finding {
    let parts: Vec<_> = (2..=sum.claims.len()).map(|number| number.to_string()).collect();
    let [one, several] = &words.differences.parts;
    let phrase = if parts.len() == 1 { one } else { several };
    Finding {
        outcome: if sum.fits { Outcome::Agree } else { Outcome::Contradict },
        verdict: fill(phrase, &[&words.list(&parts), "1"]),
        sentence: sum.sentence.clone(),
    }
}

impl Position {
    /// Who says it and how, what the author concluded, and how many origins it has.
    pub(crate) fn about(&self) -> String {
        let voice = [self.voice.clone()].into_iter();
        let parts = voice.chain(self.remarks.iter().cloned()).chain(self.origins_in_words.clone());
        parts.collect::<Vec<_>>().join("; ")
    }

    /// Where it stands: "lantern 290-340, wire-story 183-256".
    pub(crate) fn places(&self) -> String {
        self.citations.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    }
}

impl Topic {
    /// A statement that several make, and who does: "title: lantern 103-150, wire-story 5-9".
    pub(super) fn repeated(&self, words: &Words) -> String {
        let parts: Vec<_> =
            self.positions.iter().map(|one| repetition(one, self.is_named, words)).collect();
        let origins = self.origins_in_words.iter().map(|origins| format!(" ({origins})"));
        format!("{}: {}{}", self.title, parts.join("; "), origins.collect::<String>())
    }
}

/// "60 percent, says the ministry, lantern 103-150"; a source's own voice goes without saying.
fn repetition(position: &Position, is_named: bool, words: &Words) -> String {
    let is_told = is_named && !position.negated;
    let says = if is_told { &position.details } else { &position.words };
    let is_own = position.modality == Modality::Stated
        && position.speakers.is_empty()
        && position.via.is_empty();
    let voice = Some(&position.voice).filter(|_| !is_own);
    let said = [says].into_iter().chain(voice).chain(&position.remarks);
    let parts: Vec<_> = said.filter(|part| !part.is_empty()).cloned().collect();
    let said = [parts, vec![position.places()]].concat().join(", ");
    let notes = position.notes.iter().map(|note| fill(&words.note, &[note]));
    [said].into_iter().chain(notes).collect::<Vec<_>>().join("; ")
}
