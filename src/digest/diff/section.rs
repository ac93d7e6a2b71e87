//! The sections of the report on claims: what is worth most comes first.

use super::{ClaimDiff, Fate};

/// What a claim is listed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// It is new.
    New,
    /// It is gone.
    Gone,
    /// It says something else, or says it otherwise.
    Changed,
    /// Another claim contradicts it now.
    Contested,
    /// No other claim contradicts it any longer.
    Uncontested,
    /// More independent origins say so.
    More,
    /// Fewer independent origins say so.
    Fewer,
}

impl Section {
    /// All of them, in the order of the report.
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::Gone,
        Self::Changed,
        Self::Contested,
        Self::Uncontested,
        Self::More,
        Self::Fewer,
    ];

    /// The sign of this section, so that colour never speaks alone.
    pub fn mark(self) -> &'static str {
        match self {
            Self::New => "+",
            Self::Gone => "−",
            Self::Changed => "~",
            Self::Contested => "≠",
            Self::Uncontested => "=",
            Self::More => "↑",
            Self::Fewer => "↓",
        }
    }

    /// What stands before a claim of this section: no sign that people would read there as "not".
    pub fn sign_of_claim(self) -> Option<&'static str> {
        (self != Self::Contested).then(|| self.mark())
    }

    /// Its own among things that there is one of for each section.
    pub(crate) fn of(self, all: &[String; 7]) -> &str {
        let [new, gone, changed, contested, uncontested, more, fewer] = all;
        match self {
            Self::New => new,
            Self::Gone => gone,
            Self::Changed => changed,
            Self::Contested => contested,
            Self::Uncontested => uncontested,
            Self::More => more,
            Self::Fewer => fewer,
        }
    }
}

impl Fate {
    /// The section of something that other claims do not touch.
    pub fn section(self) -> Section {
        match self {
            Self::New => Section::New,
            Self::Gone => Section::Gone,
            Self::Changed | Self::Kept => Section::Changed,
        }
    }

    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Gone => "gone",
            Self::Changed => "changed",
            Self::Kept => "kept",
        }
    }
}

impl ClaimDiff {
    /// The section that it is listed under: one, whatever else is true of it.
    pub fn section(&self) -> Section {
        let stands = self.standings().next();
        if self.fate == Fate::Kept {
            stands.unwrap_or(Section::Changed)
        } else {
            self.fate.section()
        }
    }

    /// How it stands otherwise among the other claims than it did.
    pub fn standings(&self) -> impl Iterator<Item = Section> {
        let contest = self.contest.as_ref().map(|contest| {
            if contest.is_contested { Section::Contested } else { Section::Uncontested }
        });
        let origins = self.origins.map(
            |(before, now)| {
                if now > before { Section::More } else { Section::Fewer }
            },
        );
        contest.into_iter().chain(origins)
    }
}
