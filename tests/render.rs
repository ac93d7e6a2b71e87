//! Pictures by another program: whatever it does, it ends, and what it leaves is a picture or none.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What a Graphviz that works writes.
const SVG: &str = "cat > got.dot; printf '<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>'";

/// An empty folder of its own for a test, with a program `dot` in `bin`.
fn folder(name: &str, dot: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("render").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("bin")).unwrap();
    program(&folder.join("bin/dot"), dot);
    folder
}

fn program(path: &Path, commands: &str) {
    fs::write(path, format!("#!/bin/sh\n{commands}\n")).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

fn quipu(folder: &Path, path: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quipu"));
    command.current_dir(folder).env("PATH", path).args(arguments).stdin(Stdio::null());
    command
}

/// The path with the program of the test before the system's, which has `sh` and `cat`.
fn path(folder: &Path) -> String {
    format!("{}:/usr/bin:/bin", folder.join("bin").display())
}

fn export(folder: &Path, arguments: &[&str]) -> Output {
    quipu(folder, &path(folder), &[&["export"], arguments].concat()).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn expect(output: &Output, code: i32, words: &str) {
    assert_eq!(output.status.code(), Some(code), "{}", said(output));
    assert!(said(output).contains(words), "{}", said(output));
}

/// What is in a folder beside the programs.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name != "bin");
    names.sort();
    names
}

#[test]
fn the_program_gets_the_graph_and_its_picture_is_put_in_place() {
    let folder = folder("good", &format!("echo \"$@\" > arguments; {SVG}"));
    expect(&export(&folder, &["-o", "a.svg", "-o", "a.dot"]), 0, "wrote a.svg: 33 entities");
    assert_eq!(fs::read_to_string(folder.join("arguments")).unwrap(), "-Tsvg\n");
    let [got, dot] = ["got.dot", "a.dot"].map(|name| fs::read(folder.join(name)).unwrap());
    assert!(got == dot);
    assert!(fs::read_to_string(folder.join("a.svg")).unwrap().ends_with("<g/></svg>"));
    let to_stdout = export(&folder, &["-o", "-", "--format", "svg"]);
    expect(&to_stdout, 0, "");
    assert!(to_stdout.stdout.ends_with(b"<g/></svg>"));
}

#[test]
fn dots_per_inch_are_for_pictures_that_have_dots() {
    let png = r"cat > got.dot; echo $@ > arguments; printf '\211PNG\r\n\032\nIEND\256B`\202'";
    let folder = folder("dpi", png);
    for (arguments, expected) in [
        (&["-o", "a.png"][..], "-Tpng -Gdpi=96\n"),
        (&["-o", "a.png", "--dpi", "200"], "-Tpng -Gdpi=200\n"),
    ] {
        expect(&export(&folder, arguments), 0, "wrote a.png");
        assert_eq!(fs::read_to_string(folder.join("arguments")).unwrap(), expected);
    }
    expect(
        &export(&folder, &["-o", "a.svg", "--dpi", "200"]),
        2,
        "`--dpi` is for pictures as .png",
    );
    expect(&export(&folder, &["-o", "a.png", "--dpi", "601"]), 2, "601 is not in 24..=600");
    for command in commands() {
        let drawn = run(&folder, &command, &["-o", "a.png", "--dpi", "150"]);
        expect(&drawn, 0, "wrote a.png");
        assert_eq!(fs::read_to_string(folder.join("arguments")).unwrap(), "-Tpng -Gdpi=150\n");
        for more in [&["--dpi", "150"][..], &["-o", "a.svg", "--dpi", "150"]] {
            expect(&run(&folder, &command, more), 2, "`--dpi` is for pictures as .png");
        }
    }
}

#[test]
fn what_is_no_picture_is_not_written() {
    for (name, dot, words) in [
        ("fails", "cat > /dev/null; exit 3", "dot drew no picture (exit status: 3)"),
        (
            "fails-and-says-why",
            "cat > /dev/null; echo 'Error: not well-formed' >&2; exit 1",
            "dot drew no picture (exit status: 1): Error: not well-formed",
        ),
        (
            "loses-a-label",
            &format!("{SVG}; echo 'Warning: a label' >&2"),
            "dot drew the picture, but not as it should: Warning: a label",
        ),
        ("crashes", "cat > /dev/null; kill -SEGV $$", "; a smaller part of the graph takes less"),
        ("garbage", "cat > /dev/null; echo garbage", "what dot drew is no .svg: it is cut off"),
        ("nothing", "cat > /dev/null", "what dot drew is no .svg: it is cut off"),
        ("does-not-read", "echo garbage", "what dot drew is no .svg: it is cut off"),
        ("cut-off", "cat > /dev/null; echo '<svg>'", "what dot drew is no .svg: it is cut off"),
        (
            "runs-something",
            "cat > /dev/null; echo '<svg><a href=\"javascript:alert(1)\"/></svg>'",
            "what dot drew is no .svg: it has a link that is no address",
        ),
    ] {
        let folder = folder(name, dot);
        fs::write(folder.join("a.svg"), "old").unwrap();
        let output = export(&folder, &["-o", "b.ttl", "-o", "a.svg"]);
        expect(&output, 2, words);
        assert_eq!(fs::read_to_string(folder.join("a.svg")).unwrap(), "old", "{name}");
        assert!(!folder.join("b.ttl").exists(), "{name}");
        assert!(names(&folder).iter().all(|name| !name.starts_with(".quipu-")), "{name}");
    }
}

#[test]
fn a_program_that_cannot_be_started() {
    let folder = folder("cannot-start", "");
    fs::write(folder.join("bin/dot"), "#!/no/such/shell\n").unwrap();
    expect(&export(&folder, &["-o", "a.svg"]), 2, "cannot run dot: No such file or directory");
    assert_eq!(names(&folder), Vec::<String>::new());
}

#[test]
fn what_the_program_says_is_made_harmless() {
    let folder = folder(
        "escapes",
        r"cat > /dev/null; printf '\033[2Jone\033]0;x\007\n\n\302\233two\n3\n4\n5\n6\n' >&2; exit 1",
    );
    let output = export(&folder, &["-o", "a.svg"]);
    expect(&output, 2, "?[2Jone?]0;x?; ·two; 3; 4; and 2 lines more");
    assert!(!output.stderr.contains(&0x1b));
}

#[test]
fn a_long_complaint_is_cut() {
    let folder =
        folder("complains", "cat > /dev/null; yes complaint | head -c 9000000 >&2; exit 1");
    let output = export(&folder, &["-o", "a.svg"]);
    expect(&output, 2, "dot drew no picture");
    assert!(output.stderr.len() < 2000, "{}", said(&output));
}

#[test]
fn remarks_on_fonts_cost_no_label() {
    let folder = folder("fonts", &format!("{SVG}; echo 'Fontconfig warning: x' >&2"));
    let output = export(&folder, &["-o", "a.svg"]);
    expect(&output, 0, "warning: dot says Fontconfig warning: x");
    assert!(folder.join("a.svg").exists());
}

#[test]
fn without_graphviz_it_is_said_how_to_get_it() {
    let folder = folder("missing", SVG);
    for (path, is_it) in [
        ("", "nothing"),
        ("bin", "a folder below the current one"),
        (".:./bin:", "the current folder"),
        ("/no/such/folder", "a folder that is not there"),
    ] {
        program(&folder.join("dot"), SVG);
        let arguments = ["export", "-o", "a.svg"];
        let output = quipu(&folder, path, &arguments).output().unwrap();
        expect(&output, 2, "a .dot file is written without it");
        for command in ["apt install", "dnf install", "brew install", "winget install"] {
            assert!(said(&output).contains(command), "{is_it}: {}", said(&output));
        }
        expect(&quipu(&folder, path, &["export", "-o", "a.dot"]).output().unwrap(), 0, "wrote");
    }
    assert_eq!(names(&folder), ["a.dot", "dot"]);
}

/// What the commands are given that draw a part of a dossier, or what became of one.
fn commands() -> [Vec<&'static str>; 2] {
    let old = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/diff/old");
    let new = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/diff/new");
    [vec!["path", "marco-rubio", "cecot"], vec!["diff", old, new]]
}

fn run(folder: &Path, command: &[&str], more: &[&str]) -> Output {
    quipu(folder, &path(folder), &[command, more].concat()).output().unwrap()
}

#[test]
fn chains_and_changes_are_drawn() {
    for command in commands() {
        let folder = folder(command[0], SVG);
        expect(&run(&folder, &command, &["-o", "a.dot"]), 0, "wrote a.dot");
        for more in [&["-o", "a.svg"][..], &["-o", "a.SVG"], &["-o", "b", "--format", "svg"]] {
            expect(&run(&folder, &command, more), 0, &format!("wrote {}", more[1]));
            assert!(fs::read(folder.join(more[1])).unwrap().ends_with(b"<g/></svg>"));
            let [got, dot] = ["got.dot", "a.dot"].map(|name| fs::read(folder.join(name)).unwrap());
            assert!(got == dot, "{more:?}");
        }
        for more in [&["--format", "svg"][..], &["--format", "svg", "-o", "-"]] {
            let output = run(&folder, &command, more);
            expect(&output, 0, "");
            assert!(output.stdout.ends_with(b"<g/></svg>"), "{command:?} {more:?}");
        }
        assert_eq!(names(&folder), ["a.SVG", "a.dot", "a.svg", "b", "got.dot"]);
    }
}

#[test]
fn pictures_of_bytes_arrive_byte_by_byte() {
    let png = b"\x89PNG\r\n\x1a\n\x1b[31mIEND\xaeB`\x82";
    let dot = r"cat > /dev/null; printf '\211PNG\r\n\032\n\033[31mIEND\256B`\202'";
    for command in commands() {
        let folder = folder(&format!("{}-bytes", command[0]), dot);
        expect(&run(&folder, &command, &["-o", "a.png"]), 0, "wrote a.png");
        assert_eq!(fs::read(folder.join("a.png")).unwrap(), png);
        assert_eq!(run(&folder, &command, &["--format", "png"]).stdout, png);
    }
}

#[test]
fn chains_and_changes_that_cannot_be_drawn_leave_no_file() {
    for command in commands() {
        let folder = folder(&format!("{}-fails", command[0]), "cat > /dev/null; exit 3");
        for name in ["a.svg", "a.png", "a.pdf"] {
            let output = run(&folder, &command, &["-o", name]);
            expect(&output, 2, "dot drew no picture (exit status: 3)");
            let missing = [&command[..], &["-o", name]].concat();
            let output = quipu(&folder, "/no/such/folder", &missing).output().unwrap();
            expect(&output, 2, "apt install graphviz");
        }
        assert_eq!(names(&folder), Vec::<String>::new());
    }
}

#[test]
fn chains_are_drawn_as_is_asked() {
    let folder = folder("path-options", SVG);
    let [command, _] = commands();
    let more = ["-o", "a.svg", "--title", "Who knew whom", "--rankdir", "TB", "--theme", "dark"];
    expect(&run(&folder, &command, &more), 0, "wrote a.svg");
    let drawn = fs::read_to_string(folder.join("got.dot")).unwrap();
    assert!(drawn.contains("Who knew whom") && drawn.contains("rankdir=TB"), "{drawn}");
    expect(&run(&folder, &command, &["-o", "b.dot", "--theme", "dark"]), 0, "wrote b.dot");
    expect(&run(&folder, &command, &["-o", "c.dot"]), 0, "wrote c.dot");
    let [dark, light] = ["b.dot", "c.dot"].map(|name| fs::read(folder.join(name)).unwrap());
    assert!(dark != light);
}

#[test]
fn chains_that_are_not_there_are_not_drawn() {
    let folder = folder("path-none", SVG);
    let [command, _] = commands();
    let output = run(&folder, &command, &["-o", "a.svg", "--modality", "denied"]);
    expect(&output, 1, "No chain of claims connects");
    assert_eq!(names(&folder), Vec::<String>::new());
}

#[test]
fn a_folder_gets_no_pictures() {
    let folder = folder("folder", SVG);
    expect(&export(&folder, &["-o", "all/"]), 0, "wrote all/graph.dot");
    assert!(!folder.join("all/graph.svg").exists());
    assert!(!folder.join("got.dot").exists());
}

#[test]
fn a_program_that_does_not_end_is_ended_with_all_that_it_started() {
    let folder = folder("sleeps", "echo $$ > pids; sleep 300 & echo $! >> pids; wait");
    for (signal, code) in [("-INT", 130), ("-TERM", 143)] {
        let _ = fs::remove_file(folder.join("pids"));
        let arguments = ["export", "-o", "b.ttl", "-o", "a.svg"];
        let mut running = quipu(&folder, &path(&folder), &arguments);
        let mut running = running.stderr(Stdio::null()).spawn().unwrap();
        let pids = pids(&folder, 2);
        kill(&running, signal);
        assert_eq!(running.wait().unwrap().code(), Some(code));
        for pid in pids {
            assert!(ends(&pid), "{pid} still runs");
        }
        assert_eq!(names(&folder), ["pids"]);
    }
}

/// What a program wrote down, as soon as it is there.
fn pids(folder: &Path, count: usize) -> Vec<String> {
    for _ in 0..500 {
        let text = fs::read_to_string(folder.join("pids")).unwrap_or_default();
        let lines: Vec<_> = text.lines().map(ToOwned::to_owned).collect();
        if lines.len() == count && text.ends_with('\n') {
            return lines;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("the program does not start");
}

fn kill(child: &Child, signal: &str) {
    let pid = child.id().to_string();
    assert!(Command::new("kill").args([signal, &pid]).status().unwrap().success());
}

/// Whether a process is gone, or only waits to be counted, after a moment.
fn ends(pid: &str) -> bool {
    (0..100).any(|_| {
        let state = Command::new("ps").args(["-o", "stat=", "-p", pid]).output().unwrap().stdout;
        let is_gone = state.trim_ascii().is_empty() || state.starts_with(b"Z");
        if !is_gone {
            thread::sleep(Duration::from_millis(20));
        }
        is_gone
    })
}

#[test]
fn a_flood_is_stopped() {
    let folder = folder("flood", "cat > /dev/null; yes '<svg>'");
    let start = Instant::now();
    expect(&export(&folder, &["-o", "a.svg"]), 2, "dot wrote more than 256 MiB");
    assert!(start.elapsed() < Duration::from_secs(50));
    assert_eq!(names(&folder), Vec::<String>::new());
}

/// Elsewhere the memory of another program cannot be limited.
#[cfg(target_os = "linux")]
#[test]
fn memory_is_limited_before_the_program_gets_its_input() {
    let folder = folder("memory", "cat > /dev/null; cat /proc/self/limits > limits; exit 1");
    expect(&export(&folder, &["-o", "a.svg"]), 2, "dot drew no picture");
    let limits = fs::read_to_string(folder.join("limits")).unwrap();
    let words = |name: &str| {
        let line = limits.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(words("Max address space"), "1073741824 1073741824");
    assert_eq!(words("Max cpu time"), "121 121");
    assert_eq!(words("Max core file size"), "0 0");
}

#[test]
fn nothing_is_written_where_something_is_left_out_and_nothing_may_be() {
    let folder = folder("strict", SVG);
    let output =
        export(&folder, &["--strict", "-o", "a.svg", "-o", "a.dot", "-o", "a.ttl", "-o", "-"]);
    expect(&output, 1, "not everything fits into a.svg; it would leave out: ");
    expect(&output, 1, "not everything fits into a.dot; it would leave out: the same as in a.svg");
    expect(&output, 1, "nothing was written, as --strict asks");
    assert!(!said(&output).contains("a.ttl"));
    assert_eq!(output.stdout, b"");
    assert_eq!(names(&folder), Vec::<String>::new());
    expect(&export(&folder, &["--strict", "-o", "a.ttl"]), 0, "wrote a.ttl");
}
