//! Addresses that nothing can be minted under.

use oxrdf::NamedNode;

use super::nearest::written;
use super::wording::in_table;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;

/// A `base` that is no http IRI, or does not end like a folder.
pub(super) struct UnfitBase;

impl Check for UnfitBase {
    fn code(&self) -> &'static str {
        "unfit-base"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "`base` is an `http` or `https` address that ends in `/` or `#`, without \
                   blanks and without `?`.",
            why: "The ids of entities and claims are put right behind it. Without the slash \
                  at its end, `…/harbour` and `mayor` would become `…/harbourmayor`.",
            example: "base = \"https://example.org/harbour\"",
            instead: "base = \"https://example.org/harbour/\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let Some(base) = model.dossier.base else { return };
        let text = model.names.text(base.value);
        let Some(fault) = fault_of(text) else { return };
        let message = format!("`{text}` cannot be the beginning of addresses");
        let mut report = Diagnostic::error(self.code(), message, base.span).label(fault);
        if fault == NO_END {
            let likely = format!("{text}/");
            let instead = written(&likely, text, base.span);
            report = report.edit(format!("write `{likely}`"), base.span, instead);
        }
        found.push(in_table(report, model.dossier.span, "table"));
    }
}

const NO_END: &str = "it ends neither in `/` nor in `#`";

/// Why an address is no beginning of others.
fn fault_of(base: &str) -> Option<&'static str> {
    let rest = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"));
    let Some(rest) = rest else {
        return Some("it starts neither with `https://` nor with `http://`");
    };
    let inner = rest.strip_suffix(['/', '#']);
    if rest.contains(char::is_whitespace) {
        Some("it holds a blank")
    } else if rest.contains('?') || inner.unwrap_or(rest).contains('#') {
        Some("nothing can follow what stands behind `?` or `#`")
    } else if rest.starts_with(['/', '#', ':', '@']) || rest.is_empty() {
        Some("it names no host")
    } else if NamedNode::new(base).is_err() || !base.is_ascii() || base.contains('@') {
        Some("it holds characters that an address cannot have")
    } else if base.len() > LONGEST {
        Some("it is longer than 1,024 bytes")
    } else {
        inner.is_none().then_some(NO_END)
    }
}

/// The longest base, in bytes: with an id behind it, an IRI stays below 2 kB.
const LONGEST: usize = 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bases() {
        for base in ["https://example.org/harbour/", "http://localhost:8000/a#"] {
            assert_eq!(fault_of(base), None, "{base}");
        }
        for base in [
            "https://example.org/harbour",
            "https:///a/",
            "https://",
            "https://a b/",
            "https://a.org/?q=/",
            "https://a.org/#b#",
            "ftp://a.org/",
            "a.org/",
            "",
            "https://a.org/<>/",
        ] {
            assert!(fault_of(base).is_some(), "{base}");
        }
    }
}
