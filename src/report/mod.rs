//! How faults are shown: to people, to editors, to code review.

mod clean;
mod github;
mod json;
mod sarif;
mod text;

use std::io::{self, Write};

use crate::diagnostic::Diagnostics;
use crate::files::Files;
pub use clean::clean;
pub use text::show;

/// A form that faults are shown in.
pub trait Reporter: Sync {
    /// Its name on the command line.
    fn name(&self) -> &'static str;
    /// Writes all faults, in the order that they have.
    fn report(
        &self,
        files: &Files,
        diagnostics: &Diagnostics,
        out: &mut dyn Write,
    ) -> io::Result<()>;
}

/// The form for people.
pub const TEXT: &dyn Reporter = &text::Text;

/// Every form, the usual one first.
pub const REPORTERS: &[&dyn Reporter] = &[TEXT, &json::Json, &sarif::Sarif, &github::Github];

/// The form with a name.
pub fn reporter_called(name: &str) -> Option<&'static dyn Reporter> {
    REPORTERS.iter().copied().find(|reporter| reporter.name() == name)
}
