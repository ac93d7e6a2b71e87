//! What was probably meant by a word that nothing is called by.

use quipu::check::nearest;
use quipu::error::Error;
use quipu::ontology::Labels;

/// How many ids or names are suggested.
const MOST: usize = 3;

/// What something may be called, and what to write for it.
#[derive(Debug)]
pub(super) struct Spelling {
    said: String,
    folded: String,
    id: String,
}

impl Spelling {
    pub(super) fn new(said: &str, id: &str) -> Self {
        // People write the words of an id apart, and those of a label with hyphens.
        Self { said: said.to_owned(), folded: folded(said), id: id.to_owned() }
    }

    /// What to write, and why, where that is not to be seen.
    fn shown(&self) -> String {
        let Self { said, id, .. } = self;
        if folded(id) == self.folded { format!("`{id}`") } else { format!("`{id}` ({said})") }
    }

    /// A term of the ontology by its name and by its labels.
    pub(super) fn of_term(name: &str, labels: &Labels) -> Vec<Self> {
        let said = labels.iter().map(|(_, label)| label);
        [name].into_iter().chain(said).map(|said| Self::new(said, name)).collect()
    }
}

/// The words in any case, with hyphens or without.
fn folded(words: &str) -> String {
    words.to_lowercase().replace('-', " ")
}

/// What to say where no such thing as `what` is called by a word: what is called so otherwise, else
/// what is called almost so.
pub(super) fn unknown(what: &str, word: &str, known: &[Spelling]) -> Error {
    let (said, all) = (folded(word), || known.iter().map(|one| one.folded.as_str()));
    let likely = all().find(|known| *known == said).or_else(|| nearest(&said, all()));
    let likely = known.iter().filter(|one| Some(one.folded.as_str()) == likely);
    let mut ids: Vec<_> = likely.map(Spelling::shown).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.truncate(MOST);
    let hint = if ids.is_empty() {
        String::new()
    } else {
        format!("; did you mean {}?", ids.join(" or "))
    };
    Error::Usage(format!("no {what} `{word}`{hint}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant() {
        let known = [
            ("contained-in-place", "contained-in-place"),
            ("located in", "contained-in-place"),
            ("class", "class"),
            ("Harbour Post", "fire"),
            ("Harbour Post", "flood"),
            ("fire", "fire"),
        ]
        .map(|(said, id)| Spelling::new(said, id));
        for (word, expected) in [
            ("located in", "; did you mean `contained-in-place` (located in)?"),
            ("Located-In", "; did you mean `contained-in-place` (located in)?"),
            ("containd-in-place", "; did you mean `contained-in-place`?"),
            ("clas", "; did you mean `class`?"),
            ("harbour post", "; did you mean `fire` (Harbour Post) or `flood` (Harbour Post)?"),
            ("fier", "; did you mean `fire`?"),
            ("capacity", ""),
            ("", ""),
        ] {
            let said = unknown("thing is called", word, &known).to_string();
            assert_eq!(said, format!("no thing is called `{word}`{expected}"));
        }
    }
}
