//! What holds for the verdicts on any figures, tried on random ones.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use num_rational::BigRational;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use quipu::assess::{Assessment, Status, Verdict, assess, sentence};
use quipu::files::{File, Files};
use quipu::model::{ClaimId, Model};
use quipu::read::read;

const HEAD: &str = "[dossier]\nbase = \"https://example.org/v/\"\n\
                    [source.s]\ntype = \"Report\"\n";
const BOUNDS: [&str; 7] = ["", "about ", "more than ", "at least ", "fewer than ", "up to ", "to"];
/// Units of length, with their metres as a fraction, and units that they are exact multiples of.
const UNITS: [(&str, &str); 4] =
    [("km", "1000/1"), ("m", "1/1"), ("miles", "1609344/1000"), ("ft", "3048/10000")];
const MULTIPLES: [(&str, &str, u64); 2] = [("km", "m", 1000), ("miles", "ft", 5280)];

/// A figure before it is written down.
#[derive(Clone, Debug)]
struct Printed {
    bound: usize,
    whole: u64,
    decimals: Option<(u64, usize)>,
    /// How far a range goes on.
    width: u64,
    unit: usize,
}

fn printed() -> impl Strategy<Value = Printed> {
    let whole =
        prop_oneof![4 => 0..120_u64, 1 => (0..30_u64).prop_map(|n| n * 100), 1 => 0..90_000_u64];
    let decimals = (1..3_usize)
        .prop_flat_map(|places| (0..10_u64.pow(u32::try_from(places).unwrap()), Just(places)));
    let decimals = option::weighted(0.3, decimals);
    (0..BOUNDS.len(), whole, decimals, 0..40_u64, 0..UNITS.len()).prop_map(
        |(bound, whole, decimals, width, unit)| Printed { bound, whole, decimals, width, unit },
    )
}

impl Printed {
    fn number(&self) -> String {
        match self.decimals {
            Some((decimals, places)) => format!("{}.{decimals:0places$}", self.whole),
            None => self.whole.to_string(),
        }
    }

    fn words(&self) -> String {
        self.with_unit(UNITS[self.unit].0)
    }

    fn with_unit(&self, unit: &str) -> String {
        match BOUNDS[self.bound] {
            "to" => format!("{} to {} {unit}", self.number(), self.whole + self.width + 1),
            bound => format!("{bound}{} {unit}", self.number()),
        }
    }

    /// The stretch that it stands for, by fractions and the words of the rule.
    fn interval(&self, factor: &str) -> [Option<(BigRational, i8)>; 2] {
        let rational = |text: String| text.parse::<BigRational>().unwrap();
        let (step, scale) = match self.decimals {
            Some((_, places)) => (rational(format!("1/1{}", "0".repeat(places))), places),
            None => (self.rounded_to(), 0),
        };
        let digits = self.number().replace('.', "");
        let number = rational(format!("{digits}/1{}", "0".repeat(scale)));
        let two = rational("2".to_owned());
        let factor = rational(factor.to_owned());
        let around =
            |reach: BigRational| [Some((&number - &reach, 0)), Some((&number + &reach, 0))];
        let stretch = match BOUNDS[self.bound] {
            "" if self.whole == 0 && self.decimals.is_none() => around(rational("0".to_owned())),
            "" => around(step / two),
            "about " => around((step / two).max(&number / rational("20".to_owned()))),
            "more than " => [Some((number, 1)), None],
            "at least " => [Some((number, 0)), None],
            "fewer than " => [None, Some((number, -1))],
            "up to " => [None, Some((number, 0))],
            _ => {
                let upper = rational((self.whole + self.width + 1).to_string());
                [Some((number, 0)), Some((upper, 0))]
            }
        };
        stretch.map(|limit| limit.map(|(number, side)| (number * &factor, side)))
    }

    fn rounded_to(&self) -> BigRational {
        let digits = self.whole.to_string();
        let zeros = digits.len() - digits.trim_end_matches('0').len();
        let step = match digits.chars().last() {
            _ if self.whole == 0 => "1".to_owned(),
            Some('0') => format!("1{}", "0".repeat(zeros)),
            Some('5') => "5".to_owned(),
            _ => "1".to_owned(),
        };
        step.parse().unwrap()
    }
}

/// The verdict of the design on two stretches: contradict, agree, refine, differ, in its words.
fn reckoned(
    a: &[Option<(BigRational, i8)>; 2],
    b: &[Option<(BigRational, i8)>; 2],
) -> &'static str {
    let ends_before = |one: &[Option<(BigRational, i8)>; 2],
                       other: &[Option<(BigRational, i8)>; 2]| {
        matches!((&one[1], &other[0]), (Some(high), Some(low)) if high < low)
    };
    let within = |one: &[Option<(BigRational, i8)>; 2], other: &[Option<(BigRational, i8)>; 2]| {
        let low = match (&one[0], &other[0]) {
            (_, None) => true,
            (None, _) => false,
            (Some(one), Some(other)) => one >= other,
        };
        let high = match (&one[1], &other[1]) {
            (_, None) => true,
            (None, _) => false,
            (Some(one), Some(other)) => one <= other,
        };
        low && high
    };
    let is_open = |one: &[Option<(BigRational, i8)>; 2]| one.iter().any(Option::is_none);
    if ends_before(a, b) || ends_before(b, a) {
        "contradict"
    } else if a == b {
        "agree"
    } else if is_open(a) && is_open(b) {
        "differ"
    } else if within(a, b) {
        "refine"
    } else if within(b, a) {
        "refined"
    } else {
        "agree"
    }
}

/// A claim: its id, subject, value, and whether it is denied.
type Row = (String, String, String, bool);

fn file(property: &str, (id, subject, value, negated): &Row) -> String {
    format!(
        "[[claim]]\nsource = \"s\"\nid = \"{id}\"\nsubject = \"{subject}\"\nproperty = \"{property}\"\n\
         value = \"{value}\"\nnegated = {negated}\ncite = \"0-9\"\n"
    )
}

/// A dossier with one file a claim.
fn model<'r>(property: &str, rows: impl Iterator<Item = &'r Row>) -> Model {
    let texts = [HEAD.to_owned()].into_iter().chain(rows.map(|row| file(property, row)));
    let held = texts.enumerate().map(|(at, text)| File::held(format!("{at:05}.toml"), text));
    let model = read(&mut held.collect::<Files>()).unwrap();
    assert!(model.unread.is_empty(), "{:?}", model.unread);
    model
}

/// What is said of each pair, by the names of its claims, the smaller first.
fn said(model: &Model, assessment: &Assessment) -> BTreeSet<(String, String, &'static str)> {
    let name = |id: ClaimId| model.claim_name(model.claim(id));
    let all = assessment.topics.iter().flat_map(|topic| &topic.comparisons);
    all.map(|found| {
        let (a, b) = (name(found.a), name(found.b));
        let word = match found.verdict {
            Verdict::Refine if b < a => "refined",
            verdict => verdict.word(),
        };
        if b < a { (b, a, word) } else { (a, b, word) }
    })
    .collect()
}

/// The verdict on each of many pairs of values, a subject each.
fn verdicts(property: &str, pairs: &[(String, String)]) -> Vec<&'static str> {
    let rows = (0..).zip(pairs).flat_map(|(at, (one, other))| {
        [("a", one), ("b", other)]
            .map(|(id, value)| (format!("{at:04}-{id}"), format!("k-{at}"), value.clone(), false))
    });
    let model = table(property, &rows.collect::<Vec<_>>());
    let said = said(&model, &assess(&model));
    assert_eq!(said.len(), pairs.len(), "a verdict on each pair");
    said.into_iter().map(|(_, _, word)| word).collect()
}

fn contested(model: &Model) -> BTreeSet<String> {
    let assessment = assess(model);
    let those = model.claims().filter(|(id, _)| assessment.status(*id) == Status::Contested);
    those.map(|(_, claim)| model.claim_name(claim)).collect()
}

/// Claims of one topic: figures, and now and then a denial.
fn crowd(most: u64) -> impl Strategy<Value = Vec<(String, bool)>> {
    let value = (0..7_usize, 1..most).prop_map(|(bound, number)| match BOUNDS[bound] {
        "to" => format!("{number} to {}", number + 9),
        bound => format!("{bound}{number}"),
    });
    vec((value, prop::bool::weighted(0.1)), 51..75)
}

fn date() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(&["", "", "~", "?"][..]);
    prop_oneof![
        (1990..2030, mark.clone()).prop_map(|(year, mark)| format!("{year}{mark}")),
        (2019..2023, 1..13, mark)
            .prop_map(|(year, month, mark)| format!("{year}-{month:02}{mark}")),
        (1..13).prop_map(|month| format!("XXXX-{month:02}")),
        (1990..2030).prop_map(|year| format!("{year}/..")),
        (1990..2030, 0..9).prop_map(|(year, years)| format!("{year}/{}", year + years)),
    ]
}

/// Each pair of a crowd on a subject of its own: who is contested there is contested at all.
fn contested_in_pairs(property: &str, claims: &[(String, bool)]) -> BTreeSet<String> {
    let mut rows = Vec::new();
    for (at, (one, negated)) in claims.iter().enumerate() {
        for (next, (other, other_negated)) in claims.iter().enumerate().skip(at + 1) {
            let row = |number: usize, value: &str, negated| {
                (
                    format!("c{number:03}-{at}-{next}"),
                    format!("k-{at}-{next}"),
                    value.to_owned(),
                    negated,
                )
            };
            rows.extend([row(at, one, *negated), row(next, other, *other_negated)]);
        }
    }
    let names = contested(&table(property, &rows));
    names.iter().map(|name| name.split('-').next().unwrap().to_owned()).collect()
}

fn contested_together(property: &str, claims: &[(String, bool)]) -> BTreeSet<String> {
    let rows = (0..).zip(claims).map(|(at, (value, negated))| {
        (format!("c{at:03}"), "keep".to_owned(), value.clone(), *negated)
    });
    contested(&table(property, &rows.collect::<Vec<_>>()))
}

/// The same dossier as a table, which reads faster.
fn table(property: &str, rows: &[Row]) -> Model {
    let mut csv = "id,source,subject,property,value,negated,cite\n".to_owned();
    csv.extend(rows.iter().map(|(id, subject, value, negated)| {
        format!("{id},s,{subject},{property},{value},{negated},0-9\n")
    }));
    let held = [File::held("dossier.toml", HEAD), File::held("claims.csv", csv)];
    let model = read(&mut held.into_iter().collect()).unwrap();
    assert!(model.unread.is_empty(), "{:?}", model.unread);
    model
}

/// Whatever numbers and dates there are: every pair has its verdict and its sentence.
#[test]
fn the_ends_of_numbers_and_of_the_calendar() {
    let units = "@prefix qudt: <http://qudt.org/schema/qudt/> .\n\
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\
        @prefix k: <http://qudt.org/vocab/quantitykind/> .\n\
        <https://example.org/u/tiny> a qudt:Unit ; skos:prefLabel \"tiny\"@en ;\n\
        qudt:hasQuantityKind k:Length ; qudt:conversionMultiplier 0.000000000000000000000000000001 .\n\
        <https://example.org/u/vast> a qudt:Unit ; skos:prefLabel \"vast\"@en ;\n\
        qudt:hasQuantityKind k:Length ; qudt:conversionMultiplier 999999999999999999999999999999.0 .\n";
    let (nines, small) = ("9".repeat(64), format!("0.{}1", "0".repeat(61)));
    let figures = ["vast", "tiny", "miles", "billion km"].into_iter().flat_map(|unit| {
        ["", "-", "about ", "more than "].into_iter().flat_map(move |bound| {
            ["9".repeat(64), format!("0.{}1", "0".repeat(61)), "0".to_owned()]
                .map(|number| format!("{bound}{number} {unit}"))
        })
    });
    let mut figures: Vec<_> = figures.collect();
    figures.extend([format!("-{nines} to {nines} vast"), format!("{small} to 1 tiny")]);
    let dates = [
        "9999",
        "9999~",
        "-9999~",
        "9999-12-31~",
        "-9999-01-01~",
        "-9999/9999",
        "../9999~",
        "-9999~/..",
        "XXXX-12~",
        "XXXX-01~",
        "XXXX-02-29~",
        "XXXX-12-31",
        "-9999-21",
        "999X~",
    ];
    let dates = dates.map(str::to_owned);
    for (property, values) in [("distance", &figures[..]), ("built", &dates[..])] {
        let mut csv = "id,source,subject,property,value,cite\n".to_owned();
        for (at, one) in values.iter().enumerate() {
            for (next, other) in values.iter().enumerate().filter(|(next, _)| *next != at) {
                for (id, value) in [("a", one), ("b", other)] {
                    writeln!(csv, "{id}-{at}-{next},s,k-{at}-{next},{property},{value},0-9")
                        .unwrap();
                }
            }
        }
        let held = [("dossier.toml", HEAD), ("ontology/u.ttl", units), ("claims.csv", &csv)];
        let mut files: Files =
            held.into_iter().map(|(path, text)| File::held(path, text)).collect();
        let model = read(&mut files).unwrap();
        assert!(model.unread.is_empty(), "{:?}", model.unread.first());
        let topics = assess(&model).topics;
        assert_eq!(topics.len(), values.len() * (values.len() - 1), "a verdict on each pair");
        for found in topics.iter().flat_map(|topic| &topic.comparisons) {
            assert!(!sentence(&model, found, "en").is_empty());
        }
    }
}

/// A hundred claims or a hundred times as many on one thing, none like another: what is kept
/// grows with the claims, not with the pairs.
#[test]
fn what_is_told_of_a_crowd_grows_with_the_crowd() {
    let told = |count: u64| {
        let rows: Vec<_> = (0..count)
            .map(|at| (format!("c{at}"), "keep".to_owned(), format!("{}", 1000 + at), false))
            .collect();
        let model = table("capacity", &rows);
        let assessment = assess(&model);
        let topic = &assessment.topics[0];
        let pairs = topic.claims.len() * (topic.claims.len() - 1) / 2;
        assert_eq!(topic.comparisons.len() + topic.omitted, pairs);
        assert!(model.claims().all(|(id, _)| assessment.status(id) == Status::Contested));
        topic.comparisons.len()
    };
    let (few, many) = (told(100), told(10_000));
    assert!(many <= 110 * few, "{few} and {many}");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 6,
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn fractions_come_to_the_same_verdicts(pairs in vec((printed(), printed()), 80)) {
        let words: Vec<_> = pairs.iter().map(|(a, b)| (a.words(), b.words())).collect();
        let turned: Vec<_> = words.iter().map(|(a, b)| (b.clone(), a.clone())).collect();
        let (found, turned) = (verdicts("distance", &words), verdicts("distance", &turned));
        for (at, (a, b)) in pairs.iter().enumerate() {
            let [x, y] = [a, b].map(|figure| figure.interval(UNITS[figure.unit].1));
            prop_assert_eq!(found[at], reckoned(&x, &y), "{:?}", words[at]);
            prop_assert_eq!(turned[at], reckoned(&y, &x), "{:?}", words[at]);
        }
    }

    /// Bounds and ranges, which are not rounded, say the same in a unit of which theirs is a
    /// multiple.
    #[test]
    fn units_change_no_verdict(pairs in vec((printed(), printed(), 0..2_usize), 80)) {
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for (mut a, b, at) in pairs {
            a.bound = 2 + a.bound % 5;
            a.decimals = None;
            let (large, small, times) = MULTIPLES[at];
            let in_small = match BOUNDS[a.bound] {
                "to" => {
                    format!("{} to {} {small}", a.whole * times, (a.whole + a.width + 1) * times)
                }
                bound => format!("{bound}{} {small}", a.whole * times),
            };
            before.push((a.with_unit(large), b.words()));
            after.push((in_small, b.words()));
        }
        prop_assert_eq!(verdicts("distance", &before), verdicts("distance", &after));
        let both = before.into_iter().zip(after).map(|((large, _), (small, _))| (large, small));
        let both = verdicts("distance", &both.collect::<Vec<_>>());
        prop_assert!(both.iter().all(|word| *word == "agree"));
    }

    #[test]
    fn what_is_wider_contradicts_no_more(
        pairs in vec((100..900_u64, printed(), 50..99_u64), 80),
    ) {
        let with = |words: fn(u64, u64) -> String| {
            let pairs = pairs.iter().map(|(number, b, reach)| (words(*number, *reach), b.words()));
            verdicts("distance", &pairs.collect::<Vec<_>>())
        };
        let exact = with(|number, _| format!("{number} km"));
        let range = with(|number, reach| format!("{} to {} km", number - reach, number + reach));
        let about = with(|number, _| format!("about {number} km"));
        for (at, pair) in pairs.iter().enumerate().filter(|(at, _)| exact[*at] != "contradict") {
            prop_assert_ne!(range[at], "contradict", "{:?}", pair);
            prop_assert_ne!(about[at], "contradict", "{:?}", pair);
        }
    }

    #[test]
    fn neither_ids_nor_files_change_a_verdict(
        claims in vec((printed(), any::<bool>()), 2..7),
        order in Just((0..7_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let row = |at: usize, id: usize| {
            let (figure, negated) = &claims[at];
            (format!("c{id}"), "keep".to_owned(), figure.words(), *negated)
        };
        let plain: Vec<_> = (0..claims.len()).map(|at| row(at, at)).collect();
        let plain = model("distance", plain.iter());
        let plain = said(&plain, &assess(&plain));
        // Other files first.
        let shuffled: Vec<_> =
            order.iter().filter(|at| **at < claims.len()).map(|at| row(*at, *at)).collect();
        let shuffled = model("distance", shuffled.iter());
        prop_assert_eq!(&said(&shuffled, &assess(&shuffled)), &plain);
        // Other ids.
        let renamed: Vec<_> = (0..claims.len()).map(|at| row(at, order[at])).collect();
        let renamed = model("distance", renamed.iter());
        let back = |name: &str| {
            let id: usize = name[1..].parse().unwrap();
            format!("c{}", order.iter().position(|other| *other == id).unwrap())
        };
        let turned = said(&renamed, &assess(&renamed)).into_iter().map(|(a, b, word)| {
            let (a, b) = (back(&a), back(&b));
            match word {
                _ if a < b => (a, b, word),
                "refine" => (b, a, "refined"),
                "refined" => (b, a, "refine"),
                other => (b, a, other),
            }
        });
        prop_assert_eq!(turned.collect::<BTreeSet<_>>(), plain);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2,
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Of more than fifty claims not all pairs are compared, and yet the same are contested:
    /// where many say the same, and where each says another thing.
    #[test]
    fn a_crowd_hides_no_dispute(few in crowd(7), many in crowd(5000)) {
        for claims in [few, many] {
            prop_assert_eq!(contested_together("capacity", &claims), contested_in_pairs("capacity", &claims));
        }
    }

    #[test]
    fn a_crowd_of_dates_hides_no_dispute(dates in vec((date(), prop::bool::weighted(0.05)), 51..75)) {
        prop_assert_eq!(contested_together("built", &dates), contested_in_pairs("built", &dates));
    }
}
