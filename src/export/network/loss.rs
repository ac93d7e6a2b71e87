//! What no format of nodes and edges can hold, counted.

use super::{Count, Network};
use crate::model::{Claim, Model, Object};
use crate::wording::LONGEST_SHOWN;

/// How many of what is lost, as the claims are walked.
#[derive(Debug, Default)]
struct Lost {
    facts: usize,
    qualifiers: usize,
    relays: usize,
    comparisons: usize,
    digests: usize,
    notes: usize,
    texts: usize,
}

impl Network<'_> {
    /// What of the view is not in the records, or no longer what it was: facts and qualifiers
    /// became text, names have no language, a claim has its worst verdict alone.
    pub(in crate::export) fn loss(&self) -> Vec<Count> {
        let view = self.phrases.view;
        let model = &view.model;
        let mut lost = Lost::default();
        for id in &view.claims {
            let claim = model.claim(*id);
            lost.add(model, claim, self.is_fact(claim));
            let found = view.assessment.comparisons_of(*id);
            lost.comparisons += found.filter(|found| found.a == *id && view.shows(found.b)).count();
        }
        let untold = view.claims.len() - self.edges - self.facts;
        let counts = [
            Count { number: untold, one: "claim", many: "claims" },
            Count { number: lost.facts, one: "type of a fact", many: "types of facts" },
            Count {
                number: lost.qualifiers,
                one: "type of a qualifier",
                many: "types of qualifiers",
            },
            Count { number: lost.notes, one: "note on a fact", many: "notes on facts" },
            Count {
                number: self.languages(),
                one: "language of a name",
                many: "languages of names",
            },
            Count { number: lost.relays, one: "order of relays", many: "orders of relays" },
            Count {
                number: lost.comparisons,
                one: "comparison of claims",
                many: "comparisons of claims",
            },
            Count {
                number: view.sources.len(),
                one: "description of a source",
                many: "descriptions of sources",
            },
            Count { number: lost.digests, one: "digest of a passage", many: "digests of passages" },
            Count { number: lost.texts, one: "end of a long text", many: "ends of long texts" },
        ];
        counts.into_iter().filter(|count| count.number > 0).collect()
    }

    /// How many names have a language.
    fn languages(&self) -> usize {
        let model = &self.phrases.view.model;
        let entities = self.phrases.view.entities.iter().map(|id| model.entity(*id));
        let words =
            entities.flat_map(|one| one.name.iter(&model.names).chain(one.aka.iter(&model.names)));
        words.filter(|(language, _)| !language.is_empty()).count()
    }
}

impl Lost {
    fn add(&mut self, model: &Model, claim: &Claim, is_fact: bool) {
        let qualifiers = model.qualifiers(claim);
        self.facts += usize::from(is_fact);
        self.notes += usize::from(is_fact && claim.note.is_some());
        self.qualifiers += qualifiers.len();
        self.relays += usize::from(model.via(claim).len() > 1);
        let cites = model.cites(claim).iter();
        self.digests += cites.filter(|cite| model.digests.contains_key(&cite.value)).count();
        let objects = qualifiers.iter().map(|one| one.value.value).chain([claim.object.value]);
        let texts = objects.filter_map(|object| match object {
            Object::Text(words) => Some(words),
            _ => None,
        });
        let texts = texts.chain(claim.note.filter(|_| !is_fact));
        self.texts += texts.filter(|text| model.names.text(*text).len() > LONGEST_SHOWN).count();
    }
}
