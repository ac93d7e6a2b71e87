//! The legend: what the lines and marks that occur in a picture mean.

use std::collections::BTreeSet;

use super::conflicts::Conflict;
use super::statement::Statement;
use super::words::Words;

/// A sign that a legend explains, in the order that it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sign {
    /// A box with a strong edge, and the thick lines to it.
    Boxed,
    /// A line of several sources.
    Thick,
    /// A line of one.
    Thin,
    /// A dashed line.
    Dashed,
    /// A dotted line of what is announced.
    Announced,
    /// A dotted line of what the author concluded.
    Dotted,
    /// A dotted line that may be of either.
    AnnouncedOrDotted,
    /// A line that ends in a bar.
    Barred,
    /// Words in parentheses.
    Concluded,
    /// What the mark is on.
    Marked(Conflict),
}

/// The signs that occur in a picture; a legend explains no others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(BTreeSet<Sign>);

impl Sign {
    /// What it means.
    pub(crate) fn words(self, words: &Words) -> &str {
        match self {
            Self::Boxed => &words.boxed,
            Self::Thick => &words.thick,
            Self::Thin => &words.thin,
            Self::Dashed => &words.dashed,
            Self::Announced => &words.dotted_announced,
            Self::Dotted => &words.dotted,
            Self::AnnouncedOrDotted => &words.dotted_either,
            Self::Barred => &words.barred,
            Self::Concluded => &words.concluded,
            Self::Marked(conflict) => conflict.words(words),
        }
    }
}

impl Signs {
    /// Takes in the words of a statement.
    pub(crate) fn add(&mut self, statement: &Statement) {
        self.add_if(Sign::Concluded, !statement.sense.inferred.is_empty());
        self.0.extend(statement.conflicts().map(Sign::Marked));
    }

    /// Takes in the line of a statement.
    pub(crate) fn add_line(&mut self, statement: &Statement) {
        self.0.insert(if statement.origins > 1 { Sign::Thick } else { Sign::Thin });
        self.add_if(Sign::Dashed, statement.sense.is_doubtful());
    }

    /// Adds a sign that occurs under a condition.
    pub(crate) fn add_if(&mut self, sign: Sign, occurs: bool) {
        if occurs {
            self.0.insert(sign);
        }
    }

    /// Takes a sign out that this picture does not use.
    pub(crate) fn remove(&mut self, sign: Sign) {
        self.0.remove(&sign);
    }

    /// Those that need words: where all lines are thin, it says nothing; the words on strong edges
    /// are on thick lines as well.
    pub(crate) fn explained(&self) -> impl Iterator<Item = Sign> {
        let [has_boxed, has_thick] = [Sign::Boxed, Sign::Thick].map(|sign| self.0.contains(&sign));
        let needs_words = move |sign: &Sign| match sign {
            Sign::Thick => !has_boxed,
            Sign::Thin => has_thick,
            _ => true,
        };
        self.0.iter().copied().filter(needs_words)
    }
}
