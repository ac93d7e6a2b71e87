//! Numbers as people write them.

use bigdecimal::{BigDecimal, RoundingMode};

/// How many digits of a number with decimals are shown at least.
const DIGITS: u64 = 3;
/// How many are shown at most, where fewer would make two numbers look the same.
pub(super) const MOST_DIGITS: u64 = 40;

/// A number as people write it, with commas between thousands; whole, or to so many digits.
pub(super) fn shown(number: &BigDecimal, digits: Option<u64>) -> String {
    let number = digits.map_or_else(|| number.clone(), |digits| rounded(number, digits));
    let plain = number.normalized().to_plain_string();
    let (sign, plain) = match plain.strip_prefix('-') {
        Some(rest) => ("−", rest.to_owned()),
        None => ("", plain),
    };
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut grouped = String::with_capacity(plain.len() + plain.len() / 3);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{grouped}{point}{decimals}")
}

/// A whole number as it is; any other to so many digits, and to one decimal at least.
fn rounded(number: &BigDecimal, digits: u64) -> BigDecimal {
    if number.is_integer() {
        return number.clone();
    }
    let scale = number.with_prec(digits).fractional_digit_count().max(1);
    number.with_scale_round(scale, RoundingMode::HalfUp)
}

/// As many digits as tell numbers apart as they truly lie.
pub(super) fn digits_that_tell_apart(numbers: &[BigDecimal]) -> u64 {
    let tells_apart = |digits: u64| {
        numbers.iter().all(|x| {
            numbers.iter().all(|y| x.cmp(y) == rounded(x, digits).cmp(&rounded(y, digits)))
        })
    };
    (DIGITS..MOST_DIGITS).find(|digits| tells_apart(*digits)).unwrap_or(MOST_DIGITS)
}
