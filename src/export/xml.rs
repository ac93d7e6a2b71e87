//! XML on its way out: an element at a time, and text that is well-formed whatever it holds.

use std::borrow::Cow;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::name::QName;

/// A file of XML 1.0 with an element in each line.
pub(super) struct Xml<'w>(Writer<&'w mut dyn Write>);

impl<'w> Xml<'w> {
    /// Starts a file.
    pub(super) fn new(out: &'w mut dyn Write) -> io::Result<Self> {
        let mut writer = Writer::new_with_indent(out, b' ', 1);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Self(writer))
    }

    /// Starts an element that has others in it.
    pub(super) fn start(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Event::Start(tag(name, attributes)))
    }

    /// Ends such an element.
    pub(super) fn end(&mut self, name: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with attributes alone.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Event::Empty(tag(name, attributes)))
    }

    /// An element with text in it.
    pub(super) fn text(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        text: &str,
    ) -> io::Result<()> {
        self.start(name, attributes)?;
        self.0.write_event(Event::Text(BytesText::from_escaped(escaped(text))))?;
        self.end(name)
    }

    /// An element with lines of text in it.
    pub(super) fn lines(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        lines: impl Iterator<Item = String>,
    ) -> io::Result<()> {
        self.start(name, attributes)?;
        for (at, line) in lines.enumerate() {
            let line = if at == 0 { line } else { format!("\n{line}") };
            self.0.write_event(Event::Text(BytesText::from_escaped(escaped(&line))))?;
        }
        self.end(name)
    }

    /// Ends the file with the root element.
    pub(super) fn finish(mut self, root: &str) -> io::Result<()> {
        self.end(root)?;
        writeln!(self.0.get_mut())
    }
}

fn tag<'n>(name: &'n str, attributes: &[(&str, &str)]) -> BytesStart<'n> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute(Attribute { key: QName(name), value: escaped(value) });
    }
    start
}

/// Text as it stands between tags and between quotation marks. White space that readers would
/// change stands as references, and what XML cannot hold as U+FFFD.
fn escaped(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(is_special) {
        return text.into();
    }
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' => escaped.push_str("&#9;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            // https://www.w3.org/TR/xml/#charsets
            '\0'..' ' | '\u{FFFE}' | '\u{FFFF}' => escaped.push(char::REPLACEMENT_CHARACTER),
            _ => escaped.push(c),
        }
    }
    escaped.into()
}

/// Whether a byte is of a character that must be looked at; 0xEF is the first one of U+FFFE.
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
            ("a\tb\r\nc", "a&#9;b&#13;&#10;c"),
            ("\0\u{1b}\u{1f}\u{fffe}\u{ffff}", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            ("\u{7f}\u{fdd0}\u{fffd}\u{1f600}", "\u{7f}\u{fdd0}\u{fffd}\u{1f600}"),
        ] {
            assert_eq!(escaped(text), expected, "{text:?}");
        }
    }

    #[test]
    fn elements_have_a_line_each() {
        let mut out = Vec::new();
        let mut xml = Xml::new(&mut out).unwrap();
        xml.start("a", &[]).unwrap();
        xml.text("b", &[("key", "\"\n")], "<").unwrap();
        xml.empty("c", &[("one", "1"), ("two", "2")]).unwrap();
        xml.lines("d", &[], ["x".to_owned(), "y".to_owned()].into_iter()).unwrap();
        xml.finish("a").unwrap();
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n <b key=\"&quot;&#10;\">\
                        &lt;</b>\n <c one=\"1\" two=\"2\"/>\n <d>x&#10;y</d>\n</a>\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
