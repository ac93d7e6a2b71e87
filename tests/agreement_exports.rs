//! What comparing claims shows, as the exports have it: verdicts in RDF, marks and weights in
//! pictures.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::Write;
use std::path::Path;

use oxrdf::Term;
use oxttl::TurtleParser;
use quipu::export::{Written, exporter_of};
use quipu::files::{File, Files};
use quipu::graph::View;
use quipu::read::read;

const BASE: &str = "https://example.org/d/";

/// Two papers, a reprint, and what claims are about.
const DOSSIER: &str = r#"
    [dossier]
    base = "https://example.org/d/"
    [source]
    post  = { type = "NewsArticle", publisher = "post-company" }
    radio = { type = "NewsArticle" }
    copy  = { type = "NewsArticle", reprints = ["post"] }
    [entity]
    post-company = { type = "Corporation", name = "Post" }
    ana   = { type = "Person", name = "Ana" }
    ben   = { type = "Person", name = "Ben" }
    keep  = { type = "Prison", name = "the Keep" }
    [picture]
    show = ["ana", "ben", "keep"]
"#;

/// The view of a dossier whose claims are each an id, a source and the fields of a table.
fn view(claims: &[(&str, &str, &str)]) -> View {
    let claims = claims.iter().map(|(id, source, fields)| {
        format!("[[claim]]\nid = '{id}'\nsource = '{source}'\ncite = '0-9'\n{fields}\n")
    });
    let claims = claims.collect::<String>();
    let files = [
        File::held("a.toml", DOSSIER),
        File::held("b.toml", claims),
        File::held("ontology/units.ttl", HOSTILE_UNIT),
    ];
    View::new(read(&mut Files::from_iter(files)).unwrap())
}

fn export(view: &View, ending: &str) -> (String, Written) {
    let mut bytes = Vec::new();
    let exporter = exporter_of(&format!("graph.{ending}")).unwrap();
    let written = exporter.export(view, &mut bytes).unwrap();
    (String::from_utf8(bytes).unwrap(), written)
}

/// The statements with a property of ours, each as `subject object`, in the order of the file.
fn statements(view: &View, property: &str) -> Vec<String> {
    let (turtle, _) = export(view, "ttl");
    let property = format!("https://w3id.org/quipu/ns#{property}");
    let triples = TurtleParser::new().for_slice(&turtle).map(|triple| triple.unwrap());
    let found = triples.filter(|triple| triple.predicate.as_str() == property);
    let claim = format!("{BASE}claim/");
    let bare = |object: Term| match object {
        Term::Literal(literal) => literal.value().to_owned(),
        other => other.to_string(),
    };
    found
        .map(|triple| format!("{} {}", triple.subject, bare(triple.object)))
        .map(|line| line.replace(&claim, "").replace(['<', '>'], ""))
        .collect()
}

/// Claims on the size of a prison, by id, source and figure.
fn capacity(claims: &[(&str, &str, &str)]) -> View {
    let fields: Vec<_> = claims
        .iter()
        .map(|(_, _, figure)| {
            let figure = toml::Value::String((*figure).to_owned());
            format!("subject = 'keep'\nproperty = 'capacity'\nvalue = {figure}")
        })
        .collect();
    let claims = claims.iter().zip(&fields);
    let claims: Vec<_> =
        claims.map(|((id, source, _), fields)| (*id, *source, fields.as_str())).collect();
    view(&claims)
}

#[test]
fn verdicts_are_written_at_the_claims_that_they_hold_for() {
    let none: &[&str] = &[];
    let pair = &["one two", "two one"];
    for (one, two, property, expected) in [
        ("300 inmates", "400 inmates", "contradicts", &pair[..]),
        ("300 inmates", "400 inmates", "corroborates", none),
        ("more than 300 inmates", "at least 200 inmates", "differsFrom", pair),
        ("more than 300 inmates", "at least 200 inmates", "contradicts", none),
        ("300 inmates", "at least 200 inmates", "refines", &["one two"]),
        ("at least 200 inmates", "300 inmates", "refines", &["two one"]),
        ("at least 200 inmates", "300 inmates", "corroborates", &["two one"]),
        ("300 inmates", "300 inmates", "agreesWith", pair),
        ("300 inmates", "300 inmates", "corroborates", pair),
        ("300 inmates", "300 inmates", "origins", &["one 2", "two 2"]),
        ("300 inmates", "400 inmates", "origins", &["one 1", "two 1"]),
        ("at least 200 inmates", "300 inmates", "origins", &["one 2", "two 1"]),
    ] {
        let view = capacity(&[("one", "post", one), ("two", "radio", two)]);
        assert_eq!(statements(&view, property), expected, "{one}, {two}: {property}");
    }
}

#[test]
fn contested_claims_are_no_plain_triples() {
    let alone = capacity(&[("one", "post", "300 inmates")]);
    let contested = capacity(&[("one", "post", "300 inmates"), ("two", "radio", "400 inmates")]);
    let differing =
        capacity(&[("one", "post", "over 300 inmates"), ("two", "radio", "over 200 inmates")]);
    for (view, plain, status) in [
        (alone, 1, "one https://w3id.org/quipu/ns#Uncontested"),
        (contested, 0, "one https://w3id.org/quipu/ns#Contested"),
        (differing, 2, "one https://w3id.org/quipu/ns#Uncontested"),
    ] {
        assert_eq!(statements(&view, "capacity").len(), plain, "{status}");
        assert_eq!(statements(&view, "status")[0], status);
    }
}

/// Of many claims each is compared with few: who is contested by none of the lowest and the highest,
/// because these are of another time, is contested all the same.
#[test]
fn a_crowd_leaves_no_contested_claim_a_fact() {
    let on = |value: String| format!("subject = 'keep'\nproperty = 'distance'\nvalue = '{value}'");
    let mut claims: Vec<_> = (0..60)
        .map(|at| (format!("c{at}"), on(format!("{} km", 40 * at + 1)) + "\nwhen = '2023'"))
        .collect();
    claims.push(("late".to_owned(), on("903 km".to_owned()) + "\nwhen = '2024'"));
    claims.push(("from".to_owned(), on("507 km".to_owned()) + "\nmeasured-from = 'ana'"));
    let claims: Vec<_> =
        claims.iter().map(|(id, fields)| (id.as_str(), "post", fields.as_str())).collect();
    let view = view(&claims);
    assert_eq!(statements(&view, "distance").len(), 0);
    assert!(statements(&view, "contradicts").contains(&"late from".to_owned()));
}

#[test]
fn a_crowd_does_not_outvote_the_author() {
    let on = |value: u32| format!("subject = 'keep'\nproperty = 'capacity'\nvalue = '{value}'");
    let mut claims: Vec<_> =
        (0..60).map(|at| (format!("c{at}"), on(1000 + at) + "\nwhen = '2023'")).collect();
    claims.push(("late".to_owned(), on(1011) + "\nwhen = '2024'\nsame-scope = 'c30'"));
    let claims: Vec<_> =
        claims.iter().map(|(id, fields)| (id.as_str(), "post", fields.as_str())).collect();
    let view = view(&claims);
    assert!(statements(&view, "contradicts").contains(&"late c30".to_owned()));
    assert_eq!(statements(&view, "capacity").len(), 0);
}

#[test]
fn who_cites_another_source_as_well_adds_its_voice() {
    let held = "subject = 'keep'\nproperty = 'capacity'\nvalue = '300 inmates'";
    let cited =
        format!("[[claim]]\nid = 'two'\nsource = 'radio'\ncite = ['0-9', 'post:0-9']\n{held}");
    let one = format!("[[claim]]\nid = 'one'\nsource = 'post'\ncite = '0-9'\n{held}");
    let files = [File::held("a.toml", DOSSIER), File::held("b.toml", format!("{one}\n{cited}"))];
    let view = View::new(read(&mut Files::from_iter(files)).unwrap());
    assert_eq!(statements(&view, "origins"), ["one 2", "two 2"]);
    assert_eq!(statements(&view, "corroborates"), ["one two", "two one"]);
}

#[test]
fn an_allegation_backs_no_statement() {
    let paid = "subject = 'ana'\nproperty = 'paid'\nobject = 'ben'";
    let alleged = format!("{paid}\naccording-to = 'keep'\nmodality = 'alleged'");
    let view = view(&[("stated", "post", paid), ("alleged", "radio", &alleged)]);
    assert_eq!(statements(&view, "agreesWith"), ["alleged stated", "stated alleged"]);
    assert_eq!(statements(&view, "corroborates"), ["stated alleged"]);
    assert_eq!(statements(&view, "origins"), ["alleged 2", "stated 1"]);
}

#[test]
fn a_claim_backs_no_more_than_its_source_says() {
    let paid = "subject = 'ana'\nproperty = 'paid'\nobject = 'ben'";
    for (more, origins, corroborates) in [
        ("amount = '€200,000'", ["more 1", "plain 2"], ["more plain"]),
        ("inferred = ['object']", ["more 2", "plain 1"], ["plain more"]),
    ] {
        let more = format!("{paid}\n{more}");
        let view = view(&[("plain", "post", paid), ("more", "radio", &more)]);
        assert_eq!(statements(&view, "origins"), origins, "{more}");
        assert_eq!(statements(&view, "corroborates"), corroborates, "{more}");
    }
}

#[test]
fn a_reprint_is_told_as_one_origin() {
    let paid = "subject = 'ana'\nproperty = 'paid'\nobject = 'ben'";
    for (others, expected) in [
        (&["copy"][..], "Ana: paid Ben; 2 sources, from one origin. Sources: [1] 0-9 [2] 0-9"),
        (&["radio"], "Ana: paid Ben; 2 independent sources. Sources: [2] 0-9 [3] 0-9"),
    ] {
        let claims: Vec<_> =
            others.iter().chain(&["post"]).map(|source| (*source, *source, paid)).collect();
        let (text, _) = export(&view(&claims), "txt");
        assert!(text.contains(expected), "{text}");
    }
}

/// Each story is made from the one before: however many they are, they are one voice.
#[test]
fn a_long_chain_of_stories_is_one_voice() {
    let mut dossier = DOSSIER.to_owned();
    let last = 20_000;
    for at in 0..=last {
        let from = if at == 0 { last } else { at - 1 };
        let source = "type = 'NewsArticle'\nderives-from";
        write!(dossier, "\n[source.s{at}]\n{source} = 's{from}'").unwrap();
    }
    let claim = |id: &str, source: &str| {
        let held = "subject = 'keep'\nproperty = 'capacity'\nvalue = '300 inmates'";
        format!("\n[[claim]]\nid = '{id}'\nsource = '{source}'\ncite = '0-9'\n{held}")
    };
    let claims = [claim("one", "s3"), claim("two", "s19999"), claim("three", "radio")].concat();
    let files = [File::held("a.toml", dossier), File::held("b.toml", claims)];
    let view = View::new(read(&mut Files::from_iter(files)).unwrap());
    assert_eq!(statements(&view, "origins"), ["one 2", "three 2", "two 2"]);
    let expected = ["one three", "three one", "three two", "two three"];
    assert_eq!(statements(&view, "corroborates"), expected);
}

#[test]
fn claims_on_different_things_have_no_verdict() {
    let on = |year| {
        format!("subject = 'keep'\nproperty = 'capacity'\nvalue = '{year}'\nwhen = '{year}'")
    };
    let (one, two) = (on("1999"), on("2009"));
    let view = view(&[("one", "post", &one), ("two", "radio", &two)]);
    for property in ["agreesWith", "refines", "differsFrom", "contradicts", "corroborates"] {
        assert!(statements(&view, property).is_empty(), "{property}");
    }
}

#[test]
fn a_reprint_agrees_and_adds_no_weight() {
    let praised = "subject = 'ana'\nproperty = 'praised'\nobject = 'keep'";
    for (other, corroborated, origins, width, cited) in [
        ("radio", 2, "one 2", "penwidth=2.0", "[2] [3]"),
        ("copy", 0, "one 1", "penwidth=1.0", "[1] [2]"),
    ] {
        let view = view(&[("one", "post", praised), ("two", other, praised)]);
        assert_eq!(statements(&view, "agreesWith"), ["one two", "two one"]);
        assert_eq!(statements(&view, "corroborates").len(), corroborated, "{other}");
        assert_eq!(statements(&view, "origins")[0], origins);
        let (dot, _) = export(&view, "dot");
        assert_eq!(dot.matches(":w [").count(), 1, "{dot}");
        assert!(dot.contains(&format!(":w [arrowhead=none, {width}")), "{other}: {dot}");
        assert!(dot.contains(cited), "{other}: both are cited");
        assert_eq!(dot.contains("two or more independent sources"), other == "radio");
    }
}

#[test]
fn figures_that_differ_bear_a_mark_and_their_arithmetic() {
    for (one, two, marked, reason) in [
        ("300 inmates", "400 inmates", true, "they have no number in common"),
        ("over 300 inmates", "over 200 inmates", true, "both can hold, with different limits"),
        ("hundreds of inmates", "300 inmates", true, "“hundreds of inmates” states no number"),
        ("300 inmates", "300 inmates", false, ""),
        ("300 inmates", "at least 200 inmates", false, ""),
    ] {
        let view = capacity(&[("one", "post", one), ("two", "radio", two)]);
        let (dot, _) = export(&view, "dot");
        for words in [one, two] {
            let row = format!("#B3261E\">≠ {words}</font>");
            assert_eq!(dot.contains(&row), marked, "{row}: {dot}");
        }
        // What differs can hold together.
        let is_contested = reason == "they have no number in common";
        let differs = dot.contains("</font> the figures differ");
        assert_eq!(differs, marked && !is_contested, "{one}, {two}");
        let contradicts = dot.contains("</font> the figures contradict each other");
        assert_eq!(contradicts, is_contested, "{one}, {two}");
        let tooltip = dot.lines().find(|line| line.contains("\"keep\" [")).unwrap();
        let tooltip = tooltip.split("label=").next().unwrap();
        assert_eq!(tooltip.contains("≠ capacity: "), marked, "{tooltip}");
        assert!(tooltip.contains(reason), "{tooltip}");
        assert_eq!(tooltip.matches('≠').count(), usize::from(marked), "a pair is told once");
    }
}

#[test]
fn only_the_figures_that_differ_are_marked() {
    let praised = "subject = 'ana'\nproperty = 'paid'\nobject = 'ben'\nwhen = '2024'";
    let sum = |amount| format!("{praised}\namount = '{amount}'");
    let (six, nine) = (sum("$6 million"), sum("$9 million"));
    let view = view(&[("one", "post", &six), ("two", "radio", &nine), ("three", "copy", praised)]);
    let (dot, _) = export(&view, "dot");
    for mark in ["#B3261E\">&#8194;≠ $6 million", "#B3261E\">&#8194;≠ $9 million"] {
        assert!(dot.contains(mark), "{mark}: {dot}");
    }
    assert_eq!(dot.matches("\">&#8194;paid&#8194;").count(), 3, "{dot}");
    assert_eq!(dot.matches("#5B6068\">&#8194;2024&#8194;").count(), 3, "{dot}");
    assert!(
        dot.contains("Sources: radio 0-9. ≠ amount: “$6 million” to the nearest million"),
        "{dot}"
    );
    assert_eq!(statements(&view, "contradicts"), ["one two", "two one"]);
}

#[test]
fn what_the_author_puts_side_by_side_is_marked_on_both_sides() {
    let held = "subject = 'keep'\nproperty = 'capacity'\nvalue = '300 inmates'";
    let praised = "subject = 'ana'\nproperty = 'praised'\nobject = 'keep'\nsame-scope = 'one'";
    let view = view(&[("one", "post", held), ("two", "radio", praised)]);
    assert_eq!(statements(&view, "differsFrom"), ["two one", "one two"]);
    let (dot, _) = export(&view, "dot");
    assert!(dot.contains("≠ 300 inmates</font>") && dot.contains("</font> the figures differ"));
    assert!(dot.contains("≠ capacity: Ana praised the Keep: "), "{dot}");
    // Before "praised", people would read the mark as "not".
    assert!(dot.contains("&#8194;≠ the figures differ&#8194;"), "{dot}");
    assert!(
        dot.contains(", the figures differ. Sources: radio 0-9. ≠ the Keep capacity 300 inmates: ")
    );
    assert!(!dot.contains("≠ praised") && !dot.contains("contradict"), "{dot}");
    let (mermaid, _) = export(&view, "mmd");
    assert!(mermaid.contains("|\"praised [3] ≠ the figures differ\"|"), "{mermaid}");
    let (text, _) = export(&view, "txt");
    for told in [
        "Ana: praised the Keep; the figures differ; the Keep capacity 300 inmates: ",
        "the Keep: capacity 300 inmates; the figures differ; Ana praised the Keep: ",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
}

#[test]
fn dates_and_denials_have_legends_of_their_own() {
    let opened = |day| format!("subject = 'keep'\nproperty = 'opened'\nvalue = '{day}'");
    let (one, two) = (opened("2022"), opened("2023"));
    let (dates, _) = export(&view(&[("one", "post", &one), ("two", "radio", &two)]), "dot");
    assert!(dates.contains("≠ 2022</font>") && dates.contains("≠ 2023</font>"), "{dates}");
    assert!(dates.contains("</font> the dates contradict each other"), "{dates}");
    assert!(dates.contains("≠ opened: 2022 and 2023 have no day in common"), "{dates}");
    let praised = "subject = 'ana'\nproperty = 'praised'\nobject = 'keep'";
    let denied = format!("{praised}\nnegated = true");
    let (denied, _) = export(&view(&[("one", "post", praised), ("two", "radio", &denied)]), "dot");
    assert!(denied.contains("</font> contradicted by another claim"), "{denied}");
    assert!(!denied.contains(" differ"), "{denied}");
}

#[test]
fn the_marks_are_explained_in_spanish() {
    let mut view = capacity(&[("one", "post", "300 inmates"), ("two", "radio", "400 inmates")]);
    view.language = "es".to_owned();
    let (dot, _) = export(&view, "dot");
    assert!(dot.contains("≠</font> las cifras se contradicen"), "{dot}");
}

/// What is counted, by a word of the dossier's own that would end a label, or begin another.
const HOSTILE_UNIT: &str = r#"
    <http://qudt.org/vocab/unit/NUM>
        <http://www.w3.org/2004/02/skos/core#altLabel> "<b>&amp;\\N\"]\u202e"@en .
"#;

#[test]
fn hostile_words_of_figures_stay_words() {
    let hostile = "<b>&amp;\\N\"]\u{202e}";
    let (one, two) = (format!("300 {hostile}"), format!("400 {hostile}"));
    let view = capacity(&[("one", "post", &one), ("two", "radio", &two)]);
    let (dot, _) = export(&view, "dot");
    let row = "≠ 300 &lt;b&gt;&amp;amp;\\\\N&quot;]\u{fffd}</font>";
    assert!(dot.contains(row), "{dot}");
    let tooltip = "≠ capacity: “300 <b>&amp;amp;\\\\\\\\N\\\"]\u{fffd}” is an exact count";
    assert!(dot.contains(tooltip), "{dot}");
    assert!(!dot.contains('\u{202e}'), "{dot}");
}

#[test]
fn pairs_that_were_not_compared_are_told_as_loss() {
    let figures: Vec<_> =
        (0..60).map(|at| (format!("claim-{at}"), format!("{} inmates", 300 + at))).collect();
    let claims: Vec<_> =
        figures.iter().map(|(id, figure)| (id.as_str(), "post", figure.as_str())).collect();
    let view = capacity(&claims);
    let (_, written) = export(&view, "nt");
    let loss: Vec<_> = written.loss.iter().map(ToString::to_string).collect();
    let omitted = view.assessment.omitted();
    assert!(omitted > 1_000);
    assert_eq!(written.loss[0].number, omitted);
    assert!(loss[0].ends_with(" comparisons of claims"), "{loss:?}");
    // Each claim is compared with the lowest and the highest, and so all are contested.
    let contested = statements(&view, "status");
    assert!(contested.iter().all(|line| line.ends_with("#Contested")), "{contested:?}");
}

#[test]
fn the_harbour_has_every_verdict_and_every_mark() {
    let files = &mut Files::load(Path::new("dossiers/harbour")).unwrap();
    let view = View::new(read(files).unwrap());
    for property in ["agreesWith", "refines", "differsFrom", "contradicts", "corroborates"] {
        assert!(!statements(&view, property).is_empty(), "{property}");
    }
    let base = "https://example.org/harbour/claim/";
    let of = |property| {
        let found = statements(&view, property).into_iter();
        found.filter(|line| line.contains("annual-fee")).count()
    };
    assert!(statements(&view, "origins")[0].starts_with(base));
    // The newspaper against the agency and its reprint, which agree, and are one origin.
    assert_eq!([of("contradicts"), of("agreesWith"), of("corroborates")], [4, 2, 0]);
    let origins = statements(&view, "origins");
    let of_fees = origins.iter().filter(|line| line.contains("annual-fee"));
    assert!(of_fees.clone().count() == 3 && of_fees.clone().all(|line| line.ends_with(" 1")));
    let (dot, _) = export(&view, "dot");
    for shown in [
        "≠ €15.5 million</font>",
        "≠ about 12 million euros</font>",
        "≠ annual fee: “about 12 million euros”, give or take a twentieth, means 11,400,000",
        "&#8194;≠ contradicted&#8194;",
        "</font> the figures contradict each other",
        "</font> contradicted by another claim",
        "#1F2328\">3,900 feet</font>",
    ] {
        assert!(dot.contains(shown), "{shown}: {dot}");
    }
}
