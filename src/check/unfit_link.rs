//! Links that nobody should follow.

use super::nearest::written;
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, UnreadKind};

/// Addresses that are no http or https IRIs.
pub(super) struct UnfitLink;

impl Check for UnfitLink {
    fn code(&self) -> &'static str {
        "unfit-link"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "The address of a source and the links of `same-as` are complete `http` or \
                   `https` addresses, or `wd:` and an item of Wikidata.",
            why: "Exports make links of them that readers click. A link of another scheme \
                  can run a program, and one with strange characters breaks the files of \
                  other tools.",
            example: "url = \"www.example.org/harbour\"",
            instead: "url = \"https://www.example.org/harbour\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        for unread in &model.unread {
            let UnreadKind::Link(link, why) = unread.kind else { continue };
            let link = model.names.text(link);
            let message = format!("`{}` is no link", shortened(link));
            let mut fault = Diagnostic::error(self.code(), message, unread.span).label(why);
            if is_bare(link) {
                let likely = format!("https://{link}");
                let instead = written(&likely, link, unread.span);
                fault = fault.edit(format!("write `{likely}`"), unread.span, instead);
            }
            found.push(fault);
        }
    }
}

/// The most characters of a link that a message shows.
const SHOWN: usize = 80;

fn shortened(link: &str) -> String {
    match link.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", link.split_at(end).0),
        None => link.to_owned(),
    }
}

/// Whether it looks like an address without its scheme.
fn is_bare(link: &str) -> bool {
    let host = link.split('/').next().unwrap_or_default();
    link.len() <= SHOWN
        && host.contains('.')
        && link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/%#?=&".contains(&byte))
}
