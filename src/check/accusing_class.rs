//! Classes that accuse, without a claim that does.

use std::collections::{HashMap, HashSet};

use super::gaps::has_unread_file;
use super::wording::{listed, with_article};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Claim, Entity, Modality, Model, Object, fold};
use crate::ontology::ClassId;

/// Gangs and criminal organisations that no source calls so.
pub(super) struct AccusingClass;

impl Check for AccusingClass {
    fn code(&self) -> &'static str {
        "accusing-class"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "An entity of a class that accuses, such as a gang, has at least one claim \
                   in which somebody says so: a claim with a property that names the class, \
                   and with the word for the class as its value. A denial does not count, and \
                   neither does what was taken back.",
            why: "The type of an entity is the author's own statement, and is exported as \
                  fact. To call somebody criminal needs a source, and a place in it.",
            example: "[entity.harbour-ring]\ntype = \"Gang\"",
            instead: "[[claim]]\n\
                      subject  = \"harbour-ring\"\n\
                      property = \"described-as\"\n\
                      value    = \"gang\"\n\
                      cite     = \"120-164\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        if has_unread_file(model) {
            return;
        }
        let mut accused: Vec<_> = model.entities.iter().map(|e| accusing(model, e)).collect();
        if accused.iter().all(Option::is_none) {
            return;
        }
        let mut words = HashMap::new();
        for claim in &model.claims {
            let Some(subject) = model.entity_named(claim.subject.value) else { continue };
            let Some(place) = accused.get_mut(subject.index()) else { continue };
            let Some(class) = *place else { continue };
            let words = words.entry(class).or_insert_with(|| words_for(model, class));
            if supports(model, claim, words) {
                *place = None;
            }
        }
        for (entity, class) in model.entities.iter().zip(accused) {
            if let Some(class) = class {
                found.push(self.fault(model, entity, class));
            }
        }
    }
}

impl AccusingClass {
    fn fault(&self, model: &Model, entity: &Entity, class: ClassId) -> Diagnostic {
        let id = model.names.text(entity.id.value);
        let class = model.ontology.class(class);
        let word = class.labels.in_language("en");
        let place = entity.class.map_or(entity.span, |class| class.span);
        let properties = model.ontology.properties().filter(|(_, property)| property.names_class);
        let properties = listed(properties.map(|(_, property)| property.name.as_str()), "or");
        let message = format!("no claim says that `{id}` is {}", with_article(word));
        Diagnostic::error(self.code(), message, place)
            .label("an accusation, and exported as fact")
            .context(entity.span, "this entity")
            .help(format!(
                "add a claim with the property {properties}, the value `{word}`, and the passage"
            ))
            .help("or choose a class that does not accuse")
    }
}

/// The class of an entity, where to be of it is an accusation.
fn accusing(model: &Model, entity: &Entity) -> Option<ClassId> {
    model.class_of(entity).filter(|(_, class)| class.accuses).map(|(id, _)| id)
}

/// Whether a claim calls its subject by one of some words, or may do so once it can be read.
fn supports(model: &Model, claim: &Claim, words: &HashSet<String>) -> bool {
    let Some((_, property)) = model.property_named(claim.property.value) else { return true };
    let is_said = !claim.negated && !claim.retracted && claim.modality != Modality::Denied;
    match claim.object.value {
        Object::Unreadable => true,
        Object::Text(value) if property.names_class && is_said => {
            words.contains(&fold(model.names.text(value)).to_lowercase())
        }
        _ => false,
    }
}

/// The labels of a class and of those below it, in all languages.
fn words_for(model: &Model, class: ClassId) -> HashSet<String> {
    let below = model.ontology.classes().filter(|(id, _)| model.ontology.is_a(*id, class));
    let labels = below.flat_map(|(_, class)| class.labels.iter().chain(class.aliases.iter()));
    labels.map(|(_, label)| fold(label).to_lowercase()).collect()
}
