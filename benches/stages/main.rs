//! How long each stage takes and how much memory it wants, on invented dossiers of growing size.
//!
//! `cargo bench` measures all sizes, `cargo bench -- 10000` those up to 10,000 claims,
//! `cargo bench -- meeting` the assessing of claims that meet alone. What is printed is Markdown. A harness of its own, because a stage is told by several numbers at once:
//! time, bytes written, peak memory, and bytes of the model.

#![allow(clippy::print_stdout, clippy::indexing_slicing, clippy::cast_precision_loss)]

mod dossier;
mod evidence;
mod machine;
mod meeting;
mod random;
mod stages;

use std::error::Error;
use std::path::Path;

use dossier::Form;
use peak_alloc::PeakAlloc;
use stages::{Measured, Memory};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How many claims the dossiers have, and in which form.
const SIZES: [(usize, Form); 5] = [
    (1_000, Form::Toml),
    (10_000, Form::Toml),
    (100_000, Form::Toml),
    (100_000, Form::Csv),
    (1_000_000, Form::Csv),
];

fn main() -> Result<(), Box<dyn Error>> {
    let most = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(usize::MAX);
    let is_meeting_alone = std::env::args().any(|arg| arg == "meeting");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench");
    println!("{}\n", machine::description());
    println!("| dossier | stage | time | of output | peak memory |\n|---|---|--:|--:|--:|");
    let mut all = Vec::new();
    for (claims, form) in
        SIZES.into_iter().filter(|(claims, _)| *claims <= most && !is_meeting_alone)
    {
        dossier::write(&folder, form, claims)?;
        let measured = stages::measure(&folder, &Memory(&MEMORY))?;
        for stage in &measured.stages {
            println!("| {} | {} | {} |", name(claims, form), stage.name, stage.row());
        }
        all.push((claims, form, measured));
    }
    let mut meeting = Vec::new();
    for claims in [10_000, 100_000, 1_000_000].into_iter().filter(|claims| *claims <= most) {
        for stage in meeting::measure(&folder, claims, &Memory(&MEMORY))? {
            println!("| {} | {} | {} |", name(claims, Form::Csv), stage.name, stage.row());
            meeting.push(stage.time.as_secs_f64());
        }
    }
    if most >= evidence::CITATIONS && !is_meeting_alone {
        let (words, citations) = (evidence::TEXT_WORDS / 1000, evidence::CITATIONS / 1000);
        for stage in evidence::measure(&folder, &Memory(&MEMORY))? {
            println!(
                "| {words} k words, {citations} k citations | {} | {} |",
                stage.name,
                stage.row()
            );
        }
    }
    std::fs::remove_dir_all(&folder)?;
    println!();
    for (claims, form, measured) in &all {
        let each = measured.model / claims;
        println!("* {}: the model takes {each} bytes a claim", name(*claims, *form));
    }
    for pair in all.windows(2).filter(|pair| pair[1].0 == 10 * pair[0].0) {
        let [(claims, form, small), (_, _, large)] = pair else { continue };
        println!("* ten times {}: {}", name(*claims, *form), growth(small, large));
    }
    for pair in meeting.windows(2) {
        println!("* ten times the claims that meet: {:.1}×", pair[1] / pair[0]);
    }
    let cpu = machine::cpu_of_export(&folder)?;
    println!("* `quipu export` of the built-in dossier in all formats: {cpu:.0} ms of CPU");
    Ok(())
}

fn name(claims: usize, form: Form) -> String {
    let (claims, unit) =
        if claims < 1_000_000 { (claims / 1000, "k") } else { (claims / 1_000_000, "m") };
    format!("{claims} {unit}, {form:?}")
}

/// How many times as long each stage takes.
fn growth(small: &Measured, large: &Measured) -> String {
    let times = small.stages.iter().zip(&large.stages).map(|(small, large)| {
        let times = large.time.as_secs_f64() / small.time.as_secs_f64();
        format!("{} {times:.1}×", small.name)
    });
    times.collect::<Vec<_>>().join(", ")
}
