//! Passages beyond the end of their text.

use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics, grouped};
use crate::files::Spanned;
use crate::model::{Model, Passage};

/// Citations of words that the text does not have.
pub(super) struct CitationOutsideText;

impl Check for CitationOutsideText {
    fn code(&self) -> &'static str {
        "citation-outside-text"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A passage ends at or before the end of the text of its source, as far as \
                   the length of the text is known: from the copy, or from the lock.",
            why: "Such a passage cannot be looked up. Mostly the places were counted in \
                  another version of the text, and then the other citations of it are wrong \
                  as well.",
            example: "cite = \"4800-4950\"",
            instead: "cite = \"480-495\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let is_outside = |cite: &Spanned<Passage>| {
            length(model, cite.value).is_some_and(|length| cite.value.end() > length)
        };
        if model.passages.iter().any(is_outside) {
            for claim in &model.claims {
                for cite in model.cites(claim).iter().filter(|cite| is_outside(cite)) {
                    let fault = self.fault(model, *cite);
                    found.push(in_table(fault, Some(claim.span), "claim"));
                }
            }
        }
        for skip in &model.skips {
            for cite in skip.cites.iter().filter(|cite| is_outside(cite)) {
                found.push(in_table(self.fault(model, *cite), Some(skip.span), "table"));
            }
        }
    }
}

impl CitationOutsideText {
    fn fault(&self, model: &Model, cite: Spanned<Passage>) -> Diagnostic {
        let source = model.names.text(cite.value.source());
        let length = length(model, cite.value).unwrap_or_default() as usize;
        let message = format!("the text of `{source}` ends before this passage does");
        Diagnostic::error(self.code(), message, cite.span)
            .label(format!("the text has {} characters", grouped(length)))
    }
}

/// The length of the text of a passage's source, in code points, where it is known.
fn length(model: &Model, passage: Passage) -> Option<u32> {
    let source = model.source(model.source_named(passage.source())?);
    source.digest.map(|digest| digest.code_points)
}
