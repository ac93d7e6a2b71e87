//! What is said of one entity.

use std::fmt::Write as _;

use super::Pages;
use super::markdown::{address, plain};
use crate::model::{EntityId, Object};
use crate::wording::{Statement, shown};

impl Pages<'_> {
    /// Class, names and links of an entity, and everything that is said of it; headings have so
    /// many marks.
    pub(super) fn entity_page(&self, id: EntityId, heading: &str) -> String {
        let words = &self.phrases.words.pages;
        let is_fact = |one: &&Statement| !matches!(one.object, Object::Entity(_));
        let (facts, relations): (Vec<_>, Vec<_>) = self.about(id).partition(is_fact);
        let mut page = self.introduction(id);
        for (title, statements) in [
            (&words.facts, facts),
            (&words.relations, relations),
            (&words.towards, self.towards(id).collect()),
            (&words.said, self.said_by(id).collect()),
        ] {
            if !statements.is_empty() {
                // Writing to a string cannot fail.
                let _ = writeln!(page, "\n{heading} {title}\n");
                page.extend(statements.into_iter().map(|one| self.item(one)));
            }
        }
        page
    }

    /// The class, the other names and the same thing elsewhere.
    fn introduction(&self, id: EntityId) -> String {
        let view = self.phrases.view;
        let (model, words) = (&view.model, &self.phrases.words.pages);
        let entity = model.entity(id);
        let class = model.class_of(entity).map(|(_, class)| class);
        let class = class.map(|class| class.labels.in_language(&view.language));
        let mut lines = Vec::from_iter(class.map(|class| plain(&shown(class))));
        let name = self.phrases.name(id);
        let mut names: Vec<_> = entity
            .name
            .iter(&model.names)
            .chain(entity.aka.iter(&model.names))
            .map(|(_, words)| shown(words))
            .filter(|words| *words != name)
            .map(|words| plain(&words))
            .collect();
        names.sort_unstable();
        names.dedup();
        if !names.is_empty() {
            lines.push(format!("{}: {}", words.also_called, names.join(", ")));
        }
        let same = entity.same_as.iter().map(|link| address(model.names.text(link.value)));
        let same: Vec<_> = same.collect();
        if !same.is_empty() {
            lines.push(format!("{}: {}", words.same_as, same.join(", ")));
        }
        let mut introduction = lines.join("  \n");
        if !introduction.is_empty() {
            introduction.push('\n');
        }
        introduction
    }
}
