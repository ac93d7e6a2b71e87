//! How much of each text the claims have taken in.

use super::Copies;
use super::cited::Cited;
use super::words::{within, words};
use crate::files::{FileId, Files};
use crate::model::{Model, Name, Passage, Text};

/// What every text of the dossier has.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// The texts, in the order of their sources' ids.
    pub texts: Vec<TextCoverage>,
    /// The sources whose text is not there, by id.
    pub missing: Vec<String>,
}

/// What one text has.
#[derive(Clone, Debug)]
pub struct TextCoverage {
    /// The id of its source.
    pub source: String,
    /// The text.
    pub file: FileId,
    /// How many words it has.
    pub words: usize,
    /// How many of them claims cite.
    pub cited: usize,
    /// How many of them are skipped, and not cited.
    pub skipped: usize,
    /// The whole text in stretches of one mark, in order.
    pub stretches: Vec<Stretch>,
}

/// Neighbouring words of one mark, with what stands around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What they are.
    pub mark: Mark,
    /// The first code point.
    pub start: u32,
    /// The code point after the last.
    pub end: u32,
    /// How many words there are.
    pub words: usize,
}

/// What a word is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// No claim cites it.
    #[default]
    Open,
    /// A `[[skip]]` excuses it.
    Skipped,
    /// A claim cites it.
    Cited,
}

/// Accounts for every word of every text that is there.
pub fn coverage(files: &Files, model: &Model, copies: &Copies) -> Coverage {
    let mut coverage = Coverage::default();
    let cited = Cited::new(model);
    let mut sources: Vec<_> = model.sources().map(|(id, _)| id).collect();
    sources.sort_by_key(|id| model.names.text(model.source(*id).id.value));
    for id in sources {
        let source = model.source(id).id.value;
        let name = model.names.text(source).to_owned();
        match copies.of(id) {
            None => coverage.missing.push(name),
            Some(file) => {
                let text = files.file(file).text();
                coverage.texts.push(text_coverage(&cited, source, name, file, text));
            }
        }
    }
    coverage
}

impl Coverage {
    /// How many of a hundred words are cited or skipped; 100 where there are none.
    pub fn percent(&self) -> f64 {
        let sum = |count: fn(&TextCoverage) -> usize| self.texts.iter().map(count).sum();
        percent(sum(|text| text.cited + text.skipped), sum(|text| text.words))
    }
}

impl TextCoverage {
    /// How many of a hundred words are cited or skipped; 100 where there are none.
    pub fn percent(&self) -> f64 {
        percent(self.cited + self.skipped, self.words)
    }

    /// The stretches that no claim cites and nothing excuses.
    pub fn open(&self) -> impl Iterator<Item = &Stretch> {
        self.stretches.iter().filter(|stretch| stretch.mark == Mark::Open && stretch.words > 0)
    }
}

/// A share of a hundred. Words of a text are far fewer than a float can count.
#[allow(clippy::cast_precision_loss)]
pub(crate) fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 }
}

fn text_coverage(
    cited: &Cited,
    source: Name,
    name: String,
    file: FileId,
    text: &str,
) -> TextCoverage {
    let words = words(text);
    let marks = marks(cited, source, &words);
    let count = |mark: Mark| marks.iter().filter(|other| **other == mark).count();
    TextCoverage {
        source: name,
        file,
        words: words.len(),
        cited: count(Mark::Cited),
        skipped: count(Mark::Skipped),
        stretches: stretches(&words, &marks, text),
    }
}

/// What each word is: a claim counts more than a skip.
pub(super) fn marks(cited: &Cited, source: Name, words: &[(u32, u32)]) -> Vec<Mark> {
    let mut marks = vec![Mark::Open; words.len()];
    let mut set = |passage: &Passage, mark: Mark| {
        let (first, after) = within(words, passage.start(), passage.end());
        for place in marks.get_mut(first..after).into_iter().flatten() {
            *place = (*place).max(mark);
        }
    };
    cited.by_claims(source).iter().for_each(|passage| set(passage, Mark::Cited));
    cited.by_skips(source).iter().for_each(|passage| set(passage, Mark::Skipped));
    marks
}

/// Neighbours of one mark together.
fn stretches(words: &[(u32, u32)], marks: &[Mark], text: &str) -> Vec<Stretch> {
    let text = Text::new(text.to_owned());
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut before = 0;
    for ((word, after), mark) in words.iter().zip(marks) {
        match stretches.last_mut() {
            Some(last) if last.mark == *mark => last.words += 1,
            last => {
                let start = last.map_or(0, |last| {
                    last.end = between(&text, before, *word);
                    last.end
                });
                stretches.push(Stretch { mark: *mark, start, end: start, words: 1 });
            }
        }
        before = *after;
    }
    if let Some(last) = stretches.last_mut() {
        last.end = text.digest().code_points;
    }
    stretches
}

/// Where one stretch ends and the next begins: after the first white space between their words,
/// so that a full stop stays with the one and an opening quotation mark with the other.
fn between(text: &Text, end: u32, start: u32) -> u32 {
    let gap = text.slice(end, start).unwrap_or_default();
    let marks = gap.chars().take_while(|c| !c.is_whitespace()).count();
    let blanks = gap.chars().skip(marks).take_while(|c| c.is_whitespace()).count();
    match blanks {
        0 => start,
        _ => end + u32::try_from(marks + blanks).unwrap_or_default(),
    }
}
