//! The heading: title, legend, what is left out, and the sources; it is the label of the graph.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::escape::{Html, Link};
use super::part;
use super::picture::Picture;
use super::theme::{Look, Style, Theme};
use crate::ontology::ClassId;
use crate::wording::{MARK, Sign, Signs, balanced, fill, shown};

/// How wide a title is, in columns.
const TITLE: usize = 70;
/// How wide a row of sources is.
const WIDTH: usize = 150;
/// How many sources stand in one row.
const SOURCES_IN_A_ROW: usize = 3;
/// How many sources the heading names.
const SOURCES: usize = 40;

/// An empty cell that takes the spare width; else one swatch grows as wide as the heading.
const SPARE: &str = "<td colspan=\"40\" cellpadding=\"0\"></td>";

/// Writes the label of the graph.
pub(super) fn write(picture: &Picture, signs: &Signs, out: &mut dyn Write) -> io::Result<()> {
    let theme = Theme::of(picture.phrases.view);
    let heading = &theme.text.heading;
    let (title, below) = part::titles(picture);
    let title = theme.text.title.set(Html::lines(&balanced(&title, TITLE)));
    write!(out, "<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"3\">")?;
    write!(out, "{}", row(title))?;
    write!(out, "{}", row(heading.set(Html::lines(&balanced(&below, WIDTH)))))?;
    write!(out, "{}", row(legend(picture)))?;
    write!(out, "{}", row(heading.set(lines(picture, signs))))?;
    for line in part::lines(picture) {
        write!(out, "{}", row(heading.set(Html::lines(&balanced(&line, WIDTH)))))?;
    }
    for sources in sources(picture, heading) {
        write!(out, "{}", row(sources))?;
    }
    write!(out, "</table>>")
}

/// A swatch for each look that occurs, in the order of the ontology.
fn legend(picture: &Picture) -> Html {
    let open = "<table border=\"0\" cellborder=\"0\" cellspacing=\"4\" cellpadding=\"0\"><tr>";
    let swatches =
        looks(picture).into_iter().map(|(look, classes)| swatch(picture, look, &classes));
    let close = Html::markup("</tr></table>");
    Html::from_iter([Html::markup(open), swatches.collect(), Html::markup(SPARE), close])
}

/// The looks that occur, each with those of its classes that do.
fn looks<'p>(picture: &'p Picture) -> Vec<(&'p Look, Vec<ClassId>)> {
    let model = &picture.phrases.view.model;
    let mut classes: Vec<_> = picture
        .cards
        .iter()
        .filter_map(|card| {
            let (_, class) = model.class_of(model.entity(card.entity))?;
            let (look, class) = Theme::of(picture.phrases.view).look(model, Some(class));
            Some((class?, look))
        })
        .collect();
    classes.sort_by_key(|(class, _)| *class);
    classes.dedup_by_key(|(class, _)| *class);
    let mut looks: Vec<(&Look, Vec<ClassId>)> = Vec::new();
    for (class, look) in classes {
        match looks.iter_mut().find(|(known, _)| std::ptr::eq(*known, look)) {
            Some((_, classes)) => classes.push(class),
            None => looks.push((look, vec![class])),
        }
    }
    looks
}

fn swatch(picture: &Picture, look: &Look, classes: &[ClassId]) -> Html {
    let view = picture.phrases.view;
    let label = |id: &ClassId| {
        let labels = &view.model.ontology.class(*id).labels;
        shown(labels.in_language(&view.language)).to_uppercase()
    };
    let labels: Vec<_> = classes.iter().map(label).collect();
    Html::from_iter([
        Html::markup("<td><table border=\"1\" color=\""),
        Html::text(&look.border),
        Html::markup("\" bgcolor=\""),
        Html::text(&look.tint),
        Html::markup("\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\" style=\"rounded\">"),
        Html::markup("<tr><td>"),
        Theme::of(view)
            .text
            .legend
            .coloured(Html::text(&format!(" {} ", labels.join(" · "))), &look.caption),
        Html::markup("</td></tr></table></td>"),
    ])
}

/// The signs that occur where lines have chips.
pub(super) fn signs(picture: &Picture) -> Signs {
    let mut signs = Signs::default();
    for statement in &picture.boxes {
        signs.add_if(Sign::Boxed, statement.origins > 1);
        signs.add_if(Sign::Dashed, statement.sense.is_doubtful());
    }
    picture.statements().for_each(|statement| signs.add(statement));
    picture.lines().for_each(|statement| signs.add_line(statement));
    signs
}

/// What the lines and marks that occur mean.
fn lines(picture: &Picture, signs: &Signs) -> Html {
    let theme = Theme::of(picture.phrases.view);
    let words = picture.phrases.words;
    let parts = signs.explained().map(|sign| {
        let said = Html::text(sign.words(words));
        if !matches!(sign, Sign::Marked(_)) {
            return said;
        }
        let mark = theme.text.heading.coloured(Html::text(MARK), &theme.conflict);
        Html::from_iter([mark, Html::text(" "), said])
    });
    Html::join(parts, "    ")
}

/// The sources that occur, by number: a few short ones in one row, else each in its own.
fn sources(picture: &Picture, style: &Style) -> Vec<Html> {
    let view = picture.phrases.view;
    let mut occurring: Vec<_> =
        picture.statements().flat_map(|one| &one.sources).copied().collect();
    occurring.sort_unstable();
    occurring.dedup();
    let known = occurring.iter().filter_map(|number| {
        let id = view.source_numbered(*number)?;
        Some((*number, id, balanced(&picture.phrases.source(id), WIDTH)))
    });
    let known: Vec<_> = known.take(SOURCES).collect();
    let columns: usize = known.iter().flat_map(|(.., lines)| lines).map(|line| line.width()).sum();
    let cells = known.iter().map(|(number, id, lines)| {
        let url = view.model.source(*id).url.map(|url| view.model.names.text(url.value));
        let link = url.and_then(Link::new);
        Html::cell(&style.set(numbered(*number, lines)), link.as_ref())
    });
    let gap = || Html::cell(&style.set(Html::text("   ")), None);
    let mut rows: Vec<_> = if known.len() <= SOURCES_IN_A_ROW && columns <= WIDTH {
        vec![cells.flat_map(|cell| [cell, gap()]).collect()]
    } else {
        cells.collect()
    };
    if let more @ 1.. = occurring.len().saturating_sub(SOURCES) {
        let more = fill(&picture.phrases.words.more, &[&more.to_string()]);
        rows.push(Html::cell(&style.set(Html::text(&more)), None));
    }
    // A table without cells is none, for Graphviz.
    rows.into_iter().filter(|row| !row.is_empty()).map(table).collect()
}

/// Cells beside each other.
fn table(cells: Html) -> Html {
    let open = "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\"><tr>";
    Html::from_iter([Html::markup(open), cells, Html::markup(SPARE), Html::markup("</tr></table>")])
}

/// `[1] Harbour Post`
fn numbered(number: usize, lines: &[String]) -> Html {
    Html::from_iter([
        Html::markup("<b>["),
        Html::number(number),
        Html::markup("]</b> "),
        Html::lines(lines),
    ])
}

fn row(inside: Html) -> Html {
    if inside.is_empty() {
        return inside;
    }
    Html::from_iter([Html::markup("<tr><td align=\"left\">"), inside, Html::markup("</td></tr>")])
}
