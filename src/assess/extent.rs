//! How stretches of numbers, or of days, lie to each other.

use bigdecimal::BigDecimal;
use jiff::{Span, civil};

use super::interval::{Interval, Limit};
use crate::model::{Date, Precision};

/// A stretch on a scale of whole numbers: ranks of limits, or days. Open sides lie at its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    pub(super) low: i64,
    pub(super) high: i64,
}

/// How two stretches lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Overlap {
    /// They have nothing in common.
    Disjoint,
    /// Both are open on a side, and they are not the same.
    OpenSides,
    /// The first lies within the second, and is not the whole of it.
    Within,
    /// The second lies within the first, and is not the whole of it.
    Around,
    /// They have a part in common.
    Common,
    /// They are the same.
    Same,
}

/// No limit below.
const OPEN_BELOW: i64 = i64::MIN;
/// No limit above.
const OPEN_ABOVE: i64 = i64::MAX;

impl Extent {
    /// Intervals on one scale: the ranks of their limits, so that many pairs compare fast.
    pub(super) fn of_intervals<'i>(
        intervals: impl Iterator<Item = &'i Interval> + Clone,
    ) -> Vec<Self> {
        let mut scale: Vec<_> = intervals.clone().flat_map(limits).flatten().collect();
        scale.sort_unstable();
        scale.dedup();
        let rank = |limit: Option<Place<'_>>, open| match limit {
            Some(limit) => {
                let (Ok(rank) | Err(rank)) = scale.binary_search(&limit);
                i64::try_from(rank).unwrap_or(open)
            }
            None => open,
        };
        intervals
            .map(|interval| {
                let [low, high] = limits(interval);
                Self { low: rank(low, OPEN_BELOW), high: rank(high, OPEN_ABOVE) }
            })
            .collect()
    }

    /// The days that a date can be; none where its year is not known.
    pub(super) fn of_date(date: &Date) -> Option<Self> {
        if date.recurring.is_some() {
            return None;
        }
        let (low, high) = match widened(date) {
            Some((first, last)) => (Some(first), Some(last)),
            None => (date.earliest, date.latest),
        };
        let (low, high) = (low.map(day_number), high.map(day_number));
        Some(Self { low: low.unwrap_or(OPEN_BELOW), high: high.unwrap_or(OPEN_ABOVE) })
    }

    /// How it lies to another one on the same scale.
    pub(super) fn overlap(self, other: Self) -> Overlap {
        if self.high < other.low || other.high < self.low {
            Overlap::Disjoint
        } else if self == other {
            Overlap::Same
        } else if self.is_open() && other.is_open() {
            Overlap::OpenSides
        } else if self.low >= other.low && self.high <= other.high {
            Overlap::Within
        } else if other.low >= self.low && other.high <= self.high {
            Overlap::Around
        } else {
            Overlap::Common
        }
    }

    fn is_open(self) -> bool {
        self.low == OPEN_BELOW || self.high == OPEN_ABOVE
    }
}

/// Where a limit lies: at a number, or by a hair above or below it.
type Place<'i> = (&'i BigDecimal, i8);

fn limits(interval: &Interval) -> [Option<Place<'_>>; 2] {
    let place = |limit: &Option<Limit>, beyond| {
        limit.as_ref().map(|limit| if limit.is_included { 0 } else { beyond })
    };
    let low = interval.low.as_ref().map(|limit| &limit.number).zip(place(&interval.low, 1));
    let high = interval.high.as_ref().map(|limit| &limit.number).zip(place(&interval.high, -1));
    [low, high]
}

/// The days since the first of the calendar's year 0.
fn day_number(day: civil::Date) -> i64 {
    let start = civil::Date::constant(0, 1, 1);
    day.duration_since(start).as_hours() / 24
}

/// The days that an approximate date reaches to: "about May" a month to either side, "about 2022"
/// a year. None for dates that reach no further than they read.
pub(super) fn widened(date: &Date) -> Option<(civil::Date, civil::Date)> {
    if !date.approximate || date.precision == Precision::Interval {
        return None;
    }
    let (first, last) = date.earliest.zip(date.latest)?;
    let reach = match date.precision {
        Precision::Day => Span::new().days(1),
        Precision::Month => Span::new().months(1),
        _ => Span::new().years(1),
    };
    Some((first.saturating_sub(reach), end_after(last, reach)))
}

/// The last day of what ends with a day and is so much longer: a month after May is June, all of it.
fn end_after(last: civil::Date, reach: Span) -> civil::Date {
    let Ok(after) = last.tomorrow() else { return last };
    after.saturating_add(reach).yesterday().unwrap_or(last)
}

/// How two dates lie to each other, those of any year included.
pub(super) fn dates(a: &Date, b: &Date) -> Overlap {
    match (Extent::of_date(a), Extent::of_date(b)) {
        (Some(first), Some(second)) => first.overlap(second),
        (None, None) if a.recurring == b.recurring && a.approximate == b.approximate => {
            Overlap::Same
        }
        (None, None) => {
            match (of_any_year(days_in(a, LEAP), b), of_any_year(days_in(b, LEAP), a)) {
                (Overlap::Common, Overlap::Within) => Overlap::Around,
                (overlap, _) => overlap,
            }
        }
        (Some(_), None) => of_any_year(known_days(a), b),
        (None, Some(_)) => match of_any_year(known_days(b), a) {
            Overlap::Within => Overlap::Around,
            other => other,
        },
    }
}

/// A year that has every day.
const LEAP: i16 = 2000;
/// In so many years in a row there is a leap year, whatever the century.
const YEARS_WITH_EVERY_DAY: i16 = 8;

/// The days that a date can be, where it is open on no side.
fn known_days(date: &Date) -> Option<(civil::Date, civil::Date)> {
    widened(date).or_else(|| date.earliest.zip(date.latest))
}

/// The days of one year that a month or day of any year can be.
fn days_in(date: &Date, year: i16) -> Option<(civil::Date, civil::Date)> {
    let wanted = date.recurring?;
    let first = civil::Date::new(year, wanted.month, wanted.day.unwrap_or(1)).ok()?;
    let last = if wanted.day.is_some() { first } else { first.last_of_month() };
    if !date.approximate {
        return Some((first, last));
    }
    let reach = Span::new();
    let reach = if wanted.day.is_some() { reach.days(1) } else { reach.months(1) };
    Some((first.saturating_sub(reach), end_after(last, reach)))
}

/// How days lie to a month or day of any year; what is open on a side has it some time.
fn of_any_year(days: Option<(civil::Date, civil::Date)>, recurring: &Date) -> Overlap {
    let Some((first, last)) = days else { return Overlap::Common };
    // About January reaches into the year before it.
    let end = last.year().min(first.year().saturating_add(YEARS_WITH_EVERY_DAY));
    let mut overlap = Overlap::Disjoint;
    for year in first.year().saturating_sub(1)..=end.saturating_add(1) {
        let Some((from, to)) = days_in(recurring, year) else { continue };
        if from <= first && last <= to {
            return Overlap::Within;
        }
        if from <= last && first <= to {
            overlap = Overlap::Common;
        }
    }
    overlap
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_lie_to_each_other() {
        for (a, b, expected) in [
            ("2024", "2024-06", Overlap::Around),
            ("2024-06", "2024", Overlap::Within),
            ("2024-06", "2024-07", Overlap::Disjoint),
            ("2023~", "2024", Overlap::Around),
            ("2022~", "2024", Overlap::Disjoint),
            ("2024-05~", "2024-06-03", Overlap::Around),
            ("2022/..", "2023", Overlap::Around),
            ("2022/..", "2023/..", Overlap::OpenSides),
            ("2022/..", "/2021", Overlap::Disjoint),
            ("2024-01/2024-06", "2024-04/2024-08", Overlap::Common),
            ("XXXX-02", "2025-02", Overlap::Around),
            ("2025-02-03", "XXXX-02", Overlap::Within),
            ("XXXX-02", "2025-03", Overlap::Disjoint),
            ("XXXX-02", "2025", Overlap::Common),
            ("XXXX-02", "2025-01/2025-03", Overlap::Common),
            ("XXXX-02", "XXXX-02-14", Overlap::Around),
            ("XXXX-02-13", "XXXX-02-14", Overlap::Disjoint),
            ("XXXX-02", "XXXX-03", Overlap::Disjoint),
            ("XXXX-02", "2024/..", Overlap::Common),
            ("XXXX-02", "XXXX-02", Overlap::Same),
            ("2024", "2024-01/2024-12", Overlap::Same),
            ("XXXX-02", "2025-03~", Overlap::Common),
            ("XXXX-02", "2025-04~", Overlap::Disjoint),
            ("XXXX-02~", "2025-03", Overlap::Around),
            ("XXXX-12~", "XXXX-01", Overlap::Around),
            ("XXXX-12~", "XXXX-02", Overlap::Disjoint),
            ("XXXX-01~", "2024-12-31", Overlap::Around),
            ("XXXX-02-29", "2025", Overlap::Disjoint),
            ("XXXX-02-29", "2021/2023", Overlap::Disjoint),
            ("XXXX-02-29", "1897/1904", Overlap::Common),
            ("XXXX-02-29", "1897/1903", Overlap::Disjoint),
            ("XXXX-12-31", "9999-12~", Overlap::Common),
            ("XXXX-12", "9999~", Overlap::Common),
            ("XXXX-01~", "-9999~", Overlap::Common),
            ("XXXX-02", "-9999/9999", Overlap::Common),
            ("9999~", "9998-06", Overlap::Around),
            ("9999-12~", "9999-11-01", Overlap::Around),
            ("9999-12-31~", "9999-12-30", Overlap::Around),
            ("-9999~", "-9998", Overlap::Around),
            ("-9999-01-01~", "-9999-01-02", Overlap::Around),
            ("-0044-03-15", "-0044", Overlap::Within),
        ] {
            let [a_date, b_date] = [a, b].map(|edtf| Date::parse(edtf).unwrap());
            assert_eq!(dates(&a_date, &b_date), expected, "{a} and {b}");
        }
    }
}
