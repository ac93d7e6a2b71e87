//! Types that the ontology does not have.

use rustc_hash::FxHashMap;

use super::characters::{called, unseen};
use super::nearest::{Nearest, written};
use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::Spanned;
use crate::model::{Model, Name};

/// Misspelt and missing classes of entities and sources.
pub(super) struct UnknownClass;

impl Check for UnknownClass {
    fn code(&self) -> &'static str {
        "unknown-class"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "The type of an entity or a source is the name of a class: a built-in one, \
                   or one that the dossier's own `ontology/*.ttl` adds.",
            why: "The class says what can be said of a thing, how it is drawn, and what it \
                  is in the exports. A class that does not exist says nothing.",
            example: "[entity.mayor]\ntype = \"Persn\"",
            instead: "[entity.mayor]\ntype = \"Person\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let entities = model.entities.iter().map(|entity| (entity.class, entity.span));
        let sources = model.sources.iter().map(|source| (source.class, source.span));
        let is_unknown = |class: &Spanned<Name>| {
            model.ontology.class_named(model.names.text(class.value)).is_none()
        };
        let typed = entities.chain(sources).filter_map(|(class, span)| Some((class?, span)));
        let unknown: Vec<_> = typed.filter(|(class, _)| is_unknown(class)).collect();
        if unknown.is_empty() {
            return;
        }
        let classes = model.ontology.classes();
        let mut names = Nearest::new(classes.map(|(_, class)| class.name.as_str()));
        let mut known = FxHashMap::default();
        for (class, within) in unknown {
            let word = model.names.text(class.value);
            let message = format!("no class is called `{word}`");
            let mut fault = Diagnostic::error(self.code(), message, class.span);
            if let Some(c) = unseen(word) {
                fault = fault.help(format!("it holds {}, which does not show", called(c)));
            }
            let likely = *known
                .entry(class.value)
                .or_insert_with(|| by_label(model, word).or_else(|| names.to(word)));
            fault = match likely {
                Some(likely) => {
                    let instead = written(likely, word, class.span);
                    fault.edit(format!("write `{likely}`"), class.span, instead)
                }
                None => fault
                    .help("classes are named as in `Person`, `Organization`, `Place`, `Event`")
                    .help("a dossier adds classes of its own in `ontology/*.ttl`"),
            };
            found.push(in_table(fault, Some(within), "table"));
        }
    }
}

/// The class that has a word as its name in other capitals, or as a label in some language.
fn by_label<'m>(model: &'m Model, word: &str) -> Option<&'m str> {
    let word = word.replace(['-', '_'], " ").to_lowercase();
    let is_called = |called: &str| called.to_lowercase() == word;
    let mut classes = model.ontology.classes().map(|(_, class)| class);
    let found = classes.find(|class| {
        let mut labels = class.labels.iter().chain(class.aliases.iter());
        is_called(&class.name) || labels.any(|(_, label)| is_called(label))
    });
    found.map(|class| class.name.as_str())
}
