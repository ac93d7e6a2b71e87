//! Claims that say of one statement that it holds, and that it does not.

use std::collections::HashMap;

use super::Statement;
use crate::model::{Claim, ClaimId, Modality, Model};

/// The claims whose statement another claim makes with the other polarity.
pub(super) fn claims(model: &Model) -> Vec<ClaimId> {
    // Denials are few: only the statements that somebody denies are looked at twice.
    let mut denied: HashMap<_, [Vec<ClaimId>; 2]> = HashMap::new();
    for (_, claim) in model.claims().filter(|(_, claim)| is_negative(claim)) {
        denied.entry(Statement::of(model, claim)).or_default();
    }
    if denied.is_empty() {
        return Vec::new();
    }
    for (id, claim) in model.claims().filter(|(_, claim)| !claim.retracted) {
        if let Some([positive, negative]) = denied.get_mut(&Statement::of(model, claim)) {
            if is_negative(claim) { negative.push(id) } else { positive.push(id) }
        }
    }
    let mut contested: Vec<_> = denied
        .into_values()
        .filter(|sides| sides.iter().all(|side| !side.is_empty()))
        .flat_map(|sides| sides.into_iter().flatten())
        .collect();
    contested.sort_unstable();
    contested
}

/// Whether the claim says that its statement does not hold. To deny a negation is to affirm.
fn is_negative(claim: &Claim) -> bool {
    claim.negated != (claim.modality == Modality::Denied)
}
