//! What is told below a claim, an entity or a source.

use super::{Change, ClaimDiff, Contest, Diff, Fate, Section, ThingDiff};
use crate::wording::{Words, fill};

/// A sentence below a claim.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// What it is about, where other claims are the reason.
    pub standing: Option<Section>,
    /// The words.
    pub words: String,
}

impl Diff {
    /// The claims of a section.
    pub(crate) fn section(&self, section: Section) -> impl Iterator<Item = &ClaimDiff> {
        self.claims.iter().filter(move |claim| claim.section() == section)
    }
}

impl ClaimDiff {
    /// What of it is otherwise, and how it stands among the others.
    pub(crate) fn lines(&self, words: &Words) -> Vec<Line> {
        let own = self.changes.iter();
        let mut lines: Vec<_> =
            own.map(|change| Line { standing: None, words: change.words.clone() }).collect();
        lines.extend(self.contest.as_ref().map(|contest| Line {
            standing: self.standings().next(),
            words: contest.words(words, self.fate),
        }));
        lines.extend(self.origins.map(|(before, now)| Line {
            standing: self.standings().last(),
            words: origins(words, before, now),
        }));
        lines
    }
}

impl Contest {
    /// That a claim is contested no longer.
    pub(super) fn over() -> Self {
        Self { is_contested: false, conflict: None, reason: None, against: Vec::new() }
    }

    /// "now contested: the ranges share no number (wire-story 183-256)"
    fn words(&self, words: &Words, fate: Fate) -> String {
        let verdict = match (fate, self.conflict, self.is_contested) {
            (Fate::New, Some(conflict), _) => conflict.words(words),
            (_, _, true) => &words.diff.now_contested,
            (_, _, false) => &words.diff.now_uncontested,
        };
        let reason = self.reason.iter().map(|reason| format!(": {reason}"));
        let places: Vec<_> = self.against.iter().map(ToString::to_string).collect();
        let places = (!places.is_empty()).then(|| format!(" ({})", places.join(", ")));
        [verdict.to_owned()].into_iter().chain(reason).chain(places).collect()
    }
}

/// "2 independent origins, before 1"
fn origins(words: &Words, before: usize, now: usize) -> String {
    let now = crate::wording::counted(&words.differences.origin, now);
    fill(&words.diff.origins, &[&now, &before.to_string()])
}

impl ThingDiff {
    /// "Rosa Vidal, person (rosa-vidal)"
    pub fn words(&self) -> String {
        let class = (!self.class.is_empty()).then(|| format!(", {}", self.class));
        let id = (self.id != self.name).then(|| format!(" ({})", crate::wording::shown(&self.id)));
        [self.name.clone()].into_iter().chain(class).chain(id).collect()
    }
}

/// The words of changes.
pub(crate) fn words(changes: &[Change]) -> impl Iterator<Item = &str> {
    changes.iter().map(|change| change.words.as_str())
}
