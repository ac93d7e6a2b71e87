//! `quipu query`: every form of an answer, every limit, hostile input.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use quipu::files::Files;
use quipu::sparql::questions;

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("query").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs `quipu query` with a query from standard input.
fn ask(folder: &Path, query: &str, arguments: &[&str]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_quipu"))
        .current_dir(folder)
        .args(["query", "--file", "-"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(query.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn expect(output: &Output, code: i32, words: &str) {
    let out = String::from_utf8_lossy(&output.stdout);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{said}{out}");
    assert!(said.contains(words) || out.contains(words), "no `{words}` in {said}{out}");
}

const DATA: &str = r#"@prefix a: <http://a.org/> .
a:s a:p "plain", "a,\"b\"\nc", "=1+1", "\u001B[31mred\u202E", 5 ; a:q a:s , [ a:p "blank" ] .
"#;

fn with_data(name: &str) -> PathBuf {
    let folder = folder(name);
    fs::write(folder.join("data.ttl"), DATA).unwrap();
    folder
}

#[test]
fn rows_in_every_form() {
    let folder = with_data("rows");
    let query = "SELECT ?o ?nothing { a:s a:p ?o FILTER(?o = 5) }";
    for (form, expected) in [
        ("table", "o  nothing\n─  ───────\n5\n"),
        ("csv", "o,nothing\r\n5,\r\n"),
        ("tsv", "?o\t?nothing\n5\t\n"),
        (
            "json",
            "{\"head\":{\"vars\":[\"o\",\"nothing\"]},\"results\":{\"bindings\":[{\"o\":{\"type\":\
             \"literal\",\"value\":\"5\",\"datatype\":\"http://www.w3.org/2001/XMLSchema#integer\"}}]}}",
        ),
    ] {
        let output = ask(&folder, query, &["--data", "data.ttl", "--format", form]);
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{form}");
        assert_eq!(output.status.code(), Some(0), "{form}");
    }
    let xml = ask(&folder, query, &["--data", "data.ttl", "--format", "xml"]);
    expect(&xml, 0, "<variable name=\"nothing\"/>");
    expect(&xml, 0, ">5</literal>");
}

#[test]
fn statements_in_every_form() {
    let folder = with_data("statements");
    let query = "CONSTRUCT { ?s a:is ?s } { ?s a:p 5 }";
    let line = "<http://a.org/s> <http://a.org/is> <http://a.org/s> .\n";
    let turtle = "@prefix a: <http://a.org/> .\na:s a:is a:s .\n";
    for (form, expected) in [("ttl", turtle), ("trig", turtle), ("nt", line), ("nq", line)] {
        let output = ask(&folder, query, &["--data", "data.ttl", "--format", form]);
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{form}");
    }
    let described = ask(&folder, "DESCRIBE a:s", &["--data", "data.ttl"]);
    expect(&described, 0, "a:s a:p");
    let unfit = ask(&folder, query, &["--data", "data.ttl", "--format", "csv"]);
    expect(&unfit, 2, "there are `ttl`, `trig`, `nt`, `nq`");
}

#[test]
fn yes_and_no_in_every_form() {
    let folder = with_data("truth");
    for (query, code, word) in [("ASK { a:s a:p 5 }", 0, "true"), ("ASK { a:s a:p 6 }", 1, "false")]
    {
        for form in ["table", "csv", "tsv", "json", "xml"] {
            let output = ask(&folder, query, &["--data", "data.ttl", "--format", form]);
            expect(&output, code, word);
        }
    }
}

#[test]
fn answers_go_to_a_file_whose_ending_tells_the_form() {
    let folder = with_data("file");
    let query = "SELECT ?o { ?s ?p ?o FILTER(?o = 5) }";
    let output = ask(&folder, query, &["--data", "data.ttl", "-o", "answer.csv"]);
    expect(&output, 0, "wrote answer.csv");
    assert_eq!(fs::read_to_string(folder.join("answer.csv")).unwrap(), "o\r\n5\r\n");
}

#[test]
fn cells_do_nothing_to_a_terminal_and_stay_whole_for_programs() {
    let folder = with_data("hostile");
    let query = "SELECT ?o { a:s a:p ?o FILTER(isLiteral(?o)) }";
    let table = ask(&folder, query, &["--data", "data.ttl"]).stdout;
    let table = String::from_utf8(table).unwrap();
    assert!(!table.contains(['\u{1b}', '\u{202e}']), "{table}");
    assert_eq!(table.lines().count(), 2 + 5, "{table}");
    let csv = ask(&folder, query, &["--data", "data.ttl", "--format", "csv"]).stdout;
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.contains("\"a,\"\"b\"\"\nc\"\r\n=1+1\r\n\u{1b}[31mred\u{202e}\r\n"), "{csv}");
    let xml = ask(&folder, query, &["--data", "data.ttl", "--format", "xml"]);
    expect(&xml, 2, "which XML cannot");
}

#[test]
fn what_would_end_or_block_the_program_is_refused() {
    let folder = with_data("refused");
    let nested = format!("SELECT * {} {}", "{".repeat(1000), "}".repeat(1000));
    for (query, words) in [
        (nested.as_str(), "nests at most 200 levels deep"),
        ("SELECT * { SERVICE <http://127.0.0.1/> { ?a ?b ?c } }", "`SERVICE` is refused"),
        ("LOAD <http://127.0.0.1/>", "updates are refused"),
        ("PREFIX x: <http://x.org/> INSERT DATA { x:a x:b x:c }", "updates are refused"),
        ("DROP ALL", "updates are refused"),
        ("SELECT * { ?a ?b x:c }", "the prefix `x:` is not declared"),
        ("SELECT * { ?a ?b \"c }", "a string is never closed"),
        ("SELECT * { ?a ?b ?c", "the query ends before its `{` is closed"),
        ("SELEC * { ?a ?b ?c }", "`SELEC` is not expected here"),
        ("SELECT ?x { ?a ?b ?c } GROUP BY ?a", "a variable that is unbound"),
        ("", "the query is empty"),
        ("ASK { @claim(?a, ?b) }", "with four terms"),
    ] {
        expect(&ask(&folder, query, &["--data", "data.ttl"]), 2, words);
    }
}

#[test]
fn chains_as_long_as_are_let_through_are_answered() {
    let folder = with_data("chains");
    for query in [
        format!("ASK {{ FILTER({}= 0) }}", "1+".repeat(980) + "1"),
        format!("ASK {{ ?a ?b 9 FILTER({}?a) }}", "!".repeat(1_950)),
        format!("ASK {{ {} }}", ["{?a ?b 9}"; 320].join(" UNION ")),
        format!("ASK {{ ?a ?b 9 {} }}", "OPTIONAL{?a ?b 9}".repeat(320)),
        format!("ASK {{ ?a {} 9 }}", ["a:b"; 980].join("|")),
        format!("ASK {{ ?a ?b 9 FILTER{}1{} }}", "(".repeat(190), ")".repeat(190)),
    ] {
        let output = ask(&folder, &query, &["--data", "data.ttl", "--timeout", "60"]);
        expect(&output, 1, "false");
    }
}

#[test]
fn endless_queries_end() {
    let cross = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";
    let values = (0..2000).map(|n| n.to_string()).collect::<Vec<_>>().join(" ");
    let tables = ["a", "b", "c", "d"].map(|name| format!("VALUES ?{name} {{ {values} }}"));
    let tables = format!("SELECT (COUNT(*) AS ?n) {{ {} }}", tables.join(" "));
    for query in [cross, &tables] {
        let started = Instant::now();
        let output = ask(Path::new("."), query, &["--timeout", "1"]);
        expect(&output, 2, "takes longer than 1 s");
        assert!(started.elapsed() < Duration::from_secs(20), "{query}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn queries_that_take_all_memory_end() {
    let mut doubled = String::new();
    for (before, after) in (0..59).zip(1..60) {
        let half = format!("STR(?v{before})");
        doubled.extend(["BIND(CONCAT(", &half, ",", &half, ") AS ?v", &after.to_string(), ")"]);
    }
    let query = format!(
        "SELECT (STRLEN(?v59) AS ?n) {{ VALUES ?v0 {{ \"{}\" }} {doubled} }}",
        "x".repeat(1000)
    );
    let output = ask(Path::new("."), &query, &["--timeout", "60"]);
    expect(&output, 2, "MiB of memory");
}

#[test]
fn rows_are_limited_and_it_is_said() {
    let all = "SELECT * { ?a ?b ?c }";
    let lines = |output: &Output| String::from_utf8_lossy(&output.stdout).lines().count();
    let table = ask(Path::new("."), all, &[]);
    expect(&table, 0, "there are more than these 1000");
    let csv = ask(Path::new("."), all, &["--format", "csv"]);
    assert!(lines(&csv) > 2000, "{}", lines(&csv));
    let few = ask(Path::new("."), all, &["--format", "csv", "--limit", "3"]);
    expect(&few, 0, "there are more than these 3");
    assert_eq!(lines(&few), 4);
}

#[test]
fn the_same_question_has_the_same_bytes() {
    let query = "SELECT * { ?a ?b ?c } LIMIT 50";
    let first = ask(Path::new("."), query, &[]).stdout;
    for _ in 0..3 {
        assert_eq!(ask(Path::new("."), query, &[]).stdout, first);
    }
}

#[test]
fn files_that_are_wrong_are_told_at_their_place() {
    let folder = folder("files");
    let deep =
        format!("<http://a/> <http://b/> {}", "<<( <http://a/> <http://b/> ".repeat(100_000));
    for (name, bytes, words) in [
        (
            "wrong.ttl",
            b"@prefix a: <http://a.org/> .\na:b a:c \"d\xff\" .\n".as_slice(),
            "wrong.ttl:2:11",
        ),
        ("wrong.nq", b"<http://a> <http://b> <http://c> .\n<http://a> .\n", "wrong.nq:2:12"),
        ("deep.nt", deep.as_bytes(), "levels deep"),
        ("deep.ttl", deep.as_bytes(), "levels deep"),
        ("data.rdf", b"<rdf/>", "RDF/XML is not read"),
        ("data.jsonld", b"{}", "JSON-LD is not read"),
        ("data.txt", b"", "no syntax that is read"),
    ] {
        fs::write(folder.join(name), bytes).unwrap();
        expect(&ask(&folder, "ASK {}", &["--data", name]), 2, words);
    }
    expect(&ask(&folder, "ASK {}", &["--data", "none.ttl"]), 2, "cannot read none.ttl");
}

#[test]
fn several_files_are_asked_together() {
    let folder = folder("several");
    fs::write(folder.join("a.ttl"), "<http://a> <http://p> _:x .").unwrap();
    fs::write(folder.join("b.nt"), "<http://a> <http://p> _:x .\n").unwrap();
    fs::write(folder.join("c.nq"), "<http://a> <http://p> <http://c> <http://g> .\n").unwrap();
    fs::write(folder.join("d.trig"), "<http://h> { <http://a> <http://p> <rel> }").unwrap();
    let files = ["a.ttl", "b.nt", "c.nq", "d.trig"].map(|file| ["--data", file]).concat();
    let query = "SELECT ?o ?g { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
    let output = ask(&folder, query, &[&files[..], &["--format", "csv"]].concat());
    let expected =
        "o,g\r\nhttp://c,http://g\r\nhttps://kg.invalid/rel,http://h\r\n_:b1,\r\n_:b2,\r\n";
    assert_eq!(String::from_utf8_lossy(&output.stdout), expected);
}

#[test]
fn a_dossier_with_errors_is_not_asked() {
    let dossier = "tests/check/unknown-class/misspelt.toml";
    expect(&ask(Path::new("."), "ASK {}", &["-d", dossier]), 1, "the dossier has errors");
}

#[test]
fn exports_answer_as_the_dossier_does() {
    let folder = folder("exported");
    let export = Command::new(env!("CARGO_BIN_EXE_quipu"))
        .current_dir(&folder)
        .args(["export", "-o", "graph.ttl"])
        .status()
        .unwrap();
    assert!(export.success());
    for question in questions(&Files::built_in()) {
        let answer = |arguments: &[&str]| {
            let output = ask(&folder, &question.text, &[arguments, &["--format", "tsv"]].concat());
            let text = String::from_utf8(output.stdout).unwrap();
            let mut rows: Vec<_> = text.lines().map(str::to_owned).collect();
            rows.sort();
            rows
        };
        let rows = answer(&[]);
        assert!(rows.len() > 1, "{}", question.name);
        assert_eq!(rows, answer(&["--data", "graph.ttl"]), "{}", question.name);
    }
}

#[cfg(unix)]
#[test]
fn answers_replace_nothing_that_is_asked() {
    let folder = with_data("input");
    let query = "CONSTRUCT { ?s a ?t } WHERE { ?s a ?t }";
    let output = ask(&folder, query, &["--data", "data.ttl", "-o", "data.ttl"]);
    expect(&output, 2, "data.ttl");
    assert_eq!(fs::read_to_string(folder.join("data.ttl")).unwrap(), DATA);
}

/// Looking for the end of each string up to the end of the query would take the square of it.
#[test]
fn a_query_of_many_strings_is_read_once() {
    let folder = with_data("strings");
    let query = format!("ASK {{ VALUES ?x {{ {} }} }}", r#""a" 'b' "#.repeat(20_000));
    expect(&ask(&folder, &query, &["--data", "data.ttl"]), 0, "true");
    let unclosed = format!("ASK {{ VALUES ?x {{ {} }} }}", r#""""a" "#.repeat(20_000));
    expect(&ask(&folder, &unclosed, &["--data", "data.ttl"]), 2, "a string is never closed");
}

#[test]
fn a_closed_pipe_is_quiet() {
    let quipu = env!("CARGO_BIN_EXE_quipu");
    let command = format!("{quipu} query --format csv 'SELECT * {{ ?a ?b ?c }}' | head -n 1");
    let output = Command::new("bash").args(["-c", &format!("set -o pipefail; {command}")]).output();
    let output = output.unwrap();
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!said.contains("error"), "{said}");
}
