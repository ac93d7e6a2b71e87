//! How much of each text is taken in, in several forms.

mod html;
mod json;
mod lcov;
mod text;

use std::io::{self, Write};

use crate::evidence::Coverage;
use crate::files::Files;
use crate::model::Text;

/// A form of the report.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Its name on the command line.
    pub name: &'static str,
    /// Whether it holds the texts, which others own.
    pub holds_texts: bool,
    /// Writes it.
    pub write: fn(&Files, &Coverage, &mut dyn Write) -> io::Result<()>,
}

/// Every form, the usual one first.
pub const FORMS: &[Form] = &[
    Form { name: "text", holds_texts: true, write: text::write },
    Form { name: "html", holds_texts: true, write: html::write },
    Form { name: "lcov", holds_texts: false, write: lcov::write },
    Form { name: "json", holds_texts: false, write: json::write },
];

/// A share as people write it: one decimal, and never 100.0 where something is missing.
fn shown(percent: f64) -> String {
    let tenths = (percent * 10.0).floor() / 10.0;
    format!("{tenths:.1} %")
}

/// The text between two code points.
fn slice(text: &Text, start: u32, end: u32) -> &str {
    text.slice(start, end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_not_rounded_up() {
        assert_eq!(shown(99.99), "99.9 %");
        assert_eq!(shown(100.0), "100.0 %");
        assert_eq!(shown(0.0), "0.0 %");
    }
}
