//! Properties that the ontology does not have.

use rustc_hash::FxHashMap;

use super::characters::{called, unseen};
use super::nearest::{Nearest, written};
use super::wording::{in_table, listed};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Claim, Model};

/// Misspelt and missing properties of claims.
pub(super) struct UnknownProperty;

impl Check for UnknownProperty {
    fn code(&self) -> &'static str {
        "unknown-property"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "The property of a claim is one of the ontology: a built-in one, or one \
                   that the dossier's own `ontology/*.ttl` adds. It is written in kebab-case: \
                   `transferredPeopleTo` is `transferred-people-to`.",
            why: "A property says what a claim means, and whether its object is an entity, a \
                  figure, a date or words. Without it, the claim cannot even be read.",
            example: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visitted\"\n\
                      object   = \"harbour\"",
            instead: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let is_unknown = |claim: &&Claim| model.property_named(claim.property.value).is_none();
        let mut unknown = model.claims.iter().filter(is_unknown).peekable();
        if unknown.peek().is_none() {
            return;
        }
        let properties = model.ontology.properties();
        let mut names = Nearest::new(properties.map(|(_, property)| property.name.as_str()));
        // A column of one mistake would else be looked up row by row.
        let mut known = FxHashMap::default();
        for claim in unknown {
            let word = model.names.text(claim.property.value);
            let place = claim.property.span;
            let message = format!("no property is called `{word}`");
            let mut fault = Diagnostic::error(self.code(), message, place);
            if let Some(c) = unseen(word) {
                fault = fault.help(format!("it holds {}, which does not show", called(c)));
            }
            let likely = known.entry(claim.property.value).or_insert_with(|| {
                let likely = by_other_case(model, word).or_else(|| names.to(word));
                likely.ok_or_else(|| advice(model, word))
            });
            fault = match likely {
                Ok(likely) => {
                    let instead = written(likely, word, place);
                    fault.edit(format!("write `{likely}`"), place, instead)
                }
                Err(advice) => fault.help(advice.as_str()),
            };
            found.push(in_table(fault, Some(claim.span), "claim"));
        }
    }
}

/// The most properties that are proposed by their words.
const MOST: usize = 4;

/// The property that is written `likeThis`, `like_this` or `like this`.
fn by_other_case<'m>(model: &'m Model, word: &str) -> Option<&'m str> {
    let plain = |word: &str| word.replace(['-', '_', ' '], "").to_lowercase();
    let word = plain(word);
    let mut properties = model.ontology.properties().map(|(_, property)| property.name.as_str());
    properties.find(|name| plain(name) == word)
}

/// Properties with a word in common, in their names or labels.
fn advice(model: &Model, word: &str) -> String {
    let is_between = |c: char| !c.is_alphanumeric();
    let words: Vec<_> = word.split(is_between).filter(|word| word.len() > 2).collect();
    let shared = |text: &str| {
        let mut parts = text.split(is_between);
        parts.any(|part| words.iter().any(|word| part.eq_ignore_ascii_case(word)))
    };
    let properties = model.ontology.properties().map(|(_, property)| property);
    let alike = properties.filter(|property| {
        shared(&property.name) || property.labels.iter().any(|(_, label)| shared(label))
    });
    let alike: Vec<_> = alike.map(|property| property.name.as_str()).take(MOST).collect();
    if alike.is_empty() {
        "a dossier adds properties of its own in `ontology/*.ttl`".to_owned()
    } else {
        format!("properties with a word in common are {}", listed(alike, "and"))
    }
}
