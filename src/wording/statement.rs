//! Claims that say the same, which a picture shows once, with all their sources.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::conflicts::{self, Conflict};
use crate::assess::{self, Aspect, Status};
use crate::graph::View;
use crate::model::fields::STATEMENT;
use crate::model::{Claim, ClaimId, DateId, EntityId, Modality, Model, Name, Object};

/// What one or several claims say.
#[derive(Clone, Debug)]
pub(crate) struct Statement {
    /// The claims, in the order of the view; never empty.
    pub claims: Vec<ClaimId>,
    /// The numbers of the sources, each once.
    pub sources: Vec<usize>,
    /// How many independent origins they have together.
    pub own_origins: usize,
    /// The same with those of claims that back them.
    pub origins: usize,
    /// What it is about.
    pub subject: EntityId,
    /// What it says of it.
    pub object: Object,
    /// The rest of it.
    pub sense: Sense,
}

/// All that a claim says beside its two ends and its sources.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Sense {
    /// The name of the property.
    pub property: Name,
    /// Whether it says that this does not hold.
    pub negated: bool,
    /// How it is said.
    pub modality: Modality,
    /// Whether it stands unopposed.
    pub status: Status,
    /// What of it other claims contradict or put differently.
    pub conflicts: Vec<(Aspect, Conflict)>,
    /// Who says it, in the order of writing.
    pub speakers: Vec<Name>,
    /// When it holds.
    pub when: Option<DateId>,
    /// What qualifies it.
    pub qualifiers: Vec<(Name, Object)>,
    /// The fields that the author concluded.
    pub inferred: Vec<Name>,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stroke {
    /// What somebody states.
    Solid,
    /// What nobody should take for a fact: alleged, opined, denied, taken back.
    Dashed,
    /// What no source prints: the author concluded it.
    Dotted,
}

/// Puts claims that say the same together.
#[derive(Debug)]
pub(crate) struct Gathering<'v> {
    view: &'v View,
    numbers: Vec<usize>,
    statements: Vec<Statement>,
    known: HashMap<Key, usize>,
}

impl<'v> Gathering<'v> {
    /// No statements yet.
    pub(crate) fn new(view: &'v View) -> Self {
        Self { view, numbers: view.source_numbers(), statements: Vec::new(), known: HashMap::new() }
    }

    /// Takes in a claim on an entity.
    pub(crate) fn add(&mut self, id: ClaimId, subject: EntityId) {
        let model = &self.view.model;
        let claim = model.claim(id);
        let sense = Sense::of(self.view, id);
        let sources = self.sources(claim);
        match self.known.entry(key(model, claim, &sense)) {
            Entry::Vacant(place) => {
                place.insert(self.statements.len());
                let object = claim.object.value;
                self.statements.push(Statement {
                    claims: vec![id],
                    sources,
                    own_origins: 0,
                    origins: 0,
                    subject,
                    object,
                    sense,
                });
            }
            Entry::Occupied(place) => {
                if let Some(statement) = self.statements.get_mut(*place.get()) {
                    statement.claims.push(id);
                    statement.sources.extend(sources);
                }
            }
        }
    }

    /// The statements, in the order of their first claims.
    pub(crate) fn finish(mut self) -> Vec<Statement> {
        let (model, assessment) = (&self.view.model, &self.view.assessment);
        for statement in &mut self.statements {
            statement.sources.sort_unstable();
            statement.sources.dedup();
            statement.own_origins = assessment.origins.count(model, &statement.claims);
            statement.origins = assessment.support_together(model, &statement.claims);
        }
        self.statements
    }

    /// The numbers of the sources that a claim cites, else of the one that it stands under.
    fn sources(&self, claim: &Claim) -> Vec<usize> {
        let model = &self.view.model;
        let ids = model.sources_of(claim).filter_map(|name| model.source_named(name));
        let mut numbers: Vec<_> =
            ids.filter_map(|id| self.numbers.get(id.index()).copied()).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

impl Statement {
    /// The claim that stands for all of them.
    pub(crate) fn first(&self) -> ClaimId {
        *self.claims.first().expect("a statement is made from a claim")
    }
}

impl Sense {
    /// What a claim says beside its two ends and its sources.
    pub(crate) fn of(view: &View, id: ClaimId) -> Self {
        let model = &view.model;
        let claim = model.claim(id);
        let mut inferred: Vec<_> = model.inferred(claim).iter().map(|name| name.value).collect();
        inferred.sort_unstable();
        let qualifiers = model.qualifiers(claim).iter();
        Self {
            property: claim.property.value,
            negated: claim.negated,
            modality: claim.modality,
            status: view.assessment.status(id),
            conflicts: conflicts::aspects(view, id),
            speakers: model.speakers(claim).iter().map(|name| name.value).collect(),
            when: claim.when,
            qualifiers: qualifiers.map(|one| (one.property.value, one.value.value)).collect(),
            inferred,
        }
    }

    /// Whether the author concluded a field.
    pub(crate) fn is_inferred(&self, model: &Model, field: &str) -> bool {
        self.inferred.iter().any(|name| model.names.text(*name) == field)
    }

    /// Whether the statement itself is the author's conclusion, and not only what qualifies it.
    pub(crate) fn is_concluded(&self, model: &Model) -> bool {
        STATEMENT.into_iter().any(|field| self.is_inferred(model, field))
    }

    /// Whether a picture draws it dashed: nobody should take it for a fact.
    pub(crate) fn is_doubtful(&self) -> bool {
        self.status == Status::Retracted
            || matches!(self.modality, Modality::Alleged | Modality::Opined | Modality::Denied)
    }

    /// How its line is drawn where no words stand on it.
    pub(crate) fn stroke(&self, model: &Model) -> Stroke {
        if self.is_doubtful() {
            Stroke::Dashed
        } else if self.is_concluded(model) {
            Stroke::Dotted
        } else {
            Stroke::Solid
        }
    }
}

/// What claims that say the same have in common, from whichever end they say it.
type Key = (Object, Object, Sense);

fn key(model: &Model, claim: &Claim, sense: &Sense) -> Key {
    let assess::Statement { subject, property, object } = assess::Statement::of(model, claim);
    (subject, object, Sense { property, ..sense.clone() })
}
