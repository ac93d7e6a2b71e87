//! Citations of a long text, verified in the copy that was pinned and in one that has moved.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use quipu::assess::assess;
use quipu::check::check;
use quipu::evidence::{Copies, Verdict, coverage, verify};
use quipu::files::Files;
use quipu::model::Lock;
use quipu::read::read;

use crate::dossier::{DOSSIER, WORDS};
use crate::random::Random;
use crate::stages::{Memory, Stage};

/// How long the text is, and how many passages of it are cited.
pub(crate) const TEXT_WORDS: usize = 1_000_000;
pub(crate) const CITATIONS: usize = 10_000;
/// The words of a passage.
const PASSAGE: usize = 12;

const PARTS: &str = "[source.post]
type = \"NewsArticle\"
text = \"texts/post.txt\"

[entity.mayor]
type = \"Person\"
name = \"the mayor\"

[entity.harbour]
type = \"Place\"
name = \"harbour\"
";

/// Everything that `quipu verify` does, and what `quipu coverage` counts.
pub(crate) fn measure(folder: &Path, memory: &Memory) -> Result<Vec<Stage>, Box<dyn Error>> {
    let text = write(folder)?;
    let mut stages = Vec::new();
    let (mut files, model) = memory.stage("read", &mut stages, || {
        let mut files = Files::load(folder)?;
        read(&mut files).map(|model| (files, model))
    })?;
    memory.stage("assess and check", &mut stages, || check(&model, &assess(&model)));
    let (moved, other) = (folder.join("moved.txt"), folder.join("other.txt"));
    fs::write(&moved, format!("¡Mañana! {text}"))?;
    fs::write(&other, text.replace(' ', " : "))?;
    for (name, own, expected) in [
        ("verify, exact", None, CITATIONS),
        ("verify, moved", Some(moved), CITATIONS),
        ("verify, all changed", Some(other), 0),
    ] {
        let assigned: Vec<(String, PathBuf)> =
            own.map(|path| ("post".into(), path)).into_iter().collect();
        let copies = Copies::find(&mut files, &model, None, &assigned)?;
        let verified = memory.stage(name, &mut stages, || verify(&files, &model, &copies));
        let is_found = |verdict| matches!(verdict, Verdict::Exact | Verdict::Moved(..));
        let found = verified.verdicts().filter(|verdict| is_found(*verdict)).count();
        if found != expected || verified.is_exact() != assigned.is_empty() {
            return Err(format!("{name}: {found} of {CITATIONS} passages were found").into());
        }
    }
    let copies = Copies::find(&mut files, &model, None, &[])?;
    memory.stage("coverage", &mut stages, || coverage(&files, &model, &copies));
    Ok(stages)
}

/// Writes a dossier of one long text with its lock into an empty folder, and gives the text back.
fn write(folder: &Path) -> Result<String, Box<dyn Error>> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder.join("texts"))?;
    let mut random = Random::new(0x5445_5854);
    let (mut text, mut length) = (String::new(), 0);
    let mut starts = Vec::new();
    for _ in 0..TEXT_WORDS {
        starts.push(length);
        let word = *random.pick(&WORDS);
        length += word.chars().count() + 1;
        text.push_str(word);
        text.push(' ');
    }
    let mut claims = String::from("source = \"post\"\n");
    for number in 0..CITATIONS {
        let first = number * (TEXT_WORDS / CITATIONS);
        let (start, end) = (starts[first], starts[first + PASSAGE] - 1);
        let _ = write!(
            claims,
            "\n[[claim]]\nid = \"claim-{number}\"\nsubject = \"mayor\"\nproperty = \"visited\"\n\
             object = \"harbour\"\ncite = \"{start}-{end}\"\n"
        );
    }
    fs::write(folder.join("dossier.toml"), DOSSIER)?;
    fs::write(folder.join("parts.toml"), PARTS)?;
    fs::write(folder.join("claims.toml"), claims)?;
    fs::write(folder.join("texts/post.txt"), &text)?;
    let mut files = Files::load(folder)?;
    let model = read(&mut files)?;
    let copies = Copies::find(&mut files, &model, None, &[])?;
    fs::write(folder.join("quipu.lock"), Lock::of(&files, &model, &copies).text())?;
    Ok(text)
}
