//! The date that words probably mean.

use crate::model::Date;

/// The months in English and in Spanish, by number.
const MONTHS: [(&str, &str); 12] = [
    ("january", "enero"),
    ("february", "febrero"),
    ("march", "marzo"),
    ("april", "abril"),
    ("may", "mayo"),
    ("june", "junio"),
    ("july", "julio"),
    ("august", "agosto"),
    ("september", "septiembre"),
    ("october", "octubre"),
    ("november", "noviembre"),
    ("december", "diciembre"),
];

/// Words before a year, a month or a day, and what EDTF puts around it.
const AROUND: [(&str, &str, &str); 27] = [
    ("about", "", "~"),
    ("around", "", "~"),
    ("circa", "", "~"),
    ("c.", "", "~"),
    ("ca.", "", "~"),
    ("approximately", "", "~"),
    ("alrededor de", "", "~"),
    ("hacia", "", "~"),
    ("early", "", "~"),
    ("mid", "", "~"),
    ("late", "", "~"),
    ("a principios de", "", "~"),
    ("principios de", "", "~"),
    ("a comienzos de", "", "~"),
    ("comienzos de", "", "~"),
    ("a mediados de", "", "~"),
    ("mediados de", "", "~"),
    ("a finales de", "", "~"),
    ("finales de", "", "~"),
    ("a fines de", "", "~"),
    ("fines de", "", "~"),
    ("before", "/", ""),
    ("until", "/", ""),
    ("antes de", "/", ""),
    ("hasta", "/", ""),
    ("since", "", "/.."),
    ("desde", "", "/.."),
];

/// The date that the words probably mean: a named month, a day before a time, numbers that can
/// be in one order only, or one of these with "about" or "before".
pub(super) fn likely(words: &str) -> Option<String> {
    let words = words.trim().to_lowercase();
    let likely = with_word(&words).or_else(|| plain(&words))?;
    Date::parse(&likely).is_ok().then_some(likely)
}

/// The two days that `05/03/2025` can be: with the day first, and with the month first.
pub(super) fn ambiguous(words: &str) -> Option<[String; 2]> {
    let parts: Vec<_> = words.trim().split(['/', '.', '-', ' ']).collect();
    let [a, b, year] = parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| part.len() <= 2);
    let (a, b) = (number(a)?, number(b)?);
    let days = [format!("{year}-{b:02}-{a:02}"), format!("{year}-{a:02}-{b:02}")];
    days.iter().all(|day| day.len() == 10 && Date::parse(day).is_ok()).then_some(days)
}

/// A date with a word before it.
fn with_word(words: &str) -> Option<String> {
    let found = AROUND.iter().find_map(|(word, before, after)| {
        let rest = words.strip_prefix(word)?;
        let date = rest.strip_prefix([' ', '-']).or(word.ends_with('.').then_some(rest))?;
        Some((date.trim_start(), before, after))
    });
    let (date, before, after) = found?;
    let date = date.strip_prefix("the ").unwrap_or(date);
    let known = Date::parse(date).is_ok() && date.chars().all(|c| c.is_ascii_digit() || c == '-');
    let date = if known { date.to_owned() } else { plain(date)? };
    // Of a decade or an unnamed year "about" adds nothing that can be written.
    (!date.contains(['X', '/'])).then(|| format!("{before}{date}{after}"))
}

/// A date without a word before it.
fn plain(words: &str) -> Option<String> {
    let day = words.split(['t', ' ']).next().unwrap_or_default();
    if Date::parse(day).is_ok() && day.len() == 10 {
        return Some(day.to_owned());
    }
    decade(words).or_else(|| years(words)).or_else(|| from_parts(words))
}

/// "the 1990s" and "años 1990".
fn decade(words: &str) -> Option<String> {
    let english = words.strip_prefix("the ").unwrap_or(words);
    let english = english.strip_suffix("s").map(|year| year.trim_end_matches(['\'', '’']));
    let spanish = words.strip_prefix("los ").unwrap_or(words).strip_prefix("años ");
    let year = english.or(spanish)?;
    let is_decade = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let century = year.strip_suffix('0').filter(|_| is_decade && !year.ends_with("00"))?;
    Some(format!("{century}X"))
}

/// "1998-99" and "1998–1999": `1998-12` is a month, and not asked about.
fn years(words: &str) -> Option<String> {
    let (first, second) = words.split_once(['-', '–', '/'])?;
    let (first, second) = (first.trim(), second.trim());
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_range = first.len() == 4 && matches!(second.len(), 2 | 4);
    let (century, _) = first.split_at_checked(4 - second.len().min(4))?;
    let century = if second.len() == 2 { first.get(..2)? } else { century };
    let second = format!("{century}{second}");
    let is_later = is_range && is_number(first) && is_number(&second) && *first < *second;
    is_later.then(|| format!("{first}/{second}"))
}

fn from_parts(words: &str) -> Option<String> {
    let is_between = |c: char| !c.is_alphanumeric();
    let (mut year, mut month, mut numbers) = (None, None, Vec::new());
    for part in words.split(is_between).filter(|part| !matches!(*part, "" | "de" | "of" | "the")) {
        let digits = part.trim_end_matches(char::is_alphabetic);
        match digits.parse::<u32>() {
            Ok(_) if digits.len() == 4 && year.is_none() => year = Some((digits, numbers.len())),
            Ok(number) if digits.len() <= 2 => numbers.push(number),
            _ if month.is_none() => month = Some(month_named(part)?),
            _ => return None,
        }
    }
    let Some((year, numbers_before)) = year else {
        return match (month, numbers.as_slice()) {
            (Some(month), [day]) => Some(format!("XXXX-{month:02}-{day:02}")),
            (Some(month), []) => Some(format!("XXXX-{month:02}")),
            _ => None,
        };
    };
    match (month, numbers.as_slice()) {
        (Some(month), []) => Some(format!("{year}-{month:02}")),
        (None, [month]) => Some(format!("{year}-{month:02}")),
        (Some(month), [day]) => Some(format!("{year}-{month:02}-{day:02}")),
        (None, [month, day]) if numbers_before == 0 => Some(format!("{year}-{month:02}-{day:02}")),
        (None, [day, month]) if *day > 12 => Some(format!("{year}-{month:02}-{day:02}")),
        (None, [month, day]) if *day > 12 => Some(format!("{year}-{month:02}-{day:02}")),
        _ => None,
    }
}

/// The month that a word names, in full or by three letters or more.
fn month_named(word: &str) -> Option<usize> {
    let is_month = |(english, spanish): &(&str, &str)| {
        word.len() >= 3 && (english.starts_with(word) || spanish.starts_with(word))
    };
    MONTHS.iter().position(is_month).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likely_dates() {
        for (words, expected) in [
            ("June 2024", Some("2024-06")),
            ("15 June 2024", Some("2024-06-15")),
            ("June 15th, 2024", Some("2024-06-15")),
            ("15 de junio de 2024", Some("2024-06-15")),
            ("2024-6", Some("2024-06")),
            ("2024-6-5", Some("2024-06-05")),
            ("15/06/2024", Some("2024-06-15")),
            ("06/15/2024", Some("2024-06-15")),
            ("05/06/2024", None),
            ("2024-06-15T10:00:00", Some("2024-06-15")),
            ("2024-06-15 10:00", Some("2024-06-15")),
            ("31 June 2024", None),
            ("last summer", None),
            ("late 1998", Some("1998~")),
            ("early 2025", Some("2025~")),
            ("mid-2024", Some("2024~")),
            ("about 1998", Some("1998~")),
            ("c. 1998", Some("1998~")),
            ("circa March 1998", Some("1998-03~")),
            ("a finales de 1998", Some("1998~")),
            ("before 1998", Some("/1998")),
            ("antes de junio de 2024", Some("/2024-06")),
            ("since 2022", Some("2022/..")),
            ("after 1998", None),
            ("late March", None),
            ("the 1990s", Some("199X")),
            ("1990s", Some("199X")),
            ("the 1900s", None),
            ("los años 1990", Some("199X")),
            ("March 4", Some("XXXX-03-04")),
            ("4 de marzo", Some("XXXX-03-04")),
            ("March", Some("XXXX-03")),
            ("marching", None),
            ("1998-99", Some("1998/1999")),
            ("1998–2003", Some("1998/2003")),
            ("1998-97", None),
            ("March 98", None),
            ("", None),
        ] {
            assert_eq!(likely(words).as_deref(), expected, "{words}");
        }
    }
}
