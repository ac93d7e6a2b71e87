//! Ids as they should be.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

use super::characters::unseen;
use crate::model::{LONGEST_ID, Model, UnreadKind};

/// The id that the author probably means: without accents, with hyphens for what stands between
/// words. None where letters would be lost.
pub(super) fn kebab_case(id: &str) -> Option<String> {
    let mut likely = String::with_capacity(id.len());
    let mut was_lower = false;
    for c in id.nfd().filter(|c| unseen(c.encode_utf8(&mut [0; 4])).is_none()) {
        if c.is_ascii_alphanumeric() {
            if c.is_ascii_uppercase() && was_lower {
                likely.push('-');
            }
            likely.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            return None;
        } else if c.is_ascii() && !likely.is_empty() && !likely.ends_with('-') {
            likely.push('-');
        }
        was_lower = c.is_ascii_lowercase();
    }
    let likely = likely.trim_end_matches('-').to_owned();
    (!likely.is_empty() && likely.len() <= LONGEST_ID).then_some(likely)
}

/// What the unfit ids of a model are once they are mended: who names one so means it.
pub(super) fn mended(model: &Model) -> HashSet<String> {
    let unfit = model.unread.iter().filter_map(|unread| match unread.kind {
        UnreadKind::Id(id) => kebab_case(model.names.text(id)),
        _ => None,
    });
    unfit.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likely_ids() {
        for (id, expected) in [
            ("Old_Harbour", Some("old-harbour")),
            ("Señor Núñez", Some("senor-nunez")),
            ("oldHarbour", Some("old-harbour")),
            ("MS-13", Some("ms-13")),
            ("-a--b-", Some("a-b")),
            ("порт", None),
            ("…", None),
        ] {
            assert_eq!(kebab_case(id).as_deref(), expected, "{id}");
        }
    }
}
