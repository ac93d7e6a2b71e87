//! Claims that could be taken for claims on one thing, and are on several.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use bigdecimal::{BigDecimal, Zero};
use rustc_hash::{FxHashMap, FxHashSet};

use super::meaning::{Dimension, Meaning};
use super::pair::{Context, affirming};
use super::rounding::ROUNDING;
use super::topics::Topic;
use super::verdict::{Apart, Verdict};
use crate::model::{Claim, ClaimId, Model, Name, Object};
use crate::ontology::ClassId;

/// How many claims that follow are looked at for one that looks alike: the cost stays linear.
const AHEAD: usize = 8;

/// Two claims with one property on different subjects of one kind, said by different people: their
/// figures are near to each other, or their objects are the same. Or any two of which the author
/// says that they are on different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookAlike {
    /// One of them.
    pub a: ClaimId,
    /// The other.
    pub b: ClaimId,
    /// The claim that makes the subject of one a part of that of the other.
    pub part: Option<ClaimId>,
    /// Whether the author says that they are on different things.
    pub is_declared: bool,
}

/// A claim among those that may look alike.
#[derive(Clone, Debug)]
struct Candidate<'m> {
    id: ClaimId,
    claim: &'m Claim,
    class: ClassId,
    dimension: Option<Dimension>,
    amount: Option<BigDecimal>,
}

/// The claims that look alike, each with the nearest other ones.
pub(super) fn look_alikes(context: &Context<'_>, topics: &[Topic]) -> Vec<LookAlike> {
    let mut families: FxHashMap<(Name, Option<Object>), Vec<ClaimId>> = FxHashMap::default();
    for (id, claim) in affirming(context.model) {
        if let Some(key) = family(context, claim) {
            families.entry(key).or_default().push(id);
        }
    }
    let mut families: Vec<_> = families.into_iter().filter(|(_, ids)| ids.len() > 1).collect();
    families.sort_unstable();
    let parts = parts(context);
    let mut found = Vec::new();
    for (_, ids) in families {
        let mut candidates: Vec<_> =
            ids.into_iter().filter_map(|id| candidate(context, id)).collect();
        candidates.sort_by(|a, b| order(context.model, a, b));
        for (at, one) in candidates.iter().enumerate() {
            let next = candidates.iter().skip(at + 1).take(AHEAD);
            let alike = next.filter(|other| are_alike(context, one, other));
            found.extend(alike.map(|other| {
                let [x, y] = [one, other].map(|one| context.same.entity(one.claim.subject.value));
                let part = parts.get(&(x, y)).or_else(|| parts.get(&(y, x))).copied();
                LookAlike { a: one.id, b: other.id, part, is_declared: false }
            }));
        }
    }
    declare(context, topics, &mut found);
    found
}

/// Adds what authors say, where the program would not have compared the two.
fn declare(context: &Context<'_>, topics: &[Topic], found: &mut Vec<LookAlike>) {
    let apart = context.scopings.apart();
    if apart.is_empty() {
        return;
    }
    let compared: FxHashSet<_> = topics
        .iter()
        .flat_map(|topic| &topic.comparisons)
        .filter(|found| found.verdict == Verdict::OtherScope(Apart::Declared))
        .map(|found| (found.a, found.b))
        .collect();
    let apart = apart.into_iter().filter(|pair| !compared.contains(pair));
    let mut apart: BTreeSet<_> = apart.collect();
    for one in found.iter_mut() {
        one.is_declared = apart.remove(&(one.a.min(one.b), one.a.max(one.b)));
    }
    found.extend(apart.into_iter().map(|(a, b)| LookAlike { a, b, part: None, is_declared: true }));
}

/// What claims that look alike have in common: the property of their figures; of relations the
/// object as well, and only where the subjects are of a kind that may overlap.
fn family(context: &Context<'_>, claim: &Claim) -> Option<(Name, Option<Object>)> {
    match claim.object.value {
        Object::Figure(_) => Some((claim.property.value, None)),
        Object::Entity(_) => {
            let model = context.model;
            let (_, property) = model.property_named(claim.property.value)?;
            let class = class_of(model, claim)?;
            let may_overlap = model.ontology.class(class).may_overlap && !property.is_part_of;
            let object = context.same.object(claim.object.value);
            may_overlap.then_some((claim.property.value, Some(object)))
        }
        Object::Date(_) | Object::Text(_) | Object::Unreadable => None,
    }
}

fn class_of(model: &Model, claim: &Claim) -> Option<ClassId> {
    let subject = model.entity_named(claim.subject.value)?;
    Some(model.class_of(model.entity(subject))?.0)
}

fn candidate<'m>(context: &Context<'m>, id: ClaimId) -> Option<Candidate<'m>> {
    let model = context.model;
    let claim = model.claim(id);
    let class = class_of(model, claim)?;
    let Object::Figure(figure) = claim.object.value else {
        return Some(Candidate { id, claim, class, dimension: None, amount: None });
    };
    let (_, property) = model.property_named(claim.property.value)?;
    let meaning = Meaning::of(model, Some(property), model.figure(figure));
    let interval = meaning.interval?;
    let limits = [interval.low, interval.high].into_iter().flatten().map(|limit| limit.number);
    let limits: Vec<_> = limits.collect();
    let number = i64::try_from(limits.len()).unwrap_or(1);
    let amount = limits.iter().sum::<BigDecimal>() / BigDecimal::from(number.max(1));
    let dimension = Some(meaning.dimension);
    Some(Candidate { id, claim, class, dimension, amount: Some(amount) })
}

/// By their figures, then by what they are on, whatever the order of the files.
fn order(model: &Model, a: &Candidate<'_>, b: &Candidate<'_>) -> Ordering {
    let by_figure = a.dimension.cmp(&b.dimension).then_with(|| a.amount.cmp(&b.amount));
    by_figure.then_with(|| model.claim_name(a.claim).cmp(&model.claim_name(b.claim)))
}

/// Whether a reader could take two claims for claims on one thing.
fn are_alike(context: &Context<'_>, a: &Candidate<'_>, b: &Candidate<'_>) -> bool {
    let ontology = &context.model.ontology;
    let is_other_subject =
        context.same.entity(a.claim.subject.value) != context.same.entity(b.claim.subject.value);
    let is_one_kind = ontology.is_a(a.class, b.class) || ontology.is_a(b.class, a.class);
    is_other_subject
        && is_one_kind
        && a.dimension == b.dimension
        && are_near(a.amount.as_ref(), b.amount.as_ref())
        && !have_one_voice(context.model, a.claim, b.claim)
}

/// Whether the larger of two amounts is not much more than the smaller.
fn are_near(a: Option<&BigDecimal>, b: Option<&BigDecimal>) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return true };
    let (low, high) = (a.min(b), a.max(b));
    *low > BigDecimal::zero() && *high <= low * &ROUNDING.look_alike.ratio
}

/// Whether two claims are made by the same speakers in the same sources: whoever tells two things
/// apart takes neither for the other.
fn have_one_voice(model: &Model, a: &Claim, b: &Claim) -> bool {
    let voice = |claim: &Claim| {
        let mut speakers: Vec<_> = model.speakers(claim).iter().map(|one| one.value).collect();
        let mut sources: Vec<_> =
            model.cites(claim).iter().map(|cite| cite.value.source()).chain(claim.source).collect();
        speakers.sort_unstable();
        sources.sort_unstable();
        sources.dedup();
        (speakers, sources)
    };
    voice(a) == voice(b)
}

/// The claims that make one entity a part of another.
fn parts(context: &Context<'_>) -> FxHashMap<(Name, Name), ClaimId> {
    let model = context.model;
    let mut parts = FxHashMap::default();
    for (id, claim) in affirming(model) {
        let property = model.property_named(claim.property.value).map(|(_, property)| property);
        if let (true, Object::Entity(whole)) =
            (property.is_some_and(|property| property.is_part_of), claim.object.value)
        {
            let key = (context.same.entity(claim.subject.value), context.same.entity(whole));
            parts.entry(key).or_insert(id);
        }
    }
    parts
}
