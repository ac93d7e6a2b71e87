//! `quipu.lock`: digests of texts and passages, for those who have no copy of the text.

use super::Reading;
use crate::files::{FileId, Files, Span};
use crate::model::{Digest, Lock, LockedSource, Passage, TextDigest, UnreadKind};

/// Takes in the lock, where the dossier has one.
pub(super) fn read(files: &Files, reading: &mut Reading) {
    let mut readable = files.iter().filter(|(_, file)| file.fault.is_none());
    let Some((id, file)) = readable.find(|(_, file)| file.extension() == "lock") else {
        return;
    };
    let text = file.text();
    match Lock::parse(text) {
        Ok(lock) => {
            for (source, locked) in &lock.source {
                if let Err(fault) = reading.lock_source(source, locked) {
                    let heading = format!("[source.{source}]");
                    reading.refuse(UnreadKind::Lock(fault), place(id, text, &heading), None);
                }
            }
            reading.model.lock = Some(lock);
        }
        Err(fault) => {
            let kind = UnreadKind::Lock(fault.to_string());
            reading.refuse(kind, place(id, text, "version"), None);
        }
    }
}

/// Where a word first stands in the lock.
fn place(id: FileId, text: &str, word: &str) -> Span {
    let found = text.find(word).map_or((0, 0), |start| (start, start + word.len()));
    Span::new(id, found.0, found.1)
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
