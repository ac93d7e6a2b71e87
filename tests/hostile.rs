//! Broken and hostile files: whatever is in them, they are read, checked and told of.
//!
//! Many variants are the files of one dossier, so that the ontology is read once for all of them.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use quipu::assess::assess;
use quipu::check::check;
use quipu::diagnostic::{Diagnostics, Severity};
use quipu::files::Files;
use quipu::model::Model;
use quipu::read::read;
use quipu::report::REPORTERS;

const DOSSIER: &str = r#"[dossier]
title   = "The harbour"
base    = "https://example.org/harbour/"
licence = "CC-BY-4.0"

[source.gazette]
type      = "NewsArticle"
published = 2024-06-15
url       = "https://example.org/gazette"
text      = "texts/gazette.txt"

[entity.mayor]
type    = "Person"
name    = { en = "Rosa Vidal", es = "Señora Vidal" }
aka     = ["the mayor"]
same-as = ["wd:Q1"]

[[claim]]
source       = "gazette"
subject      = "mayor"
property     = "people-transferred"
value        = "more than 40,000 people"
according-to = ["mayor"]
when         = "2024-06/2024-08"
inferred     = ["when"]
negated      = true
cite         = ["10-42", "gazette:50-60"]

[[skip]]
cite   = "gazette:0-9"
reason = "heading"
"#;

const TABLE: &str = "source;subject;property;object;value;cite;according-to\r\n\
                     gazette;mayor;described-as;;\"the \"\"old\"\" mayor; of Peñíscola\";1-4;\r\n\
                     gazette;mayor;visited;harbour;;5-9;mayor;\r\n";

const TERMS: &str = r#"@prefix ex:   <https://example.org/terms#> .
@prefix owl:  <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

ex:Quay
    a owl:Class ;
    rdfs:subClassOf ex:Quay ;
    rdfs:label "quay"@en , "muelle"@es ;
    rdfs:comment "Where ships are made fast."@en .
"#;

/// Bytes that mean something somewhere, or nothing anywhere.
const BYTES: &[u8] = b"\0\x07\x1b\"'[]{}=#;,.:-\n\r\t \\/\x80\xc3\xe2\xf0\xff\xfe09Aa@<>";

#[test]
fn one_wrong_byte() {
    for (text, ending) in [(DOSSIER, "toml"), (TABLE, "csv"), (TERMS, "ttl")] {
        let mut random = Random(7);
        let mutated = (0..600).map(|_| {
            let mut bytes = text.as_bytes().to_vec();
            for _ in 0..=random.below(2) {
                let (at, byte) = (random.below(bytes.len()), BYTES[random.below(BYTES.len())]);
                match random.below(3) {
                    0 => bytes[at] = byte,
                    1 => bytes.insert(at, byte),
                    _ => drop(bytes.remove(at)),
                }
            }
            bytes
        });
        survive(ending, &mutated.collect::<Vec<_>>());
    }
}

#[test]
fn cut_off() {
    for (text, ending) in [(DOSSIER, "toml"), (TABLE, "csv"), (TERMS, "ttl")] {
        let cuts = (0..text.len()).step_by(5).map(|end| text.as_bytes()[..end].to_vec());
        survive(ending, &cuts.collect::<Vec<_>>());
    }
}

#[test]
fn files_that_are_no_toml() {
    let deep = |open: &str, close: &str| {
        format!("a = {}1{}", open.repeat(100_000), close.repeat(100_000)).into_bytes()
    };
    let in_claim = |value: &str| format!("[[claim]]\nvalue = {value}\n").into_bytes();
    let mut files = vec![
        Vec::new(),
        b"\xef\xbb\xbf".to_vec(),
        vec![0; 5000],
        vec![0xff; 5000],
        b"\xff\xfea\0=\x001\0".to_vec(),
        deep("[", "]"),
        deep("[", ""),
        deep("{a=", "}"),
        format!("{} = 1", "a.".repeat(50_000) + "b").into_bytes(),
        format!("[{}]", "a.".repeat(50_000) + "b").into_bytes(),
        "x".repeat(1 << 20).into_bytes(),
        "\"\"\"".as_bytes().to_vec(),
        "a = \"".as_bytes().to_vec(),
        "\n".repeat(100_000).into_bytes(),
        "[[claim]]\n".repeat(2_000).into_bytes(),
        "[claim]\n[claim]\nclaim = 1\n[[claim]]".as_bytes().to_vec(),
        format!("[entity.{}]\ntype = 1", "a".repeat(1 << 20)).into_bytes(),
        in_claim(&"9".repeat(100_000)),
        in_claim("1e999999999"),
        in_claim("0xffffffffffffffffffffffff"),
        in_claim("-0.0"),
        in_claim("nan"),
        in_claim("9999-12-31"),
        in_claim("\"\\u0000\\u202E\\uFFFE\\U0010FFFF\""),
        in_claim(&format!("\"{}\"", "a".repeat(3 << 20))),
        in_claim("[[[1], {a = 2}], 3]"),
    ];
    let values = ["subject", "property", "object", "according-to", "when", "cite", "inferred"];
    for field in values {
        for value in ["1", "[]", "{}", "[[]]", "\"\"", "\":\"", "\"-\"", "true", "2024-13", "“x”"]
        {
            files.push(format!("source = \"x\"\n[[claim]]\n{field} = {value}\n").into_bytes());
        }
    }
    survive("toml", &files);
}

#[test]
fn values_that_are_hard_to_read() {
    let numbers =
        ["1.", ".1", "1,", "1,,2", "1.2.3", "−5", "1 to", "to 2", "$", "$1 to €2", "1²", "½"];
    let dates =
        ["2024-06-31", "0000", "-9999", "9999-24", "2024-06/..", "../2024", "XXXX-13", "٢٠٢٤"];
    let cites = ["0-0", "4294967295-4294967296", "1-2-3", ":", "::1-2", "é:1-2", "5–9", "9-5"];
    let mut files = Vec::new();
    let claim = |property: &str, value: &str, when: &str, cite: &str| {
        format!(
            "source = \"x\"\n[[claim]]\nsubject = \"a\"\nproperty = \"{property}\"\n\
             value = \"{value}\"\nwhen = \"{when}\"\ncite = \"{cite}\"\n"
        )
    };
    for number in numbers {
        files.push(claim("capacity", number, "2024", "1-2").into_bytes());
        files.push(claim("amount", &format!("about {number} million"), "2024", "1-2").into_bytes());
    }
    files.extend(dates.iter().map(|date| claim("opened", date, date, "1-2").into_bytes()));
    files.extend(cites.iter().map(|cite| claim("capacity", "1", "2024", cite).into_bytes()));
    survive("toml", &files);
}

#[test]
fn tables_that_are_no_tables() {
    let utf_16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let header = "source,subject,property,value,cite\n";
    let with = |rows: &str| format!("{header}{rows}").into_bytes();
    survive(
        "csv",
        &[
            Vec::new(),
            b"\n\n\n".to_vec(),
            b"\xef\xbb\xbf".to_vec(),
            b"sep=;\na;b\n".to_vec(),
            utf_16(TABLE),
            [b"\xff\xfe".to_vec(), utf_16(TABLE)].concat(),
            vec![0; 300],
            with("x,a,capacity,\"1,1-2\n"),
            with(&format!("x,a,capacity,\"{}", "1,1-2\n".repeat(20_000))),
            with("x,a\nx,a,capacity,1,1-2,7,8\n,,,,\n"),
            with("x,a,capacity,1,1-2\r\rx,a,capacity,1,1-2\r"),
            with("x,a,capacity,\u{fffe},1-2\n"),
            with("x,a,capacity,\"\"\"\"\"\",1-2\n"),
            with(&"x,a,capacity,1,1-2\n".repeat(3_000)),
            [header.as_bytes(), b"x,a,capacity,\xff\xfe,1-2\n"].concat(),
            b"subject,subject,property\na,b,c\n".to_vec(),
            b"property,capacity,value,object,x y z\n,,,,\n".to_vec(),
            format!("{}\n", ",".repeat(100_000)).into_bytes(),
        ],
    );
}

#[test]
fn locks_and_texts() {
    let lock = "version = 1\n[source.gazette]\nsha256 = \"00\"\ncode-points = 99999999999\n";
    for (at, lock) in
        [lock, "version = -1", "[[source]]", "\0", "source.gazette = 1"].iter().enumerate()
    {
        let folder = Folder::new();
        folder.write("a.toml", DOSSIER.as_bytes());
        folder.write("quipu.lock", lock.as_bytes());
        folder.write("texts/gazette.txt", if at == 0 { b"\xff\0" } else { b"short" });
        assert!(told(&folder.0).count(Severity::Error) > 0);
    }
}

#[test]
fn factors_without_end() {
    for factor in ["1e-9223372036854775807", "1e1000000000", "1E999999999999999999999", "."] {
        let folder = Folder::new();
        folder.write("a.toml", DOSSIER.replace("40,000", "0.5 zillion").as_bytes());
        let terms = format!(
            "{TERMS}\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\
             @prefix qudt: <http://qudt.org/schema/qudt/> .\n\
             @prefix qp: <https://w3id.org/quipu/ns#> .\n\
             ex:Zillion skos:inScheme qp:multipliers ; skos:notation \"zillion\" ;\n\
                 qp:factor \"{factor}\" .\n\
             ex:Pace a qudt:Unit ; skos:prefLabel \"pace\" ;\n\
                 qudt:conversionMultiplier \"{factor}\" .\n"
        );
        folder.write("ontology/terms.ttl", terms.as_bytes());
        let found = told(&folder.0);
        let faults = found.iter().filter(|found| found.code == "incomplete-term");
        assert_eq!(faults.count(), 2, "{factor}");
    }
}

#[test]
fn files_with_a_wrong_byte_are_not_read_in_part() {
    let folder = Folder::new();
    folder.write("a.toml", DOSSIER.as_bytes());
    folder.write("ontology/terms.ttl", &[TERMS.as_bytes(), b"# \xff\n"].concat());
    folder.write("quipu.lock", b"version = 1\n# \xff\n");
    let mut files = Files::load(&folder.0).unwrap();
    let model = read(&mut files).unwrap();
    assert!(model.ontology.class_named("Quay").is_none());
    assert!(model.lock.is_none());
}

#[test]
fn more_names_than_a_list_takes() {
    let folder = Folder::new();
    let names = "\"the mayor\", ".repeat(70_000);
    let aka = format!("aka = [{names}]");
    folder.write("a.toml", DOSSIER.replace("aka     = [\"the mayor\"]", &aka).as_bytes());
    let mut files = Files::load(&folder.0).unwrap();
    let model = read(&mut files).unwrap();
    assert_eq!(model.entities[0].aka.0.len(), 65_535);
    assert!(told(&folder.0).iter().any(|found| found.code == "too-large"));
}

/// A walk over the ontology, or over the faults, for each fault would take minutes.
#[test]
fn one_mistake_many_times() {
    let folder = Folder::new();
    folder.write("a.toml", DOSSIER.as_bytes());
    let row = |at: u32| format!("gazette,mayor,seen_at_the_quay,{at},1-2\n");
    let rows: String = (0..20_000).map(row).collect();
    folder.write("b.csv", format!("source,subject,property,value,cite\n{rows}").as_bytes());
    let entities =
        (0..5_000).map(|at| ["[entity.e", &at.to_string(), "]\ntype = \"Quayside\"\n"].concat());
    folder.write("c.toml", entities.collect::<String>().as_bytes());
    let terms = (0..20_000).map(|at| ["ex:Q", &at.to_string(), " a owl:Class .\n"].concat());
    folder.write("ontology/a.ttl", (TERMS.to_owned() + &terms.collect::<String>()).as_bytes());
    let found = told(&folder.0);
    for (code, count) in
        [("unknown-property", 20_000), ("unknown-class", 5_000), ("incomplete-term", 40_000)]
    {
        assert_eq!(found.iter().filter(|found| found.code == code).count(), count, "{code}");
    }
}

/// Reads, checks and tells of files of one ending, a few hundred at a time.
fn survive(ending: &str, variants: &[Vec<u8>]) {
    for some in variants.chunks(200) {
        let folder = Folder::new();
        folder.write("a.toml", DOSSIER.as_bytes());
        let below = if ending == "ttl" { "ontology" } else { "variants" };
        for (at, bytes) in some.iter().enumerate() {
            folder.write(&format!("{below}/{at}.{ending}"), bytes);
        }
        told(&folder.0);
    }
}

/// What is said of a dossier; every fault is rendered once, few at a time.
fn told(folder: &Path) -> Diagnostics {
    let mut files = Files::load(folder).unwrap();
    let model: Model = read(&mut files).unwrap();
    let found = check(&model, &assess(&model));
    let mut of_code = std::collections::BTreeMap::<_, usize>::new();
    let mut few = Diagnostics::default();
    for diagnostic in &found {
        let count = of_code.entry(diagnostic.code).or_default();
        *count += 1;
        if *count % 10 == 1 || found.len() < 300 {
            few.push(diagnostic.clone());
        }
        if few.len() == 10 {
            report(&files, &std::mem::take(&mut few));
        }
    }
    report(&files, &few);
    found
}

fn report(files: &Files, found: &Diagnostics) {
    for reporter in REPORTERS {
        let mut out = Vec::new();
        reporter.report(files, found, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        let is_for_people = matches!(reporter.name(), "text" | "github");
        let is_harmless = !text.contains(['\u{202e}', '\u{9b}', '\0', '\u{7}']);
        assert!(is_harmless || !is_for_people, "{}: {text}", reporter.name());
    }
}

/// A folder that goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "quipu-hostile-{}-{}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The same numbers in every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap()
    }
}
