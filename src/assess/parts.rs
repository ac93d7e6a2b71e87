//! Parts and their wholes: together the parts of one division count no more than the whole.

use bigdecimal::{BigDecimal, Zero};
use rustc_hash::FxHashMap;

use super::extent::{self, Extent, Overlap};
use super::interval::{Interval, Limit};
use super::meaning::{Dimension, Meaning};
use super::numerals::shown;
use super::pair::{Context, is_negative};
use crate::model::{Claim, ClaimId, Model, Name, Object};

/// How many people or things the parts of a whole count, beside the whole itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The claim on how many the whole counts.
    pub whole: ClaimId,
    /// The claims on how many each part counts.
    pub parts: Vec<ClaimId>,
    /// Whether the whole can hold them.
    pub fits: bool,
}

/// Counts by whom and what they count: the subject, and the property.
type Counts = FxHashMap<(Name, Name), Vec<ClaimId>>;

/// The sums of all wholes, and the single parts that count more than their whole.
pub(super) fn sums(context: &Context<'_>) -> Vec<Sum> {
    let divisions = divisions(context);
    if divisions.is_empty() {
        return Vec::new();
    }
    let counts = counts(context);
    let mut properties: Vec<_> = counts.keys().map(|(_, property)| *property).collect();
    properties.sort_unstable();
    properties.dedup();
    let mut sums = Vec::new();
    for (whole, parts) in &divisions {
        for property in &properties {
            let Some(wholes) = counts.get(&(whole.0, *property)) else { continue };
            for claim in wholes {
                sums.extend(sum(context, &counts, *claim, parts, whole.1.is_some()));
            }
        }
    }
    sums
}

/// What a whole is divided by; none for parts that may overlap.
type Division = (Name, Option<Name>);

/// The parts of each whole, by what it is divided by, in the order of reading.
fn divisions(context: &Context<'_>) -> Vec<(Division, Vec<Name>)> {
    let model = context.model;
    let mut found: Vec<(Division, Vec<Name>)> = Vec::new();
    let mut places: FxHashMap<Division, usize> = FxHashMap::default();
    let division = model.names.find("division");
    for (_, claim) in model.claims().filter(|(_, claim)| !claim.retracted && !is_negative(claim)) {
        let Some((_, property)) = model.property_named(claim.property.value) else { continue };
        let Object::Entity(whole) = claim.object.value else { continue };
        if !property.is_part_of {
            continue;
        }
        let mut qualifiers = model.qualifiers(claim).iter();
        let by = qualifiers.find(|one| Some(one.property.value) == division);
        let by = by.and_then(|one| match one.value.value {
            Object::Text(words) => Some(words),
            _ => None,
        });
        let key = (context.same.entity(whole), by);
        let place = *places.entry(key).or_insert_with(|| {
            found.push((key, Vec::new()));
            found.len() - 1
        });
        if let Some((_, parts)) = found.get_mut(place) {
            parts.push(context.same.entity(claim.subject.value));
        }
    }
    found
}

/// The claims that count people or things. Of several on one thing the least stands first: what
/// cannot hold even that is wrong by any of them.
fn counts(context: &Context<'_>) -> Counts {
    let model = context.model;
    let mut counts = Counts::default();
    for (id, claim) in model.claims().filter(|(_, claim)| !claim.retracted && !is_negative(claim)) {
        if counted(model, claim).is_some() {
            let key = (context.same.entity(claim.subject.value), claim.property.value);
            counts.entry(key).or_default().push(id);
        }
    }
    for claims in counts.values_mut().filter(|claims| claims.len() > 1) {
        claims.sort_by_cached_key(|id| least(model, *id));
    }
    counts
}

/// How many a claim counts.
fn counted(model: &Model, claim: &Claim) -> Option<Interval> {
    let Object::Figure(figure) = claim.object.value else { return None };
    let (_, property) = model.property_named(claim.property.value)?;
    let meaning = Meaning::of(model, Some(property), model.figure(figure));
    meaning.interval.filter(|_| meaning.dimension == Dimension::Count && property.is_single)
}

/// The parts of a whole that count by the same property at the same time, added up; where they may
/// overlap, the first that counts more than the whole.
fn sum(
    context: &Context<'_>,
    counts: &Counts,
    whole: ClaimId,
    parts: &[Name],
    is_division: bool,
) -> Option<Sum> {
    let model = context.model;
    let claim = model.claim(whole);
    let most = counted(model, claim)?.high;
    let is_apart = |id: ClaimId| context.scopings.get(whole, id) == Some(false);
    let of_part = |part: &Name| {
        let claims = counts.get(&(*part, claim.property.value))?.iter().copied();
        let mut fit = claims.filter(|id| are_at_one_time(model, claim, model.claim(*id)));
        fit.find(|id| !is_apart(*id))
    };
    let mut claims: Vec<_> = parts.iter().filter_map(of_part).collect();
    claims.sort_unstable();
    claims.dedup();
    let exceeds = |least: &BigDecimal| most.as_ref().is_some_and(|most| *least > most.number);
    if is_division && claims.len() > 1 && have_a_time_in_common(model, &claims) {
        let fits = !exceeds(&total(model, &claims).low?.number);
        return Some(Sum { whole, parts: claims, fits });
    }
    let is_too_large = |id: &ClaimId| {
        let low = counted(model, model.claim(*id)).and_then(|interval| interval.low);
        low.is_some_and(|low| exceeds(&low.number))
    };
    let part = claims.into_iter().find(is_too_large)?;
    Some(Sum { whole, parts: vec![part], fits: false })
}

/// The least that a claim counts; of claims that count the same, their names tell which comes first.
fn least(model: &Model, id: ClaimId) -> (Option<BigDecimal>, String) {
    let claim = model.claim(id);
    let low = counted(model, claim).and_then(|interval| interval.low);
    (low.map(|limit| limit.number), model.claim_name(claim))
}

/// Whether claims may all hold on one day, as far as they say when they hold.
fn have_a_time_in_common(model: &Model, claims: &[ClaimId]) -> bool {
    let dates = claims.iter().filter_map(|id| model.claim(*id).when);
    let extents = || dates.clone().filter_map(|date| Extent::of_date(model.date(date)));
    let (last, first) = (extents().map(|e| e.low).max(), extents().map(|e| e.high).min());
    last.zip(first).is_none_or(|(last, first)| last <= first)
}

fn are_at_one_time(model: &Model, a: &Claim, b: &Claim) -> bool {
    let (Some(a), Some(b)) = (a.when, b.when) else { return true };
    extent::dates(model.date(a), model.date(b)) != Overlap::Disjoint
}

/// What claims count together: at least what each counts at least.
fn total(model: &Model, claims: &[ClaimId]) -> Interval {
    let mut low = BigDecimal::zero();
    let mut high = Some(BigDecimal::zero());
    for interval in claims.iter().filter_map(|id| counted(model, model.claim(*id))) {
        low += interval.low.map_or_else(BigDecimal::zero, |limit| limit.number);
        high = high.zip(interval.high).map(|(sum, limit)| sum + limit.number);
    }
    Interval { low: Some(Limit::at(low)), high: high.map(Limit::at) }
}

impl Sum {
    /// The addition in words: "137 + 101 + 23 is 261, and “more than 260 migrants” can hold them".
    pub fn sentence(&self, model: &Model) -> String {
        let words = |id: ClaimId| match model.claim(id).object.value {
            Object::Figure(figure) => model.names.text(model.figure(figure).words),
            _ => "",
        };
        let whole = words(self.whole);
        let fits = if self.fits { "can hold" } else { "cannot hold" };
        if let [part] = self.parts.as_slice() {
            return format!("“{}” is a part of “{whole}”, which {fits} it", words(*part));
        }
        let parts: Vec<_> = self.parts.iter().map(|part| words(*part)).collect();
        let total = total(model, &self.parts);
        let low = total.low.map(|limit| shown(&limit.number, Some(3))).unwrap_or_default();
        let total = match total.high.map(|limit| shown(&limit.number, Some(3))) {
            Some(high) if high == low => low,
            Some(high) => format!("{low} to {high}"),
            None => format!("{low} or more"),
        };
        format!("{} is {total}, and “{whole}” {fits} them", parts.join(" + "))
    }
}
