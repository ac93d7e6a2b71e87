//! What is documented is what runs.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

/// The commands of the README run one after the other in an empty folder of their own.
#[test]
fn the_readme_does_what_it_says() {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(place.join("README.in")).unwrap();
    fs::copy("README.md", place.join("README.md")).unwrap();
    trycmd::TestCases::new().case(place.join("README.md").to_str().unwrap());
}

#[test]
fn commands_do_what_is_written_down() {
    trycmd::TestCases::new().case("tests/cli/*.trycmd").case("tests/cli/*.toml");
}
