//! What a dossier says, compact: ids are 32-bit numbers and each string is kept once.

mod claim;
mod date;
mod entity;
pub mod fields;
mod figure;
mod lock;
mod names;
mod passage;
mod private;
mod public;
mod source;
mod text;
mod unread;

use std::collections::HashMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::files::{FileId, Span, Spanned};
use crate::ontology::{Class, ClassId, Ontology, Property, PropertyId};
pub use claim::{
    Claim, ClaimHash, ClaimId, Difference, Doubled, Mentions, Modality, Object, Qualifier, Run,
    Scoping,
};
pub use date::{Date, DateFault, DateId, Precision, Recurring};
pub use entity::{Entity, EntityId, Words};
pub use figure::{Bound, Figure, FigureId};
pub use lock::{Lock, LockFault, LockedPassage, LockedSource};
pub use names::{LONGEST_ID, Name, Names};
pub use passage::{Digest, Passage, PassageFault, Skip};
pub use private::Private;
pub use source::{Source, SourceId, TextDigest};
pub use text::Text;
pub(crate) use text::fold;
pub use unread::{Unread, UnreadKind};

/// The IRI that entities and claims are minted under where the dossier names none; by RFC 6761
/// it can never be resolved.
pub const NO_BASE: &str = "https://kg.invalid/";

/// Everything that was read from the files of a dossier.
#[derive(Debug, Default)]
pub struct Model {
    /// Every id and word.
    pub names: Names,
    /// What is said of the dossier itself.
    pub dossier: Dossier,
    /// The terms that it uses.
    pub ontology: Arc<Ontology>,
    /// The cited works, in the order of reading.
    pub sources: Vec<Source>,
    /// The things that claims are about, in the order of reading.
    pub entities: Vec<Entity>,
    /// The claims, in the order of reading; those that are alike are one.
    pub claims: Vec<Claim>,
    /// The passages that carry no claim.
    pub skips: Vec<Skip>,
    /// The figures of all claims, each wording once.
    pub figures: Vec<Figure>,
    /// The dates of all claims and sources, each wording once.
    pub dates: Vec<Date>,
    /// Where a source is first named that claims stand under, once for each.
    pub named_sources: Vec<Spanned<Name>>,
    /// What could not be taken in.
    pub unread: Vec<Unread>,
    /// Claims with the id of an earlier one.
    pub doubled: Vec<Doubled>,
    /// What authors say of which claims are on the same thing.
    pub scopings: Vec<Scoping>,
    /// The digests of passages, where the text or the lock gives them.
    pub digests: HashMap<Passage, Digest>,
    /// What is locked of texts and passages.
    pub lock: Option<Lock>,
    /// The users' copies of the texts, by the rank of their sources; for checks alone, and never
    /// exported.
    pub texts: Vec<Option<Text>>,
    /// How many files were read.
    pub files: usize,
    pub(crate) passages: Vec<Spanned<Passage>>,
    pub(crate) mentions: Vec<Spanned<Name>>,
    pub(crate) qualifiers: Vec<Qualifier>,
    pub(crate) quotes: Vec<Spanned<Name>>,
    entity_by_name: Vec<Option<EntityId>>,
    source_by_name: FxHashMap<Name, SourceId>,
    property_by_name: FxHashMap<Name, PropertyId>,
}

/// What is said of the dossier itself.
#[derive(Debug, Default)]
pub struct Dossier {
    /// Where `[dossier]` stands; none where no file has it.
    pub span: Option<Span>,
    /// What it is called, by language.
    pub title: Words,
    /// The IRI that entities, claims and passages are minted under.
    pub base: Option<Spanned<Name>>,
    /// The licence, by its SPDX id.
    pub licence: Option<Spanned<Name>>,
    /// The entities that pictures show; empty: those with most claims.
    pub show: Vec<Spanned<Name>>,
    /// Where `[picture]` stands.
    pub picture: Option<Span>,
    /// What pictures are headed with, by language.
    pub picture_title: Words,
    /// The first file, where nothing better can be shown.
    pub file: Option<FileId>,
}

impl Model {
    /// Ties names to what they stand for, and gives back what room the lists do not need.
    /// Reading ends with it.
    pub(crate) fn link(&mut self) {
        self.entity_by_name = vec![None; self.names.len()];
        for (id, entity) in (0..).map(EntityId).zip(&self.entities) {
            if let Some(place) = self.entity_by_name.get_mut(entity.id.value.index()) {
                place.get_or_insert(id);
            }
        }
        for (id, source) in (0..).map(SourceId).zip(&self.sources) {
            self.source_by_name.entry(source.id.value).or_insert(id);
        }
        for (id, property) in self.ontology.properties() {
            if let Some(name) = self.names.find(&property.name) {
                self.property_by_name.insert(name, id);
            }
        }
        self.names.shrink_to_fit();
        self.claims.shrink_to_fit();
        self.passages.shrink_to_fit();
        self.mentions.shrink_to_fit();
        self.qualifiers.shrink_to_fit();
        self.figures.shrink_to_fit();
        self.entities.shrink_to_fit();
    }

    /// The entity of an id.
    pub fn entity_named(&self, name: Name) -> Option<EntityId> {
        self.entity_by_name.get(name.index()).copied().flatten()
    }

    /// The source of an id.
    pub fn source_named(&self, name: Name) -> Option<SourceId> {
        self.source_by_name.get(&name).copied()
    }

    /// The property of a name.
    pub fn property_named(&self, name: Name) -> Option<(PropertyId, &Property)> {
        let id = *self.property_by_name.get(&name)?;
        Some((id, self.ontology.property(id)))
    }

    /// The class of an entity, where the ontology has it.
    pub fn class_of(&self, entity: &Entity) -> Option<(ClassId, &Class)> {
        let id = self.ontology.class_named(self.names.text(entity.class?.value))?;
        Some((id, self.ontology.class(id)))
    }

    /// The entity with this id.
    ///
    /// # Panics
    /// Where the id comes from another model, which no input can bring about.
    pub fn entity(&self, id: EntityId) -> &Entity {
        self.entities.get(id.index()).expect("ids are given out by this model")
    }

    /// The source with this id.
    ///
    /// # Panics
    /// Where the id comes from another model, which no input can bring about.
    pub fn source(&self, id: SourceId) -> &Source {
        self.sources.get(id.index()).expect("ids are given out by this model")
    }

    /// The user's copy of a source's text.
    pub fn text_of(&self, source: Name) -> Option<&Text> {
        self.texts.get(self.source_named(source)?.index())?.as_ref()
    }

    /// The claim with this id.
    ///
    /// # Panics
    /// Where the id comes from another model, which no input can bring about.
    pub fn claim(&self, id: ClaimId) -> &Claim {
        self.claims.get(id.index()).expect("ids are given out by this model")
    }

    /// The figure with this id.
    ///
    /// # Panics
    /// Where the id comes from another model, which no input can bring about.
    pub fn figure(&self, id: FigureId) -> &Figure {
        self.figures.get(id.index()).expect("ids are given out by this model")
    }

    /// The date with this id.
    ///
    /// # Panics
    /// Where the id comes from another model, which no input can bring about.
    pub fn date(&self, id: DateId) -> &Date {
        self.dates.get(id.index()).expect("ids are given out by this model")
    }

    /// Every claim with its id, in the order of reading.
    pub fn claims(&self) -> impl Iterator<Item = (ClaimId, &Claim)> {
        (0..).map(ClaimId).zip(&self.claims)
    }

    /// Every entity with its id, in the order of reading.
    pub fn entities(&self) -> impl Iterator<Item = (EntityId, &Entity)> {
        (0..).map(EntityId).zip(&self.entities)
    }

    /// Every source with its id, in the order of reading.
    pub fn sources(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (0..).map(SourceId).zip(&self.sources)
    }

    /// The passages that a claim cites, in the order of writing.
    pub fn cites(&self, claim: &Claim) -> &[Spanned<Passage>] {
        claim.cites.of(&self.passages)
    }

    /// The sources that a claim cites, else the one that it stands under.
    pub fn sources_of(&self, claim: &Claim) -> impl Iterator<Item = Name> {
        let cites = self.cites(claim);
        let own = claim.source.filter(|_| cites.is_empty());
        cites.iter().map(|cite| cite.value.source()).chain(own)
    }

    /// Who says it, in the order of writing; empty where the source does so in its own voice.
    pub fn speakers(&self, claim: &Claim) -> &[Spanned<Name>] {
        claim.mentions.speakers(&self.mentions)
    }

    /// The chain of those who relay it, in the order of writing.
    pub fn via(&self, claim: &Claim) -> &[Spanned<Name>] {
        claim.mentions.via(&self.mentions)
    }

    /// The fields that the author concluded, in the order of writing.
    pub fn inferred(&self, claim: &Claim) -> &[Spanned<Name>] {
        claim.mentions.inferred(&self.mentions)
    }

    /// The quotation of a claim that is not pinned yet: its words, and the place of the field.
    pub fn quote(&self, claim: &Claim) -> Option<Spanned<Name>> {
        claim.quote.of(&self.quotes).first().copied()
    }

    /// The qualifiers of a claim, sorted by property.
    pub fn qualifiers(&self, claim: &Claim) -> &[Qualifier] {
        claim.qualifiers.of(&self.qualifiers)
    }

    /// Whether the author concluded a field that the text does not print.
    pub fn is_inferred(&self, claim: &Claim, field: &str) -> bool {
        self.inferred(claim).iter().any(|name| self.names.text(name.value) == field)
    }

    /// Whether the author concluded the statement itself, and not only what qualifies it.
    pub fn is_concluded(&self, claim: &Claim) -> bool {
        fields::STATEMENT.into_iter().any(|field| self.is_inferred(claim, field))
    }

    /// The full id of a claim: the author's own, or made of subject, property and digest.
    pub fn claim_name(&self, claim: &Claim) -> String {
        if let Some(own) = claim.own_id {
            return self.names.text(own.value).to_owned();
        }
        let (subject, property) = (claim.subject.value, claim.property.value);
        let (subject, property) = (self.names.text(subject), self.names.text(property));
        format!("{subject}-{property}-{}", claim.hash)
    }

    /// The IRI that everything of the dossier is minted under.
    pub fn base(&self) -> &str {
        self.dossier.base.map_or(NO_BASE, |base| self.names.text(base.value))
    }

    /// A place to show where a fault is that of the whole dossier.
    pub fn anywhere(&self) -> Option<Span> {
        self.dossier.span.or_else(|| self.dossier.file.map(|file| Span::new(file, 0, 0)))
    }
}
