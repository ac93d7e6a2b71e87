//! Characters that no text may hold, and those that nobody sees: one list for all who ask.

/// Control characters other than tab and newline, and code points that are no characters.
pub(crate) fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        || (c as u32) & 0xFFFE == 0xFFFE
        || ('\u{FDD0}'..='\u{FDEF}').contains(&c)
}

/// Characters that change how others look, or that do not show: bidirectional controls, zero
/// widths, fillers, annotation marks, tags.
pub(crate) fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{61C}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_every_script_are_shown() {
        assert!(
            !"señal 監獄 سجن \u{1F600} 한글 e\u{301}\t\n"
                .chars()
                .any(|c| is_forbidden(c) || is_hidden(c))
        );
        assert!("\u{FFF9}\u{FFFB}\u{115F}\u{3164}\u{206A}\u{E0041}".chars().all(is_hidden));
        assert!("\0\u{9b}\u{FFFE}\u{10FFFF}\u{FDD0}".chars().all(is_forbidden));
    }
}
