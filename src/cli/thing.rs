//! The entity, claim or source that people mean by an id or a name.

use quipu::check::nearest;
use quipu::digest::show::{Kind, Thing};
use quipu::error::Error;
use quipu::model::{Model, Words};

use super::say;

/// What has an id; else the only thing that is called so. Where an entity, a claim and a source
/// have one id, the first of them, which is said.
pub(super) fn named(model: &Model, word: &str, kind: Option<Kind>) -> Result<Thing, Error> {
    let is_wanted = |thing: &Thing| kind.is_none_or(|kind| kind == thing.kind());
    let mut things = with_id(model, word).into_iter().filter(is_wanted);
    if let Some(thing) = things.next() {
        if let Some(other) = things.next() {
            let [this, other] = [thing, other].map(|thing| thing.kind().name());
            say(&format!(
                "`{word}` is the id of a {other}, too; --kind {other} shows that, this is the {this}"
            ));
        }
        return Ok(thing);
    }
    let called: Vec<_> = called(model, word).into_iter().filter(is_wanted).collect();
    match called.as_slice() {
        [thing] => Ok(*thing),
        [] => Err(unknown(model, word, kind)),
        _ => Err(several(model, word, &called)),
    }
}

fn with_id(model: &Model, word: &str) -> Vec<Thing> {
    let name = model.names.find(word);
    let entity = name.and_then(|name| model.entity_named(name)).map(Thing::Entity);
    let claim = model.claims().find(|(_, claim)| model.claim_name(claim) == word);
    let source = name.and_then(|name| model.source_named(name)).map(Thing::Source);
    [entity, claim.map(|(id, _)| Thing::Claim(id)), source].into_iter().flatten().collect()
}

/// The entities with a name or another name and the sources with a title, whatever the case of
/// their letters.
fn called(model: &Model, word: &str) -> Vec<Thing> {
    let word = word.to_lowercase();
    let has = |words: &Words| words.iter(&model.names).any(|(_, one)| one.to_lowercase() == word);
    let entities = model.entities().filter(|(_, one)| has(&one.name) || has(&one.aka));
    let entities = entities.map(|(id, _)| Thing::Entity(id));
    let sources = model.sources().filter(|(_, source)| has(&source.title));
    entities.chain(sources.map(|(id, _)| Thing::Source(id))).collect()
}

fn several(model: &Model, word: &str, called: &[Thing]) -> Error {
    let mut ids: Vec<_> = called.iter().map(|thing| format!("`{}`", thing.id(model))).collect();
    ids.sort_unstable();
    Error::Usage(format!("several things are called `{word}`: {}; write an id", ids.join(", ")))
}

fn unknown(model: &Model, word: &str, kind: Option<Kind>) -> Error {
    let words = words(model).into_iter();
    let words: Vec<_> = words.filter(|(one, _)| kind.is_none_or(|kind| kind == *one)).collect();
    let likely = nearest(word, words.iter().map(|(_, word)| word.as_str()));
    let likely = likely.map(|likely| format!("; did you mean `{likely}`?")).unwrap_or_default();
    let kind = kind.map_or("entity, claim or source", Kind::name);
    Error::Usage(format!("no {kind} is called `{word}`{likely}"))
}

/// The ids of everything, and the names of entities.
fn words(model: &Model) -> Vec<(Kind, String)> {
    let text = |name| model.names.text(name).to_owned();
    let entities = model.entities().flat_map(|(_, entity)| {
        let names = entity.name.iter(&model.names).chain(entity.aka.iter(&model.names));
        let names = names.map(|(_, name)| name.to_owned());
        [text(entity.id.value)].into_iter().chain(names).map(|word| (Kind::Entity, word))
    });
    let claims = model.claims().map(|(_, claim)| (Kind::Claim, model.claim_name(claim)));
    let sources = model.sources().map(|(_, source)| (Kind::Source, text(source.id.value)));
    entities.chain(sources).chain(claims).collect()
}
