//! Dates as people write them: "June 2024", "since 2022", "1940s".

use super::words::{Words, fill};
use crate::model::Date;

/// A date for people, in the words of a language; as it is written where nobody says it shorter.
pub(super) fn readable(date: &Date, words: &Words) -> String {
    match date.edtf.split_once('/') {
        Some((start, "" | "..")) => fill(&words.since, &[&point(start, words)]),
        Some(("" | "..", end)) => fill(&words.until, &[&point(end, words)]),
        Some((start, end)) => format!("{}–{}", point(start, words), point(end, words)),
        None => point(&date.edtf, words),
    }
}

fn point(edtf: &str, words: &Words) -> String {
    let certain = edtf.trim_end_matches(['~', '?', '%']);
    let date = plain(certain, words).unwrap_or_else(|| certain.to_owned());
    let date = if edtf.ends_with(['~', '%']) { fill(&words.about, &[&date]) } else { date };
    if edtf.ends_with(['?', '%']) { format!("{date}?") } else { date }
}

fn plain(edtf: &str, words: &Words) -> Option<String> {
    let mut parts = edtf.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?;
    let month = parts.next().filter(|month| *month != "XX");
    let day = parts.next().filter(|day| *day != "XX");
    match (year, month, day) {
        ("XXXX", Some(month), None) => nth(&words.months, month, 1).cloned(),
        ("XXXX", Some(month), Some(day)) => {
            Some(format!("{} {}", bare(day), nth(&words.months, month, 1)?))
        }
        (year, None, None) => match year.strip_suffix('X') {
            None => Some(year.to_owned()),
            Some(decade) => {
                let is_known = !decade.ends_with('X');
                is_known.then(|| fill(&words.decade, &[&format!("{decade}0")]))
            }
        },
        (year, Some(month), None) => {
            let name = nth(&words.short, month, 1).or_else(|| nth(&words.seasons, month, 21))?;
            Some(format!("{name} {year}"))
        }
        (year, Some(month), Some(day)) => {
            Some(format!("{} {} {year}", bare(day), nth(&words.short, month, 1)?))
        }
        (_, None, Some(_)) => None,
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
        for (edtf, expected) in [
            ("2024", "2024"),
            ("2024-06", "June 2024"),
            ("2025-02", "Feb 2025"),
            ("2024-06-05", "5 June 2024"),
            ("2024-06-XX", "June 2024"),
            ("2024-XX", "2024"),
            ("XXXX-02", "February"),
            ("XXXX-02-03", "3 February"),
            ("2024-21", "spring 2024"),
            ("194X", "1940s"),
            ("19XX", "19XX"),
            ("2022~", "about 2022"),
            ("2022?", "2022?"),
            ("2022/..", "since 2022"),
            ("/2022-03", "until March 2022"),
            ("2024-06/2024-08", "June 2024–Aug 2024"),
            ("1939~/1945", "about 1939–1945"),
            ("-0050", "-0050"),
        ] {
            let date = Date::parse(edtf).unwrap();
            assert_eq!(readable(&date, Words::of("en")), expected, "{edtf}");
        }
    }
}
