//! The tables of a dossier and their fields: for the readers, the checks and the editors' schema.

/// A field of a table.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub form: Form,
    /// What it says, for who writes it.
    pub about: &'static str,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// A string.
    Text,
    /// Words by language: a string, a table of strings, or a list of both.
    Words,
    /// `true` or `false`.
    Truth,
    /// A date: TOML's own, a year as a number, or EDTF text.
    Date,
    /// A figure or a text.
    Value,
    /// The name of a class.
    Class,
    /// The name of a property.
    Property,
    /// The id of an entity.
    Entity,
    /// An id of an entity, or a list of them.
    Entities,
    /// The id of a source.
    Source,
    /// An id of a source, or a list of them.
    Sources,
    /// An id of a claim, or a list of them.
    Claims,
    /// An id that the author chooses.
    Id,
    /// A string, or a list of strings.
    Texts,
    /// Passages: `start-end` or `source:start-end`, or a list of them.
    Passages,
    /// A word of the closed list of this name.
    Word(&'static str),
    /// The one status that an author sets.
    Retracted,
    /// Fields of the same claim, or a list of them.
    Inferable,
    /// A table with these fields.
    Table(&'static [Field]),
    /// Tables with these fields under ids: `[entity.cecot]`.
    Named(&'static [Field]),
    /// As [`Form::Named`], or at the head of a file the id of the source that its claims stand in.
    SourceOrNamed(&'static [Field]),
    /// A list of tables with these fields: `[[claim]]`.
    Listed(&'static [Field]),
}

/// A whole file.
pub const FILE: &[Field] = &[
    field("dossier", Form::Table(DOSSIER), "What the dossier is; once in all of its files."),
    field("picture", Form::Table(PICTURE), "What pictures show; once in all files."),
    field(
        "source",
        Form::SourceOrNamed(SOURCE),
        "A cited work, as `[source.id]`; or, as `source = \"id\"` at the head of a file, the \
         source that its claims stand in.",
    ),
    field("entity", Form::Named(ENTITY), "A thing that claims are about, as `[entity.id]`."),
    field(
        "claim",
        Form::Listed(CLAIM),
        "One statement as somebody makes it in a passage of a source, as `[[claim]]`.",
    ),
    field("skip", Form::Listed(SKIP), "A passage that carries no claim, as `[[skip]]`."),
];

/// The fields of `[dossier]`.
pub const DOSSIER: &[Field] = &[
    field("title", Form::Words, "What the dossier is about."),
    field(
        "base",
        Form::Text,
        "The IRI that entities, claims and passages are minted under; it ends in `/` or `#`.",
    ),
    field("licence", Form::Text, "The SPDX id of the dossier's licence: `CC-BY-4.0`."),
];

/// The fields of `[picture]`.
pub const PICTURE: &[Field] = &[
    field("show", Form::Entities, "The entities that pictures show; else those with most claims."),
    field("title", Form::Words, "The heading of pictures; else the dossier's title."),
];

/// The fields of `[source.id]`.
pub const SOURCE: &[Field] = &[
    field("type", Form::Class, "Its class."),
    field("title", Form::Words, "Its title."),
    field("publisher", Form::Entity, "The entity that published it."),
    field("author", Form::Entities, "The entities that wrote it."),
    field("url", Form::Text, "Where it can be read."),
    field("published", Form::Date, "When it was published."),
    field("language", Form::Text, "The language of its text, as a tag of BCP 47: `en`."),
    field(
        "text",
        Form::Text,
        "The path of your own copy of its text, below the dossier's folder; never exported.",
    ),
    field("derives-from", Form::Sources, "The sources that it is made from: no second origin."),
    field("reprints", Form::Sources, "The sources that it prints again: no second origin."),
    field(
        "same-publisher",
        Form::Sources,
        "Sources of the same publisher, where `publisher` does not say so.",
    ),
    field(
        "private",
        Form::Truth,
        "Whether it, the claims in it and every citation of it stay out of all that is written out.",
    ),
];

/// The fields of `[entity.id]`.
pub const ENTITY: &[Field] = &[
    field("type", Form::Class, "Its class, which is the author's own statement."),
    field("name", Form::Words, "What it is called, no more than the sources print."),
    field("aka", Form::Words, "What else it is called."),
    field("same-as", Form::Texts, "The same thing elsewhere, as IRIs; `wd:Q30` is Wikidata's."),
    field(
        "private",
        Form::Truth,
        "Whether it, and every claim that names it, stay out of all that is written out.",
    ),
];

/// The fields of `[[claim]]`, without the qualifiers that its property allows.
pub const CLAIM: &[Field] = &[
    field("id", Form::Id, "Its id, where the one that is made of its parts is taken."),
    field("subject", Form::Entity, "The entity that it is about."),
    field("property", Form::Property, "What it says of its subject."),
    field("object", Form::Entity, "The other end of a relation."),
    field("value", Form::Value, "The figure, date or text of every other property."),
    field("according-to", Form::Entities, "Who says it, if it is not the source itself."),
    field("via", Form::Entities, "Through whom the source has it, where it relays a relay."),
    field(
        "modality",
        Form::Word("modalities"),
        "How it is said: `stated` unless written, `reported` where `according-to` is there.",
    ),
    field("negated", Form::Truth, "Whether it says that this does not hold."),
    field("status", Form::Retracted, "`retracted`: its speaker or source took it back."),
    field("when", Form::Date, "When it holds, as precise as the text prints it, in EDTF."),
    field(
        "inferred",
        Form::Inferable,
        "The fields that the text does not print: you concluded them.",
    ),
    field("cite", Form::Passages, "Where it stands: code points of the text, `start-end`."),
    field("quote", Form::Text, "Its words, while writing: `quipu pin` turns them into `cite`."),
    field("note", Form::Text, "A remark of the author's, exported with the claim."),
    field("source", Form::Source, "The source that it stands in; else that of its file."),
    field("private", Form::Truth, "Whether it stays out of all that is written out."),
    field("same-scope", Form::Claims, "Claims that it is on the same thing as."),
    field("other-scope", Form::Claims, "Claims that it is on another thing than."),
];

/// The fields of `[[skip]]`.
pub const SKIP: &[Field] = &[
    field("cite", Form::Passages, "The passage: code points of the text, `start-end`."),
    field("quote", Form::Text, "Its words, while writing: `quipu pin` turns them into `cite`."),
    field("reason", Form::Word("skipReasons"), "Why no claim is made of it."),
    field("source", Form::Source, "The source that it stands in; else that of its file."),
];

/// The fields of a claim that make its statement: where one is inferred, no source says it.
pub const STATEMENT: [&str; 4] = ["subject", "property", "object", "value"];

/// The fields of a claim that can be inferred, beside its qualifiers.
pub const INFERABLE: [&str; 8] =
    ["subject", "property", "object", "value", "when", "according-to", "via", "modality"];

const fn field(name: &'static str, form: Form, about: &'static str) -> Field {
    Field { name, form, about }
}
