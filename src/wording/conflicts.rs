//! Where claims do not go together with others: what a picture marks with ≠, and why.

use super::phrases::Phrases;
use super::statement::{Sense, Statement};
use super::words::{Words, fill};
use crate::assess::{Aspect, Comparison, Status, Verdict, sentence};
use crate::graph::View;
use crate::model::{ClaimId, Name, Object};

/// Stands before what other claims contradict or put differently.
pub(crate) const MARK: &str = "≠";
/// How many reasons a tooltip gives.
const REASONS: usize = 12;

/// What a mark says, in the order of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Conflict {
    /// Figures that cannot both hold, or do not say the same.
    Figures,
    /// The same of dates.
    Dates,
    /// Another claim says that the statement does not hold, or names another object.
    Statement,
}

/// What of a claim others contradict or put differently, each once.
pub(crate) fn aspects(view: &View, claim: ClaimId) -> Vec<Aspect> {
    let mut aspects: Vec<_> = found(view, claim).map(|found| found.aspect).collect();
    aspects.sort_unstable();
    aspects.dedup();
    // The claim that contests it may be kept back: the mark stays.
    if aspects.is_empty() && view.assessment.status(claim) == Status::Contested {
        aspects.push(Aspect::Polarity);
    }
    aspects
}

/// The comparisons that a mark is for. A relation that another claim only differs from has none:
/// nothing that could be marked stands on its line.
fn found(view: &View, claim: ClaimId) -> impl Iterator<Item = &Comparison> {
    let is_value = is_value(view.model.claim(claim).object.value);
    let found = view.assessment.comparisons_of(claim);
    found.filter(move |found| match found.verdict {
        Verdict::Contradict => true,
        Verdict::Differ => is_value || found.aspect != Aspect::Object,
        Verdict::Refine | Verdict::Agree | Verdict::OtherScope(_) => false,
    })
}

fn is_value(object: Object) -> bool {
    matches!(object, Object::Figure(_) | Object::Date(_))
}

impl Sense {
    /// Whether other claims put a figure that qualifies it differently.
    pub(crate) fn is_opposed_in(&self, property: Name) -> bool {
        self.conflicts.contains(&Aspect::Qualifier(property))
    }
}

impl Statement {
    /// Whether other claims put its figure or date differently: the mark stands before it.
    pub(crate) fn is_value_opposed(&self) -> bool {
        is_value(self.object) && self.sense.conflicts.contains(&Aspect::Object)
    }

    /// Whether another claim says that it does not hold, or names another object. The mark stands
    /// apart: before a name, people would read it as "not".
    pub(crate) fn is_contradicted(&self) -> bool {
        self.conflicts().any(|conflict| conflict == Conflict::Statement)
    }

    /// The gravest that other claims say against it: that it is contradicted, or what differs.
    pub(crate) fn opposition<'w>(&self, words: &'w Words) -> Option<&'w str> {
        if self.sense.status == Status::Contested {
            return Some(&words.conflict);
        }
        self.conflicts().max().map(|conflict| conflict.words(words))
    }

    /// What its marks say.
    pub(crate) fn conflicts(&self) -> impl Iterator<Item = Conflict> {
        self.sense.conflicts.iter().map(|aspect| match (aspect, self.object) {
            (Aspect::Qualifier(_), _) | (Aspect::Object, Object::Figure(_)) => Conflict::Figures,
            (Aspect::Object, Object::Date(_)) => Conflict::Dates,
            _ => Conflict::Statement,
        })
    }

    /// The arithmetic of its figures and dates against those of other claims, each sentence once.
    pub(crate) fn reasons(&self, phrases: &Phrases) -> Vec<String> {
        let mut reasons = Vec::new();
        for claim in self.claims.iter().copied() {
            let found = found(phrases.view, claim).filter(|found| {
                is_value(self.object) || matches!(found.aspect, Aspect::Qualifier(_))
            });
            reasons.extend(found.map(|found| reason(phrases, claim, found)));
        }
        reasons.sort_unstable();
        reasons.dedup();
        reasons
    }
}

/// The arithmetic of two claims in words that do not show which of them was read first: both
/// verdicts hold in both directions. A claim of another property is told before it.
fn reason(phrases: &Phrases, claim: ClaimId, found: &Comparison) -> String {
    let model = &phrases.view.model;
    let turned = Comparison { a: found.b, b: found.a, ..*found };
    let language = &phrases.view.language;
    let reason = sentence(model, found, language).min(sentence(model, &turned, language));
    let [own, other] = [claim, found.other(claim)].map(|id| model.claim(id));
    if own.property.value == other.property.value {
        return reason;
    }
    let property = phrases.label(other.property.value);
    format!("{property} {}: {reason}", phrases.object(other.object.value))
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

impl Conflict {
    /// What stands on a line, behind the mark.
    pub(crate) fn on_a_line(self, words: &Words) -> &str {
        match self {
            Self::Statement => &words.contradicted,
            Self::Figures | Self::Dates => self.words(words),
        }
    }

    /// What the legend says of it.
    pub(crate) fn words(self, words: &Words) -> &str {
        match self {
            Self::Figures => &words.figures,
            Self::Dates => &words.dates,
            Self::Statement => &words.conflict,
        }
    }
}

/// Words with the mark before them, where `is_marked` says so; only before a figure, a date or what
/// says why it is there.
pub(crate) fn marked(words: &str, is_marked: bool) -> String {
    if is_marked { format!("{MARK} {words}") } else { words.to_owned() }
}
