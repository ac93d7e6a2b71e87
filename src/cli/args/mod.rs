//! What can be typed.

mod diff;
mod language;
mod part;
mod path;
mod picture;
mod private;
mod show;
mod stats;

use std::path::PathBuf;
#[cfg(feature = "sparql")]
use std::time::Duration;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use quipu::graph::ProfileId;
use quipu::rdf::{PROFILES, Profile, profile_named};
use quipu::sparql::load::servers;

pub(crate) use diff::Diff;
pub(crate) use language::Language;
pub(crate) use part::{Dates, Part};
pub(crate) use path::Path;
pub(crate) use picture::{Direction, Dots, Layout, Picture, Theme};
pub(crate) use private::IncludePrivate;
pub(crate) use show::Show;
pub(crate) use stats::Stats;

/// Turns sourced reporting into a knowledge graph, and exports it for graph tools.
///
/// Without a dossier, the one in the current folder is used, else the built-in one: the
/// deportations from the United States to El Salvador's prison CECOT.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, after_help = EXIT_CODES)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// When to colour what is printed
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(crate) color: Color,
}

const EXIT_CODES: &str = "Exit codes: 0 good, 1 the data has errors, 2 the command line is wrong \
                          or a file cannot be read or written, 3 a server refuses or cannot be \
                          reached, 130 interrupted.";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write the graph in the formats of other tools
    Export(Export),
    /// Load the graph into a SPARQL server, and count what arrived
    Load(Load),
    /// Look for what is wrong in a dossier
    Check(Check),
    /// Tell what a check looks for, why, and what to write instead
    Explain(Explain),
    /// Turn the quotations of claims into citations, and write the lock
    Pin(Pin),
    /// Compare your copies of the cited texts with the lock
    Verify(Verify),
    /// Show which words of each text are cited, skipped or open
    Coverage(Coverage),
    /// Show which claims agree, refine, differ or contradict, and why
    Differences(Differences),
    /// Show what became of a dossier: new, gone and changed claims
    Diff(Diff),
    /// Show dated claims in order, with who says so where
    Timeline(Timeline),
    /// Show all that there is on one entity, claim or source
    Show(Show),
    /// Show how large a dossier is, who says how much, and what is central
    Stats(Stats),
    /// Show how two entities are connected, claim by claim
    Path(Path),
    /// Ask in SPARQL, of a dossier or of RDF files
    #[cfg(feature = "sparql")]
    Query(Query),
    /// Write a JSON Schema of the dossier's files, for editors
    Schema(Schema),
    /// List the classes, properties, words and units that a dossier can use
    Vocabulary(Vocabulary),
    /// Start a dossier of your own
    New(New),
    /// Write completions for a shell
    Completions(Completions),
}

/// The dossier, named by position or by option.
#[derive(Args, Debug)]
pub(crate) struct Dossier {
    /// Folder of the dossier
    #[arg(value_name = "DOSSIER")]
    folder: Option<PathBuf>,
    /// Folder of the dossier
    #[arg(short, long, value_name = "PATH", conflicts_with = "folder")]
    dossier: Option<PathBuf>,
}

impl Dossier {
    pub(crate) fn path(&self) -> Option<&PathBuf> {
        self.folder.as_ref().or(self.dossier.as_ref())
    }
}

#[derive(Args, Debug)]
pub(crate) struct Export {
    #[command(flatten)]
    pub(crate) dossier: Dossier,
    #[command(flatten)]
    pub(crate) private: IncludePrivate,
    /// File, folder or `-` for standard output; may be given several times. The ending of a file
    /// tells its format, a folder gets every format [default: output/]. A picture (.svg, .png,
    /// .pdf) is drawn by the Graphviz that is installed
    #[arg(short, long = "output", value_name = "FILE|DIR")]
    pub(crate) outputs: Vec<PathBuf>,
    /// Format, by its ending: of standard output, where it goes if no output is named [default:
    /// ttl], or of a file whose own ending tells none
    #[arg(short, long, value_name = "ENDING")]
    pub(crate) format: Option<String>,
    /// Which claims stand as plain triples, which read as facts
    #[arg(long, value_enum, default_value_t = Assert::Stated, value_name = "WHICH")]
    pub(crate) assert: Assert,
    /// How RDF has the claims; pictures have them in their own way
    #[arg(long, value_name = "NAME", default_value = "claims", value_parser = profiles())]
    pub(crate) profile: ProfileId,
    #[command(flatten)]
    pub(crate) language: Language,
    /// Whom files of CSV are for: their headers, and whether spreadsheets are kept from computing
    /// cells
    #[arg(long, value_enum, default_value_t = CsvHeaders::Gephi, value_name = "WHOM")]
    pub(crate) csv_headers: CsvHeaders,
    #[command(flatten)]
    pub(crate) picture: Picture,
    /// Write nothing where a format cannot hold everything
    #[arg(long)]
    pub(crate) strict: bool,
    #[command(flatten)]
    pub(crate) dots: Dots,
    #[command(flatten)]
    pub(crate) part: Part,
    #[command(flatten)]
    pub(crate) dates: Dates,
}

#[derive(Args, Debug)]
pub(crate) struct Load {
    #[command(flatten)]
    pub(crate) dossier: Dossier,
    #[command(flatten)]
    pub(crate) private: IncludePrivate,
    /// Address of the server, or of one of its endpoints; without name and password
    #[arg(long, value_name = "URL")]
    pub(crate) to: String,
    /// Kind of the server [default: the server is asked]
    #[arg(long, value_name = "NAME", value_parser = server_kinds())]
    pub(crate) server: Option<String>,
    /// Graph to load into [default: the base of the dossier]
    #[arg(long, value_name = "IRI")]
    pub(crate) graph: Option<String>,
    /// Put the dossier in the place of what the graph has; the default
    #[arg(long, conflicts_with = "append")]
    pub(crate) replace: bool,
    /// Add the dossier to what the graph has; what is gone or private by now stays there
    #[arg(long)]
    pub(crate) append: bool,
    /// Which claims stand as plain triples, which read as facts
    #[arg(long, value_enum, default_value_t = Assert::Stated, value_name = "WHICH")]
    pub(crate) assert: Assert,
    /// How RDF has the claims
    #[arg(long, value_name = "NAME", default_value = "claims", value_parser = profiles())]
    pub(crate) profile: ProfileId,
    /// Name for the server; the password is read from --password-file, from `QUIPU_PASSWORD`, or
    /// asked for
    #[arg(long, value_name = "NAME")]
    pub(crate) user: Option<String>,
    /// File with the password
    #[arg(long, value_name = "FILE", requires = "user")]
    pub(crate) password_file: Option<PathBuf>,
    /// File with a token, instead of name and password; else it is read from `QUIPU_TOKEN`
    #[arg(long, value_name = "FILE", conflicts_with = "user")]
    pub(crate) token_file: Option<PathBuf>,
    /// How long to wait for each step of the server
    #[arg(long, value_name = "SECONDS", default_value = "60", value_parser = seconds)]
    pub(crate) timeout: Duration,
    /// Say what would be sent, and send nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Replace what the graph has without asking
    #[arg(long)]
    pub(crate) yes: bool,
    #[command(flatten)]
    pub(crate) part: Part,
}

#[derive(Args, Debug)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) dossier: Dossier,
    /// Form of the report: text, json, sarif or github
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub(crate) format: String,
}

#[derive(Args, Debug)]
pub(crate) struct Explain {
    /// Code of the check; without it, all codes are listed
    pub(crate) code: Option<String>,
}

/// Where the copies of the cited texts are, if not where the dossier says.
#[derive(Args, Debug)]
pub(crate) struct Texts {
    /// Folder with copies of the texts: each is matched by its digest, else by a name such as
    /// `{source}.txt`
    #[arg(long, value_name = "DIR")]
    pub(crate) texts: Option<PathBuf>,
    /// The copy of one source; may be given several times
    #[arg(long, value_name = "SOURCE=FILE", value_parser = assignment)]
    pub(crate) text: Vec<(String, PathBuf)>,
}

fn assignment(argument: &str) -> Result<(String, PathBuf), String> {
    match argument.split_once('=') {
        Some((source, file)) if !source.is_empty() && !file.is_empty() => {
            Ok((source.to_owned(), file.into()))
        }
        _ => Err("write the id of a source, `=`, and a file".to_owned()),
    }
}

/// The profiles of RDF, as the library lists them.
fn profiles() -> impl TypedValueParser<Value = ProfileId> {
    let values =
        PROFILES.iter().map(|profile| PossibleValue::new(profile.name()).help(profile.about()));
    PossibleValuesParser::new(values)
        .try_map(|name| profile_named(&name).map(Profile::id).ok_or("write the name of a profile"))
}

/// The kinds of servers, as the library lists them.
fn server_kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(servers().iter().map(|server| {
        let run = match &server.tested {
            Some(version) => format!("; tried with {version}"),
            None => "; by its documents, never tried".to_owned(),
        };
        PossibleValue::new(server.id.as_str()).help(format!("{}{run}", server.name))
    }))
}

#[cfg(feature = "sparql")]
fn seconds(argument: &str) -> Result<Duration, String> {
    let seconds = argument.parse().ok().filter(|seconds| (0.001..=86_400.0).contains(seconds));
    let seconds = seconds.map(Duration::from_secs_f64);
    seconds.ok_or_else(|| "write a number from 0.001 to 86400".to_owned())
}

fn share(argument: &str) -> Result<f64, String> {
    let share = argument.parse().ok().filter(|share| (0.0..=100.0).contains(share));
    share.ok_or_else(|| "write a number from 0 to 100".to_owned())
}

#[derive(Args, Debug)]
pub(crate) struct Pin {
    #[command(flatten)]
    pub(crate) dossier: Dossier,
    #[command(flatten)]
    pub(crate) texts: Texts,
    /// Show the changes, and make none
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Verify {
    #[command(flatten)]
    pub(crate) dossier: Dossier,
    #[command(flatten)]
    pub(crate) texts: Texts,
    /// Accept the new places of passages that moved
    #[arg(long)]
    pub(crate) update: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Coverage {
    #[command(flatten)]
    pub(crate) dossier: Dossier,
    #[command(flatten)]
    pub(crate) texts: Texts,
    /// Form of the report: text, html, lcov or json; text and html hold the texts themselves
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub(crate) format: String,
    /// File for the report; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Fail where fewer words of a text are cited or skipped
    #[arg(long, value_name = "PERCENT", value_parser = share)]
    pub(crate) fail_under: Option<f64>,
}

#[derive(Args, Debug)]
pub(crate) struct Differences {
    #[command(flatten)]
    pub(crate) dossier: Dossier,
    #[command(flatten)]
    pub(crate) private: IncludePrivate,
    /// Show pairs of claims with these verdicts alone, commas between them [default: all]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "VERDICT,…")]
    pub(crate) verdict: Vec<Verdict>,
    /// Form of the report: text, json, csv or md [default: the ending of the file, else text]
    #[arg(long, value_name = "FORM")]
    pub(crate) format: Option<String>,
    #[command(flatten)]
    pub(crate) language: Language,
    /// File for the report; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) part: Part,
    #[command(flatten)]
    pub(crate) dates: Dates,
}

#[derive(Args, Debug)]
pub(crate) struct Timeline {
    #[command(flatten)]
    pub(crate) dossier: Dossier,
    #[command(flatten)]
    pub(crate) private: IncludePrivate,
    /// Form of the report: text, json, csv or md [default: the ending of the file, else text]
    #[arg(long, value_name = "FORM")]
    pub(crate) format: Option<String>,
    #[command(flatten)]
    pub(crate) language: Language,
    /// File for the report; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) part: Part,
    #[command(flatten)]
    pub(crate) dates: Dates,
}

#[cfg(feature = "sparql")]
#[derive(Args, Debug)]
#[command(
    group = clap::ArgGroup::new("question-in").required(true),
    after_help = "Exit codes: 0 good, 1 the answer is no or the dossier has errors, 2 the query is \
                  wrong or takes too much."
)]
pub(crate) struct Query {
    /// The query: SELECT, ASK, CONSTRUCT or DESCRIBE. `@claim(?claim, ?subject, ?property,
    /// ?object)` finds claims in every profile
    #[arg(value_name = "SPARQL", group = "question-in")]
    pub(crate) sparql: Option<String>,
    /// File with the query, or `-` for standard input
    #[arg(short, long, value_name = "FILE", group = "question-in")]
    pub(crate) file: Option<PathBuf>,
    /// Ask a question that the dossier has in `questions/`
    #[arg(short, long, value_name = "NAME", group = "question-in")]
    pub(crate) question: Option<String>,
    /// List the questions that the dossier has
    #[arg(short, long, group = "question-in")]
    pub(crate) list: bool,
    /// Folder of the dossier
    #[arg(short, long, value_name = "PATH")]
    pub(crate) dossier: Option<PathBuf>,
    /// Ask an RDF file instead (.ttl, .trig, .nt or .nq), which `--profile` says the profile of; may
    /// be given several times
    #[arg(long, value_name = "FILE")]
    pub(crate) data: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) private: IncludePrivate,
    /// Form of the answer: table, csv, tsv, json or xml for rows; ttl, trig, nt or nq for
    /// statements [default: the ending of the output, else table or ttl]
    #[arg(long, value_name = "FORM")]
    pub(crate) format: Option<String>,
    /// File for the answer; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// How the statements have the claims
    #[arg(long, value_name = "NAME", default_value = "claims", value_parser = profiles())]
    pub(crate) profile: ProfileId,
    /// Which claims stand as plain triples, which read as facts
    #[arg(long, value_enum, default_value_t = Assert::Stated, value_name = "WHICH")]
    pub(crate) assert: Assert,
    /// How long the answer may be waited for
    #[arg(long, value_name = "SECONDS", default_value = "30", value_parser = seconds)]
    pub(crate) timeout: Duration,
    /// How many rows or statements are given [default: 1,000 in a table that is printed, else all]
    #[arg(long, value_name = "ROWS")]
    pub(crate) limit: Option<usize>,
    #[command(flatten)]
    pub(crate) part: Part,
    #[command(flatten)]
    pub(crate) dates: Dates,
}

#[derive(Args, Debug)]
pub(crate) struct Schema {
    #[command(flatten)]
    pub(crate) dossier: Dossier,
    /// File for the schema; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Vocabulary {
    #[command(flatten)]
    pub(crate) dossier: Dossier,
    /// Form of the list: md or html [default: the ending of the file, else md]
    #[arg(long, value_name = "FORM")]
    pub(crate) format: Option<String>,
    #[command(flatten)]
    pub(crate) language: Language,
    /// File for the list; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct New {
    /// Folder to create
    #[arg(value_name = "FOLDER")]
    pub(crate) folder: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct Completions {
    /// Shell that reads them
    pub(crate) shell: Shell,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum CsvHeaders {
    /// Gephi and spreadsheets, which compute no cell
    Gephi,
    /// Neo4j's import and other programs: texts as they are, which no spreadsheet should open
    Neo4j,
}

impl From<CsvHeaders> for quipu::graph::CsvHeaders {
    fn from(headers: CsvHeaders) -> Self {
        match headers {
            CsvHeaders::Gephi => Self::Gephi,
            CsvHeaders::Neo4j => Self::Neo4j,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Assert {
    /// Those that a source states in its own voice
    Stated,
    /// Those that somebody says, too, unless as an allegation, a vow or an opinion
    Reported,
    /// None
    None,
}

impl From<Assert> for quipu::assess::Assert {
    fn from(assert: Assert) -> Self {
        match assert {
            Assert::Stated => Self::Stated,
            Assert::Reported => Self::Reported,
            Assert::None => Self::None,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Verdict {
    /// They exclude each other
    Contradict,
    /// Both can hold, and they do not say the same
    Differ,
    /// One says the same as the other, more narrowly
    Refine,
    /// They say the same, as far as they are precise
    Agree,
    /// They are on different things
    OtherScope,
}

impl From<Verdict> for quipu::digest::differences::Outcome {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Contradict => Self::Contradict,
            Verdict::Differ => Self::Differ,
            Verdict::Refine => Self::Refine,
            Verdict::Agree => Self::Agree,
            Verdict::OtherScope => Self::OtherScope,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal that shows them, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Color {
    /// Tells the streams.
    pub(crate) fn write_global(self) {
        match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::Always,
            Self::Never => anstream::ColorChoice::Never,
        }
        .write_global();
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_definitions_agree_with_each_other() {
        Cli::command().debug_assert();
    }
}
