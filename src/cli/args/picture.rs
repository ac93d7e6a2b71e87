//! How pictures look, as options.

use clap::{Args, ValueEnum};

/// How pictures look.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Pictures")]
pub(crate) struct Picture {
    /// What a picture shows [default: cards, and the overview above 250 entities]
    #[arg(long, value_enum, value_name = "LAYOUT")]
    pub(crate) view: Option<Layout>,
    /// Which way cards and evidence read: left to right, top to bottom …
    #[arg(long, value_enum, value_name = "WAY", default_value_t, ignore_case = true)]
    pub(crate) rankdir: Direction,
    /// What cards are grouped by: `class`, `community`, or a property such as `contained-in-place`
    #[arg(long, value_name = "CLASS|PROPERTY|community")]
    pub(crate) cluster_by: Option<String>,
    /// Colours of pictures
    #[arg(long, value_enum, value_name = "NAME", default_value_t)]
    pub(crate) theme: Theme,
    /// What pictures are headed with [default: the title of the picture, else of the dossier]
    #[arg(long, value_name = "WORDS")]
    pub(crate) title: Option<String>,
}

/// How fine a picture is that consists of dots.
#[derive(Args, Clone, Copy, Debug, Default)]
pub(crate) struct Dots {
    /// Dots per inch of a picture as .png [default: 96]
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(24..=600))]
    pub(crate) dpi: Option<u16>,
}

/// What a picture shows.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Layout {
    /// Who did what: entities as cards, claims on the lines between them
    Cards,
    /// One entity, the first of --focus: which source makes which claim on it
    Evidence,
    /// Everything, names alone
    Overview,
}

/// Which way a picture reads.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
#[value(rename_all = "UPPER")]
pub(crate) enum Direction {
    /// Left to right
    #[default]
    LR,
    /// Top to bottom, for portrait pages
    TB,
    /// Right to left
    RL,
    /// Bottom to top
    BT,
}

/// The colours of a picture.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Theme {
    /// Dark on white
    #[default]
    Light,
    /// Light on black
    Dark,
    /// Greys, for paper
    Print,
}
