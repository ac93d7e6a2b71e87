//! Hiding makes no claim count for more than it did, tried on random dossiers.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use quipu::assess::{Assert, Assessment, assess, public};
use quipu::files::{File, Files};
use quipu::model::{ClaimId, Model};
use quipu::read::read;

const SOURCES: usize = 5;
const PEOPLE: usize = 4;

/// A source: whether it is private, who publishes it, what it is made from, printed again from,
/// and brought out with.
type Source = (bool, Option<usize>, [Option<usize>; 3]);

/// A claim: whether it is private, the source it stands in, what else it cites, who says it, through
/// whom, and whether it says no.
type Claim = (bool, usize, Vec<usize>, Option<usize>, Option<usize>, bool);

fn source() -> impl Strategy<Value = Source> {
    let other = || prop::option::weighted(0.25, 0..SOURCES);
    let publisher = prop::option::weighted(0.4, 0..PEOPLE);
    (prop::bool::weighted(0.3), publisher, [other(), other(), other()])
}

fn claim() -> impl Strategy<Value = Claim> {
    let person = || prop::option::weighted(0.4, 0..PEOPLE);
    (
        prop::bool::weighted(0.25),
        0..SOURCES,
        vec(0..SOURCES, 0..3),
        person(),
        person(),
        prop::bool::weighted(0.1),
    )
}

/// The part of a dossier that has its own sources, entities and claims: reading a dossier takes
/// longer than comparing its claims, so that several stand in one.
type Part = (Vec<Source>, Vec<Claim>);

fn model(parts: &[Part]) -> Model {
    let mut toml = "dossier.base = 'https://example.org/'\n".to_owned();
    for (number, (sources, claims)) in parts.iter().enumerate() {
        write_entities(&mut toml, number);
        write_sources(&mut toml, number, sources);
        write_claims(&mut toml, number, claims);
    }
    let model = read(&mut Files::from_iter([File::held("a.toml", toml)])).unwrap();
    assert!(model.unread.is_empty(), "{:?}", model.unread);
    model
}

/// The id of a person; one is called like a source.
fn person(part: usize, at: usize) -> String {
    if at == 1 { format!("s{part}-1") } else { format!("p{part}-{at}") }
}

fn write_entities(toml: &mut String, part: usize) {
    for at in 0..PEOPLE {
        let (id, is_private) = (person(part, at), at == 0);
        let _ = writeln!(toml, "[entity.{id}]\ntype = 'Person'\nprivate = {is_private}");
    }
    let _ = writeln!(toml, "[entity.x{part}]\ntype = 'Person'\n[entity.y{part}]\ntype = 'Place'");
}

fn write_sources(toml: &mut String, part: usize, sources: &[Source]) {
    for (at, (is_private, publisher, others)) in sources.iter().enumerate() {
        let _ = writeln!(toml, "[source.s{part}-{at}]\ntype = 'NewsArticle'");
        let _ = writeln!(toml, "private = {is_private}");
        if let Some(publisher) = publisher {
            let _ = writeln!(toml, "publisher = '{}'", person(part, *publisher));
        }
        for (field, other) in ["derives-from", "reprints", "same-publisher"].into_iter().zip(others)
        {
            if let Some(other) = other {
                let _ = writeln!(toml, "{field} = 's{part}-{other}'");
            }
        }
    }
}

fn write_claims(toml: &mut String, part: usize, claims: &[Claim]) {
    for (at, (is_private, source, cited, speaker, via, negated)) in claims.iter().enumerate() {
        let cites: Vec<_> = cited.iter().map(|cited| format!("'s{part}-{cited}:1-2'")).collect();
        let cites = cites.join(", ");
        let _ = writeln!(
            toml,
            "[[claim]]\nid = 'c{part}-{at}'\nsubject = 'x{part}'\nproperty = 'visited'\n\
             object = 'y{part}'\nsource = 's{part}-{source}'\nprivate = {is_private}\n\
             negated = {negated}\ncite = ['1-2', {cites}]"
        );
        for (field, name) in [("according-to", speaker), ("via", via)] {
            if let Some(name) = name {
                let _ = writeln!(toml, "{field} = '{}'", person(part, *name));
            }
        }
    }
}

/// What is known of each claim: its origins, the claims that it corroborates, whether it stands as
/// a fact.
type Known = BTreeMap<String, (usize, Vec<String>, bool)>;

fn known(model: &Model, assessment: &Assessment) -> Known {
    let name = |id: ClaimId| model.claim_name(model.claim(id));
    let of = |id: ClaimId| {
        let others = assessment.comparisons_of(id).map(|found| found.other(id));
        let others = others.filter(|other| assessment.corroborates(model, id, *other));
        let asserted = assessment.is_asserted(model, id, model.claim(id), Assert::Reported);
        (assessment.support(model, id), others.map(name).collect(), asserted)
    };
    model.claims().map(|(id, _)| (name(id), of(id))).collect()
}

fn config() -> ProptestConfig {
    let mut config = ProptestConfig::with_cases(100);
    config.rng_seed = RngSeed::Fixed(5);
    config.failure_persistence = None;
    config
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_counts_for_more(parts in vec((vec(source(), SOURCES), vec(claim(), 1..7)), 20)) {
        let model = model(&parts);
        let assessment = assess(&model);
        let before = known(&model, &assessment);
        let public = public(model, assessment);
        for (name, (support, corroborated, asserted)) in known(&public.model, &public.assessment) {
            let (before, others, was_asserted) = &before[&name];
            prop_assert!(support <= *before, "{name}: {support} of {before}");
            prop_assert!(*was_asserted || !asserted, "{name}");
            for other in corroborated {
                prop_assert!(others.contains(&other), "{name} corroborates {other}");
            }
        }
    }
}
