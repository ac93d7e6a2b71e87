//! What stands above statements: the title, classes, the sources that are cited.

use super::phrases::Phrases;
use super::shown::{first_shown, shown};
use crate::model::{EntityId, SourceId, Words};

impl Phrases<'_> {
    /// The title that is asked for, else that of the picture, else of the dossier. Where the picture
    /// has none in the language and the dossier does, it is the dossier's.
    pub(crate) fn title(&self) -> String {
        if let Some(title) = &self.view.drawing.title {
            return shown(title);
        }
        let (dossier, names) = (&self.view.model.dossier, &self.view.model.names);
        let language = self.view.language.as_str();
        let is_in = |title: &Words, tag: &str| title.iter(names).any(|(one, _)| one == tag);
        let [own, whole] = [&dossier.picture_title, &dossier.title];
        // Words of no language are in that of the author, who names it first.
        let first = whole.iter(names).next().map(|(tag, _)| tag);
        let is_own = is_in(own, language) || first == Some(language) && is_in(own, "");
        let titles = if !is_own && is_in(whole, language) { [whole, own] } else { [own, whole] };
        let mut titles = titles.into_iter().filter_map(|title| title.in_language(language, names));
        shown(titles.next().unwrap_or_default())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{File, Files};
    use crate::graph::View;
    use crate::read::read;
    use crate::wording::Style;

    #[test]
    fn a_title_in_the_language_comes_first() {
        for (dossier, picture, english, spanish) in [
            ("'Port'", "'Who'", "Who", "Who"),
            ("'Port'", "", "Port", "Port"),
            ("{ en = 'Port', es = 'Puerto' }", "", "Port", "Puerto"),
            ("{ en = 'Port', es = 'Puerto' }", "'Who'", "Who", "Puerto"),
            ("{ es = 'Puerto', en = 'Port' }", "'Quién'", "Port", "Quién"),
            ("{ es = 'Puerto', en = 'Port' }", "{ en = 'Who' }", "Who", "Puerto"),
            ("{ en = 'Port' }", "{ es = 'Quién' }", "Port", "Quién"),
            ("['Port', { es = 'Puerto' }]", "'Who'", "Who", "Puerto"),
            ("'Port'", "{ en = 'Who', es = 'Quién' }", "Who", "Quién"),
        ] {
            let picture = format!("[picture]\ntitle = {picture}\n");
            let picture = picture.lines().filter(|line| !line.ends_with("= "));
            let picture = picture.collect::<Vec<_>>().join("\n");
            let text = format!("[dossier]\ntitle = {dossier}\n{picture}\n");
            let files = [File::held("a.toml", text)];
            let mut view = View::new(read(&mut Files::from_iter(files)).unwrap());
            for (language, expected) in [("en", english), ("es", spanish)] {
                language.clone_into(&mut view.language);
                let title = Phrases::new(&view, Style::Short).title();
                assert_eq!(title, expected, "{dossier} {picture} {language}");
            }
        }
    }
}
