//! The overview: what lines deny, contradict or conclude is seen with words and without.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::needless_raw_string_hashes)]

use std::fmt::Write;

use quipu::export::exporter_of;
use quipu::files::{File, Files};
use quipu::graph::{Layout, View};
use quipu::read::read;
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

const DOSSIER: &str = r#"
    [dossier]
    base  = "https://example.org/d/"
    [source]
    post  = { type = "NewsArticle" }
    radio = { type = "NewsArticle" }
    [entity]
    ana  = { type = "Person", name = "Ana" }
    ben  = { type = "Person", name = "Ben" }
    keep = { type = "Prison", name = "the Keep" }
    inn  = { type = "Place", name = "the Inn" }
"#;

const PRAISED: &str = "subject = 'ana'\nproperty = 'praised'\nobject = 'keep'\ncite = '0-9'";
const MET: &str = "subject = 'ana'\nproperty = 'met-with'\nobject = 'ben'\ncite = '0-9'";
const PAID: &str = "subject = 'ana'\nproperty = 'paid'\nobject = 'ben'\ncite = '0-9'";

/// So many entities that no words stand on lines.
const MANY: usize = 100;

/// The overview of claims, each the fields of a table, with so many entities besides.
fn drawn(claims: &[&str], others: usize) -> String {
    exported(claims, others, "x.dot")
}

/// The same in a format.
fn exported(claims: &[&str], others: usize, file: &str) -> String {
    let mut dossier = DOSSIER.to_owned();
    for number in 0..others {
        writeln!(dossier, "e-{number} = {{ type = 'Person', name = 'x' }}").unwrap();
    }
    let claims: Vec<_> = claims
        .iter()
        .enumerate()
        .map(|(number, claim)| format!("[[claim]]\nid = 'c-{number}'\n{claim}\n"))
        .collect();
    let claims = format!("source = 'post'\n{}", claims.concat());
    let files = [File::held("a.toml", dossier), File::held("b.toml", claims)];
    let mut view = View::new(read(&mut Files::from_iter(files)).unwrap());
    view.drawing.layout = Some(Layout::Overview);
    let mut written = Vec::new();
    exporter_of(file).unwrap().export(&view, &mut written).unwrap();
    String::from_utf8(written).unwrap()
}

/// The lines of a picture.
fn lines(dot: &str) -> String {
    let lines = dot.lines().filter(|line| line.contains(" -> "));
    lines.flat_map(|line| [line.trim(), "\n"]).collect()
}

/// What the heading tells of lines and marks, without markup.
fn legend(dot: &str) -> String {
    let rest = dot.split("<font point-size=\"9.5\" color=\"#5B6068\">").nth(1).unwrap_or_default();
    let (legend, _) = rest.split_once("</td>").unwrap_or_default();
    let mut words = String::new();
    for piece in legend.split('<') {
        words.push_str(piece.split_once('>').map_or(piece, |(_, words)| words));
    }
    // Where there is nothing to explain, the sources come first.
    if words.starts_with('[') { String::new() } else { words.replace("    ", " | ") }
}

#[test]
fn lines_tell_how_a_claim_is_made() {
    let plain = "penwidth=1.0, color=\"#A3A9B3\", ";
    let dashed = "penwidth=1.0, color=\"#A3A9B3\", style=dashed, ";
    let dotted = "penwidth=1.0, color=\"#5B6068\", style=dotted, ";
    let bar = "arrowhead=tee, arrowsize=1.2, penwidth=1.0, color=\"#5B6068\", ";
    let bars = "dir=both, arrowhead=tee, arrowtail=tee, arrowsize=1.2, ";
    let thick = "penwidth=2.0, weight=3, color=\"#6B7280\", ";
    let told_dashed = "dashed: alleged, opined, denied or taken back";
    let told_bar = "bar at the end: said not to be so, or denied";
    for (claim, field, with, without, told, told_without) in [
        (PRAISED, "", plain, plain, "", ""),
        (PRAISED, "negated = true", bar, bar, told_bar, told_bar),
        (PRAISED, "modality = 'alleged'", dashed, dashed, told_dashed, told_dashed),
        (PRAISED, "modality = 'denied'", bar, bar, told_dashed, told_dashed),
        (PRAISED, "modality = 'denied'", bar, bar, told_bar, told_bar),
        // To deny a negation is to affirm.
        (PRAISED, "negated = true\nmodality = 'denied'", dashed, dashed, told_dashed, told_dashed),
        (PRAISED, "inferred = ['object']", plain, dotted, "(in parentheses)", "dotted: concluded"),
        (PRAISED, "modality = 'announced'", plain, dotted, "", "dotted: announced"),
        (
            PRAISED,
            "modality = 'announced'\ninferred = ['object']",
            plain,
            dotted,
            "(in parentheses)",
            "dotted: announced, or concluded",
        ),
        // No words of its own tell of the date.
        (PRAISED, "when = '2024'\ninferred = ['when']", plain, plain, "", ""),
        (MET, "", "arrowhead=none, ", "arrowhead=none, ", "", ""),
        (MET, "negated = true", bars, bars, told_bar, told_bar),
        (PRAISED, "cite = ['0-9', 'radio:0-9']", thick, thick, "thick line", "thick line"),
    ] {
        let claim = if field.starts_with("cite") {
            claim.replace("cite = '0-9'", "")
        } else {
            claim.to_owned()
        };
        for (others, look, told) in [(0, with, told), (MANY, without, told_without)] {
            let dot = drawn(&[&format!("{claim}\n{field}")], others);
            let line = lines(&dot);
            assert!(line.contains(&format!(" [{look}")), "{field}: {line}");
            let legend = legend(&dot);
            assert!(
                legend.contains(told) && legend.is_empty() == told.is_empty(),
                "{field}: {legend}"
            );
            assert_eq!(line.contains(", label="), others == 0, "{field}: {line}");
        }
    }
}

/// Each sort of claim that is no plain fact.
fn claims() -> Vec<String> {
    vec![
        format!("{PRAISED}\nnegated = true"),
        "subject = 'ben'\nproperty = 'contained-in-place'\nobject = 'inn'\ncite = '0-9'\n\
         according-to = 'ana'\nmodality = 'denied'"
            .to_owned(),
        format!("{MET}\ninferred = ['object']"),
        "subject = 'keep'\nproperty = 'contained-in-place'\nobject = 'inn'\ncite = '0-9'"
            .to_owned(),
        "subject = 'keep'\nproperty = 'contained-in-place'\nobject = 'inn'\ncite = 'radio:0-9'\n\
         negated = true\naccording-to = 'ben'"
            .to_owned(),
        format!("{PAID}\namount = '6 million euros'"),
        format!("{PAID}\namount = '9 million euros'").replace("'0-9'", "'radio:0-9'"),
    ]
}

#[test]
fn with_words() {
    let claims = claims();
    let dot = drawn(&claims.iter().map(String::as_str).collect::<Vec<_>>(), 0);
    assert_data_eq!(legend(&dot), str!["dashed: alleged, opined, denied or taken back | bar at the end: said not to be so, or denied | (in parentheses): concluded by the author of the dossier | ≠ the figures contradict each other | ≠ contradicted by another claim"].raw());
    assert_data_eq!(lines(&dot), str![[r##"
"ana" -> "ben" [arrowhead=none, penwidth=1.0, color="#A3A9B3", tooltip="Ana — (met with) — Ben. Sources: post 0-9", labeltooltip="Ana — (met with) — Ben. Sources: post 0-9", label=<<font point-size="7.5" color="#5B6068">(met with)</font><br/><font point-size="7.5" color="#5B6068">&#8194;[1]&#8194;</font>>]
"ana" -> "ben" [penwidth=1.0, color="#B3261E", tooltip="Ana — paid — Ben, ≠ 6 million euros, the figures contradict each other. Sources: post 0-9. ≠ amount: “6 million euros” to the nearest million means 5,500,000 to 6,500,000 EUR; “9 million euros” to the nearest million means 8,500,000 to 9,500,000 EUR: they have no number in common", labeltooltip="Ana — paid — Ben, ≠ 6 million euros, the figures contradict each other. Sources: post 0-9. ≠ amount: “6 million euros” to the nearest million means 5,500,000 to 6,500,000 EUR; “9 million euros” to the nearest million means 8,500,000 to 9,500,000 EUR: they have no number in common", label=<<font point-size="7.5" color="#5B6068">paid</font><br/><font point-size="7.5" color="#5B6068">&#8194;[1]&#8194;</font><br/><font point-size="7.5" color="#B3261E">≠ the figures<br/>contradict<br/>each other</font>>]
"ana" -> "ben" [penwidth=1.0, color="#B3261E", tooltip="Ana — paid — Ben, ≠ 9 million euros, the figures contradict each other. Sources: radio 0-9. ≠ amount: “6 million euros” to the nearest million means 5,500,000 to 6,500,000 EUR; “9 million euros” to the nearest million means 8,500,000 to 9,500,000 EUR: they have no number in common", labeltooltip="Ana — paid — Ben, ≠ 9 million euros, the figures contradict each other. Sources: radio 0-9. ≠ amount: “6 million euros” to the nearest million means 5,500,000 to 6,500,000 EUR; “9 million euros” to the nearest million means 8,500,000 to 9,500,000 EUR: they have no number in common", label=<<font point-size="7.5" color="#5B6068">paid</font><br/><font point-size="7.5" color="#5B6068">&#8194;[2]&#8194;</font><br/><font point-size="7.5" color="#B3261E">≠ the figures<br/>contradict<br/>each other</font>>]
"ana" -> "keep" [arrowhead=tee, arrowsize=1.2, penwidth=1.0, color="#5B6068", tooltip="Ana — not praised — the Keep. Sources: post 0-9", labeltooltip="Ana — not praised — the Keep. Sources: post 0-9", label=<<font point-size="7.5" color="#5B6068">not praised</font><br/><font point-size="7.5" color="#5B6068">&#8194;[1]&#8194;</font>>]
"ben" -> "inn" [arrowhead=tee, arrowsize=1.2, penwidth=1.0, color="#5B6068", style=dashed, tooltip="Ben — located in — the Inn, denied by Ana. Sources: post 0-9", labeltooltip="Ben — located in — the Inn, denied by Ana. Sources: post 0-9", label=<<font point-size="7.5" color="#5B6068">located in</font><br/><font point-size="7.5" color="#5B6068">&#8194;<i>denied by Ana</i>  [1]&#8194;</font>>]
"keep" -> "inn" [penwidth=1.0, color="#B3261E", tooltip="the Keep — located in — the Inn, contradicted by another claim. Sources: post 0-9", labeltooltip="the Keep — located in — the Inn, contradicted by another claim. Sources: post 0-9", label=<<font point-size="7.5" color="#5B6068">located in</font><br/><font point-size="7.5" color="#5B6068">&#8194;[1]&#8194;</font><br/><font point-size="7.5" color="#B3261E">≠ contradicted</font>>]
"keep" -> "inn" [arrowhead=tee, arrowsize=1.2, penwidth=1.0, color="#B3261E", tooltip="the Keep — not located in — the Inn, says Ben, contradicted by another claim. Sources: radio 0-9", labeltooltip="the Keep — not located in — the Inn, says Ben, contradicted by another claim. Sources: radio 0-9", label=<<font point-size="7.5" color="#5B6068">not located in</font><br/><font point-size="7.5" color="#5B6068">&#8194;<i>says Ben</i>  [2]&#8194;</font><br/><font point-size="7.5" color="#B3261E">≠ contradicted</font>>]

"##]].raw());
}

#[test]
fn without_words() {
    let claims = claims();
    let dot = drawn(&claims.iter().map(String::as_str).collect::<Vec<_>>(), MANY);
    assert_data_eq!(legend(&dot), str!["dashed: alleged, opined, denied or taken back | dotted: concluded by the author of the dossier | bar at the end: said not to be so, or denied | ≠ the figures contradict each other | ≠ contradicted by another claim"].raw());
    assert_data_eq!(lines(&dot), str![[r##"
"ana" -> "ben" [arrowhead=none, penwidth=1.0, color="#5B6068", style=dotted, tooltip="Ana — (met with) — Ben. Sources: post 0-9"]
"ana" -> "ben" [penwidth=1.0, color="#B3261E", tooltip="Ana — paid — Ben, ≠ 6 million euros, the figures contradict each other. Sources: post 0-9. ≠ amount: “6 million euros” to the nearest million means 5,500,000 to 6,500,000 EUR; “9 million euros” to the nearest million means 8,500,000 to 9,500,000 EUR: they have no number in common", labeltooltip="Ana — paid — Ben, ≠ 6 million euros, the figures contradict each other. Sources: post 0-9. ≠ amount: “6 million euros” to the nearest million means 5,500,000 to 6,500,000 EUR; “9 million euros” to the nearest million means 8,500,000 to 9,500,000 EUR: they have no number in common", label=<<font point-size="11" color="#B3261E">≠</font>>]
"ana" -> "ben" [penwidth=1.0, color="#B3261E", tooltip="Ana — paid — Ben, ≠ 9 million euros, the figures contradict each other. Sources: radio 0-9. ≠ amount: “6 million euros” to the nearest million means 5,500,000 to 6,500,000 EUR; “9 million euros” to the nearest million means 8,500,000 to 9,500,000 EUR: they have no number in common", labeltooltip="Ana — paid — Ben, ≠ 9 million euros, the figures contradict each other. Sources: radio 0-9. ≠ amount: “6 million euros” to the nearest million means 5,500,000 to 6,500,000 EUR; “9 million euros” to the nearest million means 8,500,000 to 9,500,000 EUR: they have no number in common", label=<<font point-size="11" color="#B3261E">≠</font>>]
"ana" -> "keep" [arrowhead=tee, arrowsize=1.2, penwidth=1.0, color="#5B6068", tooltip="Ana — not praised — the Keep. Sources: post 0-9"]
"ben" -> "inn" [arrowhead=tee, arrowsize=1.2, penwidth=1.0, color="#5B6068", style=dashed, tooltip="Ben — located in — the Inn, denied by Ana. Sources: post 0-9"]
"keep" -> "inn" [penwidth=1.0, color="#B3261E", tooltip="the Keep — located in — the Inn, contradicted by another claim. Sources: post 0-9", labeltooltip="the Keep — located in — the Inn, contradicted by another claim. Sources: post 0-9", label=<<font point-size="11" color="#B3261E">≠</font>>]
"keep" -> "inn" [arrowhead=tee, arrowsize=1.2, penwidth=1.0, color="#B3261E", tooltip="the Keep — not located in — the Inn, says Ben, contradicted by another claim. Sources: radio 0-9", labeltooltip="the Keep — not located in — the Inn, says Ben, contradicted by another claim. Sources: radio 0-9", label=<<font point-size="11" color="#B3261E">≠</font>>]

"##]].raw());
}

/// Facts have no place in it: neither they nor their sources nor their marks are told.
#[test]
fn in_words_it_has_all_entities_too() {
    let text = exported(&[PRAISED], MANY, "x.txt");
    assert_eq!(text.matches("\nx, person.\n").count(), MANY, "{text}");
    assert!(text.contains("Ana: praised the Keep. Sources: [1] 0-9"), "{text}");
}

#[test]
fn of_what_is_not_drawn_nothing_is_told() {
    let held = "subject = 'keep'\nproperty = 'capacity'\nvalue = '90 inmates'\ncite = '0-9'";
    let other = held.replace("90", "200").replace("'0-9'", "'radio:0-9'");
    let dot = drawn(&[held, &other, PRAISED], 0);
    assert_eq!(legend(&dot), "4 of 4 entities and 1 of 3 claims are shown");
    assert!(dot.contains("[1]") && !dot.contains("[2]"), "{dot}");
}
