//! How entities hang together: how many claims each has, which parts are connected, who is central.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use petgraph::unionfind::UnionFind;

use super::claims::present;
use super::{Row, Section, Value};
use crate::diagnostic::grouped;
use crate::digest::tally::Tally;
use crate::graph::View;
use crate::graph::rank::{Ranking, ranks};
use crate::model::{EntityId, Object};
use crate::wording::{Phrases, counted, fill};

/// How many entities a ranking lists.
const LISTED: usize = 15;

/// How many claims each entity is an end of.
pub(super) struct Degrees {
    /// By the rank of the entity in the model.
    counts: Vec<u32>,
    /// How many entities of the view have no relation to another one.
    pub(super) without_relation: usize,
    /// How many pairs of entities are related.
    pub(super) connections: usize,
}

/// Both ends of the relations of a view, as ranks in the model.
fn relations(view: &View) -> impl Iterator<Item = (usize, usize)> {
    let model = &view.model;
    view.claims.iter().filter_map(|id| {
        let claim = model.claim(*id);
        let Object::Entity(object) = claim.object.value else { return None };
        let ends = model.entity_named(claim.subject.value).zip(model.entity_named(object));
        ends.map(|(subject, object)| (subject.index(), object.index()))
    })
}

/// How many claims each entity of a view is an end of.
pub(super) fn degrees(view: &View) -> Degrees {
    let model = &view.model;
    let mut counts = vec![0_u32; model.entities.len()];
    for claim in view.claims.iter().map(|id| model.claim(*id)) {
        let object = match claim.object.value {
            Object::Entity(object) if object != claim.subject.value => Some(object),
            _ => None,
        };
        for name in [claim.subject.value].into_iter().chain(object) {
            let place = model.entity_named(name).and_then(|id| counts.get_mut(id.index()));
            if let Some(count) = place {
                *count += 1;
            }
        }
    }
    let pairs = relations(view).filter(|(a, b)| a != b).map(|(a, b)| (a.min(b), a.max(b)));
    let mut pairs: Vec<_> = pairs.collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut is_related = vec![false; model.entities.len()];
    for end in pairs.iter().flat_map(|(a, b)| [*a, *b]) {
        if let Some(is_related) = is_related.get_mut(end) {
            *is_related = true;
        }
    }
    let is_alone = |id: &&EntityId| is_related.get(id.index()) == Some(&false);
    let without_relation = view.entities.iter().filter(is_alone).count();
    Degrees { counts, without_relation, connections: pairs.len() }
}

impl Degrees {
    fn of(&self, entity: EntityId) -> u32 {
        self.counts.get(entity.index()).copied().unwrap_or_default()
    }
}

/// Entities by how many claims they are an end of: none, one, two or three, four to seven …
pub(super) fn distribution(phrases: &Phrases<'_>, degrees: &Degrees) -> Section {
    let (entities, words) = (&phrases.view.entities, &phrases.words.stats);
    let level = |id: &EntityId| degrees.of(*id).checked_ilog2().map_or(0, |level| level + 1);
    let counts = Tally::of(entities.iter().map(level));
    let rows = (0..=u32::BITS).map(|level| {
        let first = level.checked_sub(1).map_or(0, |power| 1_usize << power);
        let last = (first * 2).saturating_sub(1).max(first);
        let [one, several] = &words.degree;
        let label = if first == last {
            fill(if first == 1 { one } else { several }, &[&grouped(first)])
        } else {
            fill(several, &[&format!("{}–{}", grouped(first), grouped(last))])
        };
        let key = if first == last { first.to_string() } else { format!("{first}-{last}") };
        Row::counted(key, label, counts.count(&level))
    });
    Section::new("degrees", &words.degrees, Some(entities.len()), present(rows))
}

/// The entities with most claims.
pub(super) fn highest(phrases: &Phrases<'_>, degrees: &Degrees) -> Section {
    let view = phrases.view;
    let mut entities = view.entities.clone();
    // They are by id already.
    entities.sort_by_key(|id| Reverse(degrees.of(*id)));
    let rows = entities.into_iter().take(LISTED).map(|id| {
        let (key, label) = about(phrases, id);
        Row::counted(key, label, degrees.of(id) as usize)
    });
    let total = Some(view.claims.len());
    Section::new("highest", &phrases.words.stats.highest, total, present(rows))
}

/// The sets of entities that relations connect, by size, the largest first.
pub(super) fn components(phrases: &Phrases<'_>) -> Section {
    let (view, words) = (phrases.view, &phrases.words.stats);
    let mut sets: UnionFind<usize> = UnionFind::new(view.model.entities.len());
    for (a, b) in relations(view) {
        sets.union(a, b);
    }
    let sizes = Tally::of(view.entities.iter().map(|id| sets.find(id.index())));
    let mut by_size: BTreeMap<Reverse<usize>, usize> = BTreeMap::new();
    for size in sizes.counts() {
        *by_size.entry(Reverse(size)).or_default() += 1;
    }
    let rows = by_size.into_iter().map(|(Reverse(size), count)| {
        Row::counted(size.to_string(), counted(&words.component, size), count)
    });
    Section::new("components", &words.components, None, rows.collect())
}

/// The most central entities, in two ways; none where nothing is connected.
pub(super) fn central(phrases: &Phrases<'_>, degrees: &Degrees) -> Vec<Section> {
    if degrees.connections == 0 {
        return Vec::new();
    }
    let words = &phrases.words.stats;
    let ranks = ranks(phrases.view);
    vec![
        ranking(phrases, "page-rank", &words.page_rank, &ranks.page_rank),
        ranking(phrases, "betweenness", &words.betweenness, &ranks.betweenness),
    ]
}

fn ranking(phrases: &Phrases<'_>, name: &'static str, title: &str, ranking: &Ranking) -> Section {
    let Ranking::Scores(scores) = ranking else {
        let remark = Some(phrases.words.stats.too_large.clone());
        return Section { remark, ..Section::new(name, title, None, Vec::new()) };
    };
    let telling = scores.iter().filter(|(_, score)| score.number() > 0.0);
    let rows = telling.take(LISTED).map(|(id, score)| {
        let (key, label) = about(phrases, *id);
        Row { key, label, value: Value::Score(*score) }
    });
    Section::new(name, title, None, rows.collect())
}

fn about(phrases: &Phrases<'_>, id: EntityId) -> (String, String) {
    let model = &phrases.view.model;
    (model.names.text(model.entity(id).id.value).to_owned(), phrases.name(id))
}
