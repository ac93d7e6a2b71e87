//! `quipu.lock`: what is known of texts and passages without having them.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use data_encoding::HEXLOWER;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use thiserror::Error;

/// The form of the lock that this program writes.
const VERSION: u32 = 1;

const HEADING: &str = "\
# Written by `quipu pin`, not by hand. It holds lengths and digests of the cited texts, never their
# words: with it, whoever has a copy of a text can verify every citation.
";

/// Everything that is locked, by the id of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// The locked sources.
    #[serde(default)]
    pub source: BTreeMap<String, LockedSource>,
}

/// What is locked of a source's text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LockedSource {
    /// The SHA-256 of the text's bytes, in hexadecimal digits.
    pub sha256: String,
    /// The length of the text in code points.
    pub code_points: u32,
    /// How many words the text has.
    pub words: u32,
    /// How many of them claims cite.
    pub cited: u32,
    /// How many of them are skipped, and not cited.
    pub skipped: u32,
    /// The passages, cited or skipped, by `start-end`.
    #[serde(default)]
    pub passage: BTreeMap<String, LockedPassage>,
}

/// What is locked of a passage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LockedPassage {
    /// The SHA-256 of its words: NFC, white space folded.
    pub sha256: String,
    /// The length of these words in code points.
    pub code_points: u32,
    /// The rank of its first word in the text, and of the word after its last.
    pub words: [u32; 2],
    /// A rolling hash of the words, by which a window of another text is recognised.
    pub rolling: String,
}

/// Why a lock is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LockFault {
    /// Another program, or a later version of this one, wrote it.
    #[error("it is of version {0}; this program knows version {VERSION}")]
    Version(i64),
    /// It is not as it was written.
    #[error("it was changed by hand or by a merge, or is cut short")]
    Seal,
    /// Two versions of it met, and nobody has chosen.
    #[error("it holds the marks of an unfinished merge")]
    Merge,
    /// It is no lock at all.
    #[error("{0}")]
    Form(String),
}

#[derive(Deserialize)]
struct Head {
    version: i64,
    /// Another version may do without.
    #[serde(default)]
    seal: String,
}

impl Lock {
    /// Reads the text of a lock.
    ///
    /// # Errors
    /// Where it is of another version, was changed, or is no lock. A fault never passes silently.
    pub fn parse(text: &str) -> Result<Self, LockFault> {
        let text = text.replace("\r\n", "\n");
        if text.lines().any(|line| line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ")) {
            return Err(LockFault::Merge);
        }
        let form = |fault: toml::de::Error| LockFault::Form(fault.message().to_owned());
        let (head, body) = text.split_once("\n\n").unwrap_or((&text, ""));
        let head: Head = toml::from_str(head).map_err(form)?;
        if head.version != i64::from(VERSION) {
            return Err(LockFault::Version(head.version));
        }
        if head.seal != seal(body) {
            return Err(LockFault::Seal);
        }
        toml::from_str(body).map_err(form)
    }

    /// The text of the lock, which the same lock has everywhere. Ids are kebab-case and digests
    /// are digits, so that nothing in it needs an escape.
    pub fn text(&self) -> String {
        let mut body = String::new();
        for (id, source) in &self.source {
            if !body.is_empty() {
                body.push('\n');
            }
            // Writing to a string cannot fail.
            let _ = source.write(id, &mut body);
        }
        format!("{HEADING}version = {VERSION}\nseal = \"{}\"\n\n{body}", seal(&body))
    }
}

impl LockedSource {
    fn write(&self, id: &str, out: &mut String) -> fmt::Result {
        writeln!(out, "[source.{id}]\nsha256 = \"{}\"", self.sha256)?;
        writeln!(out, "code-points = {}", self.code_points)?;
        let (words, cited, skipped) = (self.words, self.cited, self.skipped);
        writeln!(out, "words = {words}\ncited = {cited}\nskipped = {skipped}")?;
        if !self.passage.is_empty() {
            writeln!(out, "\n[source.{id}.passage]")?;
        }
        let mut passages: Vec<_> = self.passage.iter().collect();
        passages.sort_by_cached_key(|(range, _)| {
            range.split('-').filter_map(|place| place.parse().ok()).collect::<Vec<u32>>()
        });
        for (range, passage) in passages {
            let LockedPassage { sha256, code_points, words: [first, after], rolling } = passage;
            write!(out, "{range} = {{ code-points = {code_points}, words = [{first}, {after}]")?;
            writeln!(out, ", rolling = \"{rolling}\", sha256 = \"{sha256}\" }}")?;
        }
        Ok(())
    }
}

/// The digest by which changes of the lock are noticed.
fn seal(body: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(body.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock() -> Lock {
        let passage = LockedPassage {
            sha256: "ab".repeat(32),
            code_points: 71,
            words: [48, 60],
            rolling: "00ff".into(),
        };
        let source = LockedSource {
            sha256: "cd".repeat(32),
            code_points: 4056,
            words: 640,
            cited: 12,
            skipped: 0,
            passage: [("291-362".to_owned(), passage)].into(),
        };
        Lock { source: [("anewz".to_owned(), source)].into() }
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(Lock::parse(&lock().text()), Ok(lock()));
        assert_eq!(Lock::parse(&lock().text().replace('\n', "\r\n")), Ok(lock()));
        assert_eq!(Lock::parse(&Lock::default().text()), Ok(Lock::default()));
    }

    #[test]
    fn changes_are_noticed() {
        let text = lock().text();
        for (from, to, fault) in [
            ("4056", "4057", LockFault::Seal),
            ("version = 1", "version = 2", LockFault::Version(2)),
            ("291-362", "292-362", LockFault::Seal),
        ] {
            assert_eq!(Lock::parse(&text.replace(from, to)), Err(fault), "{from}");
        }
        let merged = text.replace("version", "<<<<<<< ours\nversion");
        assert_eq!(Lock::parse(&merged), Err(LockFault::Merge));
        assert_eq!(Lock::parse(&text[..text.len() - 9]), Err(LockFault::Seal));
        assert_eq!(Lock::parse("version = 7\n"), Err(LockFault::Version(7)));
        assert!(matches!(Lock::parse("what is this"), Err(LockFault::Form(_))));
        assert!(matches!(Lock::parse(""), Err(LockFault::Form(_))));
    }
}
