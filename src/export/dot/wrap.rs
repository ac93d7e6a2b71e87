//! Words on lines of about the same width.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The lines of a text: as few as `limit` columns allow, and then as narrow as makes that many,
/// so that no line holds just "of".
pub(super) fn balanced(text: &str, limit: usize) -> Vec<String> {
    let words = words(text, limit);
    let widest = words.iter().map(|word| word.width()).max().unwrap_or_default();
    let fewest = lines(&words, limit).len();
    // More width never makes more lines.
    let (mut too_narrow, mut wide_enough) = (widest.saturating_sub(1), limit.max(widest));
    while wide_enough - too_narrow > 1 {
        let middle = usize::midpoint(too_narrow, wide_enough);
        if lines(&words, middle).len() > fewest {
            too_narrow = middle;
        } else {
            wide_enough = middle;
        }
    }
    lines(&words, wide_enough)
}

/// The words of a text; those wider than a line are broken.
fn words(text: &str, limit: usize) -> Vec<String> {
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        if word.width() <= limit {
            words.push(word.to_owned());
        } else {
            words.extend(pieces(word, limit));
        }
    }
    words
}

fn pieces(word: &str, limit: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut width = 0;
    for c in word.chars() {
        let columns = c.width().unwrap_or_default();
        // A mark of no width stays with its letter.
        if columns > 0 && width + columns > limit {
            pieces.push(String::new());
            width = 0;
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
        width += columns;
    }
    pieces
}

/// Words put on lines one by one, each where it still fits.
fn lines(words: &[String], limit: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut width = 0;
    for word in words {
        match lines.last_mut() {
            Some(line) if width + 1 + word.width() <= limit => {
                line.push(' ');
                line.push_str(word);
                width += 1 + word.width();
            }
            _ => {
                lines.push(word.clone());
                width = word.width();
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_few_and_of_like_width() {
        for (text, limit, expected) in [
            ("", 24, &[][..]),
            ("CECOT", 24, &["CECOT"]),
            ("Deportations to El Salvador", 24, &["Deportations", "to El Salvador"]),
            ("Secretary of State of", 18, &["Secretary", "of State of"]),
            ("offered to jail convicts of", 18, &["offered to jail", "convicts of"]),
            ("says a  \t b", 18, &["says a b"]),
            ("xxxxxxxxxx", 4, &["xxxx", "xxxx", "xx"]),
            ("監獄監獄", 4, &["監獄", "監獄"]),
            ("aaaa\u{301}a", 4, &["aaaa\u{301}", "a"]),
        ] {
            assert_eq!(balanced(text, limit), expected, "{text}");
        }
    }
}
