//! The search for chains: Yen's, in as small a part of the graph as the chains can be in.

use std::cell::Cell;

use pathfinding::directed::yen::yen;

use super::cost::Cost;
use super::neighbours::{Neighbours, UNREACHED};
use super::{Chain, Chains, Hop, MOST_CHAINS, MOST_HOPS, Support};
use crate::graph::View;
use crate::model::EntityId;

/// Looks for chains in one view.
pub(super) struct Search<'v> {
    view: &'v View,
    /// Which entities claims connect.
    connected: Neighbours,
    /// The same, with what is said not to be so.
    all: Neighbours,
    /// How many links may be followed.
    steps: usize,
}

/// What is looked for, entities by their ranks.
struct Wanted<'n> {
    neighbours: &'n Neighbours,
    ends: [u32; 2],
    /// How far each entity is from both ends together: a chain through it has at least as many
    /// hops.
    detours: Vec<u32>,
    /// How many hops the shortest chain has.
    shortest: u32,
    /// How many chains are wanted.
    most: usize,
    /// How many are asked for: more, so that the best of equal ones are taken.
    asked: usize,
}

/// A chain with its cost before it, which is the order of chains.
type Found = (Cost, Vec<u32>);

/// The neighbours of each entity, with the cost of going there.
type Part = Vec<Vec<(u32, Cost)>>;

impl<'v> Search<'v> {
    /// A search that follows at most about so many links.
    pub(super) fn new(view: &'v View, steps: usize) -> Self {
        let (connected, all) = (Neighbours::connected(view), Neighbours::of(view));
        Self { view, connected, all, steps }
    }

    /// What connects first, and only where there is room, what goes through a denial.
    pub(super) fn chains(&self, ends: [EntityId; 2], most: usize) -> Chains {
        let mut found = self.among(&self.connected, ends, most);
        if found.has_more {
            return found;
        }
        let all = self.among(&self.all, ends, most);
        let denied = all.chains.into_iter().filter(|chain| chain.weakest() == Support::Denied);
        found.chains.extend(denied);
        found.has_more = all.has_more || found.chains.len() > most;
        found.chains.truncate(most);
        found.is_cut_short |= all.is_cut_short;
        found
    }

    fn among(&self, neighbours: &Neighbours, ends: [EntityId; 2], most: usize) -> Chains {
        let [Some(from), Some(to)] = ends.map(|end| neighbours.rank(end)) else {
            return Chains::default();
        };
        let [there, back] = [from, to].map(|end| neighbours.distances(end));
        let shortest = there.get(to as usize).copied().unwrap_or(UNREACHED);
        if shortest == UNREACHED || shortest == 0 {
            return Chains::default();
        }
        let is_long = shortest > MOST_HOPS;
        let detours = there.into_iter().zip(back).map(|(there, back)| there.saturating_add(back));
        let (most, asked) = if is_long { (1, 1) } else { (most, MOST_CHAINS + 1) };
        let detours = detours.collect();
        let wanted = Wanted { neighbours, ends: [from, to], detours, shortest, most, asked };
        let (mut found, is_stopped) = self.found(&wanted);
        let has_more = found.len() > most;
        found.truncate(most);
        let chains = found.into_iter().map(|(_, entities)| self.chain(&entities)).collect();
        Chains { chains, has_more, is_cut_short: is_long || is_stopped }
    }

    /// The best chains in their order, and whether the search was stopped. What only longer chains
    /// can go through is searched only where there are too few short ones.
    fn found(&self, wanted: &Wanted<'_>) -> (Vec<Found>, bool) {
        let longest = wanted.shortest.max(MOST_HOPS);
        let steps = Cell::new(self.steps);
        let (mut found, mut size) = (Vec::new(), 0);
        for hops in wanted.shortest..=longest {
            let larger = wanted.detours.iter().filter(|detour| **detour <= hops).count();
            if larger > size {
                size = larger;
                found.extend(within(&self.part(wanted, hops), wanted, &steps));
                found.sort_unstable();
                found.dedup();
            }
            let short = found.iter().filter(|(cost, _)| cost.hops <= hops).count();
            // One more tells whether there are more.
            if short > wanted.most || steps.get() == 0 {
                break;
            }
        }
        found.retain(|(cost, _)| cost.hops <= longest);
        (found, steps.get() == 0)
    }

    /// The part of the graph that chains of so many hops can be in.
    fn part(&self, wanted: &Wanted<'_>, hops: u32) -> Part {
        let is_in = |at: u32| wanted.detours.get(at as usize).is_some_and(|way| *way <= hops);
        let links = |at: u32| {
            let links = wanted.neighbours.links(at).iter().filter(|link| is_in(link.to));
            links.map(|link| {
                (link.to, Cost::of(Support::of(self.view, wanted.neighbours.claims(link))))
            })
        };
        let ranks = (0..).take(wanted.detours.len());
        ranks.map(|at| if is_in(at) { links(at).collect() } else { Vec::new() }).collect()
    }

    fn chain(&self, ranks: &[u32]) -> Chain {
        let entities = ranks.iter().filter_map(|rank| self.view.entities.get(*rank as usize));
        let hops = ranks.windows(2).map(|pair| {
            let claims = match pair {
                [from, to] => self.all.between(*from, *to),
                _ => &[],
            };
            Hop { claims: claims.to_vec(), support: Support::of(self.view, claims) }
        });
        Chain { entities: entities.copied().collect(), hops: hops.collect() }
    }
}

/// The best chains in a part of the graph. The first is found whatever the steps that are left,
/// which are none where the search was stopped.
fn within(part: &Part, wanted: &Wanted<'_>, steps: &Cell<usize>) -> Vec<Found> {
    let links = |at: u32| part.get(at as usize).map_or(&[][..], Vec::as_slice);
    let spare = Cell::new(part.iter().map(Vec::len).sum::<usize>());
    let follow = |at: &u32| {
        let links = links(*at);
        let left = steps.get().saturating_sub(links.len().saturating_sub(spare.get()));
        spare.set(spare.get().saturating_sub(links.len()));
        steps.set(left);
        if left == 0 { [].iter() } else { links.iter() }.copied()
    };
    let [from, to] = wanted.ends;
    let found = yen(&from, follow, |at| *at == to, wanted.asked);
    let cost = |ranks: &[u32]| {
        let hops = ranks.windows(2).filter_map(|pair| match pair {
            [from, to] => links(*from).iter().find(|(link, _)| link == to),
            _ => None,
        });
        hops.fold(Cost::default(), |sum, (_, cost)| sum + *cost)
    };
    // Yen's own costs are wrong for the chains during which the search was stopped.
    found.into_iter().map(|(ranks, _)| (cost(&ranks), ranks)).collect()
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::files::{File, Files};
    use crate::read::read;

    #[test]
    fn a_search_that_is_stopped_has_found_the_shortest() {
        let mut text = "[source.s]\ntype = 'NewsArticle'\n".to_owned();
        for id in 0..20 {
            writeln!(text, "[entity.e{id:02}]\ntype = 'Person'\nname = 'x'").unwrap();
        }
        for (a, b) in (0..20).flat_map(|a| (a + 1..20).map(move |b| (a, b))) {
            let ends = format!("subject = 'e{a:02}'\nobject = 'e{b:02}'");
            let claim = "property = 'met-with'\nsource = 's'\ncite = '0-9'";
            writeln!(text, "[[claim]]\n{ends}\n{claim}").unwrap();
        }
        let view = View::new(read(&mut Files::from_iter([File::held("a.toml", &text)])).unwrap());
        let [from, to] = [0, 19].map(|at| view.entities[at]);
        for steps in [1, 100, 1_000] {
            let stopped = Search::new(&view, steps).chains([from, to], MOST_CHAINS);
            assert!(stopped.is_cut_short, "{steps}");
            let hops: Vec<_> = stopped.chains.iter().map(|chain| chain.hops.len()).collect();
            assert!(hops.is_sorted() && hops.first() == Some(&1), "{steps}: {hops:?}");
        }
        let whole = Search::new(&view, 1_000_000).chains([from, to], MOST_CHAINS);
        assert!(!whole.is_cut_short && whole.chains.len() == MOST_CHAINS);
    }
}
