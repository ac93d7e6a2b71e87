//! Claims on one thing, found by sorting: never all pairs of a dossier.

use rustc_hash::{FxHashMap, FxHashSet};

use super::extent::Extent;
use super::meaning::{Dimension, Meaning};
use super::pair::{Context, Member, is_negative};
use super::statement::Statement;
use super::verdict::{Comparison, Verdict};
use crate::model::{Claim, ClaimId, DateId, FigureId, Model, Name, Object};
use crate::ontology::{Kind, PropertyId};

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
type Key = (Object, Name, Object);

/// The topics of two claims and more, as each claim's key says.
pub(super) fn topics(context: &Context<'_>) -> Vec<Topic> {
    let mut keyed = keyed(context);
    keyed.sort_unstable();
    keyed.dedup();
    let mut meanings = Meanings::default();
    let mut topics = Vec::new();
    for chunk in keyed.chunk_by(|a, b| a.0 == b.0).filter(|chunk| chunk.len() > 1) {
        let claims: Vec<_> = chunk.iter().map(|(_, id)| *id).collect();
        topics.extend(topic(context, &mut meanings, claims));
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
        let name = claim.property.value;
        let inverse = if known.symmetric { Some(property) } else { known.inverse };
        let inverse = inverse.filter(|inverse| is_single_relation(model, *inverse));
        if let Some(inverse) = inverse.and_then(|id| name_of(model, id)) {
            keyed.push(((object, inverse, Object::Unreadable), id));
        }
        if known.is_single {
            keyed.push(((subject, name, Object::Unreadable), id));
        } else if inverse.is_none() {
            let Statement { subject, property, object } = Statement::of(model, claim);
            let [subject, object] = [subject, object].map(|end| context.same.object(end));
            keyed.push(((subject, property, object), id));
        }
    }
    keyed
}

fn is_single_relation(model: &Model, property: PropertyId) -> bool {
    let property = model.ontology.property(property);
    property.is_single && property.kind == Kind::Relation
}

fn name_of(model: &Model, property: PropertyId) -> Option<Name> {
    model.names.find(&model.ontology.property(property).name)
}

/// Compares the claims on one thing, if there is anything to say of them.
fn topic(context: &Context<'_>, meanings: &mut Meanings, claims: Vec<ClaimId>) -> Option<Topic> {
    let members = members(context.model, meanings, &claims);
    let (comparisons, omitted) = if members.len() <= MOST_IN_PAIRS {
        (every_pair(context, &members), 0)
    } else {
        with_extremes(context, &members)
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

/// Compares many claims with the extremes of those of their scope: whom anybody contradicts, an
/// extreme contradicts. How many pairs were left out is said.
fn with_extremes(context: &Context<'_>, members: &[Member<'_>]) -> (Vec<Comparison>, usize) {
    let mut scopes: FxHashMap<Scope, Vec<&Member<'_>>> = FxHashMap::default();
    for member in members {
        scopes.entry(Scope::of(context.model, member)).or_default().push(member);
    }
    let mut scopes: Vec<_> = scopes.into_values().collect();
    scopes.sort_by_key(|members| members.first().map(|member| member.id));
    let mut pairs = Vec::new();
    for scope in &scopes {
        let extremes = extremes(context, scope);
        for member in scope {
            let others = extremes.iter().filter(|extreme| extreme.id != member.id);
            pairs.extend(others.map(|extreme| {
                if extreme.id < member.id { (*extreme, *member) } else { (*member, *extreme) }
            }));
        }
    }
    pairs.sort_by_key(|(one, other)| (one.id, other.id));
    pairs.dedup_by_key(|(one, other)| (one.id, other.id));
    let omitted = members.len() * (members.len() - 1) / 2 - pairs.len();
    let compared = pairs.into_iter().filter_map(|(one, other)| context.compare(one, other));
    (compared.collect(), omitted)
}

/// The claims of a scope that speak against whatever can be spoken against: the lowest and the
/// highest figure, the first that affirms and the first that denies, and the first on another
/// object.
fn extremes<'s, 'm>(context: &Context<'m>, scope: &[&'s Member<'m>]) -> Vec<&'s Member<'m>> {
    let affirming = || scope.iter().copied().filter(|member| !member.is_negative);
    let placed = || affirming().filter_map(|member| Some((member.extent?, member)));
    let lowest = placed().min_by_key(|(extent, member)| (extent.high, member.id));
    let highest =
        placed().max_by_key(|(extent, member)| (extent.low, std::cmp::Reverse(member.id)));
    let first = affirming().next();
    let object = |member: &Member<'_>| context.same.object(member.claim.object.value);
    let other = first.and_then(|first| affirming().find(|member| object(member) != object(first)));
    let denying = scope.iter().copied().find(|member| member.is_negative);
    let placed = [lowest, highest].into_iter().flatten().map(|(_, member)| member);
    let mut extremes: Vec<_> =
        placed.chain([first, other, denying].into_iter().flatten()).collect();
    extremes.sort_by_key(|member| member.id);
    extremes.dedup_by_key(|member| member.id);
    extremes
}

/// What makes claims of one topic comparable without looking at pairs.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Scope {
    when: Option<DateId>,
    dimension: Option<Dimension>,
    qualifiers: Vec<(Name, Object)>,
}

impl Scope {
    fn of(model: &Model, member: &Member<'_>) -> Self {
        let qualifiers = model.qualifiers(member.claim).iter();
        Self {
            when: member.claim.when,
            dimension: member.dimension,
            qualifiers: qualifiers.map(|q| (q.property.value, q.value.value)).collect(),
        }
    }
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
    further.filter_map(|(a, b)| topic(context, meanings, vec![a, b])).collect()
}

/// What figures mean, worked out once for each wording and each sort of property.
#[derive(Debug, Default)]
struct Meanings(FxHashMap<(FigureId, Name), Meaning>);

/// The claims of a topic with their figures on one scale.
fn members<'m>(model: &'m Model, meanings: &mut Meanings, claims: &[ClaimId]) -> Vec<Member<'m>> {
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
                dimension: meaning.map(|meaning| meaning.dimension),
                extent: meaning.and_then(|m| m.interval.as_ref()).and_then(|_| extents.next()),
                is_negative: is_negative(claim),
            }
        })
        .collect()
}

impl Topic {
    /// Whether two of its claims exclude each other.
    pub fn is_contested(&self) -> bool {
        self.comparisons.iter().any(|comparison| comparison.verdict == Verdict::Contradict)
    }

    /// Whether its claims are on different things, all of them.
    pub fn is_apart(&self) -> bool {
        self.comparisons.iter().all(|c| matches!(c.verdict, Verdict::OtherScope(_)))
    }
}
