//! `quipu path`: which chains there are, in which order, and what is said of each hop.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
// snapbox writes them.
#![allow(clippy::needless_raw_string_hashes)]

// Other reports are tables as well.
#[allow(dead_code)]
mod forms;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use forms::{HOSTILE, is_harmless};
use proptest::prelude::{ProptestConfig, prop};
use proptest::{prop_assert, prop_assert_eq, proptest};
use quipu::digest::path::{FORMS, Path, path};
use quipu::export::exporter_of;
use quipu::files::{File, Files};
use quipu::graph::View;
use quipu::graph::path::{Chain, Chains, MOST_CHAINS, Support, chains};
use quipu::model::{ClaimId, EntityId, Modality, Object};
use quipu::read::read;
use snapbox::{assert_data_eq, file as golden, str};
use unicode_width::UnicodeWidthStr;

const SOURCES: &str = "
    [source.post]
    type = 'NewsArticle'
    [source.echo]
    type = 'NewsArticle'
";

/// A dossier of persons who met, one claim a word: `a>b`, with `:` and what the claim is like
/// behind it.
fn view(claims: &str) -> View {
    built(&claims.split_whitespace().collect::<Vec<_>>())
}

fn built(claims: &[&str]) -> View {
    let ends = claims.iter().flat_map(|claim| claim.split(':').next().unwrap().split('>'));
    let ids: BTreeSet<_> = ends.collect();
    let mut entities = String::new();
    for id in ids {
        writeln!(entities, "[entity.{id}]\ntype = 'Person'\nname = 'Person {id}'").unwrap();
    }
    let mut files = vec![File::held("a.toml", SOURCES), File::held("b.toml", &entities)];
    for (at, claim) in claims.iter().enumerate() {
        files.push(File::held(format!("c{at}.toml"), claim_of(at, claim)));
    }
    View::new(read(&mut Files::from_iter(files)).unwrap())
}

fn claim_of(at: usize, claim: &str) -> String {
    let (ends, like) = claim.split_once(':').unwrap_or((claim, ""));
    let (from, to) = ends.split_once('>').unwrap();
    let like = match like {
        "" => "",
        "echo" => "cite = 'echo:0-9'",
        "by-z" => "according-to = 'z'",
        "echo-by-z" => "according-to = 'z'\ncite = 'echo:0-9'",
        "alleged" => "modality = 'alleged'\naccording-to = 'a'",
        "opined" => "modality = 'opined'",
        "announced" => "modality = 'announced'",
        "denied" => "modality = 'denied'\naccording-to = 'a'",
        "not" => "negated = true",
        "not-denied" => "negated = true\nmodality = 'denied'\naccording-to = 'a'",
        "retracted" => "status = 'retracted'",
        "concluded" => "inferred = ['object']",
        other => panic!("{other}"),
    };
    let cite = if like.contains("cite") { "" } else { "cite = '0-9'" };
    format!(
        "source = 'post'\n[[claim]]\nid = 'c{at}'\nsubject = '{from}'\nproperty = 'met-with'\n\
         object = '{to}'\n{like}\n{cite}\n"
    )
}

fn entity(view: &View, id: &str) -> EntityId {
    view.model.entity_named(view.model.names.find(id).unwrap()).unwrap()
}

fn id(view: &View, entity: EntityId) -> &str {
    view.model.names.text(view.model.entity(entity).id.value)
}

fn asked(view: &View, from: &str, to: &str, most: usize) -> Chains {
    chains(view, entity(view, from), entity(view, to), most)
}

/// "a c b; a d b"
fn shown(view: &View, chains: &Chains) -> String {
    let chain = |entities: &Vec<EntityId>| {
        entities.iter().map(|entity| id(view, *entity)).collect::<Vec<_>>().join(" ")
    };
    chains.chains.iter().map(|one| chain(&one.entities)).collect::<Vec<_>>().join("; ")
}

fn told(view: &View, from: &str, to: &str, most: usize) -> Path {
    let chains = asked(view, from, to, most);
    path(view, entity(view, from), entity(view, to), &chains)
}

fn written(path: &Path, form: &str) -> String {
    let form = FORMS.iter().find(|known| known.name == form).unwrap();
    let mut out = anstream::StripStream::new(Vec::new());
    (form.write)(path, &mut out).unwrap();
    String::from_utf8(out.into_inner()).unwrap()
}

fn built_in() -> View {
    View::new(read(&mut Files::built_in()).unwrap())
}

#[test]
fn few_hops_come_first_then_what_is_supported_better_then_ids() {
    for (claims, expected) in [
        ("a>b", "a b"),
        ("b>a", "a b"),
        ("a>c b>c", "a c b"),
        ("c>a c>b a>b", "a b; a c b"),
        ("a>d d>b a>c c>b", "a c b; a d b"),
        // A claim of an entity on itself leads nowhere.
        ("a>a a>b b>b", "a b"),
        // No entity is passed twice.
        ("a>c c>d d>e e>c c>b", "a c b"),
        // Few hops, however badly supported, before many.
        ("a>b:alleged a>c c>b", "a b; a c b"),
        ("a>b:concluded a>c c>b", "a b; a c b"),
        // What is said not to be so connects nothing: it comes last, and shortest first.
        ("a>b:denied a>c c>b", "a c b; a b"),
        ("a>c:not c>b a>b:retracted a>d d>e e>b", "a d e b; a b; a c b"),
        ("a>b:denied a>b:alleged a>c c>b", "a b; a c b"),
        ("a>c:alleged c>b a>d d>b", "a d b; a c b"),
        ("a>c:denied c>b a>d:alleged d>b", "a d b; a c b"),
        // One hop that is denied is worse than two that are alleged.
        ("a>c:denied c>b a>d:alleged d>b:alleged", "a d b; a c b"),
        ("a>c:alleged c>b:alleged a>d:alleged d>b", "a d b; a c b"),
        // What no source says is worse than what one alleges.
        ("a>c:concluded c>b a>d:alleged d>b", "a d b; a c b"),
        // Two origins are better than one.
        ("a>c c>b a>d a>d:echo d>b d>b:echo", "a d b; a c b"),
        // What is contradicted is worse than what one origin says.
        ("a>c a>c:not c>b a>d d>b", "a d b; a c b"),
        // The best of several claims counts.
        ("a>c:alleged c>a c>b a>d:alleged d>b", "a c b; a d b"),
        ("a>c d>b", ""),
    ] {
        let view = view(claims);
        assert_eq!(shown(&view, &asked(&view, "a", "b", 3)), expected, "{claims}");
    }
}

#[test]
fn support_is_that_of_the_best_claims() {
    for (claims, expected) in [
        ("a>b a>b:echo", Support::Several),
        ("b>a a>b:echo", Support::Several),
        ("a>b", Support::One),
        ("a>b b>a", Support::One),
        ("a>b a>b:alleged", Support::One),
        ("a>b a>b:not", Support::Contested),
        ("a>b:alleged a>b:opined", Support::Alleged),
        ("a>b:announced", Support::Alleged),
        ("a>b:alleged b>a:retracted", Support::Alleged),
        ("a>b:concluded", Support::Concluded),
        ("a>b:concluded b>a:alleged", Support::Alleged),
        ("a>b:concluded b>a:not", Support::Concluded),
        ("a>b:denied", Support::Denied),
        ("a>b:not", Support::Denied),
        ("a>b:retracted", Support::Denied),
        ("a>b:not-denied", Support::Alleged),
    ] {
        let view = view(claims);
        let found = asked(&view, "a", "b", 1);
        let hop = &found.chains[0].hops[0];
        assert_eq!(hop.support, expected, "{claims}");
        assert_eq!(hop.claims.len(), claims.split(' ').count(), "{claims}");
    }
}

#[test]
fn what_a_part_does_not_show_connects_nothing() {
    let whole = view("a>c:alleged c>b a>d d>e e>b");
    let is_plain = |id: &ClaimId| whole.model.claim(*id).modality == Modality::Stated;
    let plain: Vec<_> = whole.claims.iter().copied().filter(is_plain).collect();
    let part = whole.only(&[], &plain);
    assert_eq!(shown(&whole, &asked(&whole, "a", "b", 3)), "a c b; a d e b");
    assert_eq!(shown(&part, &asked(&part, "a", "b", 3)), "a d e b");
    let nothing = whole.only(&[], &[]);
    let found = told(&nothing, "a", "b", 3);
    assert!(found.is_in_part && found.chains.is_empty());
    assert_eq!(found.distance.unwrap().reach, [0, 0]);
}

#[test]
fn files_may_come_in_any_order() {
    let claims = "a>c a>d a>e c>b d>b e>b c>d e>f f>b a>b:alleged b>a:echo";
    let mut words: Vec<_> = claims.split(' ').map(str::to_owned).collect();
    // Ids that do not depend on the place.
    let of = |words: &[String]| {
        let words: Vec<_> = words.iter().map(String::as_str).collect();
        let view = built(&words);
        let found = told(&view, "a", "b", 20);
        written(&found, "text")
    };
    let forwards = of(&words);
    words.reverse();
    assert_eq!(of(&words), forwards);
}

#[test]
fn fewer_chains_are_the_first_of_many() {
    let view = built_in();
    for (from, to) in [("marco-rubio", "cecot"), ("donald-trump", "tecoluca")] {
        let all = asked(&view, from, to, MOST_CHAINS);
        assert_eq!(all.chains.len(), MOST_CHAINS, "{from} {to}");
        for most in 1..MOST_CHAINS {
            let some = asked(&view, from, to, most);
            assert_eq!(some.chains, all.chains[..most], "{from} {to} {most}");
            assert!(some.has_more);
        }
        assert_eq!(asked(&view, from, to, 1000), all);
    }
}

#[test]
fn very_many_equal_chains_are_no_burden() {
    let claims = (0..1000).flat_map(|at| [format!("a>m{at:03}"), format!("m{at:03}>b")]);
    let claims: Vec<_> = claims.collect();
    let claims: Vec<_> = claims.iter().map(String::as_str).collect();
    let view = built(&claims);
    let found = asked(&view, "a", "b", 3);
    assert!(found.has_more && !found.is_cut_short);
    assert_eq!(shown(&view, &found), "a m000 b; a m001 b; a m002 b");
}

#[test]
fn of_long_chains_one_is_found() {
    let claims: Vec<_> = (0..1000).map(|at| format!("p{at:04}>p{:04}", at + 1)).collect();
    let mut claims: Vec<_> = claims.iter().map(String::as_str).collect();
    claims.extend(["p0000>q", "q>p0002"]);
    let view = built(&claims);
    let found = asked(&view, "p0000", "p1000", 3);
    assert_eq!(found.chains.len(), 1);
    assert_eq!(found.chains[0].hops.len(), 1000);
    assert!(found.is_cut_short && !found.has_more);
    // Where there is a short one, others may have up to twelve hops.
    let found = asked(&view, "p0000", "p0011", 3);
    let hops: Vec<_> = found.chains.iter().map(|chain| chain.hops.len()).collect();
    assert_eq!(hops, [11, 11]);
    assert!(!found.is_cut_short);
}

/// Every chain of at most twelve hops, in the order of chains, by trying all.
fn all(view: &View, from: EntityId, to: EntityId) -> Vec<(usize, Vec<usize>, Vec<EntityId>)> {
    let joined = |a: EntityId, b: EntityId| {
        let is_end = |name| [a, b].iter().any(|one| view.model.entity(*one).id.value == name);
        let of_two = |id: &ClaimId| {
            let claim = view.model.claim(*id);
            let is_object = matches!(claim.object.value, Object::Entity(name) if is_end(name));
            is_end(claim.subject.value) && is_object
        };
        let claims: Vec<_> = view.claims.iter().copied().filter(of_two).collect();
        let found = chains(&view.only(&[a, b], &claims), a, b, 1);
        found.chains.first().map(Chain::weakest)
    };
    let mut done = Vec::new();
    let mut open = vec![(vec![from], Vec::<Support>::new())];
    while let Some((entities, supports)) = open.pop() {
        let last = *entities.last().unwrap();
        if last == to {
            let count = |wanted| supports.iter().filter(|one| **one == wanted).count();
            done.push((supports.len(), WORST.map(count).to_vec(), entities));
            continue;
        }
        for next in view.entities.iter().copied().filter(|next| !entities.contains(next)) {
            if let Some(support) = joined(last, next) {
                let entities = entities.iter().copied().chain([next]).collect();
                open.push((entities, supports.iter().copied().chain([support]).collect()));
            }
        }
    }
    let rank = |entity: &EntityId| view.entities.iter().position(|one| one == entity);
    done.sort_by_key(|(hops, weak, entities)| {
        (weak[0] > 0, *hops, weak.clone(), entities.iter().map(rank).collect::<Vec<_>>())
    });
    done
}

/// The worst first.
const WORST: [Support; 5] =
    [Support::Denied, Support::Concluded, Support::Alleged, Support::Contested, Support::One];
const LIKE: &[&str] = &["", ":echo", ":alleged", ":denied", ":not", ":retracted", ":concluded"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn chains_are_the_best_of_all(
        claims in prop::collection::vec((0..6_u8, 0..6_u8, 0..LIKE.len()), 1..12),
        most in 1..=MOST_CHAINS,
    ) {
        let name = |number: u8| char::from(b'a' + number);
        let claim = |(from, to, like): &(u8, u8, usize)| {
            format!("{}>{}{}", name(*from), name(*to), LIKE[*like])
        };
        let mut words: Vec<_> = claims.iter().map(claim).collect();
        words.extend(["a>a".to_owned(), "b>b".to_owned()]);
        let view = built(&words.iter().map(String::as_str).collect::<Vec<_>>());
        let (from, to) = (entity(&view, "a"), entity(&view, "b"));
        let expected = all(&view, from, to);
        let found = chains(&view, from, to, most);
        prop_assert_eq!(found.chains.len(), expected.len().min(most));
        prop_assert!(!found.is_cut_short);
        let costs = |chain: &Chain| {
            let count = |wanted| chain.hops.iter().filter(|hop| hop.support == wanted).count();
            (chain.hops.len(), WORST.map(count).to_vec())
        };
        for (chain, (hops, weak, entities)) in found.chains.iter().zip(&expected) {
            prop_assert_eq!(costs(chain), (*hops, weak.clone()));
            // Of more equal ones than are asked for, any may be taken.
            if expected.len() <= MOST_CHAINS {
                prop_assert_eq!(&chain.entities, entities);
            }
        }
    }
}

#[test]
fn every_hop_joins_its_neighbours_and_says_who_says_so_and_where() {
    let view = built_in();
    let mut hops = 0;
    for pair in view.entities.windows(2) {
        let found = chains(&view, pair[0], pair[1], 5);
        let path = path(&view, pair[0], pair[1], &found);
        for chain in &path.chains {
            let ids: Vec<_> = chain.entities.iter().map(|one| one.id.as_str()).collect();
            assert_eq!((ids[0], ids[ids.len() - 1]), (id(&view, pair[0]), id(&view, pair[1])));
            assert_eq!(chain.hops.len() + 1, ids.len());
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
            for (hop, ends) in chain.hops.iter().zip(ids.windows(2)) {
                hops += 1;
                assert!(!hop.sentences.is_empty(), "{ends:?}");
                for sentence in &hop.sentences {
                    let position = &sentence.position;
                    let own = BTreeSet::from([&*position.subject, &*position.object]);
                    assert_eq!(own, ends.iter().copied().collect());
                    assert!(!position.citations.is_empty(), "{}", position.words);
                    let is_plain = position.modality == Modality::Stated;
                    assert!(is_plain || !position.voice.is_empty(), "{}", position.words);
                    for speaker in &position.speakers {
                        let name = told_name(&view, speaker);
                        assert!(position.voice.contains(&name), "{}", position.voice);
                    }
                }
            }
        }
    }
    assert!(hops > 500, "{hops}");
}

fn told_name(view: &View, id: &str) -> String {
    let names = &view.model.entity(entity(view, id)).name;
    names.in_language("en", &view.model.names).unwrap_or(id).to_owned()
}

#[test]
fn the_built_in_dossier_says_how_people_and_places_are_connected() {
    let mut view = built_in();
    let rubio = told(&view, "marco-rubio", "cecot", 3);
    assert_data_eq!(written(&rubio, "text"), golden!["path/marco-rubio-cecot.txt"]);
    assert_data_eq!(written(&rubio, "json"), golden!["path/marco-rubio-cecot.json"].raw());
    let trump = told(&view, "donald-trump", "tecoluca", 2);
    assert_data_eq!(written(&trump, "text"), golden!["path/donald-trump-tecoluca.txt"]);
    view.language = "es".to_owned();
    let trump = told(&view, "donald-trump", "tecoluca", 2);
    assert_data_eq!(written(&trump, "text"), golden!["path/donald-trump-tecoluca.es.txt"]);
}

#[test]
fn the_graph_of_the_chains_has_all_of_them_and_no_more() {
    let view = built_in();
    let found = asked(&view, "us-congressman", "tecoluca", 3);
    let (entities, claims) = found.parts();
    let part = view.only(&entities, &claims);
    let mut dot = Vec::new();
    exporter_of("chains.gv").unwrap().export(&part, &mut dot).unwrap();
    let dot = String::from_utf8(dot).unwrap();
    let on_chains: BTreeSet<_> = entities.iter().map(|entity| id(&view, *entity)).collect();
    for entity in &view.entities {
        let id = id(&view, *entity);
        let is_drawn = dot.contains(&format!("\n  \"{id}\" ["));
        assert_eq!(is_drawn, on_chains.contains(id), "{id}");
    }
}

#[test]
fn doubts_are_told_below_the_words() {
    let view = view("a>b:alleged b>a:not a>b b>a:denied a>b:retracted b>c:opined");
    assert_data_eq!(
        written(&told(&view, "a", "c", 3), "text"),
        str![[r#"
How Person a and Person c are connected

1  Person a – Person b – Person c
   2 hops, the weakest only alleged, announced or an opinion

   Person a – Person b
   · Person a: met with Person b
       alleged by Person a; contradicted by another claim
       post 0-9
   · Person a: met with Person b
       post, in its own voice; contradicted by another claim
       post 0-9
   · Person a: met with Person b
       post, in its own voice, taken back
       post 0-9
   · Person b: not met with Person a
       post, in its own voice; contradicted by another claim
       post 0-9
   · Person b: met with Person a
       denied by Person a; contradicted by another claim
       post 0-9

   Person b – Person c
   · Person b: met with Person c
       opinion
       post 0-9

"#]]
    );
}

/// Nobody should read a chain through a denial as a connection.
#[test]
fn what_is_said_not_to_be_so_is_told_to_connect_nothing() {
    let mut view = view("a>b:not b>c a>d:concluded d>e");
    let found = told(&view, "a", "c", 3);
    assert!(!found.is_connected());
    assert_data_eq!(
        written(&found, "text"),
        str![[r#"
Nothing connects Person a and Person c but what is said not to be so, or was
taken back

1  Person a – Person b – Person c
   2 hops, no connection: the weakest only said not to be so, or taken back

   Person a – Person b
       no connection: only said not to be so, or taken back
   · Person a: not met with Person b
       post, in its own voice
       post 0-9

   Person b – Person c
   · Person b: met with Person c
       post, in its own voice
       post 0-9

"#]]
    );
    assert!(written(&found, "json").contains("\"connected\": false"));
    assert_data_eq!(
        written(&told(&view, "a", "d", 3), "text"),
        str![[r#"
How Person a and Person d are connected

1  Person a – Person d
   1 hop, only concluded by the author of the dossier, and said by no source

   Person a – Person d
   · Person a: met with Person d
       post, in its own voice; object: concluded, not printed
       post 0-9

"#]]
    );
    view.language = "es".to_owned();
    assert_data_eq!(
        written(&told(&view, "a", "b", 3), "text"),
        str![[r#"
Nada relaciona Person a y Person b sino lo que se dice que no es así, o se
retiró

1  Person a – Person b
   1 paso, no es una relación: solo se dice que no es así, o se retiró

   Person a – Person b
   · Person a: no: se reunió con Person b
       post, con voz propia
       post 0-9

"#]]
    );
}

#[test]
fn who_is_not_connected_may_be_named_by_one_source() {
    let view = view("a>c d>b");
    let found = told(&view, "a", "b", 3);
    assert_data_eq!(
        written(&found, "text"),
        str![[r#"
No chain of claims connects Person a and Person b.
Person a is connected with 1 other entity.
Person b is connected with 1 other entity.
What comes nearest: post names Person a and Person b.
Both are of one class: person.
There are claims on both with: met with.

"#]]
    );
    assert_data_eq!(written(&found, "json"), golden!["path/apart.json"].raw());
}

#[test]
fn the_nearest_may_be_further_off() {
    let mut view = view("a>c c>d:alleged a>g b>e:echo e>f:echo e>h");
    assert_data_eq!(
        written(&told(&view, "a", "f", 3), "text"),
        str![[r#"
No chain of claims connects Person a and Person f.
Person a is connected with 3 other entities.
Person f is connected with 3 other entities.
What comes nearest: post names Person a and Person e (1 hop from Person f).
Both are of one class: person.
There are claims on both with: met with.

"#]]
    );
    view.language = "es".to_owned();
    assert_data_eq!(
        written(&told(&view, "d", "f", 3), "text"),
        str![[r#"
Ninguna cadena de afirmaciones relaciona Person d y Person f.
Person d se relaciona con otras 3 entidades.
Person f se relaciona con otras 3 entidades.
Lo más cercano: post nombra Person d y Person e (a 1 paso de Person f).
Ambos son de una misma clase: persona.
Hay afirmaciones sobre ambos con: se reunió con.

"#]]
    );
}

#[test]
fn speakers_come_before_sources() {
    for (claims, expected) in [
        ("a>c:echo d>b", "(nothing)"),
        ("a>c:echo d>b:alleged", "Person a speaks of Person b"),
        ("b>c:echo d>b a>a", "post names Person a and Person b (1 hop from Person c)"),
        ("a>c:echo-by-z d>b:by-z z>z", "Person z speaks of Person a and of Person b"),
        ("a>c:by-z d>b z>z", "post names Person a and Person b"),
        ("a>c:by-z d>b:by-z z>z", "Person z speaks of Person a and of Person b"),
    ] {
        let view = view(claims);
        let to = if claims.starts_with('b') { "c" } else { "b" };
        let text = written(&told(&view, "a", to, 3), "text");
        let near = text.lines().find_map(|line| line.strip_prefix("What comes nearest: "));
        assert_eq!(near.unwrap_or("(nothing)").trim_end_matches('.'), expected, "{claims}");
    }
}

#[test]
fn hostile_names_stay_text() {
    for name in HOSTILE {
        let quoted = serde_json::to_string(name).unwrap();
        let entities = format!(
            "[entity.a]\ntype = 'Person'\nname = {quoted}\n[entity.b]\ntype = 'Person'\n\
             name = {quoted}\n[entity.c]\ntype = 'Person'\nname = {quoted}\n"
        );
        let claim = claim_of(0, "a>b") + &format!("note = {quoted}\n");
        let files = [
            File::held("a.toml", SOURCES),
            File::held("b.toml", &entities),
            File::held("c.toml", &claim),
        ];
        let view = View::new(read(&mut Files::from_iter(files)).unwrap());
        for (to, count) in [("b", 1), ("c", 0)] {
            let found = told(&view, "a", to, 3);
            let text = written(&found, "text");
            is_harmless(&text, name);
            assert!(text.lines().all(|line| line.width() <= 80), "{text}");
            let json: serde_json::Value = serde_json::from_str(&written(&found, "json")).unwrap();
            assert_eq!(json["chains"].as_array().unwrap().len(), count, "{name}");
        }
    }
}
