//! Plain tables, as CSV for spreadsheets and as Markdown, in which no text becomes anything else.

use std::io::{self, Write};

use csv_core::{Terminator, WriteResult, Writer, WriterBuilder};

use super::markdown::markdown;
use crate::report::clean;

/// A header and rows of as many cells.
#[derive(Debug)]
pub(super) struct Table<'h> {
    /// What the columns hold.
    pub header: &'h [&'h str],
    /// The rows, each as long as the header.
    pub rows: Vec<Vec<String>>,
}

impl Table<'_> {
    /// Writes [RFC 4180], safe for spreadsheets: no cell is taken for a formula.
    ///
    /// [RFC 4180]: https://www.rfc-editor.org/rfc/rfc4180
    pub(super) fn write_csv(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut csv = Csv::new(out);
        csv.record(self.header)?;
        for row in &self.rows {
            let cells: Vec<_> = row.iter().map(|cell| safe(cell)).collect();
            csv.record(&cells)?;
        }
        Ok(())
    }

    /// Writes a table of [GitHub Flavored Markdown].
    ///
    /// [GitHub Flavored Markdown]: https://github.github.com/gfm/#tables-extension-
    pub(super) fn write_markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "| {} |", self.header.join(" | "))?;
        writeln!(out, "|{}", " --- |".repeat(self.header.len()))?;
        for row in &self.rows {
            let cells: Vec<_> = row.iter().map(|cell| markdown(cell)).collect();
            writeln!(out, "| {} |", cells.join(" | "))?;
        }
        Ok(())
    }
}

/// A cell that no spreadsheet computes and no terminal obeys.
pub(crate) fn safe(cell: &str) -> String {
    clean(&no_formula(cell)).into_owned()
}

/// A cell with `'` before what a spreadsheet would compute, in each of its lines.
fn no_formula(cell: &str) -> String {
    let line = |line: &str| {
        let is_formula = !is_number(line) && starts_formula(line);
        format!("{}{line}", if is_formula { "'" } else { "" })
    };
    cell.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Whether the first thing after blanks is what formulas start with.
fn starts_formula(line: &str) -> bool {
    let is_blank = |c: char| c.is_whitespace() && !matches!(c, '\t' | '\r');
    line.trim_start_matches(is_blank).starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Whether a cell is a number and no more: `-12.5`.
fn is_number(cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    match unsigned.split_once('.') {
        Some((whole, decimals)) => digits(whole) && digits(decimals),
        None => digits(unsigned),
    }
}

/// Records of CSV on their way out, through a buffer that a cell may be longer than.
pub(crate) struct Csv<'o> {
    writer: Writer,
    buffer: [u8; 256],
    out: &'o mut dyn Write,
}

impl<'o> Csv<'o> {
    /// Records of [RFC 4180], with lines that end as it says.
    ///
    /// [RFC 4180]: https://www.rfc-editor.org/rfc/rfc4180
    pub(crate) fn new(out: &'o mut dyn Write) -> Self {
        let writer = WriterBuilder::new().terminator(Terminator::CRLF).build();
        Self { writer, buffer: [0; 256], out }
    }

    /// Writes a record, with quotation marks where a cell needs them.
    pub(crate) fn record<C: AsRef<str>>(&mut self, cells: &[C]) -> io::Result<()> {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.pump(&[], |writer, _, buffer| {
                    let (result, written) = writer.delimiter(buffer);
                    (result, 0, written)
                })?;
            }
            self.pump(cell.as_ref().as_bytes(), Writer::field)?;
        }
        self.pump(&[], |writer, _, buffer| {
            let (result, written) = writer.terminator(buffer);
            (result, 0, written)
        })
    }

    /// Takes a step of the writer again, until all of its input is through.
    fn pump(
        &mut self,
        mut input: &[u8],
        step: impl Fn(&mut Writer, &[u8], &mut [u8]) -> (WriteResult, usize, usize),
    ) -> io::Result<()> {
        loop {
            let (result, read, written) = step(&mut self.writer, input, &mut self.buffer);
            self.out.write_all(self.buffer.get(..written).unwrap_or_default())?;
            input = input.get(read..).unwrap_or_default();
            if matches!(result, WriteResult::InputEmpty) {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cell: &str) -> Table<'static> {
        Table { header: &["a", "b"], rows: vec![vec![cell.to_owned(), "x".to_owned()]] }
    }

    #[test]
    fn cells_of_csv() {
        for (cell, expected) in [
            ("", ""),
            ("plain", "plain"),
            ("a,b", "\"a,b\""),
            ("say \"x\"", "\"say \"\"x\"\"\""),
            ("a\nb", "\"a\nb\""),
            ("=1+1", "'=1+1"),
            ("+1", "+1"),
            ("-12.5", "-12.5"),
            ("-0050", "-0050"),
            ("-0050-03", "'-0050-03"),
            ("-1-1", "'-1-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            (" \u{a0}=1", "' \u{a0}=1"),
            ("\u{3000}=1", "'\u{3000}=1"),
            ("\t=1", "'\t=1"),
            ("\r=1", "' =1"),
            ("\n=1", "\"\n'=1\""),
            ("a\n@b", "\"a\n'@b\""),
            ("a=b", "a=b"),
            ("a\u{1b}[31m", "a?[31m"),
        ] {
            let mut csv = Vec::new();
            table(cell).write_csv(&mut csv).unwrap();
            assert_eq!(String::from_utf8(csv).unwrap(), format!("a,b\r\n{expected},x\r\n"));
        }
    }

    #[test]
    fn cells_are_of_any_length() {
        let cell = "\"é".repeat(10_000);
        let mut csv = Vec::new();
        table(&cell).write_csv(&mut csv).unwrap();
        let expected = format!("a,b\r\n\"{}\",x\r\n", "\"\"é".repeat(10_000));
        assert_eq!(String::from_utf8(csv).unwrap(), expected);
    }

    #[test]
    fn cells_of_markdown() {
        for (cell, expected) in [
            ("plain", "plain"),
            ("a|b", "a\\|b"),
            ("a\\|b\\", "a\\\\\\|b\\\\"),
            ("a\n\nb\r\nc", "a  b  c"),
            ("<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"),
            ("![x](javascript:y)", "!\\[x\\](javascript:y)"),
            ("*a* _b_ `c` ~~d~~ $e$", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\$e\\$"),
            ("https://example.org/a", "https\\://example.org/a"),
            ("WWW.example.org", "WWW\\.example.org"),
            ("a\u{202e}b", "a\u{fffd}b"),
        ] {
            let mut written = Vec::new();
            table(cell).write_markdown(&mut written).unwrap();
            let expected = format!("| a | b |\n| --- | --- |\n| {expected} | x |\n");
            assert_eq!(String::from_utf8(written).unwrap(), expected);
        }
    }
}
