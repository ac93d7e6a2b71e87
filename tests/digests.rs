//! Lengths and digests of texts and passages: from the text where it is there, else from the lock.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use quipu::export::exporter_of;
use quipu::files::Files;
use quipu::graph::View;
use quipu::model::{Lock, LockedPassage, LockedSource};
use quipu::read::read;

const TEXT: &str = "The mayor signed\nthe harbour  contract. Señora Gómez paid for it.";

const DOSSIER: &str = r#"
[dossier]
base = "https://example.org/harbour/"

[source.post]
type = "NewsArticle"
text = "texts/post.txt"

[entity.mayor]
type = "Person"
name = "the mayor"

[entity.contract]
type = "Agreement"
name = "harbour contract"

[[claim]]
subject = "mayor"
property = "party-to"
object = "contract"
source = "post"
cite = "0-39"
"#;

/// A lock of the text's 65 code points, and of its first sentence.
fn lock(text: &str, passage: &str) -> String {
    let locked = LockedPassage {
        sha256: passage.to_owned(),
        code_points: 38,
        words: [0, 6],
        ..LockedPassage::default()
    };
    let source = LockedSource {
        sha256: text.to_owned(),
        code_points: 65,
        words: 11,
        cited: 6,
        skipped: 0,
        passage: [("0-39".to_owned(), locked)].into(),
    };
    Lock { source: [("post".to_owned(), source)].into() }.text()
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("digests").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("texts")).unwrap();
    fs::write(folder.join("dossier.toml"), DOSSIER).unwrap();
    folder
}

fn turtle(folder: &Path) -> String {
    let model = read(&mut Files::load(folder).unwrap()).unwrap();
    assert!(model.unread.is_empty(), "{:?}", model.unread);
    let mut bytes = Vec::new();
    exporter_of("graph.ttl").unwrap().export(&View::new(model), &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// The digests in the order of the file: of the source's text, of the passage.
fn digests(turtle: &str) -> Vec<&str> {
    turtle.lines().filter_map(|line| line.split_once(":sha256 \"")?.1.split('"').next()).collect()
}

#[test]
fn the_lock_says_what_the_text_says() {
    let with_text = folder("text");
    fs::write(with_text.join("texts/post.txt"), TEXT).unwrap();
    let from_text = turtle(&with_text);
    let [text, passage] = digests(&from_text)[..] else { panic!("{from_text}") };
    assert_eq!(passage, "235ed0b215a01191ba9fbee1e00fa0678fed61a60974e99e50982c45526e1f95");

    let with_lock = folder("lock");
    fs::write(with_lock.join("quipu.lock"), lock(text, passage)).unwrap();
    assert_eq!(turtle(&with_lock), from_text);
}

#[test]
fn with_neither_the_digest_is_left_out() {
    let turtle = turtle(&folder("neither"));
    assert_eq!(digests(&turtle), Vec::<&str>::new());
    assert!(turtle.contains("oa:end 39"), "{turtle}");
}

#[test]
fn a_graph_without_digests_holds_everything() {
    let folder = folder("strict");
    fs::write(folder.join("texts/post.txt"), TEXT).unwrap();
    let files = ["graphml", "gexf", "cyjs", "md"].map(|ending| format!("out.{ending}"));
    let export = |folder: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_quipu"));
        command.args(["export", ".", "--strict"]).current_dir(folder);
        let outputs = files.iter().flat_map(|file| ["-o", file]);
        command.args(outputs).output().unwrap().status.code()
    };
    assert_eq!(export(&folder), Some(0));
    assert!(files.iter().all(|file| folder.join(file).exists()));

    let figure = "\n[[claim]]\nsubject = 'contract'\nproperty = 'amount'\nvalue = '$6 million'\n\
                  source = 'post'\ncite = '0-39'\n";
    fs::write(folder.join("dossier.toml"), DOSSIER.to_owned() + figure).unwrap();
    assert_eq!(export(&folder), Some(1), "graphs have figures as text");
}
