//! `quipu pin`: quotations become citations, and the lock is written.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;

use quipu::diagnostic::Diagnostics;
use quipu::error::Error;
use quipu::evidence::{Change, pin};
use quipu::files::{FileId, Files};
use quipu::model::{Lock, Model};
use quipu::read::read;
use quipu::report::{REPORTERS, clean};

use super::args::{Pin, Texts};
use super::dossier::Checked;
use super::output::Prepared;
use super::{FAULTY, GOOD, copies, dossier, say, unwritable};

pub(super) fn run(args: &Pin) -> Result<u8, Error> {
    let mut checked = dossier::open(args.dossier.path())?;
    if checked.faults.has_errors() {
        tell(&checked.files, &checked.faults);
        say("nothing was pinned: the dossier has errors");
        return Ok(FAULTY);
    }
    let copies = copies::find(&mut checked, &args.texts)?;
    let pinned = pin(&checked.files, &checked.model, &copies);
    if !pinned.found.is_empty() {
        tell(&checked.files, &pinned.found);
    }
    if args.dry_run {
        show(&checked.files, &pinned.changes)?;
    } else {
        apply(checked, &pinned.changes, &args.texts)?;
    }
    Ok(if pinned.found.has_errors() { FAULTY } else { GOOD })
}

fn tell(files: &Files, faults: &Diagnostics) {
    if let Some(reporter) = REPORTERS.first() {
        // Whoever does not read the faults still gets the exit code.
        let _ = reporter.report(files, faults, &mut anstream::stderr().lock());
    }
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
    let texts_now = changed_texts(&checked.files, changes);
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
    say(&format!("wrote quipu.lock: {passages} passages of {} texts", lock.source.len()));
    for id in texts_now.keys() {
        let count = changes.iter().filter(|change| change.span.file() == *id).count();
        say(&format!("wrote {}: {count} citations", checked.files.shown(*id)));
    }
    Ok(())
}

/// The lock of the dossier as it is after the changes.
fn relock(files: &mut Files, texts: &Texts) -> Result<Lock, Error> {
    let model: Model = read(files)?;
    let folder = texts.texts.as_deref();
    let copies = quipu::evidence::Copies::find(files, &model, folder, &texts.text)?;
    Ok(Lock::of(files, &model, &copies))
}

/// The new text of each file, with every change in its place.
fn changed_texts(files: &Files, changes: &[Change]) -> BTreeMap<FileId, String> {
    let mut texts = BTreeMap::new();
    // From the last to the first, so that places before a change stay what they are.
    let mut changes: Vec<_> = changes.iter().collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.span));
    for change in changes {
        let id = change.span.file();
        let text = texts.entry(id).or_insert_with(|| files.file(id).text().to_owned());
        let place = change.span.start()..change.span.end();
        if text.get(place.clone()).is_some() {
            text.replace_range(place, &change.replacement);
        }
    }
    texts
}

/// An author may still be typing: what is on disk must be what was read.
fn stop_if_changed(files: &Files, id: FileId) -> Result<(), Error> {
    let Some(path) = files.on_disk(id) else { return Ok(()) };
    let now = fs::read(&path).map_err(|source| Error::Read { path: path.clone(), source })?;
    if now == files.file(id).text().as_bytes() {
        return Ok(());
    }
    Err(Error::Usage(format!("{} was changed while it was read; run it again", files.shown(id))))
}
