//! `quipu coverage`: which words of each text are cited, skipped or open.

use std::path::Path;

use quipu::digest::coverage::FORMS;
use quipu::error::Error;
use quipu::evidence::coverage;

use super::args::Coverage;
use super::output::Prepared;
use super::{FAULTY, GOOD, copies, dossier, say, unwritable};

pub(super) fn run(args: &Coverage) -> Result<u8, Error> {
    let Some(form) = FORMS.iter().find(|form| form.name == args.format) else {
        let known: Vec<_> = FORMS.iter().map(|form| form.name).collect();
        let (form, known) = (&args.format, known.join("`, `"));
        return Err(Error::Usage(format!("no report has the form `{form}`; there are `{known}`")));
    };
    let mut checked = dossier::open(args.dossier.path())?;
    let copies = copies::find(&mut checked, &args.texts)?;
    if checked.faults.has_errors() {
        say(
            "the dossier has errors, which quipu check shows; claims that cannot be read count as open",
        );
    }
    let found = coverage(&checked.files, &checked.model, &copies);
    if let Some(path) = &args.output {
        if checked.files.holds(path) {
            return Err(Error::OverwritesInput { path: path.clone() });
        }
        if form.holds_texts && is_handed_on(path) {
            let message = "exports in output/ are handed on, and this report holds the texts; \
                           name a file elsewhere";
            return Err(Error::Usage(message.to_owned()));
        }
        let mut prepared = Prepared::default();
        prepared.write(path, |out| (form.write)(&checked.files, &found, out))?;
        prepared.commit()?;
        say(&format!("wrote {}", path.display()));
    } else {
        let mut out = anstream::stdout().lock();
        (form.write)(&checked.files, &found, &mut out).map_err(unwritable)?;
    }
    let Some(least) = args.fail_under else { return Ok(GOOD) };
    let low = found.texts.iter().filter(|text| text.percent() < least);
    let low: Vec<_> = low.map(|text| text.source.as_str()).collect();
    for source in &low {
        say(&format!("{source}: fewer than {least} % of its words are cited or skipped"));
    }
    for source in &found.missing {
        say(&format!("{source}: its text is not there, so nothing is known of it"));
    }
    Ok(if low.is_empty() && found.missing.is_empty() { GOOD } else { FAULTY })
}

/// Whether a file lies in a folder for exports.
fn is_handed_on(path: &Path) -> bool {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    // The folder may be reached through links or `..`, and may not be there yet.
    let there = path.ancestors().skip(1).find_map(|folder| folder.canonicalize().ok());
    // What the folders above the present one are called is not the author's choice.
    let here = Path::new(".").canonicalize().unwrap_or_default();
    let below = |folder: &Path| folder.strip_prefix(&here).unwrap_or(folder).to_owned();
    let mut folders = path.parent().into_iter().chain(there.as_deref()).map(below);
    folders.any(|folder| folder.iter().any(|part| part == "output"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_handed_on() {
        for (path, expected) in [
            ("output/coverage.html", true),
            ("output/parts/coverage.html", true),
            ("output/parts/../coverage.html", true),
            ("coverage.html", false),
            ("outputs/coverage.html", false),
        ] {
            assert_eq!(is_handed_on(Path::new(path)), expected, "{path}");
        }
    }
}
