//! Cards: an entity with its class, its name, who it is, and what is said of it alone.

use std::collections::HashSet;
use std::io::{self, Write};

use super::chips::passages;
use super::cluster::clusters;
use super::escape::{Html, Id, Quoted, comment};
use super::facts::{self, citations, wide};
use super::picture::{Card, Picture};
use super::theme::{Look, Theme};
use crate::assess::Status;
use crate::graph::Direction;
use crate::wording::{Phrases, Statement, balanced, shown, told};

/// How wide a name is, in columns.
const NAME: usize = 24;
/// How wide the line under it is.
const DESCRIPTION: usize = 30;

/// The layout of the graph: in columns, which read like sentences, or in rows for portrait pages.
pub(super) fn layout(direction: Direction) -> String {
    let (direction, nodes, ranks) = match direction {
        Direction::LeftToRight => ("LR", "0.2", "0.28"),
        Direction::RightToLeft => ("RL", "0.2", "0.28"),
        Direction::TopToBottom => ("TB", "0.24", "0.40"),
        Direction::BottomToTop => ("BT", "0.24", "0.40"),
    };
    format!("rankdir={direction}, nodesep={nodes}, ranksep={ranks}, newrank=true, splines=true")
}

/// Writes every card, with one line of attributes before those of a class.
pub(super) fn write(picture: &Picture, out: &mut dyn Write) -> io::Result<()> {
    let text = &Theme::of(picture.phrases.view).text;
    for (number, (frame, cards)) in clusters(picture).into_iter().enumerate() {
        if let Some(label) = &frame {
            let (label, colour) = (Html::text(label), Quoted::new(&text.heading.colour));
            let label = text.heading.set(label);
            writeln!(out, "  subgraph cluster_{number} {{")?;
            writeln!(out, "  graph [label=<{label}>, color={colour}, style=rounded, margin=12]")?;
        }
        write_cards(picture, &cards, out)?;
        if frame.is_some() {
            writeln!(out, "  }}")?;
        }
    }
    Ok(())
}

fn write_cards(picture: &Picture, cards: &[&Card], out: &mut dyn Write) -> io::Result<()> {
    let model = &picture.phrases.view.model;
    let theme = Theme::of(picture.phrases.view);
    let mut before = None;
    for card in cards {
        let class = model.class_of(model.entity(card.entity));
        let (look, _) = theme.look(model, class.map(|(_, class)| class));
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

/// Name and description, and why figures on the card bear a mark.
fn tooltip(phrases: &Phrases, card: &Card) -> Quoted {
    let mut tooltip = phrases.name(card.entity);
    let description = description(phrases, card);
    if !description.is_empty() {
        tooltip = format!("{tooltip} ({})", description.join("; "));
    }
    for fact in card.facts.iter().chain(&card.introductions) {
        tooltip.extend([". ", &fact_told(phrases, fact)]);
    }
    let mut reasons = Vec::new();
    // Two rows that differ have one reason.
    let mut known = HashSet::new();
    for statement in card.introductions.iter().chain(&card.facts) {
        let property = phrases.label(statement.sense.property);
        let own = statement.reasons(phrases).into_iter();
        let own = own.map(|reason| format!("{property}: {reason}"));
        reasons.extend(own.filter(|reason| known.insert(reason.clone())));
    }
    tooltip.push_str(&told(&reasons, phrases.words));
    Quoted::new(&tooltip)
}

/// "capacity: 40,000 inmates, says X (anewz 1314-1358)".
fn fact_told(phrases: &Phrases, fact: &Statement) -> String {
    let property = phrases.qualified(phrases.property(&fact.sense), &fact.sense);
    let is_contested = fact.sense.status == Status::Contested;
    let conflict = is_contested.then(|| phrases.words.conflict.clone());
    let remarks: Vec<_> = phrases.voice(&fact.sense).into_iter().chain(conflict).collect();
    let remarks = remarks.iter().flat_map(|one| [", ", one]).collect::<String>();
    let passages = passages(phrases, [fact].into_iter()).join(", ");
    format!("{property}: {}{remarks} ({passages})", phrases.object(fact.object))
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
    let text = &Theme::of(phrases.view).text;
    let caption = Html::text(&phrases.class_of(card.entity).to_uppercase());
    let caption = text.caption.coloured(caption, &look.caption);
    let name = balanced(&title(&phrases.name(card.entity)), NAME);
    Html::from_iter([
        Html::markup(OPEN),
        wide(caption),
        wide(text.name(card.degree).set(Html::lines(&name))),
        wide(under_name(phrases, card)),
        facts::rows(phrases, card),
        Html::markup("</table>"),
    ])
}

const OPEN: &str = "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\">";

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
        Html::lines(&balanced(&all, DESCRIPTION))
    } else {
        let parts = parts.iter().enumerate().map(|(at, part)| {
            let end = if at < last { ";" } else { "" };
            Html::lines(&balanced(&format!("{part}{end}"), DESCRIPTION))
        });
        Html::join(parts, "<br/>")
    };
    let introductions = card.introductions.iter();
    let mut sources: Vec<_> = introductions.flat_map(|one| &one.sources).copied().collect();
    sources.sort_unstable();
    sources.dedup();
    Html::from_iter([
        Theme::of(phrases.view).text.description.set(words),
        citations(phrases, &sources),
    ])
}
