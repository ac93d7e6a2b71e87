//! Claims in bulk: one a row, with the fields of `[[claim]]` as columns.
//!
//! Rows are read one at a time, so that a file may be larger than memory. Lists stand in one
//! cell with `;` between their items.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::io::{self, BufRead};

use csv_core::{ReadFieldResult, ReaderBuilder};

use super::table::Fields;
use super::value::{Content, Field, Value};
use super::{Reader, Reading};
use crate::files::{File, FileId, Span};
use crate::model::UnreadKind;
use crate::model::fields::CLAIM;

/// RFC 4180, with commas, semicolons or tabs between the cells.
pub(super) struct Csv;

/// The longest cell, in bytes: a quotation mark that is never closed swallows the file.
const LONGEST_CELL: usize = 64 << 10;

impl Reader for Csv {
    fn name(&self) -> &'static str {
        "CSV"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["csv"]
    }

    fn read(&self, id: FileId, file: &File, reading: &mut Reading) -> io::Result<()> {
        let mut rows = Rows::new(id, file.open()?)?;
        if let Some((fault, advice)) = rows.first_line_fault()? {
            let kind = UnreadKind::Syntax(fault.to_owned(), Some(advice.to_owned()));
            reading.refuse(kind, Span::new(id, 0, 0), None);
            return Ok(());
        }
        let mut header = match rows.next_row()? {
            None => return Ok(()),
            Some(Row::Cells) => rows.header(),
            Some(Row::Endless) => {
                rows.refuse_endless(reading);
                return Ok(());
            }
        };
        reading.check_header(&mut header);
        if !reading.has_needed_columns(&header) {
            return Ok(());
        }
        while let Some(row) = rows.next_row()? {
            match row {
                Row::Cells => reading.row(&rows, &header),
                Row::Endless => {
                    rows.refuse_endless(reading);
                    break;
                }
            }
        }
        Ok(())
    }
}

impl Reading {
    /// Keeps columns that occur twice, and passes over those that no claim has.
    fn check_header(&mut self, header: &mut [Column]) {
        let mut seen = HashMap::with_capacity(header.len());
        for Column { name, span, is_known } in header {
            *is_known = self.is_column(name);
            match seen.entry(name.as_str()) {
                Entry::Vacant(place) => {
                    place.insert(*span);
                    if !*is_known {
                        let column = self.model.names.add(name);
                        self.refuse(UnreadKind::Field(column, "claim", CLAIM), *span, None);
                    }
                }
                // Empty columns at the end are one slip, however many they are.
                Entry::Occupied(first) if !name.is_empty() => {
                    let fault = format!("two columns are called `{name}`");
                    self.refuse(UnreadKind::Syntax(fault, None), *span, Some(*first.get()));
                }
                Entry::Occupied(_) => {}
            }
        }
    }

    /// Whether the columns are there that every claim must have: else no row can be one.
    fn has_needed_columns(&mut self, header: &[Column]) -> bool {
        let (Some(first), Some(last)) = (header.first(), header.last()) else { return false };
        let whole = Span::new(first.span.file(), first.span.start(), last.span.end());
        let is_missing = |name: &&str| !header.iter().any(|column| column.name == *name);
        let missing: Vec<_> = ["subject", "property"].into_iter().filter(is_missing).collect();
        for name in &missing {
            self.refuse(UnreadKind::Missing(name, "header"), whole, None);
        }
        missing.is_empty()
    }

    /// Whether claims have such a field, or may have it as a qualifier.
    fn is_column(&self, name: &str) -> bool {
        CLAIM.iter().any(|field| field.name == name)
            || self.model.ontology.property_named(name).is_some()
    }

    /// A row as a claim.
    fn row(&mut self, rows: &Rows, header: &[Column]) {
        let span = rows.row_span();
        if rows.cells.len() != header.len() {
            let (found, wanted) = (rows.cells.len(), header.len());
            let fault = format!("the row has {found} cells, the first line has {wanted}");
            let advice =
                "a cell that holds the separator stands between quotation marks".to_owned();
            let advice = (found > wanted).then_some(advice);
            self.refuse(UnreadKind::Syntax(fault, advice), span, None);
            return;
        }
        let filled = rows.cells.iter().filter(|cell| !cell.text.is_empty()).count();
        let mut fields = Vec::with_capacity(filled);
        for (column, cell) in header.iter().zip(&rows.cells) {
            if cell.text.is_empty() {
                continue;
            }
            let Ok(text) = std::str::from_utf8(rows.bytes(cell)) else {
                let at = rows.span(cell);
                self.refuse(UnreadKind::Encoding("Windows-1252"), at, None);
                return;
            };
            let text = text.trim();
            if !text.is_empty() && column.is_known {
                let content = Content::Cell(Cow::Borrowed(text));
                let value = Value { span: rows.span(cell), content };
                fields.push(Field { name: Cow::Borrowed(&column.name), span: column.span, value });
            }
        }
        self.claim(Fields::new("claim", span, fields), None);
    }
}

/// What was read.
enum Row {
    /// Cells, which [`Rows`] holds.
    Cells,
    /// A cell that goes on beyond the limit.
    Endless,
}

/// The name of a column, where it is written, and whether claims have it.
struct Column {
    name: String,
    span: Span,
    is_known: bool,
}

/// One cell: its unquoted text among the row's, and its place in the file.
struct Cell {
    text: std::ops::Range<usize>,
    start: usize,
    end: usize,
}

/// The rows of a file, one at a time.
struct Rows<'f> {
    file: FileId,
    input: Box<dyn BufRead + 'f>,
    core: csv_core::Reader,
    /// The offset in the file of the next byte.
    offset: usize,
    text: Vec<u8>,
    cells: Vec<Cell>,
}

impl<'f> Rows<'f> {
    fn new(file: FileId, mut input: Box<dyn BufRead + 'f>) -> io::Result<Self> {
        let first = input.fill_buf()?;
        let mark = if first.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        let delimiter = delimiter(first);
        input.consume(mark);
        let core = ReaderBuilder::new().delimiter(delimiter).build();
        let (text, cells) = (Vec::new(), Vec::new());
        Ok(Self { file, input, core, offset: mark, text, cells })
    }

    /// What is wrong with the first line as a whole, and what to do about it.
    fn first_line_fault(&mut self) -> io::Result<Option<(&'static str, &'static str)>> {
        let first = self.input.fill_buf()?;
        Ok(if first.starts_with(b"sep=") {
            Some(("the first line is not the names of the columns", "delete the line `sep=…`"))
        } else if first.iter().take(200).any(|byte| *byte == 0) {
            Some(("the file is not UTF-8: it looks like UTF-16", "save it as “CSV UTF-8”"))
        } else {
            None
        })
    }

    /// Reads the cells of the next row that is not empty.
    fn next_row(&mut self) -> io::Result<Option<Row>> {
        self.text.clear();
        self.cells.clear();
        self.skip_line_ends()?;
        let mut cell = Cell { text: 0..0, start: self.offset, end: 0 };
        let mut block = [0; 1024];
        loop {
            let input = self.input.fill_buf()?;
            let ends_at_last_byte = input.is_empty();
            let (result, read, written) = self.core.read_field(input, &mut block);
            self.input.consume(read);
            self.offset += read;
            self.text.extend_from_slice(block.get(..written).unwrap_or_default());
            cell.text.end = self.text.len();
            match result {
                ReadFieldResult::Field { record_end } => {
                    cell.end = self.offset - usize::from(!ends_at_last_byte);
                    let next = self.text.len();
                    self.cells.push(cell);
                    cell = Cell { text: next..next, start: self.offset, end: 0 };
                    if record_end {
                        return Ok(Some(Row::Cells));
                    }
                }
                ReadFieldResult::End => return Ok(None),
                _ if cell.text.len() > LONGEST_CELL => {
                    cell.end = cell.start + 1;
                    self.cells.push(cell);
                    return Ok(Some(Row::Endless));
                }
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            }
        }
    }

    /// Passes over line ends before a row, so that its first cell starts where it is written.
    fn skip_line_ends(&mut self) -> io::Result<()> {
        loop {
            let input = self.input.fill_buf()?;
            let blank = input.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            if blank == 0 {
                return Ok(());
            }
            self.input.consume(blank);
            self.offset += blank;
        }
    }

    fn bytes(&self, cell: &Cell) -> &[u8] {
        self.text.get(cell.text.clone()).unwrap_or_default()
    }

    fn span(&self, cell: &Cell) -> Span {
        Span::new(self.file, cell.start, cell.end)
    }

    /// The row from its first cell to its last.
    fn row_span(&self) -> Span {
        let start = self.cells.first().map_or(0, |cell| cell.start);
        Span::new(self.file, start, self.cells.last().map_or(start, |cell| cell.end))
    }

    /// The columns, of which nobody has looked yet whether claims have them.
    fn header(&self) -> Vec<Column> {
        let name = |cell| String::from_utf8_lossy(self.bytes(cell)).trim().to_owned();
        let column = |cell| Column { name: name(cell), span: self.span(cell), is_known: false };
        self.cells.iter().map(column).collect()
    }

    fn refuse_endless(&self, reading: &mut Reading) {
        let what = "a cell is longer than 64 KiB".to_owned();
        let at = self.cells.last().map_or_else(|| self.row_span(), |cell| self.span(cell));
        reading.refuse(UnreadKind::TooLarge(what), at, None);
    }
}

/// What stands between the cells: a comma unless the first line has none of them.
fn delimiter(first: &[u8]) -> u8 {
    let line = first.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let has = |byte: u8| line.contains(&byte);
    match (has(b','), has(b';'), has(b'\t')) {
        (false, true, _) => b';',
        (false, false, true) => b'\t',
        _ => b',',
    }
}
