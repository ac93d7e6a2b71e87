//! A hash that moves along a text one character at a time (Rabin and Karp).

use std::iter;

/// A Mersenne prime, so that products fit in 128 bits.
const PRIME: u64 = (1 << 61) - 1;
/// Any number larger than every code point.
const BASE: u64 = 0x0010_FFFF_1F35;

/// The hash of words.
pub(super) fn hash(words: &str) -> u64 {
    words.chars().fold(0, push)
}

/// The hash in 16 hexadecimal digits, as the lock has it.
pub(super) fn in_digits(hash: u64) -> String {
    format!("{hash:016x}")
}

/// The hash of 16 hexadecimal digits.
pub(super) fn from_digits(digits: &str) -> Option<u64> {
    u64::from_str_radix(digits, 16).ok()
}

/// The hashes of every window of some characters, from the first on.
pub(super) fn windows(text: &[char], length: usize) -> impl Iterator<Item = u64> {
    let leading = iter::repeat_n(BASE, length.saturating_sub(1)).fold(1, multiply);
    let mut current = text.iter().take(length).copied().fold(0, push);
    let mut steps = text.iter().zip(text.iter().skip(length));
    let mut next = (length > 0 && text.len() >= length).then_some(current);
    iter::from_fn(move || {
        let hash = next?;
        next = steps.next().map(|(left, entered)| {
            let dropped = multiply(value(*left), leading);
            current = push(reduce(current + PRIME - dropped), *entered);
            current
        });
        Some(hash)
    })
}

fn push(hash: u64, c: char) -> u64 {
    reduce(multiply(hash, BASE) + value(c))
}

fn value(c: char) -> u64 {
    u64::from(u32::from(c)) + 1
}

fn multiply(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    let low = u64::try_from(product & u128::from(PRIME)).unwrap_or_default();
    let high = u64::try_from(product >> 61).unwrap_or_default();
    reduce(low + high)
}

/// A number of at most twice the prime, modulo it.
fn reduce(number: u64) -> u64 {
    if number >= PRIME { number - PRIME } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_have_the_hashes_of_their_words() {
        let text: Vec<char> = "the mayor signed the hárbour contract 🚢".chars().collect();
        for length in [1, 2, 7, text.len()] {
            let direct: Vec<_> =
                text.windows(length).map(|part| hash(&part.iter().collect::<String>())).collect();
            assert_eq!(windows(&text, length).collect::<Vec<_>>(), direct, "{length}");
        }
        assert_eq!(windows(&text, text.len() + 1).count(), 0);
        assert_eq!(windows(&text, 0).count(), 0);
    }

    #[test]
    fn digits() {
        assert_eq!(from_digits(&in_digits(hash("harbour"))), Some(hash("harbour")));
        assert_eq!(from_digits("harbour"), None);
    }
}
