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
            let name = comment(class.map_or("other", |(_, class)| &class.name));
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
    let description = description(phrases, card);
    if description.is_empty() {
        Quoted::new(&name)
    } else {
        Quoted::new(&format!("{name} ({})", description.join("; ")))
    }
}

/// What stands under a name: what introduces the entity, else what else it is called.
fn description(phrases: &Phrases, card: &Card) -> Vec<String> {
    let model = &phrases.view.model;
    let introductions = card.introductions.iter();
    let mut description: Vec<_> = introductions
        .map(|one| phrases.qualified(phrases.object(one.object), &one.sense))
        .collect();
    description.dedup();
    if description.is_empty() {
        let aka = &model.entity(card.entity).aka;
        let name = phrases.name(card.entity).to_lowercase();
        let aka = aka.in_language(&phrases.view.language, &model.names).map(shown);
        // "inmates" under "Inmates of the prison" would say nothing.
        description.extend(aka.filter(|aka| !name.contains(&aka.to_lowercase())));
    }
    description
}

fn label(phrases: &Phrases, card: &Card, look: &Look) -> Html {
    let text = &THEME.text;
    let mut html = Html::markup(OPEN);
    html.extend(
        caption(phrases, card)
            .map(|caption| wide(text.caption.coloured(Html::text(&caption), &look.caption))),
    );
    let name = title(&phrases.name(card.entity));
    html.extend([wide(text.name(card.degree).set(lines(&name, NAME)))]);
    html.extend([wide(under_name(phrases, card))]);
    if !card.facts.is_empty() {
        html.extend([Html::markup(RULE)]);
    }
    let mut before = String::new();
    for fact in &card.facts {
        let name = phrases.qualified(phrases.property(&fact.sense), &fact.sense);
        // A name that is said once holds for all rows below it.
        html.extend([row(if name == before { "" } else { &name }, value(phrases, fact))]);
        before = name;
    }
    if card.more > 0 {
        let more = fill(&phrases.words.more, &[&card.more.to_string()]);
        html.extend([wide(text.fact.set(Html::text(&more)))]);
    }
    html.extend([Html::markup("</table>")]);
    html
}

const OPEN: &str = "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\">";

/// The line between the head of a card and its facts.
const RULE: &str = "<tr><td colspan=\"2\" height=\"3\"></td></tr><hr/>\
                    <tr><td colspan=\"2\" cellpadding=\"0\" height=\"3\"></td></tr>";

/// The class in capitals.
fn caption(phrases: &Phrases, card: &Card) -> Option<String> {
    let model = &phrases.view.model;
    let (_, class) = model.class_of(model.entity(card.entity))?;
    Some(shown(class.labels.in_language(&phrases.view.language)).to_uppercase())
}

/// A name at the head of a card begins as a sentence does.
fn title(name: &str) -> String {
    let first = name.split(' ').next().unwrap_or_default();
    let mut letters = name.chars();
    match letters.next().filter(|_| first.chars().all(|c| c.is_lowercase() || c == '-')) {
        Some(initial) => initial.to_uppercase().chain(letters).collect(),
        None => name.to_owned(),
    }
}

/// The description with its sources; in one line, or each part on lines of its own.
fn under_name(phrases: &Phrases, card: &Card) -> Html {
    let parts = description(phrases, card);
    let last = parts.len().saturating_sub(1);
    let all = parts.join("; ");
    let words = if balanced(&all, DESCRIPTION).len() <= 1 {
        lines(&all, DESCRIPTION)
    } else {
        let parts = parts.iter().enumerate().map(|(at, part)| {
            let end = if at < last { ";" } else { "" };
            lines(&format!("{part}{end}"), DESCRIPTION)
        });
        Html::join(parts, "<br/>")
    };
    let introductions = card.introductions.iter();
    let mut sources: Vec<_> = introductions.flat_map(|one| &one.sources).copied().collect();
    sources.sort_unstable();
    sources.dedup();
    Html::from_iter([THEME.text.description.set(words), citations(&sources)])
}

/// A row of two cells.
fn row(name: &str, value: Html) -> Html {
    // The space after each line keeps the columns apart.
    let name = balanced(name, FACT).into_iter().map(|line| Html::text(&format!("{line}  ")));
    let name = THEME.text.fact.set(Html::join(name, "<br/>"));
    let cell = "<td align=\"left\" valign=\"top\" balign=\"left\">";
    Html::from_iter([
        Html::markup("<tr>"),
        Html::markup(cell),
        name,
        Html::markup("</td>"),
        Html::markup(cell),
        value,
        Html::markup("</td></tr>"),
    ])
}

/// The figure, date or text of a fact, with who says so where.
fn value(phrases: &Phrases, fact: &Statement) -> Html {
    let text = &THEME.text;
    let value = phrases.object(fact.object);
    let mut html = if fact.sense.status == Status::Contested {
        text.value.coloured(lines(&format!("≠ {value}"), VALUE), &THEME.conflict.colour)
    } else {
        text.value.set(lines(&value, VALUE))
    };
    if let Some(voice) = phrases.voice(&fact.sense) {
        let open = Html::markup("<i>");
        let said = Html::from_iter([open, lines(&voice, VALUE), Html::markup("</i>")]);
        html.extend([Html::markup("<br/>"), text.citation.set(said)]);
    }
    html.extend([citations(&fact.sources)]);
    html
}

/// " [1] [2]"
fn citations(sources: &[usize]) -> Html {
    let citations = Html::text(&Phrases::citations(sources));
    if citations.is_empty() {
        return citations;
    }
    THEME.text.citation.set(Html::from_iter([Html::markup("  "), citations]))
}

/// A row of one cell, if there is something in it.
fn wide(inside: Html) -> Html {
    if inside.is_empty() {
        return inside;
    }
    Html::from_iter([
        Html::markup("<tr><td colspan=\"2\" align=\"left\" balign=\"left\">"),
        inside,
        Html::markup("</td></tr>"),
    ])
}

fn lines(text: &str, width: usize) -> Html {
    Html::join(balanced(text, width).iter().map(|line| Html::text(line)), "<br/>")
}
