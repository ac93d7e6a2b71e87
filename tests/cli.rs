//! What is documented is what runs.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// The commands of the README run one after the other in an empty folder of their own.
#[test]
fn the_readme_does_what_it_says() {
    let (page, _) = page("README.md");
    trycmd::TestCases::new().case(page.to_str().unwrap());
}

#[cfg(unix)]
#[test]
fn the_tutorial_does_what_it_says() {
    follow("docs/tutorial.md");
}

#[cfg(unix)]
#[test]
fn the_page_on_words_of_ones_own_does_what_it_says() {
    follow("docs/own-terms.md");
}

/// What the reader types and writes is there before the program's commands run.
#[cfg(unix)]
fn follow(path: &str) {
    let (page, folder) = page(path);
    std::os::unix::fs::symlink(fs::canonicalize("dossiers").unwrap(), folder.join("dossiers"))
        .unwrap();
    let text = fs::read_to_string(&page).unwrap();
    for commands in blocks(&text, "sh") {
        let mut shell = std::process::Command::new("sh");
        let ended = shell.arg("-ec").arg(commands).current_dir(&folder).status().unwrap();
        assert!(ended.success(), "{commands}");
    }
    for file in blocks(&text, "toml") {
        let path = file.lines().next().and_then(|line| line.strip_prefix("# ")).unwrap();
        fs::write(folder.join(path), file).unwrap();
    }
    trycmd::TestCases::new().case(page.to_str().unwrap());
}

#[test]
fn commands_do_what_is_written_down() {
    trycmd::TestCases::new().case("tests/cli/*.trycmd").case("tests/cli/*.toml");
}

/// A copy of a page, and the empty folder beside it that its commands run in.
fn page(path: &str) -> (PathBuf, PathBuf) {
    let name = Path::new(path).file_stem().unwrap();
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name.to_ascii_lowercase());
    let _ = fs::remove_dir_all(&place);
    let folder = place.join(name).with_extension("in");
    fs::create_dir_all(&folder).unwrap();
    let page = place.join(name).with_extension("md");
    fs::copy(path, &page).unwrap();
    (page, folder)
}

/// The blocks of a language in a page.
#[cfg(unix)]
fn blocks<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let fence = format!("```{language}\n");
    let starts = page.match_indices(&fence).map(|(start, _)| start + fence.len());
    starts.map(|start| page[start..].split("```").next().unwrap()).collect()
}
