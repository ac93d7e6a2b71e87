//! How much of each text is taken in, in several forms.

mod html;
mod json;
mod lcov;
mod text;

use std::io::{self, Write};

use crate::evidence::Coverage;
use crate::files::Files;

/// A form of the report.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Its name on the command line.
    pub name: &'static str,
    /// Writes it.
    pub write: fn(&Files, &Coverage, &mut dyn Write) -> io::Result<()>,
}

/// Every form, the usual one first. `text` and `html` hold the texts themselves.
pub const FORMS: &[Form] = &[
    Form { name: "text", write: text::write },
    Form { name: "html", write: html::write },
    Form { name: "lcov", write: lcov::write },
    Form { name: "json", write: json::write },
];

/// A share as people write it: one decimal, and never 100.0 where something is missing.
fn shown(percent: f64) -> String {
    let tenths = (percent * 10.0).floor() / 10.0;
    format!("{tenths:.1} %")
}

/// The text between two code points.
fn slice(text: &str, start: u32, end: u32) -> &str {
    let mut places = text.char_indices().map(|(byte, _)| byte).skip(start as usize);
    let from = places.next().unwrap_or(text.len());
    let length = (end.saturating_sub(start)) as usize;
    let rest = text.get(from..).unwrap_or_default();
    let to = rest.char_indices().nth(length).map_or(rest.len(), |(byte, _)| byte);
    rest.get(..to).unwrap_or_default()
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

    #[test]
    fn slices_count_code_points() {
        assert_eq!(slice("ñu 🚢 ab", 3, 6), "🚢 a");
        assert_eq!(slice("ab", 1, 9), "b");
        assert_eq!(slice("ab", 5, 9), "");
    }
}
