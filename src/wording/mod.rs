//! What claims say, in words of a language: shared by pictures and by reports that people read.

mod conflicts;
mod dates;
mod headings;
mod legend;
mod part;
mod phrases;
mod reasons;
mod shown;
mod statement;
mod words;
mod wrap;

pub(crate) use conflicts::{Conflict, MARK, marked};
pub(crate) use legend::{Sign, Signs};
pub(crate) use phrases::{Phrases, Qualifier, Style};
pub(crate) use reasons::told;
pub(crate) use shown::{LONGEST_SHOWN, cut, first_shown, shown, visible};
pub(crate) use statement::{Gathering, Sense, Statement, Stroke};
pub use words::speaks;
pub(crate) use words::{DiffWords, PathWords, Words, counted, fill};
pub(crate) use wrap::{balanced, filled};
