//! `quipu timeline`: which entries there are, in which order, and that no text breaks a form.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
// snapbox writes them.
#![allow(clippy::needless_raw_string_hashes)]

mod forms;

use forms::{HOSTILE, is_harmless, records, without_escapes};
use quipu::digest::timeline::{Entry, FORMS, Timeline, timeline};
use quipu::files::{File, Files};
use quipu::graph::View;
use quipu::read::read;
use snapbox::{assert_data_eq, str};
use unicode_width::UnicodeWidthStr;

const SOURCES: &str = "
    [source.post]
    type = 'NewsArticle'
    [source.echo]
    type = 'NewsArticle'
";

const ENTITIES: &str = "
    [entity]
    ana  = { type = 'Person', name = 'Ana' }
    ben  = { type = 'Person', name = 'Ben' }
    keep = { type = 'Prison', name = 'the Keep' }
";

/// Claims that want a date, and what tells them apart.
const PRAISED: &str = "subject = 'ana'\nproperty = 'praised'\nobject = 'keep'\ncite = '0-9'";
const OPENED: &str = "subject = 'keep'\nproperty = 'opened'\ncite = '10-19'";

fn of(entities: &str, claims: &[String]) -> Timeline {
    timeline(&view(entities, claims))
}

/// Claims that stand under the source `post`, in files that are read in this order.
fn view(entities: &str, claims: &[String]) -> View {
    let mut files = vec![File::held("a.toml", SOURCES), File::held("b.toml", entities)];
    for (at, claim) in claims.iter().enumerate() {
        let text = format!("source = 'post'\n[[claim]]\n{claim}\n");
        files.push(File::held(format!("c{at}.toml"), text));
    }
    View::new(read(&mut Files::from_iter(files)).unwrap())
}

fn written(timeline: &Timeline, form: &str) -> String {
    let form = FORMS.iter().find(|known| known.name == form).unwrap();
    let mut out = anstream::StripStream::new(Vec::new());
    (form.write)(timeline, &mut out).unwrap();
    String::from_utf8(out.into_inner()).unwrap()
}

/// A claim with each of several fields, and an id of its own.
fn with(claim: &str, fields: &[&str]) -> Vec<String> {
    let numbered = fields.iter().enumerate();
    numbered.map(|(at, field)| format!("{claim}\nid = 'c{at}'\n{field}")).collect()
}

#[test]
fn days_come_in_order_and_open_starts_first() {
    let texts = [
        "XXXX-11-02",
        "2024-06-15",
        "2024",
        "2023-06/..",
        "XXXX-02",
        "2024-06",
        "-0050",
        "2023-06",
        "2022~",
        "2024-06/2024-08",
        "0079-08-24",
        "/2030",
        "2024-01-01",
        "194X",
        "../2021-03",
        "2024-22",
    ];
    let fields = texts.map(|date| format!("when = '{date}'"));
    let mut claims = with(PRAISED, &fields.each_ref().map(String::as_str));
    let forwards = of(ENTITIES, &claims);
    let shown = |entry: &Entry| format!("{} = {}", entry.date.edtf, entry.date_in_words);
    let dated: Vec<_> = forwards.dated.iter().map(shown).collect();
    let undated: Vec<_> = forwards.undated.iter().map(shown).collect();
    assert_data_eq!(
        format!("{}\n\n{}", dated.join("\n"), undated.join("\n")),
        str![[r#"
../2021-03 = March 2021 or earlier
/2030 = 2030 or earlier
-0050 = 51 BC
0079-08-24 = 24 August 79 AD
194X = 1940s
2022~ = about 2022
2023-06 = June 2023
2023-06/.. = June 2023 or later
2024-01-01 = 1 January 2024
2024 = 2024
2024-22 = summer 2024
2024-06 = June 2024
2024-06/2024-08 = June 2024 to August 2024
2024-06-15 = 15 June 2024

XXXX-02 = February of a year not printed
XXXX-11-02 = 2 November of a year not printed
"#]]
    );
    claims.reverse();
    let backwards = of(ENTITIES, &claims);
    for form in FORMS {
        assert_eq!(written(&forwards, form.name), written(&backwards, form.name), "{}", form.name);
    }
}

#[test]
fn how_it_is_said_stands_below() {
    let claims = with(
        PRAISED,
        &[
            "when = '2021'\naccording-to = 'ben'",
            "when = '2022'\naccording-to = ['ana', 'ben']\nmodality = 'reported'",
            "when = '2023'\naccording-to = 'ben'\nmodality = 'alleged'\nvia = 'ana'",
            "when = '2024'\nmodality = 'alleged'\nstatus = 'retracted'",
            "when = '2025'\naccording-to = 'ben'\nmodality = 'opined'\ninferred = ['object']",
            "when = '2026'\nmodality = 'announced'\naccording-to = 'ben'\ninferred = ['when']",
            "when = '2027'\nmodality = 'denied'\naccording-to = 'ben'\nnegated = true",
        ],
    );
    assert_data_eq!(
        written(&of(ENTITIES, &claims), "text"),
        str![[r#"
2021
  Ana: praised the Keep
    says Ben
    post 0-9

2022
  Ana: praised the Keep
    say Ana and Ben
    post 0-9

2023
  Ana: praised the Keep
    alleged by Ben; by way of Ana
    post 0-9

2024
  Ana: praised the Keep
    alleged; taken back
    post 0-9

2025
  Ana: praised the Keep
    opinion of Ben; object: concluded, not printed
    post 0-9

2026 · concluded, not printed
  Ana: praised the Keep
    announced by Ben
    post 0-9

2027
  Ana: not praised the Keep
    denied by Ben
    post 0-9

"#]]
    );
}

#[test]
fn contradictions_are_told() {
    let claims = with(PRAISED, &["when = '2024'", "when = '2024'\nnegated = true"]);
    assert_data_eq!(
        written(&of(ENTITIES, &claims), "text"),
        str![[r#"
2024
  Ana: not praised the Keep
    contradicted by another claim
    post 0-9
  Ana: praised the Keep
    contradicted by another claim
    post 0-9

"#]]
    );
}

#[test]
fn those_who_say_the_same_of_the_same_date_are_one_entry() {
    let claims = [
        format!("{PRAISED}\nwhen = '2024'"),
        format!("{PRAISED}\nwhen = '2024'\nid = 'again'").replace("0-9", "echo:5-8"),
        format!("{PRAISED}\nwhen = '2024'\nid = 'concluded'\ninferred = ['when']"),
        format!("{PRAISED}\nwhen = '2024-06'\nid = 'closer'"),
        format!("{PRAISED}\nwhen = '2024'\naccording-to = 'ben'"),
        format!("{PRAISED}\nid = 'never'"),
    ];
    assert_data_eq!(
        written(&of(ENTITIES, &claims), "text"),
        str![[r#"
2024
  Ana: praised the Keep
    echo 5-8, post 0-9
  Ana: praised the Keep
    says Ben
    post 0-9

2024 · concluded, not printed
  Ana: praised the Keep
    post 0-9

June 2024 · 2024-06
  Ana: praised the Keep
    post 0-9

"#]]
    );
}

#[test]
fn a_claim_with_two_dates_stands_at_both() {
    let claims = with(OPENED, &["value = '2023'\nwhen = '2024-08'\ninferred = ['value']"]);
    assert_data_eq!(
        written(&of(ENTITIES, &claims), "text"),
        str![[r#"
2023 · concluded, not printed
  the Keep: opened, August 2024
    post 10-19

August 2024 · 2024-08
  the Keep: opened 2023
    value: concluded, not printed
    post 10-19

"#]]
    );
}

#[test]
fn it_speaks_the_language_of_the_view() {
    let claims = with(PRAISED, &["when = '2024-06'\naccording-to = 'ben'\nmodality = 'alleged'"]);
    let mut view = view(ENTITIES, &claims);
    view.language = "es".to_owned();
    assert_data_eq!(
        written(&timeline(&view), "text"),
        str![[r#"
junio 2024 · 2024-06
  Ana: elogió the Keep
    presunto, según Ben
    post 0-9

"#]]
    );
}

#[test]
fn nothing_has_a_date() {
    let timeline = of(ENTITIES, &[PRAISED.to_owned()]);
    for (form, expected) in [
        ("text", "No claim has a date.\n"),
        ("md", "No claim has a date.\n"),
        ("json", "{\n  \"dated\": [],\n  \"undated\": []\n}\n"),
    ] {
        assert_eq!(written(&timeline, form), expected);
    }
    assert_eq!(written(&timeline, "csv").lines().count(), 1);
}

#[test]
fn a_quotation_that_is_not_pinned_has_a_source_and_no_place() {
    let claim = format!("{PRAISED}\nwhen = '2024'").replace("cite = '0-9'", "quote = 'x'");
    let timeline = of(ENTITIES, &[claim]);
    assert!(written(&timeline, "text").ends_with("\n    post\n"));
}

#[test]
fn hostile_names_stay_text() {
    for name in HOSTILE {
        let quoted = serde_json::to_string(name).unwrap();
        let entities = ENTITIES.replace("'Ana'", &quoted).replace("'Ben'", &quoted);
        let claims = with(PRAISED, &["when = '2024'\naccording-to = 'ben'"]);
        let timeline = of(&entities, &claims);
        is_harmless(&written(&timeline, "text"), name);
        for line in written(&timeline, "text").lines() {
            assert!(line.width() <= 80, "{line}");
        }

        let json: serde_json::Value = serde_json::from_str(&written(&timeline, "json")).unwrap();
        assert_eq!(json["dated"].as_array().unwrap().len(), 1, "{name}");

        let csv = written(&timeline, "csv");
        is_harmless(&csv, name);
        let records = records(&csv);
        assert_eq!(records.iter().map(Vec::len).collect::<Vec<_>>(), [13, 13], "{name}");
        for cell in &records[1] {
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell}");
        }

        let markdown = written(&timeline, "md");
        is_harmless(&markdown, name);
        assert_eq!(markdown.lines().count(), 3, "{markdown}");
        let row = markdown.lines().last().unwrap();
        let plain = without_escapes(row);
        assert_eq!(plain.matches('|').count(), 6, "{row}");
        for markup in ["<", ">", "://", "![", "**", " `", "~~", "www."] {
            assert!(!plain.contains(markup), "{row}");
        }
    }
}

#[test]
fn notes_are_shown_in_all_forms() {}
