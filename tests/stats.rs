//! `quipu stats`: what is counted, who is central, and that no text breaks a form.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
// snapbox writes them.
#![allow(clippy::needless_raw_string_hashes)]

mod forms;

use std::fmt::Write as _;

use forms::{HOSTILE, is_harmless, records, without_escapes};
use quipu::digest::stats::{FORMS, Section, Stats, Value, stats};
use quipu::files::{File, Files};
use quipu::graph::View;
use quipu::graph::rank::{Ranking, ranks};
use quipu::read::read;
use snapbox::{IntoData, assert_data_eq, file, str};
use unicode_width::UnicodeWidthStr;

const SOURCES: &str = "
    [dossier]
    title = 'A small case'
    [source.post]
    type = 'NewsArticle'
    title = 'The case'
    [source.echo]
    type = 'NewsArticle'
    [source.copy]
    type = 'NewsArticle'
    derives-from = 'post'
";

const ENTITIES: &str = "
    [entity]
    ana   = { type = 'Person', name = 'Ana' }
    ben   = { type = 'Person', name = 'Ben' }
    keep  = { type = 'Prison', name = { en = 'the Keep', es = 'la Torre' } }
    alone = { name = 'nobody' }
";

/// Claims with their sources.
const CLAIMS: &[&str] = &[
    "source = 'post'\n[[claim]]\nsubject = 'keep'\nproperty = 'capacity'\nvalue = '500 people'\ncite = '0-9'",
    "source = 'echo'\n[[claim]]\nsubject = 'keep'\nproperty = 'capacity'\nvalue = '500 people'\ncite = '0-9'",
    "source = 'copy'\n[[claim]]\nsubject = 'keep'\nproperty = 'opened'\nvalue = '2020'\ncite = '0-9'",
    "source = 'echo'\n[[claim]]\nsubject = 'keep'\nproperty = 'opened'\nvalue = '2021'\ncite = '10-19'",
    "source = 'post'\n[[claim]]\nsubject = 'ana'\nproperty = 'praised'\nobject = 'keep'\n\
     according-to = ['ana', 'ben']\nmodality = 'opined'\ncite = ['0-9', '10-19', 'echo:5-8']",
    "source = 'post'\n[[claim]]\nsubject = 'ana'\nproperty = 'visited'\nobject = 'keep'\n\
     according-to = 'ben'\nstatus = 'retracted'\ncite = '20-29'",
];

fn view(entities: &str, claims: &[impl AsRef<str>]) -> View {
    let mut files = vec![File::held("a.toml", SOURCES), File::held("b.toml", entities)];
    for (at, claim) in claims.iter().enumerate() {
        files.push(File::held(format!("c{at}.toml"), claim.as_ref()));
    }
    View::new(read(&mut Files::from_iter(files)).unwrap())
}

fn written(stats: &Stats, form: &str) -> String {
    let form = FORMS.iter().find(|known| known.name == form).unwrap();
    let mut out = anstream::StripStream::new(Vec::new());
    (form.write)(stats, &mut out).unwrap();
    String::from_utf8(out.into_inner()).unwrap()
}

/// "contested 2, retracted 1": the rows of a section.
fn rows(section: &Section) -> String {
    let rows = section.rows.iter().map(|row| match row.value {
        Value::Count(count) => format!("{} {count}", row.key),
        Value::Score(score) => format!("{} {score}", row.key),
    });
    rows.collect::<Vec<_>>().join(", ")
}

#[test]
fn the_built_in_dossier() {
    let view = View::new(read(&mut Files::built_in()).unwrap());
    let stats = stats(&view);
    assert_data_eq!(written(&stats, "text"), file!["stats/cecot.txt"]);
    assert_data_eq!(written(&stats, "md"), file!["stats/cecot.md"].raw());
}

#[test]
fn everything_is_counted() {
    let stats = stats(&view(ENTITIES, CLAIMS));
    let mut sections = String::new();
    for section in &stats.sections {
        writeln!(sections, "{}: {}", section.name, rows(section)).unwrap();
    }
    assert_data_eq!(
        sections,
        str![[r#"
sizes: entities 4, without-relation 2, connections 1, claims 6, relations 2, facts 4, sources 3, passages 7, speakers 2
classes: Person 2,  1, Prison 1
properties: capacity 2, opened 2, praised 1, visited 1
modalities: stated 4, reported 1, opined 1
statuses: uncontested 3, contested 2, retracted 1
topics: contradict 1, agree 1
origins: 1 4, 2 2
sources: echo 3, post 3, copy 1
passages: echo 3, post 3, copy 1
speakers:  4, ben 2, ana 1
degrees: 0 2, 2-3 1, 4-7 1
highest: keep 6, ana 2
components: 2 1, 1 2
page-rank: keep 0.39159, alone 0.20280, ana 0.20280, ben 0.20280
betweenness: 

"#]]
    );
    assert_data_eq!(
        written(&stats, "text"),
        str![[r#"
A small case

── Sizes ───────────────────────────────────────────────────────────────────────
  entities                                          4
  entities without a relation                       2
  connected pairs of entities                       1
  claims                                            6
  relations                                         2
  figures and descriptions                          4
  sources                                           3
  passages                                          7
  speakers                                          2

── Entities by class ───────────────────────────────────────────────────────────
  person                                            2  50.0 %  ████████████████
  without a class                                   1  25.0 %  ████████
  prison                                            1  25.0 %  ████████

── Claims by property ──────────────────────────────────────────────────────────
  capacity                                          2  33.3 %  ████████████████
  opened                                            2  33.3 %  ████████████████
  praised                                           1  16.7 %  ████████
  visited                                           1  16.7 %  ████████

── Claims by modality ──────────────────────────────────────────────────────────
  stated                                            4  66.7 %  ████████████████
  reported                                          1  16.7 %  ████
  opined                                            1  16.7 %  ████

── Claims by status ────────────────────────────────────────────────────────────
  uncontested                                       3  50.0 %  ████████████████
  contested                                         2  33.3 %  ███████████
  retracted                                         1  16.7 %  █████▌

── Things that several claims are on ───────────────────────────────────────────
  claims contradict each other                      1  50.0 %  ████████████████
  claims agree                                      1  50.0 %  ████████████████

── Independent origins of a claim ──────────────────────────────────────────────
  1 origin                                          4  66.7 %  ████████████████
  2 origins                                         2  33.3 %  ████████

── Claims by source ────────────────────────────────────────────────────────────
  echo                                              3  50.0 %  ████████████████
  post: The case                                    3  50.0 %  ████████████████
  copy                                              1  16.7 %  █████▌

── Passages by source ──────────────────────────────────────────────────────────
  echo                                              3  42.9 %  ████████████████
  post: The case                                    3  42.9 %  ████████████████
  copy                                              1  14.3 %  █████▌

── Claims by speaker ───────────────────────────────────────────────────────────
  the source itself                                 4  66.7 %  ████████████████
  Ben                                               2  33.3 %  ████████
  Ana                                               1  16.7 %  ████

── Entities by number of claims ────────────────────────────────────────────────
  0 claims                                          2  50.0 %  ████████████████
  2–3 claims                                        1  25.0 %  ████████
  4–7 claims                                        1  25.0 %  ████████

── Entities with most claims ───────────────────────────────────────────────────
  the Keep                                          6 100.0 %  ████████████████
  Ana                                               2  33.3 %  █████▌

── Connected parts by size ─────────────────────────────────────────────────────
  parts of 2 entities                               1
  parts of 1 entity                                 2

── Central by PageRank ─────────────────────────────────────────────────────────
  the Keep                                    0.39159          ████████████████
  nobody                                      0.20280          ████████▌
  Ana                                         0.20280          ████████▌
  Ben                                         0.20280          ████████▌

"#]]
    );
}

#[test]
fn spanish_has_its_own_words() {
    let mut view = view(ENTITIES, CLAIMS);
    "es".clone_into(&mut view.language);
    assert_data_eq!(
        written(&stats(&view), "md"),
        str![[r#"
# A small case

## Tamaño

|  | Número |
| --- | --- |
| entidades | 4 |
| entidades sin relación | 2 |
| pares de entidades relacionadas | 1 |
| afirmaciones | 6 |
| relaciones | 2 |
| cifras y descripciones | 4 |
| fuentes | 3 |
| pasajes | 7 |
| hablantes | 2 |

## Entidades por clase

|  | Número | Proporción |
| --- | --- | --- |
| persona | 2 | 50.0 % |
| sin clase | 1 | 25.0 % |
| prisión | 1 | 25.0 % |

## Afirmaciones por propiedad

|  | Número | Proporción |
| --- | --- | --- |
| capacidad | 2 | 33.3 % |
| inaugurado | 2 | 33.3 % |
| elogió | 1 | 16.7 % |
| visitó | 1 | 16.7 % |

## Afirmaciones por modalidad

|  | Número | Proporción |
| --- | --- | --- |
| afirmado | 4 | 66.7 % |
| referido | 1 | 16.7 % |
| opinado | 1 | 16.7 % |

## Afirmaciones por estado

|  | Número | Proporción |
| --- | --- | --- |
| no disputada | 3 | 50.0 % |
| disputada | 2 | 33.3 % |
| retractada | 1 | 16.7 % |

## Cosas de las que tratan varias afirmaciones

|  | Número | Proporción |
| --- | --- | --- |
| las afirmaciones se contradicen | 1 | 50.0 % |
| las afirmaciones coinciden | 1 | 50.0 % |

## Orígenes independientes de una afirmación

|  | Número | Proporción |
| --- | --- | --- |
| 1 origen | 4 | 66.7 % |
| 2 orígenes | 2 | 33.3 % |

## Afirmaciones por fuente

|  | Número | Proporción |
| --- | --- | --- |
| echo | 3 | 50.0 % |
| post: The case | 3 | 50.0 % |
| copy | 1 | 16.7 % |

## Pasajes por fuente

|  | Número | Proporción |
| --- | --- | --- |
| echo | 3 | 42.9 % |
| post: The case | 3 | 42.9 % |
| copy | 1 | 14.3 % |

## Afirmaciones por hablante

|  | Número | Proporción |
| --- | --- | --- |
| la propia fuente | 4 | 66.7 % |
| Ben | 2 | 33.3 % |
| Ana | 1 | 16.7 % |

## Entidades por número de afirmaciones

|  | Número | Proporción |
| --- | --- | --- |
| 0 afirmaciones | 2 | 50.0 % |
| 2–3 afirmaciones | 1 | 25.0 % |
| 4–7 afirmaciones | 1 | 25.0 % |

## Entidades con más afirmaciones

|  | Número | Proporción |
| --- | --- | --- |
| la Torre | 6 | 100.0 % |
| Ana | 2 | 33.3 % |

## Partes conexas por tamaño

|  | Número |
| --- | --- |
| partes de 2 entidades | 1 |
| partes de 1 entidad | 2 |

## Centrales por PageRank

|  | Valor |
| --- | --- |
| la Torre | 0.39159 |
| nobody | 0.20280 |
| Ana | 0.20280 |
| Ben | 0.20280 |

"#]]
        .raw()
    );
}

#[test]
fn the_order_of_files_does_not_matter() {
    let mut claims = CLAIMS.to_vec();
    let forwards = stats(&view(ENTITIES, &claims));
    claims.reverse();
    let backwards = stats(&view(ENTITIES, &claims));
    for form in FORMS {
        assert_eq!(written(&forwards, form.name), written(&backwards, form.name), "{}", form.name);
    }
}

#[test]
fn what_is_left_out_is_not_counted() {
    let whole = view(ENTITIES, CLAIMS);
    let keep = whole.entities.iter().copied().filter(|id| {
        let entity = whole.model.entity(*id);
        whole.model.names.text(entity.id.value) == "keep"
    });
    let facts = whole.claims.iter().copied().filter(|id| {
        let property = whole.model.claim(*id).property.value;
        whole.model.names.text(property) == "opened"
    });
    let part = stats(&whole.only(&keep.collect::<Vec<_>>(), &facts.collect::<Vec<_>>()));
    let section = |name| rows(part.sections.iter().find(|one| one.name == name).unwrap());
    assert_eq!(section("classes"), "Prison 1");
    assert_eq!(section("properties"), "opened 2");
    assert_eq!(section("statuses"), "contested 2");
    assert_eq!(section("sources"), "copy 1, echo 1");
    assert_eq!(section("highest"), "keep 2");
    assert!(part.sections.iter().all(|one| one.name != "page-rank"), "{:?}", part.sections);
}

/// Relations between entities a, b, c …
fn relations(count: usize, pairs: &[(usize, usize)]) -> View {
    let entities: String = (0..count).fold("[entity]\n".to_owned(), |mut text, at| {
        writeln!(text, "e{at:05} = {{ type = 'Person', name = 'E{at}' }}").unwrap();
        text
    });
    let claims = pairs.iter().map(|(a, b)| {
        let ends = format!("subject = 'e{a:05}'\nobject = 'e{b:05}'");
        format!("source = 'post'\n[[claim]]\n{ends}\nproperty = 'praised'\ncite = '0-9'")
    });
    view(&entities, &claims.collect::<Vec<_>>())
}

#[test]
fn the_middle_of_a_path_is_between_its_ends() {
    for (count, pairs, page_rank, betweenness) in [
        (0, &[][..], "", ""),
        (1, &[], "1.00000", "0.00000"),
        (3, &[], "0.33333 0.33333 0.33333", "0.00000 0.00000 0.00000"),
        // The direction of a relation does not matter to what lies between.
        (3, &[(0, 1), (2, 1)], "0.20858 0.58284 0.20858", "0.00000 1.00000 0.00000"),
        (4, &[(0, 1), (1, 2), (2, 3), (3, 0)], "0.25000 0.25000 0.25000 0.25000", ""),
        (5, &[(0, 1), (1, 2), (2, 3), (3, 4)], "", "0.00000 0.50000 0.66667 0.50000 0.00000"),
        // Several claims on one pair are one connection.
        (3, &[(0, 1), (0, 1), (2, 1)], "0.20858 0.58284 0.20858", "0.00000 1.00000 0.00000"),
    ] {
        let view = relations(count, pairs);
        let found = ranks(&view);
        for (ranking, expected) in [(found.page_rank, page_rank), (found.betweenness, betweenness)]
        {
            let Ranking::Scores(mut scores) = ranking else { panic!("{count}") };
            scores.sort_by_key(|(id, _)| *id);
            let scores: Vec<_> = scores.iter().map(|(_, score)| score.to_string()).collect();
            if !expected.is_empty() || count == 0 {
                assert_eq!(scores.join(" "), expected, "{pairs:?}");
            }
        }
    }
}

#[test]
fn what_would_take_too_long_is_said_not_to_be_computed() {
    let stats = stats(&relations(15_000, &[(0, 1)]));
    for name in ["page-rank", "betweenness"] {
        let section = stats.sections.iter().find(|section| section.name == name).unwrap();
        assert!(section.rows.is_empty());
        assert!(section.remark.as_ref().unwrap().starts_with("Not computed"), "{section:?}");
    }
    let components = stats.sections.iter().find(|one| one.name == "components").unwrap();
    assert_eq!(rows(components), "2 1, 1 14998");
    for form in ["text", "json", "md"] {
        assert!(written(&stats, form).contains("Not computed"), "{form}");
    }
}

#[test]
fn nothing_is_counted_of_nothing() {
    let stats = stats(&View::new(read(&mut Files::from_iter([])).unwrap()));
    assert!(
        written(&stats, "text").contains("claims                                            0")
    );
    for form in FORMS {
        assert!(!written(&stats, form.name).contains("NaN"), "{}", form.name);
    }
}

#[test]
fn hostile_names_stay_text() {
    for name in HOSTILE {
        let quoted = serde_json::to_string(name).unwrap();
        let entities = ENTITIES.replace("'Ana'", &quoted).replace("'Ben'", &quoted);
        let plain = stats(&view(ENTITIES, CLAIMS));
        let stats = stats(&view(&entities, CLAIMS));

        let text = written(&stats, "text");
        is_harmless(&text, name);
        assert_eq!(text.lines().count(), written(&plain, "text").lines().count(), "{text}");
        for line in text.lines() {
            assert!(line.width() <= 80, "{line}");
        }

        let json: serde_json::Value = serde_json::from_str(&written(&stats, "json")).unwrap();
        assert_eq!(json["speakers"]["rows"].as_array().unwrap().len(), 3, "{name}");

        let csv = written(&stats, "csv");
        is_harmless(&csv, name);
        let records = records(&csv);
        assert_eq!(records.len(), self::records(&written(&plain, "csv")).len(), "{name}");
        for cell in records.iter().inspect(|row| assert_eq!(row.len(), 6)).flatten() {
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell}");
        }

        let markdown = written(&stats, "md");
        is_harmless(&markdown, name);
        assert_eq!(markdown.lines().count(), written(&plain, "md").lines().count(), "{name}");
        let bare = without_escapes(&markdown);
        for markup in ["<", ">", "://", "![", "**", " `", "~~", "www."] {
            assert!(!bare.contains(markup), "{markdown}");
        }
    }
}
