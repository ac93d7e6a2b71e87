//! What stands above statements: the title, classes, the sources that are cited.

use super::phrases::Phrases;
use super::shown::{first_shown, shown};
use crate::model::{EntityId, SourceId};

impl Phrases<'_> {
    /// The title that is asked for, else that of the picture, else of the dossier.
    pub(crate) fn title(&self) -> String {
        if let Some(title) = &self.view.drawing.title {
            return shown(title);
        }
        let (model, language) = (&self.view.model, &self.view.language);
        let own = model.dossier.picture_title.in_language(language, &model.names);
        let title = own.or_else(|| model.dossier.title.in_language(language, &model.names));
        shown(title.unwrap_or_default())
    }

    /// The label of an entity's class; empty where the ontology does not have it.
    pub(crate) fn class_of(&self, id: EntityId) -> String {
        let model = &self.view.model;
        let class = model.class_of(model.entity(id)).map(|(_, class)| class);
        shown(class.map(|class| class.labels.in_language(&self.view.language)).unwrap_or_default())
    }

    /// "Harbour Post, The fire, 2024": what is known of a source, else its id.
    pub(crate) fn source(&self, id: SourceId) -> String {
        let model = &self.view.model;
        let source = model.source(id);
        let publisher = source.publisher.and_then(|name| model.entity_named(name.value));
        let title = source.title.in_language(&self.view.language, &model.names);
        let date = source.published.map(|date| self.date(date));
        let parts = [publisher.map(|id| self.name(id)), title.map(shown), date];
        let known: Vec<_> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        first_shown([known.join(", ").as_str(), model.names.text(source.id.value)])
    }
}
