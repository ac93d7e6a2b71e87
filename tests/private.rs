//! What is private is in nothing that is written out, asked or sent, unless that is asked for.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
// snapbox writes them.
#![allow(clippy::needless_raw_string_hashes)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use quipu::assess::{Public, Status, assess, public};
use quipu::digest::{differences, timeline};
use quipu::export::{COLLECTIONS, EXPORTERS, Exporter, holds};
use quipu::files::{File, Files};
use quipu::graph::{ProfileId, View};
use quipu::model::{Model, Private};
use quipu::rdf::PROFILES;
use quipu::read::read;
use quipu::sparql::{Data, FORMS, Kind, Limits, Query, Shown, ask, write};
use snapbox::{assert_data_eq, str};

const PUBLIC: &str = include_str!("private/public.toml");
const PRIVATE: &str = include_str!("private/private.toml");

/// Ids, names and texts of what is private hold one of these, and passages and dates the last.
/// Nothing else does: digests are looked for as a whole.
const MARKS: [&str; 4] = ["xq", "Xq", "77", "7.77"];

/// The folder of a dossier of its own for a test, with the texts of two sources.
fn dossier(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("private").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("texts")).unwrap();
    let text = |words: &str| words.repeat(5_000 / words.len());
    fs::write(folder.join("texts/gazette.txt"), text("the mayor came to the harbour. ")).unwrap();
    fs::write(folder.join("texts/ledger.txt"), text("what the clerk wrote down. ")).unwrap();
    for (path, text) in files {
        fs::write(folder.join(path), text).unwrap();
    }
    folder
}

/// The dossier that most tests share, made once: they run side by side.
fn whole() -> PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    let files = [("public.toml", PUBLIC), ("private.toml", PRIVATE)];
    FOLDER.get_or_init(|| dossier("whole", &files)).clone()
}

fn model(folder: &Path) -> Model {
    read(&mut Files::load(folder).unwrap()).unwrap()
}

/// What there is to see of a model: everything, or what may be seen.
fn views(folder: &Path) -> (View, View) {
    let whole = model(folder);
    let assessment = assess(&whole);
    (View::assessed(whole, assessment), View::new(model(folder)))
}

/// The digests of what is private: of claims, passages and texts.
fn digests(whole: &Model) -> Vec<String> {
    let hex = |digest: [u8; 32]| data_encoding::HEXLOWER.encode(&digest);
    let private = Private::of(whole);
    let claims = whole.claims().filter(|(id, _)| private.has_claim(*id));
    let claims: Vec<_> = claims.map(|(_, claim)| claim).collect();
    let mut found: Vec<_> = claims.iter().map(|claim| claim.hash.to_string()).collect();
    let cites = claims.iter().flat_map(|claim| whole.cites(claim));
    found.extend(cites.filter_map(|cite| Some(hex(whole.digests.get(&cite.value)?.sha256))));
    let sources = whole.sources.iter().filter(|source| source.private);
    found.extend(sources.filter_map(|source| Some(hex(source.digest?.sha256))));
    assert!(found.len() > 12, "{found:?}");
    found
}

/// The traces of what is private in a text. Digests are no numbers: a 77 in one is none.
fn traces(text: &str, digests: &[String]) -> Vec<String> {
    let is_digest = |word: &str| {
        let is_hex = word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hex || word.len() == 8 && word.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'7'))
    };
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '.');
    let marked = words.filter(|word| !is_digest(word) && MARKS.iter().any(|m| word.contains(m)));
    let digests = digests.iter().filter(|digest| text.contains(digest.as_str()));
    marked.map(str::to_owned).chain(digests.cloned()).collect()
}

fn export(exporter: &dyn Exporter, view: &View) -> String {
    let mut out = Vec::new();
    exporter.export(view, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn in_profile(view: &View, profile: ProfileId) -> View {
    let mut view = view.clone();
    view.profile = profile;
    view
}

#[test]
fn the_dossier_is_sound() {
    let folder = whole();
    let said = quipu(&["check", &folder.to_string_lossy()]);
    assert!(String::from_utf8_lossy(&said.stdout).contains("0 errors"), "{said:?}");
}

#[test]
fn no_format_shows_what_is_private() {
    let folder = whole();
    let digests = digests(&model(&folder));
    let (whole, public) = views(&folder);
    for exporter in EXPORTERS {
        for profile in PROFILES.iter().filter(|profile| holds(*exporter, profile.id())) {
            let name = format!("{} in {}", exporter.name(), profile.name());
            let shown = export(*exporter, &in_profile(&public, profile.id()));
            assert_eq!(traces(&shown, &digests), Vec::<String>::new(), "{name}");
            // A table of edges has ids and no names.
            assert!(shown.contains("mayor") && shown.len() > 300, "{name}: {shown}");
            let shown = export(*exporter, &in_profile(&whole, profile.id()));
            assert!(traces(&shown, &digests).len() > 3, "{name}: {shown}");
        }
    }
}

#[test]
fn no_folder_shows_what_is_private() {
    let folder = whole();
    let digests = digests(&model(&folder));
    let (whole, public) = views(&folder);
    for collection in COLLECTIONS {
        let written = |view: &View| {
            let mut files = Held::default();
            collection.export(view, &mut files).unwrap();
            files.0
        };
        let shown = written(&public);
        assert_eq!(traces(&shown, &digests), Vec::<String>::new(), "{}", collection.name());
        assert!(shown.contains("Rosa Vidal"), "{shown}");
        assert!(traces(&written(&whole), &digests).len() > 3);
    }
}

/// The paths and texts of a folder, one after the other.
#[derive(Default)]
struct Held(String);

impl quipu::export::Folder for Held {
    fn file(&mut self, path: &str, text: &str) -> std::io::Result<()> {
        self.0.extend([path, "\n", text, "\n"]);
        Ok(())
    }
}

/// Each thing by which what is private could be known is looked for by name, so that the test
/// above cannot miss it.
#[test]
fn everything_is_there_where_it_is_asked_for() {
    let folder = whole();
    let whole = model(&folder);
    let private = Private::of(&whole);
    let mut expected = digests(&whole);
    // Own ids hide the digest of a claim.
    let own: Vec<_> = whole.claims.iter().filter(|claim| claim.own_id.is_some()).collect();
    expected.retain(|digest| !own.iter().any(|claim| claim.hash.to_string() == *digest));
    let claims = whole.claims().filter(|(id, _)| private.has_claim(*id));
    expected.extend(claims.map(|(_, claim)| whole.claim_name(claim)));
    assert!(expected.len() > 15, "{expected:?}");
    for word in [
        "xq-clerk",
        "Xqana Prieto",
        "Xqana la Grande",
        "Xqclerk",
        "people/xqana",
        "Xqledger of the harbour",
        "org/xq-ledger",
        "1977-07-07",
        "1977-01-01",
        "Xqnote",
        "Xqtext",
        "Xqtired",
        "77 boats",
        "770-777",
        "2772-2777",
    ] {
        expected.push(word.to_owned());
    }
    let shown = export(quipu::export::exporter_of("x.nq").unwrap(), &views(&folder).0);
    let digests = digests(&whole);
    for word in &expected {
        assert!(shown.contains(word.as_str()), "{word}");
        assert!(!traces(word, &digests).is_empty(), "{word}");
    }
}

#[test]
fn no_report_shows_what_is_private() {
    let folder = whole();
    let digests = digests(&model(&folder));
    let (whole, public) = views(&folder);
    let expect = |name: &str, is_private: bool, out: Vec<u8>| {
        let shown = String::from_utf8(out).unwrap();
        assert_eq!(!traces(&shown, &digests).is_empty(), is_private, "{name}: {shown}");
    };
    for (view, is_private) in [(whole, true), (public, false)] {
        for form in differences::FORMS {
            let mut out = Vec::new();
            (form.write)(&differences::differences(&view), &mut out).unwrap();
            expect(form.name, is_private, out);
        }
        for form in timeline::FORMS {
            let mut out = Vec::new();
            (form.write)(&timeline::timeline(&view), &mut out).unwrap();
            expect(form.name, is_private, out);
        }
    }
}

#[test]
fn no_query_finds_what_is_private() {
    let folder = whole();
    let digests = digests(&model(&folder));
    let (whole, public) = views(&folder);
    for question in [
        "SELECT * WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ] {
        for profile in PROFILES {
            for (view, is_private) in [(&whole, true), (&public, false)] {
                let data = Data::of_view(&in_profile(view, profile.id())).unwrap();
                let found = answer(data, question);
                let found = traces(&found, &digests);
                assert_eq!(!found.is_empty(), is_private, "{}: {found:?}", profile.name());
            }
        }
    }
}

fn answer(data: Data, question: &str) -> String {
    let data = Arc::new(data);
    let limits = Limits { time: Duration::from_secs(60), rows: None, memory: 1 << 30 };
    let mut answers = ask(&data, &Query::new("all", question), &limits).ok().unwrap();
    let wanted = if matches!(answers.kind, Kind::Statements) { "nt" } else { "csv" };
    let form = FORMS.iter().find(|form| form.name == wanted).unwrap();
    let mut out = Vec::new();
    write(&mut answers, form, &data, Shown { width: 120 }, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// What is private here backs one claim and stands beside the others; it contests none.
#[test]
fn all_else_is_as_without_it() {
    let public = dossier("public", &[("public.toml", PUBLIC)]);
    let (without, _) = views(&public);
    let (_, hidden) = views(&whole());
    for exporter in EXPORTERS {
        for profile in PROFILES.iter().filter(|profile| holds(*exporter, profile.id())) {
            let [expected, shown] =
                [&without, &hidden].map(|view| export(*exporter, &in_profile(view, profile.id())));
            assert!(expected == shown, "{} in {}", exporter.name(), profile.name());
        }
    }
    for form in differences::FORMS {
        let [expected, shown] = [&without, &hidden].map(|view| {
            let mut out = Vec::new();
            (form.write)(&differences::differences(view), &mut out).unwrap();
            String::from_utf8(out).unwrap()
        });
        assert_eq!(expected, shown, "{}", form.name);
    }
}

#[test]
fn a_private_claim_of_a_table_stays_out() {
    let rows = "source,subject,property,object,cite,private\n\
                herald,mayor,visited,lighthouse,400-420,\n\
                courier,mayor,visited,lighthouse,400-420,false\n\
                gazette,mayor,visited,lighthouse,400-420,true\n";
    let folder = dossier("table", &[("public.toml", PUBLIC), ("claims.csv", rows)]);
    let model = model(&folder);
    let private: Vec<_> = model.claims.iter().map(|claim| claim.private).collect();
    assert_eq!(private[..3], [false, false, true]);
    assert_eq!(View::new(model).claims.len(), private.len() - 1);
}

/// A claim that stands twice is one, and private in one place is private.
#[test]
fn a_claim_is_private_wherever_it_stands() {
    let claim = "source = \"gazette\"\n[[claim]]\nsubject = \"mayor\"\nproperty = \"visited\"\n\
                 object = \"lighthouse\"\n";
    let [open, marked] = ["cite = \"1-9\"\n", "cite = \"1-7\"\nprivate = true\n"];
    let [open, marked] = [open, marked].map(|rest| format!("{claim}{rest}"));
    for (first, second) in [(&open, &marked), (&marked, &open)] {
        let files = [("a.toml", PUBLIC), ("b.toml", first.as_str()), ("c.toml", second.as_str())];
        let model = model(&dossier("doubled", &files));
        assert_eq!(View::new(model).claims.len(), 6);
    }
}

/// The sources and claims of a dossier in short.
struct Case {
    about: &'static str,
    sources: &'static str,
    /// Each a source, and further fields.
    claims: &'static [(&'static str, &'static str)],
    /// Independent origins of the first claim: of all, and of what is seen.
    support: [usize; 2],
}

const CASES: &[Case] = &[
    Case {
        about: "two copies of a private wire are one origin",
        sources: "a.derives-from = 'p'\nb.reprints = 'p'\np.private = true",
        claims: &[("a", ""), ("b", "")],
        support: [1, 1],
    },
    Case {
        about: "and so they are where the wire itself has the claim",
        sources: "a.derives-from = 'p'\nb.derives-from = 'p'\np.private = true",
        claims: &[("a", ""), ("b", ""), ("p", "")],
        support: [1, 1],
    },
    Case {
        about: "a chain that leads through a private source",
        sources: "a.derives-from = 'p'\np.derives-from = 'b'\np.private = true",
        claims: &[("a", ""), ("b", "")],
        support: [1, 1],
    },
    Case {
        about: "two papers of a private publisher are one origin",
        sources: "a.publisher = 'hidden'\nb.publisher = 'hidden'",
        claims: &[("a", ""), ("b", "")],
        support: [1, 1],
    },
    Case {
        about: "two papers that name a private sister",
        sources: "a.same-publisher = 'p'\nb.same-publisher = 'p'\np.private = true",
        claims: &[("a", ""), ("b", "")],
        support: [1, 1],
    },
    Case {
        about: "what a private person told two papers is one voice",
        sources: "",
        claims: &[
            ("a", ""),
            ("b", ""),
            ("a", "according-to = 'hidden'"),
            ("b", "according-to = 'hidden'"),
        ],
        support: [1, 1],
    },
    Case {
        about: "and so it is where a private claim has it from a public one",
        sources: "",
        claims: &[
            ("a", ""),
            ("b", "according-to = 'seen'"),
            ("a", "according-to = 'seen'\nprivate = true"),
        ],
        support: [1, 1],
    },
    Case {
        about: "a private origin is no longer counted",
        sources: "p.private = true",
        claims: &[("a", ""), ("b", ""), ("p", "")],
        support: [3, 2],
    },
    Case {
        about: "neither is one that a claim cites beside a public one",
        sources: "p.private = true",
        claims: &[("a", "cite = ['1-2', 'p:1-2', 'b:1-2']")],
        support: [3, 2],
    },
    Case {
        about: "what is public and independent stays so",
        sources: "a.derives-from = 'p'\np.private = true",
        claims: &[("a", ""), ("b", "")],
        support: [2, 2],
    },
];

impl Case {
    fn model(&self) -> Model {
        let mut toml = String::from(
            "dossier.base = 'https://example.org/'\nentity.seen.type = 'Person'\n\
             entity.hidden = { type = 'Person', private = true }\nentity.x.type = 'Person'\n\
             entity.y.type = 'Place'\n[source]\n",
        );
        for source in ["a", "b", "p"] {
            let _ = writeln!(toml, "{source}.type = 'NewsArticle'");
        }
        toml += self.sources;
        for (number, (source, rest)) in self.claims.iter().enumerate() {
            let cite = if rest.contains("cite") { "" } else { "cite = '1-2'" };
            let _ = writeln!(
                toml,
                "\n[[claim]]\nid = 'claim-{number}'\nsource = '{source}'\nsubject = 'x'\n\
                 property = 'visited'\nobject = 'y'\n{cite}\n{rest}"
            );
        }
        let model = read(&mut Files::from_iter([File::held("a.toml", toml)])).unwrap();
        assert!(model.unread.is_empty(), "{}: {:?}", self.about, model.unread);
        model
    }
}

#[test]
fn hiding_makes_nothing_independent() {
    for case in CASES {
        let model = case.model();
        let assessment = assess(&model);
        let first = model.claims().next().unwrap().0;
        let whole = assessment.support(&model, first);
        let Public { model, assessment, .. } = public(model, assessment);
        let first = model.claims().next().unwrap().0;
        assert_eq!([whole, assessment.support(&model, first)], case.support, "{}", case.about);
        let all: Vec<_> = model.claims().map(|(id, _)| id).collect();
        assert!(assessment.origins.count(&model, &all) <= case.support[1], "{}", case.about);
    }
}

#[test]
fn hiding_an_objection_makes_no_fact() {
    let case = Case {
        about: "denied in private",
        sources: "p.private = true",
        claims: &[("a", ""), ("p", "negated = true")],
        support: [0, 0],
    };
    let model = case.model();
    let assessment = assess(&model);
    let public = public(model, assessment);
    let (id, _) = public.model.claims().next().unwrap();
    assert_eq!(public.assessment.status(id), Status::Contested);
    assert_eq!(public.opposed, 1);
}

#[test]
fn what_named_it_names_nothing_in_its_place() {
    let more = "[source.post]\ntype = \"NewsArticle\"\npublisher = \"xq-clerk\"\n\
                author = [\"mayor\", \"xq-clerk\"]\nreprints = \"xq-ledger\"\n[[claim]]\n\
                id = \"with-both\"\nsource = \"post\"\nsubject = \"mayor\"\nproperty = \"visited\"\n\
                object = \"lighthouse\"\nsame-scope = \"xq-object\"\n\
                cite = [\"xq-ledger:1-77\", \"5-6\"]\n";
    let files = [("a.toml", PUBLIC), ("b.toml", PRIVATE), ("c.toml", more)];
    let folder = dossier("both", &files);
    let view = View::new(model(&folder));
    let model = &view.model;
    let nq = export(quipu::export::exporter_of("x.nq").unwrap(), &view);
    assert_eq!(traces(&nq, &digests(&self::model(&folder))), Vec::<String>::new());
    // Where its publisher may not be named, a source speaks for itself.
    let speaks = "with-both> <http://www.w3.org/ns/prov#wasAttributedTo> <https://example.org/harbour/source/post>";
    assert!(nq.contains(speaks), "{nq}");
    let both = model.claims().find(|(_, claim)| model.claim_name(claim) == "with-both").unwrap().1;
    let cites = model.cites(both).iter().map(|cite| (cite.value.start(), cite.value.end()));
    assert_eq!(cites.collect::<Vec<_>>(), [(5, 6)]);
}

fn quipu(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_quipu")).args(arguments).stdin(Stdio::null()).output().unwrap()
}

/// What each command gives out, and what it says.
#[test]
fn every_command_keeps_it_back_and_says_so() {
    let folder = whole();
    let digests = digests(&model(&folder));
    let path = folder.to_string_lossy();
    for arguments in [
        &["export", "-o", "-"][..],
        &["export", "-o", "-", "-f", "dot"],
        &["differences"],
        &["timeline"],
        &["query", "SELECT * WHERE { ?s ?p ?o }", "--limit", "100000", "--format", "csv"],
    ] {
        for (option, said, is_private) in [
            (&[][..], "kept back as private: 1 entity, 9 claims, 1 source\n", false),
            (
                &["--include-private"],
                "warning: with what is private: 1 entity, 9 claims, 1 source\n",
                true,
            ),
        ] {
            let output = quipu(&[arguments, &["-d", &path], option].concat());
            let told = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success() && told.contains(said), "{arguments:?}: {told}");
            assert_eq!(traces(&told, &digests), ["private"; 0], "{told}");
            let shown = String::from_utf8_lossy(&output.stdout);
            let found = traces(&shown, &digests);
            assert_eq!(!found.is_empty(), is_private, "{arguments:?}: {found:?}");
        }
    }
}

#[test]
fn nothing_is_said_of_a_dossier_without_it() {
    let folder = dossier("plain", &[("public.toml", PUBLIC)]);
    for option in [&[][..], &["--include-private"]] {
        let path = folder.to_string_lossy();
        let output = quipu(&[&["export", "-o", "-", &path], option].concat());
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success() && !told.contains("private"), "{told}");
    }
}

#[test]
fn what_is_private_is_not_found_by_its_id() {
    let folder = whole();
    let path = folder.to_string_lossy();
    let output = quipu(&["export", &path, "-o", "-", "--focus", "xq-clerk"]);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("no entity is called `xq-clerk`") && !told.contains("mean"), "{told}");
}

/// What readers of the public graph see of two versions: what became private is gone, in the words
/// of the old one; what NEW says of it is nowhere.
#[test]
fn a_comparison_shows_what_readers_of_both_versions_see() {
    let public_now = PRIVATE.replace("private = true", "").replace("private  = true", "");
    let before = dossier("before", &[("a.toml", PUBLIC), ("b.toml", &public_now)]);
    let secret = PRIVATE.replace("Xqana Prieto", "Xqana Secret").replace("Xqtext", "Xqsecret");
    let after = dossier("after", &[("a.toml", PUBLIC), ("b.toml", &secret)]);
    let digests = digests(&model(&after));
    for (old, new) in [(&before, &after), (&after, &before), (&after, &after)] {
        for form in ["text", "json", "csv", "md", "dot"] {
            let [from, to] = [old, new].map(|path| path.to_string_lossy());
            let output = quipu(&["diff", &from, &to, "--format", form]);
            let shown = String::from_utf8(output.stdout).unwrap();
            assert!(!shown.is_empty(), "{form}");
            // What is private now is nowhere; what was public is in the words of that version.
            assert!(!shown.to_lowercase().contains("secret"), "{form}: {shown}");
            assert_eq!(!traces(&shown, &digests).is_empty(), old != new, "{form}: {shown}");
        }
    }
    let compared = |old: &Path, new: &Path, option: &[&str]| {
        let [old, new] = [old, new].map(|path| path.to_string_lossy());
        let output = quipu(&[&["diff", &old, &new, "--format", "csv"], option].concat());
        let [shown, told] =
            [output.stdout, output.stderr].map(|one| String::from_utf8(one).unwrap());
        (shown, told)
    };
    let is_of = |shown: &str, fate: &str| {
        let rows = shown.lines().filter(|row| !traces(row, &digests).is_empty());
        let rows: Vec<_> = rows.collect();
        let is_of = |row: &&str| row.split(',').nth(1) == Some(fate);
        !rows.is_empty() && rows.iter().all(is_of) && !shown.to_lowercase().contains("secret")
    };

    let (shown, told) = compared(&before, &after, &[]);
    assert!(is_of(&shown, "gone"), "{shown}");
    assert_data_eq!(
        told,
        str![[r#"
kept back as private in OLD: 2 claims, 1 source
kept back as private in NEW: 1 entity, 9 claims, 1 source
warning: public in OLD, private in NEW: 1 entity, 6 claims; told as gone, as OLD has it

"#]]
    );
    let (shown, told) = compared(&after, &before, &[]);
    assert!(is_of(&shown, "new"), "{shown}");
    assert_data_eq!(
        told,
        str![[r#"
kept back as private in OLD: 1 entity, 9 claims, 1 source
kept back as private in NEW: 2 claims, 1 source

"#]]
    );
    let (shown, _) = compared(&after, &after, &[]);
    assert_eq!(shown.lines().count(), 1, "{shown}");
    let (shown, told) = compared(&before, &after, &["--include-private"]);
    assert!(shown.contains("Xqana Secret") && shown.contains("Xqana Prieto"), "{shown}");
    assert_data_eq!(
        told,
        str![[r#"
warning: with what is private in OLD: 2 claims, 1 source
warning: with what is private in NEW: 1 entity, 9 claims, 1 source

"#]]
    );
}

/// An objection that is kept back still makes a claim contested, and is not named.
#[test]
fn a_comparison_tells_that_something_unseen_contests_a_claim() {
    let claim = |id: &str, value: &str, more: &str| {
        format!(
            "[[claim]]\nid = '{id}'\nsource = 'gazette'\nsubject = 'mole'\nproperty = 'capacity'\n\
             value = '{value}'\n{more}\n"
        )
    };
    let base = "[dossier]\nbase = 'https://example.org/'\n[source.gazette]\ntype = 'NewsArticle'\n\
                text = 'texts/gazette.txt'\n[entity.mole]\ntype = 'Prison'\nname = 'the mole'\n";
    let open = claim("open", "12", "cite = '0-5'");
    let hidden = claim("xq-hidden", "77", "cite = '6-11'\nprivate = true");
    let before = dossier("uncontested", &[("a.toml", base), ("b.toml", &open)]);
    let both = format!("{open}{hidden}");
    let after = dossier("contested", &[("a.toml", base), ("b.toml", &both)]);
    let [old, new] = [&before, &after].map(|path| path.to_string_lossy());
    let shown = quipu(&["diff", &old, &new]).stdout;
    assert_data_eq!(
        String::from_utf8(shown).unwrap(),
        str![[r#"
1 claim is now contested.

── Now contested ───────────────────────────────────────────────────────────────

    the mole: capacity 12
    ≠ now contested
    gazette, in its own voice
    gazette 0-5

"#]]
    );
}

/// Notes of a vault that was written before tell what has become private until they are deleted;
/// those of whoever uses it are nobody else's business.
#[test]
fn a_vault_that_was_written_before_is_warned_of() {
    let public_now = PRIVATE.replace("private = true", "").replace("private      = true", "");
    let before = dossier("vault-before", &[("a.toml", PUBLIC), ("b.toml", &public_now)]);
    let vault = before.join("out.vault");
    let path = vault.to_string_lossy();
    let export = |dossier: &Path| {
        let output = quipu(&["export", &dossier.to_string_lossy(), "-o", &path]);
        let told = String::from_utf8(output.stderr).unwrap();
        told.lines().filter(|line| line.contains("earlier")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(export(&before), [""; 0]);
    let own = vault.join("entities/my own.md");
    fs::write(&own, "# What I think of the clerk\n").unwrap();
    assert_eq!(export(&before), [""; 0]);
    // As Obsidian writes properties once somebody has edited one.
    let ledger = vault.join("sources/xq-ledger.md");
    let edited = "---\nid: xq-ledger\naliases:\n  - the ledger\nread: true\n---\nWords.\n";
    fs::write(&ledger, edited).unwrap();
    let [warning] = export(&whole()).try_into().unwrap();
    let warning = warning.replace(&*path, "[VAULT]").replace('\\', "/");
    assert_data_eq!(
        warning,
        str![
            "warning: 2 files of an earlier export in [VAULT] still tell what is gone, left out or private by now; delete [VAULT]/entities/xq-clerk.md, [VAULT]/sources/xq-ledger.md"
        ]
    );
    fs::remove_file(vault.join("entities/xq-clerk.md")).unwrap();
    let [warning] = export(&whole()).try_into().unwrap();
    assert!(warning.starts_with("warning: 1 file of an earlier export in "), "{warning}");
    assert!(warning.contains(" still tells what is gone"), "{warning}");
    fs::remove_file(ledger).unwrap();
    assert_eq!(export(&whole()), [""; 0]);
    assert!(own.is_file());
}
