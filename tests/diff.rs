//! `quipu diff`: what is found of two dossiers, how it is told and drawn, and that no text breaks a
//! form.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod forms;

use std::fs;
use std::path::Path;

use forms::{HOSTILE, is_harmless, records, without_escapes};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use quipu::digest::diff::{Diff, FORMS, Fate, Form, Section, ThingDiff, diff};
use quipu::export::DIFF_PICTURE;
use quipu::files::{File, Files};
use quipu::graph::View;
use quipu::read::read;
use snapbox::assert_data_eq;
use unicode_width::UnicodeWidthStr;

const SOURCES: &str = "
    [source]
    post = { type = 'NewsArticle', publisher = 'daily', url = 'https://example.org/post' }
    echo = { type = 'NewsArticle' }
    copy = { type = 'NewsArticle', reprints = 'post' }
";

const ENTITIES: &str = "
    [entity]
    ana   = { type = 'Person', name = 'Ana' }
    ben   = { type = 'Person', name = 'Ben' }
    daily = { type = 'Organization', name = 'The Daily' }
    keep  = { type = 'Prison', name = 'the Keep' }
    fort  = { type = 'Prison', name = 'the Fort' }
";

/// Claims, to be finished with a value, a passage and whatever else.
const PRAISED: &str = "source = 'post'\nsubject = 'ana'\nproperty = 'praised'";
const HELD: &str = "source = 'post'\nsubject = 'keep'\nproperty = 'capacity'";
const CALLED: &str = "source = 'post'\nsubject = 'keep'\nproperty = 'described-as'";

fn dossier(sources: &str, entities: &str, claims: &[&str]) -> View {
    let mut files = vec![File::held("a.toml", sources), File::held("b.toml", entities)];
    for (at, claim) in claims.iter().enumerate() {
        files.push(File::held(format!("c{at}.toml"), format!("[[claim]]\n{claim}\n")));
    }
    View::new(read(&mut Files::from_iter(files)).unwrap())
}

/// What became of claims.
fn of(old: &[&str], new: &[&str]) -> Diff {
    diff(&dossier(SOURCES, ENTITIES, old), &dossier(SOURCES, ENTITIES, new))
}

/// Each claim with its mark and what is told of it.
fn told(diff: &Diff) -> Vec<String> {
    let claims = diff.claims.iter().map(|claim| {
        let words = &claim.said().unwrap().words;
        let mut told = vec![format!("{} {words}", claim.section().mark())];
        told.extend(claim.changes.iter().map(|change| change.words.clone()));
        told.extend(claim.standings().map(|standing| standing.mark().to_owned()));
        told.join(" | ")
    });
    claims.collect()
}

fn form(name: &str) -> Form {
    *FORMS.iter().chain([&DIFF_PICTURE]).find(|known| known.name == name).unwrap()
}

fn written(diff: &Diff, name: &str) -> String {
    let mut out = anstream::StripStream::new(Vec::new());
    (form(name).write)(diff, &mut out).unwrap();
    String::from_utf8(out.into_inner()).unwrap()
}

#[test]
fn each_change_of_a_claim_has_its_words() {
    let praised = format!("{PRAISED}\nobject = 'keep'\nwhen = '2024'\ncite = '0-9'\n");
    let held = format!("{HELD}\nvalue = '250'\ncite = '0-9'\n");
    for (claim, old, new, expected) in [
        (&held, "", "", &[][..]),
        (&held, "'250'", "'261'", &["~ the Keep: capacity 261 | value: 250 → 261"]),
        (
            &held,
            "'250'",
            "'more than 250'",
            &["~ the Keep: capacity more than 250 | value: 250 → more than 250"],
        ),
        (&held, "'250'", "' 250'", &[]),
        (&held, "0-9", "0-8", &["~ the Keep: capacity 250 | cited: post 0-9 → post 0-8"]),
        (
            &held,
            "'0-9'",
            "['0-9', 'copy:5-9']",
            &["~ the Keep: capacity 250 | cited: added copy 5-9"],
        ),
        (
            &held,
            "'0-9'",
            "['0-9', 'echo:5-9']",
            &["~ the Keep: capacity 250 | cited: added echo 5-9 | ↑"],
        ),
        (
            &held,
            "cite = '0-9'",
            "quote = 'a'",
            &["~ the Keep: capacity 250 | cited: removed post 0-9 | quotation: added a"],
        ),
        (
            &held,
            "cite",
            "modality = 'alleged'\ncite",
            &["~ the Keep: capacity 250 | modality: stated → alleged"],
        ),
        (
            &held,
            "cite",
            "status = 'retracted'\ncite",
            &["~ the Keep: capacity 250 | taken back now"],
        ),
        (
            &held,
            "cite",
            "negated = true\ncite",
            &["~ the Keep: not capacity 250 | now says that this does not hold"],
        ),
        (
            &held,
            "cite",
            "when = '2024'\ncite",
            &["~ the Keep: capacity 250, 2024 | when: added 2024"],
        ),
        (
            &held,
            "cite",
            "same-scope = 'x'\ncite",
            &["~ the Keep: capacity 250 | on the same thing as: added x"],
        ),
        (&held, "cite", "note = 'x'\ncite", &["~ the Keep: capacity 250 | note: added x"]),
        (
            &held,
            "cite",
            "inferred = ['value']\ncite",
            &["~ the Keep: capacity 250 | concluded by the author: added value"],
        ),
        (
            &held,
            "cite",
            "according-to = 'ana'\ncite",
            &["~ the Keep: capacity 250 | said by: added Ana | modality: stated → reported"],
        ),
        (&held, "cite", "via = 'ben'\ncite", &["~ the Keep: capacity 250 | by way of: added Ben"]),
        (
            &held,
            "cite",
            "id = 'x'\ncite",
            &["~ the Keep: capacity 250 | id: keep-capacity-yyu33ibk → x"],
        ),
        (
            &praised,
            "'2024'",
            "'2025-02'",
            &["~ Ana: praised the Keep, February 2025 | when: 2024 → February 2025"],
        ),
        (&praised, "when = '2024'", "", &["~ Ana: praised the Keep | when: removed 2024"]),
        (
            &praised,
            "'keep'",
            "'fort'",
            &["~ Ana: praised the Fort, 2024 | object: the Keep → the Fort"],
        ),
        (&praised, "cite", "capacity = 'a'\ncite", &[]),
    ] {
        let changed = claim.replace(old, new);
        assert_eq!(told(&of(&[claim], &[&changed])), expected, "{changed}");
    }
}

#[test]
fn what_turned_has_the_words_of_a_dossier_and_of_options() {
    let held = format!("{HELD}\nvalue = '250'\ncite = '0-9'");
    let other = format!("{HELD}\nvalue = '300'\ncite = '10-19'");
    let with = |field: &str| format!("{held}\n{field}");
    let (retracted, negated) = (with("status = 'retracted'"), with("negated = true"));
    for (old, new, expected) in [
        ([&*held, ""], [&*retracted, ""], ["status", "uncontested", "retracted"]),
        ([&held, &other], [&retracted, &other], ["status", "contested", "retracted"]),
        ([&retracted, ""], [&held, ""], ["status", "retracted", "uncontested"]),
        ([&held, ""], [&negated, ""], ["negated", "false", "true"]),
        ([&negated, ""], [&held, ""], ["negated", "true", "false"]),
    ] {
        let [old, new] = [old, new].map(|claims| {
            let claims = claims.into_iter().filter(|claim| !claim.is_empty());
            claims.collect::<Vec<_>>()
        });
        let found = of(&old, &new);
        let changes = found.claims.iter().flat_map(|claim| &claim.changes);
        let changes: Vec<_> = changes.map(|one| (&*one.field, &one.old, &one.new)).collect();
        let [field, was, is] = expected;
        assert_eq!(changes, [(field, &vec![was.to_owned()], &vec![is.to_owned()])]);
    }
}

#[test]
fn claims_are_found_again_where_nothing_else_is_like_them() {
    for (start, old, new, expected) in [
        // Another value of one passage, or of one scope.
        (HELD, &["value = '1'\ncite = '0-9'"][..], &["value = '2'\ncite = '0-9'"][..], &["~"][..]),
        (HELD, &["value = '1'\ncite = '0-9'"], &["value = '2'\ncite = '20-29'"], &["~"]),
        (HELD, &["value = '1'\nquote = 'a'"], &["value = '2'\nquote = 'b'"], &["~"]),
        // Another value of another time stands in another passage.
        (
            HELD,
            &["value = '1'\nwhen = '2023'\ncite = '0-9'"],
            &["value = '2'\nwhen = '2024'\ncite = '0-9'"],
            &["~"],
        ),
        (
            HELD,
            &["value = '1'\nwhen = '2023'\ncite = '0-9'"],
            &["value = '2'\nwhen = '2024'\ncite = '20-29'"],
            &["+", "−"],
        ),
        // Several could be meant.
        (
            HELD,
            &["value = '1'\ncite = '0-9'"],
            &["value = '2'\ncite = '0-9'", "value = '3'\ncite = '0-9'"],
            &["+", "+", "−"],
        ),
        (
            HELD,
            &["value = '1'\ncite = '0-9'", "value = '2'\ncite = '20-29'"],
            &["value = '3'\ncite = '0-9'", "value = '4'\ncite = '20-29'"],
            &["~", "~"],
        ),
        (
            HELD,
            &["value = '1'\ncite = '0-9'", "value = '2'\ncite = '20-29'"],
            &["value = '2'\ncite = '20-29'", "value = '3'\ncite = '40-49'"],
            &["~"],
        ),
        // Of entities and texts there can be many: those of other words are other claims.
        (PRAISED, &["object = 'keep'\ncite = '0-9'"], &["object = 'fort'\ncite = '5-12'"], &["~"]),
        (
            PRAISED,
            &["object = 'keep'\ncite = '0-9'"],
            &["object = 'fort'\ncite = '20-29'"],
            &["+", "−"],
        ),
        (CALLED, &["value = 'a'\ncite = '0-9'"], &["value = 'b'\ncite = '0-9'"], &["~"]),
        (CALLED, &["value = 'a'\ncite = '0-9'"], &["value = 'b'\ncite = '20-29'"], &["+", "−"]),
        // Another speaker of the same words, and of others.
        (
            HELD,
            &["value = '1'\naccording-to = 'ana'\ncite = '0-9'"],
            &["value = '1'\naccording-to = 'ben'\ncite = '0-9'"],
            &["~"],
        ),
        (
            HELD,
            &["value = '1'\naccording-to = 'ana'\ncite = '0-9'"],
            &["value = '1'\naccording-to = 'ben'\ncite = '20-29'"],
            &["+", "−"],
        ),
        // Another source is another claim.
        (
            HELD,
            &["value = '1'\ncite = '0-9'"],
            &["value = '1'\nsource = 'echo'\ncite = '0-9'"],
            &["+", "−"],
        ),
        // Ids of authors.
        (
            HELD,
            &["id = 'x'\nvalue = '1'\ncite = '0-9'"],
            &["id = 'x'\nvalue = '2'\nwhen = '2024'\ncite = '20-29'"],
            &["~"],
        ),
        (
            HELD,
            &["id = 'x'\nvalue = '1'\ncite = '0-9'"],
            &["id = 'y'\nvalue = '1'\ncite = '0-9'"],
            &["~"],
        ),
    ] {
        let full = |ends: &[&str]| -> Vec<String> {
            let start = |end: &str| {
                if end.contains("source =") {
                    start.replace("source = 'post'\n", "")
                } else {
                    start.to_owned()
                }
            };
            ends.iter().map(|end| format!("{}\n{end}", start(end))).collect()
        };
        let [old, new] = [full(old), full(new)];
        let [old, new] = [&old, &new].map(|all| all.iter().map(String::as_str).collect::<Vec<_>>());
        let found = of(&old, &new);
        let marks: Vec<_> = found.claims.iter().map(|claim| claim.section().mark()).collect();
        assert_eq!(marks, expected, "{old:?} {new:?}");
    }
}

#[test]
fn claims_stand_otherwise_among_others() {
    let held = |fields: &str| format!("subject = 'keep'\nproperty = 'capacity'\n{fields}");
    let [one, same, other, copied] = [
        "source = 'post'\nvalue = '250'\ncite = '0-9'",
        "source = 'echo'\nvalue = '250'\ncite = '0-9'",
        "source = 'echo'\nvalue = '300'\ncite = '0-9'",
        "source = 'copy'\nvalue = '250'\ncite = '0-9'",
    ]
    .map(held);
    for (old, new, expected) in [
        (
            &[&one][..],
            &[&one, &other][..],
            &["≠ the Keep: capacity 250 | ≠", "+ the Keep: capacity 300 | ≠"][..],
        ),
        (&[&one, &other], &[&one], &["= the Keep: capacity 250 | =", "− the Keep: capacity 300"]),
        (&[&one], &[&one, &same], &["↑ the Keep: capacity 250 | ↑", "+ the Keep: capacity 250"]),
        (&[&one, &same], &[&one], &["↓ the Keep: capacity 250 | ↓", "− the Keep: capacity 250"]),
        // A reprint is no second witness.
        (&[&one], &[&one, &copied], &["+ the Keep: capacity 250"]),
    ] {
        let [old, new] =
            [old, new].map(|all| all.iter().map(|one| one.as_str()).collect::<Vec<_>>());
        let mut found = told(&of(&old, &new));
        found.sort_unstable();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(found, expected, "{old:?} {new:?}");
    }
}

#[test]
fn a_contest_has_its_reason_and_its_place() {
    let one = format!("{HELD}\nvalue = '250'\ncite = '0-9'");
    let other = one.replace("post", "echo").replace("250", "300");
    let found = of(&[&one], &[&one, &other]);
    let contest = found.claims.iter().find(|claim| claim.fate == Fate::Kept).unwrap();
    let contest = contest.contest.as_ref().unwrap();
    assert_eq!(contest.against[0].to_string(), "echo 0-9");
    assert!(contest.reason.as_ref().unwrap().contains("250"), "{contest:?}");
}

/// Entities or sources, each with its mark and what is told of it.
fn things(things: &[ThingDiff]) -> Vec<String> {
    let told = things.iter().map(|thing| {
        let changes: Vec<_> = thing.changes.iter().map(|change| change.words.as_str()).collect();
        let colon = if changes.is_empty() { "" } else { ": " };
        format!("{} {}{colon}{}", thing.fate.section().mark(), thing.words(), changes.join("; "))
    });
    told.collect()
}

#[test]
fn each_change_of_an_entity_has_its_words() {
    for (old, new, expected) in [
        ("'Ana'", "'Anna'", &["~ Anna, person (ana): name: Ana → Anna"][..]),
        (
            "name = 'Ana'",
            "name = { en = 'Ana', es = 'Ana María' }",
            &[
                "~ Ana, person (ana): name: removed Ana; name (en): added Ana; name (es): added Ana María",
            ],
        ),
        (
            "name = 'Ana'",
            "name = 'Ana', aka = ['a', 'b']",
            &["~ Ana, person (ana): also called: added a, b"],
        ),
        (
            "name = 'Ana'",
            "name = 'Ana', same-as = ['wd:Q1']",
            &["~ Ana, person (ana): same as: added http://www.wikidata.org/entity/Q1"],
        ),
        (
            "'Person', name = 'Ana'",
            "'Group', name = 'Ana'",
            &["~ Ana, group (ana): class: person → group"],
        ),
        ("ana ", "ann ", &["~ Ana, person (ann): id: ana → ann"]),
        ("fort  = { type = 'Prison', name = 'the Fort' }", "", &["− the Fort, prison (fort)"]),
        (
            "fort ",
            "gaol = { type = 'Prison', name = 'the Gaol' }\nfort ",
            &["+ the Gaol, prison (gaol)"],
        ),
        // Nobody knows which of two is meant.
        (
            "ana   = { type = 'Person', name = 'Ana' }",
            "an-a = { type = 'Person', name = 'Ana' }\nan-b = { type = 'Person', name = 'Ana' }",
            &["+ Ana, person (an-a)", "+ Ana, person (an-b)", "− Ana, person (ana)"],
        ),
    ] {
        let found = diff(
            &dossier(SOURCES, ENTITIES, &[]),
            &dossier(SOURCES, &ENTITIES.replace(old, new), &[]),
        );
        assert_eq!(things(&found.entities), expected, "{old} {new}");
    }
}

#[test]
fn each_change_of_a_source_has_its_words() {
    for (old, new, expected) in [
        ("echo = { type = 'NewsArticle' }", "", &["− echo, news article"][..]),
        (
            "post ",
            "gazette ",
            &[
                "~ copy, news article: reprints: gazette → post",
                "~ gazette, news article: id: post → gazette",
            ],
        ),
        (
            "publisher = 'daily'",
            "title = 'A', publisher = 'keep'",
            &["~ A, news article (post): title: added A; publisher: The Daily → the Keep"],
        ),
        (
            "publisher = 'daily'",
            "author = ['ana', 'ben'], publisher = 'daily'",
            &["~ post, news article: author: added Ana, Ben"],
        ),
        (
            "publisher = 'daily'",
            "published = '2024-06-01', language = 'es', publisher = 'daily'",
            &["~ post, news article: published: added 1 June 2024; language: added es"],
        ),
        (
            "reprints = 'post'",
            "derives-from = 'post'",
            &["~ copy, news article: derives from: added post; reprints: removed post"],
        ),
        (
            "org/post",
            "org/a",
            &["~ post, news article: address: https://example.org/post → https://example.org/a"],
        ),
    ] {
        let sources = SOURCES.replace(old, new);
        let found = diff(&dossier(SOURCES, ENTITIES, &[]), &dossier(&sources, ENTITIES, &[]));
        assert_eq!(things(&found.sources), expected, "{old} {new}");
    }
}

#[test]
fn claims_on_an_entity_with_another_id_are_the_same() {
    let claims = [
        format!("{PRAISED}\nobject = 'keep'\ncite = '0-9'"),
        format!("{HELD}\nvalue = '250'\naccording-to = 'ana'\ncite = '10-19'"),
    ];
    let [old, new] = [claims.clone(), claims.map(|claim| claim.replace("ana", "ann"))];
    let [old, new] = [&old, &new].map(|all| all.iter().map(String::as_str).collect::<Vec<_>>());
    let before = dossier(SOURCES, ENTITIES, &old);
    let after = dossier(SOURCES, &ENTITIES.replace("ana ", "ann "), &new);
    let found = diff(&before, &after);
    assert_eq!(told(&found), Vec::<String>::new());
    assert_eq!(found.entities.len(), 1);
}

#[test]
fn what_the_dossier_says_of_itself() {
    let of = |text: &str| dossier(&format!("[dossier]\n{text}\n{SOURCES}"), ENTITIES, &[]);
    let old = of("title = 'A'\nbase = 'https://example.org/a/'");
    let new = of("title = 'B'\nbase = 'https://example.org/b/'\nlicence = 'CC-BY-4.0'");
    let words: Vec<_> = diff(&old, &new).dossier.into_iter().map(|change| change.words).collect();
    assert_eq!(
        words,
        [
            "title: A → B",
            "base: https://example.org/a/ → https://example.org/b/",
            "licence: added CC-BY-4.0",
        ]
    );
}

/// A text that has other words at a passage, beside which nothing has changed.
#[test]
fn a_passage_can_have_other_words() {
    let of = |name: &str, text: &str| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("diff-{name}"));
        fs::create_dir_all(&folder).unwrap();
        let claim = format!("[[claim]]\n{HELD}\nvalue = '250'\ncite = '0-9'\n");
        let files = [
            ("a.toml", SOURCES.replace("url =", "text = 'post.txt', url =")),
            ("b.toml", ENTITIES.to_owned()),
            ("c.toml", claim),
            ("post.txt", text.to_owned()),
        ];
        for (path, text) in files {
            fs::write(folder.join(path), text).unwrap();
        }
        View::new(read(&mut Files::load(&folder).unwrap()).unwrap())
    };
    let found = diff(&of("old", "250 places, and more"), &of("new", "261 places"));
    assert_eq!(told(&found), ["~ the Keep: capacity 250 | post 0-9: the passage has other words"]);
    assert_eq!(found.sources[0].changes[0].words, "text: 20 characters → 10 characters");
}

/// The harbour, and the same dossier after a week of work on it.
fn harbour() -> [View; 2] {
    let read_with = |edits: &[(&str, &str, &str)]| {
        let mut files = Files::load(Path::new("dossiers/harbour")).unwrap();
        for (path, old, new) in edits {
            let found = files.iter().find(|(_, file)| file.path == *path);
            let (id, text) = found.map(|(id, file)| (id, file.text().to_owned())).unwrap();
            assert_eq!(text.matches(old).count(), 1, "{path}: {old}");
            files.replace_text(id, text.replace(old, new));
        }
        View::new(read(&mut files).unwrap())
    };
    [read_with(&[]), read_with(EDITS)]
}

/// What was done in that week.
const EDITS: &[(&str, &str, &str)] = &[
    ("claims/lantern.toml", "\"about 12 million euros\"", "\"about 13 million euros\""),
    ("claims/lantern.toml", "value        = \"300 jobs\"", "value        = \"320 jobs\""),
    ("claims/wire-story.toml", "\"some 45 ships\"", "\"some 54 ships\""),
    (
        "claims/wire-story.toml",
        "cite         = \"800-854\"",
        "note         = \"At the signing.\"\ncite         = \"800-854\"",
    ),
    (
        "claims/wire-story.toml",
        "property = \"has-access-to\"",
        "status   = \"retracted\"\nproperty = \"has-access-to\"",
    ),
    (
        "claims/wire-story.toml",
        "[[claim]]\nsubject  = \"dockers-union\"",
        "[[claim]]\nsubject  = \"night-shift\"\nproperty = \"criticised\"\n\
         object   = \"city-council\"\nmodality = \"alleged\"\ncite     = \"528-587\"\n\n\
         [[claim]]\nsubject  = \"dockers-union\"",
    ),
    (
        "claims/courier-reprint.toml",
        "[[claim]]\nsubject  = \"marafi-nadar\"\nproperty = \"owns-part-of\"\n\
         object   = \"lodrana-terminals\"\nshare    = \"60 percent\"\ncite     = \"259-309\"\n",
        "",
    ),
    ("entities/people.toml", "name = \"Olek Żdrański\"", "name = \"Aleksander Żdrański\""),
    (
        "entities/people.toml",
        "# ---------- offices ----------",
        "[entity.night-shift]\ntype = \"Group\"\nname = { en = \"night shift\", es = \"turno de noche\" }\n\n\
         # ---------- offices ----------",
    ),
    (
        "sources.toml",
        "title     = \"Harbour lease splits the town\"",
        "title     = \"Harbour lease splits Marénza\"",
    ),
];

#[test]
fn the_harbour_in_every_form() {
    let [old, new] = harbour();
    let found = diff(&old, &new);
    assert_data_eq!(written(&found, "text"), snapbox::file!["diff/harbour.txt"].raw());
    assert_data_eq!(written(&found, "json"), snapbox::file!["diff/harbour.json"].raw());
    assert_data_eq!(written(&found, "csv"), snapbox::file!["diff/harbour.csv"].raw());
    assert_data_eq!(written(&found, "md"), snapbox::file!["diff/harbour.md"].raw());
    assert_data_eq!(written(&found, "dot"), snapbox::file!["diff/harbour.dot"].raw());
}

#[test]
fn the_harbour_in_spanish() {
    let mut views = harbour();
    for view in &mut views {
        "es".clone_into(&mut view.language);
    }
    let [old, new] = views;
    let found = diff(&old, &new);
    assert_data_eq!(written(&found, "md"), snapbox::file!["diff/harbour.es.md"].raw());
}

/// Dashes are an allegation, as in every picture, and what is no longer in the dossier has dots; the legend
/// tells of either where a line of the picture has it.
#[test]
fn lines_of_the_picture_and_their_legend() {
    let praised = |fields: &str| format!("{PRAISED}\nobject = 'keep'\ncite = '0-9'\n{fields}");
    let held = format!("{HELD}\nvalue = '250'\nmodality = 'alleged'\ncite = '0-9'");
    let (stated, alleged) = (praised(""), praised("modality = 'alleged'"));
    let moved = alleged.replace("'keep'", "'fort'");
    for (old, new, dashed, dotted) in [
        (&[][..], &[&stated][..], 0, 0),
        (&[], &[&alleged], 2, 0),
        (&[&stated], &[&alleged], 2, 0),
        (&[&stated], &[], 0, 2),
        // What is gone is that before all else.
        (&[&alleged], &[], 0, 2),
        (&[&stated], &[&moved], 2, 1),
        // A fact has no line: its words say who alleges it.
        (&[], &[&held], 0, 0),
        (&[&held], &[], 0, 0),
    ] {
        let [old, new] =
            [old, new].map(|all| all.iter().map(|one| one.as_str()).collect::<Vec<_>>());
        let dot = written(&of(&old, &new), "dot");
        let (legend, lines) = dot.split_once("\n  node ").unwrap();
        for (style, count) in [("dashed", dashed), ("dotted", dotted)] {
            let drawn = lines.matches(&format!("style={style}")).count();
            let is_told = legend.contains(&format!(">{style}: "));
            assert_eq!((drawn, is_told), (count, count > 0), "{style} {old:?} {new:?}");
        }
    }
}

#[test]
fn two_that_say_the_same() {
    let [_, new] = harbour();
    let found = diff(&new, &new.clone());
    assert!(found.is_empty());
    assert_eq!(written(&found, "text"), "The two dossiers say the same.\n");
    assert_eq!(written(&found, "md"), "The two dossiers say the same.\n");
    assert_eq!(records(&written(&found, "csv")).len(), 1);
    assert_eq!(written(&found, "dot").matches("label=").count(), 1);
}

/// Claims of which random dossiers are made.
fn pool() -> Vec<String> {
    let mut pool = Vec::new();
    for value in ["250", "261", "more than 300"] {
        for (source, cite) in [("post", "0-9"), ("echo", "0-9"), ("post", "20-29")] {
            for speaker in ["", "according-to = 'ana'\n"] {
                pool.push(format!(
                    "source = '{source}'\nsubject = 'keep'\nproperty = 'capacity'\n\
                     value = '{value}'\n{speaker}cite = '{cite}'"
                ));
            }
        }
    }
    // Two claims with one id are to be alike, so that each of these has another object or voice.
    for (object, more) in [
        ("keep", ""),
        ("keep", "negated = true"),
        ("fort", "when = '2024'"),
        ("fort", "negated = true"),
        ("ben", "status = 'retracted'"),
        ("daily", "according-to = 'ben'"),
    ] {
        pool.push(format!("{PRAISED}\nobject = '{object}'\n{more}\ncite = '0-9'"));
    }
    pool
}

fn some_claims() -> impl Strategy<Value = Vec<String>> {
    let count = pool().len();
    proptest::sample::subsequence(pool(), 0..=count).prop_shuffle()
}

fn ids(diff: &Diff, fate: Fate) -> Vec<&str> {
    let mut ids: Vec<_> = diff
        .claims
        .iter()
        .filter(|claim| claim.fate == fate)
        .map(|claim| claim.id.as_str())
        .collect();
    ids.sort_unstable();
    ids
}

fn random(claims: &[String]) -> View {
    dossier(SOURCES, ENTITIES, &claims.iter().map(String::as_str).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 16,
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_holds_for_any_two((old, new) in (some_claims(), some_claims())) {
        let [a, b] = [&old, &new].map(|claims| random(claims));
        let [there, back] = [diff(&a, &b), diff(&b, &a)];
        prop_assert_eq!(ids(&there, Fate::New), ids(&back, Fate::Gone));
        prop_assert_eq!(ids(&there, Fate::Gone), ids(&back, Fate::New));
        prop_assert_eq!(ids(&there, Fate::Kept), ids(&back, Fate::Kept));
        let count = |diff: &Diff, fate| diff.claims.iter().filter(|one| one.fate == fate).count();
        prop_assert_eq!(count(&there, Fate::Changed), count(&back, Fate::Changed));
        let grown = a.claims.len() + count(&there, Fate::New) - count(&there, Fate::Gone);
        prop_assert_eq!(grown, b.claims.len());
        prop_assert!(diff(&a, &a).is_empty());
        // The order of files means nothing.
        let mut turned = new.clone();
        turned.reverse();
        for form in FORMS.iter().chain([&DIFF_PICTURE]) {
            let other = diff(&a, &random(&turned));
            prop_assert_eq!(written(&there, form.name), written(&other, form.name));
        }
    }
}

/// What becomes of a dossier in which everything gets a name.
fn renamed(name: &str) -> Diff {
    let quoted = serde_json::to_string(name).unwrap();
    let entities = ENTITIES.replace("'Ana'", &quoted).replace("'the Keep'", &quoted);
    let sources = SOURCES.replace("url =", &format!("title = {quoted}, url ="));
    let sources = format!("[dossier]\ntitle = {quoted}\n{sources}");
    let praised = format!("{PRAISED}\nobject = 'keep'\nnote = {quoted}\ncite = '0-9'");
    let called = format!("{CALLED}\nvalue = {quoted}\ncite = '10-19'");
    let plain = called.replace(&quoted, "'plain'");
    let old = dossier(SOURCES, ENTITIES, &[&plain]);
    diff(&old, &dossier(&sources, &entities, &[&praised, &called]))
}

/// How many nodes and edges a picture has, and rows in their labels.
fn parts(dot: &str) -> [usize; 3] {
    ["label=", " -> ", "<tr>"].map(|part| dot.matches(part).count())
}

#[test]
fn hostile_names_stay_text() {
    let harmless = parts(&written(&renamed("x"), "dot"));
    for name in HOSTILE {
        let found = renamed(name);
        assert_eq!(found.claims.len(), 2, "{name}");

        let text = written(&found, "text");
        is_harmless(&text, name);
        for line in text.lines() {
            assert!(line.width() <= 80, "{line}");
        }
        let json: serde_json::Value = serde_json::from_str(&written(&found, "json")).unwrap();
        assert_eq!(json["claims"].as_array().unwrap().len(), 2, "{name}");

        let csv = written(&found, "csv");
        is_harmless(&csv, name);
        let records = records(&csv);
        assert_eq!(records.iter().map(Vec::len).collect::<Vec<_>>(), [9; 7], "{name}");
        for cell in records.iter().flatten() {
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell}");
        }

        let markdown = written(&found, "md");
        is_harmless(&markdown, name);
        assert_eq!(markdown.lines().count(), 29, "{markdown}");
        for line in markdown.lines() {
            let plain = without_escapes(line).replace("**", "");
            assert!(
                !plain.contains(['<', '`', '[', '|', '$', '~']) || plain.starts_with("* ~"),
                "{line}"
            );
        }

        let dot = written(&found, "dot");
        is_harmless(&dot, name);
        assert_eq!(parts(&dot), harmless, "{dot}");
    }
}

#[test]
fn everything_has_a_mark_of_its_own() {
    let mut marks = Section::ALL.map(Section::mark).to_vec();
    marks.sort_unstable();
    marks.dedup();
    assert_eq!(marks.len(), Section::ALL.len());
}
