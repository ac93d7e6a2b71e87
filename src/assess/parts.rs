//! Parts and their wholes: together the parts of one division count no more than the whole.

use std::collections::BTreeMap;

use bigdecimal::{BigDecimal, Zero};
use rustc_hash::FxHashMap;

use super::division::divisions;
use super::interval::{Interval, Limit};
use super::origins::Origins;
use super::pair::{Context, affirming};
use super::tally::{Tally, counted, have_a_time_in_common, is_second_hand, sources};
use crate::model::{ClaimId, Model, Name, Object};

/// How many other sources a claim on a whole is held against, and how many sums in the same words
/// are looked at for one of the same origin: the cost stays linear.
const MOST: usize = 50;

/// How many people or things the parts of a whole count, beside the whole itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The claim on how many the whole counts.
    pub whole: ClaimId,
    /// The claims on how many each part counts.
    pub parts: Vec<ClaimId>,
    /// Whether the whole can hold them.
    pub fits: bool,
    /// Whether one source counts both the whole and its parts.
    pub is_own: bool,
}

/// Counts by what they count: the subject, then the property.
type Counts = FxHashMap<Name, BTreeMap<Name, Vec<ClaimId>>>;

/// The sums of all wholes, and the single parts that count more than their whole.
pub(super) fn sums(context: &Context<'_>, origins: &Origins) -> Vec<Sum> {
    let divisions = divisions(context);
    if divisions.is_empty() {
        return Vec::new();
    }
    let model = context.model;
    let counts = counts(context);
    let mut sums = Vec::new();
    for ((whole, by), parts) in &divisions {
        for (property, wholes) in counts.get(whole).into_iter().flatten() {
            let of_part = |part: &Name| {
                let claims = counts.get(part).and_then(|counts| counts.get(property));
                claims.into_iter().flatten().map(|id| (*part, *id)).collect::<Vec<_>>()
            };
            let mut wholes = wholes.clone();
            wholes.sort_by_cached_key(|id| place(model, *id));
            let counts: Vec<_> = parts.iter().flat_map(of_part).collect();
            let addends = Addends {
                context,
                each: Tally::of_each(model, &counts),
                all: Tally::of_all(model, &counts),
                is_division: by.is_some(),
            };
            let found = wholes.iter().flat_map(|whole| addends.sums(*whole)).collect();
            sums.extend(without_reprints(model, origins, found));
        }
    }
    sums
}

/// The claims that count people or things.
fn counts(context: &Context<'_>) -> Counts {
    let model = context.model;
    let mut counts = Counts::default();
    for (id, claim) in affirming(model) {
        if counted(model, claim).is_some() {
            let of_subject = counts.entry(context.same.entity(claim.subject.value)).or_default();
            of_subject.entry(claim.property.value).or_default().push(id);
        }
    }
    counts
}

/// What is said first hand before what is printed again, then by ids.
fn place(model: &Model, id: ClaimId) -> (bool, String) {
    let claim = model.claim(id);
    let sources = sources(model, claim);
    let is_second_hand = sources.iter().all(|source| is_second_hand(model, *source));
    (is_second_hand, model.claim_name(claim))
}

/// What the parts of one whole count, by source.
struct Addends<'c> {
    context: &'c Context<'c>,
    each: Vec<Tally>,
    all: Tally,
    is_division: bool,
}

impl Addends<'_> {
    /// The sums beside one claim on the whole: of the parts that its own source counts, then of
    /// those that each other source counts. Only where no source counts two of them, of parts that
    /// several count; where there is none either, the first part that counts more than the whole.
    fn sums(&self, whole: ClaimId) -> Vec<Sum> {
        let (context, model) = (self.context, self.context.model);
        let claim = model.claim(whole);
        let Some(most) = counted(model, claim).map(|interval| interval.high) else {
            return Vec::new();
        };
        let fits = |parts: &[ClaimId]| {
            let least = total(model, parts).low;
            least.zip(most.as_ref()).is_none_or(|(least, most)| least.number <= most.number)
        };
        let sources = sources(model, claim);
        let is_own = |tally: &&Tally| sources.contains(&tally.source);
        let own = self.each.iter().filter(is_own);
        let others = self.each.iter().filter(|tally| !is_own(tally)).take(MOST);
        let tallies =
            || own.clone().map(|one| (one, true)).chain(others.clone().map(|one| (one, false)));
        let sum = |tally: &Tally, is_own| {
            let parts = tally.at(context, whole);
            (self.is_division && parts.len() > 1 && have_a_time_in_common(model, &parts))
                .then(|| Sum { whole, fits: fits(&parts), parts, is_own })
        };
        let mut sums: Vec<_> = tallies().filter_map(|(tally, is_own)| sum(tally, is_own)).collect();
        if sums.is_empty() {
            sums.extend(sum(&self.all, false));
        }
        if sums.is_empty() {
            sums.extend(tallies().find_map(|(tally, is_own)| {
                let part = tally.at(context, whole).into_iter().find(|part| !fits(&[*part]))?;
                Some(Sum { whole, parts: vec![part], fits: false, is_own })
            }));
        }
        sums
    }
}

/// Sums without those that a source prints again: the same words, of the same origin.
fn without_reprints(model: &Model, origins: &Origins, sums: Vec<Sum>) -> Vec<Sum> {
    let is_one_voice = |a: ClaimId, b: ClaimId| a == b || origins.count(model, &[a, b]) < 2;
    let is_again = |sum: &Sum, other: &Sum| {
        let pairs = sum.in_order(model).into_iter().zip(other.in_order(model));
        pairs.into_iter().all(|(a, b)| is_one_voice(a, b))
    };
    let mut known: FxHashMap<Vec<(Name, &str)>, Vec<usize>> = FxHashMap::default();
    let mut kept: Vec<Sum> = Vec::new();
    for sum in sums {
        let said = |id: ClaimId| (model.claim(id).subject.value, words(model, id));
        let key = sum.in_order(model).into_iter().map(said).collect();
        let known = known.entry(key).or_default();
        let others = known.iter().take(MOST).filter_map(|at| kept.get(*at));
        if !others.into_iter().any(|other| is_again(&sum, other)) {
            known.push(kept.len());
            kept.push(sum);
        }
    }
    kept
}

/// What claims count together: at least what each counts at least.
pub(super) fn total(model: &Model, claims: &[ClaimId]) -> Interval {
    let mut low = BigDecimal::zero();
    let mut high = Some(BigDecimal::zero());
    for interval in claims.iter().filter_map(|id| counted(model, model.claim(*id))) {
        low += interval.low.map_or_else(BigDecimal::zero, |limit| limit.number);
        high = high.zip(interval.high).map(|(sum, limit)| sum + limit.number);
    }
    Interval { low: Some(Limit::at(low)), high: high.map(Limit::at) }
}

/// The figure of a claim as it is printed.
pub(super) fn words(model: &Model, id: ClaimId) -> &str {
    match model.claim(id).object.value {
        Object::Figure(figure) => model.names.text(model.figure(figure).words),
        _ => "",
    }
}

impl Sum {
    /// The whole, then the parts by their subjects.
    fn in_order(&self, model: &Model) -> Vec<ClaimId> {
        let mut parts = self.parts.clone();
        parts.sort_unstable_by_key(|id| model.claim(*id).subject.value);
        [vec![self.whole], parts].concat()
    }
}
