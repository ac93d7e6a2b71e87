//! Files, folders and streams that are not as they should be: each has its message and exit code,
//! and the old output is still there.

#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

/// An empty folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("world").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A dossier that checks clean.
fn dossier(folder: &Path) -> PathBuf {
    let dossier = folder.join("dossier");
    assert!(quipu(folder, &["new", "dossier"]).status.success());
    dossier
}

fn quipu(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_quipu"))
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn expect(output: &Output, code: i32, words: &str) {
    let said = String::from_utf8_lossy(&output.stderr).into_owned()
        + &String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert!(said.contains(words), "{said}");
}

#[test]
fn a_link_that_leaves_the_folder() {
    let folder = folder("link");
    let dossier = dossier(&folder);
    fs::write(folder.join("secret.toml"), "[entity.x]\n").unwrap();
    symlink(folder.join("secret.toml"), dossier.join("link.toml")).unwrap();
    expect(
        &quipu(&folder, &["check", "dossier"]),
        2,
        "dossier/link.toml is a link that leaves the dossier's folder",
    );
}

#[test]
fn a_link_in_a_circle_is_followed_once() {
    let folder = folder("circle");
    let dossier = dossier(&folder);
    symlink(&dossier, dossier.join("again")).unwrap();
    expect(&quipu(&folder, &["check", "dossier"]), 0, "0 errors and 0 warnings in 4 files");
}

#[test]
fn a_pipe_where_a_file_should_be() {
    let folder = folder("pipe");
    let dossier = dossier(&folder);
    assert!(Command::new("mkfifo").arg(dossier.join("pipe.toml")).status().unwrap().success());
    expect(&quipu(&folder, &["check", "dossier"]), 2, "neither a file nor a folder");
}

#[test]
fn a_file_that_is_too_large() {
    let folder = folder("large");
    let dossier = dossier(&folder);
    let file = fs::File::create(dossier.join("large.toml")).unwrap();
    file.set_len(100 << 20).unwrap();
    expect(&quipu(&folder, &["check", "dossier"]), 1, "16 MiB");
}

#[test]
fn a_text_that_leaves_the_folder() {
    let folder = folder("text");
    let dossier = dossier(&folder);
    fs::write(folder.join("outside.txt"), "outside").unwrap();
    let sources = dossier.join("sources.toml");
    let text = fs::read_to_string(&sources).unwrap();
    fs::write(&sources, text.replace("texts/harbour-post.txt", "../outside.txt")).unwrap();
    expect(&quipu(&folder, &["check", "dossier"]), 1, "text-outside-folder");
}

#[test]
fn an_output_that_is_part_of_the_dossier() {
    let folder = folder("input");
    let dossier = dossier(&folder);
    let own = dossier.join("ontology");
    fs::create_dir(&own).unwrap();
    fs::write(own.join("own.ttl"), "").unwrap();
    let arguments = ["export", "dossier", "-o", "dossier/ontology/own.ttl"];
    expect(&quipu(&folder, &arguments), 2, "belongs to the dossier and is not overwritten");
}

#[test]
fn a_dossier_with_errors_leaves_the_old_output() {
    let folder = folder("old");
    let dossier = dossier(&folder);
    expect(&quipu(&folder, &["export", "dossier", "-o", "graph.nt"]), 0, "wrote graph.nt");
    let before = fs::read(folder.join("graph.nt")).unwrap();
    fs::write(dossier.join("broken.toml"), "[[claim]]\nsubject = 7\n").unwrap();
    expect(&quipu(&folder, &["export", "dossier", "-o", "graph.nt"]), 1, "nothing was written");
    assert_eq!(fs::read(folder.join("graph.nt")).unwrap(), before);
}

#[test]
fn a_quotation_that_is_not_pinned_is_no_export() {
    let folder = folder("unpinned");
    let dossier = dossier(&folder);
    let claims = dossier.join("claims/harbour-post.toml");
    let text = fs::read_to_string(&claims).unwrap();
    let quote = "quote = \"City Council signed the harbour contract\"";
    fs::write(&claims, text.replace("cite = \"4-44\"", quote)).unwrap();
    let words = "nothing was written: 1 claim cites no passage yet; quipu pin finds them";
    expect(&quipu(&folder, &["export", "dossier", "-o", "graph.nt"]), 1, words);
    assert!(!folder.join("graph.nt").exists());
    expect(&quipu(&folder, &["pin", "dossier"]), 0, "wrote dossier/claims/harbour-post.toml");
    expect(&quipu(&folder, &["export", "dossier", "-o", "graph.nt"]), 0, "wrote graph.nt");
}

#[test]
fn one_output_that_fails_leaves_all_as_they_were() {
    let folder = folder("both");
    dossier(&folder);
    fs::write(folder.join("graph.nt"), "old").unwrap();
    fs::write(folder.join("file"), "").unwrap();
    let arguments = ["export", "dossier", "-o", "graph.nt", "-o", "file/graph.ttl"];
    expect(&quipu(&folder, &arguments), 2, "cannot write file/graph.ttl");
    assert_eq!(fs::read_to_string(folder.join("graph.nt")).unwrap(), "old");
    let left: Vec<_> = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[test]
fn a_property_that_xml_cannot_name_leaves_the_old_output() {
    let folder = folder("element");
    let dossier = dossier(&folder);
    expect(&quipu(&folder, &["export", "dossier", "-o", "graph.rdf"]), 0, "wrote graph.rdf");
    let before = fs::read(folder.join("graph.rdf")).unwrap();
    fs::create_dir(dossier.join("ontology")).unwrap();
    let term = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#li> \
                <http://www.w3.org/2000/01/rdf-schema#subPropertyOf> <https://w3id.org/quipu/ns#relation> .";
    fs::write(dossier.join("ontology/own.ttl"), term).unwrap();
    let claims = dossier.join("claims/harbour-post.toml");
    let text = fs::read_to_string(&claims).unwrap();
    fs::write(&claims, text.replace("\"party-to\"", "\"li\"")).unwrap();
    let said = "cannot write graph.rdf: RDF/XML cannot name the property";
    expect(&quipu(&folder, &["export", "dossier", "-o", "graph.rdf"]), 2, said);
    assert_eq!(fs::read(folder.join("graph.rdf")).unwrap(), before);
    assert_eq!(temporary_files(&folder), 0);
}

#[test]
fn a_folder_gets_the_formats_that_can_hold_the_profile() {
    let folder = folder("profile");
    dossier(&folder);
    for (profile, said, files) in [
        (
            "claims",
            "wrote out/graph.rdf",
            "csv csv cyjs cypher dot gexf graphml jsonld md mmd nq nt rdf trig ttl txt vault",
        ),
        (
            "rdf12",
            "skipped RDF/XML, JSON-LD: they cannot hold the profile `rdf12`",
            "csv csv cyjs cypher dot gexf graphml md mmd nq nt trig ttl txt vault",
        ),
        (
            "graphs",
            "warning: in a store whose default graph is the union",
            "csv csv cyjs cypher dot gexf graphml jsonld md mmd nq trig txt vault",
        ),
        (
            "direct",
            "1 source, 4 passages",
            "csv csv cyjs cypher dot gexf graphml jsonld md mmd nq nt rdf trig ttl txt vault",
        ),
    ] {
        let _ = fs::remove_dir_all(folder.join("out"));
        let arguments = ["export", "dossier", "-o", "out/", "--profile", profile];
        expect(&quipu(&folder, &arguments), 0, said);
        let entries = fs::read_dir(folder.join("out")).unwrap();
        let names = entries.map(|entry| entry.unwrap().path().extension().unwrap().to_owned());
        let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        assert_eq!(names.join(" "), files, "{profile}");
    }
    let arguments = ["export", "dossier", "-o", "only.dot", "--profile", "graphs"];
    let said = quipu(&folder, &arguments);
    assert!(!String::from_utf8_lossy(&said.stderr).contains("warning"), "a picture has no graphs");
}

#[test]
fn a_link_to_an_output_stays_a_link() {
    let folder = folder("linked-output");
    dossier(&folder);
    fs::write(folder.join("real.nt"), "old").unwrap();
    symlink("real.nt", folder.join("graph.nt")).unwrap();
    expect(&quipu(&folder, &["export", "dossier", "-o", "graph.nt"]), 0, "wrote graph.nt");
    assert!(folder.join("graph.nt").is_symlink());
    assert!(fs::read_to_string(folder.join("real.nt")).unwrap().len() > 3);
}

#[test]
fn a_full_device() {
    let folder = folder("full");
    dossier(&folder);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_quipu"))
        .current_dir(&folder)
        .args(["export", "dossier", "-o", "-"])
        .stdout(full)
        .output()
        .unwrap();
    expect(&output, 2, "cannot write standard output");
}

#[test]
fn a_closed_pipe_is_quiet() {
    let folder = folder("closed");
    let mut child = Command::new(env!("CARGO_BIN_EXE_quipu"))
        .current_dir(&folder)
        .args(["export", "-o", "-"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    expect(&output, 0, "reading the built-in one");
    assert!(!String::from_utf8_lossy(&output.stderr).contains("error"));
}

#[test]
fn two_runs_write_the_same_bytes() {
    let folder = folder("same");
    for name in ["a/", "b/"] {
        expect(&quipu(&folder, &["export", "-o", name]), 0, "wrote");
    }
    let files = walkdir::WalkDir::new(folder.join("a")).into_iter().map(Result::unwrap);
    for path in files.filter(|file| file.file_type().is_file()).map(walkdir::DirEntry::into_path) {
        let other = folder.join("b").join(path.strip_prefix(folder.join("a")).unwrap());
        assert_eq!(fs::read(&path).unwrap(), fs::read(other).unwrap(), "{}", path.display());
    }
}

#[test]
fn a_pipe_as_the_dossier_itself() {
    let folder = folder("pipe-dossier");
    assert!(Command::new("mkfifo").arg(folder.join("pipe")).status().unwrap().success());
    // A reader that opens it waits for ever; nobody writes.
    expect(&quipu(&folder, &["check", "pipe"]), 2, "pipe is neither a file nor a folder");
}

#[test]
fn a_file_that_may_not_be_read() {
    let folder = folder("unreadable");
    let dossier = dossier(&folder);
    let file = dossier.join("entities.toml");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::File::open(&file).is_ok() {
        // Whoever runs the tests as root may read everything, and so cannot see this fault.
        return;
    }
    expect(&quipu(&folder, &["check", "dossier"]), 2, "cannot read");
}

#[test]
fn a_replaced_output_keeps_its_mode() {
    let folder = folder("mode");
    dossier(&folder);
    let file = folder.join("graph.nt");
    fs::write(&file, "old").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    expect(&quipu(&folder, &["export", "dossier", "-o", "graph.nt"]), 0, "wrote graph.nt");
    assert!(fs::read(&file).unwrap().len() > 3);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
}

/// Nobody reads standard output any more: the file is written all the same.
#[test]
fn a_closed_pipe_beside_a_file() {
    let folder = folder("closed-beside");
    dossier(&folder);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = Command::new(env!("CARGO_BIN_EXE_quipu"))
        .current_dir(&folder)
        .args(["export", "dossier", "-o", "-", "-o", "graph.nt"])
        .stdout(writer)
        .output()
        .unwrap();
    expect(&output, 0, "wrote graph.nt");
    assert!(!fs::read(folder.join("graph.nt")).unwrap().is_empty());
    assert_eq!(temporary_files(&folder), 0);
}

/// While files are written a signal takes them back; the old output is still there.
#[test]
fn a_signal_leaves_the_old_output_and_nothing_beside_it() {
    for (signal, code) in [("INT", 130), ("TERM", 143)] {
        let folder = folder(&format!("export-{signal}"));
        large_dossier(&folder);
        fs::write(folder.join("graph.nq"), "old").unwrap();
        let mut export = Command::new(env!("CARGO_BIN_EXE_quipu"))
            .current_dir(&folder)
            .args(["export", "large", "-o", "graph.nq", "-o", "graph.ttl"])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while temporary_files(&folder) == 0 && export.try_wait().unwrap().is_none() {
            thread::sleep(Duration::from_millis(1));
        }
        let (kill, id) = (format!("-{signal}"), export.id().to_string());
        assert!(Command::new("kill").args([&kill, &id]).status().unwrap().success());
        assert_eq!(export.wait().unwrap().code(), Some(code));
        assert_eq!(temporary_files(&folder), 0);
        assert_eq!(fs::read_to_string(folder.join("graph.nq")).unwrap(), "old");
        assert!(!folder.join("graph.ttl").exists());
    }
}

/// Before anything is written a signal ends the program, as it ends any other.
#[test]
fn a_signal_ends_a_check() {
    let folder = folder("check-signal");
    large_dossier(&folder);
    let term = Command::new("sh")
        .current_dir(&folder)
        .args([
            "-c",
            "\"$0\" check large > out & until [ -e out ]; do :; done; kill -TERM $!; wait $!",
            env!("CARGO_BIN_EXE_quipu"),
        ])
        .output()
        .unwrap();
    assert_eq!(term.status.code(), Some(143));
    assert_eq!(fs::read_to_string(folder.join("out")).unwrap(), "");
}

fn temporary_files(folder: &Path) -> usize {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    names.filter(|name| name.to_string_lossy().ends_with(".tmp")).count()
}

/// A dossier that takes a while to write.
fn large_dossier(folder: &Path) {
    let dossier = folder.join("large");
    fs::create_dir(&dossier).unwrap();
    let head = "[dossier]\nbase = \"https://example.org/large/\"\n[source.s]\ntype = \"Report\"\n\
                [entity.a]\ntype = \"Person\"\nname = \"A\"\n[entity.b]\ntype = \"Person\"\nname = \"B\"\n";
    fs::write(dossier.join("dossier.toml"), head).unwrap();
    let mut rows = String::from("id,source,subject,property,object,according-to,modality,cite\n");
    rows.extend((0..60_000).map(|at| format!("c-{at},s,a,praised,b,a,opined,{at}-{}\n", at + 50)));
    fs::write(dossier.join("claims.csv"), rows).unwrap();
}

#[test]
fn reports_in_files_have_no_colours() {
    let folder = folder("colours");
    dossier(&folder);
    for report in ["coverage", "timeline"] {
        let run = quipu(&folder, &[report, "dossier", "--color", "always", "-o", "report.txt"]);
        expect(&run, 0, "wrote report.txt");
        let text = fs::read_to_string(folder.join("report.txt")).unwrap();
        assert!(!text.is_empty() && !text.contains('\u{1b}'), "{text}");
        let run = quipu(&folder, &[report, "dossier", "--color", "always", "-o", "-"]);
        expect(&run, 0, "\u{1b}[");
    }
}

#[test]
fn the_ending_of_a_file_tells_the_form_of_a_report() {
    let folder = folder("forms");
    dossier(&folder);
    for (arguments, start) in [
        (&["-o", "a.JSON"][..], "{\n"),
        (&["-o", "a.csv"], "date,"),
        (&["-o", "a.md"], "| Date |"),
        (&["-o", "a.txt"], "May 2024"),
        (&["-o", "a.any", "--format", "csv"], "date,"),
    ] {
        let run = quipu(&folder, &[&["timeline", "dossier"], arguments].concat());
        expect(&run, 0, "wrote a.");
        assert!(fs::read_to_string(folder.join(arguments[1])).unwrap().starts_with(start));
    }
    let run = quipu(&folder, &["differences", "dossier", "-o", "a.md"]);
    expect(&run, 0, "wrote a.md");
    assert_eq!(
        fs::read_to_string(folder.join("a.md")).unwrap(),
        "No two claims are on the same thing.\n"
    );
    let run = quipu(&folder, &["timeline", "dossier", "-o", "dossier/sources.toml"]);
    expect(&run, 2, "no format has the ending of dossier/sources.toml");
    let input = ["timeline", "dossier", "-o", "dossier/sources.toml", "--format", "csv"];
    expect(&quipu(&folder, &input), 2, "belongs to the dossier");
}

#[test]
fn a_dossier_with_errors_has_help_for_who_writes_it() {
    let folder = folder("help");
    let dossier = dossier(&folder);
    fs::write(dossier.join("broken.toml"), "[[claim]]\nsubject = \"nobody\"\n").unwrap();
    for (command, file) in [("schema", "a.json"), ("vocabulary", "a.html"), ("vocabulary", "a.md")]
    {
        expect(&quipu(&folder, &[command, "dossier", "-o", file]), 0, "wrote a.");
        assert!(folder.join(file).exists());
        let input = [command, "dossier", "-o", "dossier/sources.toml", "--format", "md"];
        let input = &input[..if command == "schema" { 4 } else { 6 }];
        expect(&quipu(&folder, input), 2, "belongs to the dossier");
    }
}

#[test]
fn a_dossier_with_errors_has_no_reports() {
    let folder = folder("no-reports");
    let dossier = dossier(&folder);
    fs::write(dossier.join("broken.toml"), "[[claim]]\nsubject = \"nobody\"\n").unwrap();
    for report in ["timeline", "differences"] {
        let run = quipu(&folder, &[report, "dossier", "-o", "report.csv"]);
        expect(&run, 1, "nothing was written: the dossier has errors");
        assert!(!folder.join("report.csv").exists());
    }
}
