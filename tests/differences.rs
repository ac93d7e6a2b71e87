//! `quipu differences`: which topics there are, in which order, what is said of them, and that no
//! text breaks a form.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
// snapbox writes them.
#![allow(clippy::needless_raw_string_hashes)]

mod forms;

use std::fmt::Write;

use forms::{HOSTILE, is_harmless, records, without_escapes};
use quipu::digest::differences::{Differences, FORMS, Outcome, differences};
use quipu::files::{File, Files};
use quipu::graph::View;
use quipu::read::read;
use snapbox::{assert_data_eq, str};
use unicode_width::UnicodeWidthStr;

const SOURCES: &str = "
    [source.post]
    type = 'NewsArticle'
    publisher = 'daily'
    [source.echo]
    type = 'NewsArticle'
    [source.copy]
    type = 'NewsArticle'
    reprints = 'post'
";

const ENTITIES: &str = "
    [entity]
    ana   = { type = 'Person', name = 'Ana' }
    ben   = { type = 'Person', name = 'Ben' }
    daily = { type = 'Organization', name = 'The Daily' }
    keep  = { type = 'Prison', name = 'the Keep' }
";

const PRAISED: &str = "subject = 'ana'\nproperty = 'praised'\nobject = 'keep'";
const HELD: &str = "subject = 'keep'\nproperty = 'capacity'";

/// What is found on claims, in files that are read in this order.
fn of(entities: &str, claims: &[String]) -> Differences {
    let mut files = vec![File::held("a.toml", SOURCES), File::held("b.toml", entities)];
    for (at, claim) in claims.iter().enumerate() {
        files.push(File::held(format!("c{at}.toml"), format!("[[claim]]\n{claim}\n")));
    }
    differences(&View::new(read(&mut Files::from_iter(files)).unwrap()))
}

fn written(differences: &Differences, form: &str) -> String {
    let form = FORMS.iter().find(|known| known.name == form).unwrap();
    let mut out = anstream::StripStream::new(Vec::new());
    (form.write)(differences, &mut out).unwrap();
    String::from_utf8(out.into_inner()).unwrap()
}

/// A claim with each of several fields, and an id of its own.
fn with(claim: &str, fields: &[&str]) -> Vec<String> {
    let numbered = fields.iter().enumerate();
    numbered.map(|(at, field)| format!("{claim}\nid = 'c{at}'\n{field}")).collect()
}

#[test]
fn an_allegation_and_its_denial() {
    let found = of(
        ENTITIES,
        &with(
            PRAISED,
            &[
                "according-to = 'ben'\nmodality = 'alleged'\ncite = 'post:0-9'",
                "according-to = 'ana'\nmodality = 'denied'\ncite = 'post:10-19'",
                "according-to = 'ana'\nmodality = 'denied'\ncite = 'copy:10-19'",
                "negated = true\nvia = 'daily'\ncite = 'echo:5-8'",
            ],
        ),
    );
    assert_data_eq!(
        written(&found, "text"),
        str![[r#"
1 topic contradicts.

── Contradict ──────────────────────────────────────────────────────────────────

Ana – praised – the Keep
  1  praised
     denied by Ana; 2 sources, 1 independent origin
     copy 10-19, post 10-19
  2  not praised
     by way of The Daily
     echo 5-8
  3  praised
     alleged by Ben
     post 0-9
  → 1 and 2 on the one side and 3 on the other contradict each other: one says
    what the other denies
  → 1 and 2 agree, from one origin: both deny the same

"#]]
    );
}

#[test]
fn figures_with_their_arithmetic() {
    let found = of(
        ENTITIES,
        &with(
            HELD,
            &[
                "value = 'more than 260 inmates'\ncite = 'post:0-9'",
                "value = '250 inmates'\ncite = 'echo:0-9'",
                "value = 'over 300 inmates'\ninferred = ['subject']\ncite = 'copy:0-9'",
                "value = '2,000 inmates'\nstatus = 'retracted'\ncite = 'echo:10-12'",
                "value = '400 inmates'\nwhen = '2023'\ncite = 'post:0-9'",
                "value = '500 inmates'\nwhen = '2024'\ncite = 'copy:0-9'",
            ],
        ),
    );
    assert_data_eq!(
        written(&found, "text"),
        str![[r#"
1 topic contradicts.

── Contradict ──────────────────────────────────────────────────────────────────

the Keep – capacity
  1  250 inmates
     echo, in its own voice
     echo 0-9
  2  more than 260 inmates
     The Daily, in its own voice
     post 0-9
  3  over 300 inmates
     copy, in its own voice; subject: concluded, not printed
     copy 0-9
  4  400 inmates, 2023
     The Daily, in its own voice
     post 0-9
  5  500 inmates, 2024
     copy, in its own voice
     copy 0-9
  → 1 and 2 contradict each other: “250 inmates” is an exact count; “more than
    260 inmates” means 261 inmates or more: they have no number in common
  → 1 and 3 contradict each other: “250 inmates” is an exact count; “over 300
    inmates” means 301 inmates or more: they have no number in common
  → 1 and 4 contradict each other: “250 inmates” is an exact count; “400
    inmates” is an exact count: they have no number in common
  → 1 and 5 contradict each other: “250 inmates” is an exact count; “500
    inmates” is an exact count: they have no number in common
  → 2 and 3 differ: “more than 260 inmates” means 261 inmates or more; “over 300
    inmates” means 301 inmates or more: both can hold, with different limits
  → 4 is more precise than 2, from one origin: “400 inmates” is an exact count;
    “more than 260 inmates” means 261 inmates or more: “400 inmates” lies within
    “more than 260 inmates”
  → 5 is more precise than 2, from one origin: “500 inmates” is an exact count;
    “more than 260 inmates” means 261 inmates or more: “500 inmates” lies within
    “more than 260 inmates”
  → 4 is more precise than 3, from one origin: “400 inmates” is an exact count;
    “over 300 inmates” means 301 inmates or more: “400 inmates” lies within
    “over 300 inmates”
  → 5 is more precise than 3, from one origin: “500 inmates” is an exact count;
    “over 300 inmates” means 301 inmates or more: “500 inmates” lies within
    “over 300 inmates”
  → 4 and 5 are on different things: one holds for 2023, the other for 2024

"#]]
    );
}

#[test]
fn what_one_origin_says_twice_is_no_confirmation() {
    let values = [
        "value = '260 inmates'\ncite = 'post:0-9'",
        "value = 'at least 260 inmates'\ncite = 'copy:0-9'",
    ];
    let found = of(ENTITIES, &with(HELD, &values));
    assert_data_eq!(
        written(&found, "text"),
        str![[r#"
Nothing contradicts or differs; 1 topic refines or agrees.

── Refine ──────────────────────────────────────────────────────────────────────

the Keep – capacity
  1  at least 260 inmates
     copy, in its own voice
     copy 0-9
  2  260 inmates
     The Daily, in its own voice
     post 0-9
  → 2 is more precise than 1, from one origin: “260 inmates” is an exact count;
    “at least 260 inmates” means 260 inmates or more: “260 inmates” lies within
    “at least 260 inmates”

"#]]
    );
}

#[test]
fn statements_that_several_make() {
    let claims = with(
        PRAISED,
        &[
            "cite = 'post:0-9'",
            "cite = 'echo:0-9'",
            "according-to = 'ben'\nwhen = '2024'\ninferred = ['when']\ncite = 'copy:0-9'",
        ],
    );
    assert_data_eq!(
        written(&of(ENTITIES, &claims), "text"),
        str![[r#"
Nothing contradicts or differs; 1 statement is made by several.

── Said by several ─────────────────────────────────────────────────────────────

  Ana – praised – the Keep: 2024, says Ben, when: concluded, not printed, copy
    0-9; echo 0-9, post 0-9 (3 sources, 2 independent origins)

"#]]
    );
}

#[test]
fn statements_from_both_ends_and_a_pair_of_the_authors() {
    let claim = |id, subject, property, rest| {
        format!("id = '{id}'\nsubject = '{subject}'\nproperty = '{property}'\n{rest}")
    };
    let found = of(
        ENTITIES,
        &[
            claim("a", "ana", "met-with", "object = 'ben'\ncite = 'post:0-9'"),
            claim("b", "ben", "met-with", "object = 'ana'\nnegated = true\ncite = 'echo:0-9'"),
            claim("c", "keep", "group-size", "value = '250 people'\ncite = 'post:10-12'"),
            claim(
                "d",
                "daily",
                "group-size",
                "value = '20 people'\nsame-scope = 'c'\ncite = 'echo:10-12'",
            ),
        ],
    );
    assert_data_eq!(
        written(&found, "text"),
        str![[r#"
2 topics contradict.

── Contradict ──────────────────────────────────────────────────────────────────

Ana – met with – Ben
  1  Ben: not met with Ana
     echo, in its own voice
     echo 0-9
  2  Ana: met with Ben
     The Daily, in its own voice
     post 0-9
  → 1 and 2 contradict each other: one says what the other denies

The Daily and the Keep – people in the group
  1  The Daily: people in the group 20 people
     echo, in its own voice
     echo 10-12
  2  the Keep: people in the group 250 people
     The Daily, in its own voice
     post 10-12
  → 1 and 2 contradict each other: “20 people” is an exact count; “250 people”
    is an exact count: they have no number in common

"#]]
    );
}

#[test]
fn who_says_the_same_from_the_other_end_agrees() {
    let from = |id: &str, subject: &str, property: &str, object: &str, source: &str| {
        format!(
            "id = '{id}'\nsubject = '{subject}'\nproperty = '{property}'\nobject = '{object}'\n\
             cite = '{source}:0-9'"
        )
    };
    let found = of(
        &format!("{ENTITIES}\npact = {{ type = 'Agreement', name = 'the pact' }}\n"),
        &[
            from("a", "ana", "met-with", "ben", "post"),
            from("b", "ben", "met-with", "ana", "echo"),
            from("c", "ana", "party-to", "pact", "post"),
            from("d", "pact", "party", "ana", "echo"),
        ],
    );
    assert_data_eq!(
        written(&found, "text"),
        str![[r#"
Nothing contradicts or differs; 2 statements are made by several.

── Said by several ─────────────────────────────────────────────────────────────

  Ana – met with – Ben: echo 0-9, post 0-9 (2 independent sources)
  Ana – party to – the pact: echo 0-9, post 0-9 (2 independent sources)

"#]]
    );
}

/// Two counts of groups, of which the parts of one are counted as well.
fn groups() -> (String, Vec<String>) {
    let mut entities = ENTITIES.to_owned();
    for group in ["all", "some", "rest", "others"] {
        writeln!(entities, "{group} = {{ type = 'Group', name = '{group} of them' }}").unwrap();
    }
    let mut claims = Vec::new();
    for (group, value, cite) in [
        ("all", "more than 260 people", "post:0-9"),
        ("some", "137 people", "post:10-19"),
        ("rest", "124 people", "post:20-29"),
        ("others", "250 people", "echo:0-9"),
    ] {
        claims.push(format!(
            "id = '{group}'\nsubject = '{group}'\nproperty = 'group-size'\nvalue = '{value}'\n\
             cite = '{cite}'"
        ));
    }
    for group in ["some", "rest"] {
        claims.push(format!(
            "subject = '{group}'\nproperty = 'sub-group-of'\nobject = 'all'\ncite = 'post:0-29'\n\
             division = 'country'"
        ));
    }
    (entities, claims)
}

#[test]
fn look_alikes_and_sums() {
    let (entities, mut claims) = groups();
    let found = of(&entities, &claims);
    assert_data_eq!(
        written(&found, "text"),
        str![[r#"
No two claims are on the same thing; 2 claims look alike, and are on different
things.

── Look alike, but are on different things ─────────────────────────────────────

people in the group
  1  others of them: people in the group 250 people
     echo, in its own voice
     echo 0-9
  2  all of them: people in the group more than 260 people
     The Daily, in its own voice
     post 0-9
  → 1 and 2 are on different things: the dossier keeps “others of them” and “all
    of them” apart

── Parts and wholes ────────────────────────────────────────────────────────────

all of them – people in the group
  1  all of them: people in the group more than 260 people
     The Daily, in its own voice
     post 0-9
  2  rest of them: people in the group 124 people
     The Daily, in its own voice
     post 20-29
  3  some of them: people in the group 137 people
     The Daily, in its own voice
     post 10-19
  → 2 and 3 are parts of 1: 124 people + 137 people is 261, and “more than 260
    people” can hold them; parts and whole by The Daily

"#]]
    );
    assert_data_eq!(
        written(&found, "md"),
        str![[r#"
No two claims are on the same thing; 2 claims look alike, and are on different things.

## Look alike, but are on different things

### people in the group

|  | Statement | Said by | Citations |
| --- | --- | --- | --- |
| 1 | others of them: people in the group 250 people | echo, in its own voice | echo 0-9 |
| 2 | all of them: people in the group more than 260 people | The Daily, in its own voice | post 0-9 |

* **1 and 2 are on different things**: the dossier keeps “others of them” and “all of them” apart

## Parts and wholes

### all of them – people in the group

|  | Statement | Said by | Citations |
| --- | --- | --- | --- |
| 1 | all of them: people in the group more than 260 people | The Daily, in its own voice | post 0-9 |
| 2 | rest of them: people in the group 124 people | The Daily, in its own voice | post 20-29 |
| 3 | some of them: people in the group 137 people | The Daily, in its own voice | post 10-19 |

* **2 and 3 are parts of 1**: 124 people + 137 people is 261, and “more than 260 people” can hold them; parts and whole by The Daily

"#]]
    );
    assert_data_eq!(
        written(&found, "csv"),
        str![[r#"
verdict,topic,reason,first,first said by,first manner,first via,first remarks,first note,first citations,first claim,second,second said by,second manner,second via,second remarks,second note,second citations,second claim,independent
look-alike,people in the group,the dossier keeps “others of them” and “all of them” apart,others of them: people in the group 250 people,echo,stated,,,,echo 0-9,others,all of them: people in the group more than 260 people,The Daily,stated,,,,post 0-9,all,yes
part,all of them – people in the group,"124 people + 137 people is 261, and “more than 260 people” can hold them; parts and whole by The Daily",rest of them: people in the group 124 people,The Daily,stated,,,,post 20-29,rest,all of them: people in the group more than 260 people,The Daily,stated,,,,post 0-9,all,
part,all of them – people in the group,"124 people + 137 people is 261, and “more than 260 people” can hold them; parts and whole by The Daily",some of them: people in the group 137 people,The Daily,stated,,,,post 10-19,some,all of them: people in the group more than 260 people,The Daily,stated,,,,post 0-9,all,

"#]]
    );
    let json: serde_json::Value = serde_json::from_str(&written(&found, "json")).unwrap();
    assert_eq!(json["look_alikes"][0]["claims"].as_array().unwrap().len(), 2);
    assert_eq!(json["sums"][0]["parts"][1]["id"], "some");
    claims.reverse();
    let backwards = of(&entities, &claims);
    for form in FORMS {
        assert_eq!(written(&found, form.name), written(&backwards, form.name), "{}", form.name);
    }
}

#[test]
fn parts_that_are_too_many_contradict_their_whole() {
    let (entities, claims) = groups();
    let claims: Vec<_> = claims.iter().map(|claim| claim.replace("more than 260", "260")).collect();
    for (wanted, expected) in [
        (Outcome::Contradict, "1 whole cannot hold its parts."),
        (Outcome::OtherScope, "2 claims look alike, and are on different things."),
        (Outcome::Agree, "No two claims have such a verdict."),
    ] {
        let mut found = of(&entities, &claims);
        found.keep(&[wanted]);
        assert_eq!(written(&found, "text").lines().next(), Some(expected));
    }
}

/// The counts of two parts of one division, and of the whole.
fn parts(counts: &[&str]) -> Differences {
    let entities = "
        [entity]
        crew   = { type = 'Group', name = 'the crew' }
        divers = { type = 'Group', name = 'the divers' }
        cooks  = { type = 'Group', name = 'the cooks' }
    ";
    let counts = counts.iter().enumerate().map(|(at, fields)| {
        format!("id = 'c{at}'\nproperty = 'group-size'\ncite = 'post:0-9'\n{fields}")
    });
    let part = |name: &str| {
        let part = format!("subject = '{name}'\nproperty = 'sub-group-of'\nobject = 'crew'");
        format!("{part}\ndivision = 'work'\ncite = 'post:0-9'")
    };
    of(entities, &counts.chain([part("divers"), part("cooks")]).collect::<Vec<_>>())
}

#[test]
fn parts_are_added_up_that_belong_together() {
    let crew = "subject = 'crew'\nvalue = '250 people'";
    let cooks = "subject = 'cooks'\nvalue = '100 people'";
    let divers = |rest: &str| format!("subject = 'divers'\nvalue = {rest}");
    let sums = |found: &Differences| -> Vec<_> {
        found.sums.iter().map(|sum| (sum.sentence.clone(), sum.fits)).collect()
    };
    // Of two figures the least, whichever is read first.
    for [one, other] in [["200 people", "120 people"], ["120 people", "200 people"]] {
        let [one, other] = [one, other].map(|value| divers(&format!("'{value}'")));
        let found = parts(&[crew, cooks, &one, &other]);
        let [(sentence, true)] = &sums(&found)[..] else { panic!("{:?}", sums(&found)) };
        assert!(sentence.contains(" is 220, and"), "{sentence}");
    }
    // At no time are there both.
    let late = format!("{cooks}\nwhen = '2024'");
    let found = parts(&[crew, &late, &divers("'200 people'\nwhen = '2023'")]);
    assert_eq!(sums(&found), []);
    // The author says that it is another thing.
    let found = parts(&[crew, cooks, &divers("'300 people'\nother-scope = 'c0'")]);
    assert_eq!(sums(&found), []);
}

#[test]
fn what_was_taken_back_is_told_so() {
    let fields = ["value = '260'", "value = '200'\nstatus = 'retracted'\nother-scope = 'c0'"];
    let claims = with(&format!("{HELD}\ncite = 'post:0-9'"), &fields);
    let found = of(ENTITIES, &claims);
    for form in ["text", "md", "csv", "json"] {
        let written = written(&found, form);
        assert_eq!(written.matches("taken back").count(), 1, "{written}");
    }
}

/// The sentences of the sums of a crew of divers and cooks.
fn sums_of(claims: &[(&str, &str, &str)]) -> Vec<String> {
    let mut entities = ENTITIES.to_owned();
    for group in ["crew", "divers", "cooks"] {
        writeln!(entities, "{group} = {{ type = 'Group', name = '{group}' }}").unwrap();
    }
    let mut all: Vec<_> = (claims.iter())
        .map(|(group, value, source)| {
            format!(
                "id = '{group}-{source}-{}'\nsubject = '{group}'\nproperty = 'group-size'\n\
                 value = '{value}'\ncite = '{source}:0-9'",
                value.replace(' ', "-")
            )
        })
        .collect();
    for group in ["divers", "cooks"] {
        all.push(format!(
            "subject = '{group}'\nproperty = 'sub-group-of'\nobject = 'crew'\ncite = 'echo:0-29'\n\
             division = 'trade'"
        ));
    }
    let sentences = |all: &[String]| {
        let sums = of(&entities, all).sums;
        sums.into_iter().map(|sum| sum.sentence).collect::<Vec<_>>()
    };
    let found = sentences(&all);
    all.reverse();
    assert_eq!(found, sentences(&all), "the order of files does not matter");
    found
}

#[test]
fn sums_are_of_the_parts_of_one_source() {
    for (claims, expected) in [
        // Its own parts come before those of others.
        (
            &[
                ("crew", "50 people", "post"),
                ("divers", "17 people", "post"),
                ("cooks", "26 people", "post"),
                ("divers", "20 people", "echo"),
                ("cooks", "40 people", "echo"),
            ][..],
            &[
                "17 people + 26 people is 43, and “50 people” leaves room for more; parts and \
                 whole by The Daily",
                "20 people + 40 people is 60, and “50 people” cannot hold them; parts by echo, \
                 whole by The Daily",
            ][..],
        ),
        // A part that one source counts twice is taken as narrowly as it says.
        (
            &[
                ("crew", "more than 60 people", "echo"),
                ("divers", "17 people", "post"),
                ("divers", "at least 10 people", "post"),
                ("cooks", "26 people", "post"),
            ],
            &["17 people + 26 people is 43, and “more than 60 people” leaves room for more; \
               parts by The Daily, whole by echo"],
        ),
        // No source counts two parts.
        (
            &[
                ("crew", "43 people", "echo"),
                ("divers", "17 people", "post"),
                ("cooks", "26 people", "echo"),
            ],
            &["17 people + 26 people is 43, and “43 people” can hold them; parts by The Daily \
               and echo together, whole by echo"],
        ),
        // A reprint says the same again.
        (
            &[
                ("crew", "40 people", "post"),
                ("divers", "17 people", "post"),
                ("cooks", "26 people", "post"),
                ("crew", "40 people", "copy"),
                ("divers", "17 people", "copy"),
                ("cooks", "26 people", "copy"),
            ],
            &["17 people + 26 people is 43, and “40 people” cannot hold them; parts and whole \
               by The Daily"],
        ),
        // One part alone is too many.
        (
            &[("crew", "12 people", "echo"), ("cooks", "26 people", "post")],
            &["“26 people” is a part of “12 people”, which cannot hold it; part by The Daily, \
               whole by echo"],
        ),
    ] {
        assert_eq!(sums_of(claims), expected, "{claims:?}");
    }
}

#[test]
fn notes_are_shown_in_all_forms() {
    let claims = with(
        HELD,
        &[
            "value = '300 inmates'\nnote = 'as the plan had it'\ncite = 'post:0-9'",
            "value = '250 inmates'\nmodality = 'announced'\ncite = 'echo:0-9'",
        ],
    );
    let found = of(ENTITIES, &claims);
    assert_data_eq!(
        written(&found, "text"),
        str![[r#"
1 topic contradicts.

── Contradict ──────────────────────────────────────────────────────────────────

the Keep – capacity
  1  250 inmates
     announced, in echo's own voice
     echo 0-9
  2  300 inmates
     The Daily, in its own voice
     post 0-9
     note: as the plan had it
  → 1 and 2 contradict each other: “250 inmates” is an exact count; “300
    inmates” is an exact count: they have no number in common

"#]]
    );
    assert_data_eq!(
        written(&found, "md"),
        str![[r#"
1 topic contradicts.

## Contradict

### the Keep – capacity

|  | Statement | Said by | Citations | Note |
| --- | --- | --- | --- | --- |
| 1 | 250 inmates | announced, in echo's own voice | echo 0-9 |  |
| 2 | 300 inmates | The Daily, in its own voice | post 0-9 | as the plan had it |

* **1 and 2 contradict each other**: “250 inmates” is an exact count; “300 inmates” is an exact count: they have no number in common

"#]]
    );
    assert_data_eq!(
        written(&found, "csv"),
        str![[r#"
verdict,topic,reason,first,first said by,first manner,first via,first remarks,first note,first citations,first claim,second,second said by,second manner,second via,second remarks,second note,second citations,second claim,independent
contradict,the Keep – capacity,“250 inmates” is an exact count; “300 inmates” is an exact count: they have no number in common,250 inmates,echo,announced,,,,echo 0-9,c1,300 inmates,The Daily,stated,,,as the plan had it,post 0-9,c0,yes

"#]]
    );
    let json: serde_json::Value = serde_json::from_str(&written(&found, "json")).unwrap();
    assert_eq!(json["topics"][0]["claims"][0]["note"], serde_json::Value::Null);
    assert_eq!(json["topics"][0]["claims"][1]["note"], "as the plan had it");
}

#[test]
fn figures_beside_a_relation_are_printed_as_they_are() {
    let paid = "subject = 'ana'\nproperty = 'paid'\nobject = 'ben'";
    let claims = with(
        paid,
        &["amount = '$45 million'\ncite = 'post:0-9'", "amount = '$6 million'\ncite = 'echo:0-9'"],
    );
    let found = of(ENTITIES, &claims);
    for form in FORMS {
        let written = written(&found, form.name);
        assert!(written.contains("45 million") && !written.contains('≠'), "{written}");
    }
}

#[test]
fn a_figure_that_several_give_is_said_by_several() {
    let figure = "value = '250 inmates'";
    let claims = with(
        HELD,
        &[&format!("{figure}\ncite = 'post:0-9'"), &format!("{figure}\ncite = 'echo:0-9'")],
    );
    assert_data_eq!(
        written(&of(ENTITIES, &claims), "text"),
        str![[r#"
Nothing contradicts or differs; 1 statement is made by several.

── Said by several ─────────────────────────────────────────────────────────────

  the Keep – capacity: 250 inmates, echo 0-9, post 0-9 (2 independent sources)

"#]]
    );
}

#[test]
fn the_lowest_figure_comes_first_then_the_first_source() {
    let claims = with(
        HELD,
        &[
            "value = 'hundreds of inmates'\ncite = 'echo:0-9'",
            "value = '300 inmates'\ncite = 'post:0-9'",
            "value = '250 inmates'\ncite = 'post:0-9'",
            "value = '250 inmates'\naccording-to = 'ben'\ncite = 'echo:0-9'",
        ],
    );
    let found = of(ENTITIES, &claims);
    let order: Vec<_> = found.topics[0].claims.iter().map(|claim| &*claim.claims[0]).collect();
    assert_eq!(order, ["c3", "c2", "c1", "c0"]);
    let first = &found.topics[0].comparisons[0];
    assert!(first.sentence.starts_with("“250 inmates” is an exact count; “300"), "{first:?}");
}

#[test]
fn days_are_spelled_out_where_the_date_does_not_say_them() {
    let claims = with(
        "subject = 'keep'\nproperty = 'opened'",
        &["value = '1998-10/1998-12'\ncite = 'post:0-9'", "value = '1999~'\ncite = 'echo:0-9'"],
    );
    let found = of(ENTITIES, &claims);
    assert_eq!(
        found.topics[0].comparisons[0].sentence,
        "1998-10/1998-12 lies within 1999~ (1998-01-01 to 2000-12-31)"
    );
}

#[test]
fn the_order_of_files_does_not_matter() {
    let mut claims = with(
        HELD,
        &[
            "value = 'more than 260 inmates'\ncite = 'post:0-9'",
            "value = '250 inmates'\ncite = 'echo:0-9'",
            "value = '250 inmates'\ncite = 'post:0-9'",
            "value = '240 to 270 inmates'\ncite = 'echo:0-9'",
        ],
    );
    claims.extend(with(PRAISED, &["cite = 'post:0-9'", "negated = true\ncite = 'echo:0-9'"]));
    let claims: Vec<_> = (claims.iter().enumerate())
        .map(|(at, claim)| claim.replacen("id = 'c", &format!("id = '{at}c"), 1))
        .collect();
    let forwards = of(ENTITIES, &claims);
    let backwards = of(ENTITIES, &claims.into_iter().rev().collect::<Vec<_>>());
    for form in FORMS {
        assert_eq!(written(&forwards, form.name), written(&backwards, form.name), "{}", form.name);
    }
}

/// Of many claims some stand for others: the same ones in any order, and whatever it is they say.
#[test]
fn the_order_of_files_does_not_matter_to_a_crowd() {
    for different in [3, 60] {
        let values = (0..120).map(|at| {
            let bound = ["", "more than ", "up to "][at % 3];
            format!("value = '{bound}{} inmates'\ncite = 'post:0-9'", 300 + at % different)
        });
        let claims =
            with(HELD, &values.collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>());
        let forwards = of(ENTITIES, &claims);
        let backwards = of(ENTITIES, &claims.into_iter().rev().collect::<Vec<_>>());
        assert!(forwards.omitted > 0);
        for form in FORMS {
            assert_eq!(
                written(&forwards, form.name),
                written(&backwards, form.name),
                "{}",
                form.name
            );
        }
    }
}

#[test]
fn only_some_verdicts() {
    let values =
        ["value = '260 inmates'", "value = 'at least 260 inmates'", "value = '200 inmates'"];
    let claims = with(HELD, &values);
    for (wanted, summary, findings) in [
        (&[Outcome::Contradict][..], "1 topic contradicts.", 2),
        (&[Outcome::Refine], "1 topic refines or agrees.", 1),
        (&[Outcome::Contradict, Outcome::Refine], "1 topic contradicts.", 3),
        (&[Outcome::Differ], "No two claims have such a verdict.", 0),
    ] {
        let mut found = of(ENTITIES, &claims);
        found.keep(wanted);
        let text = written(&found, "text");
        assert_eq!(text.lines().next(), Some(summary));
        assert_eq!(records(&written(&found, "csv")).len(), 1 + findings, "{text}");
    }
}

#[test]
fn nothing_to_compare() {
    let retracted =
        with(HELD, &["value = '1 inmate'", "value = '2 inmates'\nstatus = 'retracted'"]);
    for claims in [&[PRAISED.to_owned()][..], &retracted] {
        let found = of(ENTITIES, claims);
        for (form, expected) in [
            ("text", "No two claims are on the same thing.\n"),
            ("md", "No two claims are on the same thing.\n"),
        ] {
            assert_eq!(written(&found, form), expected);
        }
        assert_eq!(written(&found, "csv").lines().count(), 1);
        let json: serde_json::Value = serde_json::from_str(&written(&found, "json")).unwrap();
        assert_eq!(json["topics"].as_array().unwrap().len(), 0);
    }
}

/// The end of a topic of many claims.
const OMITTED: &str = "  → 1,596 pairs of claims were not compared: where many are on one thing, each\n    is compared with the extremes\n";

#[test]
fn many_claims_are_compared_with_the_extremes() {
    let mut claims = String::new();
    for at in 0..60 {
        write!(claims, "[[claim]]\nid = 'c{at:02}'\n{HELD}\nvalue = 'more than {at} inmates'\n")
            .unwrap();
    }
    let claims = claims.replacen("[[claim]]\n", "", 1);
    let text = written(&of(ENTITIES, &[claims]), "text");
    assert!(text.starts_with("1 topic differs; 1,596 pairs of claims were not compared"), "{text}");
    assert!(text.ends_with(OMITTED), "{text}");
}

#[test]
fn hostile_names_stay_text() {
    for name in HOSTILE {
        let quoted = serde_json::to_string(name).unwrap();
        let entities = ENTITIES
            .replace("'Ana'", &quoted)
            .replace("'Ben'", &quoted)
            .replace("'The Daily'", &quoted)
            .replace("'the Keep'", &quoted);
        let claims = with(
            PRAISED,
            &["according-to = 'ben'\ncite = 'post:0-9'", "negated = true\ncite = 'post:5-7'"],
        );
        let values = with(
            "subject = 'keep'\nproperty = 'opened'",
            &["value = '1950'\ncite = 'post:0-9'", "value = '1951'\ncite = 'echo:0-9'"],
        );
        let values = values.iter().map(|claim| claim.replace("id = 'c", "id = 'd"));
        let found = of(&entities, &claims.into_iter().chain(values).collect::<Vec<_>>());
        let text = written(&found, "text");
        is_harmless(&text, name);
        for line in text.lines() {
            assert!(line.width() <= 80, "{line}");
        }

        let json: serde_json::Value = serde_json::from_str(&written(&found, "json")).unwrap();
        assert_eq!(json["topics"].as_array().unwrap().len(), 2, "{name}");

        let csv = written(&found, "csv");
        is_harmless(&csv, name);
        let records = records(&csv);
        assert_eq!(records.iter().map(Vec::len).collect::<Vec<_>>(), [20, 20, 20], "{name}");
        for cell in &records[1] {
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell}");
        }

        let markdown = written(&found, "md");
        is_harmless(&markdown, name);
        // Two titles with a table each, of four lines, and one finding each.
        assert_eq!(markdown.lines().count(), 21, "{markdown}");
        for line in markdown.lines() {
            let plain = without_escapes(line);
            let pipes = if line.starts_with('|') { 5 } else { 0 };
            assert_eq!(plain.matches('|').count(), pipes, "{line}");
            for markup in ["<", ">", "://", "![", " `", "~~", "www."] {
                assert!(!plain.contains(markup), "{line}");
            }
        }
    }
}
