//! What is said of a part of the graph that shows little: nothing, or entities without claims.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use quipu::diagnostic::Count;
use quipu::graph::{Filter, View, node};
use quipu::model::EntityId;

/// How many classes are named that would show more.
const CLASSES: usize = 3;

/// Why a part shows little, and how to get more; none where claims are on most of its entities.
/// The filters are `asked`, as they are typed.
pub(super) fn warning(whole: &View, part: &View, asked: &[String]) -> Option<String> {
    if part.is_whole() {
        return None;
    }
    if part.claims.is_empty() && part.entities.is_empty() {
        let these = if asked.len() > 1 { "all of these filters" } else { "this filter" };
        return Some(format!("warning: no claim matches {these}: {}", asked.join(" ")));
    }
    if !part.filter.classes.is_empty() {
        return among_classes(whole, part);
    }
    let is_bare = part.entities.iter().all(|id| part.degree(*id) == 0);
    let is_focus_alone = !part.filter.focus.is_empty() && part.filter.hops == 0;
    let hint = if is_focus_alone { "; --hops 1 shows what is around" } else { "" };
    is_bare.then(|| format!("warning: no claim is on the entities of this part{hint}"))
}

/// The same where classes are asked for: most entities may have no line, because what claims
/// connect them with is of other classes.
fn among_classes(whole: &View, part: &View) -> Option<String> {
    let has_line = |id: &&EntityId| part.graph.neighbors_undirected(node(**id)).next().is_some();
    let entities = part.entities.len();
    let alone = entities - part.entities.iter().filter(has_line).count();
    let entities = Count { number: entities, one: "entity", many: "entities" };
    let hint = other_classes(whole, part).filter(|_| alone * 2 > entities.number)?;
    Some(format!("warning: no line leads to {alone} of {entities}; {hint}"))
}

/// What shows the claims that lead to entities of other classes; none where there are none.
fn other_classes(whole: &View, part: &View) -> Option<String> {
    let asked = &*part.filter;
    let has_focus = !asked.focus.is_empty();
    let focus = if has_focus { asked.focus.clone() } else { part.entities.clone() };
    let hops = if has_focus { asked.hops } else { 1 };
    let around = whole.filtered(&Filter { focus, hops, classes: Vec::new(), ..asked.clone() });
    let others = classes_beyond(&around, part);
    let names = asked.classes.iter().map(|id| around.model.ontology.class(*id).name.as_str());
    let names: Vec<_> = names.chain(others.iter().map(|name| &**name)).collect();
    let focus = if has_focus { "" } else { " or --focus ID --hops 1" };
    (!others.is_empty()).then(|| {
        format!("a claim needs both of its ends: --class {}{focus} shows more", names.join(","))
    })
}

/// The classes at the other ends of claims that lead out of a part, those of most claims first.
fn classes_beyond(around: &View, part: &View) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let class = |id: EntityId| around.model.class_of(around.model.entity(id));
    for edge in around.graph.edge_indices() {
        let Some((from, to)) = around.graph.edge_endpoints(edge) else { continue };
        let ends = [from, to].map(|end| around.graph.node_weight(end).map(|node| node.entity));
        let [Some(from), Some(to)] = ends else { continue };
        let other = match [from, to].map(|end| part.shows_entity(end)) {
            [true, false] => to,
            [false, true] => from,
            _ => continue,
        };
        if let Some((_, class)) = class(other) {
            *counts.entry(&class.name).or_default() += 1;
        }
    }
    let mut classes: Vec<_> = counts.into_iter().collect();
    classes.sort_by_key(|(_, count)| Reverse(*count));
    classes.into_iter().take(CLASSES).map(|(name, _)| name.to_owned()).collect()
}
