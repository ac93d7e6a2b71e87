//! The user's copies of the cited texts, and what is said about those that are of no use.

use quipu::error::Error;
use quipu::evidence::Copies;
use quipu::report::clean;

use super::args::Texts;
use super::dossier::Checked;
use super::say;

/// Finds the copies, and names every file that is the text of no source.
pub(super) fn find(checked: &mut Checked, texts: &Texts) -> Result<Copies, Error> {
    let folder = texts.texts.as_deref();
    let copies = Copies::find(&mut checked.files, &checked.model, folder, &texts.text)?;
    for path in &copies.unmatched {
        let path = path.display().to_string();
        let path = clean(&path);
        say(&format!("{path} is the text of no source; if it is: --text SOURCE={path}"));
    }
    for (path, fault) in &copies.refused {
        let path = path.display().to_string();
        say(&format!("{} is not read: {}", clean(&path), fault.words()));
    }
    Ok(copies)
}
