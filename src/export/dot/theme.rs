//! Colours and sizes, which are data: `theme.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::escape::Html;
use crate::model::Model;
use crate::ontology::{Class, ClassId};

/// How everything in a picture looks.
pub(in crate::export) static THEME: LazyLock<Theme> = LazyLock::new(|| {
    toml::from_str(include_str!("theme.toml")).expect("the theme is part of the program")
});

/// Looks of classes, styles of text, lines.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::export) struct Theme {
    other: Look,
    row: Vec<Look>,
    /// How each sort of text is set.
    pub(super) text: Texts,
    /// The colour of what another claim contradicts or puts differently.
    pub conflict: String,
    line: Vec<Line>,
}

/// The colours of a class.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::export) struct Look {
    /// The classes that look like this, by the names that a dossier writes.
    #[serde(default)]
    pub classes: Vec<String>,
    /// The colour of a card's edge.
    pub border: String,
    /// The colour of a card.
    pub tint: String,
    /// The colour of a card's caption.
    pub caption: String,
}

/// The styles of text, by what it says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Texts {
    pub title: Style,
    pub legend: Style,
    pub heading: Style,
    pub caption: Style,
    name: Style,
    name_of_5: Style,
    name_of_8: Style,
    pub description: Style,
    pub fact: Style,
    pub value: Style,
    pub property: Style,
    pub qualifier: Style,
    pub citation: Style,
}

/// How a text is set; without a colour, in that of its class.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Style {
    size: String,
    /// Its colour, where nothing asks for another.
    #[serde(default)]
    pub colour: String,
    #[serde(default)]
    bold: bool,
}

/// How strong a line is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    /// Its width.
    pub penwidth: String,
    /// How much it wants to be short and straight.
    pub weight: Option<String>,
    /// Its colour.
    pub colour: String,
}

impl Theme {
    /// The look of a class: that of the nearest class above it, itself included, and the one
    /// that gives it.
    pub(in crate::export) fn look(
        &self,
        model: &Model,
        class: Option<&Class>,
    ) -> (&Look, Option<ClassId>) {
        let ancestors = class.map_or(&[][..], |class| &class.ancestors);
        let mut rows = ancestors.iter().filter_map(|id| {
            let name = &model.ontology.class(*id).name;
            let row = self.row.iter().find(|row| row.classes.contains(name))?;
            Some((row, Some(*id)))
        });
        rows.next().unwrap_or((&self.other, ancestors.first().copied()))
    }

    /// The line of a claim with so many independent sources.
    pub(super) fn line(&self, origins: usize) -> &Line {
        let strongest = self.line.len().saturating_sub(1);
        let strength = origins.saturating_sub(1).min(strongest);
        self.line.get(strength).expect("the theme has lines, as a test says")
    }
}

impl Texts {
    /// The style of the name of an entity with so many lines.
    pub(super) fn name(&self, degree: usize) -> &Style {
        match degree {
            ..5 => &self.name,
            5..8 => &self.name_of_5,
            8.. => &self.name_of_8,
        }
    }
}

impl Style {
    /// A text in this style.
    pub(super) fn set(&self, text: Html) -> Html {
        self.coloured(text, &self.colour)
    }

    /// A text in this style, in another colour.
    pub(super) fn coloured(&self, text: Html, colour: &str) -> Html {
        if text.is_empty() {
            return text;
        }
        let (open, close) = if self.bold { ("\"><b>", "</b></font>") } else { ("\">", "</font>") };
        Html::from_iter([
            Html::markup("<font point-size=\""),
            Html::text(&self.size),
            Html::markup("\" color=\""),
            Html::text(colour),
            Html::markup(open),
            text,
            Html::markup(close),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ontology::Ontology;

    #[test]
    fn the_theme_can_be_read_and_has_lines() {
        assert_eq!(THEME.line(0).penwidth, "1.0");
        assert_eq!(THEME.line(9).penwidth, "2.8");
    }

    #[test]
    fn every_row_names_classes_of_the_ontology() {
        let ontology = Ontology::built_in();
        for class in THEME.row.iter().flat_map(|row| &row.classes) {
            assert!(ontology.class_named(class).is_some(), "{class}");
        }
    }

    #[test]
    fn a_class_looks_like_the_nearest_above_it() {
        let mut model = Model::default();
        model.ontology = Ontology::built_in().into();
        for (class, border) in [
            ("Prison", "#8B4A8F"),
            ("Gang", "#D55E00"),
            ("SovereignState", "#444444"),
            ("NGO", "#009E73"),
            ("Transfer", "#B07800"),
            ("Post", "#444444"),
        ] {
            let id = model.ontology.class_named(class);
            let class = id.map(|id| model.ontology.class(id));
            assert_eq!(THEME.look(&model, class).0.border, border);
        }
    }
}
