//! Quotations that are left in claims.

use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;

/// Words of a source where a citation belongs.
pub(super) struct UnpinnedQuote;

impl Check for UnpinnedQuote {
    fn code(&self) -> &'static str {
        "unpinned-quote"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "A claim cites its passage by place; a `quote` is there only while it is \
                   written.",
            why: "A dossier is handed on without the texts that it cites, and with no \
                  sentence of them: they belong to those who wrote them. A quotation that is \
                  left goes with it.",
            example: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour\"\n\
                      quote    = \"…\"",
            instead: "[[claim]]\n\
                      subject  = \"mayor\"\n\
                      property = \"visited\"\n\
                      object   = \"harbour\"\n\
                      cite     = \"291-362\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let claims = model.claims.iter();
        let claims =
            claims.map(|claim| (model.quote(claim), "claim", model.cites(claim).is_empty()));
        let skips = model.skips.iter().map(|skip| (skip.quote, "skip", skip.cites.is_empty()));
        for (quote, what, is_alone) in claims.chain(skips) {
            let Some(quote) = quote else { continue };
            let message = format!("a quotation is left in this {what}");
            let fault = Diagnostic::warning(self.code(), message, quote.span)
                .label("words of a source, which must not be passed on");
            found.push(if is_alone {
                fault.help("`quipu pin` replaces it by its place in the text")
            } else {
                fault.help(format!("delete it: the {what} cites its passage already"))
            });
        }
    }
}
