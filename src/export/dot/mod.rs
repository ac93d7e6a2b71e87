//! Pictures for Graphviz, as DOT: who did what, with the sources that say so.

mod boxes;
mod cards;
mod chips;
mod cluster;
pub(super) mod difference;
mod escape;
mod evidence;
mod facts;
mod heading;
mod overview;
mod part;
mod picture;
mod room;
mod share;
mod table;
mod theme;
mod tooltips;

use std::io::{self, Write};

use super::{Count, Exporter, Written};
use crate::graph::{Layout, View};
use crate::model::{EntityId, Model};
use escape::Quoted;
pub(super) use escape::plain;
use picture::Picture;
use theme::Theme;
pub(super) use theme::{Look, THEME};

/// The [DOT language] of Graphviz: entities as cards, claims between them as lines with a label; or
/// another layout, where the view asks for it or its size does.
///
/// [DOT language]: https://graphviz.org/doc/info/lang.html
pub(super) struct Dot;

impl Exporter for Dot {
    fn name(&self) -> &'static str {
        "DOT"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["dot", "gv"]
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        let selected = view.selection().entities;
        let layout = view.layout();
        let picture = match (layout, centre(view)) {
            (Layout::Evidence, Some(centre)) => evidence::picture(view, centre),
            (Layout::Overview, _) => Picture::new(view, &view.entities).names_alone(),
            _ => Picture::new(view, &selected),
        };
        writeln!(out, "digraph quipu {{")?;
        let attributes = match layout {
            Layout::Cards => cards::layout(view.drawing.direction),
            Layout::Evidence => evidence::layout(view.drawing.direction),
            Layout::Overview => overview::layout(&picture),
        };
        let ground = Quoted::new(&Theme::of(view).ground);
        write!(out, "  graph [{attributes}, bgcolor={ground}, {GRAPH}")?;
        let signs = match layout {
            Layout::Overview => overview::signs(&picture),
            Layout::Cards | Layout::Evidence => heading::signs(&picture),
        };
        heading::write(&picture, &signs, out)?;
        write!(out, "{DEFAULTS}")?;
        match layout {
            Layout::Cards => {
                cards::write(&picture, out)?;
                chips::write(&picture, out)?;
            }
            Layout::Evidence => evidence::write(&picture, out)?,
            Layout::Overview => overview::write(&picture, out)?,
        }
        writeln!(out, "}}")?;
        Ok(written(&picture))
    }
}

/// The entity in the middle: the one that is asked for, else the one with most claims.
fn centre(view: &View) -> Option<EntityId> {
    let asked = view.drawing.centre.filter(|id| view.shows_entity(*id));
    // Of equal ones, `max_by_key` takes the last.
    asked.or_else(|| view.entities.iter().rev().max_by_key(|id| view.degree(**id)).copied())
}

/// The colour of an entity's class, as `#0072B2`.
pub(super) fn colour(model: &Model, entity: EntityId) -> &'static str {
    let class = model.class_of(model.entity(entity)).map(|(_, class)| class);
    &THEME.look(model, class).0.border
}

/// Further attributes of the graph. Blank tooltips keep Graphviz from showing ids and markup.
const GRAPH: &str = "pad=0.4, outputorder=edgesfirst,
         fontname=\"Arial\", labelloc=t, labeljust=l, tooltip=\" \", label=";

/// Attributes of all nodes and edges.
const DEFAULTS: &str = "]
  node  [shape=box, style=\"rounded,filled\", fontname=\"Arial\", fontsize=12, margin=\"0.12,0.07\", \
                        penwidth=1.3, height=0.2, width=0.2]
  edge  [fontname=\"Arial\", fontsize=9, arrowsize=0.7, tooltip=\" \"]
";

fn written(picture: &Picture) -> Written {
    let entities = |number| Count { number, one: "entity", many: "entities" };
    let claims = |number| Count { number, one: "claim", many: "claims" };
    let [entities_lost, claims_lost] = picture.loss;
    let mut loss = vec![entities(entities_lost), claims(claims_lost)];
    loss.retain(|count| count.number > 0);
    Written { counts: vec![entities(picture.entities), claims(picture.claims)], loss }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{File, Files};
    use crate::read::read;

    const DOSSIER: &str = r#"
        [source.s]
        type = "NewsArticle"
        [source.t]
        type = "NewsArticle"
        [entity]
        ana   = { type = "Person", name = "Ana" }
        ben   = { type = "Person", name = "Ben" }
        judge = { type = "Post", name = "judge" }
        keep  = { type = "Prison", name = "the Keep" }
        pact  = { type = "Agreement", name = "pact" }
        [picture]
        show = ["ana", "ben", "keep", "pact"]
    "#;

    /// The picture of claims, of which each is the fields of a table without its braces.
    fn drawn(claims: &[&str]) -> String {
        let claims: Vec<_> = claims.iter().map(|claim| format!("[[claim]]\n{claim}\n")).collect();
        let files = [
            File::held("a.toml", DOSSIER),
            File::held("b.toml", "source = \"s\"\n".to_owned() + &claims.concat()),
        ];
        let model = read(&mut Files::from_iter(files)).unwrap();
        let mut dot = Vec::new();
        Dot.export(&View::new(model), &mut dot).unwrap();
        String::from_utf8(dot).unwrap()
    }

    const PRAISED: &str = "subject = 'ana'\nproperty = 'praised'\nobject = 'keep'\ncite = '0-9'";
    const HELD: &str = "subject = 'keep'\nproperty = 'capacity'\nvalue = 'up to 90'\ncite = '0-9'";

    #[test]
    fn it_shows_how_a_claim_is_made() {
        for (claim, field, shown, is_dashed) in [
            (PRAISED, "", "<tr><td><font point-size=\"7.5\" color=\"#5B6068\">&#8194;[1]", false),
            (PRAISED, "modality = 'alleged'", "<i>alleged</i>  [1]", true),
            (PRAISED, "according-to = 'ben'", "<i>says Ben</i>  [1]", false),
            (PRAISED, "according-to = ['ben', 'ana']", "<i>say Ben and Ana</i>  [1]", false),
            (PRAISED, "according-to = 'ben'\nmodality = 'opined'", "<i>opinion of Ben</i>", true),
            (PRAISED, "according-to = 'ben'\nmodality = 'denied'", "<i>denied by Ben</i>", true),
            (PRAISED, "status = 'retracted'", "<i>taken back</i>", true),
            (PRAISED, "negated = true", "&#8194;not praised&#8194;", false),
            (PRAISED, "when = '2024-06'", "&#8194;June 2024&#8194;", false),
            (PRAISED, "when = '2024'\ninferred = ['when']", "&#8194;(2024)&#8194;", false),
            (PRAISED, "inferred = ['object']", "&#8194;(praised)&#8194;", false),
            (HELD, "", "up to 90</font><font point-size=\"7.5\" color=\"#5B6068\">  [1]", false),
            (HELD, "modality = 'alleged'", "<i>alleged</i>", false),
            (HELD, "according-to = 'ben'", "<i>says Ben</i>", false),
            (HELD, "when = '2024-08'", "capacity, Aug 2024", false),
            (HELD, "negated = true", "not capacity", false),
        ] {
            let dot = drawn(&[&format!("{claim}\n{field}")]);
            assert!(dot.contains(shown), "{field}: {dot}");
            assert_eq!(dot.contains("style=dashed"), is_dashed, "{field}");
        }
    }

    #[test]
    fn claims_that_say_the_same_are_drawn_once() {
        let by_ben = PRAISED.replace("ana", "ben");
        let other_source = PRAISED.replace("0-9", "t:0-9");
        let as_a_party = "subject = 'pact'\nproperty = 'party'\nobject = 'ana'\ncite = '0-9'";
        let of_the_pact = "subject = 'ana'\nproperty = 'party-to'\nobject = 'pact'\ncite = '0-9'";
        let met = "subject = 'ana'\nproperty = 'met-with'\nobject = 'ben'\ncite = '0-9'";
        let was_met = "subject = 'ben'\nproperty = 'met-with'\nobject = 'ana'\ncite = '0-9'";
        let alleged = format!("{PRAISED}\nmodality = 'alleged'");
        for (claims, chips, shown) in [
            ([PRAISED, &other_source], 1, "[1] [2]"),
            ([PRAISED, &other_source], 1, ":w [arrowhead=none, penwidth=2.0, weight=3"),
            ([PRAISED, &by_ben], 1, "{\"ana\" \"ben\"} -> "),
            ([PRAISED, &alleged], 2, "alleged"),
            ([as_a_party, of_the_pact], 1, "party"),
            ([met, was_met], 1, "met with"),
        ] {
            // With an id of its own, the reader does not take the second one for the first.
            let second = format!("{}\nid = 'second'", claims[1]);
            let dot = drawn(&[claims[0], &second]);
            assert_eq!(dot.matches(":w [").count(), chips, "{claims:?}");
            assert!(dot.contains(shown), "{shown}: {dot}");
        }
    }

    #[test]
    fn no_table_is_empty() {
        assert!(!drawn(&[]).contains("<tr></tr>"));
    }

    #[test]
    fn contradictions_are_marked() {
        let negated = format!("{PRAISED}\nnegated = true");
        assert_eq!(drawn(&[PRAISED, &negated]).matches("≠ ").count(), 2);
        assert!(!drawn(&[PRAISED]).contains('≠'));
    }

    #[test]
    fn nodes_never_merge() {
        let dot = drawn(&[&format!("{PRAISED}\nid = 'keep'")]);
        assert!(dot.contains("\"keep.claim\":e -> \"keep\""), "{dot}");
    }

    #[test]
    fn circles_are_drawn_back() {
        let back = "subject = 'keep'\nproperty = 'thanked'\nobject = 'ana'\ncite = '0-9'";
        let dot = drawn(&[PRAISED, back]);
        assert_eq!(dot.matches("dir=back").count(), 1, "{dot}");
        assert_eq!(dot.matches("arrowhead=none").count(), 2, "{dot}");
    }

    #[test]
    fn offices_stand_under_names() {
        let office = "subject = 'ana'\nproperty = 'holds'\nobject = 'judge'\ncite = '0-9'";
        assert!(drawn(&[office]).contains("tooltip=\"Ana, judge. "));
        let said = format!("{office}\naccording-to = 'ben'");
        assert!(drawn(&[&said]).contains("tooltip=\"Ana\""));
    }
}
