//! Claims with one id: they are one claim, or they differ in something.

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::Reading;
use crate::files::Spanned;
use crate::model::{Claim, ClaimId, Difference, Doubled, Model, Name, Passage, Run};

impl Reading {
    /// Makes claims with the same made id one with all citations, or keeps that they differ.
    pub(super) fn merge_doubled(&mut self) {
        let mut claims = std::mem::take(&mut self.model.claims);
        let mut seen = FxHashMap::with_capacity_and_hasher(claims.len(), FxBuildHasher);
        let mut further = Vec::new();
        // Those that are kept move up in place: a second list would take as much again.
        let mut kept = 0;
        for at in 0..claims.len() {
            let Some(claim) = claims.get(at).copied() else { break };
            let id = ClaimId(u32::try_from(kept).unwrap_or(u32::MAX));
            let key = (claim.subject.value, claim.property.value, claim.hash);
            let first = match claim.own_id {
                Some(_) => id,
                None => *seen.entry(key).or_insert(id),
            };
            if first == id {
                claims.swap(kept, at);
                kept += 1;
                continue;
            }
            let Some(earlier) = claims.get_mut(first.index()) else { continue };
            let difference = difference(&self.model, earlier, &claim);
            // What is said to be private in one place does not come out through another.
            earlier.private |= claim.private;
            if difference.is_none() {
                earlier.note = self.note_of_both(earlier.note, claim.note);
                let cites = claim.cites.of(&self.model.passages).iter();
                further.extend(cites.map(|cite| (first, *cite)));
            }
            let (span, place) = (claim.span, claim.subject.span);
            self.model.doubled.push(Doubled { first, span, place, difference });
        }
        claims.truncate(kept);
        self.cite_all(&mut claims, further);
        self.model.claims = claims;
    }

    /// Gives claims the passages of those that are alike, once for each claim: a list that grew
    /// with every one of a thousand would take the square of that.
    fn cite_all(&mut self, claims: &mut [Claim], mut further: Vec<(ClaimId, Spanned<Passage>)>) {
        further.sort_by_key(|(first, _)| *first);
        for of_one in further.chunk_by(|a, b| a.0 == b.0) {
            let Some(claim) = of_one.first().and_then(|(id, _)| claims.get_mut(id.index())) else {
                continue;
            };
            let mut cites = claim.cites.of(&self.model.passages).to_vec();
            cites.extend(of_one.iter().map(|(_, cite)| *cite));
            let mut known = FxHashSet::default();
            cites.retain(|cite| known.insert(cite.value));
            claim.cites = Run::add(&mut self.model.passages, cites);
        }
    }

    /// The note of two claims that are one: the first by its letters, whatever the order of files.
    fn note_of_both(&self, a: Option<Name>, b: Option<Name>) -> Option<Name> {
        [a, b].into_iter().flatten().min_by_key(|note| self.model.names.text(*note))
    }
}

/// The first thing in which two claims of one id differ.
fn difference(model: &Model, a: &Claim, b: &Claim) -> Option<Difference> {
    let list = |of: &[Spanned<Name>]| of.iter().map(|name| name.value).collect::<Vec<_>>();
    let set = |of: &[Spanned<Name>]| {
        let mut names = list(of);
        names.sort_unstable();
        names.dedup();
        names
    };
    let qualifiers = |claim: &Claim| {
        let all = model.qualifiers(claim).iter();
        all.map(|q| (q.property.value, q.value.value)).collect::<Vec<_>>()
    };
    [
        // These make the id, of which a digest of 40 bits is all that is kept.
        (Difference::Negation, a.negated != b.negated),
        (Difference::Speakers, set(model.speakers(a)) != set(model.speakers(b))),
        (Difference::Source, a.source != b.source),
        (Difference::Object, a.object.value != b.object.value),
        (Difference::Modality, a.modality != b.modality),
        (Difference::When, a.when != b.when),
        (Difference::Status, a.retracted != b.retracted),
        (Difference::Via, list(model.via(a)) != list(model.via(b))),
        (Difference::Inferred, set(model.inferred(a)) != set(model.inferred(b))),
        (Difference::Qualifiers, qualifiers(a) != qualifiers(b)),
    ]
    .into_iter()
    .find_map(|(what, differs)| differs.then_some(what))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{File, Files};

    fn read(files: impl IntoIterator<Item = File>) -> Model {
        crate::read::read(&mut Files::from_iter(files)).expect("nothing is on disk")
    }

    fn claim(further: &str) -> String {
        format!(
            "[[claim]]\nsubject = \"a\"\nproperty = \"visited\"\nobject = \"b\"\ncite = \"1-2\"\n{further}\n"
        )
    }

    #[test]
    fn rows_that_differ_in_their_passage_take_room_once() {
        let rows = (0..3_000).map(|at| format!("s,a,visited,b,{at}-{}\n", at + 1));
        let table = "source,subject,property,object,cite\n".to_owned() + &rows.collect::<String>();
        let model = read([File::held("a.csv", table)]);
        let cites: Vec<_> = model.claims.iter().map(|claim| model.cites(claim).len()).collect();
        assert_eq!(cites, [3_000]);
        assert!(model.passages.len() <= 6_000, "{}", model.passages.len());
    }

    #[test]
    fn a_shared_digest_is_no_shared_claim() {
        for (a, b, expected) in [
            ("", "", None),
            ("negated = true", "", Some(Difference::Negation)),
            ("according-to = \"x\"", "according-to = \"y\"", Some(Difference::Speakers)),
            ("source = \"x\"", "source = \"y\"", Some(Difference::Source)),
            ("inferred = [\"when\"]", "", Some(Difference::Inferred)),
            ("inferred = [\"when\", \"via\"]", "inferred = [\"via\", \"when\"]", None),
            ("note = \"x\"", "", None),
        ] {
            let texts = [claim(&format!("id = \"a\"\n{a}")), claim(&format!("id = \"b\"\n{b}"))];
            let model = read([File::held("a.toml", texts.concat())]);
            let [a, b] = &model.claims[..] else { panic!("two claims with ids are two") };
            assert_eq!(difference(&model, a, b), expected);
        }
    }

    #[test]
    fn notes_do_not_depend_on_the_order_of_files() {
        let notes = ["note = \"second\"", "", "note = \"first\""].map(claim);
        for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
            let model = read([File::held("a.toml", order.map(|at| notes[at].as_str()).concat())]);
            let found: Vec<_> = model.claims.iter().map(|claim| claim.note).collect();
            assert_eq!(found, [model.names.find("first")]);
        }
    }
}
