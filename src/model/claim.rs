//! One statement as somebody makes it in a passage of a source.

use std::fmt;
use std::marker::PhantomData;

use data_encoding::BASE32_NOPAD;
use sha2::{Digest as _, Sha256};

use super::{DateId, FigureId, Name, Passage};
use crate::files::{Span, Spanned};

/// A claim of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimId(pub(crate) u32);

/// A subject–property–object statement, who makes it, and where.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// What it is about: the id of an entity.
    pub subject: Spanned<Name>,
    /// What it says of it: the name of a property.
    pub property: Spanned<Name>,
    /// The other end.
    pub object: Spanned<Object>,
    /// The source that it stands under.
    pub source: Option<Name>,
    /// When it holds, by the text or the author's conclusion.
    pub when: Option<DateId>,
    /// The id that the author gave it.
    pub own_id: Option<Spanned<Name>>,
    /// The author's remark.
    pub note: Option<Name>,
    /// The digest that its id ends with.
    pub hash: ClaimHash,
    /// How it is said.
    pub modality: Modality,
    /// Whether it says that the statement does not hold.
    pub negated: bool,
    /// Whether its speaker or source took it back.
    pub retracted: bool,
    /// Whether its author keeps it out of everything that is written out.
    pub private: bool,
    /// The passages that it cites.
    pub cites: Run<Spanned<Passage>>,
    /// Who says it, who relays it, and what the author concluded.
    pub mentions: Mentions,
    /// What qualifies it.
    pub qualifiers: Run<Qualifier>,
    /// A `quote` that is not pinned yet: its words, and the place of the whole field.
    pub quote: Run<Spanned<Name>>,
    /// The heading of its table, or its row.
    pub span: Span,
}

/// The object of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Object {
    /// The id of an entity.
    Entity(Name),
    /// A number as printed.
    Figure(FigureId),
    /// A date.
    Date(DateId),
    /// The author's words.
    Text(Name),
    /// Missing, or not readable as what the property wants.
    Unreadable,
}

/// A property and value that a claim carries beside its statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Qualifier {
    /// The name of the property, and where it is written.
    pub property: Spanned<Name>,
    /// Its value.
    pub value: Spanned<Object>,
}

/// How a claim is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modality {
    /// In the source's own voice.
    #[default]
    Stated,
    /// Relayed by the source.
    Reported,
    /// An accusation or a suspicion.
    Alleged,
    /// An offer, plan, vow or forecast.
    Announced,
    /// Praise, criticism or another judgement.
    Opined,
    /// The speaker says that it is not so.
    Denied,
}

/// What the id of a claim without an own one ends with: 40 bits of a SHA-256.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimHash([u8; 5]);

/// A claim that has the id of an earlier one.
#[derive(Clone, Debug)]
pub struct Doubled {
    /// The earlier one, which now has the citations of both where they are alike.
    pub first: ClaimId,
    /// The later one's place.
    pub span: Span,
    /// Where its id or subject is written.
    pub place: Span,
    /// The first thing in which they differ; none: they are one claim.
    pub difference: Option<Difference>,
}

/// An author's word that a claim is on the same thing as another, or that it is not.
#[derive(Clone, Copy, Debug)]
pub struct Scoping {
    /// The place of the claim that says so.
    pub claim: Span,
    /// The id of the other claim.
    pub other: Spanned<Name>,
    /// Whether they are on the same thing.
    pub is_same: bool,
}

/// What two claims of one id differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// One says that the statement does not hold.
    Negation,
    /// Who says it.
    Speakers,
    /// The source that they stand under.
    Source,
    /// The other end, if only in how it is written.
    Object,
    /// How it is said.
    Modality,
    /// When it holds.
    When,
    /// One was taken back.
    Status,
    /// Who relays it.
    Via,
    /// What the author concluded.
    Inferred,
    /// What qualifies it.
    Qualifiers,
}

/// Neighbours in one of the model's lists, as first index and number.
#[derive(Debug)]
pub struct Run<T> {
    start: u32,
    count: u32,
    of: PhantomData<fn() -> T>,
}

/// The speakers, relays and concluded fields of a claim: neighbours in the model's list, in this
/// order, as first index and numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mentions {
    start: u32,
    speakers: u16,
    via: u16,
    inferred: u16,
}

impl<T> Clone for Run<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Run<T> {}

impl<T> Default for Run<T> {
    fn default() -> Self {
        Self { start: 0, count: 0, of: PhantomData }
    }
}

impl<T> Run<T> {
    /// Appends items to a list and says where they are.
    pub(crate) fn add(list: &mut Vec<T>, items: impl IntoIterator<Item = T>) -> Self {
        let start = list.len();
        list.extend(items);
        let count = u32::try_from(list.len() - start).unwrap_or_default();
        Self { start: u32::try_from(start).unwrap_or_default(), count, of: PhantomData }
    }

    /// The items.
    pub(crate) fn of(self, list: &[T]) -> &[T] {
        let start = self.start as usize;
        list.get(start..start + self.count as usize).unwrap_or_default()
    }
}

impl Mentions {
    /// Appends the names of a claim to a list; none of the three is longer than [`u16::MAX`].
    pub(crate) fn add(list: &mut Vec<Spanned<Name>>, names: [Vec<Spanned<Name>>; 3]) -> Self {
        let start = u32::try_from(list.len()).unwrap_or_default();
        let [speakers, via, inferred] = names.map(|names| {
            let count = u16::try_from(names.len()).unwrap_or_default();
            list.extend(names);
            count
        });
        Self { start, speakers, via, inferred }
    }

    /// Who says it.
    pub(crate) fn speakers(self, list: &[Spanned<Name>]) -> &[Spanned<Name>] {
        self.part(list, 0, self.speakers)
    }

    /// Who relays it.
    pub(crate) fn via(self, list: &[Spanned<Name>]) -> &[Spanned<Name>] {
        self.part(list, usize::from(self.speakers), self.via)
    }

    /// What the author concluded.
    pub(crate) fn inferred(self, list: &[Spanned<Name>]) -> &[Spanned<Name>] {
        self.part(list, usize::from(self.speakers) + usize::from(self.via), self.inferred)
    }

    fn part(self, list: &[Spanned<Name>], skipped: usize, count: u16) -> &[Spanned<Name>] {
        let start = self.start as usize + skipped;
        list.get(start..start + usize::from(count)).unwrap_or_default()
    }
}

impl ClaimId {
    /// Its rank among the claims of its model.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl Claim {
    /// Whether it says that its statement does not hold. To deny a negation is to affirm.
    pub fn is_negative(&self) -> bool {
        self.negated != (self.modality == Modality::Denied)
    }
}

impl Modality {
    /// All of them, in the order of the closed list.
    pub const ALL: [Self; 6] =
        [Self::Stated, Self::Reported, Self::Alleged, Self::Announced, Self::Opined, Self::Denied];

    /// The local name of its term in the ontology.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "Stated",
            Self::Reported => "Reported",
            Self::Alleged => "Alleged",
            Self::Announced => "Announced",
            Self::Opined => "Opined",
            Self::Denied => "Denied",
        }
    }

    /// Its word in dossiers and options.
    pub fn word(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Reported => "reported",
            Self::Alleged => "alleged",
            Self::Announced => "announced",
            Self::Opined => "opined",
            Self::Denied => "denied",
        }
    }
}

impl ClaimHash {
    /// The digest of what makes a claim itself: a JSON array of subject, property, object or
    /// value (NFC, white space folded), negation, sorted speakers and source.
    ///
    /// The passage is no part of it: pinning, and a text whose places moved, keep the id.
    pub fn new(
        subject: &str,
        property: &str,
        object: &str,
        negated: bool,
        speakers: &[&str],
        source: &str,
    ) -> Self {
        let key = (1, subject, property, object, negated, speakers, source);
        // Strings and booleans are always JSON.
        let json = serde_json::to_vec(&key).unwrap_or_default();
        let digest = Sha256::digest(json);
        Self(digest.first_chunk().copied().unwrap_or_default())
    }
}

impl fmt::Display for ClaimHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = [0; 8];
        BASE32_NOPAD.encode_mut(&self.0, &mut letters);
        letters.make_ascii_lowercase();
        f.write_str(std::str::from_utf8(&letters).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_stay_what_they_are() {
        for (subject, property, object, speakers, hash) in [
            ("united-states", "transferred-people-to", "el-salvador", &[][..], "xxctk2av"),
            (
                "transfer-to-el-salvador",
                "people-transferred",
                "more than 260 people",
                &[][..],
                "p2j66yov",
            ),
            (
                "group-of-137",
                "has-ties-to",
                "tren-de-aragua",
                &["salvadoran-authorities"][..],
                "77dp4lud",
            ),
        ] {
            let made = ClaimHash::new(subject, property, object, false, speakers, "anewz");
            assert_eq!(made.to_string(), hash);
        }
    }

    #[test]
    fn a_claim_is_small() {
        assert!(size_of::<Claim>() <= 140, "{}", size_of::<Claim>());
    }
}
