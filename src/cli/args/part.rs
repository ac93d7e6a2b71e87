//! Which part of the graph is wanted, as options.

use clap::{Args, ValueEnum};
use quipu::model::Date;

/// Which part of the graph is wanted. Commas stand between several values, of which any will do;
/// several options must all hold.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Which part of the graph")]
pub(crate) struct Part {
    /// What is around these entities, by id or name
    #[arg(long, value_delimiter = ',', value_name = "ID,…")]
    pub(crate) focus: Vec<String>,
    /// How many claims away from the focus [default: 1]
    #[arg(long, value_name = "NUMBER", requires = "focus")]
    pub(crate) hops: Option<usize>,
    /// Entities of these classes, and the claims whose ends all are
    #[arg(long, value_delimiter = ',', value_name = "CLASS,…")]
    pub(crate) class: Vec<String>,
    /// Claims with these properties
    #[arg(long, value_delimiter = ',', value_name = "PROPERTY,…")]
    pub(crate) property: Vec<String>,
    /// Claims that cite these sources, by id or title
    #[arg(long, value_delimiter = ',', value_name = "SOURCE,…")]
    pub(crate) source: Vec<String>,
    /// Claims that these make, as speakers or as publishers of the source
    #[arg(long, value_delimiter = ',', value_name = "ID,…")]
    pub(crate) speaker: Vec<String>,
    /// Claims that are made in these ways
    #[arg(long, value_delimiter = ',', value_enum, value_name = "MODALITY,…")]
    pub(crate) modality: Vec<Modality>,
    /// Claims that stand like this
    #[arg(long, value_delimiter = ',', value_enum, value_name = "STATUS,…")]
    pub(crate) status: Vec<Status>,
    /// Claims that rest on as many independent origins, counting those that agree
    #[arg(long, value_name = "NUMBER", value_parser = origins)]
    pub(crate) min_origins: Option<usize>,
    /// The largest part that hangs together alone
    #[arg(long)]
    pub(crate) largest_component: bool,
}

/// When claims must hold.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Which part of the graph")]
pub(crate) struct Dates {
    /// Claims on what had begun by this day, month or year; those without a date are kept
    #[arg(long, value_name = "DATE", value_parser = date, conflicts_with_all = ["from", "to"])]
    pub(crate) as_of: Option<Date>,
    /// Claims with a date that may lie in or after this day, month or year; those without are left out
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) from: Option<Date>,
    /// Claims with a date that may lie in or before this day, month or year; those without are left out
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) to: Option<Date>,
}

impl Part {
    /// What is asked of claims and of their ends, as it may be typed.
    pub(crate) fn asked(&self) -> Vec<String> {
        let lists = [
            ("--class", self.class.clone()),
            ("--property", self.property.clone()),
            ("--source", self.source.clone()),
            ("--speaker", self.speaker.clone()),
            ("--modality", words(&self.modality)),
            ("--status", words(&self.status)),
            ("--min-origins", self.min_origins.iter().map(usize::to_string).collect()),
        ];
        let asked = lists.into_iter().filter(|(_, values)| !values.is_empty());
        let asked = asked.map(|(option, values)| format!("{option} {}", values.join(",")));
        let largest = self.largest_component.then(|| "--largest-component".to_owned());
        asked.chain(largest).collect()
    }
}

impl Dates {
    /// What is asked of claims, as it may be typed.
    pub(crate) fn asked(&self) -> Vec<String> {
        let dates = [("--as-of", &self.as_of), ("--from", &self.from), ("--to", &self.to)];
        let asked = dates.into_iter().filter_map(|(option, date)| Some((option, date.as_ref()?)));
        asked.map(|(option, date)| format!("{option} {}", date.edtf)).collect()
    }
}

/// The words of options.
fn words(values: &[impl ValueEnum]) -> Vec<String> {
    let values = values.iter().filter_map(ValueEnum::to_possible_value);
    values.map(|value| value.get_name().to_owned()).collect()
}

/// The ways in which claims are made.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Modality {
    /// In the source's own voice
    Stated,
    /// Relayed by the source
    Reported,
    /// An accusation or a suspicion
    Alleged,
    /// An offer, plan, vow or forecast
    Announced,
    /// Praise, criticism or another judgement
    Opined,
    /// The speaker says that it is not so
    Denied,
}

/// How claims stand.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Status {
    /// No claim contradicts or denies it
    Uncontested,
    /// A claim contradicts or denies it
    Contested,
    /// Whoever said it took it back
    Retracted,
}

impl From<Modality> for quipu::model::Modality {
    fn from(modality: Modality) -> Self {
        match modality {
            Modality::Stated => Self::Stated,
            Modality::Reported => Self::Reported,
            Modality::Alleged => Self::Alleged,
            Modality::Announced => Self::Announced,
            Modality::Opined => Self::Opined,
            Modality::Denied => Self::Denied,
        }
    }
}

impl From<Status> for quipu::assess::Status {
    fn from(status: Status) -> Self {
        match status {
            Status::Uncontested => Self::Uncontested,
            Status::Contested => Self::Contested,
            Status::Retracted => Self::Retracted,
        }
    }
}

fn origins(argument: &str) -> Result<usize, String> {
    let number = argument.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| "write a number from 1 on: every claim rests on an origin".to_owned())
}

fn date(argument: &str) -> Result<Date, String> {
    Date::parse(argument).map_err(|fault| fault.to_string())
}
