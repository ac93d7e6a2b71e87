//! Pictures: what they are of, which way their lines point, what their marks say, and what of a
//! large thing they tell.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fmt::Write as _;

use quipu::export::exporter_of;
use quipu::files::{File, Files};
use quipu::graph::{Cluster, Direction, Layout, View};
use quipu::model::EntityId;
use quipu::read::read;

const DOSSIER: &str = r#"
    [dossier]
    title = "The case"
    [source.s]
    type = "NewsArticle"
    title = "A report"
    [source.t]
    type = "NewsArticle"
    [entity]
    ana  = { type = "Person", name = "Ana" }
    ben  = { type = "Person", name = "Ben" }
    keep = { type = "Prison", name = { en = "the Keep", es = "la Torre" } }
    town = { type = "Place", name = "the town" }
"#;

const PRAISED: &str = "subject = 'ana'\nproperty = 'praised'\nobject = 'keep'\ncite = '0-9'";
const PLACED: &str =
    "subject = 'keep'\nproperty = 'contained-in-place'\nobject = 'town'\ncite = '0-9'";
const MET: &str = "subject = 'ana'\nproperty = 'met-with'\nobject = 'keep'\ncite = '0-9'";
const HELD: &str = "subject = 'keep'\nproperty = 'capacity'\nvalue = '90'\ncite = '0-9'";
const CALLED: &str = "subject = 'keep'\nproperty = 'condition'\nvalue = 'grim'\ncite = '0-9'";

/// A view of claims, of which each is the fields of a table, with the ids `c0`, `c1` …
fn view(claims: &[String]) -> View {
    let mut tables = "source = \"s\"\n".to_owned();
    for (at, claim) in claims.iter().enumerate() {
        writeln!(tables, "[[claim]]\nid = 'c{at}'\n{claim}").unwrap();
    }
    let files = [File::held("a.toml", DOSSIER), File::held("b.toml", tables)];
    View::new(read(&mut Files::from_iter(files)).unwrap())
}

fn entity(view: &View, id: &str) -> EntityId {
    view.model.entity_named(view.model.names.find(id).unwrap()).unwrap()
}

/// The same as evidence on the Keep.
fn evidence(claims: &[String]) -> View {
    let mut view = view(claims);
    view.drawing.layout = Some(Layout::Evidence);
    view.drawing.centre = Some(entity(&view, "keep"));
    view
}

fn written(view: &View, name: &str) -> String {
    let mut bytes = Vec::new();
    exporter_of(name).unwrap().export(view, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn drawn(view: &View) -> String {
    written(view, "a.dot")
}

fn owned(claims: &[&str]) -> Vec<String> {
    claims.iter().map(|claim| (*claim).to_owned()).collect()
}

/// The tooltip of a node.
fn tooltip<'d>(dot: &'d str, id: &str) -> &'d str {
    let node = dot.split_once(&format!("\n  \"{id}\" [tooltip=\"")).unwrap().1;
    node.split_once("\", ").unwrap().0
}

/// The rows of text in the label of a node, marks of HTML removed.
fn rows(dot: &str, id: &str) -> Vec<String> {
    let node = dot.lines().find(|line| line.starts_with(&format!("  \"{id}\" [tooltip="))).unwrap();
    let label = node.split_once("label=<").unwrap().1.strip_suffix(">]").unwrap();
    let label = label.replace("</tr>", "\n").replace("<br/>", "\n").replace("&#8194;", "");
    let mut text = String::new();
    let mut is_markup = false;
    for c in label.chars() {
        match c {
            '<' => is_markup = true,
            '>' => is_markup = false,
            _ if !is_markup => text.push(c),
            _ => {}
        }
    }
    let rows = text.lines().map(|row| row.split_whitespace().collect::<Vec<_>>().join(" "));
    rows.filter(|row| !row.is_empty()).collect()
}

#[test]
fn evidence_names_its_entity_and_counts_the_claims_on_it() {
    let many: Vec<_> = (0..46).map(|n| CALLED.replace("grim", &format!("grim {n}"))).collect();
    let elsewhere = PRAISED.replace("'keep'", "'ben'");
    let many = [many, owned(&[&elsewhere])].concat();
    for (claims, language, title, expected) in [
        (&many, "en", None, ["The Keep: what each source says", "40 of 46 claims on the Keep are"]),
        (
            &many,
            "es",
            None,
            ["La Torre: qué dice cada fuente", "muestran 40 de 46 afirmaciones so"],
        ),
        (&many, "en", Some("Mine"), ["<b>Mine</b>", "The Keep: what each source says"]),
    ] {
        let mut view = evidence(claims);
        language.clone_into(&mut view.language);
        view.drawing.title = title.map(str::to_owned);
        let dot = drawn(&view);
        let [first, then] = expected.map(|words| dot.find(words));
        assert!(first.is_some() && first < then, "{expected:?}: {dot}");
        assert_eq!(dot.contains("The case"), title.is_none());
    }
    assert!(!drawn(&evidence(&owned(&[PLACED, &elsewhere]))).contains("are shown"));
}

#[test]
fn lines_of_evidence_point_as_the_sentence_goes() {
    for (claim, expected) in [
        (PRAISED, "\"c0\" -> \"ana\" [dir=back, penwidth"),
        (PLACED, "\"c0\" -> \"town\" [penwidth"),
        (MET, "\"c0\" -> \"ana\" [arrowhead=none, penwidth"),
    ] {
        let dot = drawn(&evidence(&owned(&[claim])));
        assert!(dot.contains(expected), "{expected}: {dot}");
        assert_eq!(dot.matches("\"c0\" -> ").count(), 1);
        assert!(dot.contains("\"s.source\" -> \"c0\" [arrowhead=none"));
    }
}

/// The ids that stand in each frame, and then those that stand in none.
fn frames(view: &View) -> Vec<String> {
    let dot = drawn(view);
    let ids = |part: &str| {
        let nodes = part.lines().filter_map(|line| line.strip_prefix("  \"")?.split_once("\" ["));
        let ids = nodes.map(|(id, _)| id).filter(|id| !id.contains('"') && !id.starts_with('c'));
        ids.collect::<Vec<_>>().join(" ")
    };
    let mut parts = dot.split("subgraph cluster_");
    let mut outside = ids(parts.next().unwrap());
    let mut frames = Vec::new();
    for part in parts {
        let (inside, after) = part.split_once("\n  }").unwrap();
        frames.push(ids(inside));
        outside.push_str(&ids(after));
    }
    frames.push(outside);
    frames
}

#[test]
fn frames_hold_several_cards_and_what_they_are_named_after() {
    let within = |one: &str, other: &str| {
        format!(
            "subject = '{one}'\nproperty = 'contained-in-place'\nobject = '{other}'\ncite = '0-9'"
        )
    };
    let met = "subject = 'ana'\nproperty = 'met-with'\nobject = 'ben'\ncite = '0-9'".to_owned();
    let place = |view: &View| {
        Cluster::Property(view.model.ontology.property_named("contained-in-place").unwrap())
    };
    for (claims, by_class, expected) in [
        (vec![within("keep", "town"), met.clone()], false, vec!["town keep", "ana ben"]),
        (vec![within("keep", "town"), within("town", "keep")], false, vec!["ana ben town keep"]),
        (
            vec![within("keep", "town"), within("ana", "ben")],
            false,
            vec!["ana ben", "town keep", ""],
        ),
        (vec![within("keep", "town"), within("town", "ana")], false, vec!["ana town", "ben keep"]),
        (vec![within("keep", "town"), met], true, vec!["ana ben", "town keep"]),
    ] {
        let mut view = view(&claims);
        let cluster = if by_class { Cluster::Class } else { place(&view) };
        view.drawing.cluster = Some(cluster);
        assert_eq!(frames(&view), expected, "{claims:?}");
    }
}

#[test]
fn evidence_reads_as_is_asked() {
    for (direction, expected) in [
        (Direction::LeftToRight, "[rankdir=LR,"),
        (Direction::RightToLeft, "[rankdir=RL,"),
        (Direction::TopToBottom, "[rankdir=TB,"),
        (Direction::BottomToTop, "[rankdir=BT,"),
    ] {
        let mut view = evidence(&owned(&[PLACED]));
        view.drawing.direction = direction;
        assert!(drawn(&view).contains(expected));
    }
}

#[test]
fn no_mark_stands_where_it_would_read_as_not() {
    let negated = |claim: &str| format!("{claim}\nnegated = true");
    let box_of =
        |first: &str, second: &str| rows(&drawn(&evidence(&owned(&[first, second]))), "c0");
    let card_of = |first: &str, second: &str| rows(&drawn(&view(&owned(&[first, second]))), "keep");
    let chip_of = |first: &str, second: &str| rows(&drawn(&view(&owned(&[first, second]))), "c0");
    let more = HELD.replace("'90'", "'200'");
    let contradicted = "≠ contradicted by another claim";
    let (praised, called) = (negated(PRAISED), negated(CALLED));
    assert_eq!(box_of(PRAISED, &praised), ["Ana praised the Keep", contradicted]);
    assert_eq!(box_of(CALLED, &called), ["the Keep condition grim", contradicted]);
    assert_eq!(
        box_of(HELD, &more),
        ["the Keep capacity 90", "≠ the figures contradict each other"]
    );
    assert_eq!(chip_of(PRAISED, &praised), ["praised", "[1]", "≠ contradicted"]);
    let rest = ["≠ contradicted", "not condition grim [1]", "≠ contradicted"];
    let card = card_of(CALLED, &called);
    assert_eq!(card, [&["PRISON", "The Keep", "condition grim [1]"][..], &rest].concat());
    let card = card_of(HELD, &more);
    assert_eq!(card, ["PRISON", "The Keep", "capacity ≠ 90 [1]", "≠ 200 [1]"]);
    let mermaid = written(&view(&owned(&[PRAISED, &praised])), "a.mmd");
    assert!(mermaid.contains("|\"praised [1] ≠ contradicted\"|"), "{mermaid}");
}

#[test]
fn short_claims_stand_in_one_line_with_all_that_is_said_of_them() {
    let said = format!("{PLACED}\nwhen = '2024-06'\naccording-to = 'ben'");
    let dot = drawn(&evidence(&[said]));
    assert_eq!(rows(&dot, "c0"), ["the Keep located in the town · June 2024 · says Ben"]);
    let long = CALLED.replace("grim", &"grim ".repeat(12));
    let dot = drawn(&evidence(&[format!("{long}\nwhen = '2024-06'\nmodality = 'opined'")]));
    assert_eq!(rows(&dot, "c0")[1..], ["June 2024", "opinion"]);
}

#[test]
fn tooltips_say_whether_claims_differ_or_contradict() {
    let held = |words: &str| HELD.replace("'90'", &format!("'{words}'"));
    for (first, second, language, said, unsaid) in [
        ("at least 90", "at least 200", "en", ", the figures differ", "contradicted"),
        ("at least 90", "at least 200", "es", ", las cifras difieren", "contradice"),
        ("90", "200", "en", ", the figures contradict each other", "the figures differ"),
        ("90", "200", "es", ", las cifras se contradicen", "difieren"),
    ] {
        let claims = [held(first), held(second)];
        for (mut view, id) in [(evidence(&claims), "c0"), (view(&claims), "keep")] {
            language.clone_into(&mut view.language);
            let dot = drawn(&view);
            let tooltip = tooltip(&dot, id);
            assert!(tooltip.contains(said) && !tooltip.contains(unsaid), "{tooltip}");
        }
    }
}

/// In parentheses stands what the author concluded, and nothing else.
#[test]
fn tooltips_double_no_parentheses() {
    let when = |inferred| format!("{PRAISED}\nwhen = '2024-07'\n{inferred}");
    for (claim, id, expected) in [
        (when(""), "c0", "Ana — praised — the Keep, July 2024. Sources: s 0-9"),
        (when("inferred = ['when']"), "c0", "Ana — praised — the Keep (July 2024). Sources: s 0-9"),
        (
            when("inferred = ['object']"),
            "c0",
            "Ana — (praised) — the Keep, July 2024. Sources: s 0-9",
        ),
    ] {
        assert_eq!(tooltip(&drawn(&view(&[claim])), id), expected);
    }
}

#[test]
fn a_card_begins_with_what_is_in_dispute_and_its_tooltip_tells_all() {
    let sour = CALLED.replace("grim", "sour");
    let held = HELD.replace("'90'", "'200'");
    let disputed = owned(&[HELD, &held, &sour, &format!("{sour}\nnegated = true")]);
    let others = (10..24).map(|n| CALLED.replace("grim", &format!("grim {n}")));
    let dot = drawn(&view(&others.chain(disputed).collect::<Vec<_>>()));
    let rows = rows(&dot, "keep");
    assert_eq!(rows[2..5], ["capacity ≠ 90 [1]", "≠ 200 [1]", "condition sour [1]"]);
    assert_eq!(rows[5..8], ["≠ contradicted", "not condition sour [1]", "≠ contradicted"]);
    assert_eq!(rows[rows.len() - 1], "and 6 more");
    let tooltip = tooltip(&dot, "keep");
    let place = |words: &str| tooltip.find(words).unwrap();
    let facts: Vec<_> = (10..24).map(|n| place(&format!("condition: grim {n} (s 0-9)"))).collect();
    let reason = place("≠ capacity: “200” is");
    // What the card has no room for is told last, so that a cut costs no reason.
    assert_eq!(facts.iter().filter(|at| **at > reason).count(), 6, "{tooltip}");
}

#[test]
fn rows_of_one_property_are_kept_or_cut_together() {
    let (far, miles) = ("70 kilometres", "45 miles");
    let fact = |property: &str, value: &str, source: &str| {
        format!(
            "subject = 'keep'\nproperty = '{property}'\nvalue = '{value}'\ncite = '{source}:0-9'"
        )
    };
    let grim = |count| (0..count).map(|n| CALLED.replace("grim", &format!("grim {n}")));
    let distances = [fact("distance", far, "s"), fact("distance", miles, "t")];
    let held = [fact("capacity", "at least 90", "s"), fact("capacity", "at least 200", "s")];
    let texts = |count| grim(count).collect::<Vec<_>>();
    for (claims, kept, cut) in [
        // What several sources speak of comes before what one does.
        ([texts(10), distances.to_vec()].concat(), 12, None),
        ([texts(12), distances.to_vec()].concat(), 2, Some("and 12 more")),
        // What is in dispute comes before that.
        ([texts(9), distances.to_vec(), held.to_vec()].concat(), 4, Some("and 9 more")),
        ([texts(8), distances.to_vec(), held.to_vec()].concat(), 12, None),
        // What would fill a card alone is cut.
        ([texts(13), distances.to_vec()].concat(), 12, Some("and 3 more")),
    ] {
        let rows = rows(&drawn(&view(&claims)), "keep");
        let facts = &rows[2..];
        let at = |words: &str| facts.iter().position(|row| row.contains(words)).unwrap();
        assert_eq!(at(miles).abs_diff(at(far)), 1, "{facts:?}");
        let more = facts.last().filter(|row| row.starts_with("and "));
        assert_eq!(more.map(String::as_str), cut);
        assert_eq!(facts.len() - usize::from(cut.is_some()), kept, "{facts:?}");
    }
}

#[test]
fn sources_stand_together() {
    let dot = drawn(&view(&owned(&[PRAISED, &PLACED.replace("0-9", "t:0-9")])));
    let row = "</b> t</font></td><td align=\"left\"><font point-size=\"9.5\" color=\"#5B6068\">   \
               </font></td><td colspan=\"40\" cellpadding=\"0\"></td></tr></table>";
    assert!(dot.contains(row), "{dot}");
}

#[test]
fn the_legend_tells_the_lines_that_occur() {
    let both = PRAISED.replace("'0-9'", "['0-9', 't:0-9']");
    for (claims, thick, thin) in [
        (&[PRAISED, PLACED], false, false),
        (&[&both[..], PLACED], true, true),
        (&[&both[..], HELD], true, false),
    ] {
        let dot = drawn(&view(&owned(claims)));
        assert_eq!(dot.contains("thick line: two"), thick, "{claims:?}");
        assert_eq!(dot.contains("thin line: one"), thin, "{claims:?}");
    }
    // Lines to boxes are as thick as their edges are strong, and told of once.
    for (claims, expected) in [(&[&both[..], PLACED], 1), (&[PRAISED, PLACED], 0)] {
        let dot = drawn(&evidence(&owned(claims)));
        let told = dot.matches("strong edge or thick line: two").count();
        assert_eq!((told, dot.matches("thick line:").count()), (expected, expected), "{dot}");
        assert_eq!(dot.contains("arrowhead=none, penwidth=2.0"), expected > 0, "{dot}");
    }
}
