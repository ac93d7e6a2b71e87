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
        write!(out, "{GRAPH}splines={}, label=", splines(picture.cards.len()))?;
        heading::write(&picture, out)?;
        write!(out, "{DEFAULTS}")?;
        cards::write(&picture, out)?;
        chips::write(&picture, out)?;
        writeln!(out, "}}")?;
        Ok(written(&picture))
    }
}

/// Attributes of the graph, before its label.
const GRAPH: &str =
    "  graph [rankdir=LR, bgcolor=\"#FFFFFF\", pad=0.4, nodesep=0.2, ranksep=0.28, \
                     outputorder=edgesfirst, newrank=true,
         fontname=\"Arial\", labelloc=t, labeljust=l, tooltip=\" \", ";

/// Attributes of all nodes and edges. Blank tooltips keep Graphviz from showing ids and markup.
const DEFAULTS: &str = "]
  node  [shape=box, style=\"rounded,filled\", fontname=\"Arial\", fontsize=12, margin=\"0.12,0.07\", \
                        penwidth=1.3, height=0.2, width=0.2]
  edge  [fontname=\"Arial\", fontsize=9, arrowsize=0.7, tooltip=\" \"]
";

/// Curves are beautiful, and slow to lay out where there are many.
fn splines(cards: usize) -> &'static str {
    if cards <= 250 { "true" } else { "line" }
}

fn written(picture: &Picture) -> Written {
    let mut loss = vec![
        (picture.entities_left_out, "entities left out of the picture"),
        (picture.claims_left_out, "claims left out of the picture"),
    ];
    loss.retain(|(count, _)| *count > 0);
    Written { counts: vec![(picture.cards.len(), "entities"), (picture.claims, "claims")], loss }
}
