//! How a claim stands: why it is no plain fact, in words and as a line is drawn.

use super::Network;
use crate::assess::Status;
use crate::model::{Claim, ClaimId, Modality};
use crate::wording::{Sense, Stroke};

impl Network<'_> {
    /// Why a claim is no plain fact: who says it and how, whether the author concluded it, whether
    /// another claim contradicts it.
    pub(super) fn remarks(&self, sense: &Sense) -> impl Iterator<Item = String> {
        let (phrases, words) = (&self.phrases, self.phrases.words);
        let is_concluded = sense.is_concluded(&phrases.view.model);
        let concluded = is_concluded.then(|| words.not_printed.clone());
        let contested = sense.contradiction().map(|one| one.words(words).to_owned());
        phrases.voice(sense).into_iter().chain(concluded).chain(contested)
    }

    /// Pictures tell a denial by a bar and a contradiction by a mark, which edges of other formats
    /// do not have.
    pub(super) fn stroke(&self, id: ClaimId, claim: &Claim) -> Stroke {
        if self.is_plain(id, claim) && !claim.is_negative() {
            return Stroke::Solid;
        }
        let sense = Sense::of(self.phrases.view, id);
        match sense.stroke(&self.phrases.view.model) {
            Stroke::Solid if sense.negated || sense.status == Status::Contested => Stroke::Dotted,
            stroke => stroke,
        }
    }

    /// Whether a source states a claim itself, nothing in it is concluded, and nothing opposes it.
    pub(super) fn is_plain(&self, id: ClaimId, claim: &Claim) -> bool {
        let view = self.phrases.view;
        claim.modality == Modality::Stated
            && view.model.speakers(claim).is_empty()
            && view.model.inferred(claim).is_empty()
            && view.assessment.status(id) == Status::Uncontested
    }
}
