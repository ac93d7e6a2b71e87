//! Overview: everything, names alone, as a map.

use std::io::{self, Write};

use super::chips::{evidence, is_symmetric};
use super::escape::{Html, Id, Quoted, comment};
use super::heading;
use super::picture::{Picture, object};
use super::theme::Theme;
use super::tooltips;
use crate::model::{Modality, Model};
use crate::wording::{MARK, Phrases, Sense, Sign, Signs, Statement, Stroke, balanced, marked};

/// How wide a name is, in columns.
const NAME: usize = 18;
/// How wide the words on a line are.
const PROPERTY: usize = 20;
/// From so many entities on, lines have no words.
const WITHOUT_WORDS: usize = 80;
/// Up to so many entities, lines go around them, which takes longer than all the rest.
const CURVED: usize = 60;

/// The layout of the graph: with room for words between names, or as close as can be, which lets
/// names be larger on the same page. (`smoothing=spring` would be rounder, and ends Graphviz 2.43
/// where an entity has no line.)
pub(super) fn layout(picture: &Picture) -> String {
    let splines = if picture.cards.len() <= CURVED { "true" } else { "line" };
    // Words are wider than high: names beside each other need more room than those below each other.
    let room = if has_words(picture) {
        "K=2.2, repulsiveforce=1.2, sep=\"+42,+24\""
    } else {
        "K=2.5, repulsiveforce=1.4, sep=\"+6\""
    };
    format!("layout=sfdp, overlap=prism, {room}, esep=\"+5\", start=5, splines={splines}")
}

/// The signs that occur: what words do not tell, lines do.
pub(super) fn signs(picture: &Picture) -> Signs {
    let model = &picture.phrases.view.model;
    let mut signs = heading::signs(picture);
    signs.remove(Sign::Concluded);
    for statement in picture.lines() {
        let sense = &statement.sense;
        signs.add_if(Sign::Barred, is_barred(model, statement));
        let is_concluded = has_words(picture) && sense.is_concluded(model);
        signs.add_if(Sign::Concluded, is_concluded);
    }
    let of = |line: &Statement| stroke(model, &line.sense, has_words(picture));
    let dotted = || picture.lines().filter(|line| of(line) == Stroke::Dotted);
    let is_announced = dotted().any(|line| line.sense.modality == Modality::Announced);
    let is_concluded = dotted().any(|line| line.sense.is_concluded(model));
    signs.add_if(Sign::Announced, is_announced && !is_concluded);
    signs.add_if(Sign::Dotted, is_concluded && !is_announced);
    signs.add_if(Sign::AnnouncedOrDotted, is_announced && is_concluded);
    signs
}

/// How a line is drawn. Where words stand on it, they tell what is concluded and what is announced.
fn stroke(model: &Model, sense: &Sense, has_words: bool) -> Stroke {
    match sense.stroke(model) {
        Stroke::Dashed => Stroke::Dashed,
        _ if has_words => Stroke::Solid,
        Stroke::Solid if sense.modality == Modality::Announced => Stroke::Dotted,
        stroke => stroke,
    }
}

/// Writes names and lines.
pub(super) fn write(picture: &Picture, out: &mut dyn Write) -> io::Result<()> {
    names(picture, out)?;
    let phrases = &picture.phrases;
    let model = &phrases.view.model;
    let id = |entity| Id::entity(model.names.text(model.entity(entity).id.value));
    for statement in picture.lines() {
        let Some(other) = object(model, statement) else { continue };
        let (from, to) = (id(statement.subject), id(other));
        let tooltip = tooltips::statement(phrases, statement);
        let look = look(phrases, statement, has_words(picture));
        write!(out, "  {from} -> {to} [{look}, tooltip={tooltip}")?;
        let words = words(phrases, statement, has_words(picture));
        if !words.is_empty() {
            write!(out, ", labeltooltip={tooltip}, label=<{words}>")?;
        }
        writeln!(out, "]")?;
    }
    Ok(())
}

fn has_words(picture: &Picture) -> bool {
    picture.cards.len() < WITHOUT_WORDS
}

/// Whether a line ends in a bar, so that nobody takes it for what it denies.
fn is_barred(model: &Model, statement: &Statement) -> bool {
    model.claim(statement.first()).is_negative()
}

/// Whether a line is marked: here for what qualifies a statement too, which has no room of its own.
fn is_marked(sense: &Sense) -> bool {
    !sense.conflicts.is_empty()
}

/// The attributes of a line: its strength, its colour, its ends.
fn look(phrases: &Phrases, statement: &Statement, has_words: bool) -> String {
    let (theme, model) = (Theme::of(phrases.view), &phrases.view.model);
    let (sense, line) = (&statement.sense, Theme::of(phrases.view).line(statement.origins));
    let stroke = stroke(model, sense, has_words);
    let colour = if is_marked(sense) {
        &theme.conflict
    } else if is_barred(model, statement) || stroke == Stroke::Dotted {
        // Bars are short and dots are small, and both must be seen.
        &theme.text.heading.colour
    } else {
        &line.colour
    };
    let ends = match (is_barred(model, statement), is_symmetric(model, sense)) {
        (true, false) => "arrowhead=tee, arrowsize=1.2, ",
        (true, true) => "dir=both, arrowhead=tee, arrowtail=tee, arrowsize=1.2, ",
        (false, true) => "arrowhead=none, ",
        (false, false) => "",
    };
    format!("{ends}{}", line.drawn(colour, stroke))
}

/// What stands on a line: what it says, who says so and where; or the mark alone.
fn words(phrases: &Phrases, statement: &Statement, has_words: bool) -> Html {
    let theme = Theme::of(phrases.view);
    let is_marked = is_marked(&statement.sense);
    if !has_words {
        let mark = if is_marked { MARK } else { "" };
        return theme.text.statement.coloured(Html::text(mark), &theme.conflict);
    }
    let text = &theme.text.citation;
    let property = balanced(&phrases.property(&statement.sense), PROPERTY);
    let mut lines = vec![text.set(Html::lines(&property))];
    lines.push(text.set(evidence(phrases, statement)));
    if is_marked {
        // Before the words, people would read the mark as "not".
        let conflict =
            statement.conflicts().max().map(|conflict| conflict.on_a_line(phrases.words));
        let conflict = marked(conflict.unwrap_or_default(), true);
        lines.push(text.coloured(Html::lines(&balanced(&conflict, PROPERTY)), &theme.conflict));
    }
    Html::join(lines, "<br/>")
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
