//! Claims on one thing, found by sorting: never all pairs of a dossier.

use rustc_hash::{FxHashMap, FxHashSet};

use super::crowd;
use super::extent::Extent;
use super::meaning::Meaning;
use super::pair::{Context, Member};
use super::verdict::Comparison;
use crate::model::{Claim, ClaimId, FigureId, Model, Name, Object};
use crate::ontology::{Kind, Property, PropertyId};

/// Up to how many claims on one thing each is compared with each.
const MOST_IN_PAIRS: usize = 50;

/// Claims on one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The claims, in the order of reading.
    pub claims: Vec<ClaimId>,
    /// What comparing them showed.
    pub comparisons: Vec<Comparison>,
    /// How many pairs were not compared, because the claims are many; each was compared with the
    /// extremes.
    pub omitted: usize,
}

/// What claims are on: their statement, or the subject and property where these have one object
/// at a time. It sorts: the claims of a topic stand together.
type Key = (Object, PropertyId, Object);

/// The topics of two claims and more, as each claim's key says.
pub(super) fn topics(context: &Context<'_>) -> Vec<Topic> {
    let mut keyed = keyed(context);
    keyed.sort_unstable();
    keyed.dedup();
    let mut meanings = Meanings::default();
    let mut topics = Vec::new();
    for chunk in keyed.chunk_by(|a, b| a.0 == b.0).filter(|chunk| chunk.len() > 1) {
        let claims: Vec<_> = chunk.iter().map(|(_, id)| *id).collect();
        let key = chunk.first().map(|(key, _)| *key);
        topics.extend(topic(context, &mut meanings, key, claims));
    }
    topics.extend(declared(context, &mut meanings, &topics));
    topics
}

/// Each claim that can be compared, with what it is on. Nobody stands by what was retracted.
fn keyed(context: &Context<'_>) -> Vec<(Key, ClaimId)> {
    let model = context.model;
    let mut keyed = Vec::with_capacity(model.claims.len());
    for (id, claim) in model.claims().filter(|(_, claim)| !claim.retracted) {
        let Some((property, known)) = model.property_named(claim.property.value) else { continue };
        let subject = Object::Entity(context.same.entity(claim.subject.value));
        let object = context.same.object(claim.object.value);
        if object == Object::Unreadable {
            continue;
        }
        let inverse = if known.symmetric { Some(property) } else { known.inverse };
        let inverse = inverse.filter(|inverse| is_single_relation(model, *inverse));
        if let Some(inverse) = inverse {
            keyed.push(((object, inverse, Object::Unreadable), id));
        }
        if known.is_single_inverse && !known.is_single {
            keyed.push(((object, property, Object::Unreadable), id));
        } else if known.is_single {
            keyed.push(((subject, property, Object::Unreadable), id));
        } else if inverse.is_none() {
            keyed.push((stated(property, known, subject, object), id));
        }
    }
    keyed
}

/// What a claim says, the same from whichever end it says it.
fn stated(id: PropertyId, property: &Property, subject: Object, object: Object) -> Key {
    let inverse = property.inverse.filter(|inverse| *inverse < id);
    match inverse {
        _ if property.symmetric => (subject.min(object), id, subject.max(object)),
        Some(inverse) => (object, inverse, subject),
        None => (subject, id, object),
    }
}

fn is_single_relation(model: &Model, property: PropertyId) -> bool {
    let property = model.ontology.property(property);
    property.is_single && property.kind == Kind::Relation
}

/// Compares the claims on one thing, if there is anything to say of them.
fn topic(
    context: &Context<'_>,
    meanings: &mut Meanings,
    key: Option<Key>,
    claims: Vec<ClaimId>,
) -> Option<Topic> {
    let mut members = members(context, meanings, key, &claims);
    if let Some(end) = key.and_then(|key| end_of_both(context.model, key)) {
        for member in &mut members {
            member.is_told_before = member.value < end;
        }
    }
    let (comparisons, omitted) = if members.len() <= MOST_IN_PAIRS {
        (every_pair(context, &members), 0)
    } else {
        crowd::compare(context, &members, MOST_IN_PAIRS)
    };
    let is_telling = !comparisons.is_empty() || omitted > 0;
    is_telling.then_some(Topic { claims, comparisons, omitted })
}

fn every_pair(context: &Context<'_>, members: &[Member<'_>]) -> Vec<Comparison> {
    let rest = |at: usize| members.get(at + 1..).unwrap_or_default();
    let pairs = members
        .iter()
        .enumerate()
        .flat_map(|(at, one)| rest(at).iter().map(move |other| (one, other)));
    pairs.filter_map(|(one, other)| context.compare(one, other)).collect()
}

/// Pairs that an author says are on the same thing, although nothing else shows it.
fn declared(context: &Context<'_>, meanings: &mut Meanings, topics: &[Topic]) -> Vec<Topic> {
    let pairs = context.scopings.same();
    let named: FxHashSet<_> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    let mut places: FxHashMap<ClaimId, Vec<usize>> = FxHashMap::default();
    for (at, topic) in topics.iter().enumerate().filter(|_| !named.is_empty()) {
        for id in topic.claims.iter().filter(|id| named.contains(id)) {
            places.entry(*id).or_default().push(at);
        }
    }
    let is_known = |a: ClaimId, b: ClaimId| match (places.get(&a), places.get(&b)) {
        (Some(a), Some(b)) => a.iter().any(|place| b.contains(place)),
        _ => false,
    };
    let is_retracted = |id: ClaimId| context.model.claim(id).retracted;
    let further = pairs
        .into_iter()
        .filter(|(a, b)| !is_retracted(*a) && !is_retracted(*b) && !is_known(*a, *b));
    further.filter_map(|(a, b)| topic(context, meanings, None, vec![a, b])).collect()
}

/// What figures mean, worked out once for each wording and each sort of property.
#[derive(Debug, Default)]
struct Meanings(FxHashMap<(FigureId, Name), Meaning>);

/// The claims of a topic with their figures on one scale.
fn members<'m>(
    context: &Context<'m>,
    meanings: &mut Meanings,
    key: Option<Key>,
    claims: &[ClaimId],
) -> Vec<Member<'m>> {
    let model = context.model;
    let figure = |claim: &Claim| match claim.object.value {
        Object::Figure(id) => Some((id, claim.property.value)),
        _ => None,
    };
    for (id, property) in claims.iter().filter_map(|id| figure(model.claim(*id))) {
        meanings.0.entry((id, property)).or_insert_with(|| {
            let property = model.property_named(property).map(|(_, property)| property);
            Meaning::of(model, property, model.figure(id))
        });
    }
    let meaning = |claim: &Claim| figure(claim).and_then(|key| meanings.0.get(&key));
    // Figures of several dimensions share the scale: they are never compared with each other.
    let intervals = claims.iter().filter_map(|id| meaning(model.claim(*id))?.interval.as_ref());
    let mut extents = Extent::of_intervals(intervals).into_iter();
    claims
        .iter()
        .map(|id| {
            let claim = model.claim(*id);
            let meaning = meaning(claim);
            Member {
                id: *id,
                claim,
                value: value(context, key, claim),
                dimension: meaning.map(|meaning| meaning.dimension),
                extent: match claim.object.value {
                    Object::Date(date) => Extent::of_date(model.date(date)),
                    _ => meaning.and_then(|m| m.interval.as_ref()).and_then(|_| extents.next()),
                },
                is_negative: claim.is_negative(),
                is_told_before: false,
                rank: 0,
            }
        })
        .collect()
}

/// What a topic is on, where its claims are in the topic of their other end too: what agrees at
/// both ends is told once.
fn end_of_both(model: &Model, (end, property, object): Key) -> Option<Object> {
    let known = model.ontology.property(property);
    let other = if known.symmetric { Some(property) } else { known.inverse };
    let is_both = object == Object::Unreadable && is_single_relation(model, other?);
    is_both.then_some(end)
}

/// What a claim says of what its topic is on.
fn value(context: &Context<'_>, key: Option<Key>, claim: &Claim) -> Object {
    let subject = Object::Entity(context.same.entity(claim.subject.value));
    let object = context.same.object(claim.object.value);
    match key {
        // Of a property that has one object at a time, read from that object's end.
        Some((end, property, Object::Unreadable))
            if object == end && !(subject == end && is_of(context.model, claim, property)) =>
        {
            subject
        }
        // Claims with one statement say the same, whichever end they say it from.
        Some((_, _, stated @ Object::Entity(_))) => stated,
        _ => object,
    }
}

fn is_of(model: &Model, claim: &Claim, property: PropertyId) -> bool {
    model.property_named(claim.property.value).is_some_and(|(id, _)| id == property)
}
