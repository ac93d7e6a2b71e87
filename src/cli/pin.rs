//! `quipu pin`: quotations become citations, and the lock is written.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs;
use std::io::{Read as _, Write};

use quipu::error::Error;
use quipu::evidence::{Change, Copies, Verdict, pin, verify};
use quipu::files::{FileId, Files};
use quipu::model::{Lock, Model};
use quipu::read::read;
use quipu::report::clean;

use super::args::{Pin, Texts};
use super::dossier::Checked;
use super::output::Prepared;
use super::{FAULTY, GOOD, copies, counted, dossier, say, unwritable};

pub(super) fn run(args: &Pin) -> Result<u8, Error> {
    if args.dossier.path().is_some_and(|path| path.is_file()) {
        let message = "name the folder of the dossier: the lock stands there";
        return Err(Error::Usage(message.to_owned()));
    }
    let mut checked = dossier::open_whole(args.dossier.path())?;
    if !dossier::is_sound(&checked, "pinned") {
        return Ok(FAULTY);
    }
    let copies = copies::find(&mut checked, &args.texts)?;
    if !is_as_locked(&checked, &copies) {
        say("nothing was pinned: quipu verify shows what has moved or changed");
        return Ok(FAULTY);
    }
    let pinned = pin(&checked.files, &checked.model, &copies);
    if !pinned.found.is_empty() {
        dossier::tell(&checked.files, &pinned.found);
    }
    if args.dry_run {
        show(&checked.files, &pinned.changes)?;
    } else {
        apply(checked, &pinned.changes, &args.texts)?;
    }
    Ok(if pinned.found.has_errors() { FAULTY } else { GOOD })
}

/// Whether every cited passage that is locked stands where it stood. Locking what stands there
/// now would turn a changed text into a verified one.
fn is_as_locked(checked: &Checked, copies: &Copies) -> bool {
    let verified = verify(&checked.files, &checked.model, copies);
    let is_lost =
        |verdict| matches!(verdict, Verdict::Moved(..) | Verdict::Changed | Verdict::Unsearched);
    for finding in &verified.sources {
        let lost = finding.passages.iter().filter(|(_, verdict)| is_lost(*verdict)).count();
        if lost > 0 {
            let source = checked.model.names.text(checked.model.source(finding.source).id.value);
            let lost = counted(lost, "cited passage");
            say(&format!("{source}: not where the lock has it: {lost}"));
        }
    }
    !verified.verdicts().any(is_lost)
}

/// The changes as a person reads them: the old words and the new.
fn show(files: &Files, changes: &[Change]) -> Result<(), Error> {
    let mut out = anstream::stdout().lock();
    for change in changes {
        let (path, line) = (files.shown(change.span.file()), files.position(change.span).line);
        let words = files.words(change.span);
        writeln!(out, "{path}:{line}").map_err(unwritable)?;
        writeln!(out, "- {}\n+ {}", clean(&words), change.replacement).map_err(unwritable)?;
    }
    Ok(())
}

/// Changes the dossier's files by place and in nothing else, after the lock: where the program
/// ends between, the quotations are still there, and pinning again mends it.
pub(super) fn apply(mut checked: Checked, changes: &[Change], texts: &Texts) -> Result<(), Error> {
    let Some(root) = checked.files.root().map(std::path::Path::to_owned) else {
        let message = "the built-in dossier cannot be changed; name a folder";
        return Err(Error::Usage(message.to_owned()));
    };
    let texts_now = changed_texts(&checked.files, changes)?;
    for id in texts_now.keys() {
        stop_if_changed(&checked.files, *id)?;
    }
    for (id, text) in &texts_now {
        checked.files.replace_text(*id, text.clone());
    }
    let lock = relock(&mut checked.files, texts)?;
    let mut prepared = Prepared::default();
    prepared.write(&root.join("quipu.lock"), |out| out.write_all(lock.text().as_bytes()))?;
    prepared.commit()?;
    let mut prepared = Prepared::default();
    for (id, text) in &texts_now {
        if let Some(path) = checked.files.on_disk(*id) {
            prepared.write(&path, |out| out.write_all(text.as_bytes()))?;
        }
    }
    prepared.commit()?;
    let passages: usize = lock.source.values().map(|source| source.passage.len()).sum();
    let (passages, texts) = (counted(passages, "passage"), counted(lock.source.len(), "text"));
    say(&format!("wrote quipu.lock: {passages} of {texts}"));
    for id in texts_now.keys() {
        let count = changes.iter().filter(|change| change.span.file() == *id).count();
        say(&format!("wrote {}: {}", checked.files.shown(*id), counted(count, "citation")));
    }
    Ok(())
}

/// The lock of the dossier as it is after the changes.
fn relock(files: &mut Files, texts: &Texts) -> Result<Lock, Error> {
    let model: Model = read(files)?;
    let folder = texts.texts.as_deref();
    let copies = Copies::find(files, &model, folder, &texts.text)?;
    Ok(Lock::of(files, &model, &copies))
}

/// The new text of each file, with every change in its place.
fn changed_texts(files: &Files, changes: &[Change]) -> Result<BTreeMap<FileId, String>, Error> {
    let mut texts = BTreeMap::new();
    // From the last to the first, so that places before a change stay what they are.
    let mut changes: Vec<_> = changes.iter().collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.span));
    for change in changes {
        let id = change.span.file();
        let text = match texts.entry(id) {
            Entry::Occupied(text) => text.into_mut(),
            Entry::Vacant(place) => place.insert(whole_text(files, id)?),
        };
        let place = change.span.start()..change.span.end();
        if text.get(place.clone()).is_some() {
            text.replace_range(place, &change.replacement);
        }
    }
    Ok(texts)
}

/// The text of a file, be it a table that is not held in memory.
fn whole_text(files: &Files, id: FileId) -> Result<String, Error> {
    let mut text = String::new();
    let read = files.file(id).open().and_then(|mut file| file.read_to_string(&mut text));
    read.map_err(|source| Error::Read { path: files.shown(id).into(), source })?;
    Ok(text)
}

/// An author may still be typing: what is on disk must be what was read.
fn stop_if_changed(files: &Files, id: FileId) -> Result<(), Error> {
    let Some(path) = files.on_disk(id) else { return Ok(()) };
    if files.file(id).extension() == "csv" {
        // A table was read anew for the change.
        return Ok(());
    }
    let now = fs::read(&path).map_err(|source| Error::Read { path: path.clone(), source })?;
    if now == files.file(id).text().as_bytes() {
        return Ok(());
    }
    Err(Error::Usage(format!("{} was changed while it was read; run it again", files.shown(id))))
}
