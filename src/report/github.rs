//! For GitHub Actions: workflow commands, which become remarks beside the lines of a change.

use std::io::{self, Write};

use super::{Reporter, clean};
use crate::diagnostic::{Diagnostics, Severity};
use crate::files::Files;

/// One command a fault.
pub(super) struct Github;

impl Reporter for Github {
    fn name(&self) -> &'static str {
        "github"
    }

    fn report(
        &self,
        files: &Files,
        diagnostics: &Diagnostics,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        for diagnostic in diagnostics {
            let command = match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Information => "notice",
            };
            let span = diagnostic.primary.span;
            let position = files.position(span);
            let file = property(&files.shown(span.file()));
            let mut message = diagnostic.message.clone();
            for advice in diagnostic.edits.iter().map(|edit| &edit.title).chain(&diagnostic.help) {
                message.push('\n');
                message.push_str(advice);
            }
            writeln!(
                out,
                "::{command} file={file},line={},col={},title={}::{}",
                position.line,
                position.column,
                property(diagnostic.code),
                data(&message)
            )?;
        }
        Ok(())
    }
}

/// Text behind the colons: a line end would start another command.
fn data(text: &str) -> String {
    clean(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which also ends at `:` and `,`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
