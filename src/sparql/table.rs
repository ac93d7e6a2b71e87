//! Answers as a table for people: names short, nothing that moves the cursor, no wider than wanted.

use std::collections::HashMap;
use std::io::{self, Write};

use oxrdf::{Term, Variable};
use unicode_width::UnicodeWidthStr;

use super::answers::Answers;
use super::data::Data;
use crate::report::clean;
use crate::wording::filled;

/// What stands between columns.
const GAP: &str = "  ";
/// The narrowest that a column is made.
const NARROWEST: usize = 8;
/// How much of a cell is shown, in characters.
const LONGEST: usize = 400;

pub(super) fn write(
    answers: &mut Answers,
    variables: &[Variable],
    data: &Data,
    width: usize,
    out: &mut dyn Write,
) -> io::Result<usize> {
    let names = Names::new(data);
    let header: Vec<_> = variables.iter().map(|variable| variable.as_str().to_owned()).collect();
    let mut rows = Vec::new();
    while let Some(row) = answers.next_row() {
        let cell = |term: &Option<Term>| term.as_ref().map_or(String::new(), |t| names.cell(t));
        rows.push(row.iter().map(cell).collect::<Vec<_>>());
    }
    let mut widths: Vec<_> = header.iter().map(|cell| cell.width()).collect();
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    fit(&mut widths, width);
    write_row(&header, &widths, out)?;
    let rules: Vec<_> = widths.iter().map(|width| "─".repeat(*width)).collect();
    writeln!(out, "{}", rules.join(GAP))?;
    for row in &rows {
        write_row(row, &widths, out)?;
    }
    Ok(rows.len())
}

/// Takes from the widest columns until all fit.
fn fit(widths: &mut [usize], available: usize) {
    let gaps = GAP.len() * widths.len().saturating_sub(1);
    let available = available.saturating_sub(gaps);
    loop {
        let over = widths.iter().sum::<usize>().saturating_sub(available);
        let widest = widths.iter().copied().max().unwrap_or_default();
        if over == 0 || widest <= NARROWEST {
            return;
        }
        let next = widths.iter().copied().filter(|width| *width < widest).max();
        let next = next.unwrap_or_default().max(NARROWEST);
        let count = widths.iter().filter(|width| **width == widest).count();
        let taken = over.div_ceil(count).min(widest - next.min(widest - 1));
        for width in widths.iter_mut().filter(|width| **width == widest) {
            *width -= taken;
        }
    }
}

/// A row, on as many lines as its longest cell needs.
fn write_row(cells: &[String], widths: &[usize], out: &mut dyn Write) -> io::Result<()> {
    let cells: Vec<_> =
        cells.iter().zip(widths).map(|(cell, width)| filled(cell, *width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default().max(1);
    for at in 0..height {
        let mut line = String::new();
        for (cell, width) in cells.iter().zip(widths) {
            let words = cell.get(at).map_or("", String::as_str);
            line.push_str(words);
            line.push_str(&" ".repeat(width.saturating_sub(words.width())));
            line.push_str(GAP);
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Terms as people read them.
struct Names<'d>(HashMap<&'d str, &'d str>);

impl<'d> Names<'d> {
    fn new(data: &'d Data) -> Self {
        // Of several prefixes for a namespace, the last in order stands.
        Self(
            data.prefixes.iter().map(|(prefix, space)| (space.as_str(), prefix.as_str())).collect(),
        )
    }

    fn cell(&self, term: &Term) -> String {
        let words = self.words(term);
        let mut cell: String = words.chars().take(LONGEST).collect();
        if cell.len() < words.len() {
            cell.push('…');
        }
        clean(&cell.replace(['\n', '\t'], " ")).into_owned()
    }

    fn words(&self, term: &Term) -> String {
        match term {
            Term::NamedNode(iri) => self.iri(iri.as_str()),
            Term::Literal(literal) => literal.value().to_owned(),
            Term::BlankNode(node) => node.to_string(),
            Term::Triple(triple) => {
                let subject = self.words(&triple.subject.clone().into());
                let object = self.words(&triple.object);
                format!("<<( {subject} {} {object} )>>", self.iri(triple.predicate.as_str()))
            }
        }
    }

    fn iri(&self, iri: &str) -> String {
        let at = iri.rfind(['/', '#']).map_or(0, |at| at + 1);
        let short = iri.split_at_checked(at).and_then(|(namespace, local)| {
            let is_simple = |c: char| c.is_alphanumeric() || "_-.".contains(c);
            let fits = !local.is_empty() && local.chars().all(is_simple);
            let prefix = self.0.get(namespace).filter(|_| fits)?;
            Some(format!("{prefix}:{local}"))
        });
        short.unwrap_or_else(|| iri.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fit() {
        for (widths, available, expected) in [
            (vec![5, 10], 40, vec![5, 10]),
            (vec![5, 50], 40, vec![5, 33]),
            (vec![30, 50, 60], 94, vec![30, 30, 30]),
            (vec![30, 50], 10, vec![8, 8]),
            (vec![], 10, vec![]),
        ] {
            let mut fitted = widths.clone();
            fit(&mut fitted, available);
            assert_eq!(fitted, expected, "{widths:?} in {available}");
        }
    }
}
