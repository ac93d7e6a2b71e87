//! Colours and sizes, which are data: `look.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::digest::diff::Section;
use crate::export::dot::escape::{Html, Quoted};

/// How everything in a picture of what became of a dossier looks.
pub(super) static LOOKS: LazyLock<Looks> = LazyLock::new(|| {
    toml::from_str(include_str!("look.toml")).expect("the looks are part of the program")
});

/// A look for whatever became of a claim or an entity.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Looks {
    pub background: String,
    pub ink: String,
    pub other: Look,
    pub before: Look,
    new: Look,
    gone: Look,
    changed: Look,
    contested: Look,
    uncontested: Look,
    more: Look,
    fewer: Look,
    pub size: Sizes,
}

/// The look of a card, of a line and of the words on it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Look {
    border: String,
    tint: String,
    text: String,
    /// Whether its lines are dotted: it is no longer in the dossier.
    #[serde(default)]
    dotted: bool,
    #[serde(default = "usual")]
    penwidth: String,
}

/// The sizes of text, by what it says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sizes {
    pub title: String,
    pub heading: String,
    pub legend: String,
    pub caption: String,
    pub name: String,
    pub claim: String,
    pub aside: String,
}

/// How wide the lines and edges of what changed are: all alike, so that nobody counts origins by it.
fn usual() -> String {
    "1.6".to_owned()
}

impl Looks {
    /// The look of what is listed in a section.
    pub(super) fn of(&self, section: Section) -> &Look {
        match section {
            Section::New => &self.new,
            Section::Gone => &self.gone,
            Section::Changed => &self.changed,
            Section::Contested => &self.contested,
            Section::Uncontested => &self.uncontested,
            Section::More => &self.more,
            Section::Fewer => &self.fewer,
        }
    }
}

impl Look {
    /// The attributes of a card.
    pub(super) fn card(&self) -> String {
        let style = if self.dotted { "\"rounded,filled,dotted\"" } else { "\"rounded,filled\"" };
        let [border, tint] = [&self.border, &self.tint].map(|colour| Quoted::new(colour));
        let width = &self.penwidth;
        format!("style={style}, color={border}, fillcolor={tint}, penwidth={width}")
    }

    /// The attributes of a line: dashed, as in every picture, where nobody should take it for a
    /// fact. What is no longer in the dossier says that before all else.
    pub(super) fn line(&self, is_doubtful: bool) -> String {
        let style = match (self.dotted, is_doubtful) {
            (true, _) => ", style=dotted",
            (false, true) => ", style=dashed",
            (false, false) => "",
        };
        format!("penwidth={}, color={}{style}", self.penwidth, Quoted::new(&self.border))
    }

    /// A text in its colour.
    pub(super) fn set(&self, size: &str, text: Html) -> Html {
        coloured(size, &self.text, text)
    }

    /// The same, bold.
    pub(super) fn bold(&self, size: &str, text: Html) -> Html {
        self.set(size, bold(text))
    }
}

/// A text in the colour of titles and names.
pub(super) fn in_ink(size: &str, text: Html) -> Html {
    coloured(size, &LOOKS.ink, bold(text))
}

fn bold(text: Html) -> Html {
    // Graphviz takes no empty element for markup.
    if text.is_empty() {
        return text;
    }
    Html::from_iter([Html::markup("<b>"), text, Html::markup("</b>")])
}

fn coloured(size: &str, colour: &str, text: Html) -> Html {
    if text.is_empty() {
        return text;
    }
    Html::from_iter([
        Html::markup("<font point-size=\""),
        Html::text(size),
        Html::markup("\" color=\""),
        Html::text(colour),
        Html::markup("\">"),
        text,
        Html::markup("</font>"),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of WCAG.
    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let digits = colour.get(at..at + 2).unwrap_or_default();
            let share = f64::from(u8::from_str_radix(digits, 16).unwrap_or_default()) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    #[test]
    fn every_text_can_be_read() {
        let own = Section::ALL.map(|section| LOOKS.of(section));
        for look in own.into_iter().chain([&LOOKS.other, &LOOKS.before]) {
            for ground in [&look.tint, &LOOKS.background, &LOOKS.other.tint] {
                let [dark, light] = [&look.text, ground].map(|colour| luminance(colour));
                assert!((light + 0.05) / (dark + 0.05) >= 4.5, "{} on {ground}", look.text);
            }
        }
    }

    #[test]
    fn what_is_gone_is_dotted_and_nothing_else_of_the_new_dossier() {
        for section in Section::ALL {
            assert_eq!(LOOKS.of(section).dotted, section == Section::Gone);
        }
    }
}
