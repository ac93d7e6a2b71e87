//! What comparing the claims showed of one of them, as statements on it.

use std::io;

use oxrdf::NamedNodeRef;

use super::value::integer;
use super::vocab::qp;
use super::{Iris, Sink, sorted};
use crate::assess::{Comparison, Verdict};
use crate::graph::View;
use crate::model::ClaimId;

/// How a claim goes together with another, in the order of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    AgreesWith,
    Refines,
    DiffersFrom,
    Contradicts,
    Corroborates,
}

/// Writes how a claim goes together with others, and on how many independent origins it rests.
pub(super) fn write(view: &View, iris: &Iris, id: ClaimId, sink: &mut dyn Sink) -> io::Result<()> {
    let model = &view.model;
    let found = view.assessment.comparisons_of(id).filter(|found| view.shows(found.other(id)));
    let ties = found.flat_map(|found| {
        let other = found.other(id);
        let tie = tie(found, id);
        let corroborates = matches!(tie, Some(Tie::AgreesWith | Tie::Refines))
            && view.assessment.corroborates(model, id, other);
        let ties = tie.into_iter().chain(corroborates.then_some(Tie::Corroborates));
        ties.map(move |tie| (tie, iris.claim(&model.claim_name(model.claim(other)))))
    });
    for (tie, other) in sorted(ties) {
        sink.fact(tie.property(), other.as_ref().into())?;
    }
    // A claim that names no source that is known rests on nothing: a check says so.
    match view.assessment.support(model, id) {
        0 => Ok(()),
        origins => integer(qp::ORIGINS, u32::try_from(origins).unwrap_or(u32::MAX), sink),
    }
}

/// What a comparison says of one of its two claims: a narrower one refines the wider, and the
/// wider says nothing of the narrower. Claims on different things have no tie.
fn tie(found: &Comparison, id: ClaimId) -> Option<Tie> {
    match found.verdict {
        Verdict::Agree => Some(Tie::AgreesWith),
        Verdict::Refine => (found.a == id).then_some(Tie::Refines),
        Verdict::Differ => Some(Tie::DiffersFrom),
        Verdict::Contradict => Some(Tie::Contradicts),
        Verdict::OtherScope(_) => None,
    }
}

impl Tie {
    fn property(self) -> NamedNodeRef<'static> {
        match self {
            Self::AgreesWith => qp::AGREES_WITH,
            Self::Refines => qp::REFINES,
            Self::DiffersFrom => qp::DIFFERS_FROM,
            Self::Contradicts => qp::CONTRADICTS,
            Self::Corroborates => qp::CORROBORATES,
        }
    }
}
