//! A dossier without what is private, compared anew: what is left counts for no more than before.

use rustc_hash::FxHashMap;

use super::origins::{KeptBack, Relay, backs};
use super::{Assessment, Status, Verdict, with_origins};
use crate::model::{Claim, ClaimId, Model, Private};

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
    let sources = model.sources().filter(|(_, source)| !private.has_source(source.id.value));
    let sources = sources.map(|(id, _)| id).collect();
    let claims: Vec<_> =
        model.claims().map(|(id, _)| id).filter(|id| !private.has_claim(*id)).collect();
    let relays = unseen(&model, &assessment, &private, &claims);
    let model = model.without(&private);
    let Assessment { origins, statuses, .. } = assessment;
    let origins = origins.without(KeptBack { sources, relays });
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

/// What backs the claims that are left and is no longer seen: claims that say the same, and what
/// carried a claim beside the sources that it still cites. The key is the claim's new rank.
fn unseen(
    model: &Model,
    assessment: &Assessment,
    private: &Private,
    claims: &[ClaimId],
) -> FxHashMap<ClaimId, Vec<Relay>> {
    let mut relays = FxHashMap::default();
    for (rank, id) in (0..).map(ClaimId).zip(claims) {
        let claim = model.claim(*id);
        let own = cites_private(model, private, claim).then_some(claim);
        let others = assessment
            .comparisons_of(*id)
            .filter(|found| matches!(found.verdict, Verdict::Agree | Verdict::Refine))
            .map(|found| found.other(*id))
            .filter(|other| private.has_claim(*other))
            .map(|other| model.claim(other))
            .filter(|other| backs(other, claim));
        let unseen = own.into_iter().chain(others);
        let unseen: Vec<_> =
            unseen.filter_map(|claim| assessment.origins.relay(model, claim)).collect();
        if !unseen.is_empty() {
            relays.insert(rank, unseen);
        }
    }
    relays
}

fn cites_private(model: &Model, private: &Private, claim: &Claim) -> bool {
    model.cites(claim).iter().any(|cite| private.has_source(cite.value.source()))
}
