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

    fn writes_to(&self, path: &str) -> bool {
        called(path).is_some()
    }

    fn has_written(&self, path: &str, start: &str) -> bool {
        // Other notes have an id as well: that of ours is its name.
        called(path).is_some_and(|name| property_id(start).is_some_and(|id| name == place(&id)))
    }
}

/// What a note is called that lies where ours do.
fn called(path: &str) -> Option<&str> {
    let (folder, name) = path.split_once('/')?;
    let name = name.strip_suffix(".md")?;
    (matches!(folder, "entities" | "sources") && !name.contains('/')).then_some(name)
}

/// The property `id` of a note, which whoever edits properties writes anew, in any order and with
/// other quotation marks than ours or none.
fn property_id(start: &str) -> Option<String> {
    let mut lines = start.trim_start_matches('\u{feff}').lines().map(str::trim_end);
    lines.next().filter(|line| *line == "---")?;
    let value = lines.take_while(|line| *line != "---").find_map(|line| {
        let (key, value) = line.split_once(':')?;
        matches!(key.trim_end(), "id" | "\"id\"" | "'id'").then_some(value.trim_start())
    })?;
    if let Some(quoted) = value.strip_prefix('\'') {
        let end = quoted.rfind('\'')?;
        return quoted.get(..end).map(|id| id.replace("''", "'"));
    }
    if value.starts_with('"') {
        let mut values = serde_json::Deserializer::from_str(value).into_iter::<String>();
        return values.next()?.ok();
    }
    let id = value.split(" #").next().unwrap_or(value);
    Some(id.trim_end().to_owned())
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
        let rewritten = "---\nid: city-council\naliases:\n  - the council\n---\n# Council\n";
        for (path, text, is_ours) in [
            ("entities/city-council.md", note.as_str(), true),
            ("sources/city-council.md", note.as_str(), true),
            ("entities/_41__3a__20_b.md", odd.as_str(), true),
            ("entities/_41__3a__20_b.md", "---\nid: A: b\n---\n", true),
            ("entities/city-council.md", rewritten, true),
            ("entities/city-council.md", &rewritten.replace('\n', "\r\n"), true),
            ("entities/city-council.md", "---\ntags: []\nid:  'city-council' # own\n---\n", true),
            ("entities/city-council.md", "---\n\"id\": \"city-council\" # own\n", true),
            ("entities/city-council.md", "---\nid: city-council # own\n---\n", true),
            ("entities/it_27_s.md", "---\nid: 'it''s'\n---\n", true),
            ("entities/other.md", note.as_str(), false),
            ("entities/city-council.md", "---\nof:\n  id: city-council\n---\n", false),
            ("entities/city-council.md", "---\ntags: []\n---\nid: city-council\n", false),
            ("entities/city-council.md", "---\nid: 'city-council\n---\n", false),
            ("entities/city-council.md", "# city-council\n", false),
            ("entities/city-council.md", "", false),
        ] {
            assert!(Vault.writes_to(path), "{path}");
            assert_eq!(Vault.has_written(path, text), is_ours, "{path}: {text}");
        }
        for path in
            ["city-council.md", "own/city-council.md", "entities/film.mp4", "entities/a/b.md"]
        {
            assert!(!Vault.writes_to(path) && !Vault.has_written(path, &note), "{path}");
        }
    }
}
