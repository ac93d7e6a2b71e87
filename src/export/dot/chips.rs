//! Chips: the small nodes on the lines, which say what the line means and who says so.

use std::io::{self, Write};

use super::escape::{Html, Id};
use super::picture::Picture;
use super::share::Chip;
use super::theme::Theme;
use super::tooltips::{self, together};
use crate::graph::{Direction, View};
use crate::model::{EntityId, Model};
use crate::wording::{Phrases, Sense, Statement, Stroke, balanced};

/// How wide a property is on a chip, in columns.
const PROPERTY: usize = 18;
/// How wide a qualifier is, whose type is smaller.
const QUALIFIER: usize = 22;
/// How wide the line is that says who says it.
const VOICE: usize = 26;

/// Writes every chip with its lines.
pub(super) fn write(picture: &Picture, out: &mut dyn Write) -> io::Result<()> {
    if !picture.chips.is_empty() {
        writeln!(out, "  node  [shape=plain, style=\"\", color=\"#00000000\"] // chips")?;
    }
    for chip in &picture.chips {
        write_chip(&picture.phrases, chip, out)?;
    }
    Ok(())
}

fn write_chip(phrases: &Phrases, chip: &Chip, out: &mut dyn Write) -> io::Result<()> {
    let model = &phrases.view.model;
    let statement = chip.first();
    let id = claim_id(model, statement);
    let (tooltip, label) = (tooltips::chip(phrases, chip), label(phrases, statement));
    let line = line(phrases.view, statement);
    let (from, to) = (ids(model, &chip.subjects), ids(model, &chip.objects));
    let has_head = !is_symmetric(model, &statement.sense);
    // Lines come in on one side of the label and leave on the other.
    let (near, far) = match phrases.view.drawing.direction {
        Direction::LeftToRight => ("w", "e"),
        Direction::RightToLeft => ("e", "w"),
        Direction::TopToBottom => ("n", "s"),
        Direction::BottomToTop => ("s", "n"),
    };
    writeln!(out, "  {id} [tooltip={tooltip}, label=<{label}>]")?;
    if chip.is_backward {
        let head = if has_head { "dir=back" } else { "arrowhead=none" };
        writeln!(out, "  {to} -> {id}:{near} [{head}, {line}]")?;
        writeln!(out, "  {id}:{far} -> {from} [arrowhead=none, {line}]")
    } else {
        let head = if has_head { "" } else { "arrowhead=none, " };
        writeln!(out, "  {from} -> {id}:{near} [arrowhead=none, {line}]")?;
        writeln!(out, "  {id}:{far} -> {to} [{head}{line}]")
    }
}

/// The id of the first claim, so that one more claim changes the lines of its chip alone.
pub(super) fn claim_id(model: &Model, statement: &Statement) -> Id {
    let name = model.claim_name(model.claim(statement.first()));
    let entity = model.names.find(&name).and_then(|name| model.entity_named(name));
    Id::claim(&name, entity.is_some())
}

/// Entities as an end of a line.
fn ids(model: &Model, entities: &[EntityId]) -> String {
    let ids: Vec<_> = entities
        .iter()
        .map(|entity| Id::entity(model.names.text(model.entity(*entity).id.value)).to_string())
        .collect();
    if ids.len() == 1 { ids.concat() } else { format!("{{{}}}", ids.join(" ")) }
}

pub(super) fn is_symmetric(model: &Model, sense: &Sense) -> bool {
    model.property_named(sense.property).is_some_and(|(_, property)| property.symmetric)
}

/// The attributes of a statement's lines: as strong as it has independent
/// sources, dashed where it is no fact.
pub(super) fn line(view: &View, statement: &Statement) -> String {
    let line = Theme::of(view).line(statement.origins);
    let stroke = if statement.sense.is_doubtful() { Stroke::Dashed } else { Stroke::Solid };
    line.drawn(&line.colour, stroke)
}

/// Property, qualifiers, and who says so where, each line with a little room beside it.
fn label(phrases: &Phrases, statement: &Statement) -> Html {
    let sense = &statement.sense;
    let theme = Theme::of(phrases.view);
    let text = &theme.text;
    let mut rows = vec![text.property.set(lines(&phrases.property(sense), PROPERTY))];
    let (opposed, other): (Vec<_>, Vec<_>) =
        phrases.qualifiers(sense).into_iter().partition(|one| one.is_opposed);
    for (qualifiers, colour) in [(opposed, &theme.conflict), (other, &text.qualifier.colour)] {
        let words = lines(&together(&qualifiers), QUALIFIER);
        rows.push(text.qualifier.coloured(words, colour));
    }
    rows.push(text.citation.set(evidence(phrases, statement)));
    if let Some(mark) = statement.mark_apart(phrases.words) {
        rows.push(text.citation.coloured(lines(&mark, VOICE), &theme.conflict));
    }
    let rows = rows
        .into_iter()
        .filter(|row| !row.is_empty())
        .map(|row| Html::from_iter([Html::markup("<tr><td>"), row, Html::markup("</td></tr>")]));
    let open = "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\">";
    Html::from_iter([Html::markup(open), rows.collect(), Html::markup("</table>")])
}

/// `says A  [1] [2]`: the voice in italics.
pub(super) fn evidence(phrases: &Phrases, statement: &Statement) -> Html {
    let citations = Html::text(&phrases.few_citations(&statement.sources));
    let voice = phrases.voice(&statement.sense).unwrap_or_default();
    let mut lines: Vec<_> = balanced(&voice, VOICE)
        .iter()
        .map(|line| [Html::markup("<i>"), Html::text(line), Html::markup("</i>")])
        .map(Html::from_iter)
        .collect();
    match lines.last_mut() {
        _ if citations.is_empty() => {}
        Some(last) => last.extend([Html::markup("  "), citations]),
        None => lines.push(citations),
    }
    Html::join(lines.into_iter().map(spaced), "<br/>")
}

fn lines(text: &str, width: usize) -> Html {
    Html::join(balanced(text, width).iter().map(|line| spaced(Html::text(line))), "<br/>")
}

/// An en space on each side keeps the line off the text.
fn spaced(line: Html) -> Html {
    Html::from_iter([Html::markup("&#8194;"), line, Html::markup("&#8194;")])
}
