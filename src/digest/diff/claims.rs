//! What became of claims.

use super::fields::changes;
use super::key;
use super::side::{Side, Sides};
use super::{ClaimDiff, Contest, Fate};
use crate::assess::{Comparison, Status, Verdict, sentence};
use crate::digest::citation::Citation;
use crate::digest::differences::{Positions, Said};
use crate::graph::View;
use crate::model::{Claim, ClaimId, Object};
use crate::wording::{Sense, Statement};

/// The claims that are new, gone, or otherwise than before, in the order of the views: first those
/// of the new dossier.
pub(super) fn claims(sides: &Sides<'_>, old: &View, new: &View) -> Vec<ClaimDiff> {
    let pairs = key::claims(sides, old, new);
    let mut before = vec![None; new.model.claims.len()];
    for (was, is) in pairs.both {
        if let Some(place) = before.get_mut(is.index()) {
            *place = Some(was);
        }
    }
    let of_new = new.claims.iter().copied().filter_map(|id| {
        match before.get(id.index()).copied().flatten() {
            Some(was) => kept(sides, (old, was), (new, id)),
            None => Some(ClaimDiff {
                contest: contest(new, id),
                ..alone(&sides.new, new, id, Fate::New)?
            }),
        }
    });
    let gone = pairs.gone.into_iter().filter_map(|id| alone(&sides.old, old, id, Fate::Gone));
    of_new.chain(gone).collect()
}

/// A claim that one dossier has.
fn alone(side: &Side<'_>, view: &View, id: ClaimId, fate: Fate) -> Option<ClaimDiff> {
    let claim = view.model.claim(id);
    let statement = statement(view, id)?;
    let positions = Positions(&side.phrases);
    let said = Some(positions.of(&statement, Said::Nothing));
    let ends = matches!(claim.object.value, Object::Entity(_));
    let title = if ends { Said::Everything } else { Said::Subject };
    let (before, after) = if fate == Fate::Gone { (said, None) } else { (None, said) };
    let end = end(side, claim);
    let (old_object, object) = if fate == Fate::Gone { (end, None) } else { (None, end) };
    Some(ClaimDiff {
        fate,
        id: view.model.claim_name(claim),
        subject: side.entity(claim.subject.value).to_owned(),
        old_object,
        object,
        before,
        after,
        predicate: positions.words(&statement, title),
        is_doubtful: statement.sense.is_doubtful(),
        changes: Vec::new(),
        contest: None,
        origins: None,
    })
}

/// A claim that both dossiers have; nothing where it is as it was.
fn kept(
    sides: &Sides<'_>,
    (old, was): (&View, ClaimId),
    (new, is): (&View, ClaimId),
) -> Option<ClaimDiff> {
    let before = old.model.claim(was);
    let changes = changes(sides, was, is);
    let contested = |view: &View, id| view.assessment.status(id) == Status::Contested;
    let contest = match (contested(old, was), contested(new, is)) {
        (false, true) => contest(new, is),
        (true, false) => Some(Contest::over()),
        _ => None,
    };
    let [few, many] =
        [(old, was), (new, is)].map(|(view, id)| view.assessment.support(&view.model, id));
    let origins = Some((few, many)).filter(|_| few != many);
    if changes.is_empty() && contest.is_none() && origins.is_none() {
        return None;
    }
    let fate = if changes.is_empty() { Fate::Kept } else { Fate::Changed };
    Some(ClaimDiff {
        before: Some(Positions(&sides.old.phrases).of(&statement(old, was)?, Said::Nothing)),
        old_object: end(&sides.old, before),
        changes,
        contest,
        origins,
        ..alone(&sides.new, new, is, fate)?
    })
}

/// The id of the entity at the other end, in both dossiers.
fn end(side: &Side<'_>, claim: &Claim) -> Option<String> {
    match claim.object.value {
        Object::Entity(name) => Some(side.entity(name).to_owned()),
        Object::Figure(_) | Object::Date(_) | Object::Text(_) | Object::Unreadable => None,
    }
}

/// What a claim says; nothing where its subject does not exist, which checks report.
fn statement(view: &View, id: ClaimId) -> Option<Statement> {
    let claim = view.model.claim(id);
    let origins = view.assessment.origins.count(&view.model, &[id]);
    Some(Statement {
        claims: vec![id],
        sources: Vec::new(),
        own_origins: origins,
        origins,
        subject: view.model.entity_named(claim.subject.value)?,
        object: claim.object.value,
        sense: Sense::of(view, id),
    })
}

/// Why a claim is contested, and where it is; nothing where it is not.
fn contest(view: &View, id: ClaimId) -> Option<Contest> {
    let (model, assessment) = (&view.model, &view.assessment);
    let found = assessment.comparisons_of(id).filter(|one| one.verdict == Verdict::Contradict);
    let found: Vec<_> = found.collect();
    let others: Vec<_> = found.iter().map(|one| model.claim(one.other(id))).collect();
    // What is kept back still contests it, but is nothing to name.
    if others.is_empty() && assessment.status(id) != Status::Contested {
        return None;
    }
    // The words do not show which of the two was read first: the verdict holds both ways.
    let reasons = found.into_iter().map(|one| {
        let turned = Comparison { a: one.b, b: one.a, ..*one };
        sentence(model, one, &view.language).min(sentence(model, &turned, &view.language))
    });
    let reason = reasons.min().filter(|reason| !reason.is_empty());
    let (conflict, against) = (Sense::of(view, id).contradiction(), Citation::all(model, others));
    Some(Contest { is_contested: true, conflict, reason, against })
}
