//! Small pictures for Markdown pages, as Mermaid: names, and who is said to do what.

mod escape;
mod key;
mod page;

use std::io::{self, Write};

use super::dot::{Look, THEME};
use super::{Count, Exporter, Written};
use crate::graph::View;
use crate::model::{EntityId, Object};
use crate::wording::{Gathering, Phrases, Statement, Style, cut};
use escape::{Id, Label, Title};
use page::Page;

/// A [flowchart] of Mermaid, which GitHub, `GitLab` and Obsidian draw where it stands in a page.
///
/// [flowchart]: https://mermaid.js.org/syntax/flowchart.html
pub(super) struct Mermaid;

/// How many bytes of a title, a name, a class and the label of a line are shown.
const TITLE: usize = 160;
const NAME: usize = 80;
const CLASS: usize = 40;
const LINE: usize = 120;

impl Exporter for Mermaid {
    fn name(&self) -> &'static str {
        "Mermaid"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["mmd", "mermaid"]
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        let phrases = Phrases::new(view, Style::Short);
        let mut page = Page::new(&opening(&phrases));
        for entity in Page::choose(view) {
            let (node, look) = node(&phrases, entity);
            page.add_node(entity, &node, look);
        }
        for statement in statements(view, &page) {
            if let Some(edge) = edge(&phrases, &statement) {
                page.add_edge(&edge, &statement);
            }
        }
        key::write(&phrases, &mut page);
        out.write_all(page.text().as_bytes())?;
        Ok(written(view, &page))
    }
}

/// The title, and what kind of diagram this is.
fn opening(phrases: &Phrases) -> String {
    let title = phrases.title();
    if title.is_empty() {
        return "flowchart LR\n".to_owned();
    }
    format!("---\ntitle: {}\n---\nflowchart LR\n", Title::new(&title, TITLE))
}

/// An entity with its name and class, and its look with a name for it.
fn node(phrases: &Phrases, entity: EntityId) -> (String, (&'static str, &'static Look)) {
    let model = &phrases.view.model;
    let record = model.entity(entity);
    let class = model.class_of(record).map(|(_, class)| class);
    let (look, _) = THEME.look(model, class);
    let look_name = look.classes.first().map_or("other", String::as_str);
    let label = class.map(|class| class.labels.in_language(&phrases.view.language));
    let id = Id::entity(model.names.text(record.id.value));
    let name = Label::new(&phrases.name(entity), NAME);
    let class = label.map(|label| format!("<br/>{}", Label::new(label, CLASS)));
    let class = class.unwrap_or_default();
    (format!("  {id}[\"{name}{class}\"]:::{look_name}\n"), (look_name, look))
}

/// What is said between the entities of a page; what is said twice is there once.
fn statements(view: &View, page: &Page) -> Vec<Statement> {
    let model = &view.model;
    let mut gathering = Gathering::new(view);
    for id in view.claims.iter().copied() {
        let claim = model.claim(id);
        let Object::Entity(object) = claim.object.value else { continue };
        let [subject, object] = [claim.subject.value, object]
            .map(|name| model.entity_named(name).filter(|entity| page.shows(*entity)));
        if let (Some(subject), Some(_)) = (subject, object) {
            gathering.add(id, subject);
        }
    }
    gathering.finish()
}

/// A line with what it says: dashed where it is no fact, thick where origins are several. Mermaid
/// has no line that is both; [`Page`] adds that.
fn edge(phrases: &Phrases, statement: &Statement) -> Option<String> {
    let model = &phrases.view.model;
    let Object::Entity(object) = statement.object else { return None };
    let subject = model.entity(statement.subject).id.value;
    let [from, to] = [subject, object].map(|name| Id::entity(model.names.text(name)));
    let property = model.property_named(statement.sense.property);
    let is_symmetric = property.is_some_and(|(_, property)| property.symmetric);
    let line = match (statement.sense.is_doubtful(), statement.origins, is_symmetric) {
        (true, _, false) => "-.->",
        (true, _, true) => "-.-",
        (false, 2.., false) => "==>",
        (false, 2.., true) => "===",
        (false, _, false) => "-->",
        (false, _, true) => "---",
    };
    Some(format!("  {from} {line}|\"{}\"| {to}\n", label(phrases, statement)))
}

/// "paid, about $6 million, says X [1] [2]"
fn label(phrases: &Phrases, statement: &Statement) -> Label {
    let sense = &statement.sense;
    let words = phrases.qualified(phrases.property(sense), sense);
    let words = cut(&words, LINE);
    let voice = phrases.voice(sense).map(|voice| format!(", {}", cut(&voice, LINE)));
    let citations = phrases.few_citations(&statement.sources);
    let mark = statement.mark_apart(phrases.words).map(|mark| format!(" {mark}"));
    let (voice, mark) = (voice.unwrap_or_default(), mark.unwrap_or_default());
    let label = format!("{words}{voice} {citations}{mark}");
    Label::new(&label, 3 * LINE)
}

fn written(view: &View, page: &Page) -> Written {
    let entities = |number| Count { number, one: "entity", many: "entities" };
    let relations = |number| Count { number, one: "claim", many: "claims" };
    let model = &view.model;
    let shown = page.claims();
    let is_value = |id: &&_| !matches!(model.claim(**id).object.value, Object::Entity(_));
    let values = view.claims.iter().filter(is_value).count();
    let mut loss = vec![
        entities(view.entities.len().saturating_sub(page.nodes())),
        Count {
            number: values,
            one: "claim with a figure, date or text",
            many: "claims with figures, dates or texts",
        },
        Count {
            number: view.claims.len().saturating_sub(values + shown),
            one: "other claim",
            many: "other claims",
        },
        Count { number: page.sources_left_out, one: "name of a source", many: "names of sources" },
    ];
    loss.retain(|count| count.number > 0);
    Written { counts: vec![entities(page.nodes()), relations(shown)], loss }
}
