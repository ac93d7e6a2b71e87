//! For people: the words at fault underlined, with the fix as a diff.

use std::collections::BTreeMap;
use std::io::{self, Write};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Level, Patch, Renderer, Snippet};

use super::{Reporter, clean};
use crate::diagnostic::{Diagnostic, Diagnostics, Label, Severity};
use crate::files::{Excerpt, Files, Span};

/// The most faults that are shown, and the most of one kind.
const MOST: usize = 50;
const MOST_ALIKE: usize = 10;

/// Coloured text; who prints it to something without colours strips them.
pub(super) struct Text;

impl Reporter for Text {
    fn name(&self) -> &'static str {
        "text"
    }

    fn report(
        &self,
        files: &Files,
        diagnostics: &Diagnostics,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let renderer = Renderer::styled().decor_style(DecorStyle::Unicode);
        let shown = chosen(diagnostics);
        let mut hidden = BTreeMap::<&str, usize>::new();
        for (diagnostic, is_shown) in diagnostics.iter().zip(shown) {
            if is_shown {
                writeln!(out, "{}\n", render(&renderer, files, diagnostic))?;
            } else {
                *hidden.entry(diagnostic.code).or_default() += 1;
            }
        }
        for (code, count) in hidden {
            writeln!(out, "and {count} more `{code}`")?;
        }
        let count = |severity| diagnostics.count(severity);
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        writeln!(
            out,
            "{} and {} in {}",
            number(errors, "error"),
            number(warnings, "warning"),
            number(files.len(), "file")
        )
    }
}

/// Shows one fault that is not of a dossier.
pub fn show(files: &Files, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
    let renderer = Renderer::styled().decor_style(DecorStyle::Unicode);
    writeln!(out, "{}", render(&renderer, files, diagnostic))
}

/// Which faults are shown where there are many: errors before warnings, a few of each code.
fn chosen(diagnostics: &Diagnostics) -> Vec<bool> {
    let mut chosen = vec![false; diagnostics.len()];
    let mut alike = BTreeMap::<&str, usize>::new();
    let mut left = MOST;
    for severity in [Severity::Error, Severity::Warning, Severity::Information] {
        let places = diagnostics.iter().zip(&mut chosen);
        for (diagnostic, place) in places.filter(|(fault, _)| fault.severity == severity) {
            let count = alike.entry(diagnostic.code).or_default();
            if left > 0 && *count < MOST_ALIKE {
                *place = true;
                *count += 1;
                left -= 1;
            }
        }
    }
    chosen
}

fn number(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

fn render(renderer: &Renderer, files: &Files, diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Information => Level::INFO,
    };
    let title = level.primary_title(clean(&diagnostic.message));
    let title = if diagnostic.code.is_empty() { title } else { title.id(diagnostic.code) };
    let mut groups = vec![title.element(snippet(files, &diagnostic.primary, &diagnostic.context))];
    for related in &diagnostic.related {
        let title = Level::HELP.secondary_title(clean(&related.title));
        groups.push(title.element(snippet(files, &related.label, &[])));
    }
    for edit in &diagnostic.edits {
        let excerpt = files.excerpt(edit.span);
        let patch = Patch::new(within(&excerpt, edit.span), clean(&edit.replacement));
        let file = files.shown(edit.span.file());
        let title = Level::HELP.secondary_title(clean(&edit.title));
        groups.push(
            title.element(
                Snippet::source(clean(&excerpt.text).into_owned())
                    .line_start(excerpt.first_line)
                    .path(clean(&file).into_owned())
                    .patch(patch),
            ),
        );
    }
    for help in &diagnostic.help {
        let message = Level::HELP.message(clean(help));
        if let Some(last) = groups.pop() {
            groups.push(last.element(message));
        }
    }
    renderer.render(&groups)
}

/// The lines of one or several places of a file, each with its remark.
fn snippet<'a>(
    files: &'a Files,
    primary: &'a Label,
    context: &'a [Label],
) -> Snippet<'a, Annotation<'a>> {
    let whole = context.iter().map(|label| label.span).fold(primary.span, join);
    let excerpt = files.excerpt(whole);
    let annotations: Vec<_> = std::iter::once((AnnotationKind::Primary, primary))
        .chain(context.iter().map(|label| (AnnotationKind::Context, label)))
        .filter(|(_, label)| label.span.file() == whole.file())
        .map(|(kind, label)| {
            let annotation = kind.span(within(&excerpt, label.span));
            if label.text.is_empty() { annotation } else { annotation.label(clean(&label.text)) }
        })
        .collect();
    Snippet::source(clean(&excerpt.text).into_owned())
        .line_start(excerpt.first_line)
        .path(clean(&files.shown(whole.file())).into_owned())
        .annotations(annotations)
}

/// The smallest place that holds two of one file; of two files, the first.
fn join(a: Span, b: Span) -> Span {
    if a.file() == b.file() {
        Span::new(a.file(), a.start().min(b.start()), a.end().max(b.end()))
    } else {
        a
    }
}

/// A place in an excerpt, moved to the borders of characters.
fn within(excerpt: &Excerpt, span: Span) -> std::ops::Range<usize> {
    let text = &excerpt.text;
    let floor = |at: usize| {
        let at = at.saturating_sub(excerpt.offset).min(text.len());
        (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
    };
    floor(span.start())..floor(span.end())
}
