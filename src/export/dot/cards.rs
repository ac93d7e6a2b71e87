//! Cards: an entity with its class, its name, who it is, and what is said of it alone.

use std::io::{self, Write};

use super::escape::{Html, Id, Quoted, comment, shown};
use super::phrases::Phrases;
use super::picture::{Card, Picture};
use super::statement::Statement;
use super::theme::{Look, THEME};
use super::words::fill;
use super::wrap::balanced;
use crate::assess::Status;

/// How wide a name is, in columns.
const NAME: usize = 24;
/// How wide the line under it is.
const DESCRIPTION: usize = 30;
/// How wide the left column of facts is.
const FACT: usize = 24;
/// How wide their right column is.
const VALUE: usize = 30;

/// Writes every card, with one line of attributes before those of a class.
pub(super) fn write(picture: &Picture, out: &mut dyn Write) -> io::Result<()> {
    let model = &picture.phrases.view.model;
    let mut before = None;
    for card in &picture.cards {
        let class = model.class_of(model.entity(card.entity));
        let (look, _) = THEME.look(model, class.map(|(_, class)| class));
        if before != Some(class.map(|(id, _)| id)) {
            let (border, tint) = (Quoted::new(&look.border), Quoted::new(&look.tint));
            let name = comment(class.map_or("", |(_, class)| &class.name));
            writeln!(out, "  node  [color={border}, fillcolor={tint}] // {name}")?;
            before = Some(class.map(|(id, _)| id));
        }
        let id = Id::entity(model.names.text(model.entity(card.entity).id.value));
        let (tooltip, label) =
            (tooltip(&picture.phrases, card), label(&picture.phrases, card, look));
        writeln!(out, "  {id} [tooltip={tooltip}, label=<{label}>]")?;
    }
    Ok(())
}

fn tooltip(phrases: &Phrases, card: &Card) -> Quoted {
    let name = phrases.name(card.entity);
    match description(phrases, card) {
        Some(description) => Quoted::new(&format!("{name} ({description})")),
        None => Quoted::new(&name),
    }
}

/// The line under a name: what introduces the entity, else what else it is called.
fn description(phrases: &Phrases, card: &Card) -> Option<String> {
    let mut phrases_of: Vec<_> =
        card.introductions.iter().map(|one| introduction(phrases, one)).collect();
    phrases_of.dedup();
    if !phrases_of.is_empty() {
        return Some(phrases_of.join("; "));
    }
    let model = &phrases.view.model;
    let aka = &model.entity(card.entity).aka;
    Some(shown(aka.in_language(&phrases.view.language, &model.names)?))
}

fn introduction(phrases: &Phrases, statement: &Statement) -> String {
    let words = phrases.object(statement.object);
    let qualifiers = phrases.qualifiers(&statement.sense);
    if qualifiers.is_empty() { words } else { format!("{words}, {}", qualifiers.join(", ")) }
}

fn label(phrases: &Phrases, card: &Card, look: &Look) -> Html {
    let text = &THEME.text;
    let open = "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\">";
    let mut html = Html::markup(open);
    html.extend(
        caption(phrases, card)
            .map(|caption| wide(text.caption.coloured(Html::text(&caption), &look.caption))),
    );
    html.extend([wide(text.name(card.degree).set(lines(&phrases.name(card.entity), NAME)))]);
    html.extend(description(phrases, card).map(|words| {
        let mut sources: Vec<_> =
            card.introductions.iter().flat_map(|one| &one.sources).copied().collect();
        sources.sort_unstable();
        sources.dedup();
        let words = text.description.set(lines(&words, DESCRIPTION));
        wide(Html::from_iter([words, citations(&sources)]))
    }));
    if !card.facts.is_empty() {
        html.extend([Html::markup(RULE)]);
        html.extend(card.facts.iter().map(|fact| row(phrases, fact)));
    }
    if card.more > 0 {
        let more = fill(&phrases.words.more, &[&card.more.to_string()]);
        html.extend([wide(text.fact.set(Html::text(&more)))]);
    }
    html.extend([Html::markup("</table>")]);
    html
}

/// The line between the head of a card and its facts.
const RULE: &str = "<tr><td colspan=\"2\" height=\"3\"></td></tr><hr/>\
                    <tr><td colspan=\"2\" cellpadding=\"0\" height=\"3\"></td></tr>";

/// The class in capitals.
fn caption(phrases: &Phrases, card: &Card) -> Option<String> {
    let model = &phrases.view.model;
    let (_, class) = model.class_of(model.entity(card.entity))?;
    Some(shown(class.labels.in_language(&phrases.view.language)).to_uppercase())
}

/// A fact: what it is, and its figure, date or text with who says so.
fn row(phrases: &Phrases, fact: &Statement) -> Html {
    let text = &THEME.text;
    let mut name = phrases.property(&fact.sense);
    for qualifier in phrases.qualifiers(&fact.sense) {
        name.push_str(", ");
        name.push_str(&qualifier);
    }
    let value = phrases.object(fact.object);
    let mut value = if fact.sense.status == Status::Contested {
        text.value.coloured(lines(&format!("≠ {value}"), VALUE), &THEME.conflict.colour)
    } else {
        text.value.set(lines(&value, VALUE))
    };
    if let Some(voice) = phrases.voice(&fact.sense) {
        let said = balanced(&voice, VALUE);
        let said = Html::join(said.iter().map(|line| Html::text(line)), "<br/>");
        let said = Html::from_iter([Html::markup("<i>"), said, Html::markup("</i>")]);
        value.extend([Html::markup("<br/>"), text.citation.set(said)]);
    }
    value.extend([citations(&fact.sources)]);
    Html::from_iter([
        Html::markup("<tr><td align=\"left\" valign=\"top\" balign=\"left\">"),
        text.fact.set(lines(&name, FACT)),
        Html::markup("  </td><td align=\"left\" balign=\"left\">"),
        value,
        Html::markup("</td></tr>"),
    ])
}

/// " [1] [2]"
fn citations(sources: &[usize]) -> Html {
    let citations = Html::text(&Phrases::citations(sources));
    if citations.is_empty() {
        return citations;
    }
    THEME.text.citation.set(Html::from_iter([Html::markup("  "), citations]))
}

/// A row of one cell.
fn wide(inside: Html) -> Html {
    Html::from_iter([
        Html::markup("<tr><td colspan=\"2\" align=\"left\" balign=\"left\">"),
        inside,
        Html::markup("</td></tr>"),
    ])
}

fn lines(text: &str, width: usize) -> Html {
    Html::join(balanced(text, width).iter().map(|line| Html::text(line)), "<br/>")
}
