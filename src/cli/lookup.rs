//! What people mean by an id or a name that they type.

use quipu::digest::show::{Kind, Thing};
use quipu::error::Error;
use quipu::model::{Entity, EntityId, Model, SourceId, Words};
use quipu::ontology::{ClassId, PropertyId};

use super::say;
use super::suggest::{Spelling, unknown};

/// The entity with an id; else the only one that is called so.
pub(super) fn entity(model: &Model, word: &str) -> Result<EntityId, Error> {
    match thing(model, word, Some(Kind::Entity))? {
        Thing::Entity(id) => Ok(id),
        Thing::Claim(_) | Thing::Source(_) => Err(no_thing(model, word, Some(Kind::Entity))),
    }
}

/// The source with an id; else the only one with such a title.
pub(super) fn source(model: &Model, word: &str) -> Result<SourceId, Error> {
    match thing(model, word, Some(Kind::Source))? {
        Thing::Source(id) => Ok(id),
        Thing::Claim(_) | Thing::Entity(_) => Err(no_thing(model, word, Some(Kind::Source))),
    }
}

/// The class with a name.
pub(super) fn class(model: &Model, word: &str) -> Result<ClassId, Error> {
    let classes = model.ontology.classes();
    let known = classes.flat_map(|(_, class)| Spelling::of_term(&class.name, &class.labels));
    let unknown = || unknown("class is named", word, &known.collect::<Vec<_>>());
    model.ontology.class_named(word).ok_or_else(unknown)
}

/// The property with a name.
pub(super) fn property(model: &Model, word: &str) -> Result<PropertyId, Error> {
    property_or(model, word, &[])
}

/// The same where other words than properties will do, too.
pub(super) fn property_or(model: &Model, word: &str, others: &[&str]) -> Result<PropertyId, Error> {
    let properties = model.ontology.properties();
    let known = properties.flat_map(|(_, one)| Spelling::of_term(&one.name, &one.labels));
    let others = others.iter().map(|other| Spelling::new(other, other));
    let unknown = || unknown("property is named", word, &known.chain(others).collect::<Vec<_>>());
    model.ontology.property_named(word).ok_or_else(unknown)
}

/// What has an id; else the only thing that is called so. Where an entity, a claim and a source
/// have one id, the first of them, which is said.
pub(super) fn thing(model: &Model, word: &str, kind: Option<Kind>) -> Result<Thing, Error> {
    match with_id(model, word, kind).as_slice() {
        [] => {}
        [thing] => return Ok(*thing),
        [thing, other, ..] => {
            let [this, other] = [thing, other].map(|thing| thing.kind().name());
            say(&format!(
                "`{word}` is the id of a {other}, too; --kind {other} shows that, this is the {this}"
            ));
            return Ok(*thing);
        }
    }
    let called = called(model, word, kind);
    match called.as_slice() {
        [thing] => Ok(*thing),
        [] => Err(no_thing(model, word, kind)),
        _ => Err(several(model, word, kind, &called)),
    }
}

fn is_wanted(kind: Option<Kind>, one: Kind) -> bool {
    kind.is_none_or(|kind| kind == one)
}

fn with_id(model: &Model, word: &str, kind: Option<Kind>) -> Vec<Thing> {
    let name = model.names.find(word);
    let entity = name.and_then(|name| model.entity_named(name)).map(Thing::Entity);
    // The names of all claims are made for this.
    let mut claims = model.claims().filter(|_| is_wanted(kind, Kind::Claim));
    let claim = claims.find(|(_, claim)| model.claim_name(claim) == word);
    let source = name.and_then(|name| model.source_named(name)).map(Thing::Source);
    let found = [entity, claim.map(|(id, _)| Thing::Claim(id)), source].into_iter().flatten();
    found.filter(|thing| is_wanted(kind, thing.kind())).collect()
}

/// The entities with a name or another name and the sources with a title, whatever the case of
/// their letters.
fn called(model: &Model, word: &str, kind: Option<Kind>) -> Vec<Thing> {
    let word = word.to_lowercase();
    let has = |words: &Words| words.iter(&model.names).any(|(_, one)| one.to_lowercase() == word);
    let entities = model.entities().filter(|(_, one)| has(&one.name) || has(&one.aka));
    let entities = entities.map(|(id, _)| Thing::Entity(id));
    let sources = model.sources().filter(|(_, source)| has(&source.title));
    let things = entities.chain(sources.map(|(id, _)| Thing::Source(id)));
    things.filter(|thing| is_wanted(kind, thing.kind())).collect()
}

fn several(model: &Model, word: &str, kind: Option<Kind>, called: &[Thing]) -> Error {
    let what = match kind {
        Some(Kind::Entity) => "entities",
        Some(Kind::Claim) => "claims",
        Some(Kind::Source) => "sources",
        None => "things",
    };
    let mut ids: Vec<_> = called.iter().map(|thing| format!("`{}`", thing.id(model))).collect();
    ids.sort_unstable();
    Error::Usage(format!("several {what} are called `{word}`: {}; write an id", ids.join(", ")))
}

fn no_thing(model: &Model, word: &str, kind: Option<Kind>) -> Error {
    let kind_name = kind.map_or("entity, claim or source", Kind::name);
    unknown(&format!("{kind_name} is called"), word, &spellings(model, kind))
}

/// The ids of everything, the names of entities, and the publishers of sources, by whom pictures
/// and reports call these.
fn spellings(model: &Model, kind: Option<Kind>) -> Vec<Spelling> {
    let text = |name| model.names.text(name);
    let mut known = Vec::new();
    if is_wanted(kind, Kind::Entity) {
        for (_, entity) in model.entities() {
            let id = text(entity.id.value);
            known.extend(said_of(model, entity).map(|said| Spelling::new(said, id)));
        }
    }
    if is_wanted(kind, Kind::Source) {
        for (_, source) in model.sources() {
            let id = text(source.id.value);
            known.push(Spelling::new(id, id));
            let publisher = source.publisher.and_then(|name| model.entity_named(name.value));
            let said = publisher.iter().flat_map(|id| said_of(model, model.entity(*id)));
            known.extend(said.map(|said| Spelling::new(said, id)));
        }
    }
    if is_wanted(kind, Kind::Claim) {
        let names = model.claims().map(|(_, claim)| model.claim_name(claim));
        known.extend(names.map(|name| Spelling::new(&name, &name)));
    }
    known
}

/// The id, the names and the other names of an entity.
fn said_of<'m>(model: &'m Model, entity: &'m Entity) -> impl Iterator<Item = &'m str> {
    let names = entity.name.iter(&model.names).chain(entity.aka.iter(&model.names));
    [model.names.text(entity.id.value)].into_iter().chain(names.map(|(_, name)| name))
}
