//! Pictures for Graphviz, as DOT: who did what, with the sources that say so.

mod cards;
mod chips;
mod dates;
mod escape;
mod heading;
mod phrases;
mod picture;
mod share;
mod statement;
mod theme;
mod words;
mod wrap;

use std::io::{self, Write};

use super::{Exporter, Written};
use crate::graph::View;
use picture::Picture;

/// The [DOT language] of Graphviz: entities as cards, claims between them as lines with a label.
///
/// [DOT language]: https://graphviz.org/doc/info/lang.html
pub(super) struct Cards;

/// Above so many cards, `dot` takes seconds and more.
const CARDS_IN_COLUMNS: usize = 250;

impl Exporter for Cards {
    fn name(&self) -> &'static str {
        "DOT"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["dot", "gv"]
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        let picture = Picture::new(view);
        writeln!(out, "digraph quipu {{")?;
        write!(out, "  graph [{}, {GRAPH}", layout(picture.cards.len()))?;
        heading::write(&picture, out)?;
        write!(out, "{DEFAULTS}")?;
        cards::write(&picture, out)?;
        chips::write(&picture, out)?;
        writeln!(out, "}}")?;
        Ok(written(&picture))
    }
}

/// How the graph is laid out: in columns, which read like sentences, as long as those are quick to
/// find; above that as a map. (`smoothing=spring` would be rounder, and ends Graphviz 2.43 where
/// an entity has no line.)
fn layout(cards: usize) -> &'static str {
    if cards <= CARDS_IN_COLUMNS {
        "rankdir=LR, nodesep=0.2, ranksep=0.28, newrank=true, splines=true"
    } else {
        "layout=sfdp, overlap=prism, K=1.6, repulsiveforce=1.8, sep=\"+12\", esep=\"+5\", start=5, \
         splines=line"
    }
}

/// Further attributes of the graph. Blank tooltips keep Graphviz from showing ids and markup.
const GRAPH: &str = "bgcolor=\"#FFFFFF\", pad=0.4, outputorder=edgesfirst,
         fontname=\"Arial\", labelloc=t, labeljust=l, tooltip=\" \", label=";

/// Attributes of all nodes and edges.
const DEFAULTS: &str = "]
  node  [shape=box, style=\"rounded,filled\", fontname=\"Arial\", fontsize=12, margin=\"0.12,0.07\", \
                        penwidth=1.3, height=0.2, width=0.2]
  edge  [fontname=\"Arial\", fontsize=9, arrowsize=0.7, tooltip=\" \"]
";

fn written(picture: &Picture) -> Written {
    let mut loss = vec![
        (picture.entities_left_out, "entities left out of the picture"),
        (picture.claims_left_out, "claims left out of the picture"),
    ];
    loss.retain(|(count, _)| *count > 0);
    Written { counts: vec![(picture.cards.len(), "entities"), (picture.claims, "claims")], loss }
}
