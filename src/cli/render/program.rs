//! Where the installed Graphviz is.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use quipu::error::Error;

use super::DRAWN_FROM;

const PROGRAM: &str = if cfg!(windows) { "dot.exe" } else { "dot" };

/// How it is installed, for each system.
const INSTALL: &[(&str, &str)] = &[
    ("Debian, Ubuntu", "sudo apt install graphviz"),
    ("Fedora", "sudo dnf install graphviz"),
    ("macOS", "brew install graphviz"),
    ("Windows", "winget install graphviz"),
];

/// The program that the system's search path leads to, and no other: no setting names one. Parts
/// of the path that depend on the current folder are passed over, as a dossier that somebody sent
/// may be there.
pub(super) fn find() -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders = env::split_paths(&path).filter(|folder| folder.is_absolute());
    folders.map(|folder| folder.join(PROGRAM)).find(|file| is_executable(file))
}

/// What to say where there is none.
pub(super) fn missing(ending: &str) -> Error {
    let ways: Vec<_> =
        INSTALL.iter().map(|(system, command)| format!("\n  {command:<27}({system})")).collect();
    Error::Picture(format!(
        "a picture as .{ending} is drawn by Graphviz, and no `dot` is on the search path; a \
         {DRAWN_FROM} file is written without it; it is installed with{}",
        ways.concat()
    ))
}

#[cfg(unix)]
fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(file).is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|about| about.is_file())
}
