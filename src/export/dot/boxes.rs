//! Boxes: the claims on one entity, each with lines from its sources and to the other end.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::chips::{claim_id, is_symmetric, line};
use super::escape::{Html, Id, Quoted};
use super::picture::{Picture, object};
use super::theme::Theme;
use super::tooltips::{self, together};
use crate::model::EntityId;
use crate::wording::{MARK, Phrases, Statement, balanced};

/// How wide a claim is that stands in one line with all that is said of it, in columns.
const LINE: usize = 88;
/// How wide a line is where it takes several.
const LINES: usize = 64;

/// Writes the box of a claim with its lines.
pub(super) fn write(
    picture: &Picture,
    statement: &Statement,
    out: &mut dyn Write,
) -> io::Result<()> {
    let phrases = &picture.phrases;
    let (view, model) = (phrases.view, &phrases.view.model);
    let theme = Theme::of(view);
    let (border, width) = match (statement.sense.conflicts.is_empty(), statement.origins) {
        (false, 2..) => (&theme.conflict, "2.0"),
        (false, _) => (&theme.conflict, "1.0"),
        (true, 2..) => (&theme.boxes.agreed, "2.0"),
        (true, _) => (&theme.boxes.border, "1.0"),
    };
    let style =
        if statement.sense.is_doubtful() { ", style=\"rounded,filled,dashed\"" } else { "" };
    let id = claim_id(model, statement);
    let (tooltip, label) = (tooltips::statement(phrases, statement), label(phrases, statement));
    let colour = Quoted::new(border);
    writeln!(
        out,
        "  {id} [tooltip={tooltip}, color={colour}, penwidth={width}{style}, label=<{label}>]"
    )?;
    let look = line(view, statement);
    for number in &statement.sources {
        if let Some(source) = view.source_numbered(*number) {
            let source = Id::source(model.names.text(model.source(source).id.value));
            writeln!(out, "  {source} -> {id} [arrowhead=none, {look}]")?;
        }
    }
    write_ends(picture, statement, &look, out)
}

/// The lines between a claim and the entities at its ends. Heads point as the sentence goes: from
/// its subject to the claim, and from the claim to its object.
fn write_ends(
    picture: &Picture,
    statement: &Statement,
    look: &str,
    out: &mut dyn Write,
) -> io::Result<()> {
    let model = &picture.phrases.view.model;
    let id = claim_id(model, statement);
    let has_card = |end: &EntityId| picture.cards.iter().any(|card| card.entity == *end);
    let head = |head| if is_symmetric(model, &statement.sense) { "arrowhead=none, " } else { head };
    let ends =
        [(Some(statement.subject), head("dir=back, ")), (object(model, statement), head(""))];
    for (end, head) in ends {
        if let Some(end) = end.filter(has_card) {
            let end = Id::entity(model.names.text(model.entity(end).id.value));
            writeln!(out, "  {id} -> {end} [{head}{look}]")?;
        }
    }
    Ok(())
}

/// What a claim says, in one line where that is wide enough; below it what speaks against it.
fn label(phrases: &Phrases, statement: &Statement) -> Html {
    let sense = &statement.sense;
    let text = &Theme::of(phrases.view).text;
    let details = together(&phrases.qualifiers(sense));
    let voice = phrases.voice(sense).unwrap_or_default();
    let said = [
        phrases.name(statement.subject),
        phrases.property(sense),
        phrases.object(statement.object),
    ];
    let width: usize = said.iter().chain([&details, &voice]).map(|words| words.width() + 3).sum();
    let mut html = sentence(phrases, statement);
    for (words, open, close) in [(details, "", ""), (voice, "<i>", "</i>")] {
        let is_beside = width <= LINE && !words.is_empty();
        let between = if is_beside { Html::text(" · ") } else { Html::markup("<br/>") };
        let set = |line: &String| {
            Html::from_iter([Html::markup(open), Html::text(line), Html::markup(close)])
        };
        let words = Html::join(balanced(&words, LINES).iter().map(set), "<br/>");
        if !words.is_empty() {
            html.extend([text.description.set(Html::from_iter([between, words]))]);
        }
    }
    html.extend([conflicts(phrases, statement)]);
    html
}

/// "**CECOT** capacity **40,000 inmates**"
fn sentence(phrases: &Phrases, statement: &Statement) -> Html {
    let theme = Theme::of(phrases.view);
    let text = &theme.text;
    let bold = |words: &str| {
        Html::from_iter([Html::markup("<b>"), Html::text(words), Html::markup("</b>")])
    };
    let object = balanced(&phrases.object(statement.object), LINES);
    let object = Html::join(object.iter().map(|line| bold(line)), "<br/>");
    let is_opposed = statement.is_value_opposed();
    let colour = if is_opposed { &theme.conflict } else { &text.statement.colour };
    let said = text.statement.set(Html::from_iter([
        bold(&phrases.name(statement.subject)),
        Html::text(&format!(" {} ", phrases.property(&statement.sense))),
    ]));
    Html::from_iter([said, text.statement.coloured(object, colour)])
}

/// "≠ the figures differ", below the claim: before a name, people would read the mark as "not".
fn conflicts(phrases: &Phrases, statement: &Statement) -> Html {
    let mut conflicts: Vec<_> = statement.conflicts().collect();
    conflicts.sort_unstable();
    conflicts.dedup();
    if conflicts.is_empty() {
        return Html::default();
    }
    let theme = Theme::of(phrases.view);
    let told: Vec<_> = conflicts.into_iter().map(|one| one.words(phrases.words)).collect();
    let told = Html::lines(&balanced(&format!("{MARK} {}", told.join(", ")), LINES));
    let told = theme.text.description.coloured(told, &theme.conflict);
    Html::from_iter([Html::markup("<br/>"), told])
}
