//! Assessing claims that meet: one in ten is on a thing of which others speak, and one in a
//! hundred on one and the same.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use quipu::assess::assess;
use quipu::files::Files;
use quipu::read::read;

use crate::dossier::DOSSIER;
use crate::random::Random;
use crate::stages::{Memory, Stage};

const SOURCES: usize = 100;
const CLAIMS_PER_ENTITY: usize = 10;

/// Writes so many claims, reads them, and measures how long it takes to assess them.
pub(crate) fn measure(
    folder: &Path,
    claims: usize,
    memory: &Memory,
) -> Result<Vec<Stage>, Box<dyn Error>> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("dossier.toml"), DOSSIER)?;
    fs::write(folder.join("sources.toml"), sources())?;
    fs::write(folder.join("entities.toml"), entities(claims))?;
    fs::write(folder.join("claims.csv"), table(claims))?;
    let model = read(&mut Files::load(folder)?)?;
    if !model.unread.is_empty() || model.claims.len() != claims {
        return Err(format!(
            "{} of {claims} claims, {:?}",
            model.claims.len(),
            model.unread.first()
        )
        .into());
    }
    let mut stages = Vec::new();
    let found = memory.stage("assess, one in ten meets", &mut stages, || black_box(assess(&model)));
    let told: usize = found.topics.iter().map(|topic| topic.comparisons.len()).sum();
    if found.topics.is_empty() || told < claims / 20 {
        return Err(format!("only {told} verdicts on {claims} claims").into());
    }
    Ok(stages)
}

fn sources() -> String {
    let source = |number| {
        format!("[source.s{number}]\ntype = \"NewsArticle\"\npublisher = \"e{}\"\n", number % 40)
    };
    (0..SOURCES).map(source).collect()
}

fn entities(claims: usize) -> String {
    let entity = |number| format!("[entity.e{number}]\ntype = \"Event\"\nname = \"E {number}\"\n");
    (0..claims / CLAIMS_PER_ENTITY + 40).map(entity).collect()
}

/// Nine in ten claims say what no other says; the rest come in twos to fives.
fn table(claims: usize) -> String {
    let mut random = Random::new(0x4d45_4554);
    let mut csv = "id,source,subject,property,object,value,when,cite\n".to_owned();
    let mut row = |number: usize, subject: usize, statement: &str, when: &str| {
        let source = number % SOURCES;
        let _ = writeln!(
            csv,
            "c{number},s{source},e{subject},{statement},{when},{number}-{}",
            number + 9
        );
    };
    let (mut number, crowd) = (0, claims / 100);
    while number < crowd {
        row(number, 1, &format!("capacity,,{}", 1000 + random.skewed(crowd)), "");
        number += 1;
    }
    let mut subject = 2;
    while number < claims / 10 {
        let kind = random.below(4);
        for _ in 0..(2 + random.below(4)).min(claims / 10 - number) {
            let when =
                if random.percent(30) { ["2023", "2024", "2024-06"][random.below(3)] } else { "" };
            row(number, subject, &statement(kind, subject, &mut random), when);
            number += 1;
        }
        subject += usize::from(kind == 3);
    }
    while number < claims {
        // Of one subject, objects that no other claim on it has.
        row(number, number / CLAIMS_PER_ENTITY, &format!("praised,e{},", number % 1000 + 11), "");
        number += 1;
    }
    csv
}

/// A figure of one of two kinds, a date, or a relation.
fn statement(kind: usize, subject: usize, random: &mut Random) -> String {
    let bound = ["", "", "about ", "more than ", "up to "][random.below(5)];
    match kind {
        0 => format!("people-transferred,,{bound}{} people", 200 + random.skewed(5000)),
        1 => format!(
            "distance,,{bound}{} {}",
            40 + random.below(300),
            ["km", "miles"][random.below(2)]
        ),
        2 => format!("began,,{}-{:02}", 2015 + random.below(9), 1 + random.below(12)),
        _ => format!("met-with,e{},", subject + 7),
    }
}
