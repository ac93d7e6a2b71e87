//! How much is otherwise, as one sentence.

use super::{ClaimDiff, Diff, Fate, Section, ThingDiff};
use crate::wording::counted;

impl Diff {
    /// "2 claims are new, 1 claim changed; 1 claim is now contested; 1 source is gone."
    pub fn summary(&self) -> String {
        let words = &self.words.diff;
        if self.is_empty() {
            return format!("{}.", words.same);
        }
        let fates =
            [(&words.new, Fate::New), (&words.gone, Fate::Gone), (&words.changed, Fate::Changed)];
        let claims = fates.map(|(phrase, fate)| {
            (phrase, self.claims.iter().filter(|claim| claim.fate == fate).count())
        });
        // A new claim that is contested is not one that has become so.
        let stands = |section| {
            let known = self.claims.iter().filter(|claim| claim.fate != Fate::New);
            known.flat_map(ClaimDiff::standings).filter(|own| *own == section).count()
        };
        let standings = [
            (&words.contested, stands(Section::Contested)),
            (&words.uncontested, stands(Section::Uncontested)),
            (&words.more, stands(Section::More)),
            (&words.fewer, stands(Section::Fewer)),
        ];
        let dossier = (!self.dossier.is_empty()).then(|| words.dossier.clone());
        let parts = [
            row(&claims),
            row(&standings),
            row(&things(&words.entities, &self.entities)),
            row(&things(&words.sources, &self.sources)),
            dossier,
        ];
        format!("{}.", parts.into_iter().flatten().collect::<Vec<_>>().join("; "))
    }
}

type Counted<'w> = (&'w [String; 2], usize);

fn things<'w>(
    [new, gone, changed]: &'w [[String; 2]; 3],
    things: &[ThingDiff],
) -> [Counted<'w>; 3] {
    [(new, Fate::New), (gone, Fate::Gone), (changed, Fate::Changed)]
        .map(|(phrase, fate)| (phrase, things.iter().filter(|one| one.fate == fate).count()))
}

/// What there is any of; nothing where there is nothing.
fn row(counts: &[Counted<'_>]) -> Option<String> {
    let some = counts.iter().filter(|(_, count)| *count > 0);
    let some: Vec<_> = some.map(|(phrase, count)| counted(phrase, *count)).collect();
    (!some.is_empty()).then(|| some.join(", "))
}
