//! Facts: the rows of a card, for what is said of an entity alone.

use super::escape::Html;
use super::picture::Card;
use super::theme::{Texts, Theme};
use crate::wording::{Phrases, Statement, balanced, fill, marked};

/// How wide the left column is.
const NAME: usize = 24;
/// How wide the right column is.
const VALUE: usize = 30;

/// The facts of a card below a line, if it has any.
pub(super) fn rows(phrases: &Phrases, card: &Card) -> Html {
    if card.facts.is_empty() {
        return Html::default();
    }
    let text = &Theme::of(phrases.view).text;
    let mut html = Html::markup(RULE);
    let mut before = String::new();
    for fact in &card.facts {
        let name = phrases.qualified(phrases.property(&fact.sense), &fact.sense);
        // A name that is said once holds for all rows below it.
        html.extend([row(text, if name == before { "" } else { &name }, value(phrases, fact))]);
        before = name;
    }
    if let more @ 1.. = card.rest.len() {
        let more = fill(&phrases.words.more, &[&more.to_string()]);
        html.extend([wide(text.fact.set(Html::text(&more)))]);
    }
    html
}

/// The line between the head of a card and its facts.
const RULE: &str = "<tr><td colspan=\"2\" height=\"3\"></td></tr><hr/>\
                    <tr><td colspan=\"2\" cellpadding=\"0\" height=\"3\"></td></tr>";

/// A row of two cells.
fn row(text: &Texts, name: &str, value: Html) -> Html {
    // The space after each line keeps the columns apart.
    let name = balanced(name, NAME).into_iter().map(|line| Html::text(&format!("{line}  ")));
    let name = text.fact.set(Html::join(name, "<br/>"));
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
    let theme = Theme::of(phrases.view);
    let text = &theme.text;
    let is_opposed = fact.is_value_opposed();
    let value = marked(&phrases.object(fact.object), is_opposed);
    let value = Html::lines(&balanced(&value, VALUE));
    let colour = if is_opposed { &theme.conflict } else { &text.value.colour };
    let mut html = text.value.coloured(value, colour);
    if let Some(voice) = phrases.voice(&fact.sense) {
        let open = Html::markup("<i>");
        let said =
            Html::from_iter([open, Html::lines(&balanced(&voice, VALUE)), Html::markup("</i>")]);
        html.extend([Html::markup("<br/>"), text.citation.set(said)]);
    }
    html.extend([citations(phrases, &fact.sources)]);
    if let Some(mark) = fact.mark_apart(phrases.words) {
        let mark = Html::lines(&balanced(&mark, VALUE));
        html.extend([Html::markup("<br/>"), text.citation.coloured(mark, &theme.conflict)]);
    }
    html
}

/// ` [1] [2]`, in its style.
pub(super) fn citations(phrases: &Phrases, sources: &[usize]) -> Html {
    let citations = Html::text(&phrases.few_citations(sources));
    if citations.is_empty() {
        return citations;
    }
    Theme::of(phrases.view).text.citation.set(Html::from_iter([Html::markup("  "), citations]))
}

/// A row of one cell, if there is something in it.
pub(super) fn wide(inside: Html) -> Html {
    if inside.is_empty() {
        return inside;
    }
    Html::from_iter([
        Html::markup("<tr><td colspan=\"2\" align=\"left\" balign=\"left\">"),
        inside,
        Html::markup("</td></tr>"),
    ])
}
