//! The terms that the machinery itself writes; those of claims come from the ontology.

use oxrdf::NamedNodeRef;

const fn term(iri: &'static str) -> NamedNodeRef<'static> {
    NamedNodeRef::new_unchecked(iri)
}

/// RDF and RDF Schema.
pub mod rdf {
    use super::{NamedNodeRef, term};

    /// The class of a thing.
    pub const TYPE: NamedNodeRef<'_> = term("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    /// What a claim is about.
    pub const SUBJECT: NamedNodeRef<'_> =
        term("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject");
    /// What a claim says of it.
    pub const PREDICATE: NamedNodeRef<'_> =
        term("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate");
    /// The other end of a claim.
    pub const OBJECT: NamedNodeRef<'_> = term("http://www.w3.org/1999/02/22-rdf-syntax-ns#object");
    /// What a claim says, as a triple term of RDF 1.2.
    pub const REIFIES: NamedNodeRef<'_> =
        term("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    /// The author's remark on a claim.
    pub const COMMENT: NamedNodeRef<'_> = term("http://www.w3.org/2000/01/rdf-schema#comment");
    /// The dossier whose author gave a thing its class, names and links.
    pub const IS_DEFINED_BY: NamedNodeRef<'_> =
        term("http://www.w3.org/2000/01/rdf-schema#isDefinedBy");
}

/// schema.org, with http as in its own JSON-LD context.
pub mod schema {
    use super::{NamedNodeRef, term};

    /// A dossier.
    pub const DATASET: NamedNodeRef<'_> = term("http://schema.org/Dataset");
    /// A number with a unit.
    pub const QUANTITATIVE_VALUE: NamedNodeRef<'_> = term("http://schema.org/QuantitativeValue");
    /// A sum of money.
    pub const MONETARY_AMOUNT: NamedNodeRef<'_> = term("http://schema.org/MonetaryAmount");
    /// What a thing is called; of a figure or date, its words as the dossier has them.
    pub const NAME: NamedNodeRef<'_> = term("http://schema.org/name");
    /// What else it is called.
    pub const ALTERNATE_NAME: NamedNodeRef<'_> = term("http://schema.org/alternateName");
    /// The same thing elsewhere; not `owl:sameAs`, which merges under reasoning.
    pub const SAME_AS: NamedNodeRef<'_> = term("http://schema.org/sameAs");
    /// The licence of a dossier.
    pub const LICENSE: NamedNodeRef<'_> = term("http://schema.org/license");
    /// Who published a source.
    pub const PUBLISHER: NamedNodeRef<'_> = term("http://schema.org/publisher");
    /// Who wrote a source.
    pub const AUTHOR: NamedNodeRef<'_> = term("http://schema.org/author");
    /// Where a source can be read.
    pub const URL: NamedNodeRef<'_> = term("http://schema.org/url");
    /// When a source was published, typed by its precision.
    pub const DATE_PUBLISHED: NamedNodeRef<'_> = term("http://schema.org/datePublished");
    /// The language of a source, as a tag of BCP 47.
    pub const IN_LANGUAGE: NamedNodeRef<'_> = term("http://schema.org/inLanguage");
    /// The digest of a source's text.
    pub const SHA256: NamedNodeRef<'_> = term("http://schema.org/sha256");
    /// A number that is stated as such.
    pub const VALUE: NamedNodeRef<'_> = term("http://schema.org/value");
    /// A number that is not undercut.
    pub const MIN_VALUE: NamedNodeRef<'_> = term("http://schema.org/minValue");
    /// A number that is not exceeded.
    pub const MAX_VALUE: NamedNodeRef<'_> = term("http://schema.org/maxValue");
    /// A currency by ISO 4217.
    pub const CURRENCY: NamedNodeRef<'_> = term("http://schema.org/currency");
    /// A unit by its IRI in QUDT.
    pub const UNIT_CODE: NamedNodeRef<'_> = term("http://schema.org/unitCode");
    /// The word of a unit as printed.
    pub const UNIT_TEXT: NamedNodeRef<'_> = term("http://schema.org/unitText");
}

/// PROV-O, Web Annotation and the Simple Event Model.
pub mod provenance {
    use super::{NamedNodeRef, term};

    /// Who says it.
    pub const WAS_ATTRIBUTED_TO: NamedNodeRef<'_> =
        term("http://www.w3.org/ns/prov#wasAttributedTo");
    /// Claim to passage; source to the source that it is made from.
    pub const WAS_DERIVED_FROM: NamedNodeRef<'_> = term("http://www.w3.org/ns/prov#wasDerivedFrom");
    /// A passage of a source.
    pub const SPECIFIC_RESOURCE: NamedNodeRef<'_> =
        term("http://www.w3.org/ns/oa#SpecificResource");
    /// A range of code points.
    pub const TEXT_POSITION_SELECTOR: NamedNodeRef<'_> =
        term("http://www.w3.org/ns/oa#TextPositionSelector");
    /// The source of a passage.
    pub const HAS_SOURCE: NamedNodeRef<'_> = term("http://www.w3.org/ns/oa#hasSource");
    /// The range of a passage.
    pub const HAS_SELECTOR: NamedNodeRef<'_> = term("http://www.w3.org/ns/oa#hasSelector");
    /// The first code point.
    pub const START: NamedNodeRef<'_> = term("http://www.w3.org/ns/oa#start");
    /// The code point after the last.
    pub const END: NamedNodeRef<'_> = term("http://www.w3.org/ns/oa#end");
    /// A date that a claim gives its subject.
    pub const TIME: NamedNodeRef<'_> = term("http://semanticweb.cs.vu.nl/2009/11/sem/Time");
    /// The first day that a date can be.
    pub const EARLIEST: NamedNodeRef<'_> =
        term("http://semanticweb.cs.vu.nl/2009/11/sem/hasEarliestBeginTimeStamp");
    /// The last day that a date can be.
    pub const LATEST: NamedNodeRef<'_> =
        term("http://semanticweb.cs.vu.nl/2009/11/sem/hasLatestEndTimeStamp");
}

/// Our own terms, only where no standard has one.
pub mod qp {
    use super::{NamedNodeRef, term};

    /// A claim.
    pub const CLAIM: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#Claim");
    /// How a claim is said.
    pub const MODALITY: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#modality");
    /// Whether a claim stands unopposed.
    pub const STATUS: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#status");
    /// That a claim says its statement does not hold.
    pub const NEGATED: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#negated");
    /// Who relays a claim.
    pub const VIA: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#via");
    /// When a claim holds, as EDTF.
    pub const WHEN: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#when");
    /// What the author of the dossier concluded.
    pub const INFERRED: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#inferred");
    /// The digest of a passage's words.
    pub const SHA256: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#sha256");
    /// The length of what a digest was taken of.
    pub const CODE_POINTS: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#codePoints");
    /// The number as printed, whatever the bound.
    pub const STATED_AMOUNT: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#statedAmount");
    /// How a figure bounds its number.
    pub const BOUND: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#bound");
    /// Another claim that says the same.
    pub const AGREES_WITH: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#agreesWith");
    /// Another claim that says the same less narrowly.
    pub const REFINES: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#refines");
    /// Another claim that can hold too, and does not say the same.
    pub const DIFFERS_FROM: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#differsFrom");
    /// Another claim that cannot hold too.
    pub const CONTRADICTS: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#contradicts");
    /// Another claim that a claim of other origin supports.
    pub const CORROBORATES: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#corroborates");
    /// How many independent origins a claim rests on.
    pub const ORIGINS: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#origins");
    /// A date as EDTF.
    pub const EDTF: NamedNodeRef<'_> = term("https://w3id.org/quipu/ns#edtf");
}

/// The prefixes of these namespaces.
pub const PREFIXES: [(&str, &str); 8] = [
    ("oa", "http://www.w3.org/ns/oa#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("qp", "https://w3id.org/quipu/ns#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("schema", "http://schema.org/"),
    ("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// QUDT's unit of counts.
pub const NUMBER: NamedNodeRef<'_> = term("http://qudt.org/vocab/unit/NUM");
/// QUDT's kind of quantity of counts.
pub const COUNT: &str = "http://qudt.org/vocab/quantitykind/Count";
