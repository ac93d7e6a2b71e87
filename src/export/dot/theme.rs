//! Colours and sizes, which are data: `themes/*.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::escape::{Html, Quoted};
use crate::graph::{self, View};
use crate::model::Model;
use crate::ontology::{Class, ClassId};
use crate::wording::Stroke;

/// How everything in a picture looks, where nothing else is asked for.
pub(in crate::export) static THEME: LazyLock<Theme> =
    LazyLock::new(|| read(include_str!("themes/light.toml")));
static DARK: LazyLock<Theme> = LazyLock::new(|| read(include_str!("themes/dark.toml")));
static PRINT: LazyLock<Theme> = LazyLock::new(|| read(include_str!("themes/print.toml")));

fn read(theme: &str) -> Theme {
    toml::from_str(theme).expect("the themes are part of the program")
}

/// Looks of classes, styles of text, lines.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::export) struct Theme {
    /// What everything is drawn on.
    pub ground: String,
    /// The boxes of claims.
    #[serde(rename = "box")]
    pub boxes: Boxes,
    /// The look of a class that no other row is for.
    pub other: Look,
    row: Vec<Look>,
    /// How each sort of text is set.
    pub(super) text: Texts,
    /// The colour of what another claim contradicts or puts differently.
    pub conflict: String,
    line: Vec<Line>,
}

/// The edges of boxes of claims.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::export) struct Boxes {
    /// With one independent source.
    pub border: String,
    /// With several.
    pub agreed: String,
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
    pub statement: Style,
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
    /// The theme that a view asks for.
    pub(super) fn of(view: &View) -> &'static Self {
        match view.drawing.theme {
            graph::Theme::Light => &THEME,
            graph::Theme::Dark => &DARK,
            graph::Theme::Print => &PRINT,
        }
    }

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

    /// The look of a class of the program's own ontology.
    pub(super) fn look_of(&self, name: &str, model: &Model) -> (&Look, Option<ClassId>) {
        let class = model.ontology.class_named(name).map(|id| model.ontology.class(id));
        self.look(model, class)
    }

    /// The line of a claim with so many independent sources.
    pub(super) fn line(&self, origins: usize) -> &Line {
        let strongest = self.line.len().saturating_sub(1);
        let strength = origins.saturating_sub(1).min(strongest);
        self.line.get(strength).expect("the theme has lines, as a test says")
    }
}

impl Line {
    /// Its attributes.
    pub(super) fn drawn(&self, colour: &str, stroke: Stroke) -> String {
        let weight = self.weight.as_ref().map(|weight| format!("weight={weight}, "));
        let style = match stroke {
            Stroke::Solid => "",
            Stroke::Dashed => ", style=dashed",
            Stroke::Dotted => ", style=dotted",
        };
        let (width, weight, colour) =
            (&self.penwidth, weight.unwrap_or_default(), Quoted::new(colour));
        format!("penwidth={width}, {weight}color={colour}{style}")
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
        for theme in [&THEME, &DARK, &PRINT] {
            for class in theme.row.iter().flat_map(|row| &row.classes) {
                assert!(ontology.class_named(class).is_some(), "{class}");
            }
        }
    }

    /// WCAG 2.2, criteria 1.4.3 and 1.4.11; of lines, those of one source alone are fainter, and
    /// what they say stands on them in words.
    #[test]
    fn everything_can_be_read() {
        for theme in [&THEME, &DARK, &PRINT] {
            let ground = theme.ground.as_str();
            for look in theme.row.iter().chain([&theme.other]) {
                assert!(contrast(&look.border, ground) >= 3.0, "{look:?}");
                let text = &theme.text;
                for style in
                    [&text.name, &text.description, &text.fact, &text.value, &text.citation]
                {
                    assert!(contrast(&style.colour, &look.tint) >= 4.5, "{style:?} on {look:?}");
                }
                assert!(contrast(&look.caption, &look.tint) >= 4.5, "{look:?}");
                assert!(contrast(&theme.conflict, &look.tint) >= 4.5, "{look:?}");
            }
            let text = &theme.text;
            for style in [&text.title, &text.heading, &text.property, &text.qualifier] {
                assert!(contrast(&style.colour, ground) >= 4.5, "{style:?}");
            }
            assert!(contrast(&theme.conflict, ground) >= 4.5);
            assert!(contrast(&theme.boxes.agreed, ground) >= 3.0);
            let lines = theme.line.iter().skip(1);
            assert!(lines.clone().all(|line| contrast(&line.colour, ground) >= 3.0));
        }
    }

    /// The ratio of the luminances of two colours, from 1 to 21.
    fn contrast(one: &str, other: &str) -> f64 {
        let luminance = |colour: &str| {
            let part = |at: usize| {
                let value = u8::from_str_radix(&colour[at..at + 2], 16).unwrap();
                let value = f64::from(value) / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
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
