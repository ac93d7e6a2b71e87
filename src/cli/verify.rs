//! `quipu verify`: the user's copies against the lock.

use std::collections::BTreeMap;
use std::io::{self, Write};

use quipu::error::Error;
use quipu::evidence::{Change, Finding, Verdict, Verified, verify};
use quipu::files::Files;
use quipu::model::Model;

use super::args::Verify;
use super::{FAULTY, GOOD, copies, dossier, pin, say, unwritable};

/// The most moved passages of one text that are shown.
const MOST_MOVED: usize = 20;

pub(super) fn run(args: &Verify) -> Result<u8, Error> {
    let mut checked = dossier::open(args.dossier.path())?;
    let copies = copies::find(&mut checked, &args.texts)?;
    if checked.model.lock.is_none() {
        say("the dossier has no quipu.lock to verify against; quipu pin writes it");
        return Ok(FAULTY);
    }
    let verified = verify(&checked.files, &checked.model, &copies);
    let mut out = anstream::stdout().lock();
    write(&checked.files, &checked.model, &verified, &mut out).map_err(unwritable)?;
    if verified.is_exact() {
        return Ok(GOOD);
    }
    if !args.update {
        return Ok(FAULTY);
    }
    let changes = moves(&checked.model, &verified);
    let is_moved_only = verified.unlocked.is_empty()
        && verified
            .sources
            .iter()
            .flat_map(|finding| &finding.passages)
            .all(|(_, verdict)| matches!(verdict, Verdict::Exact | Verdict::Moved(..)));
    if !is_moved_only {
        say("nothing was updated: passages have changed or are missing");
        return Ok(FAULTY);
    }
    pin::apply(checked, &changes, &args.texts)?;
    Ok(GOOD)
}

fn write(files: &Files, model: &Model, verified: &Verified, out: &mut dyn Write) -> io::Result<()> {
    for finding in &verified.sources {
        write_finding(files, model, finding, out)?;
    }
    for source in &verified.unlocked {
        writeln!(out, "{source}: cited, but not locked; quipu pin locks it")?;
    }
    Ok(())
}

fn write_finding(
    files: &Files,
    model: &Model,
    finding: &Finding,
    out: &mut dyn Write,
) -> io::Result<()> {
    let source = model.names.text(model.source(finding.source).id.value);
    let count = |is: fn(&Verdict) -> bool| finding.passages.iter().filter(|(_, v)| is(v)).count();
    let all = finding.passages.len();
    if !finding.is_there {
        let advice = format!("name your copy: --text {source}=FILE");
        return writeln!(out, "{source}: missing; {all} passages are not verified; {advice}");
    }
    let moved = count(|verdict| matches!(verdict, Verdict::Moved(..)));
    let changed = count(|verdict| matches!(verdict, Verdict::Changed | Verdict::Unsearched));
    if moved + changed == 0 {
        let text = if finding.is_exact { "" } else { "; the text has changed elsewhere" };
        return writeln!(out, "{source}: exact, {all} passages{text}");
    }
    writeln!(out, "{source}: {moved} moved, {changed} changed, of {all} passages")?;
    let claims = claims_by_passage(files, model, finding);
    let mut shown = 0;
    for ((start, end), verdict) in &finding.passages {
        match verdict {
            Verdict::Exact | Verdict::Missing => {}
            Verdict::Moved(first, last) => {
                shown += 1;
                if shown <= MOST_MOVED {
                    writeln!(out, "  moved {start}-{end} to {first}-{last}")?;
                }
            }
            Verdict::Changed => writeln!(out, "  changed {start}-{end}")?,
            Verdict::Unsearched => {
                writeln!(out, "  not at {start}-{end}; the text is too long to search for it")?;
            }
        }
        if matches!(verdict, Verdict::Changed | Verdict::Unsearched) {
            for claim in claims.get(&(*start, *end)).into_iter().flatten() {
                writeln!(out, "    {claim}")?;
            }
        }
    }
    if shown > MOST_MOVED {
        writeln!(out, "  and {} more moved", shown - MOST_MOVED)?;
    }
    Ok(())
}

/// The claims that rest on each passage, with the places where they are written.
fn claims_by_passage(
    files: &Files,
    model: &Model,
    finding: &Finding,
) -> BTreeMap<(u32, u32), Vec<String>> {
    let source = model.source(finding.source).id.value;
    let mut claims: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for claim in &model.claims {
        for cite in model.cites(claim).iter().filter(|cite| cite.value.source() == source) {
            let (path, place) = (files.shown(cite.span.file()), files.position(cite.span));
            let words = format!("{} ({path}:{})", model.claim_name(claim), place.line);
            claims.entry((cite.value.start(), cite.value.end())).or_default().push(words);
        }
    }
    claims
}

/// The citations of moved passages, with their new places.
fn moves(model: &Model, verified: &Verified) -> Vec<Change> {
    let mut moved = BTreeMap::new();
    for finding in &verified.sources {
        let source = model.source(finding.source).id.value;
        for ((start, end), verdict) in &finding.passages {
            if let Verdict::Moved(first, last) = verdict {
                moved.insert((source, *start, *end), (*first, *last));
            }
        }
    }
    let cites = model.claims.iter().flat_map(|claim| model.cites(claim));
    let skips = model.skips.iter().flat_map(|skip| &skip.cites);
    let mut changes: Vec<_> = cites
        .chain(skips)
        .filter_map(|cite| {
            let passage = cite.value;
            let (first, last) = moved.get(&(passage.source(), passage.start(), passage.end()))?;
            let source = model.names.text(passage.source());
            Some(Change { span: cite.span, replacement: format!("\"{source}:{first}-{last}\"") })
        })
        .collect();
    changes.sort_by_key(|change| change.span);
    changes.dedup();
    changes
}
