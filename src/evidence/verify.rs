//! Copies of the cited texts against the lock.

use data_encoding::HEXLOWER;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Copies;
use super::cited::Cited;
use super::folded::{Folded, Folding};
use super::rolling;
use crate::files::Files;
use crate::model::{Digest, LockedPassage, LockedSource, Model, Passage, SourceId, Text};

/// The most windows of one text that are looked at for passages that are not where they were.
const MOST_WINDOWS: usize = 1_000_000_000;
/// How many ways of having moved are tried before the whole text is searched.
const MOST_SHIFTS: usize = 16;

/// What verifying comes to.
#[derive(Clone, Debug, Default)]
pub struct Verified {
    /// What is found of each locked source, by id.
    pub sources: Vec<Finding>,
    /// The sources that are cited but not locked, by id.
    pub unlocked: Vec<String>,
}

/// What is found of one text.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The source.
    pub source: SourceId,
    /// Whether the text is there.
    pub is_there: bool,
    /// Whether the text is the locked one, byte for byte.
    pub is_exact: bool,
    /// Each passage that the dossier cites or skips, by place, and what became of it.
    pub passages: Vec<((u32, u32), Verdict)>,
}

/// What became of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It stands where it stood.
    Exact,
    /// It stands elsewhere: the first code point, and the one after the last.
    Moved(u32, u32),
    /// It is not there, or not in these words.
    Changed,
    /// It is not where it was, and the text is too long to search for everything that is not.
    Unsearched,
    /// There is no text to look into.
    Missing,
    /// The lock does not have it.
    Unlocked,
}

impl Verified {
    /// Whether every passage stands where it stood, in a text that is there.
    pub fn is_exact(&self) -> bool {
        self.unlocked.is_empty() && self.verdicts().all(|verdict| verdict == Verdict::Exact)
    }

    /// What became of every passage.
    pub fn verdicts(&self) -> impl Iterator<Item = Verdict> {
        self.sources.iter().flat_map(|finding| &finding.passages).map(|(_, verdict)| *verdict)
    }
}

/// Looks in the user's copies for every passage that the dossier rests on.
pub fn verify(files: &Files, model: &Model, copies: &Copies) -> Verified {
    let mut verified = Verified::default();
    let cited = Cited::new(model);
    let mut sources: Vec<_> = model.sources().map(|(id, _)| id).collect();
    sources.sort_by_key(|id| model.names.text(model.source(*id).id.value));
    for id in sources {
        let passages = cited.all(model.source(id).id.value);
        let name = model.names.text(model.source(id).id.value);
        match model.lock.as_ref().and_then(|lock| lock.source.get(name)) {
            Some(locked) => {
                let text = copies.of(id).map(|file| files.file(file).text());
                verified.sources.push(finding(id, locked, &passages, text));
            }
            None if passages.is_empty() => {}
            None => verified.unlocked.push(name.to_owned()),
        }
    }
    verified
}

fn finding(
    source: SourceId,
    locked: &LockedSource,
    cited: &[Passage],
    content: Option<&str>,
) -> Finding {
    let (mut passages, mut verdicts) = (Vec::new(), Vec::new());
    for passage in cited {
        let range = (passage.start(), passage.end());
        match locked.passage.get(&format!("{}-{}", range.0, range.1)) {
            Some(locked) => passages.push((range, locked)),
            None => verdicts.push((range, Verdict::Unlocked)),
        }
    }
    let mut is_exact = false;
    if let Some(content) = content {
        let text = Text::new(content.to_owned());
        is_exact = HEXLOWER.encode(&text.digest().sha256) == locked.sha256;
        verdicts.extend(search(content, &text, &passages));
    } else {
        verdicts.extend(passages.into_iter().map(|(range, _)| (range, Verdict::Missing)));
    }
    verdicts.sort_unstable_by_key(|(range, _)| *range);
    Finding { source, is_there: content.is_some(), is_exact, passages: verdicts }
}

/// Where each passage is: at its place, as far moved as another one, or anywhere.
fn search(
    content: &str,
    text: &Text,
    passages: &[((u32, u32), &LockedPassage)],
) -> Vec<((u32, u32), Verdict)> {
    let mut elsewhere = None;
    let verdict = |((start, end), locked): &((u32, u32), &LockedPassage)| {
        let verdict = if stands_at(text, *start, *end, locked) {
            Verdict::Exact
        } else {
            let search = elsewhere.get_or_insert_with(|| Elsewhere::new(content, passages));
            search.find(text, *start, *end, locked)
        };
        ((*start, *end), verdict)
    };
    passages.iter().map(verdict).collect()
}

fn stands_at(text: &Text, start: u32, end: u32, locked: &LockedPassage) -> bool {
    let words = text.slice(start, end);
    words.is_some_and(|words| HEXLOWER.encode(&Digest::of(words).sha256) == locked.sha256)
}

/// A text in which passages are looked for that are not where they were.
struct Elsewhere {
    folded: Folded,
    /// How far passages were found to have moved, the last one first.
    shifts: Vec<i64>,
    /// How many windows may still be looked at.
    windows: usize,
    /// The hashes of the passages of each length.
    wanted: FxHashMap<u32, FxHashSet<u64>>,
    /// Where windows of a length have the hash of a passage, for each length that was looked for:
    /// all passages of one length are found at once.
    found: FxHashMap<u32, FxHashMap<u64, Vec<usize>>>,
}

impl Elsewhere {
    fn new(content: &str, passages: &[((u32, u32), &LockedPassage)]) -> Self {
        let mut wanted: FxHashMap<u32, FxHashSet<u64>> = FxHashMap::default();
        for (_, locked) in passages {
            let hash = rolling::from_digits(&locked.rolling);
            wanted.entry(locked.code_points).or_default().extend(hash);
        }
        let folded = Folded::new(content, Folding::Digest);
        let found = FxHashMap::default();
        Self { folded, shifts: Vec::new(), windows: MOST_WINDOWS, wanted, found }
    }

    fn find(&mut self, text: &Text, start: u32, end: u32, locked: &LockedPassage) -> Verdict {
        for shift in &self.shifts {
            if let (Some(start), Some(end)) = (moved(start, *shift), moved(end, *shift))
                && stands_at(text, start, end, locked)
            {
                return Verdict::Moved(start, end);
            }
        }
        if !self.look_for(locked.code_points) {
            return Verdict::Unsearched;
        }
        let Some((first, last)) = self.elsewhere(locked) else { return Verdict::Changed };
        self.shifts.insert(0, i64::from(first) - i64::from(start));
        self.shifts.truncate(MOST_SHIFTS);
        Verdict::Moved(first, last)
    }

    /// Looks at the windows of a length, unless that was done. False where there are too many.
    fn look_for(&mut self, length: u32) -> bool {
        if self.found.contains_key(&length) {
            return true;
        }
        let Some(windows) = self.windows.checked_sub(self.folded.chars.len()) else {
            return false;
        };
        self.windows = windows;
        let found = self.found.entry(length).or_default();
        let Some(wanted) = self.wanted.get(&length) else { return true };
        let windows = rolling::windows(&self.folded.chars, length as usize).enumerate();
        for (at, hash) in windows.filter(|(_, hash)| wanted.contains(hash)) {
            found.entry(hash).or_default().push(at);
        }
        true
    }

    /// The only window with the digest of a passage.
    fn elsewhere(&self, locked: &LockedPassage) -> Option<(u32, u32)> {
        let wanted = rolling::from_digits(&locked.rolling)?;
        let length = locked.code_points as usize;
        let places = self.found.get(&locked.code_points)?.get(&wanted)?;
        // Where the words stand several times, nobody can tell which of them were cited.
        let [place] = places.as_slice() else { return None };
        let window: String = self.folded.chars.get(*place..place + length)?.iter().collect();
        let is_it = HEXLOWER.encode(&Digest::of(&window).sha256) == locked.sha256;
        self.folded.origin(*place, place + length).filter(|_| is_it)
    }
}

/// A place moved by a number of code points, where it stays in a text.
fn moved(place: u32, shift: i64) -> Option<u32> {
    u32::try_from(i64::from(place) + shift).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold;

    const TEXT: &str = "The mayor signed the contract. The port pays 12 million. The end of it.";

    fn locked(words: &str) -> LockedPassage {
        let digest = Digest::of(words);
        LockedPassage {
            sha256: HEXLOWER.encode(&digest.sha256),
            code_points: digest.code_points,
            words: [0, 0],
            rolling: rolling::in_digits(rolling::hash(&fold(words))),
        }
    }

    fn verdicts(content: &str) -> Vec<Verdict> {
        let passages: Vec<_> = [(0, 29), (31, 55), (57, 70)]
            .into_iter()
            .map(|(start, end)| ((start, end), locked(TEXT.get(start..end).unwrap())))
            .collect();
        let narrow = |at: usize| u32::try_from(at).unwrap();
        let passages: Vec<_> =
            passages.iter().map(|((s, e), l)| ((narrow(*s), narrow(*e)), l)).collect();
        let text = Text::new(content.to_owned());
        search(content, &text, &passages).into_iter().map(|(_, verdict)| verdict).collect()
    }

    #[test]
    fn edits_moves_and_deletions() {
        use Verdict::{Changed, Exact, Moved};
        for (content, expected) in [
            (TEXT.to_owned(), [Exact, Exact, Exact]),
            (format!("¡Hoy! {TEXT}"), [Moved(6, 35), Moved(37, 61), Moved(63, 76)]),
            (TEXT.replace("12", "15"), [Exact, Changed, Exact]),
            (TEXT.replace("The port pays 12 million. ", ""), [Exact, Changed, Moved(31, 44)]),
            (TEXT.replace(". ", ".\r\n"), [Exact, Moved(32, 56), Moved(59, 72)]),
            // Of words that stand twice nobody can tell which were cited.
            (format!("¡Hoy! {TEXT} {TEXT}"), [Changed, Changed, Changed]),
            (String::new(), [Changed, Changed, Changed]),
        ] {
            assert_eq!(verdicts(&content), expected, "{content}");
        }
    }
}
