//! Numbers as people print them, with thousands and decimals.

use bigdecimal::BigDecimal;

use super::figure::{Fault, fault};

/// The most digits of a number.
const MOST_DIGITS: usize = 64;

/// A number as people print it: `14,500`, `40 000`, `0.60`. What could mean two numbers is none.
pub(super) fn number(text: &str) -> Result<(BigDecimal, &str), Fault> {
    let (sign, unsigned) = match text.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let (mut digits, mut rest) = digits(unsigned);
    if digits.is_empty() {
        return Err(fault("a figure has a number in digits", None));
    }
    let first_group = digits.len();
    let mut is_grouped = false;
    while let Some((group, after)) = group(rest).filter(|_| first_group <= 3) {
        digits.push_str(group);
        rest = after;
        is_grouped = true;
    }
    if let Some(after) = rest.strip_prefix(',').filter(|after| starts_with_digit(after)) {
        let (decimals, _) = self::digits(after);
        let instead = format!("{digits}.{decimals}");
        return Err(fault(
            "decimals stand after a point, thousands in groups of three",
            Some(instead),
        ));
    }
    if let Some(after) = rest.strip_prefix('.').filter(|after| starts_with_digit(after)) {
        let (decimals, after) = self::digits(after);
        let is_thousands = decimals.len() == 3 && first_group <= 3 && digits != "0" && !is_grouped;
        if is_thousands || after.starts_with(',') {
            let instead = Some(format!("{digits},{decimals}"));
            return Err(fault("a point stands before decimals, not between thousands", instead));
        }
        digits = format!("{digits}.{decimals}");
        rest = after;
    }
    if digits.len() > MOST_DIGITS {
        return Err(fault("a number has at most 64 digits", None));
    }
    let parsed = format!("{sign}{digits}").parse();
    parsed.map(|amount| (amount, rest)).map_err(|_| fault("a figure has a number in digits", None))
}

/// The digits that a text starts with.
fn digits(text: &str) -> (String, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    (digits.to_owned(), rest)
}

/// Three digits after a comma or a blank.
fn group(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix([',', ' '])?;
    let (group, after) = rest.split_at_checked(3)?;
    let is_group = group.bytes().all(|byte| byte.is_ascii_digit()) && !starts_with_digit(after);
    is_group.then_some((group, after))
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}
