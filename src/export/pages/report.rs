//! Everything in one page of Markdown: the entities, what is said of each, and the sources.

use std::io::{self, Write};

use super::markdown::{place, plain};
use super::{Links, Pages};
use crate::export::{Count, Exporter, Written};
use crate::graph::View;
use crate::wording::{fill, shown};

/// A report in [GitHub Flavored Markdown], for people.
///
/// [GitHub Flavored Markdown]: https://github.github.com/gfm/
pub(in crate::export) struct Report;

impl Exporter for Report {
    fn name(&self) -> &'static str {
        "Markdown"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["md"]
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        let pages = Pages::new(view, Links::Places);
        pages.head(out)?;
        pages.sources(out)?;
        pages.entities(out)?;
        let counts = vec![
            Count { number: view.entities.len(), one: "entity", many: "entities" },
            Count { number: view.claims.len(), one: "claim", many: "claims" },
        ];
        Ok(Written { counts, loss: pages.loss() })
    }
}

impl Pages<'_> {
    /// The title, and how much of the dossier is here.
    fn head(&self, out: &mut dyn Write) -> io::Result<()> {
        let (view, words) = (self.phrases.view, self.phrases.words);
        let title = self.words(&view.model.dossier.title);
        writeln!(out, "# {}\n", title.unwrap_or_else(|| words.pages.untitled.clone()))?;
        let (entities, claims) = (view.entities.len(), view.claims.len());
        let numbers =
            [entities, entities + view.left_out.entities, claims, claims + view.left_out.claims];
        let [entities, all, claims, every] = numbers.map(|number| number.to_string());
        let shown = fill(&words.shown, &[&entities, &all, &claims, &every]);
        let part = self.phrases.part().map(|part| format!(" {}.", plain(&part)));
        writeln!(out, "{shown}.{} {}", part.unwrap_or_default(), words.pages.claims_are_said)
    }

    fn sources(&self, out: &mut dyn Write) -> io::Result<()> {
        let view = self.phrases.view;
        writeln!(out, "\n## {}\n", self.phrases.words.pages.sources)?;
        for id in view.sources.iter().copied() {
            let name = view.model.names.text(view.model.source(id).id.value);
            let (place, number) = (place(name), self.number(id));
            let (title, name) = (self.title(id), plain(name));
            writeln!(out, "- <a id=\"source-{place}\"></a>**\\[{number}\\] {title}** ({name})  ")?;
            writeln!(out, "  {}", self.description(id).replace('\n', "\n  "))?;
        }
        Ok(())
    }

    /// The entities, by class in the order of the ontology.
    fn entities(&self, out: &mut dyn Write) -> io::Result<()> {
        let view = self.phrases.view;
        let model = &view.model;
        let class = |id| model.class_of(model.entity(id)).map(|(id, _)| id);
        let mut entities = view.entities.clone();
        entities.sort_by_key(|id| (class(*id).is_none(), class(*id)));
        let mut before = None;
        for id in entities {
            if before != Some(class(id)) {
                before = Some(class(id));
                let label = class(id).map(|id| &model.ontology.class(id).labels);
                let label = label.map(|labels| plain(&shown(labels.in_language(&view.language))));
                writeln!(out, "\n## {}", label.unwrap_or_else(|| "–".to_owned()))?;
            }
            let place = place(model.names.text(model.entity(id).id.value));
            let name = plain(&self.phrases.name(id));
            writeln!(out, "\n### <a id=\"entity-{place}\"></a>{name}\n")?;
            write!(out, "{}", self.entity_page(id, "####"))?;
        }
        Ok(())
    }
}
