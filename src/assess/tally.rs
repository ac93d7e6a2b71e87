//! What each source counts of the parts of a whole.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use bigdecimal::BigDecimal;
use rustc_hash::FxHashMap;

use super::extent::{self, Extent, Overlap};
use super::interval::Interval;
use super::meaning::{Dimension, Meaning};
use super::pair::Context;
use crate::model::{Claim, ClaimId, DateId, Model, Name, Object};

/// How many counts of other times are looked at for one that fits: the cost stays linear.
const MOST: usize = 50;

/// The parts that one source counts, or several together.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// The source; none for claims without one, and for several.
    pub(super) source: Option<Name>,
    parts: BTreeMap<Name, Figures>,
}

/// What is said of one part.
#[derive(Debug, Default)]
struct Figures {
    /// All of it, the narrowest first.
    narrowest: Vec<ClaimId>,
    /// The narrowest of each time.
    at: FxHashMap<Option<DateId>, ClaimId>,
}

impl Tally {
    /// The tally of all claims on parts, whatever their source.
    pub(super) fn of_all(model: &Model, counts: &[(Name, ClaimId)]) -> Self {
        let mut tally = Self::default();
        for (part, id) in counts {
            tally.add(model, *part, *id);
        }
        tally.finish(model)
    }

    /// A tally for each source, first hand before reprints, then by id. Of very many, those that
    /// count the most come first.
    pub(super) fn of_each(model: &Model, counts: &[(Name, ClaimId)]) -> Vec<Self> {
        let mut tallies: FxHashMap<Option<Name>, Self> = FxHashMap::default();
        for (part, id) in counts {
            for source in sources(model, model.claim(*id)) {
                let tally = tallies.entry(source).or_default();
                tally.source = source;
                tally.add(model, *part, *id);
            }
        }
        let mut tallies: Vec<_> = tallies.into_values().map(|tally| tally.finish(model)).collect();
        let id = |source: Option<Name>| source.map(|name| model.names.text(name));
        tallies.sort_by_key(|tally| (is_second_hand(model, tally.source), id(tally.source)));
        if tallies.len() > MOST {
            tallies.sort_by_cached_key(|tally| std::cmp::Reverse(tally.least(model)));
        }
        tallies
    }

    /// The claims on the parts at the time of a claim on the whole, one for each part; none that an
    /// author sets apart from it.
    pub(super) fn at(&self, context: &Context<'_>, whole: ClaimId) -> Vec<ClaimId> {
        let mut parts: Vec<_> =
            self.parts.values().filter_map(|figures| figures.at(context, whole)).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    fn add(&mut self, model: &Model, part: Name, id: ClaimId) {
        let figures = self.parts.entry(part).or_default();
        figures.narrowest.push(id);
        let known = figures.at.entry(model.claim(id).when).or_insert(id);
        if by_width(model, id, *known).is_lt() {
            *known = id;
        }
    }

    fn finish(mut self, model: &Model) -> Self {
        for figures in self.parts.values_mut() {
            figures.narrowest.sort_by(|a, b| by_width(model, *a, *b));
        }
        self
    }

    /// What the parts count at least, all of them together.
    fn least(&self, model: &Model) -> BigDecimal {
        let first = self.parts.values().filter_map(|figures| figures.narrowest.first());
        let lows = first.filter_map(|id| counted(model, model.claim(*id))?.low);
        lows.map(|limit| limit.number).sum()
    }
}

impl Figures {
    fn at(&self, context: &Context<'_>, whole: ClaimId) -> Option<ClaimId> {
        let (model, claim) = (context.model, context.model.claim(whole));
        let is_apart = |id: &ClaimId| context.scopings.get(whole, *id) == Some(false);
        let fits =
            |id: &&ClaimId| are_at_one_time(model, claim, model.claim(**id)) && !is_apart(id);
        let first = || self.narrowest.iter().take(MOST).find(fits);
        // Who says when of both says it in the same words.
        self.at.get(&claim.when).filter(|id| !is_apart(id)).or_else(first).copied()
    }
}

/// How many a claim counts.
pub(super) fn counted(model: &Model, claim: &Claim) -> Option<Interval> {
    let Object::Figure(figure) = claim.object.value else { return None };
    let (_, property) = model.property_named(claim.property.value)?;
    let meaning = Meaning::of(model, Some(property), model.figure(figure));
    meaning.interval.filter(|_| meaning.dimension == Dimension::Count && property.is_single)
}

/// The sources that a claim cites, else the one that it stands under; none where it has none.
pub(super) fn sources(model: &Model, claim: &Claim) -> Vec<Option<Name>> {
    let cites = model.cites(claim);
    if cites.is_empty() {
        return vec![claim.source];
    }
    let mut sources: Vec<_> = cites.iter().map(|cite| Some(cite.value.source())).collect();
    sources.sort_unstable();
    sources.dedup();
    sources
}

/// Whether a source is made from another, or prints it again.
pub(super) fn is_second_hand(model: &Model, source: Option<Name>) -> bool {
    let source = source.and_then(|name| model.source_named(name)).map(|id| model.source(id));
    source.is_some_and(|source| !source.reprints.is_empty() || !source.derives_from.is_empty())
}

/// The narrower of two counts first, of those as wide the lesser, since what cannot hold even that is
/// wrong by either; then by their ids, whatever the order of files.
fn by_width(model: &Model, a: ClaimId, b: ClaimId) -> Ordering {
    let width = |id| {
        let interval = counted(model, model.claim(id));
        let [low, high] = interval.map_or([None, None], |interval| [interval.low, interval.high]);
        let [low, high] = [low, high].map(|limit| limit.map(|limit| limit.number));
        let width = high.zip(low.as_ref()).map(|(high, low)| high - low);
        (width.is_none(), width, low)
    };
    let name = |id| model.claim_name(model.claim(id));
    width(a).cmp(&width(b)).then_with(|| name(a).cmp(&name(b)))
}

fn are_at_one_time(model: &Model, a: &Claim, b: &Claim) -> bool {
    let (Some(a), Some(b)) = (a.when, b.when) else { return true };
    extent::dates(model.date(a), model.date(b)) != Overlap::Disjoint
}

/// Whether claims may all hold on one day, as far as they say when they hold.
pub(super) fn have_a_time_in_common(model: &Model, claims: &[ClaimId]) -> bool {
    let dates = claims.iter().filter_map(|id| model.claim(*id).when);
    let extents = || dates.clone().filter_map(|date| Extent::of_date(model.date(date)));
    let (last, first) = (extents().map(|e| e.low).max(), extents().map(|e| e.high).min());
    last.zip(first).is_none_or(|(last, first)| last <= first)
}
