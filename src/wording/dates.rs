//! Dates as people write them: "June 2024", "since 2022", "1940s".

use super::Style;
use super::words::{DateWords, Words, fill};
use crate::model::Date;

/// The first year that is written without saying which era it is of.
const FIRST_PLAIN_YEAR: u16 = 1000;

/// A date for people, in the words of a language; as it is written where nobody says it shorter.
pub(super) fn readable(date: &Date, words: &Words, style: Style) -> String {
    let own = match style {
        Style::Short => &words.short_dates,
        Style::Full => &words.full_dates,
    };
    let point = |edtf| point(edtf, words, own);
    match date.edtf.split_once('/') {
        Some((start, "" | "..")) => fill(&own.since, &[&point(start)]),
        Some(("" | "..", end)) => fill(&own.until, &[&point(end)]),
        Some((start, end)) => fill(&own.span, &[&point(start), &point(end)]),
        None => point(&date.edtf),
    }
}

fn point(edtf: &str, words: &Words, own: &DateWords) -> String {
    let certain = edtf.trim_end_matches(['~', '?', '%']);
    let date = plain(certain, words, own).unwrap_or_else(|| certain.to_owned());
    let date = if edtf.ends_with(['~', '%']) { fill(&own.about, &[&date]) } else { date };
    if edtf.ends_with(['?', '%']) { fill(&own.doubted, &[&date]) } else { date }
}

fn plain(edtf: &str, words: &Words, own: &DateWords) -> Option<String> {
    let unsigned = edtf.strip_prefix('-');
    let mut parts = unsigned.unwrap_or(edtf).split('-');
    let year = parts.next().filter(|year| year.len() == 4)?;
    let month = parts.next().filter(|month| *month != "XX");
    let day = parts.next().filter(|day| *day != "XX");
    if year == "XXXX" {
        let month = nth(&words.months, month?, 1)?;
        let date = day.map_or(month.clone(), |day| format!("{} {month}", bare(day)));
        return Some(fill(&own.any_year, &[&date]));
    }
    let year = self::year(year, unsigned.is_some(), words, own)?;
    match (month, day) {
        (None, None) => Some(year),
        (Some(month), None) => {
            let name = nth(&own.months, month, 1).or_else(|| nth(&words.seasons, month, 21))?;
            Some(format!("{name} {year}"))
        }
        (Some(month), Some(day)) => {
            Some(format!("{} {} {year}", bare(day), nth(&own.months, month, 1)?))
        }
        (None, Some(_)) => None,
    }
}

/// A year or a decade; none where the words have no way to say it.
fn year(digits: &str, is_negative: bool, words: &Words, own: &DateWords) -> Option<String> {
    if let Some(decade) = digits.strip_suffix('X') {
        let is_known = !decade.ends_with('X') && !is_negative;
        return is_known.then(|| fill(&words.decade, &[&format!("{decade}0")]));
    }
    let number: u16 = digits.parse().ok()?;
    // EDTF counts a year 0, people do not: it is 1 BC.
    let before = own.before.as_ref().filter(|_| is_negative || number == 0);
    match (before, &own.early) {
        (Some(before), _) => Some(fill(before, &[&(number + 1).to_string()])),
        (None, Some(early)) if number < FIRST_PLAIN_YEAR => {
            Some(fill(early, &[&number.to_string()]))
        }
        _ if is_negative => None,
        _ => Some(digits.to_owned()),
    }
}

/// The name with a number, where they are counted from `first`.
fn nth<'w>(names: &'w [String], number: &str, first: usize) -> Option<&'w String> {
    names.get(number.parse::<usize>().ok()?.checked_sub(first)?)
}

/// A day without the zero before it.
fn bare(day: &str) -> &str {
    day.trim_start_matches('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_people_write_them() {
        for (edtf, short, full) in [
            ("2024", "2024", "2024"),
            ("2024-06", "June 2024", "June 2024"),
            ("2025-02", "Feb 2025", "February 2025"),
            ("2024-06-05", "5 June 2024", "5 June 2024"),
            ("2024-06-XX", "June 2024", "June 2024"),
            ("2024-XX", "2024", "2024"),
            ("XXXX-02", "February", "February of a year not printed"),
            ("XXXX-02-03", "3 February", "3 February of a year not printed"),
            ("2024-21", "spring 2024", "spring 2024"),
            ("194X", "1940s", "1940s"),
            ("19XX", "19XX", "19XX"),
            ("2022~", "about 2022", "about 2022"),
            ("2022?", "2022?", "perhaps 2022"),
            ("2022%", "about 2022?", "perhaps about 2022"),
            ("2022/..", "since 2022", "2022 or later"),
            ("/2022-03", "until March 2022", "March 2022 or earlier"),
            ("2024-06/2024-08", "June 2024–Aug 2024", "June 2024 to August 2024"),
            ("1939~/1945", "about 1939–1945", "about 1939 to 1945"),
            ("0079-08", "Aug 0079", "August 79 AD"),
            ("-0050", "-0050", "51 BC"),
            ("-0043-03-15", "-0043-03-15", "15 March 44 BC"),
            ("0000", "0000", "1 BC"),
            ("-005X", "-005X", "-005X"),
        ] {
            let date = Date::parse(edtf).unwrap();
            let words = Words::of("en");
            assert_eq!(readable(&date, words, Style::Short), short, "{edtf}");
            assert_eq!(readable(&date, words, Style::Full), full, "{edtf}");
        }
    }
}
