//! `quipu coverage`: which words of each text are cited, skipped or open.

use std::path::Path;

use quipu::digest::coverage::FORMS;
use quipu::error::Error;
use quipu::evidence::coverage;

use super::args::Coverage;
use super::{FAULTY, GOOD, copies, dossier, output, say, unknown_form};

pub(super) fn run(args: &Coverage) -> Result<u8, Error> {
    let Some(form) = FORMS.iter().find(|form| form.name == args.format) else {
        let known: Vec<_> = FORMS.iter().map(|form| form.name).collect();
        return Err(unknown_form(&args.format, &known));
    };
    let mut checked = dossier::open_whole(args.dossier.path())?;
    let copies = copies::find(&mut checked, &args.texts)?;
    if checked.faults.has_errors() {
        say(
            "the dossier has errors, which quipu check shows; claims that cannot be read count as open",
        );
    }
    let found = coverage(&checked.files, &checked.model, &copies);
    let output = args.output.as_deref();
    if form.holds_texts && output.is_some_and(is_handed_on) {
        let message = "exports in output/ are handed on, and this report holds the texts; \
                       name a file elsewhere";
        return Err(Error::Usage(message.to_owned()));
    }
    output::report(output, &checked.files, |out| (form.write)(&checked.files, &found, out))?;
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
