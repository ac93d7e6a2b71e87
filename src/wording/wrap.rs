//! Words on lines of about the same width.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::shown::shown;

/// The lines of a text: as few as `limit` columns allow, then as narrow as makes that many, and
/// of these as even as can be, so that no line holds just "of". What is longer than a card can
/// hold is cut.
pub(crate) fn balanced(text: &str, limit: usize) -> Vec<String> {
    let words = words(&shown(text), limit);
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

/// The lines of a text, each as full as `limit` columns allow.
pub(crate) fn filled(text: &str, limit: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut columns = 0;
    for word in words(text, limit) {
        let width = word.width();
        match lines.last_mut() {
            Some(line) if columns + 1 + width <= limit => {
                line.push(' ');
                line.push_str(&word);
                columns += 1 + width;
            }
            _ => {
                lines.push(word);
                columns = width;
            }
        }
    }
    lines
}

/// Words on as few lines of a width as they need, with as little room left over, squared, as can
/// be.
fn lines(words: &[String], width: usize) -> Vec<String> {
    // For each word: the lines from there on, the room left over, and the word after the first
    // of these lines.
    let mut best = vec![(0, 0, words.len()); words.len() + 1];
    for start in (0..words.len()).rev() {
        let mut columns = 0;
        let mut found = None;
        for (end, word) in words.iter().enumerate().skip(start) {
            columns += word.width() + usize::from(end > start);
            if columns > width && end > start {
                break;
            }
            let rest = best.get(end + 1).copied().unwrap_or_default();
            let room = rest.1 + width.saturating_sub(columns).pow(2);
            let candidate = (rest.0 + 1, room, end + 1);
            found = Some(found.map_or(candidate, |found| candidate.min(found)));
        }
        if let (Some(place), Some(found)) = (best.get_mut(start), found) {
            *place = found;
        }
    }
    let next = |start: &usize| best.get(*start).map(|(_, _, end)| *end);
    let ends = std::iter::successors(Some(0), next).take_while(|start| *start < words.len());
    ends.filter_map(|start| Some(words.get(start..next(&start)?)?.join(" "))).collect()
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
            (
                "Titular del Ministerio de Justicia de El Salvador",
                24,
                &["Titular del", "Ministerio de Justicia", "de El Salvador"],
            ),
            ("says a  \t b", 18, &["says a b"]),
            ("xxxxxxxxxx", 4, &["xxxx", "xxxx", "xx"]),
            ("監獄監獄", 4, &["監獄", "監獄"]),
            ("aaaa\u{301}a", 4, &["aaaa\u{301}", "a"]),
        ] {
            assert_eq!(balanced(text, limit), expected, "{text}");
        }
    }

    #[test]
    fn lines_are_full() {
        for (text, limit, expected) in [
            ("", 24, &[][..]),
            ("Deportations to El Salvador", 24, &["Deportations to El", "Salvador"]),
            ("of xxxxxxxxxx of", 4, &["of", "xxxx", "xxxx", "xx", "of"]),
            ("監獄 監獄", 4, &["監獄", "監獄"]),
        ] {
            assert_eq!(filled(text, limit), expected, "{text}");
        }
    }
}
