//! Why claims bear marks: the arithmetic, and which claims they are held against.

use super::conflicts::{MARK, found, is_value};
use super::phrases::Phrases;
use super::statement::Statement;
use super::words::{Words, fill};
use crate::assess::{Aspect, Comparison, Verdict, sentence};
use crate::model::ClaimId;

/// How many reasons a tooltip gives.
const REASONS: usize = 12;

impl Statement {
    /// The arithmetic of its figures and dates against those of other claims, and the claims that it
    /// only differs from, each sentence once.
    pub(crate) fn reasons(&self, phrases: &Phrases) -> Vec<String> {
        let mut reasons = Vec::new();
        for claim in self.claims.iter().copied() {
            let found = found(phrases.view, claim).filter(|found| {
                let is_figure = matches!(found.aspect, Aspect::Qualifier(_));
                is_figure || is_value(self.object) || found.verdict == Verdict::Differ
            });
            reasons.extend(found.map(|found| reason(phrases, claim, found)));
        }
        reasons.sort_unstable();
        reasons.dedup();
        reasons
    }
}

/// The arithmetic of two claims in words that do not show which of them was read first: both
/// verdicts hold in both directions. A claim that the words do not name is told before them.
fn reason(phrases: &Phrases, id: ClaimId, found: &Comparison) -> String {
    let model = &phrases.view.model;
    let turned = Comparison { a: found.b, b: found.a, ..*found };
    let language = &phrases.view.language;
    let reason = sentence(model, found, language).min(sentence(model, &turned, language));
    let [own, other] = [id, found.other(id)].map(|id| model.claim(id));
    let is_named = found.aspect != Aspect::Object || is_value(own.object.value);
    if is_named && own.property.value == other.property.value {
        return reason;
    }
    let (property, object) =
        (phrases.label(other.property.value), phrases.object(other.object.value));
    if own.subject.value == other.subject.value {
        return format!("{property} {object}: {reason}");
    }
    let subject = phrases.named(other.subject.value);
    format!("{subject} {property} {object}: {reason}")
}

/// Reasons as a tooltip tells them, behind what else it says.
pub(crate) fn told(reasons: &[String], words: &Words) -> String {
    let mut told = String::new();
    for reason in reasons.iter().take(REASONS) {
        told.extend([". ", MARK, " ", reason.as_str()]);
    }
    if let more @ 1.. = reasons.len().saturating_sub(REASONS) {
        told.push_str(", ");
        told.push_str(&fill(&words.more, &[&more.to_string()]));
    }
    told
}
