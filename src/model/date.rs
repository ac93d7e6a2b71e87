//! Dates as precise as the text prints them: EDTF (ISO 8601-2), level 1 and what reporting needs
//! of level 2.

use std::num::NonZeroU32;

use jiff::civil;
use thiserror::Error;

/// A date of a model; counted from 1, so that an absent one takes no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateId(NonZeroU32);

/// A day, month, season, year or span of time, and how sure it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// The EDTF text, as the author wrote it.
    pub edtf: String,
    /// The first day that it can be; none where the start is open or not known.
    pub earliest: Option<civil::Date>,
    /// The last day that it can be; none where the end is open or not known.
    pub latest: Option<civil::Date>,
    /// The month, and the day if there is one, where the year is not known: `XXXX-02`.
    pub recurring: Option<Recurring>,
    /// What it is precise to.
    pub precision: Precision,
    /// Whether it is about that time (`~`, `%`).
    pub approximate: bool,
    /// Whether it is in doubt (`?`, `%`).
    pub uncertain: bool,
}

/// A month or day of any year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Recurring {
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31; none: any day of the month.
    pub day: Option<i8>,
}

/// What a date is precise to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A season.
    Season,
    /// A year.
    Year,
    /// A decade, century or other range of unspecified digits.
    Unspecified,
    /// From one date to another.
    Interval,
}

/// Why words are no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DateFault {
    /// Not of the form of EDTF.
    #[error("a date is written as `2024`, `2024-06`, `2024-06-15`, `2024-06/2024-08` or `2024~`")]
    Malformed,
    /// A month or day that the calendar does not have.
    #[error("the calendar has no such day")]
    Impossible,
    /// The second date of a range lies before the first.
    #[error("the range ends before it starts")]
    EndBeforeStart,
    /// A time of day, which no claim keeps.
    #[error("a time of day is not kept; write the day alone")]
    TimeOfDay,
}

/// One side of a range, or a date alone.
struct Point {
    earliest: Option<civil::Date>,
    latest: Option<civil::Date>,
    recurring: Option<Recurring>,
    precision: Precision,
    approximate: bool,
    uncertain: bool,
}

impl DateId {
    pub(crate) fn nth(index: usize) -> Self {
        Self(NonZeroU32::MIN.saturating_add(u32::try_from(index).unwrap_or(u32::MAX)))
    }

    /// Its rank among the dates of its model.
    pub fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

impl Date {
    /// The date that EDTF text denotes.
    ///
    /// # Errors
    /// Where it is not EDTF, or no day of the calendar.
    pub fn parse(edtf: &str) -> Result<Self, DateFault> {
        let edtf = edtf.trim();
        if edtf.contains(['T', ':']) && edtf.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(DateFault::TimeOfDay);
        }
        let point = match edtf.split_once('/') {
            Some((start, end)) => interval(start, end)?,
            None => point(edtf)?,
        };
        Ok(Self {
            edtf: edtf.to_owned(),
            earliest: point.earliest,
            latest: point.latest,
            recurring: point.recurring,
            precision: point.precision,
            approximate: point.approximate,
            uncertain: point.uncertain,
        })
    }
}

/// `2024-06/2024-08`, `2022/..` (open), `/2024` (not known).
fn interval(start: &str, end: &str) -> Result<Point, DateFault> {
    let is_open = |side: &str| side.is_empty() || side == "..";
    if is_open(start) && is_open(end) {
        return Err(DateFault::Malformed);
    }
    let side = |side: &str| if is_open(side) { Ok(None) } else { point(side).map(Some) };
    let (start, end) = (side(start)?, side(end)?);
    let earliest = start.as_ref().and_then(|point| point.earliest);
    let latest = end.as_ref().and_then(|point| point.latest);
    if let (Some(earliest), Some(latest)) = (earliest, latest)
        && latest < earliest
    {
        return Err(DateFault::EndBeforeStart);
    }
    let any =
        |is: fn(&Point) -> bool| start.as_ref().is_some_and(is) || end.as_ref().is_some_and(is);
    Ok(Point {
        earliest,
        latest,
        recurring: None,
        precision: Precision::Interval,
        approximate: any(|point| point.approximate),
        uncertain: any(|point| point.uncertain),
    })
}

/// A date that is no range, with its mark of doubt.
fn point(text: &str) -> Result<Point, DateFault> {
    let (digits, approximate, uncertain) = match text.as_bytes().last() {
        Some(b'~') => (text.split_at(text.len() - 1).0, true, false),
        Some(b'?') => (text.split_at(text.len() - 1).0, false, true),
        Some(b'%') => (text.split_at(text.len() - 1).0, true, true),
        _ => (text, false, false),
    };
    let (sign, unsigned) = match digits.strip_prefix('-') {
        Some(unsigned) => (-1, unsigned),
        None => (1, digits),
    };
    let mut parts = unsigned.split('-');
    let year = parts.next().unwrap_or_default();
    let (month, day) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return Err(DateFault::Malformed);
    }
    let mut of_any_year = None;
    let (earliest, latest, precision) = match years(year, sign)? {
        Some((first, last)) if first == last => within_year(first, month, day)?,
        Some(decade) if month.is_none() => {
            (first_day(decade.0)?, last_day(decade.1)?, Precision::Unspecified)
        }
        _ => {
            of_any_year = Some(recurring(month, day)?);
            (None, None, Precision::Unspecified)
        }
    };
    Ok(Point { earliest, latest, recurring: of_any_year, precision, approximate, uncertain })
}

type Bounds = (Option<civil::Date>, Option<civil::Date>, Precision);

/// The first and last year of four digits, of which the last may be `X`; none for `XXXX`.
fn years(digits: &str, sign: i16) -> Result<Option<(i16, i16)>, DateFault> {
    let known = digits.trim_end_matches('X');
    let is_digits = known.bytes().all(|byte| byte.is_ascii_digit());
    if digits.len() != 4 || !is_digits || !digits.is_ascii() {
        return Err(DateFault::Malformed);
    }
    if known.is_empty() {
        return Ok(None);
    }
    let bound = |with: &str| digits.replace('X', with).parse::<i16>().map(|year| sign * year);
    let (a, b) = (bound("0"), bound("9"));
    let (Ok(a), Ok(b)) = (a, b) else { return Err(DateFault::Malformed) };
    Ok(Some((a.min(b), a.max(b))))
}

/// A year, a month or season of it, or a day.
fn within_year(year: i16, month: Option<&str>, day: Option<&str>) -> Result<Bounds, DateFault> {
    let (month, day) = match (month, day) {
        (None, _) => return Ok((first_day(year)?, last_day(year)?, Precision::Year)),
        (Some("XX"), Some("XX") | None) => {
            return Ok((first_day(year)?, last_day(year)?, Precision::Unspecified));
        }
        (Some(month), day) => (two_digits(month)?, day),
    };
    match (month, day) {
        (21..=24, None) => season(year, month),
        (_, None) => {
            let first = civil(year, month, 1)?;
            Ok((Some(first), Some(first.last_of_month()), Precision::Month))
        }
        (_, Some("XX")) => {
            let first = civil(year, month, 1)?;
            Ok((Some(first), Some(first.last_of_month()), Precision::Unspecified))
        }
        (_, Some(day)) => {
            let day = civil(year, month, two_digits(day)?)?;
            Ok((Some(day), Some(day), Precision::Day))
        }
    }
}

/// Spring to winter, 21 to 24. Which months they are depends on the hemisphere, so that the
/// bounds are those of the year, to which a winter's end is added.
fn season(year: i16, season: i8) -> Result<Bounds, DateFault> {
    let last = if season == 24 { Some(civil(year + 1, 3, 31)?) } else { last_day(year)? };
    Ok((first_day(year)?, last, Precision::Season))
}

/// A month or day of any year: `XXXX-02`. It bounds nothing.
fn recurring(month: Option<&str>, day: Option<&str>) -> Result<Recurring, DateFault> {
    let month = two_digits(month.ok_or(DateFault::Malformed)?)?;
    let day = day.filter(|day| *day != "XX").map(two_digits).transpose()?;
    // 2000 is a leap year: 29 February is a day of some years.
    civil(2000, month, day.unwrap_or(1))?;
    Ok(Recurring { month, day })
}

fn two_digits(digits: &str) -> Result<i8, DateFault> {
    if digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        digits.parse().map_err(|_| DateFault::Malformed)
    } else {
        Err(DateFault::Malformed)
    }
}

fn civil(year: i16, month: i8, day: i8) -> Result<civil::Date, DateFault> {
    civil::Date::new(year, month, day).map_err(|_| DateFault::Impossible)
}

fn first_day(year: i16) -> Result<Option<civil::Date>, DateFault> {
    civil(year, 1, 1).map(Some)
}

fn last_day(year: i16) -> Result<Option<civil::Date>, DateFault> {
    civil(year, 12, 31).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(edtf: &str) -> String {
        match Date::parse(edtf) {
            Ok(date) => {
                let day = |day: Option<civil::Date>| day.map_or("..".into(), |d| d.to_string());
                format!("{} {} {:?}", day(date.earliest), day(date.latest), date.precision)
            }
            Err(fault) => format!("{fault:?}"),
        }
    }

    #[test]
    fn dates_denote_spans_of_days() {
        for (edtf, expected) in [
            ("2024", "2024-01-01 2024-12-31 Year"),
            ("2024-06", "2024-06-01 2024-06-30 Month"),
            ("2024-02", "2024-02-01 2024-02-29 Month"),
            ("2024-06-15", "2024-06-15 2024-06-15 Day"),
            ("2024-06-XX", "2024-06-01 2024-06-30 Unspecified"),
            ("2024-XX", "2024-01-01 2024-12-31 Unspecified"),
            ("194X", "1940-01-01 1949-12-31 Unspecified"),
            ("19XX", "1900-01-01 1999-12-31 Unspecified"),
            ("XXXX-02", ".. .. Unspecified"),
            ("XXXX-02-29", ".. .. Unspecified"),
            ("2024-22", "2024-01-01 2024-12-31 Season"),
            ("2024-24", "2024-01-01 2025-03-31 Season"),
            ("2024-06/2024-08", "2024-06-01 2024-08-31 Interval"),
            ("2022/..", "2022-01-01 .. Interval"),
            ("/2022-03", ".. 2022-03-31 Interval"),
            ("1939~/1945", "1939-01-01 1945-12-31 Interval"),
            ("-0050", "-000050-01-01 -000050-12-31 Year"),
            ("2023-02-29", "Impossible"),
            ("2024-13", "Impossible"),
            ("2024-00", "Impossible"),
            ("XXXX-02-30", "Impossible"),
            ("2024-08/2024-06", "EndBeforeStart"),
            ("2024-06-15T10:00", "TimeOfDay"),
            ("June 2024", "Malformed"),
            ("24-06", "Malformed"),
            ("2024-6", "Malformed"),
            ("../..", "Malformed"),
            ("XXXX", "Malformed"),
            ("", "Malformed"),
            ("٢٠٢٤", "Malformed"),
        ] {
            assert_eq!(bounds(edtf), expected, "{edtf}");
        }
    }

    #[test]
    fn marks_of_doubt() {
        for (edtf, approximate, uncertain) in [
            ("2022~", true, false),
            ("2022?", false, true),
            ("2022%", true, true),
            ("2021~/2022", true, false),
            ("2022", false, false),
        ] {
            let date = Date::parse(edtf).unwrap();
            assert_eq!((date.approximate, date.uncertain), (approximate, uncertain), "{edtf}");
        }
    }
}
