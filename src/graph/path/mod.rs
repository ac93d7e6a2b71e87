//! How two entities are connected: the shortest chains of claims between them.

mod apart;
mod cost;
mod neighbours;
mod search;
mod support;

use crate::graph::View;
use crate::model::{ClaimId, EntityId};
pub use apart::{Apart, Bridge, Sharer, apart};
use search::Search;
pub use support::Support;

/// How many chains can be asked for.
pub const MOST_CHAINS: usize = 20;
/// Chains of more hops are looked for only where there is no shorter one, and then one alone.
pub const MOST_HOPS: u32 = 12;
/// How many links are followed before the search ends: about a second's work.
const MOST_STEPS: usize = 20_000_000;

/// The chains between two entities: those of fewest hops first; of as many hops, those that are
/// supported better; then by the ids of the entities. Behind all of these, in the same order, stand
/// those that go through what is said not to be so, which connect nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chains {
    /// The chains; none where the two are not connected.
    pub chains: Vec<Chain>,
    /// Whether more were found than were asked for.
    pub has_more: bool,
    /// Whether not all were looked for, because they are too long or too many.
    pub is_cut_short: bool,
}

/// Entities, each of which has claims with the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// From the first of the two to the second, none twice.
    pub entities: Vec<EntityId>,
    /// What connects each with the next.
    pub hops: Vec<Hop>,
}

/// What connects two entities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    /// All claims that both are ends of, whichever way they point, in the order of the view.
    pub claims: Vec<ClaimId>,
    /// How well they support it.
    pub support: Support,
}

/// The shortest chains between two entities of a view, `most` of them at most. The chains that
/// fewer would have given come first.
pub fn chains(view: &View, from: EntityId, to: EntityId, most: usize) -> Chains {
    Search::new(view, MOST_STEPS).chains([from, to], most.min(MOST_CHAINS))
}

impl Chain {
    /// How well the hop is supported that is supported worst.
    pub fn weakest(&self) -> Support {
        self.hops.iter().map(|hop| hop.support).max().unwrap_or(Support::Several)
    }
}

impl Chains {
    /// The entities and claims of all chains.
    pub fn parts(&self) -> (Vec<EntityId>, Vec<ClaimId>) {
        let entities = self.chains.iter().flat_map(|chain| &chain.entities);
        let hops = self.chains.iter().flat_map(|chain| &chain.hops);
        (entities.copied().collect(), hops.flat_map(|hop| &hop.claims).copied().collect())
    }
}
