//! Which entities have claims with which, whichever way the claims point.

use std::collections::VecDeque;
use std::ops::Range;

use super::Support;
use crate::graph::View;
use crate::graph::view::ends;
use crate::model::{ClaimId, EntityId};

/// How far away what cannot be reached is.
pub(super) const UNREACHED: u32 = u32::MAX;

/// The neighbours of the entities of a view, which go by their ranks in it: their order is that of
/// their ids, whatever the order of reading.
pub(super) struct Neighbours {
    /// The rank of each entity of the model.
    ranks: Vec<Option<u32>>,
    /// For each entity, where its links are.
    own: Vec<Range<usize>>,
    links: Vec<Link>,
    claims: Vec<ClaimId>,
}

/// A neighbour of an entity.
pub(super) struct Link {
    pub to: u32,
    /// Where the claims are that both are ends of.
    claims: Range<usize>,
}

impl Neighbours {
    /// Those that any claim names together.
    pub(super) fn of(view: &View) -> Self {
        Self::by(view, |_| true)
    }

    /// Those that a claim connects: none that says that it is not so, or was taken back.
    pub(super) fn connected(view: &View) -> Self {
        Self::by(view, |id| Support::of_one(view, id) != Support::Denied)
    }

    fn by(view: &View, counts: impl Fn(ClaimId) -> bool) -> Self {
        let mut ranks = vec![None; view.model.entities.len()];
        for (rank, id) in (0..).zip(&view.entities) {
            if let Some(place) = ranks.get_mut(id.index()) {
                *place = Some(rank);
            }
        }
        let rank = |end: Option<EntityId>| ranks.get(end?.index()).copied().flatten();
        let mut arcs = Vec::new();
        let claims = view.claims.iter().filter(|id| counts(**id));
        for (at, id) in (0_u32..).zip(claims) {
            if let [Some(a), Some(b)] = ends(&view.model, *id).map(rank)
                && a != b
            {
                arcs.extend([(a, b, at, *id), (b, a, at, *id)]);
            }
        }
        arcs.sort_unstable_by_key(|(a, b, at, _)| (*a, *b, *at));
        let mut own = vec![0..0; view.entities.len()];
        let (mut links, mut start) = (Vec::new(), 0);
        for of_two in arcs.chunk_by(|one, next| (one.0, one.1) == (next.0, next.1)) {
            let Some((from, to, ..)) = of_two.first() else { continue };
            if let Some(own) = own.get_mut(*from as usize) {
                let first = if own.end == 0 { links.len() } else { own.start };
                *own = first..links.len() + 1;
            }
            links.push(Link { to: *to, claims: start..start + of_two.len() });
            start += of_two.len();
        }
        let claims = arcs.into_iter().map(|(.., id)| id).collect();
        Self { ranks, own, links, claims }
    }

    /// The rank of an entity; none where the view does not show it.
    pub(super) fn rank(&self, entity: EntityId) -> Option<u32> {
        self.ranks.get(entity.index()).copied().flatten()
    }

    /// The neighbours of an entity, in the order of their ids.
    pub(super) fn links(&self, entity: u32) -> &[Link] {
        let own = self.own.get(entity as usize).cloned().unwrap_or_default();
        self.links.get(own).unwrap_or_default()
    }

    /// The claims between an entity and a neighbour, in the order of the view.
    pub(super) fn claims(&self, link: &Link) -> &[ClaimId] {
        self.claims.get(link.claims.clone()).unwrap_or_default()
    }

    /// The claims between two entities.
    pub(super) fn between(&self, from: u32, to: u32) -> &[ClaimId] {
        let links = self.links(from);
        let at = links.binary_search_by_key(&to, |link| link.to).ok();
        at.and_then(|at| links.get(at)).map_or(&[], |link| self.claims(link))
    }

    /// How many hops away from one entity each is.
    pub(super) fn distances(&self, from: u32) -> Vec<u32> {
        let mut distances = vec![UNREACHED; self.own.len()];
        let mut waiting = VecDeque::from([(from, 0)]);
        while let Some((at, hops)) = waiting.pop_front() {
            let Some(place) = distances.get_mut(at as usize).filter(|old| **old == UNREACHED)
            else {
                continue;
            };
            *place = hops;
            waiting.extend(self.links(at).iter().map(|link| (link.to, hops + 1)));
        }
        distances
    }
}
