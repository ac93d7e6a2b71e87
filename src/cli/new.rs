//! `quipu new`: a dossier to start from, which checks clean.

use std::fs;

use quipu::error::Error;

use super::args::New;
use super::{GOOD, say};

/// The files of the starter dossier.
const STARTER: &[(&str, &str)] = &[
    ("dossier.toml", include_str!("starter/dossier.toml")),
    ("sources.toml", include_str!("starter/sources.toml")),
    ("entities.toml", include_str!("starter/entities.toml")),
    ("claims/harbour-post.toml", include_str!("starter/claims/harbour-post.toml")),
    ("texts/harbour-post.txt", include_str!("starter/texts/harbour-post.txt")),
];

pub(super) fn run(args: &New) -> Result<u8, Error> {
    let folder = &args.folder;
    let is_empty = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    if folder.exists() && !is_empty {
        return Err(Error::AlreadyThere { path: folder.clone() });
    }
    for (name, text) in STARTER {
        let path = folder.join(name);
        let unwritable = |source| Error::Write { path: path.clone(), source };
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(unwritable)?;
        }
        fs::write(&path, text).map_err(unwritable)?;
        say(&format!("wrote {}", path.display()));
    }
    say(&format!("next: quipu check {0}, then quipu export {0} -o {0}/output/", folder.display()));
    Ok(GOOD)
}
