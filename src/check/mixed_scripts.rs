//! Words with letters of several scripts.

use unicode_script::{Script, UnicodeScript};

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;

/// Names in which a letter is not what it looks like.
pub(super) struct MixedScripts;

impl Check for MixedScripts {
    fn code(&self) -> &'static str {
        "mixed-scripts"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "All letters of a word are of one script.",
            why: "A Cyrillic or Greek letter can look exactly like a Latin one. A name with \
                  one of them is not found by those who search for it, and such names are \
                  also made to deceive.",
            example: "name = \"M\u{430}yor\"   # the first a is Cyrillic",
            instead: "name = \"Mayor\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for entity in &model.entities {
            for (_, name) in entity.name.0.iter().chain(&entity.aka.0) {
                let text = model.names.text(name.value);
                let Some((word, stranger)) = mixed_word(text) else { continue };
                let script = stranger.script().full_name();
                let message = format!("`{word}` mixes letters of several scripts");
                found.push(
                    Diagnostic::warning(self.code(), message, name.span)
                        .label(format!("`{stranger}` is a {script} letter"))
                        .help("type the word anew, if no such letter is meant"),
                );
            }
        }
    }
}

/// The scripts whose letters are taken for each other's.
const ALIKE: [Script; 4] = [Script::Latin, Script::Cyrillic, Script::Greek, Script::Armenian];

/// The first word with letters of several such scripts, and a letter of the rarer one.
fn mixed_word(text: &str) -> Option<(&str, char)> {
    if text.is_ascii() {
        return None;
    }
    text.split(|c: char| !c.is_alphabetic()).find_map(|word| {
        let letters = word.chars().filter(|c| ALIKE.contains(&c.script()));
        let count = |script| letters.clone().filter(|c| c.script() == script).count();
        let main = ALIKE.into_iter().rev().max_by_key(|script| count(*script))?;
        let stranger = letters.clone().find(|c| c.script() != main)?;
        Some((word, stranger))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_several_scripts() {
        for (text, expected) in [
            ("Old M\u{430}yor", Some(("M\u{430}yor", '\u{430}'))),
            ("Мос\u{6f}ва", Some(("Мос\u{6f}ва", 'o'))),
            ("Москва (Moscow)", None),
            ("señor", None),
            ("", None),
        ] {
            assert_eq!(mixed_word(text), expected, "{text}");
        }
    }
}
