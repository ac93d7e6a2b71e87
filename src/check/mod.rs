//! What can be wrong in a dossier, a file each.

mod accusing_class;
mod ambiguous_term;
mod broken_lock;
mod characters;
mod citation_outside_text;
mod claim_names_itself;
mod contested_claim;
mod control_character;
mod domains;
mod doubled_claim;
mod duplicate_id;
mod encoding;
mod end_before_start;
mod figures;
mod gaps;
mod hidden_character;
mod ids;
mod impossible_date;
mod impossible_sum;
mod incomplete_term;
mod isolated_entity;
mod large_number;
mod likely_date;
mod lock_disagrees;
mod long_passage;
mod look_alike_id;
mod mentions;
mod misplaced_qualifier;
mod missing_base;
mod missing_citation;
mod missing_field;
mod missing_name;
mod missing_unit;
mod mixed_scripts;
mod nearest;
mod outside_domain;
mod outside_range;
mod reveals_private;
mod scope_disagrees;
mod second_dossier;
mod shared_link;
mod skip_overlaps_claim;
mod skip_without_passage;
mod source_without_claim;
mod syntax;
mod telltale;
mod text_outside_folder;
mod too_large;
mod unexpected_passage;
mod unfit_base;
mod unfit_id;
mod unfit_language;
mod unfit_licence;
mod unfit_link;
mod unfit_unit;
mod unknown_claim;
mod unknown_class;
mod unknown_entity;
mod unknown_field;
mod unknown_inferred;
mod unknown_property;
mod unknown_source;
mod unknown_unit;
mod unknown_word;
mod unpinned_quote;
mod unreadable_date;
mod unreadable_figure;
mod unreadable_passage;
mod unused_entity;
mod wording;
mod wrong_type;

use std::panic::resume_unwind;
use std::thread;

use crate::assess::Assessment;
use crate::diagnostic::Diagnostics;
use crate::model::Model;
pub use nearest::nearest;

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

/// How many codes can share a part that tells them from the others.
const MOST_ALIKE: usize = 5;

/// Every check, by code.
pub const CHECKS: &[&dyn Check] = &[
    &accusing_class::AccusingClass,
    &ambiguous_term::AmbiguousTerm,
    &broken_lock::BrokenLock,
    &citation_outside_text::CitationOutsideText,
    &claim_names_itself::ClaimNamesItself,
    &contested_claim::ContestedClaim,
    &control_character::ControlCharacter,
    &doubled_claim::DoubledClaim,
    &duplicate_id::DuplicateId,
    &encoding::Encoding,
    &end_before_start::EndBeforeStart,
    &hidden_character::HiddenCharacter,
    &impossible_date::ImpossibleDate,
    &impossible_sum::ImpossibleSum,
    &incomplete_term::IncompleteTerm,
    &isolated_entity::IsolatedEntity,
    &large_number::LargeNumber,
    &lock_disagrees::LockDisagrees,
    &long_passage::LongPassage,
    &look_alike_id::LookAlikeId,
    &misplaced_qualifier::MisplacedQualifier,
    &missing_base::MissingBase,
    &missing_citation::MissingCitation,
    &missing_field::MissingField,
    &missing_name::MissingName,
    &missing_unit::MissingUnit,
    &mixed_scripts::MixedScripts,
    &outside_domain::OutsideDomain,
    &outside_range::OutsideRange,
    &reveals_private::RevealsPrivate,
    &scope_disagrees::ScopeDisagrees,
    &second_dossier::SecondDossier,
    &shared_link::SharedLink,
    &skip_overlaps_claim::SkipOverlapsClaim,
    &skip_without_passage::SkipWithoutPassage,
    &source_without_claim::SourceWithoutClaim,
    &syntax::Syntax,
    &text_outside_folder::TextOutsideFolder,
    &too_large::TooLarge,
    &unexpected_passage::UnexpectedPassage,
    &unfit_base::UnfitBase,
    &unfit_id::UnfitId,
    &unfit_language::UnfitLanguage,
    &unfit_licence::UnfitLicence,
    &unfit_link::UnfitLink,
    &unfit_unit::UnfitUnit,
    &unknown_claim::UnknownClaim,
    &unknown_class::UnknownClass,
    &unknown_entity::UnknownEntity,
    &unknown_field::UnknownField,
    &unknown_inferred::UnknownInferred,
    &unknown_property::UnknownProperty,
    &unknown_source::UnknownSource,
    &unknown_unit::UnknownUnit,
    &unknown_word::UnknownWord,
    &unpinned_quote::UnpinnedQuote,
    &unreadable_date::UnreadableDate,
    &unreadable_figure::UnreadableFigure,
    &unreadable_passage::UnreadablePassage,
    &unused_entity::UnusedEntity,
    &wrong_type::WrongType,
];

/// Runs every check: the faults in the order of files and places.
///
/// Half of the checks run on a second thread: each looks at every claim, and none at another's
/// findings.
pub fn check(model: &Model, assessment: &Assessment) -> Diagnostics {
    let (first, second) = CHECKS.split_at(CHECKS.len() / 2);
    let mut found = thread::scope(|scope| {
        let other = thread::Builder::new().spawn_scoped(scope, || run(second, model, assessment));
        let mut found = run(first, model, assessment);
        found.append(match other.map(thread::ScopedJoinHandle::join) {
            Ok(Ok(others)) => others,
            Ok(Err(panic)) => resume_unwind(panic),
            // Where no second thread can be had, one does it all.
            Err(_) => run(second, model, assessment),
        });
        found
    });
    found.sort();
    found
}

fn run(checks: &[&dyn Check], model: &Model, assessment: &Assessment) -> Diagnostics {
    let mut found = Diagnostics::default();
    for check in checks {
        check.check(model, assessment, &mut found);
    }
    found
}

/// The codes that are like a word: misspelt, or with a part in common.
pub fn codes_like(word: &str) -> Vec<&'static str> {
    let codes = || CHECKS.iter().map(|check| check.code());
    match nearest(word, codes()) {
        Some(likely) => vec![likely],
        None => codes().filter(|code| code.split('-').any(|part| is_part(word, part))).collect(),
    }
}

/// Whether a word has a part that says something: every other code starts with "unknown".
fn is_part(word: &str, part: &str) -> bool {
    let is_telling = CHECKS.iter().filter(|check| check.code().split('-').any(|p| p == part));
    word.split('-').any(|own| own == part) && is_telling.count() <= MOST_ALIKE
}

/// The check with a code.
pub fn check_called(code: &str) -> Option<&'static dyn Check> {
    CHECKS.iter().copied().find(|check| check.code() == code)
}
