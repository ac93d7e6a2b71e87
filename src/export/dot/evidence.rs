//! Evidence: one entity, and which source makes which claim on it. Sources stand on the left, the
//! claims in the middle, the other entities on the right.

use std::cmp::Reverse;
use std::io::{self, Write};

use super::cards;
use super::chips::{claim_id, line, statement_tooltip, together};
use super::escape::{Html, Id, Quoted};
use super::picture::{Picture, object};
use super::theme::Theme;
use crate::graph::View;
use crate::model::{EntityId, SourceId};
use crate::wording::{Gathering, Phrases, Statement, balanced, fill, marked, shown};

/// How many claims are shown.
const CLAIMS: usize = 40;
/// How wide the second line of a claim is, in columns.
const DETAILS: usize = 64;
/// How wide the title of a source is.
const TITLE: usize = 30;

/// The layout of the graph.
pub(super) const LAYOUT: &str = "rankdir=LR, nodesep=0.12, ranksep=1.5, newrank=true, splines=true";

/// What the picture shows of an entity: its claims, and the entities at their other ends.
pub(super) fn picture(view: &View, centre: EntityId) -> Picture<'_> {
    let statements = statements(view, centre);
    let others = statements
        .iter()
        .flat_map(|one| [Some(one.subject), object(&view.model, one)].into_iter().flatten());
    let mut others: Vec<_> = others.filter(|id| *id != centre).collect();
    others.sort_by_key(|id| view.model.names.text(view.model.entity(*id).id.value));
    others.dedup();
    let claims = statements.iter().map(|one| one.claims.len()).sum();
    let mut picture = Picture::new(view, &others);
    for card in &mut picture.cards {
        card.facts.clear();
        card.more = 0;
        // The number of lines in this picture says nothing of an entity.
        card.degree = 0;
    }
    picture.chips.clear();
    // The entity in the middle has no card: it is in every claim.
    picture.entities += 1;
    picture.entities_left_out = picture.entities_left_out.saturating_sub(1);
    picture.claims_left_out = view.model.claims.len() - claims;
    picture.claims = claims;
    picture.boxes = statements;
    picture
}

/// The claims that an entity is an end of: those in dispute or with most origins, in the order of the view.
fn statements(view: &View, centre: EntityId) -> Vec<Statement> {
    let model = &view.model;
    let id = model.entity(centre).id.value;
    let mut gathering = Gathering::new(view);
    for claim in view.claims.iter().copied() {
        let told = model.claim(claim);
        let is_object = told.object.value == crate::model::Object::Entity(id);
        if let Some(subject) = model.entity_named(told.subject.value)
            && (subject == centre || is_object)
        {
            gathering.add(claim, subject);
        }
    }
    let mut statements: Vec<_> = gathering.finish().into_iter().enumerate().collect();
    // What is in dispute must not fall out, and then what stands best.
    statements.sort_by_key(|(_, one)| Reverse((!one.sense.conflicts.is_empty(), one.origins)));
    statements.truncate(CLAIMS);
    statements.sort_by_key(|(at, _)| *at);
    statements.into_iter().map(|(_, one)| one).collect()
}

/// Writes the three columns.
pub(super) fn write(picture: &Picture, out: &mut dyn Write) -> io::Result<()> {
    let view = picture.phrases.view;
    let theme = Theme::of(view);
    cards::write(picture, out)?;
    let mut sources: Vec<_> = picture.boxes.iter().flat_map(|one| &one.sources).copied().collect();
    sources.sort_unstable();
    sources.dedup();
    let (look, _) = theme.look_of("CreativeWork", &view.model);
    let (border, tint) = (Quoted::new(&look.border), Quoted::new(&look.tint));
    writeln!(
        out,
        "  node  [shape=note, style=filled, color={border}, fillcolor={tint}] // sources"
    )?;
    for number in sources {
        if let Some(id) = view.source_numbered(number) {
            write_source(&picture.phrases, id, number, &look.caption, out)?;
        }
    }
    let ground = Quoted::new(&theme.ground);
    writeln!(out, "  node  [shape=box, style=\"rounded,filled\", fillcolor={ground}] // claims")?;
    for statement in &picture.boxes {
        write_claim(picture, statement, out)?;
    }
    Ok(())
}

fn write_source(
    phrases: &Phrases,
    id: SourceId,
    number: usize,
    colour: &str,
    out: &mut dyn Write,
) -> io::Result<()> {
    let model = &phrases.view.model;
    let text = &Theme::of(phrases.view).text;
    let source = model.source(id);
    let name = model.names.text(source.id.value);
    let title = source.title.in_language(&phrases.view.language, &model.names);
    let title = shown(title.unwrap_or(name));
    let caption = fill(&phrases.words.source_number, &[&number.to_string()]).to_uppercase();
    let label = Html::from_iter([
        text.caption.coloured(Html::text(&caption), colour),
        Html::markup("<br align=\"left\"/>"),
        text.statement.set(Html::lines(&balanced(&title, TITLE))),
    ]);
    let (id, tooltip) = (Id::source(name), Quoted::new(&title));
    writeln!(out, "  {id} [tooltip={tooltip}, label=<{label}>]")
}

fn write_claim(picture: &Picture, statement: &Statement, out: &mut dyn Write) -> io::Result<()> {
    let phrases = &picture.phrases;
    let (view, model) = (phrases.view, &phrases.view.model);
    let theme = Theme::of(view);
    let has_conflict = !statement.sense.conflicts.is_empty();
    let (border, width) = match (has_conflict, statement.origins) {
        (true, _) => (&theme.conflict, "2.0"),
        (false, 2..) => (&theme.boxes.agreed, "2.0"),
        (false, _) => (&theme.boxes.border, "1.0"),
    };
    let style =
        if statement.sense.is_doubtful() { ", style=\"rounded,filled,dashed\"" } else { "" };
    let id = claim_id(model, statement);
    let (tooltip, label) = (statement_tooltip(phrases, statement), label(phrases, statement));
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
    let ends = [Some(statement.subject), object(model, statement)];
    let shown = |end: &EntityId| picture.cards.iter().any(|card| card.entity == *end);
    for end in ends.into_iter().flatten().filter(shown) {
        let end = Id::entity(model.names.text(model.entity(end).id.value));
        writeln!(out, "  {id} -> {end} [{look}]")?;
    }
    Ok(())
}

/// "**CECOT** capacity **40,000 inmates**", and below it what qualifies it and who says so.
fn label(phrases: &Phrases, statement: &Statement) -> Html {
    let sense = &statement.sense;
    let theme = Theme::of(phrases.view);
    let text = &theme.text;
    let is_opposed = sense.is_opposed();
    let bold = |words: &str| {
        Html::from_iter([Html::markup("<b>"), Html::text(words), Html::markup("</b>")])
    };
    let object = marked(&phrases.object(statement.object), is_opposed);
    let object = Html::join(balanced(&object, DETAILS).iter().map(|line| bold(line)), "<br/>");
    let colour = if is_opposed { &theme.conflict } else { &text.statement.colour };
    let said = text.statement.set(Html::from_iter([
        bold(&phrases.name(statement.subject)),
        Html::text(&format!(" {} ", phrases.property(sense))),
    ]));
    let mut rows = vec![Html::from_iter([said, text.statement.coloured(object, colour)])];
    let details = together(&phrases.qualifiers(sense));
    rows.push(text.description.set(Html::lines(&balanced(&details, DETAILS))));
    let voice = balanced(&phrases.voice(sense).unwrap_or_default(), DETAILS);
    let voice = voice
        .iter()
        .map(|line| Html::from_iter([Html::markup("<i>"), Html::text(line), Html::markup("</i>")]));
    rows.push(text.description.set(Html::join(voice, "<br/>")));
    Html::join(rows.into_iter().filter(|row| !row.is_empty()), "<br/>")
}
