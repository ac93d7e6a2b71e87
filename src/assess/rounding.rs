//! The rule by which a printed number stands for a stretch of numbers: `rounding.toml`.

use std::sync::LazyLock;

use bigdecimal::{BigDecimal, One, Zero};
use serde::Deserialize;

use crate::model::Figure;

/// The rule that the program ships.
pub(super) static ROUNDING: LazyLock<Rounding> = LazyLock::new(|| {
    toml::from_str(include_str!("rounding.toml")).expect("a test reads the shipped rule")
});

/// How far from a printed number the one that was meant may lie.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rounding {
    whole: Vec<Ending>,
    /// How far percentages are rounded.
    percentage: Percentage,
    /// What "about" does.
    pub(super) about: About,
    /// Which figures look alike.
    #[serde(rename = "look-alike")]
    pub(super) look_alike: LookAlike,
}

/// What whole numbers that end in some digits are rounded to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ending {
    ending: String,
    nearest: String,
}

/// How far percentages are rounded.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Percentage {
    most: BigDecimal,
}

/// What "about" does.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct About {
    /// The share of a number that it reaches to either side.
    pub(super) share: BigDecimal,
}

/// Which figures look alike.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LookAlike {
    /// The most that the larger one may be, as a multiple of the smaller.
    pub(super) ratio: BigDecimal,
}

impl Rounding {
    /// What the number of a figure was rounded to: 10 for 70, 5 for 45, 0.01 for 0.60.
    pub(super) fn step(
        &self,
        figure: &Figure,
        amount: &BigDecimal,
        is_percentage: bool,
    ) -> BigDecimal {
        let step = self.step_of_any(figure, amount);
        if is_percentage { step.min(self.percentage.most.clone()) } else { step }
    }

    fn step_of_any(&self, figure: &Figure, amount: &BigDecimal) -> BigDecimal {
        if let Some(last) = &figure.last_decimal {
            return last.clone();
        }
        if amount.is_zero() {
            return BigDecimal::one();
        }
        let digits = amount.abs().to_plain_string();
        let row = self.whole.iter().find(|row| digits.ends_with(&row.ending));
        match row.map(|row| row.nearest.as_str()) {
            Some("zeros") => {
                let zeros = digits.len() - digits.trim_end_matches('0').len();
                BigDecimal::new(1.into(), -i64::try_from(zeros).unwrap_or_default())
            }
            Some(number) => number.parse().unwrap_or_else(|_| BigDecimal::one()),
            None => BigDecimal::one(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_holds_for_every_number() {
        assert!(ROUNDING.whole.last().is_some_and(|row| row.ending.is_empty()));
        for row in &ROUNDING.whole {
            let is_number = row.nearest.parse::<BigDecimal>().is_ok_and(|n| n > BigDecimal::zero());
            assert!(row.nearest == "zeros" || is_number, "{}", row.nearest);
        }
    }
}
