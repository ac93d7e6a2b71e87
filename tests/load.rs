//! `quipu load` against a server of our own that plays what servers do: each fault has its
//! message and exit code, the store is left as the message says, and no secret is shown.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod server;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use quipu::diagnostic::grouped;
use quipu::sparql::load::servers;

use server::{Instead, Seen, Server};

const GRAPH: &str = "<https://example.org/cecot/>";
const PASSWORD: &str = "open-Sesame/7";

/// The graph of the small dossier that most tests load.
const SMALL: &str = "<https://example.org/harbour/>";

/// Runs `quipu load` on the built-in dossier, without a terminal.
fn load_large(server: &Server, arguments: &[&str]) -> Output {
    run("empty", &server.url, arguments, &[])
}

/// Runs `quipu load` on the dossier that `quipu new` makes.
fn load(server: &Server, arguments: &[&str]) -> Output {
    load_at(&server.url, arguments, &[])
}

fn load_at(url: &str, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    small();
    run("small", url, arguments, environment)
}

/// Makes the small dossier once, and says how many statements it has.
fn small() -> usize {
    static STATEMENTS: OnceLock<usize> = OnceLock::new();
    *STATEMENTS.get_or_init(|| {
        let folder = folder("small");
        std::fs::remove_dir_all(&folder).unwrap();
        let program = env!("CARGO_BIN_EXE_quipu");
        let made = Command::new(program).arg("new").arg(&folder).output().unwrap();
        assert!(made.status.success());
        let export = ["export", "-o", "-", "-f", "nt"];
        let lines = Command::new(program).args(export).current_dir(&folder).output().unwrap();
        String::from_utf8(lines.stdout).unwrap().lines().count()
    })
}

fn run(dossier: &str, url: &str, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quipu"));
    for name in ["QUIPU_PASSWORD", "QUIPU_TOKEN"] {
        command.env_remove(name);
    }
    command
        .current_dir(folder(dossier))
        .args(["load", "--to", url])
        .args(arguments)
        .envs(environment.iter().copied())
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("load").join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[track_caller]
fn expect(output: &Output, code: i32, words: &str) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert!(said.contains(words), "{said}\n{words}");
    assert!(output.stdout.is_empty());
    assert!(!said.contains(PASSWORD) && !said.contains("b3Blbi1TZXNhbWU"), "{said}");
    said
}

fn good(_: &Seen, _: usize) -> Option<Instead> {
    None
}

fn reply(status: &'static str) -> Instead {
    Instead::Say(status, String::new(), String::new())
}

/// Says something to requests of a method.
fn on(method: &'static str, status: &'static str) -> impl Fn(&Seen, usize) -> Option<Instead> {
    move |seen, _| (seen.method == method).then(|| reply(status))
}

/// How many statements the built-in dossier has.
fn statements() -> usize {
    let text = std::fs::read_to_string("output/graph.nt").unwrap();
    text.lines().count()
}

#[test]
fn what_is_sent_arrives_and_is_counted() {
    let server = Server::new(good);
    let said = expect(&load_large(&server, &[]), 0, "is Oxigraph: it says `Oxigraph/0 (false)`");
    let count = server.graphs()[GRAPH];
    assert_eq!(count, statements());
    assert!(said.contains("loaded ") && said.contains("; counted there: "), "{said}");
    assert!(said.contains("answered there as here: "), "{said}");
    let puts = server.seen_with("PUT");
    let [put] = &puts[..] else { panic!("one PUT") };
    assert_eq!(put.target, "/store?graph=https%3A%2F%2Fexample%2Eorg%2Fcecot%2F");
    assert_eq!(put.headers["content-type"], "application/n-triples");
    assert_eq!(put.headers["content-length"], put.body.len().to_string());
    for seen in server.seen() {
        let header = |name: &str| seen.headers.get(name).map(String::as_str);
        assert_eq!(header("transfer-encoding"), None, "{seen:?}");
        assert_eq!(header("content-encoding"), None, "{seen:?}");
        assert_eq!(header("authorization"), None, "{seen:?}");
    }
}

#[test]
fn every_profile_that_a_store_takes_is_answered_alike() {
    for profile in ["claims", "rdf12", "graphs", "direct"] {
        let server = Server::new(good);
        let said =
            expect(&load_large(&server, &["--profile", profile]), 0, "answered there as here: ");
        assert!(!said.contains("not answered"), "{said}");
        assert!(!server.graphs().keys().any(|graph| graph.contains("probe")));
    }
}

#[test]
fn what_a_graph_has_is_replaced_only_if_that_is_wanted() {
    let server = Server::new(good);
    expect(&load(&server, &["--profile", "graphs"]), 0, "loaded");
    let graphs = server.graphs();
    assert!(graphs.len() > 1);
    let refused = load(&server, &[]);
    expect(&refused, 2, "`--yes` replaces them, `--append` adds to them");
    assert_eq!(server.graphs(), graphs);
    expect(&load(&server, &["--yes"]), 0, "loaded");
    let expected = BTreeMap::from([(SMALL.to_owned(), small())]);
    assert_eq!(server.graphs(), expected, "the graphs of claims are gone, too");
    expect(&load(&server, &["--append"]), 0, "loaded");
    assert_eq!(server.graphs(), expected);
    let other = "http://example.org/other";
    expect(&load(&server, &["--graph", other]), 0, "into <http://example.org/other>");
    assert_eq!(server.graphs().len(), 2);
}

#[test]
fn a_digest_is_answered_and_the_file_is_sent_once() {
    let offer =
        "WWW-Authenticate: Digest realm=\"r\", nonce=\"n1\", qop=\"auth\", algorithm=MD5\r\n";
    let server = Server::new(move |seen, _| {
        let is_open = !seen.target.starts_with("/store") && !seen.target.starts_with("/update");
        let knows = |header: &String| {
            header.starts_with("Digest username=\"anna\", realm=\"r\", uri=\"/")
                && header.contains("nonce=\"n1\"")
        };
        if is_open || seen.headers.get("authorization").is_some_and(knows) {
            return None;
        }
        Some(Instead::Say("401 Unauthorized", offer.to_owned(), String::new()))
    });
    let password = folder("password").join("password");
    std::fs::write(&password, format!("{PASSWORD}\n")).unwrap();
    let file = password.to_str().unwrap();
    let output = load(&server, &["--user", "anna", "--password-file", file]);
    expect(&output, 0, "loaded");
    assert_eq!(server.seen_with("PUT").len(), 1);
    assert!(server.seen().iter().all(|seen| !format!("{seen:?}").contains(PASSWORD)));
}

#[test]
fn a_password_that_is_not_accepted_is_not_tried_again() {
    let offers = [
        ("Digest realm=\"r\", nonce=\"n\", qop=\"auth\"", "Digest "),
        ("Basic realm=\"r\"", "Basic "),
    ];
    for (offer, scheme) in offers {
        let header = format!("WWW-Authenticate: {offer}\r\n");
        let server = Server::new(move |seen, _| {
            let is_store = seen.target.starts_with("/store");
            is_store.then(|| Instead::Say("401 No", header.clone(), "who?".to_owned()))
        });
        let environment = [("QUIPU_PASSWORD", PASSWORD)];
        let output = load_at(&server.url, &["--user", "anna"], &environment);
        expect(&output, 3, "/store does not accept this name and password");
        let puts = server.seen_with("PUT");
        assert_eq!(puts.len(), 1);
        assert!(puts[0].headers["authorization"].starts_with(scheme));
    }
}

/// Neither the statements nor the questions that are asked afterwards.
#[test]
fn what_is_private_is_sent_only_where_that_is_asked_for() {
    let folder = folder("private");
    std::fs::create_dir_all(folder.join("questions")).unwrap();
    for (path, text) in [
        ("dossier.toml", include_str!("private/public.toml")),
        ("private.toml", include_str!("private/private.toml")),
        ("questions/clerk.rq", "SELECT ?p WHERE { <entity/xq-clerk> ?p ?o }"),
    ] {
        std::fs::write(folder.join(path), text).unwrap();
    }
    for (option, is_sent) in [(&[][..], false), (&["--include-private"][..], true)] {
        for profile in ["claims", "graphs"] {
            let server = Server::new(good);
            let options = [&["--profile", profile], option].concat();
            let said = expect(&run("private", &server.url, &options, &[]), 0, "private");
            assert_eq!(said.contains("`clerk`"), is_sent, "{said}");
            let sent: String = server.seen().iter().map(|seen| seen.body.as_str()).collect();
            assert!(sent.contains("Rosa Vidal"), "{sent}");
            assert_eq!(sent.contains("xq"), is_sent, "{sent}");
            assert_eq!(sent.contains("Xq"), is_sent, "{sent}");
        }
    }
}

#[test]
fn a_token_is_sent_and_never_shown() {
    let server = Server::new(|seen, _| {
        let told = seen.headers.get("authorization").cloned().unwrap_or_default();
        let text = format!("I was told {told}");
        (seen.method == "PUT").then_some(Instead::Say("500 Broken", String::new(), text))
    });
    let output = load_at(&server.url, &[], &[("QUIPU_TOKEN", PASSWORD)]);
    expect(&output, 3, "it says: I was told Bearer …");
    assert_eq!(server.seen_with("PUT")[0].headers["authorization"], format!("Bearer {PASSWORD}"));
}

#[test]
fn who_one_is_must_be_said() {
    let server = Server::new(on("PUT", "401 Unauthorized"));
    expect(&load(&server, &[]), 3, "/store wants to know who you are (401): give `--user`");
    expect(&load(&server, &["--user", "anna"]), 2, "no password for `anna`");
}

#[test]
fn replies_that_are_no_success() {
    for (status, words) in [
        ("403 Forbidden", "/store forbids it (403)"),
        ("400 Bad Request", "/store refuses what was sent (400)"),
        ("413 Too Large", "/store takes less at once than was sent (413)"),
        (
            "500 Broken",
            "/store failed (500); <https://example.org/harbour/> has 0 statements, as many as before; the same command starts again",
        ),
        ("503 Busy", "/store failed (503)"),
    ] {
        let server = Server::new(on("PUT", status));
        expect(&load(&server, &[]), 3, words);
        assert_eq!(server.graphs(), BTreeMap::new());
    }
}

#[test]
fn words_of_a_server_are_harmless_and_few() {
    let server = Server::new(|seen, _| {
        let text = format!("red \u{1b}[31m \u{202e}\r\n{}", "x".repeat(5000));
        (seen.method == "PUT").then_some(Instead::Say("400 Bad", String::new(), text))
    });
    let said = expect(&load(&server, &[]), 3, "it says: red ?[31m");
    assert!(!said.contains(['\u{1b}', '\u{202e}', '\r']) && said.len() < 3000, "{said}");
}

#[test]
fn a_server_that_takes_too_long() {
    let server = Server::new(|seen, _| (seen.method == "PUT").then_some(Instead::Sleep(20)));
    let output = load(&server, &["--timeout", "0.5"]);
    expect(&output, 3, "/store did not answer within 0.5 s; `--timeout` waits longer; <https");
}

#[test]
fn a_connection_that_is_cut() {
    let server = Server::new(|seen, _| (seen.method == "PUT").then_some(Instead::Cut));
    expect(&load(&server, &[]), 3, "/store broke off the connection");
}

#[test]
fn a_server_that_is_not_there() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    expect(&load_at(&url, &[], &[]), 3, "cannot be reached: nothing listens there");
    let encrypted = Server::new(good).url.replace("http:", "https:");
    expect(&load_at(&encrypted, &[], &[]), 3, "there is no secure connection to https://");
}

#[test]
fn a_redirect_is_not_followed() {
    let server = Server::new(|seen, _| {
        let to = "Location: http://elsewhere.example/store\r\n".to_owned();
        let is_store = seen.target.starts_with("/store");
        is_store.then(|| Instead::Say("307 Temporary Redirect", to, String::new()))
    });
    let words =
        "/store points to another address, which is not followed; it says: http://elsewhere";
    expect(&load(&server, &[]), 3, words);
}

#[test]
fn a_server_that_says_created_and_stores_nothing() {
    let server = Server::new(on("PUT", "201 Created"));
    let said = expect(&load(&server, &[]), 3, "statements were sent, and <https://");
    assert!(said.contains("has 0: the server says that it took them and lost some"), "{said}");
}

#[test]
fn a_server_that_loses_some() {
    let lossy = Server::new(|seen, number| {
        let is_count = seen.target == "/query" && number > 2;
        let json = r#"{"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":"7"}}]}}"#;
        is_count.then(|| Instead::Say("200 OK", String::new(), json.to_owned()))
    });
    let said = expect(&load(&lossy, &[]), 3, "statements were sent, and <https://");
    assert!(said.contains("/> has 7: "), "{said}");
}

#[test]
fn a_server_that_answers_otherwise() {
    let server = Server::new(|seen, _| {
        let is_question = seen.body.contains("default-graph-uri");
        let json = r#"{"head":{"vars":["n"]},"results":{"bindings":[]}}"#;
        is_question.then(|| Instead::Say("200 OK", String::new(), json.to_owned()))
    });
    expect(&load(&server, &[]), 3, "is loaded, but the question `");
}

#[test]
fn a_server_without_the_graph_store_protocol_gets_updates() {
    for status in ["404 Not Found", "405 Method Not Allowed", "501 Not Implemented"] {
        let server = Server::new(on("PUT", status));
        expect(&load_large(&server, &[]), 0, "/update; counted there");
        assert_eq!(server.graphs(), BTreeMap::from([(GRAPH.to_owned(), statements())]));
        let insertions = server.seen_with("POST").into_iter();
        let insertions = insertions.filter(|seen| seen.body.starts_with("INSERT DATA"));
        let insertions: Vec<_> = insertions.collect();
        assert_eq!(insertions.len(), statements().div_ceil(1000));
        assert!(insertions.iter().all(|seen| seen.body.len() <= 256 << 10));
    }
}

#[test]
fn a_store_that_cannot_move_copies_or_inserts() {
    for refused in [&["MOVE"][..], &["MOVE", "COPY"], &["MOVE", "COPY", "ADD"]] {
        for mode in ["--yes", "--append"] {
            let server = Server::new(move |seen, _| {
                let is_refused = refused.iter().any(|word| seen.body.starts_with(word));
                let is_store = seen.target.starts_with("/store");
                (is_refused || is_store).then(|| reply("501 Not Implemented"))
            });
            expect(&load(&server, &[mode]), 0, "loaded");
            assert_eq!(server.graphs(), BTreeMap::from([(SMALL.to_owned(), small())]));
        }
    }
}

/// Wherever it breaks off, and whether the server comes back at once or not, the message is true
/// and the same command ends in the same state.
#[test]
fn half_way_and_again() {
    for (broken, stays) in (0..9).flat_map(|broken| [(broken, false), (broken, true)]) {
        break_and_repair(load, SMALL, small(), broken, stays);
    }
}

/// Between two of the requests that fill the graph beside the place.
#[test]
fn in_the_middle_of_many_updates() {
    for stays in [false, true] {
        break_and_repair(load_large, GRAPH, statements(), 6, stays);
    }
}

fn break_and_repair(
    load: fn(&Server, &[&str]) -> Output,
    graph: &str,
    statements: usize,
    broken: usize,
    stays: bool,
) {
    let is_repaired = Arc::new(AtomicBool::new(false));
    let repaired = Arc::clone(&is_repaired);
    let server = Server::new(move |seen, number| {
        let breaks = number == broken || (stays && number > broken);
        if breaks && !repaired.load(Ordering::Relaxed) {
            return Some(Instead::Cut);
        }
        (seen.method == "PUT").then(|| reply("405 Method Not Allowed"))
    });
    let said = expect(&load(&server, &[]), 3, "broke off the connection");
    let held = server.graphs();
    let is_whole = held.get(graph) == Some(&statements);
    assert!(is_whole || !held.contains_key(graph), "{broken}: {held:?}");
    if held.keys().any(|graph| graph.contains("incoming")) {
        assert!(said.contains("/incoming-"), "{broken}: {said}");
    }
    is_repaired.store(true, Ordering::Relaxed);
    expect(&load(&server, &["--yes"]), 0, "loaded");
    assert_eq!(server.graphs(), BTreeMap::from([(graph.to_owned(), statements)]), "{broken}");
}

/// What was moved although nobody heard of it is not moved again: the graph would be emptied.
#[test]
fn a_move_that_was_done_and_reported_as_failed() {
    let server = Server::new(|seen, _| match seen.body.split(' ').next() {
        _ if seen.target.starts_with("/store") => Some(reply("405 Method Not Allowed")),
        Some("MOVE") => Some(Instead::DoAndSay("500 Broken")),
        _ => None,
    });
    let words = "now has 5,171 statements, 0 before; the same command starts again";
    expect(&load(&server, &[]), 3, &words.replace("5,171", &grouped(small())));
    assert_eq!(server.graphs(), BTreeMap::from([(SMALL.to_owned(), small())]));
}

#[test]
fn a_profile_that_a_server_does_not_take_is_refused_before_anything_is_sent() {
    let server = Server::with_union();
    let said = expect(&load(&server, &["--profile", "graphs"]), 3, "every allegation as a fact");
    assert!(said.contains("shows what is in named graphs to questions without GRAPH"), "{said}");
    assert_eq!(server.graphs(), BTreeMap::new());
    let server = Server::new(good);
    let arguments = ["--server", "virtuoso", "--profile", "rdf12"];
    expect(&load(&server, &arguments), 2, "is not for Virtuoso; it takes `claims`, `direct`");
    assert_eq!(server.seen().len(), 0);
}

#[test]
fn a_disk_without_room() {
    let server = Server::new(good);
    let output = load_at(&server.url, &[], &[("TMPDIR", "/nonexistent")]);
    expect(&output, 2, "cannot write /nonexistent/(temporary file)");
    assert_eq!(server.seen().len(), 0);
}

#[test]
fn the_readme_names_every_server_and_which_were_run() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    for server in servers() {
        let row = readme.lines().find(|line| line.starts_with('|') && line.contains(&server.name));
        let row = row.unwrap_or_else(|| panic!("{} is not in the README", server.name));
        assert!(row.contains(server.tested.as_deref().unwrap_or("| no |")), "{row}");
        assert!(server.profiles.iter().all(|name| row.contains(&format!("`{name}`"))), "{row}");
        assert_eq!(row.matches('`').count(), 2 * server.profiles.len(), "{row}");
    }
}
