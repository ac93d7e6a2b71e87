//! A picture of what became of a dossier, as DOT: the entities that it touches, and the claims on
//! them that are new, gone or otherwise than before.

mod cards;
mod heading;
mod look;
mod relations;

use std::io::{self, Write};

use super::escape::{Html, Quoted};
use crate::digest::diff::{ClaimDiff, Diff, Form};
use crate::wording::balanced;
use look::{LOOKS, Look};

/// The picture, as a form of the report.
pub(in crate::export) const FORM: Form = Form { name: "dot", ending: "dot", write };

/// Above so many cards, `dot` takes seconds and more.
const CARDS_IN_COLUMNS: usize = 250;
/// Stands between the rows of a table.
const RULE: &str = "<tr><td cellpadding=\"0\" height=\"3\"></td></tr><hr/>\
                    <tr><td cellpadding=\"0\" height=\"3\"></td></tr>";
/// How wide the words of a claim are, in columns.
const CLAIM: usize = 34;
/// How wide what stands below them is, whose type is smaller.
const ASIDE: usize = 44;

fn write(diff: &Diff, out: &mut dyn Write) -> io::Result<()> {
    let layout = if diff.touched.len() <= CARDS_IN_COLUMNS {
        "rankdir=LR, nodesep=0.2, ranksep=0.35, newrank=true, splines=true"
    } else {
        "layout=sfdp, overlap=prism, K=1.6, repulsiveforce=1.8, sep=\"+12\", esep=\"+5\", start=5, \
         splines=line"
    };
    let background = Quoted::new(&LOOKS.background);
    writeln!(out, "digraph quipu {{")?;
    writeln!(out, "  graph [{layout}, bgcolor={background}, pad=0.4, outputorder=edgesfirst,")?;
    write!(out, "         fontname=\"Arial\", labelloc=t, labeljust=l, tooltip=\" \", label=")?;
    heading::write(diff, out)?;
    writeln!(out, "]\n  node  [shape=box, fontname=\"Arial\", fontsize=12, margin=\"0.12,0.07\"]")?;
    writeln!(out, "  edge  [fontname=\"Arial\", fontsize=9, arrowsize=0.7, tooltip=\" \"]")?;
    cards::write(diff, out)?;
    relations::write(diff, out)?;
    writeln!(out, "}}")
}

/// Whether a claim is drawn as a line: both its ends are cards.
fn is_relation(diff: &Diff, claim: &ClaimDiff) -> bool {
    let ends = [claim.object.as_ref(), claim.old_object.as_ref()];
    ends.into_iter().flatten().any(|id| diff.touched.contains_key(id))
}

/// `+ annual fee 13 million euros`, what of it is otherwise, who says so where.
fn told(diff: &Diff, claim: &ClaimDiff, look: &Look) -> Vec<Html> {
    let size = &LOOKS.size;
    let mut rows = vec![look.bold(
        &size.claim,
        Html::lines(&balanced(&marked(claim.section().sign_of_claim(), &claim.predicate), CLAIM)),
    )];
    for line in claim.lines(diff.words) {
        let own = line.standing.map_or(look, |standing| LOOKS.of(standing));
        let words = match line.standing {
            Some(standing) => marked(Some(standing.mark()), &line.words),
            None => line.words,
        };
        rows.push(own.set(&size.claim, Html::lines(&balanced(&words, ASIDE))));
    }
    let said = claim.said();
    let about = said.into_iter().flat_map(|said| [said.voice.clone(), said.places()]);
    let about = about.filter(|words| !words.is_empty());
    rows.extend(
        about.map(|words| LOOKS.other.set(&size.aside, Html::lines(&balanced(&words, ASIDE)))),
    );
    rows
}

fn marked(mark: Option<&str>, words: &str) -> String {
    mark.map_or_else(|| words.to_owned(), |mark| format!("{mark} {words}"))
}

/// Everything that is told of a claim, in one line.
fn tooltip(diff: &Diff, claim: &ClaimDiff) -> Quoted {
    let Some(said) = claim.said() else { return Quoted::new(" ") };
    let lines = claim.lines(diff.words).into_iter().map(|line| line.words);
    let parts = [marked(claim.section().sign_of_claim(), &said.words)].into_iter().chain(lines);
    let parts = parts.chain([said.about(), said.places()]);
    Quoted::new(&parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". "))
}

/// Rows of a table, each from the left.
fn table(rows: impl IntoIterator<Item = Html>) -> Html {
    let rows = rows.into_iter().filter(|row| !row.is_empty()).map(|row| {
        if row == Html::markup(RULE) {
            return row;
        }
        let open = Html::markup("<tr><td align=\"left\" balign=\"left\">");
        Html::from_iter([open, row, Html::markup("</td></tr>")])
    });
    let open = "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\">";
    Html::from_iter([Html::markup(open), rows.collect(), Html::markup("</table>")])
}
