//! What comparing the claims shows.

mod contested;
mod statement;

use crate::model::{Claim, ClaimId, Modality, Model};
pub use statement::Statement;

/// What is known of each claim once all are seen.
#[derive(Debug, Default)]
pub struct Assessment {
    statuses: Vec<Status>,
}

/// Whether a claim stands unopposed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// No claim of the dossier contradicts it.
    #[default]
    Uncontested,
    /// A claim of the dossier contradicts or denies it.
    Contested,
    /// Whoever said it took it back.
    Retracted,
}

/// Which claims may become a plain triple, which reads as a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Assert {
    /// Those that a source states in its own voice.
    #[default]
    Stated,
    /// Those that somebody says, too, unless it is an allegation, a vow or an opinion.
    Reported,
    /// None.
    None,
}

/// Compares the claims of a model.
pub fn assess(model: &Model) -> Assessment {
    let mut statuses = vec![Status::Uncontested; model.claims.len()];
    for claim in contested::claims(model) {
        if let Some(status) = statuses.get_mut(claim.index()) {
            *status = Status::Contested;
        }
    }
    for (status, claim) in statuses.iter_mut().zip(&model.claims) {
        if claim.retracted {
            *status = Status::Retracted;
        }
    }
    Assessment { statuses }
}

impl Assessment {
    /// Whether a claim stands unopposed.
    pub fn status(&self, claim: ClaimId) -> Status {
        self.statuses.get(claim.index()).copied().unwrap_or_default()
    }

    /// Whether a claim may stand as a fact: said in the voice that `assert` asks for, in a passage
    /// that is cited; not negated, not contested, not taken back; and with nothing in it that the
    /// author concluded.
    pub fn is_asserted(&self, model: &Model, id: ClaimId, claim: &Claim, assert: Assert) -> bool {
        let own_voice = claim.modality == Modality::Stated
            && model.speakers(claim).is_empty()
            && model.via(claim).is_empty();
        let is_said = match assert {
            Assert::Stated => own_voice,
            Assert::Reported => matches!(claim.modality, Modality::Stated | Modality::Reported),
            Assert::None => false,
        };
        is_said
            && !model.cites(claim).is_empty()
            && !claim.negated
            && self.status(id) == Status::Uncontested
            && !["subject", "property", "object", "value"]
                .into_iter()
                .any(|field| model.is_inferred(claim, field))
    }
}

impl Status {
    /// The local name of its term in the ontology.
    pub fn name(self) -> &'static str {
        match self {
            Self::Uncontested => "Uncontested",
            Self::Contested => "Contested",
            Self::Retracted => "Retracted",
        }
    }
}
