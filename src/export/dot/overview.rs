//! Overview: everything, names alone, as a map.

use std::io::{self, Write};

use super::chips::line;
use super::escape::{Html, Id, Quoted, comment};
use super::picture::{Picture, object};
use super::theme::Theme;
use super::tooltips;
use crate::wording::{balanced, marked};

/// How wide a name is, in columns.
const NAME: usize = 18;
/// How wide the words on a line are.
const PROPERTY: usize = 20;
/// From so many entities on, lines have no words.
const WITHOUT_WORDS: usize = 80;
/// Up to so many entities, lines go around them, which takes longer than all the rest.
const CURVED: usize = 60;

/// The layout of the graph. (`smoothing=spring` would be rounder, and ends Graphviz 2.43 where an
/// entity has no line.)
pub(super) fn layout(entities: usize) -> String {
    let splines = if entities <= CURVED { "true" } else { "line" };
    format!(
        "layout=sfdp, overlap=prism, K=1.6, repulsiveforce=1.8, sep=\"+12\", esep=\"+5\", start=5, \
         splines={splines}"
    )
}

/// Writes names and lines.
pub(super) fn write(picture: &Picture, out: &mut dyn Write) -> io::Result<()> {
    names(picture, out)?;
    let phrases = &picture.phrases;
    let theme = Theme::of(phrases.view);
    let model = &phrases.view.model;
    let id = |entity| Id::entity(model.names.text(model.entity(entity).id.value));
    let has_words = picture.cards.len() < WITHOUT_WORDS;
    for statement in picture.chips.iter().flat_map(|chip| &chip.statements) {
        let Some(other) = object(model, statement) else { continue };
        let (from, to) = (id(statement.subject), id(other));
        let (look, tooltip) =
            (line(phrases.view, statement), tooltips::statement(phrases, statement));
        write!(out, "  {from} -> {to} [{look}, tooltip={tooltip}")?;
        if has_words {
            let is_opposed = statement.sense.is_opposed();
            let words = marked(&phrases.property(&statement.sense), is_opposed);
            let text = &theme.text.citation;
            let colour = if is_opposed { &theme.conflict } else { &text.colour };
            let words = text.coloured(Html::lines(&balanced(&words, PROPERTY)), colour);
            write!(out, ", labeltooltip={tooltip}, label=<{words}>")?;
        }
        writeln!(out, "]")?;
    }
    Ok(())
}

/// Every entity, the larger the more lines it has.
fn names(picture: &Picture, out: &mut dyn Write) -> io::Result<()> {
    let phrases = &picture.phrases;
    let model = &phrases.view.model;
    let theme = Theme::of(phrases.view);
    let colour = &theme.text.title.colour;
    let mut before = None;
    for card in &picture.cards {
        let class = model.class_of(model.entity(card.entity));
        if before != Some(class.map(|(id, _)| id)) {
            before = Some(class.map(|(id, _)| id));
            let (look, _) = theme.look(model, class.map(|(_, class)| class));
            let (border, tint) = (Quoted::new(&look.border), Quoted::new(&look.tint));
            let name = comment(class.map_or("other", |(_, class)| &class.name));
            writeln!(out, "  node  [color={border}, fillcolor={tint}] // {name}")?;
        }
        let name = phrases.name(card.entity);
        let id = Id::entity(model.names.text(model.entity(card.entity).id.value));
        let tooltip = Quoted::new(&name);
        let lines = Html::lines(&balanced(&name, NAME));
        let (size, colour) = (size(card.degree), Quoted::new(colour));
        writeln!(
            out,
            "  {id} [fontsize={size}, fontcolor={colour}, tooltip={tooltip}, label=<<b>{lines}</b>>]"
        )?;
    }
    Ok(())
}

/// The size of a name in points: it grows with the root of the number of its lines. In whole
/// tenths, which are the same on every machine.
fn size(degree: usize) -> String {
    let tenths = 100 + (324 * degree).isqrt();
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_grow_with_their_lines() {
        for (degree, expected) in [(0, "10.0"), (1, "11.8"), (4, "13.6"), (100, "28.0")] {
            assert_eq!(size(degree), expected);
        }
    }
}
