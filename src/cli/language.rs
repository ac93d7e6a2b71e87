//! In which language a command speaks.

use quipu::wording;

use super::args::Language;
use super::say;

/// The language that is asked for, after saying what of it is not there.
pub(super) fn of(language: &Language) -> String {
    let tag = &language.lang;
    if !wording::speaks(tag) {
        say(&format!("there are no words in `{tag}`: those around names are English"));
    }
    tag.clone()
}
