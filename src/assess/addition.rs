//! A sum of parts beside their whole, as one sentence.

use super::numerals::shown;
use super::parts::{Sum, total, words};
use super::sentence::called;
use super::tally::{counted, sources};
use crate::model::{ClaimId, Model, Name, Object};

impl Sum {
    /// The addition in words, and whose figures these are: "17 + 26 is 43, and “more than 60”
    /// leaves room for more; parts by El Valle, whole by Andean Wire".
    pub fn sentence(&self, model: &Model) -> String {
        let whole = words(model, self.whole);
        let voices = self.voices(model);
        if let [part] = self.parts.as_slice() {
            let fits = if self.fits { "can hold" } else { "cannot hold" };
            let part = words(model, *part);
            return format!("“{part}” is a part of “{whole}”, which {fits} it{voices}");
        }
        let parts: Vec<_> = self.parts.iter().map(|part| words(model, *part)).collect();
        let sum = total(model, &self.parts);
        let low = sum.low.as_ref().map(|limit| shown(&limit.number, Some(3))).unwrap_or_default();
        let number = match sum.high.as_ref().map(|limit| shown(&limit.number, Some(3))) {
            Some(high) if high == low => low,
            Some(high) => format!("{low} to {high}"),
            None => format!("{low} or more"),
        };
        let least = counted(model, model.claim(self.whole)).and_then(|interval| interval.low);
        let is_more = least.zip(sum.high).is_some_and(|(least, most)| least.number > most.number);
        let fits = match self.fits {
            false => "cannot hold them",
            true if is_more => "leaves room for more",
            true => "can hold them",
        };
        format!("{} is {number}, and “{whole}” {fits}{voices}", parts.join(" + "))
    }

    /// "; parts by El Valle, whole by Andean Wire"; nothing where a claim has no source.
    fn voices(&self, model: &Model) -> String {
        let voices = |id: &ClaimId| voices(model, *id);
        let whole = voices(&self.whole);
        let each: Vec<_> = self.parts.iter().map(voices).collect();
        if whole.is_empty() || each.iter().any(Vec::is_empty) {
            return String::new();
        }
        let mut common = each.first().cloned().unwrap_or_default();
        common.retain(|name| each.iter().all(|voices| voices.contains(name)));
        let noun = if each.len() == 1 { "part" } else { "parts" };
        if common.is_empty() {
            let mut all = each.concat();
            all.sort_unstable();
            all.dedup();
            return format!("; parts by {} together, whole by {}", list(&all), list(&whole));
        }
        if common == whole {
            return format!("; {noun} and whole by {}", list(&whole));
        }
        format!("; {noun} by {}, whole by {}", list(&common), list(&whole))
    }
}

/// Those who publish the sources of a claim; a source by its id where nobody does.
fn voices(model: &Model, id: ClaimId) -> Vec<String> {
    let publisher = |name: Name| {
        let source = model.source_named(name).map(|id| model.source(id));
        source.and_then(|source| source.publisher).map_or(name, |publisher| publisher.value)
    };
    let names = sources(model, model.claim(id)).into_iter().flatten().map(publisher);
    let mut names: Vec<_> = names.map(|name| called(model, Object::Entity(name))).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// "A, B and C".
fn list(names: &[String]) -> String {
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => names.concat(),
    }
}
