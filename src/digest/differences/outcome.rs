//! Verdicts without what they are about, by which the report is ordered.

use crate::assess::Verdict;

/// How two claims go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// They exclude each other.
    Contradict,
    /// They can both hold, and do not say the same.
    Differ,
    /// The first says the same as the second, more narrowly.
    Refine,
    /// They say the same, as far as they are precise.
    Agree,
    /// They are on different things.
    OtherScope,
}

impl Outcome {
    /// All of them, the gravest first.
    pub const ALL: [Self; 5] =
        [Self::Contradict, Self::Differ, Self::Refine, Self::Agree, Self::OtherScope];

    /// Its name for programs, and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Contradict => "contradict",
            Self::Differ => "differ",
            Self::Refine => "refine",
            Self::Agree => "agree",
            Self::OtherScope => "other-scope",
        }
    }

    /// Its words among those for each, the gravest first.
    pub(in crate::digest) fn of(self, things: &[String; 5]) -> &str {
        let [contradict, differ, refine, agree, other_scope] = things;
        match self {
            Self::Contradict => contradict,
            Self::Differ => differ,
            Self::Refine => refine,
            Self::Agree => agree,
            Self::OtherScope => other_scope,
        }
    }
}

impl From<Verdict> for Outcome {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Contradict => Self::Contradict,
            Verdict::Differ => Self::Differ,
            Verdict::Refine => Self::Refine,
            Verdict::Agree => Self::Agree,
            Verdict::OtherScope(_) => Self::OtherScope,
        }
    }
}
