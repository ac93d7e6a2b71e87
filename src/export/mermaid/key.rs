//! The key: which part is shown, what the lines and marks mean, and the sources by their numbers, in
//! a node of its own. A comment would be seen by nobody who looks at the picture.

use super::escape::Label;
use super::page::Page;
use crate::wording::{Phrases, Sign, balanced, cut, fill, marked};

/// How many bytes of the words for a part and of a source are shown, and how wide their lines are, in
/// columns.
const PART: usize = 400;
const SOURCE: usize = 200;
const WIDTH: usize = 80;
/// How many sources are named.
const SOURCES: usize = 40;

/// Writes the key of what stands on a page, as far as there is room.
pub(super) fn write(phrases: &Phrases, page: &mut Page) {
    if let Some(part) = phrases.part() {
        page.add_to_key(&lines(&cut(part.trim(), PART)));
    }
    for sign in page.signs.clone().explained() {
        let is_marked = matches!(sign, Sign::Marked(_));
        page.add_to_key(&line(&marked(sign.words(phrases.words), is_marked)));
    }
    let numbers = page.numbers();
    let mut left_out = numbers.len();
    for number in numbers.into_iter().take(SOURCES) {
        let source = phrases.view.source_numbered(number).map(|id| phrases.source(id));
        let source = format!("[{number}] {}", source.unwrap_or_default());
        if !page.add_to_key(&lines(&cut(source.trim(), SOURCE))) {
            break;
        }
        left_out -= 1;
    }
    if left_out > 0 {
        page.add_to_key(&line(&fill(&phrases.words.more, &[&left_out.to_string()])));
    }
    page.sources_left_out = left_out;
}

fn lines(words: &str) -> String {
    balanced(words, WIDTH).iter().map(|words| line(words)).collect()
}

fn line(words: &str) -> String {
    format!("{}<br/>", Label::new(words, SOURCE))
}
