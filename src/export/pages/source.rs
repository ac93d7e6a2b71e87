//! What is known of one source.

use super::Pages;
use super::markdown::{address, plain};
use crate::model::{SourceId, Words};
use crate::wording::shown;

impl Pages<'_> {
    /// What a source is called, else its id.
    pub(super) fn title(&self, id: SourceId) -> String {
        let model = &self.phrases.view.model;
        let source = model.source(id);
        let id = model.names.text(source.id.value);
        self.words(&source.title).unwrap_or_else(|| plain(id))
    }

    /// Words in the language of the view.
    pub(super) fn words(&self, words: &Words) -> Option<String> {
        let view = self.phrases.view;
        let words = words.in_language(&view.language, &view.model.names).map(shown);
        words.filter(|words| !words.is_empty()).map(|words| plain(&words))
    }

    /// Publisher, authors, date, address and language, a line each, with a break between them.
    pub(super) fn description(&self, id: SourceId) -> String {
        let model = &self.phrases.view.model;
        let (source, words) = (model.source(id), &self.phrases.words.pages);
        let entity = |name| match model.entity_named(name) {
            Some(id) => self.entity(id),
            None => plain(model.names.text(name)),
        };
        let text = |name| plain(model.names.text(name));
        let authors: Vec<_> = source.authors.iter().map(|author| entity(author.value)).collect();
        let known = [
            (&words.publisher, source.publisher.map(|name| entity(name.value))),
            (&words.authors, (!authors.is_empty()).then(|| authors.join(", "))),
            (&words.published, source.published.map(|date| plain(&self.phrases.date(date)))),
            (&words.address, source.url.map(|url| address(model.names.text(url.value)))),
            (&words.language, source.language.map(|tag| text(tag.value))),
        ];
        let known =
            known.into_iter().filter_map(|(what, value)| Some(format!("{what}: {}", value?)));
        known.collect::<Vec<_>>().join("  \n")
    }
}
