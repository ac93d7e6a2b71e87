//! `quipu show`: what stands on the page of an entity, a claim, a source, and that no text breaks a
//! form.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
// snapbox writes them.
#![allow(clippy::needless_raw_string_hashes)]

// A page has no form for spreadsheets.
#[expect(dead_code)]
mod forms;

use forms::{HOSTILE, is_harmless, without_escapes};
use quipu::digest::show::{Content, FORMS, Page, Thing, show};
use quipu::files::{File, Files};
use quipu::graph::View;
use quipu::read::read;
use serde_json::Value;
use snapbox::{IntoData, assert_data_eq, file, str};
use unicode_width::UnicodeWidthStr;

const SOURCES: &str = "
    [source.post]
    type = 'NewsArticle'
    title = { en = 'The case', es = 'El caso' }
    publisher = 'house'
    author = ['ana', 'ben']
    published = '2024-06-05'
    language = 'en'
    url = 'https://example.org/a?b=c_d'
    [source.echo]
    type = 'NewsArticle'
    reprints = 'post'
    [source.silent]
    type = 'Report'
";

const ENTITIES: &str = "
    [entity]
    ana   = { type = 'Person', name = 'Ana', aka = ['A.', { es = 'Anita' }], same-as = ['wd:Q1'] }
    ben   = { type = 'Person', name = 'Ben' }
    house = { type = 'Organization', name = 'Post House' }
    keep  = { type = 'Prison', name = { en = 'the Keep', es = 'la Torre' } }
    paper = { type = 'Report', name = 'a report' }
    alone = { name = 'nobody' }
";

/// Claims that stand under the source `post` where they name no other.
const CLAIMS: &[&str] = &[
    "id = 'five'\nsubject = 'keep'\nproperty = 'capacity'\nvalue = '500 people'\ncite = '0-9'",
    "id = 'six'\nsubject = 'keep'\nproperty = 'capacity'\nvalue = '600 people'\ncite = 'echo:5-9'\n\
     according-to = 'ben'\nvia = 'paper'\nnote = 'On the roof.'",
    "id = 'some'\nsubject = 'keep'\nproperty = 'capacity'\nvalue = 'at least 500 people'\n\
     cite = ['30-39', '50-59', 'echo:60-69']",
    "id = 'praise'\nsubject = 'ana'\nproperty = 'praised'\nobject = 'keep'\nwhen = '2024'\n\
     according-to = 'ben'\nmodality = 'opined'\ncite = '10-19'\ninferred = ['when']",
    "id = 'never'\nsubject = 'ben'\nproperty = 'visited'\nobject = 'keep'\nnegated = true\n\
     according-to = 'ben'\nmodality = 'denied'\nstatus = 'retracted'\ncite = '20-29'",
    "id = 'gone'\nsubject = 'ben'\nproperty = 'deported'\nobject = 'ana'\nto-location = 'keep'\ncite = '40-49'",
];

fn view(entities: &str, claims: &[&str]) -> View {
    let mut files = vec![File::held("a.toml", SOURCES), File::held("b.toml", entities)];
    for (at, claim) in claims.iter().enumerate() {
        let text = format!("source = 'post'\n[[claim]]\n{claim}\n");
        files.push(File::held(format!("c{at}.toml"), text));
    }
    View::new(read(&mut Files::from_iter(files)).unwrap())
}

/// The page of an entity, a claim or else a source.
fn page(view: &View, id: &str) -> Page {
    let model = &view.model;
    let name = model.names.find(id);
    let entity = name.and_then(|name| model.entity_named(name)).map(Thing::Entity);
    let claim = model.claims().find(|(_, claim)| model.claim_name(claim) == id);
    let source = || Thing::Source(model.source_named(name.unwrap()).unwrap());
    show(view, entity.or(claim.map(|(id, _)| Thing::Claim(id))).unwrap_or_else(source))
}

fn written(page: &Page, form: &str) -> String {
    let form = FORMS.iter().find(|known| known.name == form).unwrap();
    let mut out = anstream::StripStream::new(Vec::new());
    (form.write)(page, &mut out).unwrap();
    String::from_utf8(out.into_inner()).unwrap()
}

/// "capacity five some": the properties and claims of a section.
fn said(page: &Page, section: &str) -> String {
    let section = page.sections.iter().find(|one| one.name == section);
    let Some(Content::Groups(groups)) = section.map(|section| &section.content) else {
        return String::new();
    };
    let mut words = Vec::new();
    for group in groups {
        words.push(group.property.as_str());
        let claims = group.entries.iter().flat_map(|entry| &entry.position.claims);
        words.extend(claims.map(String::as_str));
    }
    words.join(" ")
}

#[test]
fn entities_of_the_built_in_dossier() {
    let view = View::new(read(&mut Files::built_in()).unwrap());
    assert_data_eq!(written(&page(&view, "cecot"), "text"), file!["show/cecot.txt"]);
    assert_data_eq!(written(&page(&view, "cecot"), "md"), file!["show/cecot.md"].raw());
    assert_data_eq!(written(&page(&view, "el-salvador"), "text"), file!["show/el-salvador.txt"]);
    assert_data_eq!(
        written(&page(&view, "el-salvador"), "json"),
        file!["show/el-salvador.json"].raw()
    );
}

#[test]
fn each_claim_stands_where_the_entity_has_its_part_in_it() {
    let view = view(ENTITIES, CLAIMS);
    for (id, expected) in [
        (
            "keep",
            ["capacity five six some", "", "praised praise visited never", "deported gone", ""],
        ),
        ("ana", ["", "praised praise", "deported gone", "", ""]),
        (
            "ben",
            [
                "",
                "deported gone visited never",
                "",
                "",
                "capacity six praised praise visited never",
            ],
        ),
        ("paper", ["", "", "", "capacity six", ""]),
        ("alone", ["", "", "", "", ""]),
    ] {
        let page = page(&view, id);
        let found =
            ["facts", "relations", "incoming", "mentioned", "said"].map(|one| said(&page, one));
        assert_eq!(found, expected, "{id}");
    }
}

#[test]
fn an_entity_with_all_parts() {
    let view = view(ENTITIES, CLAIMS);
    assert_data_eq!(
        written(&page(&view, "keep"), "text"),
        str![[r#"
the Keep
keep

  Class        prison
  Other names  la Torre (es)

── Figures and descriptions ────────────────────────────────────────────────────
  capacity
    500 people
      Post House, in its own voice; the figures contradict each other · [2] 0-9
    600 people
      says Ben, by way of a report; the figures contradict each other · [1] 5-9
      note: On the roof.
    at least 500 people
      Post House and echo, in their own voice; 2 sources, 1 independent origin
      [1] 60-69; [2] 30-39, 50-59

── Relations of others to it ───────────────────────────────────────────────────
  praised
    Ana: praised the Keep, 2024
      opinion of Ben; when: concluded, not printed · [2] 10-19
  visited
    Ben: not visited the Keep
      denied by Ben, taken back · [2] 20-29

── Mentioned in ────────────────────────────────────────────────────────────────
  deported
    Ben: deported Ana, to place the Keep
      Post House, in its own voice · [2] 40-49

── Agreements and differences ──────────────────────────────────────────────────
the Keep – capacity
  1  at least 500 people
     Post House and echo, in their own voice; 2 sources, 1 independent origin
     echo 60-69, post 30-39, post 50-59
  2  500 people
     Post House, in its own voice
     post 0-9
  3  600 people
     says Ben, by way of a report
     echo 5-9
     note: On the roof.
  → 2 and 3 contradict each other: “500 people” is an exact count; “600 people”
    is an exact count: they have no number in common
  → 2 is more precise than 1, from one origin: “500 people” is an exact count;
    “at least 500 people” means 500 people or more: “500 people” lies within “at
    least 500 people”
  → 3 is more precise than 1, from one origin: “600 people” is an exact count;
    “at least 500 people” means 500 people or more: “600 people” lies within “at
    least 500 people”

── Sources ─────────────────────────────────────────────────────────────────────
  [1] echo
  [2] The case, Post House, 5 June 2024
      https://example.org/a?b=c_d

"#]]
    );
    assert_data_eq!(
        written(&page(&view, "ana"), "text"),
        str![[r#"
Ana
ana

  Class        person
  Other names  A.; Anita (es)
  Same as      http://www.wikidata.org/entity/Q1
  Wrote        [2] The case

── Relations ───────────────────────────────────────────────────────────────────
  praised
    Ana: praised the Keep, 2024
      opinion of Ben; when: concluded, not printed · [2] 10-19

── Relations of others to it ───────────────────────────────────────────────────
  deported
    Ben: deported Ana, to place the Keep
      Post House, in its own voice · [2] 40-49

── Sources ─────────────────────────────────────────────────────────────────────
  [2] The case, Post House, 5 June 2024
      https://example.org/a?b=c_d

"#]]
    );
    assert_data_eq!(
        written(&page(&view, "house"), "text"),
        str![[r#"
Post House
house

  Class             organisation
  Publishes         [2] The case
  In its own voice  3 claims

── Sources ─────────────────────────────────────────────────────────────────────
  [2] The case, Post House, 5 June 2024
      https://example.org/a?b=c_d

"#]]
    );
    assert_data_eq!(
        written(&page(&view, "alone"), "text"),
        str![[r#"
nobody
alone

No claim that is shown is on it, by it or from it.

"#]]
    );
}

#[test]
fn a_claim_with_its_whole_record() {
    let view = view(ENTITIES, CLAIMS);
    assert_data_eq!(
        written(&page(&view, "six"), "text"),
        str![[r#"
the Keep: capacity 600 people
six

  About     the Keep
  Said by   says Ben, by way of a report
  How       reported
  Status    contested
  Passages  [1] 5-9
  Rests on  1 independent origin
  Note      On the roof.

── Beside other claims ─────────────────────────────────────────────────────────
  contradicts
    the Keep: capacity 500 people
      Post House, in its own voice; the figures contradict each other · [2] 0-9
      five
      “600 people” is an exact count; “500 people” is an exact count: they have
      no number in common
  is more precise than
    the Keep: capacity at least 500 people
      Post House and echo, in their own voice; 2 sources, 1 independent origin
      [1] 60-69; [2] 30-39, 50-59
      some
      “600 people” is an exact count; “at least 500 people” means 500 people or
      more: “600 people” lies within “at least 500 people”

── Sources ─────────────────────────────────────────────────────────────────────
  [1] echo
  [2] The case, Post House, 5 June 2024
      https://example.org/a?b=c_d

"#]]
    );
    assert_data_eq!(
        written(&page(&view, "praise"), "text"),
        str![[r#"
Ana: praised the Keep, 2024
praise

  About                   Ana; the Keep
  Said by                 opinion of Ben
  How                     opined
  Status                  uncontested
  When                    2024
  Concluded, not printed  when
  Passages                [2] 10-19
  Rests on                1 independent origin

── Sources ─────────────────────────────────────────────────────────────────────
  [2] The case, Post House, 5 June 2024
      https://example.org/a?b=c_d

"#]]
    );
    assert_data_eq!(
        written(&page(&view, "never"), "md"),
        str![[r#"
# Ben: not visited the Keep

never

* **About**: Ben; the Keep
* **Said by**: denied by Ben, taken back
* **How**: denied
* **Status**: retracted
* **Passages**: \[2\] 20-29
* **Rests on**: 1 independent origin

## Sources

* \[2\] The case, Post House, 5 June 2024, <https://example.org/a?b=c_d>

"#]]
        .raw()
    );
}

/// Both directions of a verdict that has one.
#[test]
fn what_is_more_precise_says_so() {
    let claims = [
        "id = 'some'\nsubject = 'keep'\nproperty = 'capacity'\nvalue = 'at least 500 people'\ncite = '0-9'",
        "id = 'five'\nsubject = 'keep'\nproperty = 'capacity'\nvalue = '500 people'\ncite = 'echo:0-9'",
    ];
    let view = view(ENTITIES, &claims);
    for (id, expected) in [("five", "is more precise than"), ("some", "is less precise than")] {
        let text = written(&page(&view, id), "text");
        assert!(text.contains(expected), "{text}");
    }
}

#[test]
fn a_source_with_what_it_says() {
    let view = view(ENTITIES, CLAIMS);
    assert_data_eq!(
        written(&page(&view, "post"), "text"),
        str![[r#"
The case
post

  Class      news article
  Publisher  Post House
  By         Ana; Ben
  Published  5 June 2024
  Language   en
  Address    https://example.org/a?b=c_d
  Claims     5 claims
  Passages   6 passages

── Claims by modality ──────────────────────────────────────────────────────────
      3  stated
      1  opined
      1  denied

── Claims by speaker ───────────────────────────────────────────────────────────
      3  the source itself
      2  Ben

── Claims by entity ────────────────────────────────────────────────────────────
      4  the Keep
      2  Ana
      2  Ben

"#]]
    );
    assert_data_eq!(
        written(&page(&view, "echo"), "text"),
        str![[r#"
echo

  Class         news article
  Prints again  post
  Claims        2 claims
  Passages      2 passages

── Claims by modality ──────────────────────────────────────────────────────────
      1  stated
      1  reported

── Claims by speaker ───────────────────────────────────────────────────────────
      1  the source itself
      1  Ben

── Claims by entity ────────────────────────────────────────────────────────────
      2  the Keep

"#]]
    );
    assert_data_eq!(
        written(&page(&view, "silent"), "md"),
        str![[r#"
# silent

* **Class**: report
* **Claims**: 0 claims
* **Passages**: 0 passages

No claim that is shown is on it, by it or from it.

"#]]
        .raw()
    );
}

#[test]
fn spanish_has_its_own_words() {
    let mut view = view(ENTITIES, CLAIMS);
    "es".clone_into(&mut view.language);
    assert_data_eq!(
        written(&page(&view, "keep"), "text"),
        str![[r#"
la Torre
keep

  Clase          prisión
  Otros nombres  the Keep (en)

── Cifras y descripciones ──────────────────────────────────────────────────────
  capacidad
    500 people
      Post House, con voz propia; las cifras se contradicen · [2] 0-9
    600 people
      dice Ben, a través de a report; las cifras se contradicen · [1] 5-9
      nota: On the roof.
    at least 500 people
      Post House y echo, con voz propia; 2 fuentes, 1 origen independiente
      [1] 60-69; [2] 30-39, 50-59

── Relaciones de otros con ello ────────────────────────────────────────────────
  elogió
    Ana: elogió la Torre, 2024
      opinión de Ben; when: deducido, no impreso · [2] 10-19
  visitó
    Ben: no: visitó la Torre
      negado por Ben, retirado · [2] 20-29

── Se menciona en ──────────────────────────────────────────────────────────────
  deportó
    Ben: deportó Ana, hasta la Torre
      Post House, con voz propia · [2] 40-49

── Coincidencias y diferencias ─────────────────────────────────────────────────
la Torre – capacidad
  1  at least 500 people
     Post House y echo, con voz propia; 2 fuentes, 1 origen independiente
     echo 60-69, post 30-39, post 50-59
  2  500 people
     Post House, con voz propia
     post 0-9
  3  600 people
     dice Ben, a través de a report
     echo 5-9
     nota: On the roof.
  → 2 y 3 se contradicen: “500 people” es un recuento exacto; “600 people” es un
    recuento exacto: no tienen ningún número en común
  → 2 es más preciso que 1, de un solo origen: “500 people” es un recuento
    exacto; “at least 500 people” significa 500 people o más: “500 people” está
    dentro de “at least 500 people”
  → 3 es más preciso que 1, de un solo origen: “600 people” es un recuento
    exacto; “at least 500 people” significa 500 people o más: “600 people” está
    dentro de “at least 500 people”

── Fuentes ─────────────────────────────────────────────────────────────────────
  [1] echo
  [2] El caso, Post House, 5 junio 2024
      https://example.org/a?b=c_d

"#]]
    );
}

#[test]
fn the_order_of_files_does_not_matter() {
    let mut claims = CLAIMS.to_vec();
    let forwards = view(ENTITIES, &claims);
    claims.reverse();
    let backwards = view(ENTITIES, &claims);
    for id in ["keep", "ben", "six", "some", "post"] {
        for form in FORMS {
            let [one, other] =
                [&forwards, &backwards].map(|view| written(&page(view, id), form.name));
            assert_eq!(one, other, "{id} {}", form.name);
        }
    }
}

#[test]
fn what_is_left_out_is_not_on_the_page() {
    let whole = view(ENTITIES, CLAIMS);
    let five = whole
        .claims
        .iter()
        .copied()
        .filter(|id| whole.model.claim_name(whole.model.claim(*id)) == "five");
    let part = whole.only(&[], &five.collect::<Vec<_>>());
    let text = written(&page(&part, "keep"), "text");
    for (word, is_there) in [("500 people", true), ("600", false), ("roof", false), ("Ben", false)]
    {
        assert_eq!(text.contains(word), is_there, "{text}");
    }
    // The claim stays what it is in the dossier.
    assert!(text.contains("the figures contradict each other"), "{text}");
    assert!(!written(&page(&part, "five"), "text").contains("six"), "{text}");
}

#[test]
fn hostile_names_stay_text() {
    for name in HOSTILE {
        let quoted = serde_json::to_string(name).unwrap();
        let mut entities = ENTITIES.to_owned();
        for word in ["'Ana'", "'Ben'", "'A.'", "'Anita'", "'a report'"] {
            entities = entities.replace(word, &quoted);
        }
        let mut claims = CLAIMS.iter().map(|claim| claim.replace("'On the roof.'", &quoted));
        let claims: Vec<_> = claims.by_ref().collect();
        let claims: Vec<_> = claims.iter().map(String::as_str).collect();
        let view = view(&entities, &claims);
        let plain = self::view(ENTITIES, CLAIMS);
        for id in ["keep", "ana", "ben", "six", "post"] {
            let [hostile, plain] = [&view, &plain].map(|view| page(view, id));
            let text = written(&hostile, "text");
            is_harmless(&text, name);
            for line in text.lines().filter(|line| !line.trim_start().starts_with("http")) {
                assert!(line.width() <= 80, "{line}");
            }

            let json: Value = serde_json::from_str(&written(&hostile, "json")).unwrap();
            let expected: Value = serde_json::from_str(&written(&plain, "json")).unwrap();
            assert_eq!(shape(&json["sections"]), shape(&expected["sections"]), "{name}");

            let markdown = written(&hostile, "md");
            is_harmless(&markdown, name);
            let lines = |text: &str| text.lines().filter(|line| line.starts_with('#')).count();
            assert_eq!(lines(&markdown), lines(&written(&plain, "md")), "{markdown}");
            let bare = without_escapes(&markdown).replace("<https://example.org/a?b=c_d>", "");
            let bare = bare.replace("<http://www.wikidata.org/entity/Q1>", "").replace("**", "");
            for markup in ["<", ">", "://", "![", "](", " `", "~~", "www."] {
                assert!(!bare.contains(markup), "{markdown}");
            }
        }
    }
}

/// How many things JSON has of what.
fn shape(json: &Value) -> Value {
    match json {
        Value::Array(all) => all.iter().map(shape).collect(),
        Value::Object(all) => all.iter().map(|(key, one)| (key.clone(), shape(one))).collect(),
        _ => Value::Null,
    }
}

/// Only addresses on the web are links, and only as they are written.
#[test]
fn addresses_are_links_where_they_are_safe() {
    for (url, expected) in [
        ("https://example.org/a?b=c_d", "<https://example.org/a?b=c_d>"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://example.org/>x", "https\\://example.org/&gt;x"),
        ("https://example.org/ a", "https\\://example.org/ a"),
    ] {
        let sources = SOURCES.replace("https://example.org/a?b=c_d", url);
        let files = [File::held("a.toml", sources), File::held("b.toml", ENTITIES)];
        let view = View::new(read(&mut Files::from_iter(files)).unwrap());
        let markdown = written(&page(&view, "post"), "md");
        assert!(markdown.contains(&format!("**Address**: {expected}\n")), "{markdown}");
    }
}
