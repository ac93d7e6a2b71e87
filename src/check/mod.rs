//! What can be wrong in a dossier, a file each.

mod nearest;
mod unknown_entity;
mod unknown_field;

use crate::assess::Assessment;
use crate::diagnostic::Diagnostics;
use crate::model::Model;

/// A rule that a dossier keeps or breaks.
pub trait Check: Sync {
    /// Its stable name, as messages show it: `unknown-entity`.
    fn code(&self) -> &'static str;
    /// What it is about, for `quipu explain`.
    fn explanation(&self) -> Explanation;
    /// Looks at everything, and says where the rule is broken.
    fn check(&self, model: &Model, assessment: &Assessment, found: &mut Diagnostics);
}

/// What `quipu explain` says of a check: whole sentences.
#[derive(Clone, Copy, Debug)]
pub struct Explanation {
    /// What the check looks for.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What it complains of: a piece of a file.
    pub example: &'static str,
    /// The same as it should be: a piece of a file, or advice.
    pub instead: &'static str,
}

/// Every check, by code.
pub const CHECKS: &[&dyn Check] = &[&unknown_entity::UnknownEntity, &unknown_field::UnknownField];

/// Runs every check: the faults in the order of files and places.
pub fn check(model: &Model, assessment: &Assessment) -> Diagnostics {
    let mut found = Diagnostics::default();
    for check in CHECKS {
        check.check(model, assessment, &mut found);
    }
    found.sort();
    found
}

/// The check with a code.
pub fn check_called(code: &str) -> Option<&'static dyn Check> {
    CHECKS.iter().copied().find(|check| check.code() == code)
}
