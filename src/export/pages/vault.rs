//! Notes for Obsidian: one for each entity and each source, with links between them.

use std::io;

use super::markdown::place;
use super::{Links, Pages};
use crate::export::{Collection, Count, Folder, Written};
use crate::graph::View;
use crate::model::{EntityId, SourceId};
use crate::wording::shown;

/// A folder of notes with [properties] and relative links, which [Obsidian] opens as a vault and
/// any reader of Markdown as files.
///
/// [Obsidian]: https://help.obsidian.md
/// [properties]: https://help.obsidian.md/properties
pub(in crate::export) struct Vault;

impl Collection for Vault {
    fn name(&self) -> &'static str {
        "Obsidian vault"
    }

    fn extension(&self) -> &'static str {
        "vault"
    }

    fn export(&self, view: &View, folder: &mut dyn Folder) -> io::Result<Written> {
        let pages = Pages::new(view, Links::Notes);
        for id in view.entities.iter().copied() {
            let place = place(view.model.names.text(view.model.entity(id).id.value));
            folder.file(&format!("entities/{place}.md"), &pages.entity_note(id))?;
        }
        for id in view.sources.iter().copied() {
            let place = place(view.model.names.text(view.model.source(id).id.value));
            folder.file(&format!("sources/{place}.md"), &pages.source_note(id))?;
        }
        let counts = vec![
            Count { number: view.entities.len(), one: "entity", many: "entities" },
            Count { number: view.claims.len(), one: "claim", many: "claims" },
            Count { number: view.sources.len(), one: "source", many: "sources" },
        ];
        Ok(Written { counts, loss: pages.loss() })
    }

    fn has_written(&self, name: &str, text: &str) -> bool {
        let mut lines = text.lines();
        let id = lines.next().filter(|line| *line == "---").and_then(|_| lines.next());
        let id = id.and_then(|line| line.strip_prefix("id: "));
        let id = id.and_then(|id| serde_json::from_str::<String>(id).ok());
        // Other notes have an id as well: that of ours is its name.
        id.is_some_and(|id| name == format!("{}.md", place(&id)))
            && lines.next().is_some_and(|line| line.starts_with("aliases: ["))
            && lines.next().is_some_and(|line| line.starts_with("tags: ["))
    }
}

impl Pages<'_> {
    fn entity_note(&self, id: EntityId) -> String {
        let model = &self.phrases.view.model;
        let entity = model.entity(id);
        let names = entity.name.iter(&model.names).chain(entity.aka.iter(&model.names));
        let mut aliases: Vec<_> = names.map(|(_, words)| shown(words)).collect();
        aliases.sort_unstable();
        aliases.dedup();
        let class = model.class_of(entity).map(|(_, class)| class.name.as_str());
        let properties = properties(model.names.text(entity.id.value), &aliases, class);
        let title = super::markdown::plain(&self.phrases.name(id));
        format!("{properties}\n# {title}\n\n{}", self.entity_page(id, "##"))
    }

    fn source_note(&self, id: SourceId) -> String {
        let model = &self.phrases.view.model;
        let source = model.source(id);
        let titles: Vec<_> =
            source.title.iter(&model.names).map(|(_, words)| shown(words)).collect();
        let class = source.class.map(|class| model.names.text(class.value));
        let properties = properties(model.names.text(source.id.value), &titles, class);
        let (title, description) = (self.title(id), self.description(id));
        let items: String = self.in_source(id).map(|one| self.item(one)).collect();
        let says = &self.phrases.words.pages.says;
        format!("{properties}\n# {title}\n\n{description}\n\n## {says}\n\n{items}")
    }
}

/// The properties of a note, in YAML: strings of JSON are strings of YAML.
fn properties(id: &str, aliases: &[String], class: Option<&str>) -> String {
    let json = |words: &str| serde_json::Value::from(words).to_string();
    let aliases: Vec<_> = aliases.iter().map(|alias| json(alias)).collect();
    // A tag has no blanks, and none of its own marks.
    let class: Option<String> =
        class.map(|class| class.chars().filter(char::is_ascii_alphanumeric).collect());
    let tags: Vec<_> = class.iter().map(|class| json(class)).collect();
    let (aliases, tags) = (aliases.join(", "), tags.join(", "));
    format!("---\nid: {}\naliases: [{aliases}]\ntags: [{tags}]\n---\n", json(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_notes_are_known_by_their_properties() {
        let note = properties("city-council", &["the \"council\"".to_owned()], Some("PublicBody"));
        let odd = properties("A: b", &[], None);
        for (name, text, is_ours) in [
            ("city-council.md", note.as_str(), true),
            ("_41__3a__20_b.md", odd.as_str(), true),
            ("other.md", note.as_str(), false),
            ("city-council.md", "---\nid: \"city-council\"\n---\nMy own words.\n", false),
            ("city-council.md", "# city-council\n", false),
            ("city-council.md", "", false),
        ] {
            assert_eq!(Vault.has_written(name, text), is_ours, "{name}: {text}");
        }
    }
}
