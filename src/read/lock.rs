//! `quipu.lock`: digests of texts and passages, for those who have no copy of the text.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Reading;
use crate::files::{FileId, Files, Span};
use crate::model::{Digest, Passage, TextDigest, UnreadKind};

/// The form of the lock that this program writes.
const VERSION: u32 = 1;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Lock {
    version: u32,
    #[serde(default)]
    source: BTreeMap<String, LockedSource>,
}

/// What is locked of a source's text, and of its passages by `start-end`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct LockedSource {
    sha256: String,
    code_points: u32,
    #[serde(default)]
    passage: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Locked {
    sha256: String,
    code_points: u32,
}

/// Takes in the lock, where the dossier has one.
pub(super) fn read(files: &Files, reading: &mut Reading) {
    let Some((id, file)) = files.iter().find(|(_, file)| file.extension() == "lock") else {
        return;
    };
    let text = file.text();
    match toml::from_str::<Lock>(text) {
        Ok(lock) if lock.version == VERSION => {
            for (source, locked) in lock.source {
                if let Err(fault) = reading.lock_source(&source, &locked) {
                    reading.refuse(UnreadKind::Lock(fault), place(id, text, &source), None);
                }
            }
        }
        Ok(lock) => {
            let fault = format!("it is of version {}, this program knows {VERSION}", lock.version);
            reading.refuse(UnreadKind::Lock(fault), place(id, text, "version"), None);
        }
        Err(fault) => {
            let span = fault.span().unwrap_or(0..0);
            let kind = UnreadKind::Lock(fault.message().to_owned());
            reading.refuse(kind, Span::new(id, span.start, span.end), None);
        }
    }
}

/// Where a word first stands in the lock.
fn place(id: FileId, text: &str, word: &str) -> Span {
    let start = text.find(word).unwrap_or_default();
    Span::new(id, start, start + word.len())
}

impl Reading {
    fn lock_source(&mut self, source: &str, locked: &LockedSource) -> Result<(), String> {
        let name = self.model.names.find(source).and_then(|name| self.model.source_named(name));
        let Some(found) = name.and_then(|id| self.model.sources.get_mut(id.index())) else {
            return Err(format!("it locks `{source}`, which is no source of the dossier"));
        };
        let sha256 = digest(&locked.sha256)?;
        found.digest = Some(TextDigest { sha256, code_points: locked.code_points });
        let name = found.id.value;
        for (range, locked) in &locked.passage {
            let passage = Passage::parse(name, range).map_err(|fault| fault.to_string())?;
            let sha256 = digest(&locked.sha256)?;
            let digest = Digest { sha256, code_points: locked.code_points };
            self.model.digests.insert(passage, digest);
        }
        Ok(())
    }
}

/// A SHA-256 in 64 hexadecimal digits.
fn digest(hex: &str) -> Result<[u8; 32], String> {
    let bytes = data_encoding::HEXLOWER.decode(hex.as_bytes()).ok();
    let bytes = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    bytes.ok_or_else(|| format!("`{hex}` is no SHA-256 in lower-case hexadecimal digits"))
}
