//! Quotations become citations, and the lock keeps what they were.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;

use super::Copies;
use super::cited::Cited;
use super::coverage::{Mark, marks};
use super::quote::{Found, Quotable};
use super::rolling;
use super::words::{within, words};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::{FileId, Files, Span, Spanned};
use crate::model::{Digest, Lock, LockedPassage, LockedSource, Model, Name, Text, fold};

/// The fewest code points of a quotation whose digest nobody can guess.
const SHORTEST: usize = 20;

/// What pinning comes to.
#[derive(Debug, Default)]
pub struct Pinned {
    /// What changes in the dossier's files, by place.
    pub changes: Vec<Change>,
    /// Quotations that were not found, or in several places, or that are short.
    pub found: Diagnostics,
}

/// New words for a place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The words to replace.
    pub span: Span,
    /// The words that replace them.
    pub replacement: String,
}

/// Finds the passage of every quotation.
pub fn pin(files: &Files, model: &Model, copies: &Copies) -> Pinned {
    let mut pinned = Pinned::default();
    let mut texts: BTreeMap<FileId, Quotable> = BTreeMap::new();
    let claims =
        model.claims.iter().map(|c| (model.quote(c), c.source, !model.cites(c).is_empty()));
    let skips = model.skips.iter().map(|s| (s.quote, s.source, !s.cites.is_empty()));
    for (quote, source, is_cited) in claims.chain(skips) {
        let Some(quote) = quote else { continue };
        let id = source.and_then(|source| model.source_named(source));
        let Some(file) = id.and_then(|id| copies.of(id)) else {
            let name = source.map_or("", |source| model.names.text(source));
            pinned.found.push(no_text(quote.span, name));
            continue;
        };
        let text = texts.entry(file).or_insert_with(|| Quotable::new(files.file(file).text()));
        pin_quote(files, model, file, text, quote, is_cited, &mut pinned);
    }
    pinned.changes.sort_by_key(|change| change.span);
    pinned.found.sort();
    pinned
}

fn pin_quote(
    files: &Files,
    model: &Model,
    file: FileId,
    text: &Quotable,
    quote: Spanned<Name>,
    is_cited: bool,
    pinned: &mut Pinned,
) {
    let words = model.names.text(quote.value);
    let place = |(start, end)| span_of(files, file, start, end);
    if is_cited {
        pinned.found.push(
            Diagnostic::error(
                "unpinned-quote",
                "the table has both `cite` and `quote`",
                quote.span,
            )
            .help("delete the one that is wrong"),
        );
        return;
    }
    if files.file(quote.span.file()).extension() == "csv" {
        let message = "quotations are pinned in TOML files only";
        pinned.found.push(
            Diagnostic::error("unpinned-quote", message, quote.span)
                .help("write the place of the passage under `cite`, or the claim in a TOML file"),
        );
        return;
    }
    match text.find(words) {
        Found::Once(start, end) => {
            let key = key(&files.words(quote.span));
            let replacement = format!("{key}= \"{start}-{end}\"");
            pinned.changes.push(Change { span: quote.span, replacement });
            if words.chars().count() < SHORTEST {
                pinned.found.push(short(quote.span));
            }
        }
        Found::Often(first, second) => pinned.found.push(
            Diagnostic::error("unpinned-quote", "the text has these words twice", quote.span)
                .related("here", place(first), "")
                .related("and here", place(second), "")
                .help("quote a few words more, so that one place is left"),
        ),
        Found::Nowhere(nearest) => {
            let message = "the text does not have these words";
            let fault = Diagnostic::error("unpinned-quote", message, quote.span);
            pinned.found.push(match nearest {
                Some(nearest) => fault.related("perhaps these are meant", place(nearest), ""),
                None => fault.help("copy them from the text, as they stand there"),
            });
        }
    }
}

/// `cite`, as far from its equals sign as `quote` was where that is aligned with others.
fn key(field: &str) -> String {
    let key = field.split_once('=').map_or("", |(key, _)| key);
    let width = if key.len() > "quote ".len() { key.len() } else { "cite ".len() };
    format!("{:width$}", "cite")
}

fn no_text(span: Span, source: &str) -> Diagnostic {
    Diagnostic::error("unpinned-quote", format!("the text of `{source}` is not there"), span)
        .help(format!("name your copy: `--text {source}=FILE`, or its folder: `--texts FOLDER`"))
}

fn short(span: Span) -> Diagnostic {
    let message = format!("fewer than {SHORTEST} characters are pinned");
    Diagnostic::warning("unpinned-quote", message, span)
        .help("whoever tries all short phrases finds the one with this digest; quote more words")
}

/// The bytes of a file between two code points.
fn span_of(files: &Files, file: FileId, start: u32, end: u32) -> Span {
    let text = files.file(file).text();
    let byte = |at: u32| text.char_indices().nth(at as usize).map_or(text.len(), |(byte, _)| byte);
    Span::new(file, byte(start), byte(end))
}

impl Lock {
    /// The lock of a dossier whose citations are settled. Where a text is not there, what was
    /// locked of it stays, as far as the dossier still cites it.
    pub fn of(files: &Files, model: &Model, copies: &Copies) -> Self {
        let mut lock = Self::default();
        let cited = Cited::new(model);
        for (id, source) in model.sources() {
            let name = model.names.text(source.id.value);
            let locked = match copies.of(id) {
                Some(file) => Some(lock_source(&cited, source.id.value, files.file(file).text())),
                None => model.lock.as_ref().and_then(|lock| lock.source.get(name)).cloned(),
            };
            if let Some(locked) = locked {
                lock.source.insert(name.to_owned(), locked);
            }
        }
        lock
    }
}

fn lock_source(cited: &Cited, source: Name, content: &str) -> LockedSource {
    let text = Text::new(content.to_owned());
    let digest = text.digest();
    let words = words(content);
    let marks = marks(cited, source, &words);
    let count = |mark| length(marks.iter().filter(|other| **other == mark).count());
    let passages = cited.all(source).into_iter().filter_map(|passage| {
        let cited = text.slice(passage.start(), passage.end())?;
        let range = format!("{}-{}", passage.start(), passage.end());
        Some((range, lock_passage(cited, within(&words, passage.start(), passage.end()))))
    });
    LockedSource {
        sha256: HEXLOWER.encode(&digest.sha256),
        code_points: digest.code_points,
        words: length(words.len()),
        cited: count(Mark::Cited),
        skipped: count(Mark::Skipped),
        passage: passages.collect(),
    }
}

fn lock_passage(cited: &str, (first, after): (usize, usize)) -> LockedPassage {
    let digest = Digest::of(cited);
    LockedPassage {
        sha256: HEXLOWER.encode(&digest.sha256),
        code_points: digest.code_points,
        words: [length(first), length(after)],
        rolling: rolling::in_digits(rolling::hash(&fold(cited))),
    }
}

fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
