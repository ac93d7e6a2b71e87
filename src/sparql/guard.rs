//! What is refused before a query is parsed: the parser and the evaluator call themselves for each
//! level, and a stack that runs out ends the program.

use std::ops::Range;

use super::pieces::{Piece, pieces};
use crate::diagnostic::grouped;

/// The deepest nesting of braces, brackets and parentheses.
const DEEPEST: usize = 200;
/// The longest query, in bytes.
const LONGEST: usize = 1 << 20;
/// The most words and signs outside of `VALUES`: long chains nest as brackets do.
const MOST_WORDS: usize = 2_000;
/// The words that updates begin with.
const UPDATES: &[&str] =
    &["add", "clear", "copy", "create", "delete", "drop", "insert", "load", "move", "with"];

/// What is wrong with a query, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) message: String,
    pub(super) place: Range<usize>,
    pub(super) label: &'static str,
    pub(super) help: Option<&'static str>,
}

/// Where a bracket is never closed, which says more than where the parser gave up.
pub(super) type Unclosed = Option<Range<usize>>;

/// Looks through a query that nobody has parsed.
pub(super) fn look_through(query: &str) -> Result<Unclosed, Refusal> {
    if query.len() > LONGEST {
        let message = format!("a query has at most {} bytes", grouped(LONGEST));
        return Err(refusal(message, 0..0, "this one is longer"));
    }
    let mut guard = Guard::default();
    let mut at = 0;
    for (piece, text) in pieces(query) {
        guard.take(piece, text, at, query)?;
        at += text.len();
    }
    guard.end_word(query)?;
    Ok(guard.open.first().filter(|_| !guard.is_unsure).map(|at| *at..at + 1))
}

fn refusal(message: impl Into<String>, place: Range<usize>, label: &'static str) -> Refusal {
    Refusal { message: message.into(), place, label, help: None }
}

#[derive(Default)]
struct Guard {
    depth: usize,
    /// Where the brackets stand that are open.
    open: Vec<usize>,
    /// From where on a bracket that looks closed may not be.
    is_unsure: bool,
    /// A sign that may be the first half of `<<` or `>>`.
    half: Option<(char, usize)>,
    word: Option<Range<usize>>,
    words: usize,
    is_in_values: bool,
    has_verb: bool,
}

impl Guard {
    fn take(&mut self, piece: Piece, text: &str, at: usize, query: &str) -> Result<(), Refusal> {
        let in_name = self.word.clone().is_some_and(|word| {
            text == "." && query.get(word).is_some_and(|name| name.contains(':'))
        });
        if piece == Piece::Other && (in_name || is_of_word(text)) {
            let start = self.word.take().map_or(at, |word| word.start);
            self.word = Some(start..at + text.len());
            return Ok(());
        }
        self.end_word(query)?;
        self.is_unsure |= piece == Piece::PerhapsIri;
        if self.is_unsure {
            for (offset, _) in text.match_indices(['{', '[', '(', '<']) {
                self.enter(at + offset)?;
            }
        } else if piece == Piece::Placeholder {
            self.enter(at + text.len() - 1)?;
        } else if piece == Piece::Other {
            self.take_sign(text, at)?;
        }
        if !text.trim().is_empty() && !text.starts_with('#') {
            self.count(at..at + text.len())?;
        }
        Ok(())
    }

    /// Signs that open and close; `<<` and `>>` are brackets too.
    fn take_sign(&mut self, sign: &str, at: usize) -> Result<(), Refusal> {
        let half = self.half.take();
        match sign {
            "{" | "[" | "(" => return self.enter(at),
            "}" | "]" | ")" => {
                self.is_in_values &= sign != "}";
                self.leave();
            }
            "<" if half.is_some_and(|(sign, before)| sign == '<' && before + 1 == at) => {
                return self.enter(at);
            }
            ">" if half.is_some_and(|(sign, before)| sign == '>' && before + 1 == at) => {
                self.leave();
            }
            "<" => self.half = Some(('<', at)),
            ">" => self.half = Some(('>', at)),
            _ => {}
        }
        Ok(())
    }

    fn enter(&mut self, at: usize) -> Result<(), Refusal> {
        self.depth += 1;
        self.open.push(at);
        if self.depth > DEEPEST {
            let message = format!("a query nests at most {DEEPEST} levels deep");
            return Err(refusal(message, at..at + 1, "this bracket is one level deeper"));
        }
        Ok(())
    }

    fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.open.pop();
    }

    fn count(&mut self, place: Range<usize>) -> Result<(), Refusal> {
        if !self.is_in_values {
            self.words += 1;
        }
        if self.words <= MOST_WORDS {
            return Ok(());
        }
        let message =
            format!("a query has at most {} words and signs beside `VALUES`", grouped(MOST_WORDS));
        Err(refusal(message, place, "this one is too many"))
    }

    fn end_word(&mut self, query: &str) -> Result<(), Refusal> {
        let Some(place) = self.word.take() else { return Ok(()) };
        self.count(place.clone())?;
        let word = query.get(place.clone()).unwrap_or_default().to_ascii_lowercase();
        self.is_in_values |= word == "values";
        if word == "service" {
            return Err(Refusal {
                help: Some("ask that store itself, or query a copy of its data with `--data`"),
                ..refusal("a query asks no other store: `SERVICE` is refused", place, "here")
            });
        }
        if self.has_verb || word.contains(':') || is_of_prologue(&word) {
            return Ok(());
        }
        self.has_verb = true;
        if UPDATES.contains(&word.as_str()) {
            return Err(Refusal {
                help: Some("write SELECT, ASK, CONSTRUCT or DESCRIBE"),
                ..refusal("a query changes and loads nothing: updates are refused", place, "here")
            });
        }
        Ok(())
    }
}

fn is_of_prologue(word: &str) -> bool {
    matches!(word, "prefix" | "base" | "version")
}

/// Whether a character belongs to words: keywords, variables, names with a prefix, numbers.
fn is_of_word(text: &str) -> bool {
    text.chars().all(|c| c.is_alphanumeric() || "_-:?$@%\\".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(query: &str) -> Option<String> {
        look_through(query).err().map(|refusal| refusal.message)
    }

    #[test]
    fn nesting_is_counted_in_code_alone() {
        let braces = "{".repeat(1000);
        for query in [
            format!("SELECT * {{ ?a ?b \"{braces}\", '{braces}', '''{braces}''' }}"),
            format!("# {braces}\nSELECT * {{ }}"),
            format!("SELECT * {{ {} }}", "{ } ( ) [ ] ".repeat(300)),
            format!("SELECT * {{ <http://a.org/{}> ?b ?c }}", "(".repeat(300)),
            format!("SELECT * {{ {} {} }}", "{".repeat(199), "}".repeat(199)),
        ] {
            assert_eq!(message(&query), None, "{query}");
        }
    }

    #[test]
    fn nothing_hides_nesting() {
        let brackets = "(".repeat(300);
        for query in [
            "{".repeat(1000),
            format!("SELECT * {{ FILTER{brackets}"),
            format!("SELECT * {{ ?a ?b [{}", "[".repeat(300)),
            format!("SELECT * {{ {}", "<<".repeat(300)),
            format!("SELECT * {{ {}", "<< ".repeat(300)),
            format!("SELECT * {{ e:a\\#b {brackets}"),
            format!("SELECT * {{ e:a\\'b {brackets} '"),
            format!("# a\rSELECT * {{ {brackets}"),
            format!("SELECT * {{ \"\"\"a\" {brackets}"),
            format!("SELECT * {{ FILTER(?a<{brackets}>?b"),
            format!("SELECT * {{ FILTER(?a<b#>\" \n {brackets}\" )"),
            format!("SELECT * {{ FILTER(?a<'>{brackets}'"),
            format!("SELECT * {{ ?a<a#{}> {brackets}", ")".repeat(300)),
        ] {
            let told = message(&query);
            assert!(told.is_some_and(|why| why.contains("levels deep")), "{query}");
        }
    }

    #[test]
    fn long_chains_are_refused_and_long_tables_are_not() {
        let chain = format!("SELECT * {{ FILTER(1 {}) }}", "+ 1 ".repeat(MOST_WORDS));
        assert!(message(&chain).is_some_and(|why| why.contains("2,000 words")));
        let table = format!("SELECT * {{ VALUES ?a {{ {} }} }}", "1 ".repeat(MOST_WORDS));
        assert_eq!(message(&table), None);
    }

    #[test]
    fn other_stores_and_updates_are_refused() {
        for (query, words) in [
            ("SELECT * { SERVICE <http://a.org/> { ?a ?b ?c } }", "`SERVICE`"),
            ("SELECT * { service silent ?x { ?a ?b ?c } }", "`SERVICE`"),
            ("LOAD <http://a.org/>", "updates"),
            ("PREFIX a: <http://a.org/> BASE <http://b.org/> # x\nInsert DATA { }", "updates"),
            ("WITH <http://a.org/> DELETE { } WHERE { }", "updates"),
        ] {
            assert!(message(query).is_some_and(|why| why.contains(words)), "{query}");
        }
        for query in [
            "SELECT ?service { ?load a \"SERVICE\" # SERVICE\n }",
            "SELECT * { service:a a:service ?insert ; e:load-service ?x }",
        ] {
            assert_eq!(message(query), None, "{query}");
        }
    }

    #[test]
    fn the_first_bracket_that_is_never_closed_is_told() {
        assert_eq!(look_through("SELECT * { { }"), Ok(Some(9..10)));
        assert_eq!(look_through("SELECT * { }"), Ok(None));
    }
}
