//! The verdict on two claims on one thing.

use super::extent::{self, Extent, Overlap};
use super::meaning::{Dimension, Meaning};
use super::same::Same;
use super::scope;
use super::scoping::Scopings;
use super::statement::Statement;
use super::verdict::{Apart, Aspect, Comparison, Verdict};
use crate::model::{Claim, ClaimId, FigureId, Model, Name, Object};

/// What comparing claims needs to know.
#[derive(Debug)]
pub(super) struct Context<'m> {
    pub(super) model: &'m Model,
    pub(super) same: Same,
    pub(super) scopings: Scopings,
}

/// A claim with its figure placed on the scale of those that it is compared with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member<'m> {
    pub(super) id: ClaimId,
    pub(super) claim: &'m Claim,
    /// What it says of the thing that the claims are on: its object, or its subject where the
    /// property is read from its object. Of entities that are the same, the one for all.
    pub(super) value: Object,
    /// What its figure measures.
    pub(super) dimension: Option<Dimension>,
    /// Where its figure or date lies; none for what is neither, for vague figures, and for days of
    /// any year.
    pub(super) extent: Option<Extent>,
    /// Whether it says that its statement does not hold.
    pub(super) is_negative: bool,
    /// Whether the topic of its value tells of those that say the same.
    pub(super) is_told_before: bool,
    /// Its place among the names of many claims.
    pub(super) rank: usize,
}

impl<'m> Context<'m> {
    /// The verdict on two claims, if there is one.
    pub(super) fn compare(&self, a: &Member<'m>, b: &Member<'m>) -> Option<Comparison> {
        let comparison = |verdict, aspect| Some(Comparison { a: a.id, b: b.id, verdict, aspect });
        if a.is_told_before && a.value == b.value {
            return None;
        }
        let declared = self.scopings.get(a.id, b.id);
        if declared == Some(false) {
            return comparison(Verdict::OtherScope(Apart::Declared), Aspect::Object);
        }
        if declared.is_none()
            && let Some(apart) = scope::apart(self.model, &self.same, a.claim, b.claim)
        {
            return comparison(Verdict::OtherScope(apart), Aspect::Object);
        }
        if declared.is_some() && !can_be_compared(a, b) {
            return comparison(Verdict::Differ, Aspect::Object);
        }
        if a.dimension != b.dimension {
            return comparison(Verdict::OtherScope(Apart::Unit), Aspect::Object);
        }
        let overlap = self.overlap(a, b);
        if a.is_negative && b.is_negative && self.qualified(a, b).is_some() {
            return None;
        }
        if a.is_negative || b.is_negative {
            return polarity(a, b, overlap);
        }
        let Some(overlap) = overlap else {
            return comparison(Verdict::Differ, Aspect::Object);
        };
        let is_relation = matches!(a.value, Object::Entity(_) | Object::Text(_));
        if is_relation
            && overlap == Overlap::Same
            && let Some(qualified) = self.qualified(a, b)
        {
            return Some(qualified);
        }
        Some(directed(a.id, b.id, overlap, Aspect::Object))
    }

    /// How the objects of two claims lie to each other; none where one is vague.
    fn overlap(&self, a: &Member<'_>, b: &Member<'_>) -> Option<Overlap> {
        match (a.value, b.value) {
            (Object::Figure(_), Object::Figure(_)) => match (a.extent, b.extent) {
                (Some(a), Some(b)) => Some(a.overlap(b)),
                _ if self.has_same_words(a, b) => Some(Overlap::Same),
                _ => None,
            },
            (Object::Date(a), Object::Date(b)) => {
                Some(extent::dates(self.model.date(a), self.model.date(b)))
            }
            (x, y) if x == y => Some(Overlap::Same),
            _ if self.said(a) == self.said(b) => Some(Overlap::Same),
            _ => Some(Overlap::Disjoint),
        }
    }

    /// What a claim says, from whichever end it says it.
    fn said(&self, member: &Member<'_>) -> Statement {
        let said = Statement::of(self.model, member.claim);
        let [subject, object] = [said.subject, said.object].map(|end| self.same.object(end));
        Statement { subject, object, ..said }
    }

    /// Whether two vague figures are the same words.
    fn has_same_words(&self, a: &Member<'_>, b: &Member<'_>) -> bool {
        let words = |member: &Member<'_>| match member.claim.object.value {
            Object::Figure(id) => {
                Some(self.model.names.text(self.model.figure(id).words).to_lowercase())
            }
            _ => None,
        };
        a.extent.is_none() && b.extent.is_none() && words(a) == words(b)
    }

    /// The gravest verdict on the figures that qualify two claims; none where they are the same
    /// words, or there are none.
    fn qualified(&self, a: &Member<'_>, b: &Member<'_>) -> Option<Comparison> {
        let others = self.model.qualifiers(b.claim);
        let compared = self.model.qualifiers(a.claim).iter().filter_map(|qualifier| {
            let name = qualifier.property.value;
            let other = others.iter().find(|other| other.property.value == name)?;
            match (qualifier.value.value, other.value.value) {
                (Object::Figure(one), Object::Figure(two)) if one != two => {
                    Some(self.figures(name, (a.id, one), (b.id, two)))
                }
                _ => None,
            }
        });
        compared.min_by_key(|found| found.verdict)
    }

    /// The verdict on two figures of one qualifier.
    fn figures(
        &self,
        name: Name,
        (a, one): (ClaimId, FigureId),
        (b, two): (ClaimId, FigureId),
    ) -> Comparison {
        let aspect = Aspect::Qualifier(name);
        let property = self.model.property_named(name).map(|(_, property)| property);
        let meaning = |id| Meaning::of(self.model, property, self.model.figure(id));
        let (x, y) = (meaning(one), meaning(two));
        if x.dimension != y.dimension {
            return Comparison { a, b, verdict: Verdict::OtherScope(Apart::Unit), aspect };
        }
        let intervals = [&x.interval, &y.interval].into_iter().flatten();
        match Extent::of_intervals(intervals).as_slice() {
            [x, y] => directed(a, b, x.overlap(*y), aspect),
            _ => Comparison { a, b, verdict: Verdict::Differ, aspect },
        }
    }
}

/// Whether there is a way to tell if the objects of two claims are the same.
fn can_be_compared(a: &Member<'_>, b: &Member<'_>) -> bool {
    match (a.claim.object.value, b.claim.object.value) {
        (Object::Figure(_), Object::Figure(_)) | (Object::Date(_), Object::Date(_)) => true,
        (Object::Entity(_), Object::Entity(_)) | (Object::Text(_), Object::Text(_)) => {
            a.claim.property.value == b.claim.property.value
        }
        _ => false,
    }
}

/// The verdict where somebody says that a statement does not hold.
fn polarity(a: &Member<'_>, b: &Member<'_>, overlap: Option<Overlap>) -> Option<Comparison> {
    let comparison = |verdict| Comparison { a: a.id, b: b.id, verdict, aspect: Aspect::Polarity };
    match (a.is_negative, b.is_negative, overlap?) {
        (true, true, Overlap::Same) => Some(comparison(Verdict::Agree)),
        (true, true, _) => None,
        // Who denies a figure denies all that lies within it.
        (_, _, Overlap::Same) | (false, true, Overlap::Within) | (true, false, Overlap::Around) => {
            Some(comparison(Verdict::Contradict))
        }
        _ => None,
    }
}

/// The verdict that follows from how two stretches lie to each other.
fn directed(a: ClaimId, b: ClaimId, overlap: Overlap, aspect: Aspect) -> Comparison {
    let comparison = |a, b, verdict| Comparison { a, b, verdict, aspect };
    match overlap {
        Overlap::Disjoint => comparison(a, b, Verdict::Contradict),
        Overlap::OpenSides => comparison(a, b, Verdict::Differ),
        Overlap::Within => comparison(a, b, Verdict::Refine),
        Overlap::Around => comparison(b, a, Verdict::Refine),
        Overlap::Common | Overlap::Same => comparison(a, b, Verdict::Agree),
    }
}

/// The claims that affirm their statement, and that nobody took back.
pub(super) fn affirming(model: &Model) -> impl Iterator<Item = (ClaimId, &Claim)> {
    model.claims().filter(|(_, claim)| !claim.retracted && !claim.is_negative())
}
