//! Evidence: one entity, and which source makes which claim on it. Sources stand on the left, the
//! claims in the middle, the other entities on the right.

use std::cmp::Reverse;
use std::io::{self, Write};

use super::escape::{Html, Id, Quoted};
use super::picture::{Picture, object};
use super::theme::Theme;
use super::{boxes, cards};
use crate::graph::{Direction, View, ends};
use crate::model::{EntityId, SourceId};
use crate::wording::{Gathering, Phrases, Statement, balanced, fill, shown};

/// How many claims are shown.
const CLAIMS: usize = 40;
/// How wide the title of a source is.
const TITLE: usize = 30;

/// The layout of the graph: three columns, or three rows.
pub(super) fn layout(direction: Direction) -> String {
    let direction = cards::rankdir(direction);
    format!("rankdir={direction}, nodesep=0.12, ranksep=1.5, newrank=true, splines=true")
}

/// What the picture shows of an entity: its claims, and the entities at their other ends.
pub(super) fn picture(view: &View, centre: EntityId) -> Picture<'_> {
    let all = statements(view, centre);
    let shown = most_telling(&all);
    let (others, every) = (others(view, centre, &shown), others(view, centre, &all));
    let mut picture = Picture::new(view, &others);
    for card in &mut picture.cards {
        card.facts.clear();
        card.rest.clear();
        // The number of lines in this picture says nothing of an entity.
        card.degree = 0;
    }
    picture.chips.clear();
    picture.centre = Some(centre);
    // The entity in the middle has no card: it is in every claim.
    picture.entities += 1;
    picture.entities_left_out = every.len() - others.len();
    picture.claims = count(&shown);
    let is_on = |id| ends(&view.model, id).contains(&Some(centre));
    let on_it = view.model.claims().filter(|(id, _)| is_on(*id)).count();
    picture.claims_left_out = on_it - picture.claims;
    picture.loss = if view.filter.focus == [centre] {
        [picture.entities_left_out, count(&all) - picture.claims]
    } else {
        // Nobody asked for this entity alone.
        let [entities, claims] = [view.entities.len(), view.claims.len()];
        [entities.saturating_sub(picture.entities), claims.saturating_sub(picture.claims)]
    };
    picture.boxes = shown;
    picture
}

fn count(statements: &[Statement]) -> usize {
    statements.iter().map(|one| one.claims.len()).sum()
}

/// The entities at the other ends of statements, by id.
fn others(view: &View, centre: EntityId, statements: &[Statement]) -> Vec<EntityId> {
    let ends =
        |one: &Statement| [Some(one.subject), object(&view.model, one)].into_iter().flatten();
    let mut others: Vec<_> = statements.iter().flat_map(ends).filter(|id| *id != centre).collect();
    others.sort_by_key(|id| view.model.names.text(view.model.entity(*id).id.value));
    others.dedup();
    others
}

/// The claims that an entity is an end of, in the order of the view.
fn statements(view: &View, centre: EntityId) -> Vec<Statement> {
    let mut gathering = Gathering::new(view);
    for claim in view.claims.iter().copied() {
        let [subject, object] = ends(&view.model, claim);
        if let Some(subject) = subject.filter(|id| *id == centre || object == Some(centre)) {
            gathering.add(claim, subject);
        }
    }
    gathering.finish()
}

/// As many as are shown, in the same order: those in dispute, which must not fall out, and then
/// those with most origins.
fn most_telling(statements: &[Statement]) -> Vec<Statement> {
    let mut ranked: Vec<_> = statements.iter().enumerate().collect();
    ranked.sort_by_key(|(_, one)| Reverse((!one.sense.conflicts.is_empty(), one.origins)));
    ranked.truncate(CLAIMS);
    ranked.sort_by_key(|(at, _)| *at);
    ranked.into_iter().map(|(_, one)| one.clone()).collect()
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
    let look =
        format!("shape=box, style=\"rounded,filled\", margin=\"0.12,0.045\", fillcolor={ground}");
    writeln!(out, "  node  [{look}] // claims")?;
    for statement in &picture.boxes {
        boxes::write(picture, statement, out)?;
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
