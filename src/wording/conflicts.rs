//! Where claims do not go together with others: what a picture marks with ≠.

use std::cmp::Reverse;

use super::statement::{Sense, Statement};
use super::words::Words;
use crate::assess::{Aspect, Comparison, Status, Verdict};
use crate::graph::View;
use crate::model::{ClaimId, Name, Object};

/// Stands before what other claims contradict or put differently.
pub(crate) const MARK: &str = "≠";

/// What a mark says, the gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Conflict {
    /// Figures that can both hold, and do not say the same.
    FiguresDiffer,
    /// The same of dates.
    DatesDiffer,
    /// The same of anything else.
    Differs,
    /// Figures that cannot both hold.
    FiguresContradict,
    /// The same of dates.
    DatesContradict,
    /// Another claim says that the statement does not hold, or names another object.
    Contradicted,
}

/// What of a claim others contradict or put differently, each once with the gravest that is said.
pub(crate) fn aspects(view: &View, claim: ClaimId) -> Vec<(Aspect, Conflict)> {
    let found = found(view, claim);
    let mut aspects: Vec<_> =
        found.map(|found| (found.aspect, conflict(view, claim, found))).collect();
    aspects.sort_unstable_by_key(|(aspect, conflict)| (*aspect, Reverse(*conflict)));
    aspects.dedup_by_key(|(aspect, _)| *aspect);
    // The claim that contests it may be kept back: the mark stays.
    let is_told = aspects.iter().any(|(_, conflict)| conflict.is_contradiction());
    if view.assessment.status(claim) == Status::Contested && !is_told {
        aspects.push((Aspect::Polarity, Conflict::Contradicted));
    }
    aspects
}

/// The comparisons that a mark is for.
pub(super) fn found(view: &View, claim: ClaimId) -> impl Iterator<Item = &Comparison> {
    let found = view.assessment.comparisons_of(claim);
    found.filter(|found| matches!(found.verdict, Verdict::Contradict | Verdict::Differ))
}

/// What a comparison says of a claim. Where a relation is held against a figure, the figure is what
/// differs.
fn conflict(view: &View, claim: ClaimId, found: &Comparison) -> Conflict {
    let object = |id| view.model.claim(id).object.value;
    let objects = [object(claim), object(found.other(claim))];
    let is_contradicted = found.verdict == Verdict::Contradict;
    match (found.aspect, objects) {
        (Aspect::Qualifier(_), _)
        | (Aspect::Object, [Object::Figure(_), _] | [_, Object::Figure(_)]) => {
            if is_contradicted {
                Conflict::FiguresContradict
            } else {
                Conflict::FiguresDiffer
            }
        }
        (Aspect::Object, [Object::Date(_), _] | [_, Object::Date(_)]) => {
            if is_contradicted {
                Conflict::DatesContradict
            } else {
                Conflict::DatesDiffer
            }
        }
        _ if is_contradicted => Conflict::Contradicted,
        _ => Conflict::Differs,
    }
}

/// Whether a mark can stand before an object.
pub(super) fn is_value(object: Object) -> bool {
    matches!(object, Object::Figure(_) | Object::Date(_))
}

impl Sense {
    fn is_opposed(&self, aspect: Aspect) -> bool {
        self.conflicts.iter().any(|(opposed, _)| *opposed == aspect)
    }

    /// How another claim contradicts it, if one does.
    pub(crate) fn contradiction(&self) -> Option<Conflict> {
        let conflicts = self.conflicts.iter().map(|(_, conflict)| *conflict);
        let is_contested = self.status == Status::Contested;
        conflicts.filter(|conflict| is_contested && conflict.is_contradiction()).max()
    }

    /// Whether other claims put a figure that qualifies it differently.
    pub(crate) fn is_opposed_in(&self, property: Name) -> bool {
        self.is_opposed(Aspect::Qualifier(property))
    }
}

impl Statement {
    /// Whether other claims put its figure or date differently: the mark stands before it.
    pub(crate) fn is_value_opposed(&self) -> bool {
        is_value(self.object) && self.sense.is_opposed(Aspect::Object)
    }

    /// What other claims say against all of it, and not against a figure or date that bears the mark
    /// itself. The mark stands apart: before a name, people would read it as "not".
    pub(crate) fn mark_apart(&self, words: &Words) -> Option<String> {
        let is_apart = |aspect| match aspect {
            Aspect::Object => !is_value(self.object),
            Aspect::Polarity => true,
            Aspect::Qualifier(_) => false,
        };
        let apart = self.sense.conflicts.iter().filter(|(aspect, _)| is_apart(*aspect));
        let gravest = apart.map(|(_, conflict)| *conflict).max()?;
        Some(marked(gravest.on_a_line(words), true))
    }

    /// The gravest that other claims say against it: that it is contradicted, or what differs.
    pub(crate) fn opposition<'w>(&self, words: &'w Words) -> Option<&'w str> {
        self.conflicts().max().map(|conflict| conflict.words(words))
    }

    /// What its marks say.
    pub(crate) fn conflicts(&self) -> impl Iterator<Item = Conflict> {
        self.sense.conflicts.iter().map(|(_, conflict)| *conflict)
    }
}

impl Conflict {
    fn is_contradiction(self) -> bool {
        self >= Self::FiguresContradict
    }

    /// What stands on a line, behind the mark.
    pub(crate) fn on_a_line(self, words: &Words) -> &str {
        match self {
            Self::Contradicted => &words.contradicted,
            other => other.words(words),
        }
    }

    /// What the legend says of it, and reports of a claim.
    pub(crate) fn words(self, words: &Words) -> &str {
        match self {
            Self::FiguresDiffer => &words.figures,
            Self::DatesDiffer => &words.dates,
            Self::Differs => &words.differs,
            Self::FiguresContradict => &words.figures_contradict,
            Self::DatesContradict => &words.dates_contradict,
            Self::Contradicted => &words.conflict,
        }
    }
}

/// Words with the mark before them, where `is_marked` says so; only before a figure, a date or what
/// says why it is there.
pub(crate) fn marked(words: &str, is_marked: bool) -> String {
    if is_marked { format!("{MARK} {words}") } else { words.to_owned() }
}
