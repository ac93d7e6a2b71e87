//! What is told of the network as a whole: its title, and which sources the numbers stand for.

use super::{Network, append};
use crate::model::SourceId;
use crate::wording::shown;

impl Network<'_> {
    /// What the dossier is called.
    pub(in crate::export) fn title(&self) -> String {
        let view = self.phrases.view;
        let title = view.model.dossier.title.in_language(&view.language, &view.model.names);
        shown(title.unwrap_or_default())
    }

    /// The sources that are shown, one at a time: `[1] anewz: AnewZ, Inside CECOT, 2025, https://…`.
    pub(in crate::export) fn sources(&self) -> impl Iterator<Item = String> {
        self.phrases.view.sources.iter().map(|id| self.source(*id))
    }

    fn source(&self, id: SourceId) -> String {
        let (model, names) = (&self.phrases.view.model, &self.phrases.view.model.names);
        let source = model.source(id);
        let title = source.title.in_language(&self.phrases.view.language, names);
        let parts = [
            source.publisher.map(|publisher| self.phrases.named(publisher.value)),
            title.map(shown),
            source.published.map(|date| self.phrases.date(date)),
            source.url.map(|url| shown(names.text(url.value))),
        ];
        let mut known = String::new();
        for part in parts.into_iter().flatten() {
            append(&mut known, ", ", &part);
        }
        let number = self.numbers.get(id.index()).copied().unwrap_or_default();
        let mut told = format!("[{number}] {}", names.text(source.id.value));
        append(&mut told, ": ", &known);
        if known.is_empty() {
            told.truncate(told.trim_end_matches([':', ' ']).len());
        }
        told
    }
}
