//! Cards: an entity with its class, its name, who it is, and what is said of it alone.

use std::io::{self, Write};

use super::cluster::clusters;
use super::escape::{Html, Id, Quoted, comment};
use super::facts::{self, citations, wide};
use super::picture::{Card, Picture};
use super::theme::{Look, Theme};
use super::tooltips;
use crate::graph::Direction;
use crate::wording::{Phrases, balanced, shown};

/// How wide a name is, in columns.
const NAME: usize = 24;
/// How wide the line under it is.
const DESCRIPTION: usize = 30;

/// The layout of the graph: in columns, which read like sentences, or in rows for portrait pages.
pub(super) fn layout(direction: Direction) -> String {
    let (nodes, ranks) = match direction {
        Direction::LeftToRight | Direction::RightToLeft => ("0.2", "0.28"),
        Direction::TopToBottom | Direction::BottomToTop => ("0.24", "0.40"),
    };
    let direction = rankdir(direction);
    format!("rankdir={direction}, nodesep={nodes}, ranksep={ranks}, newrank=true, splines=true")
}

/// The word of Graphviz for a direction.
pub(super) fn rankdir(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "LR",
        Direction::RightToLeft => "RL",
        Direction::TopToBottom => "TB",
        Direction::BottomToTop => "BT",
    }
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
            (tooltips::card(&picture.phrases, card), label(&picture.phrases, card, look));
        writeln!(out, "  {id} [tooltip={tooltip}, label=<{label}>]")?;
    }
    Ok(())
}

/// What stands under a name: what introduces the entity, else what else it is called.
pub(super) fn description(phrases: &Phrases, card: &Card) -> Vec<String> {
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
pub(super) fn title(name: &str) -> String {
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
