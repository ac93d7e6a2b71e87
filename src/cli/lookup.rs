//! What people mean by an id or a name that they type.

use quipu::check::nearest;
use quipu::error::Error;
use quipu::model::{EntityId, Model, SourceId};
use quipu::ontology::{ClassId, PropertyId};

/// The entity with an id; else the only one that is called so.
pub(super) fn entity(model: &Model, word: &str) -> Result<EntityId, Error> {
    let named = model.names.find(word).and_then(|name| model.entity_named(name));
    if let Some(id) = named {
        return Ok(id);
    }
    let called = called(model, word);
    let ids = || called.iter().map(|id| model.names.text(model.entity(*id).id.value));
    match called.as_slice() {
        [id] => Ok(*id),
        [] => Err(unknown("entity", word, entity_words(model))),
        _ => {
            let ids: Vec<_> = ids().map(|id| format!("`{id}`")).collect();
            let ids = ids.join(", ");
            Err(Error::Usage(format!("several entities are called `{word}`: {ids}; write an id")))
        }
    }
}

/// The source with an id.
pub(super) fn source(model: &Model, word: &str) -> Result<SourceId, Error> {
    let named = model.names.find(word).and_then(|name| model.source_named(name));
    let ids = || model.sources().map(|(_, source)| model.names.text(source.id.value));
    named.ok_or_else(|| unknown("source", word, ids()))
}

/// The class with a name.
pub(super) fn class(model: &Model, word: &str) -> Result<ClassId, Error> {
    let names = || model.ontology.classes().map(|(_, class)| class.name.as_str());
    model.ontology.class_named(word).ok_or_else(|| unknown("class", word, names()))
}

/// The property with a name.
pub(super) fn property(model: &Model, word: &str) -> Result<PropertyId, Error> {
    let names = || model.ontology.properties().map(|(_, property)| property.name.as_str());
    model.ontology.property_named(word).ok_or_else(|| unknown("property", word, names()))
}

/// The entities with a name or another name, whatever the case of its letters, by id.
fn called(model: &Model, word: &str) -> Vec<EntityId> {
    let word = word.to_lowercase();
    let mut called: Vec<_> = model
        .entities()
        .filter(|(_, entity)| {
            let mut names = entity.name.iter(&model.names).chain(entity.aka.iter(&model.names));
            names.any(|(_, name)| name.to_lowercase() == word)
        })
        .map(|(id, _)| id)
        .collect();
    called.sort_by_key(|id| model.names.text(model.entity(*id).id.value));
    called
}

/// The ids and names of entities.
fn entity_words(model: &Model) -> impl Iterator<Item = &str> {
    model.entities().flat_map(|(_, entity)| {
        let names = entity.name.iter(&model.names).map(|(_, name)| name);
        std::iter::once(model.names.text(entity.id.value)).chain(names)
    })
}

fn unknown<'w>(what: &str, word: &str, known: impl Iterator<Item = &'w str>) -> Error {
    let likely = nearest(word, known).map(|likely| format!("; did you mean `{likely}`?"));
    let verb = if what == "entity" || what == "source" { "called" } else { "named" };
    Error::Usage(format!("no {what} is {verb} `{word}`{}", likely.unwrap_or_default()))
}
