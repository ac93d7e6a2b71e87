//! What the tests of reports share: names that break forms, and readers of these forms.

use csv_core::{ReadRecordResult, Reader};

/// Names that mean something to terminals, spreadsheets, browsers and readers of Markdown.
pub(crate) const HOSTILE: &[&str] = &[
    "=HYPERLINK(\"https://example.org\")",
    "+1-1",
    "-1-1",
    "@SUM(A1)",
    "\u{a0}=1",
    "a\",\"b",
    "a|b",
    "a\\|b\\",
    "a\n\n# b",
    "<script>alert(1)</script>",
    "<!-- ",
    "[a](javascript:b)",
    "![a](https://example.org/b.png)",
    "**a** `b` ~~c~~ $d$",
    "https://example.org www.example.org",
    "\u{1b}[31mred",
    "\u{9b}31mred",
    "\u{202e}back",
    "{} {}",
    "監獄監獄監獄監獄監獄監獄監獄監獄監獄監獄監獄監獄監獄監獄監獄監獄監獄監獄監獄監獄監獄監獄",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
];

/// Markdown without every character that a backslash makes harmless.
pub(crate) fn without_escapes(markdown: &str) -> String {
    let mut chars = markdown.chars();
    let mut plain = String::new();
    while let Some(c) = chars.next() {
        if c == '\\' {
            chars.next();
        } else {
            plain.push(c);
        }
    }
    plain
}

/// No control character, nothing that reorders.
pub(crate) fn is_harmless(text: &str, name: &str) {
    let harmful = |c: char| (c.is_control() && !matches!(c, '\n' | '\r')) || c == '\u{202e}';
    assert!(!text.contains(harmful), "{name}: {text}");
}

/// The cells of a table, row by row.
pub(crate) fn records(csv: &str) -> Vec<Vec<String>> {
    let (mut reader, mut input) = (Reader::new(), csv.as_bytes());
    let mut records = Vec::new();
    loop {
        let (mut output, mut ends) = ([0; 1 << 14], [0; 64]);
        let (result, read, _, count) = reader.read_record(input, &mut output, &mut ends);
        input = &input[read..];
        match result {
            ReadRecordResult::Record => {
                let mut start = 0;
                let cell = |end: &usize| {
                    let bytes = &output[std::mem::replace(&mut start, *end)..*end];
                    String::from_utf8(bytes.to_vec()).unwrap()
                };
                records.push(ends[..count].iter().map(cell).collect());
            }
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::End => return records,
            other => panic!("{other:?}"),
        }
    }
}
