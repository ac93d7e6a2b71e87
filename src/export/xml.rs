//! XML on its way out: an element at a time, and text that is well-formed whatever it holds.

use std::io::{self, Write};

/// How many bytes are written at once.
const CHUNK: usize = 1 << 14;

/// A file of XML 1.0 with an element in each line. Graphs are large and their elements small, so
/// that they are put together here, without an object for each.
pub(super) struct Xml<'w> {
    out: &'w mut dyn Write,
    /// What is not written yet.
    text: Vec<u8>,
    /// How many elements are open.
    depth: usize,
}

impl<'w> Xml<'w> {
    /// Starts a file.
    pub(super) fn new(out: &'w mut dyn Write) -> Self {
        let declaration = b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        let mut text = Vec::with_capacity(2 * CHUNK);
        text.extend_from_slice(declaration);
        Self { out, text, depth: 0 }
    }

    /// Starts an element that has others in it.
    pub(super) fn start(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.tag(name, attributes)?;
        self.put(">");
        self.depth += 1;
        Ok(())
    }

    /// Ends such an element.
    pub(super) fn end(&mut self, name: &str) -> io::Result<()> {
        self.depth = self.depth.saturating_sub(1);
        self.line()?;
        self.close(name);
        Ok(())
    }

    /// An element with attributes alone.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.tag(name, attributes)?;
        self.put("/>");
        Ok(())
    }

    /// An element with text in it.
    pub(super) fn text(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        text: &str,
    ) -> io::Result<()> {
        self.tag(name, attributes)?;
        self.put(">");
        escape(text, &mut self.text);
        self.close(name);
        Ok(())
    }

    /// An element with lines of text in it.
    pub(super) fn lines(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        lines: impl Iterator<Item = String>,
    ) -> io::Result<()> {
        self.tag(name, attributes)?;
        self.put(">");
        for (at, line) in lines.enumerate() {
            escape(if at == 0 { "" } else { "\n" }, &mut self.text);
            escape(&line, &mut self.text);
        }
        self.close(name);
        Ok(())
    }

    /// Ends the file with the root element.
    pub(super) fn finish(mut self, root: &str) -> io::Result<()> {
        self.end(root)?;
        self.put("\n");
        self.out.write_all(&self.text)
    }

    /// What elements begin with: a line, their name and attributes.
    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.line()?;
        self.put("<");
        self.put(name);
        for (name, value) in attributes {
            self.put(" ");
            self.put(name);
            self.put("=\"");
            escape(value, &mut self.text);
            self.put("\"");
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        self.put("</");
        self.put(name);
        self.put(">");
    }

    /// Begins a line, and writes those before where they are many.
    fn line(&mut self) -> io::Result<()> {
        if self.text.len() >= CHUNK {
            self.out.write_all(&self.text)?;
            self.text.clear();
        }
        self.put("\n");
        self.text.resize(self.text.len() + self.depth, b' ');
        Ok(())
    }

    fn put(&mut self, text: &str) {
        self.text.extend_from_slice(text.as_bytes());
    }
}

/// Adds text as it stands between tags and between quotation marks. White space that readers would
/// change stands as references, and what XML cannot hold as U+FFFD.
fn escape(text: &str, out: &mut Vec<u8>) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_special) {
        let (plain, special) = rest.split_at(at);
        out.extend_from_slice(plain.as_bytes());
        let mut after = special.chars();
        match after.next() {
            Some('&') => out.extend_from_slice(b"&amp;"),
            Some('<') => out.extend_from_slice(b"&lt;"),
            Some('>') => out.extend_from_slice(b"&gt;"),
            Some('"') => out.extend_from_slice(b"&quot;"),
            Some('\t') => out.extend_from_slice(b"&#9;"),
            Some('\n') => out.extend_from_slice(b"&#10;"),
            Some('\r') => out.extend_from_slice(b"&#13;"),
            // https://www.w3.org/TR/xml/#charsets
            Some('\0'..' ' | '\u{FFFE}' | '\u{FFFF}') => {
                out.extend_from_slice(
                    char::REPLACEMENT_CHARACTER.encode_utf8(&mut [0; 4]).as_bytes(),
                );
            }
            Some(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            None => {}
        }
        rest = after.as_str();
    }
    out.extend_from_slice(rest.as_bytes());
}

/// Whether a byte is the first of a character that must be looked at; 0xEF is that of U+FFFE.
fn is_special(byte: u8) -> bool {
    matches!(byte, ..b' ' | b'&' | b'<' | b'>' | b'"' | 0xEF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        for (text, expected) in [
            ("", ""),
            ("Ana's", "Ana's"),
            ("<b>&amp;\"", "&lt;b&gt;&amp;amp;&quot;"),
            ("]]>", "]]&gt;"),
            ("&&x&", "&amp;&amp;x&amp;"),
            ("a\tb\r\nc", "a&#9;b&#13;&#10;c"),
            ("\0\u{1b}\u{1f}\u{fffe}\u{ffff}", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            ("\u{7f}\u{fdd0}\u{fffd}\u{1f600}", "\u{7f}\u{fdd0}\u{fffd}\u{1f600}"),
        ] {
            let mut out = Vec::new();
            escape(text, &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), expected, "{text:?}");
        }
    }

    #[test]
    fn elements_have_a_line_each() {
        let mut out = Vec::new();
        let mut xml = Xml::new(&mut out);
        xml.start("a", &[]).unwrap();
        xml.text("b", &[("key", "\"\n")], "<").unwrap();
        xml.empty("c", &[("one", "1"), ("two", "2")]).unwrap();
        xml.lines("d", &[], ["x".to_owned(), "y".to_owned()].into_iter()).unwrap();
        xml.finish("a").unwrap();
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n <b key=\"&quot;&#10;\">\
                        &lt;</b>\n <c one=\"1\" two=\"2\"/>\n <d>x&#10;y</d>\n</a>\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }

    #[test]
    fn long_files_are_written_in_chunks() {
        let mut out = Vec::new();
        let mut xml = Xml::new(&mut out);
        xml.start("a", &[]).unwrap();
        let text = "x".repeat(CHUNK / 3);
        for _ in 0..10 {
            xml.text("b", &[], &text).unwrap();
        }
        xml.finish("a").unwrap();
        let lines: Vec<_> = std::str::from_utf8(&out).unwrap().lines().collect();
        assert_eq!(lines.len(), 13);
        assert!(lines[2..12].iter().all(|line| *line == format!(" <b>{text}</b>")));
    }
}
