//! Whether bytes are the picture that they should be.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// How a link may begin. What runs something has no place in a picture.
const LINKS: &[&str] = &["https://", "http://", "mailto:", "#"];

/// <https://www.w3.org/TR/SVG11/>: well-formed, and nothing in it is run.
pub(super) fn svg(bytes: &[u8]) -> Option<String> {
    let Ok(text) = str::from_utf8(bytes) else { return Some("it is no UTF-8".to_owned()) };
    let mut reader = Reader::from_str(text);
    let (mut depth, mut count) = (0_usize, 0_usize);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                if let Some(fault) = element_fault(&element, count == 0) {
                    return Some(fault);
                }
                (depth, count) = (depth + 1, count + 1);
            }
            Ok(Event::Empty(element)) => {
                if let Some(fault) = element_fault(&element, count == 0) {
                    return Some(fault);
                }
                count += 1;
            }
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) if depth > 0 || count == 0 => return Some("it is cut off".to_owned()),
            Ok(Event::Eof) => return control(text),
            Ok(_) => {}
            Err(fault) => return Some(fault.to_string()),
        }
    }
}

fn element_fault(element: &BytesStart, is_first: bool) -> Option<String> {
    let name = element.local_name();
    match name.as_ref() {
        other if is_first && other != "svg" => return Some("it does not begin as one".to_owned()),
        "script" => return Some("it has a script in it".to_owned()),
        _ => {}
    }
    for attribute in element.attributes() {
        let Ok(attribute) = attribute else { return Some("an attribute is broken".to_owned()) };
        let name = attribute.key.local_name();
        if name.as_ref().starts_with("on") {
            return Some("it has a script in an attribute".to_owned());
        }
        if name.as_ref() == "href" {
            let link = attribute.normalized_value(XmlVersion::Explicit1_0);
            let is_safe = link.is_ok_and(|link| LINKS.iter().any(|start| link.starts_with(start)));
            if !is_safe {
                return Some("it has a link that is no address".to_owned());
            }
        }
    }
    None
}

/// XML cannot hold controls, which the reader lets pass.
fn control(text: &str) -> Option<String> {
    let has = text.contains(|c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r'));
    has.then(|| "it holds a control character".to_owned())
}

/// <https://www.w3.org/TR/png/>: from the signature to the last chunk.
pub(super) fn png(bytes: &[u8]) -> Option<String> {
    whole(bytes, b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82")
}

/// ISO 32000: from the header to the mark of the end.
pub(super) fn pdf(bytes: &[u8]) -> Option<String> {
    whole(bytes.trim_ascii_end(), b"%PDF-", b"%%EOF")
}

fn whole(bytes: &[u8], start: &[u8], end: &[u8]) -> Option<String> {
    if !bytes.starts_with(start) {
        Some("it does not begin as one".to_owned())
    } else if !bytes.ends_with(end) {
        Some("it is cut off".to_owned())
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_picture_is_told() {
        for (bytes, fault) in [
            (&b"<?xml version=\"1.0\"?><!DOCTYPE svg><svg><a href=\"https://a\"/></svg>"[..], ""),
            (b"<svg><text>javascript:alert(1)</text></svg>", ""),
            (b"", "it is cut off"),
            (b"<svg><g>", "it is cut off"),
            (b"nothing", "it is cut off"),
            (b"<html></html>", "it does not begin as one"),
            (b"<svg><script>1</script></svg>", "it has a script in it"),
            (b"<svg onload=\"1\"/>", "it has a script in an attribute"),
            (b"<svg><a xlink:href=\"javascript:1\"/></svg>", "it has a link that is no address"),
            (b"<svg><a href=\"java&#115;cript:1\"/></svg>", "it has a link that is no address"),
            (b"<svg><text>\x01</text></svg>", "it holds a control character"),
        ] {
            assert_eq!(svg(bytes).unwrap_or_default(), fault, "{}", bytes.escape_ascii());
        }
        assert!(svg(b"<svg></g></svg>").is_some());
        assert_eq!(png(b"\x89PNG\r\n\x1a\n....IEND\xaeB`\x82"), None);
        assert!(png(b"\x89PNG\r\n\x1a\n....").is_some());
        assert_eq!(pdf(b"%PDF-1.7\n%%EOF\n"), None);
        assert!(pdf(b"<svg/>").is_some());
    }
}
