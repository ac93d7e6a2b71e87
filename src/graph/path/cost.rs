//! What makes one chain better than another, as sums that a search can compare.

use std::ops::Add;

use pathfinding::num_traits::Zero;

use super::Support;

/// What a chain costs: its hops, then how many of them are supported badly, the worst first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cost {
    pub(super) hops: u32,
    denied: u32,
    concluded: u32,
    alleged: u32,
    contested: u32,
    one_origin: u32,
}

impl Cost {
    /// That of one hop.
    pub(super) fn of(support: Support) -> Self {
        let mut cost = Self { hops: 1, ..Self::default() };
        match support {
            Support::Several => {}
            Support::One => cost.one_origin = 1,
            Support::Contested => cost.contested = 1,
            Support::Alleged => cost.alleged = 1,
            Support::Concluded => cost.concluded = 1,
            Support::Denied => cost.denied = 1,
        }
        cost
    }
}

impl Add for Cost {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            hops: self.hops + other.hops,
            denied: self.denied + other.denied,
            concluded: self.concluded + other.concluded,
            alleged: self.alleged + other.alleged,
            contested: self.contested + other.contested,
            one_origin: self.one_origin + other.one_origin,
        }
    }
}

impl Zero for Cost {
    fn zero() -> Self {
        Self::default()
    }

    fn is_zero(&self) -> bool {
        *self == Self::default()
    }
}
