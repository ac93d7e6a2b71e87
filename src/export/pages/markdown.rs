//! Text, links and statements in Markdown: text never becomes anything else.

use std::fmt::Write as _;

use super::{Links, Pages};
use crate::assess::Status;
use crate::digest::Citation;
use crate::digest::markdown::{at_start, link, markdown};
use crate::model::{EntityId, Name, Object, SourceId};
use crate::wording::{Statement, fill, shown};

/// Text of a dossier in Markdown, and in that of Obsidian, which hides `%%` and colours `==`.
pub(super) fn plain(text: &str) -> String {
    markdown(&shown(text)).replace("%%", "%&#37;").replace("==", "=&#61;")
}

/// An address, as a link where it leads into the web.
pub(super) fn address(url: &str) -> String {
    link(url).unwrap_or_else(|| plain(url))
}

/// A name of a file or a place that is the same on every system: what ids are not made of, and the
/// names that Windows keeps for devices, get a mark.
pub(super) fn place(id: &str) -> String {
    let mut name = String::with_capacity(id.len());
    for c in id.chars() {
        match c {
            'a'..='z' | '0'..='9' | '-' => name.push(c),
            // Writing to a string cannot fail.
            _ => drop(write!(name, "_{:x}_", u32::from(c))),
        }
    }
    let is_device = matches!(name.as_str(), "con" | "prn" | "aux" | "nul")
        || matches!(
            name.as_bytes(),
            [b'c', b'o', b'm', b'0'..=b'9'] | [b'l', b'p', b't', b'0'..=b'9']
        );
    if is_device || name.is_empty() {
        name.push('_');
    }
    name
}

impl Pages<'_> {
    /// The name of an entity, as a link where it has a page.
    pub(super) fn entity(&self, id: EntityId) -> String {
        let name = plain(&self.phrases.name(id));
        let model = &self.phrases.view.model;
        if !self.phrases.view.shows_entity(id) {
            return name;
        }
        let place = place(model.names.text(model.entity(id).id.value));
        match self.links {
            Links::Notes => format!("[{name}](../entities/{place}.md)"),
            Links::Places => format!("[{name}](#entity-{place})"),
        }
    }

    /// Some words on a source, as a link to it.
    pub(super) fn source(&self, id: SourceId, words: &str) -> String {
        let model = &self.phrases.view.model;
        let place = place(model.names.text(model.source(id).id.value));
        match self.links {
            Links::Notes => format!("[{words}](../sources/{place}.md)"),
            Links::Places => format!("[{words}](#source-{place})"),
        }
    }

    fn named(&self, name: Name) -> String {
        let model = &self.phrases.view.model;
        model.entity_named(name).map_or_else(|| plain(model.names.text(name)), |id| self.entity(id))
    }

    /// A statement as an item of a list: what is said, by whom, where; below it why it is in doubt,
    /// and the author's remarks.
    pub(super) fn item(&self, statement: &Statement) -> String {
        let (phrases, sense, words) = (&self.phrases, &statement.sense, self.phrases.words);
        let subject = self.entity(statement.subject);
        let property = plain(&phrases.property(sense));
        let object = match statement.object {
            Object::Entity(name) => self.named(name),
            other => format!("**{}**", plain(&phrases.object(other))),
        };
        let mut item = format!("- {subject}: {property} {object}");
        for qualifier in phrases.qualifiers(sense) {
            item.extend([", ", &plain(&qualifier.words)]);
        }
        for remark in self.remarks(statement) {
            item.extend(["; *", &plain(&remark), "*"]);
        }
        item.extend([" (", &self.citations(statement).join(", "), ")\n"]);
        let notes = phrases.notes(statement);
        let notes = notes.iter().map(|note| fill(&words.note, &[note]));
        for below in statement.reasons(phrases).into_iter().chain(notes) {
            item.extend(["  - ", &at_start(&plain(&below)), "\n"]);
        }
        item
    }

    /// Who says it and how, whether somebody contradicts it, what the author concluded.
    fn remarks(&self, statement: &Statement) -> Vec<String> {
        let (phrases, sense, words) = (&self.phrases, &statement.sense, self.phrases.words);
        let status = match sense.status {
            Status::Uncontested => None,
            Status::Contested => sense.contradiction().map(|one| one.words(words).to_owned()),
            Status::Retracted => Some(words.taken_back.clone()),
        };
        let fields = sense.inferred.iter().map(|name| phrases.view.model.names.text(*name));
        let concluded = fields.map(|field| fill(&words.field_not_printed, &[field]));
        let said = [phrases.said(sense), phrases.chain(statement), status];
        said.into_iter().flatten().chain(concluded).collect()
    }

    /// The passages of a statement, each a link to its source.
    fn citations(&self, statement: &Statement) -> Vec<String> {
        let model = &self.phrases.view.model;
        let claims = statement.claims.iter().map(|id| model.claim(*id));
        let citations = Citation::all(model, claims).into_iter();
        let link = |citation: Citation| {
            let words = plain(&citation.to_string());
            let source = model.names.find(&citation.source);
            let source = source.and_then(|name| model.source_named(name));
            source.map_or_else(|| words.clone(), |id| self.source(id, &words))
        };
        citations.map(link).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        for (text, expected) in [
            ("plain", "plain"),
            ("0.6 m²", "0.6 m²"),
            ("%%hidden%%", "%&#37;hidden%&#37;"),
            ("==bright==", "=&#61;bright=&#61;"),
            ("[[link]]", "\\[\\[link\\]\\]"),
            ("![[file]]", "!\\[\\[file\\]\\]"),
            ("key:: value", "key:: value"),
        ] {
            assert_eq!(plain(text), expected);
        }
    }

    #[test]
    fn addresses_lead_into_the_web_alone() {
        for (url, expected) in [
            ("https://example.org/a?b=c&d", "<https://example.org/a?b=c&d>"),
            ("javascript:alert(1)", "javascript:alert(1)"),
            ("https://example.org/<script>", "https\\://example.org/&lt;script&gt;"),
        ] {
            assert_eq!(address(url), expected);
        }
    }

    #[test]
    fn places_are_names_of_files_everywhere() {
        for (id, expected) in [
            ("tren-de-aragua", "tren-de-aragua"),
            ("con", "con_"),
            ("com1", "com1_"),
            ("../x", "_2e__2e__2f_x"),
            ("A", "_41_"),
            ("", "_"),
        ] {
            assert_eq!(place(id), expected);
        }
    }
}
