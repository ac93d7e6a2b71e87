//! Formats whose records are rows, and the small diagram: CSV, Cypher, Mermaid.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::needless_raw_string_hashes)]

use std::fmt::Write;

use quipu::export::{Written, exporter_of};
use quipu::files::{File, Files};
use quipu::graph::{CsvHeaders, View};
use quipu::read::read;
use snapbox::{IntoData, assert_data_eq, str};

const DOSSIER: &str = r#"
    [dossier]
    title = "The \"harbour\": 100 %"
    base  = "https://example.org/d/"
    [source]
    post  = { type = "NewsArticle", title = "The fire", published = "2024" }
    radio = { type = "NewsArticle" }
    [entity]
    ana  = { type = "Person", name = "=cmd()" }
    ben  = { type = "Person", name = "Ben", aka = "the judge; really" }
    end  = { type = "Prison", name = "the Keep" }
"#;

const PRAISED: &str = "subject = 'ana'\nproperty = 'praised'\nobject = 'end'\ncite = '0-9'";
const HELD: &str = "subject = 'end'\nproperty = 'capacity'\nvalue = 'up to 90'\ncite = '0-9'";
const MET: &str = "subject = 'ana'\nproperty = 'met-with'\nobject = 'ben'\ncite = '0-9'";

fn view(claims: &[&str]) -> View {
    let claims: Vec<_> = claims.iter().map(|claim| format!("[[claim]]\n{claim}\n")).collect();
    read_view(DOSSIER, &format!("source = 'post'\n{}", claims.concat()))
}

fn read_view(dossier: &str, claims: &str) -> View {
    let files = [File::held("a.toml", dossier), File::held("b.toml", claims)];
    View::new(read(&mut Files::from_iter(files)).unwrap())
}

fn export(view: &View, name: &str) -> (String, Written) {
    let mut bytes = Vec::new();
    let written = exporter_of(name).unwrap().export(view, &mut bytes).unwrap();
    (String::from_utf8(bytes).unwrap(), written)
}

fn told(written: &Written) -> String {
    let list = |counts: &[quipu::export::Count]| {
        counts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    };
    format!("{}; left out: {}", list(&written.counts), list(&written.loss))
}

fn same(found: &str, expected: impl IntoData) {
    assert_data_eq!(found.to_owned(), expected.into_data().raw());
}

#[test]
fn csv_for_spreadsheets_computes_nothing() {
    let view = view(&[PRAISED, HELD]);
    let (nodes, written) = export(&view, "nodes.csv");
    same(
        &nodes.replace("\r\n", "\n"),
        str![[r#"
Id,Label,class,description,also-called,same-as,claims,degree
ana,'=cmd(),Person,,,,,1
ben,Ben,Person,,the judge; really,,,0
end,the Keep,Prison,,,,capacity: up to 90 [post 0-9],1

"#]],
    );
    same(
        &told(&written),
        str![
            "3 entities; left out: 1 claim between entities, 1 type of a value, 2 descriptions of sources, 1 cell as it was, which a spreadsheet would compute"
        ],
    );
    let (edges, written) = export(&view, "edges.csv");
    assert!(edges.lines().count() == 2 && edges.matches("\r\n").count() == 2);
    same(
        &edges.replace("\r\n", "\n"),
        str![[r#"
Source,Target,Type,Id,Label,Kind,claim,negated,modality,status,verdict,speaker,via,inferred,when,start,end,qualifiers,note,citations,sources,Weight
ana,end,Directed,ana-praised-wsii3zna,praised,praised,ana-praised-wsii3zna,false,stated,uncontested,,,,,,,,,,post 0-9,1,1

"#]],
    );
    same(
        &told(&written),
        str![
            "1 claim; left out: 1 claim with a figure, date or text, 1 type of a value, 2 descriptions of sources"
        ],
    );
}

#[test]
fn csv_for_neo4j_has_types_and_texts_as_they_are() {
    let mut view = view(&[PRAISED, HELD]);
    view.csv_headers = CsvHeaders::Neo4j;
    same(
        &export(&view, "nodes.csv").0.replace("\r\n", "\n"),
        str![[r#"
id:ID,:LABEL,label,class,description,also-called,same-as,claims,degree:int
ana,Entity;Person,=cmd(),Person,,,,,1
ben,Entity;Person,Ben,Person,,the judge; really,,,0
end,Entity;Prison,the Keep,Prison,,,,capacity: up to 90 [post 0-9],1

"#]],
    );
    same(
        &export(&view, "edges.csv").0.replace("\r\n", "\n"),
        str![[r#"
:START_ID,:END_ID,:TYPE,label,property,claim,negated:boolean,modality,status,verdict,speaker,via,inferred,when,start,end,qualifiers,note,citations,sources:int,weight:int
ana,end,praised,praised,praised,ana-praised-wsii3zna,false,stated,uncontested,,,,,,,,,,post 0-9,1,1

"#]],
    );
}

#[test]
fn cypher_merges_entities_by_class_and_claims_by_property() {
    let alleged = format!("{MET}\nmodality = 'alleged'\nnote = \"C:\\\\new 'x'\"");
    let (script, written) = export(&view(&[PRAISED, HELD, &alleged]), "x.cypher");
    same(
        &script,
        str![[r#"
// The "harbour": 100 %
// Each relationship is a claim as somebody makes it, and no fact by itself. A type such as
// `praised` stands for claims that affirm it, allegations among them; what a claim says does not
// hold, be it negated or denied, has the type `not-praised`. Ask each relationship for
//   modality  stated, reported, alleged, announced, opined or denied
//   status    uncontested, contested or retracted
//   negated   true where its type begins with `not-`
//   speaker   who says it, and via who relays it; null in the source's own voice
//   inferred  what the author concluded and no text prints; null where that is nothing
// Stated in a source's own voice, and opposed by nobody:
//   MATCH (a)-[r]->(b) WHERE r.modality = 'stated' AND r.status = 'uncontested' AND NOT r.negated
//   AND r.speaker IS NULL AND r.via IS NULL AND r.inferred IS NULL RETURN a, r, b
// Running this twice changes nothing.
// What is gone, corrected or private by now stays in the database. This removes all that any dossier
// has put there, so that it can be written anew:
//   MATCH (e:Entity) DETACH DELETE e
// The sources that citations name:
// [1] post: The fire, 2024
// [2] radio
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;

UNWIND [
  {id: "ana", label: "=cmd()", class: "Person", description: null, `also-called`: null, `same-as`: null, claims: null, degree: 2},
  {id: "ben", label: "Ben", class: "Person", description: null, `also-called`: "the judge; really", `same-as`: null, claims: null, degree: 1}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Person`;

UNWIND [
  {id: "end", label: "the Keep", class: "Prison", description: null, `also-called`: null, `same-as`: null, claims: "capacity: up to 90 [post 0-9]", degree: 1}
] AS row
MERGE (e:Entity {id: row.id}) SET e += row, e:`Prison`;

UNWIND [
  {source: "ana", target: "ben", says: {label: "met with (alleged)", property: "met-with", claim: "ana-met-with-akpwovpy", negated: false, modality: "alleged", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: "C:\\new \'x\'", citations: "post 0-9", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`met-with` {claim: row.says.claim}]->(b) SET r += row.says;

UNWIND [
  {source: "ana", target: "end", says: {label: "praised", property: "praised", claim: "ana-praised-wsii3zna", negated: false, modality: "stated", status: "uncontested", verdict: null, speaker: null, via: null, inferred: null, when: null, start: null, end: null, qualifiers: null, note: null, citations: "post 0-9", sources: 1, weight: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`praised` {claim: row.says.claim}]->(b) SET r += row.says;

"#]],
    );
    same(
        &told(&written),
        str!["3 entities, 3 claims; left out: 1 type of a value, 2 descriptions of sources"],
    );
}

#[test]
fn statements_of_cypher_have_a_thousand_rows() {
    let mut dossier = "[dossier]\nbase = 'https://example.org/d/'\n".to_owned();
    for number in 0..2001 {
        write!(dossier, "[entity.e-{number}]\ntype = 'Person'\nname = 'x'\n").unwrap();
    }
    let (script, _) = export(&read_view(&dossier, ""), "x.cypher");
    let rows: Vec<_> = script
        .split("UNWIND [")
        .skip(1)
        .map(|statement| statement.matches("{id: \"").count())
        .collect();
    assert_eq!(rows, [1000, 1000, 1]);
    assert_eq!(script.matches("e:`Person`;").count(), 3);
}

#[test]
fn mermaid_shows_how_a_claim_is_made() {
    let by_radio = PRAISED.replace("0-9", "radio:0-9");
    let said = format!("{MET}\naccording-to = 'ben'\nmodality = 'alleged'\nwhen = '2024'");
    let (diagram, written) = export(&view(&[PRAISED, HELD, &by_radio, &said]), "x.mmd");
    same(
        &diagram,
        str![[r##"
---
title: "The \"harbour\": 100 %"
---
flowchart LR
  n_ana["#61;cmd()<br/>person"]:::Person
  n_ben["Ben<br/>person"]:::Person
  n_end["the Keep<br/>prison"]:::Prison
  n_ana -.-|"met with, 2024, alleged by Ben [1]"| n_ben
  n_ana ==>|"praised [1] [2]"| n_end
  key["thick line#58; two or more independent sources agree<br/>thin line#58; one<br/>dashed#58; alleged, opined, denied or taken back<br/>#91;1] The fire, 2024<br/>#91;2] radio"]:::key
  linkStyle 0 stroke-dasharray:6 4
  classDef Person fill:#E3F1FA,stroke:#0072B2,color:#0070AF
  classDef Prison fill:#F3E3F3,stroke:#8B4A8F,color:#8B4A8F
  classDef key fill:#FFFFFF,stroke:#FFFFFF,color:#444444,text-align:left,font-size:14px,white-space:nowrap

"##]],
    );
    same(
        &told(&written),
        str!["3 entities, 2 claims; left out: 1 claim with a figure, date or text"],
    );
}

#[test]
fn lines_of_mermaid() {
    for (claim, line) in [
        (PRAISED.to_owned(), "n_ana -->|\"praised [1]\"| n_end"),
        (format!("{PRAISED}\nnegated = true"), "n_ana -->|\"not praised [1]\"| n_end"),
        (format!("{PRAISED}\nmodality = 'opined'"), "n_ana -.->|\"praised, opinion [1]\"| n_end"),
        (
            format!("{PRAISED}\nmodality = 'denied'\naccording-to = 'ben'"),
            "n_ana -.->|\"praised, denied by Ben [1]\"| n_end",
        ),
        (format!("{PRAISED}\naccording-to = 'ben'"), "n_ana -->|\"praised, says Ben [1]\"| n_end"),
        (
            format!("{PRAISED}\nstatus = 'retracted'"),
            "n_ana -.->|\"praised, taken back [1]\"| n_end",
        ),
        (PRAISED.replace("'0-9'", "['0-9', 'radio:0-9']"), "n_ana ==>|\"praised [1] [2]\"| n_end"),
        (MET.to_owned(), "n_ana ---|\"met with [1]\"| n_ben"),
        (format!("{MET}\nmodality = 'alleged'"), "n_ana -.-|\"met with, alleged [1]\"| n_ben"),
    ] {
        let (diagram, _) = export(&view(&[&claim]), "x.mmd");
        assert!(diagram.contains(line), "{line}: {diagram}");
    }
}

/// Whoever looks at the picture sees what its lines and numbers mean, and nothing that does not occur.
#[test]
fn the_key_of_mermaid_tells_what_occurs() {
    let by_both = PRAISED.replace("'0-9'", "['0-9', 'radio:0-9']");
    let thick = "thick line#58; two or more independent sources agree<br/>";
    let thin = "thin line#58; one<br/>";
    let dashed = "dashed#58; alleged, opined, denied or taken back<br/>";
    let (one, both) = ("#91;1] The fire, 2024", "#91;1] The fire, 2024<br/>#91;2] radio");
    for (claims, key, line, look) in [
        (vec![PRAISED.to_owned()], one.to_owned(), "-->|\"praised [1]\"|", ""),
        (vec![format!("{PRAISED}\nnegated = true")], one.to_owned(), "\"not praised [1]\"", ""),
        (
            vec![format!("{PRAISED}\ninferred = ['object']")],
            format!("(in parentheses)#58; concluded by the author of the dossier<br/>{one}"),
            "-->|\"(praised) [1]\"|",
            "",
        ),
        (
            vec![by_both.clone(), format!("{PRAISED}\nid = 'x'\nnegated = true")],
            format!("{thick}{thin}≠ contradicted by another claim<br/>{both}"),
            "==>|\"praised [1] [2] ≠ contradicted\"|",
            "",
        ),
        (
            vec![format!("{PRAISED}\nmodality = 'denied'")],
            format!("{dashed}{one}"),
            "-.->|\"praised, denied [1]\"|",
            "linkStyle 0 stroke-dasharray:6 4\n",
        ),
        // It is as strong as a line that is not dashed.
        (
            vec![format!("{by_both}\nmodality = 'alleged'")],
            format!("{thick}{dashed}{both}"),
            "-.->|\"praised, alleged [1] [2]\"|",
            "linkStyle 0 stroke-width:3.5px,stroke-dasharray:6 4\n",
        ),
    ] {
        let claims: Vec<_> = claims.iter().map(String::as_str).collect();
        let (diagram, _) = export(&view(&claims), "x.mmd");
        assert!(diagram.contains(&format!("  key[\"{key}\"]:::key\n")), "{key}: {diagram}");
        assert!(diagram.contains(line) && diagram.contains(look), "{line}: {diagram}");
        assert_eq!(diagram.contains("linkStyle"), !look.is_empty(), "{diagram}");
    }
    let (diagram, _) = export(&view(&[]), "x.mmd");
    assert!(!diagram.contains("key"), "{diagram}");
}

#[test]
fn the_key_of_mermaid_names_as_many_sources_as_it_can() {
    let mut dossier = DOSSIER.to_owned();
    let mut claims = String::new();
    for number in 0..60 {
        let title = "&".repeat(150);
        write!(dossier, "[source.s-{number:02}]\ntitle = '{title}'\n").unwrap();
        let cited = PRAISED.replace("0-9", &format!("s-{number:02}:0-9"));
        write!(claims, "[[claim]]\nid = 'c-{number}'\n{cited}\nnote = '{number}'\n").unwrap();
    }
    let (diagram, written) = export(&read_view(&dossier, &claims), "x.mmd");
    assert!(diagram.len() <= 50_000);
    assert!(diagram.contains("<br/>and 20 more\"]:::key"), "{diagram}");
    same(&told(&written), str!["3 entities, 60 claims; left out: 20 names of sources"]);
}

/// Above fifty entities nobody reads it, above 500 lines and 50,000 characters Mermaid refuses it.
#[test]
fn mermaid_shows_what_fits() {
    let mut dossier = "[dossier]\nbase = 'https://example.org/d/'\n[source.s]\n".to_owned();
    let name = "\"&<".repeat(60);
    for number in 0..80 {
        write!(dossier, "[entity.e-{number}]\ntype = 'Person'\nname = '{name}'\n").unwrap();
    }
    let show: Vec<_> = (0..60).map(|number| format!("'e-{number}'")).collect();
    write!(dossier, "[picture]\nshow = [{}]\n", show.join(", ")).unwrap();
    let mut claims = "source = 's'\n".to_owned();
    for number in 0..900 {
        let (subject, object) = (number % 30, 30 + number / 30);
        write!(
            claims,
            "[[claim]]\nsubject = 'e-{subject}'\nproperty = 'praised'\nobject = 'e-{object}'\n\
             cite = '0-9'\n"
        )
        .unwrap();
    }
    let (diagram, written) = export(&read_view(&dossier, &claims), "x.mmd");
    assert!(diagram.len() <= 50_000);
    assert_eq!(diagram.matches("]:::Person").count(), 49);
    assert_eq!(diagram.matches("]:::key").count(), 1);
    let lines = diagram.matches(" -->|").count();
    assert!((100..=500).contains(&lines), "{lines}");
    let loss: Vec<_> = written.loss.iter().map(|count| count.number).collect();
    assert_eq!(loss, [31, 900 - lines]);
}
