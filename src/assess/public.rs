//! A dossier without what is private, compared anew: what is left counts for no more than before.

use super::origins::KeptBack;
use super::{Assessment, Status, with_origins};
use crate::model::{ClaimId, Model, Private};

/// What may be written out of a dossier.
#[derive(Debug)]
pub struct Public {
    /// What it says, without what is private.
    pub model: Model,
    /// What comparing that showed.
    pub assessment: Assessment,
    /// What was kept back.
    pub private: Private,
    /// How many claims are contested by nothing else than what was kept back. They stay contested:
    /// hiding an objection makes no fact.
    pub opposed: usize,
}

/// Takes out of a dossier what is private, and compares what is left.
///
/// Two sources that share an origin which is kept back still share one, and what a speaker who is
/// kept back told two papers is still one voice.
pub fn public(model: Model, assessment: Assessment) -> Public {
    let private = Private::of(&model);
    if private.is_empty() {
        return Public { model, assessment, private, opposed: 0 };
    }
    let claims: Vec<_> =
        model.claims().map(|(id, _)| id).filter(|id| !private.has_claim(*id)).collect();
    let kept_back = kept_back(&model, &assessment, &private, &claims);
    let model = model.without(&private);
    let Assessment { origins, statuses, .. } = assessment;
    let origins = origins.without(kept_back);
    let mut assessment = with_origins(&model, origins);
    let mut opposed = 0;
    for (status, id) in assessment.statuses.iter_mut().zip(&claims) {
        let was_contested = statuses.get(id.index()) == Some(&Status::Contested);
        if was_contested && *status == Status::Uncontested {
            *status = Status::Contested;
            opposed += 1;
        }
    }
    Public { model, assessment, private, opposed }
}

/// What there is of origins in what is no longer seen: claims that say the same as those that are
/// left, and citations of sources. Claims and sources go by their new ranks.
fn kept_back(
    model: &Model,
    assessment: &Assessment,
    private: &Private,
    claims: &[ClaimId],
) -> KeptBack {
    let sources = model.sources().filter(|(_, source)| !private.has_source(source.id.value));
    let sources = sources.map(|(id, _)| id).collect();
    let mut kept_back = KeptBack { sources, ..KeptBack::default() };
    let report = |id: ClaimId| assessment.origins.report(model, model.claim(id));
    for (rank, id) in (0..).map(ClaimId).zip(claims) {
        if model.cites(model.claim(*id)).iter().any(|cite| private.has_source(cite.value.source()))
        {
            kept_back.cut.insert(rank, report(*id));
        }
        let backers = assessment.backers(model, *id).filter(|other| private.has_claim(*other));
        let backers: Vec<_> = backers.map(report).collect();
        if !backers.is_empty() {
            kept_back.backers.insert(rank, backers);
        }
    }
    kept_back
}
