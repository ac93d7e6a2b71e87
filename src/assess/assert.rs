//! Which claims may become a plain triple, which reads as a fact.

use super::{Assessment, Status};
use crate::model::{Claim, ClaimId, Modality, Model};

/// Which claims may become a plain triple.
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

impl Assessment {
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
            && !model.is_concluded(claim)
    }
}
