//! `pin`, `verify` and `coverage` on copies of the harbour case: what is quoted is found, what is
//! changed is told, and nothing passes that was not looked at.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use quipu::export::EXPORTERS;
use quipu::files::Files;
use quipu::graph::View;
use quipu::model::Lock;
use quipu::read::read;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// A copy of the harbour case in an empty folder of its own.
struct Case {
    folder: PathBuf,
}

/// What a run comes to.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Case {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("evidence").join(name);
        let _ = fs::remove_dir_all(&folder);
        copy(Path::new("dossiers/harbour"), &folder.join("harbour"));
        Self { folder }
    }

    /// A case whose claims file has one more table, for a quotation.
    fn quoting(name: &str, table: &str) -> Self {
        let case = Self::new(name);
        case.write(
            "harbour/claims/more.toml",
            &format!("# What was added.\nsource = \"lantern\" # the paper\n\n{table}"),
        );
        case
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    fn text(&self, source: &str) -> String {
        self.read(&format!("harbour/texts/{source}.txt"))
    }

    fn write_text(&self, source: &str, text: &str) {
        self.write(&format!("harbour/texts/{source}.txt"), text);
    }

    /// Replaces words that stand once in a file.
    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert_eq!(text.matches(from).count(), 1, "{from}");
        self.write(path, &text.replace(from, to));
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_quipu"))
            .current_dir(&self.folder)
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        Run {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Every file of the dossier with its bytes.
    fn snapshot(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let files = files_below(&self.path("harbour")).into_iter();
        files.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
    }
}

impl Run {
    /// Both streams hold all of these words, and the exit code is this.
    #[track_caller]
    fn expect(&self, code: i32, words: &[&str]) {
        let said = format!("{}{}", self.err, self.out);
        assert_eq!(self.code, Some(code), "{said}");
        for words in words {
            assert!(said.contains(words), "not said: {words}\n{said}");
        }
    }
}

fn copy(from: &Path, to: &Path) {
    for path in files_below(from) {
        let target = to.join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(path, target).unwrap();
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A claim with a quotation, and the rest of its table.
fn quoting(quote: &str) -> String {
    format!(
        "[[claim]]\nsubject  = \"tidewatch\"\nproperty = \"praised\" # what else\n\
         object   = \"port-contract\"\nquote    = {quote} # found by pin\n\n# The end.\n"
    )
}

fn code_points(text: &str, words: &str) -> (usize, usize) {
    let byte = text.find(words).unwrap_or_else(|| panic!("{words}"));
    let start = text[..byte].chars().count();
    (start, start + words.chars().count())
}

// ---------- the case as it is shipped ----------

#[test]
fn pinning_again_changes_nothing() {
    let case = Case::new("again");
    let before = case.snapshot();
    case.run(&["pin", "harbour"]).expect(0, &["82 passages of 4 texts"]);
    assert_eq!(case.snapshot(), before);
}

#[test]
fn the_shipped_case_is_exact_covered_and_without_fault() {
    let case = Case::new("shipped");
    let verified = case.run(&["verify", "harbour"]);
    verified.expect(0, &[]);
    let lines: Vec<_> = verified.out.lines().collect();
    assert_eq!(lines.len(), 4, "{}", verified.out);
    assert!(lines.iter().all(|line| line.contains(": exact, ")), "{}", verified.out);
    case.run(&["coverage", "harbour", "--fail-under", "100"]).expect(0, &[]);
    case.run(&["check", "harbour"]).expect(0, &["0 errors and 0 warnings"]);
}

/// Nobody needs the texts for this: the ranks of words are in the lock.
#[test]
fn the_counts_of_every_lock_follow_from_its_ranges() {
    let mut locks = 0;
    for dossier in fs::read_dir("dossiers").unwrap().map(|entry| entry.unwrap().path()) {
        let Ok(lock) = fs::read_to_string(dossier.join("quipu.lock")) else { continue };
        let lock = Lock::parse(&lock).unwrap();
        let model = read(&mut Files::load(&dossier).unwrap()).unwrap();
        let claims = model.claims.iter().flat_map(|claim| model.cites(claim));
        let claims: Vec<_> = claims.map(|cite| cite.value).collect();
        let skips = model.skips.iter().flat_map(|skip| &skip.cites);
        let skips: Vec<_> = skips.map(|cite| cite.value).collect();
        for (source, locked) in &lock.source {
            let name = model.names.find(source).unwrap();
            let ranks = |passages: &[quipu::model::Passage]| -> BTreeSet<u32> {
                let of_source = passages.iter().filter(|passage| passage.source() == name);
                of_source
                    .flat_map(|passage| {
                        let range = format!("{}-{}", passage.start(), passage.end());
                        let [first, after] = locked.passage[&range].words;
                        first..after
                    })
                    .collect()
            };
            let (cited, skipped) = (ranks(&claims), ranks(&skips));
            let shown = format!("{}: {source}", dossier.display());
            assert_eq!(cited.len(), locked.cited as usize, "{shown}");
            assert_eq!(skipped.difference(&cited).count(), locked.skipped as usize, "{shown}");
            assert!(cited.iter().chain(&skipped).all(|rank| *rank < locked.words), "{shown}");
        }
        locks += 1;
    }
    assert!(locks > 0);
}

// ---------- pin ----------

#[test]
fn a_quotation_becomes_a_citation_and_all_else_stays() {
    let lantern = fs::read_to_string("dossiers/harbour/texts/lantern.txt").unwrap();
    for (name, quote, words) in [
        (
            "as-printed",
            "\"calls the deal “a gift to\\nstrangers”\"",
            "calls the deal “a gift to\nstrangers”",
        ),
        (
            "white-space",
            "\"a company  from\\tthe city of\\nŁódrana.\"",
            "a company from the city of Łódrana.",
        ),
        (
            "straight-marks",
            "'\"a gift to strangers\", and says'",
            "“a gift to\nstrangers”, and says",
        ),
        (
            "dashes",
            "\"never paid that adviser - not one cent\"",
            "never paid that adviser – not one cent",
        ),
        (
            "long-dash",
            "\"put her name to the contract on a Sunday - 12\"",
            "put her name to the contract on a\nSunday — 12",
        ),
        ("apostrophe", "\"The Dockers' Union, less pleased\"", "The Dockers’ Union, less pleased"),
        ("decomposed", "\"Olek Z\u{307}dran\u{301}ski, accuses\"", "Olek Żdrański, accuses"),
        (
            "many-lines",
            "\"\"\"\nBetween tides, 40 to\n50 ships a month\"\"\"",
            "Between tides, 40 to 50 ships a month",
        ),
    ] {
        let case = Case::quoting(&format!("quote-{name}"), &quoting(quote));
        let before = case.read("harbour/claims/more.toml");
        let others = case.read("harbour/claims/lantern.toml");
        case.run(&["pin", "harbour"]).expect(0, &["claims/more.toml: 1 citation"]);
        let (start, end) = code_points(&lantern, words);
        let field = format!("quote    = {quote}");
        let expected = before.replace(&field, &format!("cite     = \"{start}-{end}\""));
        assert_ne!(expected, before);
        assert_eq!(case.read("harbour/claims/more.toml"), expected, "{name}");
        assert_eq!(case.read("harbour/claims/lantern.toml"), others);
        assert!(case.read("harbour/quipu.lock").contains(&format!("\n{start}-{end} = ")));
        case.run(&["verify", "harbour"]).expect(0, &["lantern: exact, 25 passages"]);
    }
}

#[test]
fn line_ends_and_byte_order_mark_of_the_file_stay() {
    let case = Case::quoting("crlf-toml", &quoting("\"The lease runs for 30 years\""));
    let windows =
        format!("\u{feff}{}", case.read("harbour/claims/more.toml").replace('\n', "\r\n"));
    case.write("harbour/claims/more.toml", &windows);
    case.run(&["pin", "harbour"]).expect(0, &[]);
    let field = "quote    = \"The lease runs for 30 years\"";
    let expected = windows.replace(field, "cite     = \"982-1009\"");
    assert_eq!(case.read("harbour/claims/more.toml"), expected);
}

#[test]
fn a_dry_run_changes_nothing() {
    let case = Case::quoting("dry", &quoting("\"The lease runs for 30 years\""));
    let before = case.snapshot();
    let run = case.run(&["pin", "harbour", "--dry-run"]);
    run.expect(
        0,
        &[
            "harbour/claims/more.toml:8\n",
            "- quote    = \"The lease runs for 30 years\"\n",
            "+ cite     = \"982-1009\"\n",
        ],
    );
    assert_eq!(case.snapshot(), before);
}

#[test]
fn quotations_that_lead_nowhere_or_to_two_places_are_told() {
    for (name, table, words) in [
        (
            "twice",
            quoting("\"Gullstone Terminal\""),
            &["the text has these words twice", "texts/lantern.txt:1:", "texts/lantern.txt:4:"][..],
        ),
        (
            "nowhere",
            quoting("\"Between tides, 60 to 70 ships a month call\""),
            &["the text does not have these words", "perhaps these are meant", "40 to 50 ships"],
        ),
        (
            "nothing-like-it",
            quoting("\"an elephant stood in the square\""),
            &["the text does not have these words", "copy them from the text"],
        ),
        ("empty", quoting("\"  \""), &["the text does not have these words"]),
    ] {
        let case = Case::quoting(name, &table);
        let before = case.read("harbour/claims/more.toml");
        case.run(&["pin", "harbour"]).expect(1, words);
        assert_eq!(case.read("harbour/claims/more.toml"), before, "{name}");
    }
}

#[test]
fn a_short_quotation_is_pinned_with_a_warning() {
    let case = Case::quoting("short", &quoting("\"for 30 years\""));
    case.run(&["pin", "harbour"]).expect(0, &["fewer than 20 characters", "quote more words"]);
    assert!(case.read("harbour/claims/more.toml").contains("cite     = \"997-1009\""));
}

#[test]
fn a_quotation_beside_a_citation_is_left_to_the_author() {
    let table =
        quoting("\"The lease runs for 30 years\"").replace("quote", "cite = \"0-9\"\nquote");
    let case = Case::quoting("both", &table);
    let before = case.read("harbour/claims/more.toml");
    case.run(&["pin", "harbour"]).expect(1, &["the table has both `cite` and `quote`"]);
    assert_eq!(case.read("harbour/claims/more.toml"), before);
}

#[test]
fn a_quotation_in_a_table_of_rows_is_refused() {
    let case = Case::new("rows");
    let rows = "source,subject,property,object,quote\n\
                lantern,tidewatch,praised,port-contract,The lease runs for 30 years\n";
    case.write("harbour/claims/more.csv", rows);
    case.run(&["pin", "harbour"])
        .expect(1, &["quotations are pinned in TOML files only", "more.csv"]);
    assert_eq!(case.read("harbour/claims/more.csv"), rows);
}

#[test]
fn quotations_of_skips_are_pinned() {
    let skip = "[[skip]]\nquote  = \"Every tide turns in the end.\"\nreason = \"rhetoric\"\n";
    let case = Case::quoting("skip", skip);
    case.run(&["pin", "harbour"]).expect(0, &[]);
    assert!(case.read("harbour/claims/more.toml").contains("[[skip]]\ncite   = \"1012-1040\"\n"));
}

#[test]
fn a_source_without_its_text_keeps_its_lock_and_its_quotations() {
    let case = Case::quoting("no-text", &quoting("\"The lease runs for 30 years\""));
    fs::remove_file(case.path("harbour/texts/lantern.txt")).unwrap();
    let before = case.read("harbour/quipu.lock");
    case.run(&["pin", "harbour"])
        .expect(1, &["the text of `lantern` is not there", "--text lantern=FILE"]);
    assert_eq!(case.read("harbour/quipu.lock"), before);
    let copy = fs::canonicalize("dossiers/harbour/texts/lantern.txt").unwrap();
    let assigned = format!("lantern={}", copy.display());
    case.run(&["pin", "harbour", "--text", &assigned]).expect(0, &["1 citation"]);
}

#[test]
fn a_changed_text_is_not_locked_by_pinning() {
    let case = Case::new("pin-changed");
    case.edit("harbour/texts/lantern.txt", "300 jobs", "250 jobs");
    let before = case.snapshot();
    case.run(&["pin", "harbour"])
        .expect(1, &["lantern: not where the lock has it: 1 cited passage", "nothing was pinned"]);
    assert_eq!(case.snapshot(), before);
}

#[test]
fn the_built_in_dossier_is_not_pinned() {
    let case = Case::new("built-in");
    case.run(&["pin"]).expect(2, &["the built-in dossier cannot be changed"]);
    case.run(&["pin", "harbour/dossier.toml"]).expect(2, &["name the folder of the dossier"]);
}

/// The text is long enough to be searched for a while, and the file changes once the text is read.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_changes_while_it_is_read_stays_as_it_is() {
    let quote = "the word that stands at the very end";
    let case = Case::quoting("changing", &quoting(&format!("\"{quote}\"")));
    let text = format!("{}{}.\n", case.text("lantern"), "a word of many ".repeat(400_000) + quote);
    case.write_text("lantern", &text);
    let mut child = Command::new(env!("CARGO_BIN_EXE_quipu"))
        .current_dir(&case.folder)
        .args(["pin", "harbour"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let io = format!("/proc/{}/io", child.id());
    loop {
        let read = fs::read_to_string(&io).unwrap_or_default();
        let bytes = read.lines().find_map(|line| line.strip_prefix("rchar: "));
        if bytes.is_some_and(|bytes| bytes.parse::<usize>().unwrap() > text.len()) {
            break;
        }
        assert_eq!(child.try_wait().unwrap(), None, "it ended too soon");
    }
    let path = "harbour/claims/more.toml";
    case.write(path, &(case.read(path) + "\n# One more thought.\n"));
    let (toml, lock) = (case.read(path), case.read("harbour/quipu.lock"));
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("more.toml was changed while it was read"), "{said}");
    assert_eq!((case.read(path), case.read("harbour/quipu.lock")), (toml, lock));
}

// ---------- verify ----------

#[test]
fn an_edit_is_found_and_its_claims_are_named() {
    let case = Case::new("edit");
    case.edit("harbour/texts/lantern.txt", "about 12 million\neuros", "about 13 million\neuros");
    case.run(&["verify", "harbour"]).expect(
        1,
        &[
            "lantern: 1 changed of 24 passages\n  changed 290-340\n    port-contract-annual-fee-",
            "(harbour/claims/lantern.toml:",
            "wire-story: exact, 17 passages",
        ],
    );
}

#[test]
fn a_deletion_is_found_and_what_follows_has_moved() {
    let case = Case::new("deletion");
    case.edit("harbour/texts/radio-breakwater.txt", "She withdrew that a day later. ", "");
    case.run(&["verify", "harbour"]).expect(
        1,
        &[
            "radio-breakwater: 3 moved, 1 changed of 25 passages",
            "  changed 797-826\n    council-never-approved (harbour/claims/radio-breakwater.toml:",
            "  moved 828-906 to 797-875",
        ],
    );
}

#[test]
fn a_move_is_found_and_accepted() {
    let case = Case::new("move");
    let text = case.text("wire-story");
    let (head, rest) = text.split_once("The Dockers’ Union").unwrap();
    let (strike, last) = rest.split_once("\n\n").unwrap();
    case.write_text(
        "wire-story",
        &format!("Seen again.\n\n{head}{last}\nThe Dockers’ Union{strike}\n"),
    );
    let moved = case.run(&["verify", "harbour"]);
    moved.expect(1, &["wire-story: 17 moved of 17 passages", "moved 0-45 to 13-58"]);
    assert!(!moved.out.contains("changed"), "{}", moved.out);
    let before = case.read("harbour/claims/wire-story.toml");
    case.run(&["verify", "harbour", "--update"])
        .expect(0, &["wrote harbour/claims/wire-story.toml"]);
    let after = case.read("harbour/claims/wire-story.toml");
    assert!(after.contains("cite   = \"13-58\""), "{after}");
    assert!(after.contains("\"courier-reprint:259-342\"]"), "{after}");
    let kept = |text: &str| text.replace(|c: char| c.is_ascii_digit(), "");
    assert_eq!(kept(&after), kept(&before));
    case.run(&["verify", "harbour"]).expect(0, &["wire-story: exact, 17 passages"]);
    case.run(&["check", "harbour"]).expect(0, &["0 errors and 0 warnings"]);
}

#[test]
fn places_in_rows_move_as_well() {
    let case = Case::new("move-rows");
    let rows = "source,subject,property,object,cite\n\
                lantern,tidewatch,praised,port-contract,982-1009;wire-story:800-854\n";
    case.write("harbour/claims/more.csv", rows);
    case.run(&["pin", "harbour"]).expect(0, &[]);
    case.write_text("lantern", &format!("Seen again. {}", case.text("lantern")));
    case.run(&["verify", "harbour", "--update"]).expect(0, &[]);
    let expected = rows.replace("982-1009", "994-1021");
    assert_eq!(case.read("harbour/claims/more.csv"), expected);
    case.run(&["verify", "harbour"]).expect(0, &[]);
}

#[test]
fn what_has_changed_is_never_updated() {
    let case = Case::new("no-update");
    let text = case.text("lantern").replace("300 jobs", "250 jobs");
    case.write_text("lantern", &format!("Seen again. {text}"));
    let before = case.snapshot();
    case.run(&["verify", "harbour", "--update"])
        .expect(1, &["23 moved, 1 changed", "nothing was updated"]);
    assert_eq!(case.snapshot(), before);
    // The way out that is advised: a quotation in its place, then accept, then pin.
    case.edit(
        "harbour/claims/lantern.toml",
        "cite         = \"342-366\"",
        "quote        = \"It has promised 250 jobs\"",
    );
    case.run(&["verify", "harbour", "--update"]).expect(0, &[]);
    case.run(&["pin", "harbour"]).expect(0, &["1 citation"]);
    case.run(&["verify", "harbour"]).expect(0, &["lantern: exact, 24 passages"]);
}

#[test]
fn a_change_where_nothing_is_cited_is_no_fault() {
    let case = Case::new("elsewhere");
    case.write_text("lantern", &(case.text("lantern") + "\nPrinted on paper.\n"));
    case.run(&["verify", "harbour"])
        .expect(0, &["lantern: exact, 24 passages; the text has changed elsewhere"]);
}

#[test]
fn a_missing_text_is_told() {
    let case = Case::new("missing");
    fs::remove_file(case.path("harbour/texts/lantern.txt")).unwrap();
    case.run(&["verify", "harbour"])
        .expect(1, &["lantern: missing, with 24 passages; name your copy: --text lantern=FILE"]);
    case.run(&["coverage", "harbour"]).expect(0, &["lantern: its text is not there"]);
    case.run(&["coverage", "harbour", "--fail-under", "1"]).expect(1, &["nothing is known of it"]);
}

#[test]
fn copies_are_matched_by_digest_then_by_name_or_as_assigned() {
    let case = Case::new("copies");
    fs::rename(case.path("harbour/texts"), case.path("mine")).unwrap();
    let moves = [("lantern", "saved on Tuesday"), ("wire-story", "lantern")];
    for (from, to) in moves {
        fs::rename(case.path(&format!("mine/{from}.txt")), case.path(&format!("mine/{to}.txt")))
            .unwrap();
    }
    case.write("mine/shopping.txt", "bread and milk");
    let run = case.run(&["verify", "harbour", "--texts", "mine"]);
    run.expect(
        0,
        &["mine/shopping.txt is the text of no source; if it is: --text SOURCE=mine/shopping.txt"],
    );
    assert_eq!(run.out.matches(": exact, ").count(), 4, "{}", run.out);
    // By name: the digest is another one.
    case.write("mine/courier-reprint.txt", &(case.read("mine/courier-reprint.txt") + "The end.\n"));
    case.run(&["verify", "harbour", "--texts", "mine"])
        .expect(0, &["courier-reprint: exact, 16 passages; the text has"]);
    // As assigned, over what the folder says.
    case.run(&["verify", "harbour", "--texts", "mine", "--text", "lantern=mine/shopping.txt"])
        .expect(1, &["lantern: 24 changed of 24 passages"]);
    case.run(&["verify", "harbour", "--text", "lanthorn=mine/shopping.txt"])
        .expect(2, &["no source is called `lanthorn`"]);
    case.run(&["verify", "harbour", "--text", "lantern"])
        .expect(2, &["the id of a source, `=`, and a file"]);
    case.run(&["verify", "harbour", "--texts", "nowhere"]).expect(2, &["cannot read nowhere"]);
    case.run(&["verify", "harbour", "--text", "lantern=nowhere"])
        .expect(2, &["cannot read nowhere"]);
}

#[test]
fn line_ends_marks_and_composition_of_a_copy_do_not_matter() {
    type Change = fn(&str) -> String;
    let changes: [(&str, Change); 5] = [
        ("crlf", |text| text.replace('\n', "\r\n")),
        ("bom", |text| format!("\u{feff}{text}")),
        ("decomposed", |text| text.nfd().collect()),
        ("one-line", |text| text.replace('\n', " ")),
        ("all", |text| format!("\u{feff}{}", text.nfd().collect::<String>().replace('\n', "\r\n"))),
    ];
    for (name, change) in changes {
        let case = Case::new(name);
        for source in ["lantern", "radio-breakwater", "wire-story", "courier-reprint"] {
            case.write_text(source, &change(&case.text(source)));
        }
        let run = case.run(&["verify", "harbour"]);
        assert!(
            !run.out.contains("changed 0") && !run.out.contains(" changed,"),
            "{name}: {}",
            run.out
        );
        for line in run.out.lines().filter(|line| !line.starts_with(' ')) {
            assert!(line.contains(": exact, ") || line.contains(" moved of "), "{name}: {line}");
        }
        case.run(&["verify", "harbour", "--update"]).expect(0, &[]);
        let run = case.run(&["verify", "harbour"]);
        run.expect(0, &[]);
        assert_eq!(run.out.matches(": exact, ").count(), 4, "{name}: {}", run.out);
    }
}

#[test]
fn what_is_no_plain_text_is_refused_with_the_reason() {
    let case = Case::new("refused");
    let text = case.text("lantern");
    let utf16: Vec<u8> =
        [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect();
    for (name, bytes, words) in [
        ("nul.txt", text.replace("Home", "\0").into_bytes(), "it holds null characters"),
        (
            "page.html",
            format!("\u{feff}\n <!DOCTYPE HTML>\n<p>{text}").into_bytes(),
            "it is HTML; save the text",
        ),
        ("tags.txt", format!("<html><p>{text}").into_bytes(), "it is HTML; save the text"),
        ("wide.txt", utf16, "it is not UTF-8, it looks like UTF-16; save it as UTF-8"),
        ("latin.txt", latin, "it is not UTF-8, it looks like Windows-1252; save it as UTF-8"),
        ("large.txt", text.repeat(17 * 1024).into_bytes(), "it is larger than 16 MiB"),
    ] {
        fs::create_dir_all(case.path("mine")).unwrap();
        fs::write(case.path("mine").join(name), bytes).unwrap();
        let reason = format!("mine/{name} is not read: {words}");
        let assigned = format!("lantern=mine/{name}");
        for command in ["verify", "pin", "coverage"] {
            let run = case.run(&[command, "harbour", "--text", &assigned]);
            assert!(run.err.contains(&reason), "{command}: {}", run.err);
        }
        case.run(&["verify", "harbour", "--text", &assigned]).expect(1, &["lantern: missing"]);
        case.run(&["verify", "harbour", "--texts", "mine"]).expect(0, &[&reason]);
        fs::remove_file(case.path("mine").join(name)).unwrap();
    }
    // In the dossier itself.
    case.write_text("lantern", &format!("<html><p>{text}"));
    case.run(&["verify", "harbour"])
        .expect(1, &["lantern.txt is not read: it is HTML", "lantern: missing"]);
}

#[test]
fn a_lock_that_is_not_as_written_is_told_and_never_passes() {
    let lock = fs::read_to_string("dossiers/harbour/quipu.lock").unwrap();
    let marks = |text: &str| format!("<<<<<<< HEAD\n{text}=======\n>>>>>>> other\n");
    for (name, lock, words) in [
        (
            "by-hand",
            lock.replace("words = 190", "words = 191"),
            "it was changed by hand or by a merge",
        ),
        ("truncated", lock[..lock.len() / 2].to_owned(), "is cut short"),
        ("head-only", lock[..lock.find("seal").unwrap()].to_owned(), "is cut short"),
        ("empty", String::new(), "missing field `version`"),
        (
            "version",
            lock.replace("version = 1", "version = 2"),
            "it is of version 2; this program knows version 1",
        ),
        ("merge", marks(&lock), "it holds the marks of an unfinished merge"),
        ("no-lock", "bread and milk\n".to_owned(), "quipu.lock:1:1"),
    ] {
        let case = Case::new(&format!("lock-{name}"));
        case.write("harbour/quipu.lock", &lock);
        let said = ["the lock cannot be relied on", "quipu pin", words];
        case.run(&["verify", "harbour"]).expect(1, &said);
        case.run(&["verify", "harbour", "--update"]).expect(1, &said);
        case.run(&["pin", "harbour"]).expect(1, &said);
        case.run(&["check", "harbour"]).expect(1, &said);
        assert_eq!(case.read("harbour/quipu.lock"), lock, "{name}");
    }
    let case = Case::new("lock-none");
    fs::remove_file(case.path("harbour/quipu.lock")).unwrap();
    case.run(&["verify", "harbour"]).expect(1, &["no quipu.lock to verify against"]);
    let case = Case::new("lock-crlf");
    case.write("harbour/quipu.lock", &lock.replace('\n', "\r\n"));
    case.run(&["verify", "harbour"]).expect(0, &["lantern: exact"]);
}

#[test]
fn a_citation_that_is_not_locked_does_not_pass() {
    let case = Case::quoting(
        "unlocked",
        &quoting("\"x\"").replace("quote    = \"x\"", "cite     = \"345-366\""),
    );
    case.run(&["verify", "harbour"]).expect(
        1,
        &["lantern: 1 not locked of 25 passages", "not locked 345-366", "tidewatch-praised-"],
    );
    case.run(&["pin", "harbour"]).expect(0, &[]);
    case.run(&["verify", "harbour"]).expect(0, &[]);
    // A source that was never pinned.
    case.write("harbour/claims/other.toml", "[source.other]\ntype = \"NewsArticle\"\n");
    let table = quoting("\"x\"").replace("quote    = \"x\"", "source = \"other\"\ncite = \"0-9\"");
    case.write("harbour/claims/another.toml", &table);
    case.run(&["verify", "harbour"])
        .expect(1, &["other: cited, but not locked; quipu pin locks it"]);
}

#[test]
fn a_dossier_with_errors_is_not_verified() {
    let case = Case::quoting("errors", "[[claim]]\nsubject = 7\n");
    case.run(&["verify", "harbour"])
        .expect(1, &["what the errors keep from being read was not verified"]);
    case.run(&["pin", "harbour"]).expect(1, &["nothing was pinned: the dossier has errors"]);
    case.run(&["coverage", "harbour"])
        .expect(0, &["the dossier has errors, which quipu check shows"]);
}

// ---------- coverage ----------

/// The claim on the length of the lease is deleted: its words are open.
fn uncovered(name: &str) -> Case {
    let case = Case::new(name);
    let claim = "[[claim]]\nsubject  = \"port-contract\"\nproperty = \"lease-term\"\n\
                 value    = \"30 years\"\ncite     = \"982-1009\"\n";
    case.edit("harbour/claims/lantern.toml", claim, "");
    case
}

#[test]
fn open_words_are_counted_and_listed_with_their_place() {
    let case = uncovered("open");
    let run = case.run(&["coverage", "harbour"]);
    run.expect(
        0,
        &[
            "wire-story: 147 words, 91.8 % cited, 8.1 % skipped, 0 open",
            "lantern: 190 words, 83.6 % cited, 13.1 % skipped, 6 open",
            "  harbour/texts/lantern.txt:24:48: open 982-1012",
            "⟦The lease\nruns for 30 years.⟧",
            "⟨Every tide turns in the end.⟩",
        ],
    );
    assert_eq!(run.out.matches(": open ").count(), 1, "{}", run.out);
    assert_eq!(run.out.matches('⟦').count(), 5, "a legend a text, and one place");
    let colour = case.run(&["coverage", "harbour", "--color", "always"]).out;
    assert!(colour.contains("\u{1b}[1m\u{1b}[31m⟦The lease"), "{colour}");
}

#[test]
fn coverage_is_a_gate_where_asked() {
    let case = uncovered("gate");
    case.run(&["coverage", "harbour", "--fail-under", "96"]).expect(0, &[]);
    case.run(&["coverage", "harbour", "--fail-under", "97"])
        .expect(1, &["lantern: fewer than 97 % of its words are cited or skipped"]);
    for share in ["nan", "101", "-1", "much"] {
        let option = format!("--fail-under={share}");
        case.run(&["coverage", "harbour", &option]).expect(2, &["write a number from 0 to 100"]);
    }
    case.run(&["coverage", "harbour", "--format", "pdf"])
        .expect(2, &["`text`, `html`, `lcov`, `json`"]);
}

#[test]
fn the_page_says_what_it_is_and_no_text_is_markup() {
    let case = uncovered("html");
    case.run(&["coverage", "harbour", "--format", "html", "-o", "report.html"])
        .expect(0, &["wrote report.html"]);
    let page = case.read("report.html");
    for part in [
        "Not to be passed on.",
        "<span class=\"open\">The lease\nruns for 30 years.</span>",
        "<span class=\"skipped\">Every tide turns in the end.</span>",
        "مرافئ ندار",
        "default-src 'none'",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"));
    let text = case.text("lantern") + "<script>alert(\"&amp;\")</script> \u{1b}[31m";
    case.write_text("lantern", &text);
    let page = case.run(&["coverage", "harbour", "--format", "html"]).out;
    assert!(page.contains(">&lt;script&gt;alert(&quot;&amp;amp;&quot;)&lt;/script&gt;"), "{page}");
    assert!(!page.contains("<script") && !page.contains('\u{1b}'), "{page}");
    let printed = case.run(&["coverage", "harbour", "--color", "never"]).out;
    assert!(!printed.contains('\u{1b}'), "{printed}");
}

#[test]
fn reports_that_hold_texts_stay_out_of_the_way() {
    let case = Case::new("report-place");
    let before = case.snapshot();
    for path in ["harbour/texts/lantern.txt", "harbour/dossier.toml", "harbour/quipu.lock"] {
        case.run(&["coverage", "harbour", "-o", path])
            .expect(2, &["belongs to the dossier and is not overwritten"]);
    }
    case.write("mine.txt", &case.text("lantern"));
    case.run(&["coverage", "harbour", "--text", "lantern=mine.txt", "-o", "mine.txt"])
        .expect(2, &["is not overwritten"]);
    case.run(&["coverage", "harbour", "--format", "html", "-o", "output/report.html"])
        .expect(2, &["exports in output/ are handed on"]);
    case.run(&["coverage", "harbour", "--format", "json", "-o", "output/report.json"])
        .expect(0, &[]);
    assert_eq!(case.snapshot(), before);
}

#[test]
fn tools_get_numbers_and_places_without_words() {
    let case = uncovered("tools");
    let report = case.run(&["coverage", "harbour", "--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&report).unwrap();
    let lantern = &json["texts"][1];
    assert_eq!(lantern["source"], "lantern");
    assert_eq!(lantern["words"], 190);
    assert_eq!(lantern["cited"], 159);
    assert_eq!(lantern["skipped"], 25);
    assert_eq!(lantern["open"], serde_json::json!([{ "start": 982, "end": 1012, "words": 6 }]));
    assert_eq!(json["missing"], serde_json::json!([]));
    assert!((json["percent"].as_f64().unwrap() - 100.0 * 633.0 / 639.0).abs() < 1e-9, "{report}");
    let lcov = case.run(&["coverage", "harbour", "--format", "lcov"]).out;
    let of = |path: &str| lcov.split("end_of_record").find(|part| part.contains(path)).unwrap();
    let lantern = of("SF:harbour/texts/lantern.txt");
    assert!(lantern.ends_with("LF:21\nLH:19\n"), "{lantern}");
    assert!(lantern.contains("DA:24,0\nDA:25,0\nDA:27,1\n"), "{lantern}");
    assert!(of("SF:harbour/texts/wire-story.txt").ends_with("LF:6\nLH:6\n"), "{lcov}");
    for report in [&report, &lcov] {
        assert_eq!(shared(report, &case.text("lantern")), None);
    }
}

// ---------- nobody's words ----------

/// Eight words in a row that two texts have in common, whatever stands between them.
fn shared(one: &str, other: &str) -> Option<String> {
    const ROW: usize = 8;
    let words = |text: &str| -> Vec<String> {
        text.unicode_words().map(|word| word.nfc().collect::<String>().to_lowercase()).collect()
    };
    let (one, other) = (words(one), words(other));
    let known: BTreeSet<_> = other.windows(ROW).collect();
    one.windows(ROW).find(|row| known.contains(row)).map(|row| row.join(" "))
}

fn texts_of(dossier: &Path) -> Vec<String> {
    let Ok(folder) = fs::read_dir(dossier.join("texts")) else { return Vec::new() };
    folder.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect()
}

#[test]
fn no_export_holds_words_of_a_text() {
    let dossier = Path::new("dossiers/harbour");
    let texts = texts_of(dossier);
    assert_eq!(texts.len(), 4);
    assert!(shared(&texts[0], &texts[0].replace(' ', "\n")).is_some(), "the search finds nothing");
    let view = View::new(read(&mut Files::load(dossier).unwrap()).unwrap());
    for exporter in EXPORTERS {
        let mut bytes = Vec::new();
        exporter.export(&view, &mut bytes).unwrap();
        let export = String::from_utf8(bytes).unwrap();
        assert!(export.len() > 1000);
        for text in &texts {
            assert_eq!(shared(&export, text), None, "{:?}", exporter.extensions());
        }
    }
}

#[test]
fn no_dossier_holds_words_of_a_text() {
    for dossier in fs::read_dir("dossiers").unwrap().map(|entry| entry.unwrap().path()) {
        let texts = texts_of(&dossier);
        for path in files_below(&dossier) {
            let is_own =
                path.extension().is_some_and(|ending| ending == "toml" || ending == "lock");
            if !is_own {
                continue;
            }
            let own = fs::read_to_string(&path).unwrap();
            for text in &texts {
                assert_eq!(shared(&own, text), None, "{}", path.display());
            }
        }
    }
}
