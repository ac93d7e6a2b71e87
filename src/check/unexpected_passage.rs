//! Passages that speak of something else.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::Spanned;
use crate::model::{Claim, Entity, Model, Name, Object, Passage};

/// How far around a passage a name may stand, in code points.
const REACH: u32 = 300;
/// The fewest letters of a word that tells one thing from another.
const SHORTEST: usize = 4;

/// Citations near which neither end of the claim is named.
pub(super) struct UnexpectedPassage;

impl Check for UnexpectedPassage {
    fn code(&self) -> &'static str {
        "unexpected-passage"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "In a cited passage, or within 300 characters of it, stands a word of a name \
                   of the claim's subject or object, or of its value. It is looked at where \
                   the text is there.",
            why: "Where neither is named, the numbers of the passage are probably wrong: typed \
                  wrongly, or counted in another version of the text.",
            example: "[[claim]]\nsubject = \"mayor\"\ncite    = \"3110-3150\"   # in the weather report",
            instead: "[[claim]]\nsubject = \"mayor\"\ncite    = \"310-350\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        if model.texts.iter().all(Option::is_none) {
            return;
        }
        for claim in &model.claims {
            let words = words_of(model, claim);
            for cite in model.cites(claim).iter().filter(|cite| !is_near(model, **cite, &words)) {
                let message = "nothing near this passage names the subject or object of the claim";
                let fault = Diagnostic::warning(self.code(), message, cite.span)
                    .help("look the passage up; if it is right, add the name that the text uses to the `aka` of the entity");
                found.push(in_table(fault, Some(claim.span), "claim"));
            }
        }
    }
}

/// Whether a passage stands near a word of the claim; so it does where nothing is known.
fn is_near(model: &Model, cite: Spanned<Passage>, words: &HashSet<String>) -> bool {
    let passage = cite.value;
    let Some(text) = model.text_of(passage.source()) else { return true };
    let around = text.around(passage.start(), passage.end(), REACH);
    words.is_empty() || tellable(around).any(|word| words.contains(&word))
}

/// The words by which a claim's subject, object and value are known.
fn words_of(model: &Model, claim: &Claim) -> HashSet<String> {
    let mut words = HashSet::new();
    let mut add_entity = |name: Name| {
        if let Some(id) = model.entity_named(name) {
            words.extend(names_of(model, model.entity(id)).flat_map(tellable));
        }
    };
    add_entity(claim.subject.value);
    if let Object::Entity(object) = claim.object.value {
        add_entity(object);
    }
    match claim.object.value {
        Object::Text(text) => words.extend(tellable(model.names.text(text))),
        Object::Figure(figure) => {
            words.extend(tellable(model.names.text(model.figure(figure).words)));
        }
        Object::Entity(_) | Object::Date(_) | Object::Unreadable => {}
    }
    words
}

fn names_of<'m>(model: &'m Model, entity: &'m Entity) -> impl Iterator<Item = &'m str> {
    entity.name.iter(&model.names).chain(entity.aka.iter(&model.names)).map(|(_, words)| words)
}

/// The words of a text that tell one thing from another: long ones and numbers, in lower case and
/// without accents, a plural like its singular.
fn tellable(text: &str) -> impl Iterator<Item = String> {
    text.unicode_words().filter_map(|word| {
        let plain: String =
            word.nfd().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let is_number = plain.starts_with(|c: char| c.is_ascii_digit());
        let stem = plain.strip_suffix('s').unwrap_or(&plain);
        (is_number || plain.chars().count() >= SHORTEST).then(|| stem.to_owned())
    })
}
