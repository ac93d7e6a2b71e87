//! The form of a report: the one that is asked for, else that of the file's ending.

use std::path::{Path, PathBuf};

use quipu::error::Error;

use super::unknown_form;

/// The form of a report among those that there are, each with its name and ending; without a name
/// and a file, the first.
pub(super) fn chosen<F>(
    forms: &'static [F],
    about: impl Fn(&F) -> (&'static str, &'static str),
    name: Option<&str>,
    file: Option<&Path>,
) -> Result<&'static F, Error> {
    let (names, endings): (Vec<_>, Vec<_>) = forms.iter().map(&about).unzip();
    let file = file.filter(|path| *path != Path::new("-"));
    if let (None, Some(path)) = (name, file) {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let form = forms.iter().find(|form| about(form).1.eq_ignore_ascii_case(ending));
        return form.ok_or_else(|| unknown_ending(path.to_owned(), &endings));
    }
    let name = name.or(names.first().copied()).unwrap_or_default();
    forms.iter().find(|form| about(form).0 == name).ok_or_else(|| unknown_form(name, &names))
}

fn unknown_ending(path: PathBuf, endings: &[&str]) -> Error {
    let known: Vec<_> = endings.iter().map(|ending| format!(".{ending}")).collect();
    Error::UnknownFormat { path, known: known.join(", ") }
}
