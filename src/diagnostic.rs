//! Faults of the data, shown at their place.

use std::fmt;

use crate::files::Span;

/// One fault: what is wrong, where, and what to write instead.
///
/// It holds places, not text of the file: the words are looked up when it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable name of the rule, for `quipu explain`; empty where no rule of dossiers is broken.
    pub code: &'static str,
    /// Whether an export is still possible.
    pub severity: Severity,
    /// What is wrong, in the writer's words: lower case, no full stop.
    pub message: String,
    /// The words at fault, and what is said right below them.
    pub primary: Label,
    /// Other words of the same file that explain the fault.
    pub context: Vec<Label>,
    /// Other places, each with a title of its own.
    pub related: Vec<Related>,
    /// Advice in words.
    pub help: Vec<String>,
    /// The likely fix.
    pub edits: Vec<Edit>,
}

/// Words of a file with a remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The underlined words.
    pub span: Span,
    /// The remark; may be empty.
    pub text: String,
}

/// A second place that matters, such as the other one of two that disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Why the place is shown.
    pub title: String,
    /// The place and a remark on it.
    pub label: Label,
}

/// Words to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What it does, as an order: `write "cecot"`.
    pub title: String,
    /// The words to replace.
    pub span: Span,
    /// The words that replace them.
    pub replacement: String,
}

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is exported before it is mended.
    Error,
    /// Exported all the same, but probably not what the author means.
    Warning,
    /// Worth knowing.
    Information,
}

impl Severity {
    /// Its name in messages and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Information => "information",
        }
    }
}

impl Diagnostic {
    /// A fault that keeps the dossier from being exported.
    pub fn error(code: &'static str, message: impl Into<String>, span: Span) -> Self {
        Self::new(code, Severity::Error, message.into(), span)
    }

    /// A fault that the author should look at.
    pub fn warning(code: &'static str, message: impl Into<String>, span: Span) -> Self {
        Self::new(code, Severity::Warning, message.into(), span)
    }

    /// Something that the author may want to know.
    pub fn information(code: &'static str, message: impl Into<String>, span: Span) -> Self {
        Self::new(code, Severity::Information, message.into(), span)
    }

    fn new(code: &'static str, severity: Severity, message: String, span: Span) -> Self {
        Self {
            code,
            severity,
            message,
            primary: Label { span, text: String::new() },
            context: Vec::new(),
            related: Vec::new(),
            help: Vec::new(),
            edits: Vec::new(),
        }
    }

    /// Says something right below the underlined words.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// Underlines other words of the same file.
    #[must_use]
    pub fn context(mut self, span: Span, text: impl Into<String>) -> Self {
        self.context.push(Label { span, text: text.into() });
        self
    }

    /// Shows a second place under a title of its own.
    #[must_use]
    pub fn related(
        mut self,
        title: impl Into<String>,
        span: Span,
        text: impl Into<String>,
    ) -> Self {
        let label = Label { span, text: text.into() };
        self.related.push(Related { title: title.into(), label });
        self
    }

    /// Gives advice in words.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help.push(text.into());
        self
    }

    /// Proposes other words for a place.
    #[must_use]
    pub fn edit(
        mut self,
        title: impl Into<String>,
        span: Span,
        replacement: impl Into<String>,
    ) -> Self {
        self.edits.push(Edit { title: title.into(), span, replacement: replacement.into() });
        self
    }
}

/// All faults of a run.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds those of others, after its own.
    pub fn append(&mut self, mut others: Self) {
        self.list.append(&mut others.list);
    }

    /// Puts them in the order of files and places, and of codes at one place.
    pub fn sort(&mut self) {
        self.list.sort_by(|a, b| {
            (a.primary.span, a.code, &a.message).cmp(&(b.primary.span, b.code, &b.message))
        });
    }

    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Whether anything keeps the dossier from being exported.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// All of them, in the present order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A number of things: "1 triple", "1,204 triples".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// How many.
    pub number: usize,
    /// What one of them is called.
    pub one: &'static str,
    /// What several are called.
    pub many: &'static str,
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.number == 1 { self.one } else { self.many };
        write!(f, "{} {noun}", grouped(self.number))
    }
}

/// A number with commas between its thousands: `14,500`.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands() {
        for (number, expected) in
            [(0, "0"), (999, "999"), (1204, "1,204"), (12_345, "12,345"), (1_234_567, "1,234,567")]
        {
            assert_eq!(grouped(number), expected);
        }
    }
}
