//! What no format of nodes and edges can hold, counted.

use super::{Count, Network};
use crate::model::{Claim, Model, Object, Source};
use crate::wording::LONGEST_SHOWN;

/// How many of what is lost, as the claims are walked.
#[derive(Debug, Default)]
struct Lost {
    values: usize,
    qualifiers: usize,
    relays: usize,
    notes: usize,
    texts: usize,
}

impl Network<'_> {
    /// What of the view is in neither the records nor the list of sources, or no longer what it
    /// was: figures and qualifiers became text, names have no language, a claim has its worst
    /// verdict alone. Digests of passages are no loss: no graph has a place for them, and the ids
    /// of claims and sources lead to them.
    pub(in crate::export) fn loss(&self) -> Vec<Count> {
        let view = self.phrases.view;
        let sources = view.sources.iter().map(|id| view.model.source(*id));
        self.lost(sources.filter(|source| has_more(source)).count())
    }

    /// The same for a format that lists no sources.
    pub(in crate::export) fn loss_without_list(&self) -> Vec<Count> {
        self.lost(self.phrases.view.sources.len())
    }

    /// What is lost, with so many descriptions of sources.
    fn lost(&self, sources: usize) -> Vec<Count> {
        let view = self.phrases.view;
        let model = &view.model;
        let mut lost = Lost::default();
        for id in &view.claims {
            let claim = model.claim(*id);
            lost.add(model, claim, self.has_value(claim));
        }
        let compared = view.assessment.topics.iter().flat_map(|topic| &topic.comparisons);
        let comparisons =
            compared.filter(|found| view.shows(found.a) && view.shows(found.b)).count();
        let untold = view.claims.len() - self.edges - self.values;
        let counts = [
            Count { number: untold, one: "claim", many: "claims" },
            Count { number: lost.values, one: "type of a value", many: "types of values" },
            Count {
                number: lost.qualifiers,
                one: "type of a qualifier",
                many: "types of qualifiers",
            },
            Count {
                number: lost.notes,
                one: "note on a claim with a value",
                many: "notes on claims with a value",
            },
            Count {
                number: self.languages(),
                one: "language of a name",
                many: "languages of names",
            },
            Count { number: lost.relays, one: "order of relays", many: "orders of relays" },
            Count {
                number: comparisons,
                one: "comparison of claims",
                many: "comparisons of claims",
            },
            Count {
                number: sources,
                one: "description of a source",
                many: "descriptions of sources",
            },
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
    fn add(&mut self, model: &Model, claim: &Claim, has_value: bool) {
        let qualifiers = model.qualifiers(claim);
        self.values += usize::from(has_value);
        self.notes += usize::from(has_value && claim.note.is_some());
        self.qualifiers += qualifiers.len();
        self.relays += usize::from(model.via(claim).len() > 1);
        let objects = qualifiers.iter().map(|one| one.value.value).chain([claim.object.value]);
        let texts = objects.filter_map(|object| match object {
            Object::Text(words) => Some(words),
            _ => None,
        });
        let texts = texts.chain(claim.note.filter(|_| !has_value));
        self.texts += texts.filter(|text| model.names.text(*text).len() > LONGEST_SHOWN).count();
    }
}

/// Whether more is known of a source than the list of sources tells, beside its class and language,
/// which change nothing in what its claims say.
fn has_more(source: &Source) -> bool {
    let ties = [&source.authors, &source.derives_from, &source.reprints, &source.same_publisher];
    ties.iter().any(|names| !names.is_empty())
}
