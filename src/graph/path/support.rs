//! How well claims support that two entities are connected.

use crate::assess::Status;
use crate::graph::View;
use crate::model::{ClaimId, Modality};

/// How well it is supported, the best first: as the best of several claims has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Support {
    /// Stated or reported by two independent origins or more, and nothing contradicts it.
    Several,
    /// Stated or reported by one origin, and nothing contradicts it.
    One,
    /// Stated or reported, and contradicted.
    Contested,
    /// Nothing but an allegation, a plan or an opinion.
    Alleged,
    /// Nothing but a conclusion of the dossier's author: no source says it.
    Concluded,
    /// Said not to be so, or taken back: no connection.
    Denied,
}

impl Support {
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Several => "several-origins",
            Self::One => "one-origin",
            Self::Contested => "contested",
            Self::Alleged => "alleged",
            Self::Concluded => "concluded",
            Self::Denied => "denied",
        }
    }

    /// That of several claims together.
    pub(super) fn of(view: &View, claims: &[ClaimId]) -> Self {
        let own = |id: &ClaimId| Self::of_one(view, *id);
        let best = claims.iter().map(own).min().unwrap_or(Self::Denied);
        if best != Self::One {
            return best;
        }
        let plain: Vec<_> = claims.iter().copied().filter(|id| own(id) == best).collect();
        let origins = view.assessment.origins.count(&view.model, &plain);
        if origins > 1 { Self::Several } else { best }
    }

    /// That of one claim, one origin alone.
    pub(super) fn of_one(view: &View, id: ClaimId) -> Self {
        let claim = view.model.claim(id);
        match (claim.modality, view.assessment.status(id)) {
            (_, Status::Retracted) => Self::Denied,
            _ if claim.is_negative() => Self::Denied,
            _ if view.model.is_concluded(claim) => Self::Concluded,
            (Modality::Stated | Modality::Reported, Status::Uncontested) => Self::One,
            (Modality::Stated | Modality::Reported, Status::Contested) => Self::Contested,
            _ => Self::Alleged,
        }
    }
}
