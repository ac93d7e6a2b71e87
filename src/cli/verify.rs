//! `quipu verify`: the user's copies against the lock.

use std::collections::BTreeMap;
use std::io::{self, Write};

use quipu::diagnostic::Severity;
use quipu::error::Error;
use quipu::evidence::{Change, Finding, Verdict, Verified, verify};
use quipu::files::{Files, Spanned};
use quipu::model::{Model, Passage};

use super::args::Verify;
use super::{FAULTY, GOOD, copies, counted, dossier, pin, say, unwritable};

/// The most moved passages of one text that are shown.
const MOST_MOVED: usize = 20;

pub(super) fn run(args: &Verify) -> Result<u8, Error> {
    let mut checked = dossier::open_whole(args.dossier.path())?;
    // A text that has become shorter is what this command is for.
    let has_errors = checked
        .faults
        .iter()
        .any(|fault| fault.severity == Severity::Error && fault.code != "citation-outside-text");
    if has_errors {
        dossier::tell(&checked.files, &checked.faults);
    }
    if checked.model.lock.is_none() {
        say(if has_errors {
            "nothing was verified: the dossier has errors"
        } else {
            "the dossier has no quipu.lock to verify against; quipu pin writes it"
        });
        return Ok(FAULTY);
    }
    let copies = copies::find(&mut checked, &args.texts)?;
    let verified = verify(&checked.files, &checked.model, &copies);
    let mut out = anstream::stdout().lock();
    write(&checked.files, &checked.model, &verified, &mut out).map_err(unwritable)?;
    if has_errors {
        say("what the errors keep from being read was not verified");
        return Ok(FAULTY);
    }
    if verified.is_exact() {
        return Ok(GOOD);
    }
    let is_moved = |verdict| matches!(verdict, Verdict::Exact | Verdict::Moved(..));
    if !verified.verdicts().all(is_moved) || !verified.unlocked.is_empty() {
        if verified.verdicts().any(|verdict| verdict == Verdict::Changed) {
            say("what has changed: write `quote` in place of `cite`, then quipu verify --update \
                 and quipu pin");
        }
        if args.update {
            say("nothing was updated: not all passages were found");
        }
        return Ok(FAULTY);
    }
    if !args.update {
        say("what has moved: quipu verify --update writes the new places");
        return Ok(FAULTY);
    }
    let changes = moves(&checked.files, &checked.model, &verified);
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
        return writeln!(out, "{source}: missing, with {}; {advice}", counted(all, "passage"));
    }
    let exact = count(|verdict| *verdict == Verdict::Exact);
    if exact == all {
        let text = if finding.is_exact { "" } else { "; the text has changed elsewhere" };
        return writeln!(out, "{source}: exact, {}{text}", counted(all, "passage"));
    }
    let counts = [
        (count(|verdict| matches!(verdict, Verdict::Moved(..))), "moved"),
        (count(|verdict| *verdict == Verdict::Changed), "changed"),
        (count(|verdict| *verdict == Verdict::Unsearched), "not searched for"),
        (count(|verdict| *verdict == Verdict::Unlocked), "not locked"),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let counts: Vec<_> = counts.map(|(count, what)| format!("{count} {what}")).collect();
    writeln!(out, "{source}: {} of {}", counts.join(", "), counted(all, "passage"))?;
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
            Verdict::Unlocked => {
                writeln!(out, "  not locked {start}-{end}; quipu pin locks it")?;
            }
            Verdict::Unsearched => {
                writeln!(out, "  not at {start}-{end}; the text is too long to search for it")?;
            }
        }
        if matches!(verdict, Verdict::Changed | Verdict::Unsearched | Verdict::Unlocked) {
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

/// The claims and skips that rest on each passage, with the places where they are written.
fn claims_by_passage(
    files: &Files,
    model: &Model,
    finding: &Finding,
) -> BTreeMap<(u32, u32), Vec<String>> {
    let source = model.source(finding.source).id.value;
    let mut claims: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut add = |name: &str, cites: &[Spanned<Passage>]| {
        for cite in cites.iter().filter(|cite| cite.value.source() == source) {
            let (path, place) = (files.shown(cite.span.file()), files.position(cite.span));
            let words = format!("{name} ({path}:{})", place.line);
            claims.entry((cite.value.start(), cite.value.end())).or_default().push(words);
        }
    };
    for claim in &model.claims {
        add(&model.claim_name(claim), model.cites(claim));
    }
    for skip in &model.skips {
        add("skip", &skip.cites);
    }
    claims
}

/// The citations of moved passages, with their new places.
fn moves(files: &Files, model: &Model, verified: &Verified) -> Vec<Change> {
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
            let replacement = with_range(&files.words(cite.span), *first, *last);
            Some(Change { span: cite.span, replacement })
        })
        .collect();
    changes.sort_by_key(|change| change.span);
    changes.dedup();
    changes
}

/// A citation as it is written, with another range: `"wire-story:0-45"`, `0-45`.
fn with_range(cite: &str, first: u32, last: u32) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let from = cite.find(':').map_or(0, |colon| colon + 1);
    let range = cite.get(from..).unwrap_or_default();
    let start = from + range.find(is_digit).unwrap_or_default();
    let end = cite.rfind(is_digit).map_or(cite.len(), |last| last + 1);
    let (before, after) = (cite.get(..start), cite.get(end..));
    format!("{}{first}-{last}{}", before.unwrap_or_default(), after.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citations_stay_as_they_are_written() {
        for (cite, expected) in [
            ("\"0-45\"", "\"9-54\""),
            ("'wire-2:0-45'", "'wire-2:9-54'"),
            ("0 - 45", "9-54"),
            ("post-1 : 0-45", "post-1 : 9-54"),
        ] {
            assert_eq!(with_range(cite, 9, 54), expected);
        }
    }
}
