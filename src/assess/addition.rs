//! A sum of parts beside their whole, as one sentence.

use super::numerals::shown;
use super::parts::{Sum, total, words};
use super::tally::{counted, sources};
use super::telling::Telling;
use super::words::fill;
use crate::model::{ClaimId, Model, Name, Object};

impl Sum {
    /// The addition in words of a language, and whose figures these are: "17 + 26 is 43, and “more than 60”
    /// leaves room for more; parts by El Valle, whole by Andean Wire".
    pub fn sentence(&self, model: &Model, language: &str) -> String {
        let telling = Telling::new(model, language);
        let phrases = &telling.words.sums;
        let whole = words(model, self.whole);
        let voices = self.voices(telling);
        if let [part] = self.parts.as_slice() {
            let phrase = if self.fits { &phrases.part_fits } else { &phrases.part_too_large };
            return fill(phrase, &[words(model, *part), whole]) + &voices;
        }
        let parts: Vec<_> = self.parts.iter().map(|part| words(model, *part)).collect();
        let sum = total(model, &self.parts);
        let low = sum.low.as_ref().map(|limit| shown(&limit.number, Some(3))).unwrap_or_default();
        let number = match sum.high.as_ref().map(|limit| shown(&limit.number, Some(3))) {
            Some(high) if high == low => low,
            Some(high) => fill(&phrases.span, &[&low, &high]),
            None => fill(&phrases.or_more, &[&low]),
        };
        let least = counted(model, model.claim(self.whole)).and_then(|interval| interval.low);
        let is_more = least.zip(sum.high).is_some_and(|(least, most)| least.number > most.number);
        let phrase = match self.fits {
            false => &phrases.too_large,
            true if is_more => &phrases.room,
            true => &phrases.fits,
        };
        fill(phrase, &[&parts.join(" + "), &number, whole]) + &voices
    }

    /// "; parts by El Valle, whole by Andean Wire"; nothing where a claim has no source.
    fn voices(&self, telling: Telling<'_>) -> String {
        let voices = |id: &ClaimId| voices(telling, *id);
        let whole = voices(&self.whole);
        let each: Vec<_> = self.parts.iter().map(voices).collect();
        if whole.is_empty() || each.iter().any(Vec::is_empty) {
            return String::new();
        }
        let mut common = each.first().cloned().unwrap_or_default();
        common.retain(|name| each.iter().all(|voices| voices.contains(name)));
        let phrases = &telling.words.sums;
        let of_number =
            |[one, several]: &'static [String; 2]| if each.len() == 1 { one } else { several };
        let list = |names: &[String]| list(names, &telling.words.and);
        if common.is_empty() {
            let mut all = each.concat();
            all.sort_unstable();
            all.dedup();
            return fill(&phrases.by_all, &[&list(&all), &list(&whole)]);
        }
        if common == whole {
            return fill(of_number(&phrases.by_one), &[&list(&whole)]);
        }
        fill(of_number(&phrases.by_two), &[&list(&common), &list(&whole)])
    }
}

/// Those who publish the sources of a claim; a source by its id where nobody does.
fn voices(telling: Telling<'_>, id: ClaimId) -> Vec<String> {
    let model = telling.model;
    let publisher = |name: Name| {
        let source = model.source_named(name).map(|id| model.source(id));
        source.and_then(|source| source.publisher).map_or(name, |publisher| publisher.value)
    };
    let names = sources(model, model.claim(id)).into_iter().flatten().map(publisher);
    let mut names: Vec<_> = names.map(|name| telling.called(Object::Entity(name))).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// "A, B and C".
fn list(names: &[String], and: &str) -> String {
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{}{and}{last}", before.join(", ")),
        _ => names.concat(),
    }
}
