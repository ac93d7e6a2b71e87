//! The users' own copies of the cited texts: measured, and never kept.

use std::path::{Component, Path};

use super::Reading;
use crate::error::Error;
use crate::files::{FileFault, Files, Span};
use crate::model::{Digest, Passage, Text, UnreadKind};

/// Takes the digests of every text that is there, and of its cited passages.
pub(super) fn read(files: &mut Files, reading: &mut Reading) -> Result<(), Error> {
    let cited = reading.cited();
    reading.model.texts.resize_with(reading.model.sources.len(), || None);
    for at in 0..reading.model.sources.len() {
        let Some(source) = reading.model.sources.get_mut(at) else { continue };
        let (id, Some(path)) = (source.id.value, source.text) else { continue };
        let name = reading.model.names.text(path.value).to_owned();
        if leaves(&name) {
            let kind = UnreadKind::TextPlace(path.value, OUTSIDE);
            reading.refuse(kind, path.span, None);
            continue;
        }
        let file = match files.load_text(&name) {
            Ok(Some(file)) => file,
            Ok(None) => continue,
            Err(Error::LeavesFolder { .. }) => {
                let kind = UnreadKind::TextPlace(path.value, OUTSIDE);
                reading.refuse(kind, path.span, None);
                continue;
            }
            Err(Error::NotAFile { .. }) => {
                reading.refuse(UnreadKind::TextPlace(path.value, "is no file"), path.span, None);
                continue;
            }
            Err(fault) => return Err(fault),
        };
        if let Some(fault) = &files.file(file).fault {
            reading.refuse_text(fault, path.span);
            continue;
        }
        source.copy = Some(file);
        let text = Text::new(files.file(file).text().to_owned());
        source.digest = Some(text.digest());
        let from = cited.partition_point(|passage| passage.source() < id);
        for passage in cited.iter().skip(from).take_while(|passage| passage.source() == id) {
            if let Some(words) = text.slice(passage.start(), passage.end()) {
                reading.model.digests.insert(*passage, Digest::of(words));
            }
        }
        if let Some(place) = reading.model.texts.get_mut(at) {
            *place = Some(text);
        }
    }
    Ok(())
}

const OUTSIDE: &str = "is not below the dossier's folder";

/// Whether a path leads out of its folder, whether or not something is there.
fn leaves(path: &str) -> bool {
    let mut depth = 0_usize;
    Path::new(path).components().any(|part| match part {
        Component::Normal(_) => {
            depth += 1;
            false
        }
        Component::CurDir => false,
        Component::ParentDir => {
            let is_at_top = depth == 0;
            depth = depth.saturating_sub(1);
            is_at_top
        }
        Component::RootDir | Component::Prefix(_) => true,
    })
}

impl Reading {
    /// Every cited passage once, by source.
    fn cited(&self) -> Vec<Passage> {
        if self.model.sources.iter().all(|source| source.text.is_none()) {
            return Vec::new();
        }
        let skips = self.model.skips.iter().flat_map(|skip| &skip.cites);
        let mut cited: Vec<_> =
            self.model.passages.iter().chain(skips).map(|cite| cite.value).collect();
        cited.sort_unstable();
        cited.dedup();
        cited
    }

    fn refuse_text(&mut self, fault: &FileFault, span: Span) {
        let kind = match fault {
            FileFault::Encoding { guess, .. } => UnreadKind::Encoding(guess),
            FileFault::TooLarge { limit } => {
                UnreadKind::TooLarge(format!("the text holds more than {} MiB", limit >> 20))
            }
        };
        self.refuse(kind, span, None);
    }
}
