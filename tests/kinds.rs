//! In no format of nodes and edges is what a claim says does not hold of the same kind as what
//! claims affirm: who asks for a kind never gets a denial.

#![allow(clippy::unwrap_used)]

use quipu::export::exporter_of;
use quipu::files::{File, Files};
use quipu::graph::{CsvHeaders, View};
use quipu::read::read;

const DOSSIER: &str = r#"
    [source.post]
    type  = "NewsArticle"
    title = "x\\u000AMATCH (n) DETACH DELETE n;"
    url   = "https://example.org/a"
    [entity]
    ana = { type = "Person", name = "Ana" }
    ben = { type = "Person", name = "Ben" }
"#;
/// The formats, each with how it writes the kind of an edge.
const FORMATS: [(&str, CsvHeaders, &str); 7] = [
    ("graphml", CsvHeaders::Gephi, "<data key=\"edge-property\">{}</data>"),
    ("gexf", CsvHeaders::Gephi, " kind=\"{}\" "),
    ("gexf", CsvHeaders::Gephi, "<attvalue for=\"property\" value=\"{}\"/>"),
    ("cyjs", CsvHeaders::Gephi, "\"interaction\":\"{}\","),
    ("cypher", CsvHeaders::Gephi, "MERGE (a)-[r:`{}` {claim: row.says.claim}]->(b)"),
    ("edges.csv", CsvHeaders::Gephi, ",{},c,"),
    ("edges.csv", CsvHeaders::Neo4j, "\nana,ben,{},"),
];

fn exported(ending: &str, headers: CsvHeaders, claim: &str) -> String {
    let claim = format!(
        "[[claim]]\nid = 'c'\nsubject = 'ana'\nproperty = 'praised'\nobject = 'ben'\n\
         cite = 'post:0-9'\n{claim}"
    );
    let files = [File::held("a.toml", DOSSIER), File::held("b.toml", claim)];
    let mut view = View::new(read(&mut Files::from_iter(files)).unwrap());
    view.csv_headers = headers;
    let mut bytes = Vec::new();
    exporter_of(ending).unwrap().export(&view, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_denial_has_a_kind_of_its_own() {
    let [held, not_held] = ["praised", "not-praised"];
    for (claim, kind, label) in [
        ("", held, "praised"),
        ("negated = true", not_held, "not praised"),
        ("modality = 'denied'", not_held, "praised (denied)"),
        ("modality = 'denied'\naccording-to = 'ben'", not_held, "praised (denied by Ben)"),
        // To deny a negation is to affirm.
        ("modality = 'denied'\nnegated = true", held, "not praised (denied)"),
        ("modality = 'alleged'", held, "praised (alleged)"),
        ("modality = 'alleged'\nnegated = true", not_held, "not praised (alleged)"),
        ("status = 'retracted'", held, "praised (taken back)"),
    ] {
        for (format, headers, written_so) in FORMATS {
            let written = exported(format, headers, claim);
            let found =
                [held, not_held].map(|kind| written.contains(&written_so.replace("{}", kind)));
            let expected = [kind == held, kind == not_held];
            assert_eq!(found, expected, "{format} {headers:?} {claim}:\n{written}");
            assert!(written.contains(label), "{format} {headers:?} {claim}:\n{written}");
        }
    }
}

#[test]
fn a_script_says_what_to_ask_for_and_names_its_sources() {
    let script = exported("cypher", CsvHeaders::Gephi, "");
    let (head, statements) = script.split_once("CREATE CONSTRAINT").unwrap();
    assert!(head.lines().all(|line| line.starts_with("// ") && !line.contains('\\')), "{head}");
    let source = "// [1] post: x\u{fffd}u000AMATCH (n) DETACH DELETE n;, https://example.org/a";
    assert_eq!(head.lines().last(), Some(source));
    for word in ["modality", "status", "negated", "speaker", "inferred"] {
        assert!(head.contains(&format!("\n//   {word} ")), "{word}");
        assert!(statements.contains(&format!(" {word}: ")), "{word}");
    }
}
