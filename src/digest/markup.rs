//! Text in HTML that stays text.

use crate::report::clean;

/// Text that is no markup, in content and between quotation marks.
pub(super) fn escaped(text: &str) -> String {
    clean(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
