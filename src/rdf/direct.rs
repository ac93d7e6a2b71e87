//! The profile `direct`: entities, and the claims that stand as facts, as plain triples alone.

use std::io;

use super::{Iris, Profile, Sink, description, passage, plain};
use crate::diagnostic::Count;
use crate::graph::{ProfileId, View};

/// Plain triples, for teaching and for tools that know nothing else.
pub(super) struct Direct;

impl Profile for Direct {
    fn id(&self) -> ProfileId {
        ProfileId::Direct
    }

    fn name(&self) -> &'static str {
        "direct"
    }

    fn about(&self) -> &'static str {
        "Entities and facts as plain triples, without who says them and where"
    }

    fn pattern(&self) -> Option<&'static str> {
        None
    }

    fn write(&self, view: &View, sink: &mut dyn Sink) -> io::Result<()> {
        let iris = Iris::new(view.model.base());
        description::entities(view, &iris, sink)?;
        plain::values(view, &iris, sink)?;
        plain::write(view, &iris, sink)
    }

    fn loss(&self, view: &View) -> Vec<Count> {
        let model = &view.model;
        let facts = plain::asserted(view).count();
        let claims = view.claims.iter().map(|id| model.claim(*id));
        let qualifiers = claims.map(|claim| model.qualifiers(claim).len()).sum();
        let passages = passage::cited(view).len();
        let counts = [
            Count { number: view.sources.len(), one: "source", many: "sources" },
            Count { number: passages, one: "passage", many: "passages" },
            Count {
                number: view.claims.len() - facts,
                one: "claim that is no plain fact",
                many: "claims that are no plain facts",
            },
            Count { number: facts, one: "attribution of a fact", many: "attributions of facts" },
            Count { number: qualifiers, one: "qualifier", many: "qualifiers" },
        ];
        counts.into_iter().filter(|count| count.number > 0).collect()
    }
}
