//! The forms that answers are written in.

use std::io::{self, Write};

use oxrdf::{NamedOrBlankNode, Term, Triple};
use oxttl::{NTriplesSerializer, TurtleSerializer};
use sparesults::{QueryResultsFormat, QueryResultsSerializer};

use super::answers::{Answers, Kind};
use super::data::Data;
use super::table;
use super::work::Row;
use crate::error::Error;

/// A form that answers are written in.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Its name on the command line, and the ending of its files.
    pub name: &'static str,
    way: Way,
}

#[derive(Clone, Copy, Debug)]
enum Way {
    /// For people.
    Table,
    /// Rows, by a standard for the results of SPARQL.
    Results(QueryResultsFormat),
    /// Statements, grouped by what they are about.
    Turtle,
    /// Statements, a line each.
    Lines,
}

/// Every form, those of rows first.
pub const FORMS: &[Form] = &[
    Form { name: "table", way: Way::Table },
    Form { name: "csv", way: Way::Results(QueryResultsFormat::Csv) },
    Form { name: "tsv", way: Way::Results(QueryResultsFormat::Tsv) },
    Form { name: "json", way: Way::Results(QueryResultsFormat::Json) },
    Form { name: "xml", way: Way::Results(QueryResultsFormat::Xml) },
    Form { name: "ttl", way: Way::Turtle },
    Form { name: "trig", way: Way::Turtle },
    Form { name: "nt", way: Way::Lines },
    Form { name: "nq", way: Way::Lines },
];

/// The form with a name.
pub fn form_called(name: &str) -> Option<&'static Form> {
    FORMS.iter().find(|form| form.name == name)
}

impl Form {
    /// The form of answers where none is asked for.
    pub fn usual(kind: &Kind) -> &'static Self {
        let name = if *kind == Kind::Statements { "ttl" } else { "table" };
        form_called(name).unwrap_or(&Self { name: "table", way: Way::Table })
    }

    /// Whether it is the one for people.
    pub fn is_table(&self) -> bool {
        matches!(self.way, Way::Table)
    }

    fn holds(&self, kind: &Kind) -> bool {
        matches!(self.way, Way::Turtle | Way::Lines) == (*kind == Kind::Statements)
    }

    /// Fails where a form cannot hold answers, and says which can.
    pub fn check_fit(&self, kind: &Kind) -> Result<(), Error> {
        if self.holds(kind) {
            return Ok(());
        }
        let able = FORMS.iter().filter(|form| form.holds(kind)).map(|form| form.name);
        let able = able.collect::<Vec<_>>().join("`, `");
        let what = match kind {
            Kind::Rows(_) => "rows",
            Kind::Statements => "statements",
            Kind::Truth(_) => "yes or no",
        };
        let name = self.name;
        Err(Error::Usage(format!(
            "the answer is {what}, which `{name}` does not hold; there are `{able}`"
        )))
    }
}

/// How tables are laid out.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// How many columns of the terminal they may take.
    pub width: usize,
}

/// Writes answers, and says how many rows or statements they were.
pub fn write(
    answers: &mut Answers,
    form: &Form,
    data: &Data,
    shown: Shown,
    out: &mut dyn Write,
) -> io::Result<usize> {
    match (answers.kind.clone(), form.way) {
        (Kind::Truth(truth), Way::Results(format)) => {
            QueryResultsSerializer::from_format(format).serialize_boolean_to_writer(out, truth)?;
            Ok(1)
        }
        (Kind::Truth(truth), _) => writeln!(out, "{truth}").map(|()| 1),
        (Kind::Rows(variables), Way::Results(format)) => {
            let serializer = QueryResultsSerializer::from_format(format);
            let mut writer = serializer.serialize_solutions_to_writer(out, variables.clone())?;
            let mut count = 0;
            while let Some(row) = answers.next_row() {
                let cells = row.iter().zip(&variables);
                let cells = cells.filter_map(|(cell, variable)| Some((variable, cell.as_ref()?)));
                if format == QueryResultsFormat::Xml {
                    check_xml(&row)?;
                }
                writer.serialize(cells)?;
                count += 1;
            }
            writer.finish()?;
            Ok(count)
        }
        (Kind::Rows(variables), _) => table::write(answers, &variables, data, shown.width, out),
        (Kind::Statements, Way::Lines) => {
            let mut writer = NTriplesSerializer::new().for_writer(out);
            let mut count = 0;
            while let Some(triple) = answers.next_row().and_then(triple) {
                writer.serialize_triple(&triple)?;
                count += 1;
            }
            Ok(count)
        }
        (Kind::Statements, _) => turtle(answers, data, out),
    }
}

/// What XML cannot say would make the whole file unreadable.
fn check_xml(row: &Row) -> io::Result<()> {
    let is_unfit = |c: char| {
        (c.is_control() && c < ' ' && !matches!(c, '\t' | '\n' | '\r'))
            || matches!(c, '\u{FFFE}' | '\u{FFFF}')
    };
    let has_unfit = |term: &Term| match term {
        Term::Literal(literal) => literal.value().contains(is_unfit),
        other => other.to_string().contains(is_unfit),
    };
    if row.iter().flatten().any(has_unfit) {
        return Err(io::Error::other(
            "an answer holds a control character, which XML cannot; use json",
        ));
    }
    Ok(())
}

/// A row of three terms as a statement.
fn triple(row: Row) -> Option<Triple> {
    let [subject, predicate, object] = <[Option<Term>; 3]>::try_from(row).ok()?;
    let subject = NamedOrBlankNode::try_from(subject?).ok()?;
    let Some(Term::NamedNode(predicate)) = predicate else { return None };
    Some(Triple { subject, predicate, object: object? })
}

/// Turtle, in which what is said of one thing stands together, with the prefixes that it uses.
fn turtle(answers: &mut Answers, data: &Data, out: &mut dyn Write) -> io::Result<usize> {
    let mut triples = Vec::new();
    while let Some(triple) = answers.next_row().and_then(triple) {
        triples.push(triple);
    }
    triples.sort_by_cached_key(Triple::to_string);
    triples.dedup();
    let mut serializer = TurtleSerializer::new();
    for (prefix, namespace) in &data.prefixes {
        let start = format!("<{namespace}");
        if triples.iter().any(|triple| triple.to_string().contains(&start)) {
            serializer = serializer.with_prefix(prefix, namespace).map_err(io::Error::other)?;
        }
    }
    let mut writer = serializer.for_writer(out);
    for triple in &triples {
        writer.serialize_triple(triple)?;
    }
    writer.finish()?;
    Ok(triples.len())
}
