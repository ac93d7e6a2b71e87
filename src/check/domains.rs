//! Whether an entity is of a class that a property is made for.

use super::wording::{listed, with_article};
use crate::model::Model;
use crate::ontology::ClassId;

/// Whether a class is among those of a property, or below one of them; no classes are all.
pub(super) fn fits(model: &Model, class: ClassId, classes: &[ClassId]) -> bool {
    classes.is_empty() || classes.iter().any(|above| model.ontology.is_a(class, *above))
}

/// The classes of a property: ``a `Person` or `Group` ``.
pub(super) fn usual(model: &Model, classes: &[ClassId]) -> String {
    let names = classes.iter().map(|id| model.ontology.class(*id).name.as_str());
    let first = names.clone().next().unwrap_or_default();
    let article = with_article(first).split(' ').next().unwrap_or_default().to_owned();
    format!("{article} {}", listed(names, "or"))
}
