//! Keeps files from nesting triple terms deeply: each level of one is dropped by a call of its own,
//! and a stack that runs out ends the program.

use std::io::{self, Read};

/// How deep triple terms and reifiers may lie in each other.
const DEEPEST: usize = 100;

/// The bytes of a file in a syntax of the Turtle family, up to where it nests too deeply.
pub(super) struct Shallow<R> {
    bytes: R,
    state: State,
    depth: usize,
}

#[derive(Clone, Copy)]
enum State {
    Code,
    /// Behind `<`, which begins an IRI or `<<`.
    Less,
    /// Behind `>` that ends no IRI.
    Greater,
    Iri,
    Comment,
    /// Behind a backslash in a name.
    Escape,
    /// Behind one or two quotation marks, which begin a string or are an empty one.
    Quote {
        mark: u8,
        count: u8,
    },
    /// In a string; of a long one, behind so many marks.
    String {
        mark: u8,
        is_long: bool,
        count: u8,
        is_escaped: bool,
    },
}

impl<R: Read> Shallow<R> {
    pub(super) fn new(bytes: R) -> Self {
        Self { bytes, state: State::Code, depth: 0 }
    }
}

impl<R> Shallow<R> {
    fn take(&mut self, byte: u8) {
        self.state = match (self.state, byte) {
            (State::Less, b'<') => {
                self.depth += 1;
                State::Code
            }
            (State::Greater, b'>') => {
                self.depth = self.depth.saturating_sub(1);
                State::Code
            }
            (State::Less | State::Iri, b'>')
            | (State::Escape, _)
            | (State::Comment, b'\n' | b'\r') => State::Code,
            (State::Less | State::Iri, _) => State::Iri,
            (State::Comment, _) => State::Comment,
            (State::Quote { mark, count }, _) if byte == mark => match count {
                1 => State::Quote { mark, count: 2 },
                _ => State::String { mark, is_long: true, count: 0, is_escaped: false },
            },
            (State::Quote { mark, count: 1 }, _) => {
                in_string(State::String { mark, is_long: false, count: 0, is_escaped: false }, byte)
            }
            (State::Code | State::Greater | State::Quote { .. }, _) => in_code(byte),
            (string @ State::String { .. }, _) => in_string(string, byte),
        };
    }
}

fn in_code(byte: u8) -> State {
    match byte {
        b'<' => State::Less,
        b'>' => State::Greater,
        b'#' => State::Comment,
        b'\\' => State::Escape,
        b'"' | b'\'' => State::Quote { mark: byte, count: 1 },
        _ => State::Code,
    }
}

fn in_string(state: State, byte: u8) -> State {
    let State::String { mark, is_long, count, is_escaped } = state else { return state };
    let inside = |count, is_escaped| State::String { mark, is_long, count, is_escaped };
    match byte {
        _ if is_escaped => inside(0, false),
        b'\\' => inside(0, true),
        _ if byte != mark => inside(0, false),
        _ if !is_long || count == 2 => State::Code,
        _ => inside(count + 1, false),
    }
}

impl<R: Read> Read for Shallow<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.bytes.read(buffer)?;
        for byte in buffer.get(..length).unwrap_or_default() {
            self.take(*byte);
            if self.depth > DEEPEST {
                let message = format!("its triple terms nest more than {DEEPEST} levels deep");
                return Err(io::Error::other(message));
            }
        }
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a text byte by byte, so that every sign is cut in two somewhere.
    fn is_shallow(text: &str) -> bool {
        let mut shallow = Shallow::new(text.as_bytes());
        let mut byte = [0];
        loop {
            match shallow.read(&mut byte) {
                Ok(0) => return true,
                Ok(_) => {}
                Err(_) => return false,
            }
        }
    }

    #[test]
    fn nesting_is_counted_in_code_alone() {
        let open = "<<".repeat(200);
        for text in [
            format!("<http://a/> <http://b/> \"{open}\" , '{open}' , '''it's {open}''' . # {open}"),
            "<http://a/> <http://b/> <<( e:a e:b <http://o>)>> . ".repeat(300),
            "<< e:a e:b <http://o>>> e:p \"\" . ".repeat(300),
            format!("e:a e:b \"\"\"a\"\"b{open}\\\"\"\"\" ."),
        ] {
            assert!(is_shallow(&text), "{text}");
        }
    }

    #[test]
    fn nothing_hides_nesting() {
        let open = "<<( e:a e:b ".repeat(200);
        for text in [
            open.clone(),
            "<<".repeat(200),
            format!("e:a e:b \"\", {open}"),
            format!("e:a\\'b e:b {open}'"),
            format!("e:a e:b\\# {open}"),
            format!("e:a e:b '''a''', {open}"),
            format!("e:a e:b <>, {open}"),
            format!("# a\r{open}"),
            format!("e:a e:b \">>\\\">>>>>>>>\", {open}"),
        ] {
            assert!(!is_shallow(&text), "{text}");
        }
    }
}
